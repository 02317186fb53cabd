import Rights

extension ResidenceText {
    package var english: String {
        switch self {
        case .question: return "Where do you live?"
        case .questionHint:
            return
                "You need not say. We take every request; the answer says which rights apply to you."
        case .answer(.within, let places): return "In \(places)"
        case .answer(.elsewhere, _): return "Elsewhere"
        case .row: return "Lives"
        case .economicArea: return "the European Economic Area"
        case .world: return "any country"
        case .allApply(let places):
            return
                "You said that you live in \(places): all rights of our policy apply to you."
        case .livesElsewhere(let places): return "You said that you live elsewhere than in \(places)."
        case .forEverybody(let rights): return "Our policy gives to everybody, wherever they live: \(rights)."
        case .forResidents(let rights, let places):
            return "The other rights it describes for people in \(places): \(rights)."
        case .lawGivesAll:
            return
                "The law does not ask where you live: we are established in the European Union, so each of these rights is yours by law as well (Article 3(1) GDPR), and we handle your request as anybody's."
        case .lawStays:
            return
                "What the law gives you where you live stays yours, and we handle your request as anybody's."
        }
    }
}
