extension StaffDataText {
    package var bulgarian: String {
        switch self {
        case .title: return "Данни на човек"
        case .lead:
            return "Това, което ролята ви може да види за избраната цел; останалото е скрито. Всяко "
                + "преглеждане се записва в доказателствата."
        case .noPurpose: return "Ролята ви не дава достъп до лични данни."
        case .purpose: return "За какво"
        case .show: return "Покажете"
        case .masked: return "Скрито"
        case .held: return "Какво се пази"
        case .item: return "Вид данни"
        case .value: return "Стойност"
        case .since(let day): return "От \(day)."
        case .reply: return "Отговор"
        case .replyLead:
            return "Човекът го получава по имейл или в профила си и го вижда до онова, на което отговаряте."
        case .replied: return "Отговор"
        case .why: return "Защо е скрито"
        }
    }
}
