import Rights

extension ReminderText {
    package var bulgarian: String {
        switch self {
        case .mailTitle(.soon, let day, let firm): return "На едно искане трябва да се отговори до \(day): \(firm)"
        case .mailTitle(.late, let day, let firm): return "Едно искане е просрочено, срокът беше \(day): \(firm)"
        case .mailLead(.soon): return "Срокът за отговор на едно искане скоро изтича."
        case .mailLead(.late): return "Срокът за отговор на едно искане изтече, а отговор не е изпратен."
        case .about(let rights, let number): return "Поискано: \(rights). Номер: \(number)."
        case .lastDay(let day): return "Последен ден: \(day)"
        case .nobodyHasIt: return "Все още никой не го е поел."
        case .once: return "За тази дата пишем само веднъж."
        case .custom(let days):
            return
                "\(days) дни преди последния ден за отговор пишем на този, който е поел искането, или на всички, които могат да отговорят. "
                + "Когато е просрочено, пишем на администраторите и на длъжностното лице по защита на данните. По веднъж."
        case .noAddress: return "Не можем да ви пишем: въведете адреса си."
        case .address: return "Адрес за напомняния"
        case .addressLead:
            return "На него сървърът ви пише за искания, на които скоро трябва да се отговори или са просрочени."
        case .addressQuestion: return "Имейл адрес"
        case .addressHint: return "Оставете празно, ако не искате напомняния. Колегите не го виждат."
        case .addressNone: return "няма"
        case .addressSave: return "Запазване"
        case .addressWrong: return "Въведете имейл адрес, например maria@example.com"
        }
    }
}
