import Vocabulary

extension LegalBasisText {
    package var english: String {
        switch self {
        case .basis(.consent): return "your consent"
        case .basis(.contract): return "our contract with you, or the steps before it that you ask for"
        case .basis(.legalObligation): return "a duty that the law lays on us"
        case .basis(.vitalInterests): return "protection of somebody's life or health"
        case .basis(.publicTask): return "a task in the public interest"
        case .basis(.legitimateInterests): return "our legitimate interests, to which you can object"
        }
    }
}
