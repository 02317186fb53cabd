extension GoingCopyText {
    package var english: String {
        switch self {
        case .title: return "Copies still to be removed"
        case .lead:
            return
                "What was deleted and still lies in the stores, sealed. "
                + "Nobody reads it; each copy goes by itself, and then from this list."
        case .none: return "No copy waits: what was deleted has gone from the stores. Backups are looked after apart."
        case .link: return "The list"
        case .caption: return "Each until it is gone"
        case .number: return "Number"
        case .time: return "Time"
        case .person: return "All that was held of one person"
        case .value: return "One value"
        case .deleted: return "deleted"
        case .taken: return "taken in"
        case .part(let count): return "The oldest \(count) of each kind are shown."
        }
    }
}
