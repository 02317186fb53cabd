extension PolicyWordsText {
    package var bulgarian: String {
        switch self {
        case .rightsPurpose: return "Отговор на исканията ви за упражняване на права"
        case .unverified(let law): return "\(law) (както го посочва фирмата; непроверено)"
        }
    }
}
