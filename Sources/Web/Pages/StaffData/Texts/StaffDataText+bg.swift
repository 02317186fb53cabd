extension StaffDataText {
    package var bulgarian: String {
        switch self {
        case .title: return "Данни на човек"
        case .lead:
            return "Каквото ролята ви може да види за това, което правите сега; останалото е скрито. Всяко "
                + "поглеждане се записва в доказателствата."
        case .noPurpose: return "Ролята ви не отваря лични данни."
        case .purpose: return "За какво"
        case .show: return "Покажете"
        case .masked: return "Скрито"
        case .held: return "Какво се пази"
        case .item: return "Вид данни"
        case .value: return "Стойност"
        case .since(let day): return "От \(day)."
        case .reply: return "Отговор"
        case .replyLead:
            return "Човекът го получава по имейл или в профила си и го чете до онова, на което отговаряте."
        case .replied: return "Отговор"
        case .why: return "Защо е скрито"
        }
    }
}
