extension ReadTogetherText {
    package var english: String {
        switch self {
        case .title: return "Read together with this"
        case .addressUnknown: return "The firm has not named an address yet."
        case .whereFrom: return "Do you live there?"
        case .yes: return "Yes, show it"
        case .no: return "No"
        }
    }
}
