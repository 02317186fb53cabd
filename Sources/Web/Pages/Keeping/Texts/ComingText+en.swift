extension ComingText {
    package var english: String {
        switch self {
        case .title: return "What the next version changes"
        case .lead:
            return
                "Counted over what is held now, as of the day on which the version takes effect. Nothing has changed yet."
        case .from: return "It takes effect on"
        case .notice: return "Another version of the policy takes effect on"
        case .link: return "See what it changes"
        case .moved: return "values with a changed end"
        case .atOnce: return "values whose time would end at once"
        case .held: return "more that stay because of a hold"
        case .belowLaw: return "would end earlier than the law allows today"
        case .none: return "No date changes."
        case .caption: return "Values by the rule in force today"
        case .earlier: return "earlier"
        case .later: return "later"
        case .fixed: return "get an end date"
        case .opened: return "lose their end date"
        case .undeclared: return "no longer in the policy"
        case .same: return "unchanged"
        case .part(let count): return "Counted of the first \(count) people; zavet retention preview counts all."
        }
    }
}
