extension FigureText {
    package var english: String {
        switch self {
        case .title: return "Figures"
        case .lead(let least):
            return "How many people, by what the policy allows to count. No figure covers fewer than \(least) people."
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
        case .setsLead: return "What was over and made anonymous. Nobody can be found in them, so they have no end."
        case .shared: return "Shared by at least"
        case .made: return "Made on"
        case .tellsTooMuch:
            return "Beside figures published before, these would tell of a few people. Ask again when more have come"
        case .outside: return "Choose something that belongs to the purpose"
        }
    }
}
