extension ComingText {
    package var english: String {
        switch self {
        case .title: return "What the next version moves"
        case .lead:
            return
                "Counted over what is held now, as of the day on which the version takes effect. Nothing has changed yet."
        case .from: return "It takes effect on"
        case .notice: return "Another version of the policy takes effect on"
        case .link: return "What it moves"
        case .moved: return "values whose date moves"
        case .atOnce: return "values that would go at once"
        case .held: return "more that a hold keeps"
        case .belowLaw: return "go before the law now in force lets them"
        case .none: return "It moves no date."
        case .caption: return "Values by the rule that decides now"
        case .earlier: return "earlier"
        case .later: return "later"
        case .fixed: return "get a date"
        case .opened: return "lose their date"
        case .undeclared: return "no longer declared"
        case .same: return "stay"
        case .part(let count): return "Counted of the first \(count) people; zavet retention preview counts all."
        }
    }
}
