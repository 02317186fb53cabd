extension DataKindText {
    package var english: String {
        switch self {
        case .identity: return "Who you are"
        case .contact: return "How to reach you"
        case .account: return "Your account"
        case .family: return "Family"
        case .financial: return "Payments and invoices"
        case .transaction: return "Orders and contracts"
        case .communication: return "What we wrote and said to each other"
        case .marketing: return "Wishes about advertising"
        case .profile: return "Interests and assessments"
        case .usage: return "Use of our services"
        case .device: return "Your device"
        case .location: return "Where you are"
        case .content: return "What you uploaded"
        case .image: return "Pictures and recordings"
        case .education: return "Learning"
        case .employment: return "Work"
        case .health: return "Health"
        case .biometric: return "Biometric data"
        case .other: return "Other data"
        }
    }
}
