extension RecordingText {
    package var bulgarian: String {
        switch self {
        case .incomingCall: return "Ваше обаждане до нас"
        case .outgoingCall: return "Наше обаждане до вас"
        case .sound: return "Звукозапис"
        case .film: return "Видеозапис"
        case .document: return "Документ"
        case .take: return "Изтегляне на файла"
        case .listeners: return "Чут или видян от"
        case .nobody: return "Досега от никого"
        }
    }
}
