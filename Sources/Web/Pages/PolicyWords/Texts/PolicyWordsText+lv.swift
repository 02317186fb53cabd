extension PolicyWordsText {
    package var latvian: String {
        switch self {
        case .rightsPurpose: return "Atbildes uz jūsu pieprasījumiem par tiesībām"
        case .unverified(let law): return "\(law) (kā norāda uzņēmums; nav pārbaudīts)"
        }
    }
}
