import Vocabulary

extension LegalBasisText {
    package var bulgarian: String {
        switch self {
        case .basis(.consent): return "вашето съгласие"
        case .basis(.contract): return "договорът ни с вас или стъпките преди него, които вие сте поискали"
        case .basis(.legalObligation): return "задължение, което законът ни възлага"
        case .basis(.vitalInterests): return "защита на нечий живот или здраве"
        case .basis(.publicTask): return "задача от обществен интерес"
        case .basis(.legitimateInterests): return "наши легитимни интереси, срещу които можете да възразите"
        }
    }
}
