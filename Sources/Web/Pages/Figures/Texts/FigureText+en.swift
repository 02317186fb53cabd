extension FigureText {
    package var english: String {
        switch self {
        case .title: return "Figures"
        case .lead(let least):
            return
                "How many people there are, as far as the policy allows counting. No figure covers fewer than \(least) people."
        case .noPurposes: return "The policy has no purpose whose data may be counted."
        case .purpose: return "For which purpose"
        case .by: return "Count by"
        case .byHint: return "Only what belongs to the purpose can be counted for it."
        case .count: return "Count"
        case .none: return "No figures have been published yet."
        case .counted(let number): return "People counted: \(number)."
        case .people: return "People"
        case .values: return "Entries, rounded"
        case .share: return "Share"
        case .withheld: return "withheld"
        case .sets: return "Anonymous sets"
        case .setsLead:
            return
                "Data whose time was over, made anonymous. Nobody can be recognised in it, so it is kept without an end."
        case .shared: return "Shared by at least"
        case .made: return "Made on"
        case .tellsTooMuch:
            return
                "Together with figures published before, these would give away data of a few people. Ask again when there are more"
        case .outside: return "Choose something that belongs to the purpose"
        }
    }
}
