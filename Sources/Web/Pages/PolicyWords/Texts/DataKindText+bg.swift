extension DataKindText {
    package var bulgarian: String {
        switch self {
        case .identity: return "Кой сте вие"
        case .contact: return "Как да се свържем с вас"
        case .account: return "Вашият профил"
        case .family: return "Семейство"
        case .financial: return "Плащания и фактури"
        case .transaction: return "Поръчки и договори"
        case .communication: return "Какво сме си писали и казали"
        case .marketing: return "Желания относно рекламата"
        case .profile: return "Интереси и оценки"
        case .usage: return "Ползване на услугите ни"
        case .device: return "Вашето устройство"
        case .location: return "Къде се намирате"
        case .content: return "Какво сте качили"
        case .image: return "Снимки и записи"
        case .education: return "Обучение"
        case .employment: return "Работа"
        case .health: return "Здраве"
        case .biometric: return "Биометрични данни"
        case .other: return "Други данни"
        }
    }
}
