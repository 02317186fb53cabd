extension PolicyWordsText {
    package var english: String {
        switch self {
        case .rightsPurpose: return "Answering you about your rights"
        case .unverified(let law): return "\(law) (as the firm states; not checked)"
        }
    }
}
