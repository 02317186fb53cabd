extension NoticeFiguresText {
    package var english: String {
        switch self {
        case .title: return "Counted this year"
        case .uses(let permitted, let refused): return "Uses permitted: \(permitted), refused: \(refused)"
        case .consents(let given, let refused, let withdrawn):
            return "Given: \(given), refused: \(refused), withdrawn: \(withdrawn)"
        case .collections(let taken, let refused): return "Taken in: \(taken), refused: \(refused)"
        case .disclosures(let recipient, let count):
            return "\(recipient): \(count) \(Plural.one(count, "time", "times"))"
        case .noDisclosures: return "nothing went to anybody this year"
        }
    }
}
