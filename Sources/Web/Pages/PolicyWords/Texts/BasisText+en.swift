extension BasisText {
    package var english: String {
        switch self {
        case .consent(let label): return "Your consent: \(label) (Article 6(1)(a) GDPR)"
        case .contract(let label): return "A contract with you\(Self.tail(label)) (Article 6(1)(b) GDPR)"
        case .legalObligation(let law): return "A duty by law\(Self.tail(law)) (Article 6(1)(c) GDPR)"
        case .vitalInterests: return "Protection of vital interests (Article 6(1)(d) GDPR)"
        case .publicTask(let law): return "A task in the public interest\(Self.tail(law)) (Article 6(1)(e) GDPR)"
        case .legitimateInterests(let interests):
            return "Our legitimate interests\(Self.tail(interests)) (Article 6(1)(f) GDPR)"
        }
    }
}
