extension OwnKeepingText {
    package var english: String {
        switch self {
        case .title: return "What this means for your data"
        case .goesOn(let item, let date): return "\(item): goes on \(date)"
        case .goesNow(let item): return "\(item): its time is over, it goes with the next sweep"
        case .waitsFor(let item, let what): return "\(item): when it goes depends on this: \(what)"
        case .goesLater(let item): return "\(item): when it goes is not known yet"
        case .noEnd(let item): return "\(item): the policy sets no end"
        }
    }
}
