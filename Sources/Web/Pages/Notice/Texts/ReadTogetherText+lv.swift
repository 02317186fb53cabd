extension ReadTogetherText {
    package var latvian: String {
        switch self {
        case .title: return "Lasiet kopā ar šo"
        case .addressUnknown: return "Uzņēmums adresi vēl nav nosaucis."
        case .whereFrom: return "Vai jūs tur dzīvojat?"
        case .yes: return "Jā, rādīt"
        case .no: return "Nē"
        }
    }
}
