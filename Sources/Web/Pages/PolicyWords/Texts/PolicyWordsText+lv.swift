extension PolicyWordsText {
    package var latvian: String {
        switch self {
        case .rightsPurpose: return "Atbilde jums par jūsu tiesībām"
        case .unverified(let law): return "\(law) (kā norāda uzņēmums; nav pārbaudīts)"
        }
    }
}
