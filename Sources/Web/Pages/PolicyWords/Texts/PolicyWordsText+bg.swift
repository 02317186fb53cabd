extension PolicyWordsText {
    package var bulgarian: String {
        switch self {
        case .rightsPurpose: return "Отговор на вас за вашите права"
        case .unverified(let law): return "\(law) (както го посочва фирмата; непроверено)"
        }
    }
}
