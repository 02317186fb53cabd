import Policies
import Processing
import Vocabulary

/// What all simulated lives share: the policy, the span of time, and which events the policy's clocks wait for.
struct SimulatedWorld: Sendable {
    static let day: Int64 = 86_400_000

    let policy: Policy
    let compiled: CompiledPolicy
    let sweep: SimulatedSweep
    let start: Instant
    let end: Instant
    /// So many looks in a hundred are cut off and begun again ten minutes later.
    let cuts: Int64
    /// Events that a clock of the item waits for and no relation brings, by item.
    let awaited: [ElementName: [ElementName]]
    /// The declared events that are not of the calendar.
    let events: [ElementName]
    let birthDates: Set<ElementName>

    init(
        _ policy: Policy, _ compiled: CompiledPolicy, _ sweep: SimulatedSweep, from start: Instant, to end: Instant,
        cuts: Int64
    ) {
        (self.policy, self.compiled, self.sweep) = (policy, compiled, sweep)
        (self.start, self.end, self.cuts) = (start, end, cuts)
        let moving = Set(policy.relations.flatMap { $0.openedBy + $0.endedBy + $0.requestedBy })
        let declared = policy.events.filter { $0.yearlyMonth == nil }.map(\.name)
        events = declared.filter { $0.rawValue != "collected" }
        var awaited: [ElementName: [ElementName]] = [:]
        for rule in policy.retention {
            let names = (rule.keep.clocks(of: policy) + (rule.notBefore?.clocks(of: policy) ?? []))
                .map { policy.events[$0]?.yearlyAfter ?? $0 }
                .filter { policy.events[$0]?.yearlyMonth == nil && $0.rawValue != "collected" && !moving.contains($0) }
            for item in rule.data { awaited[item, default: []] += names }
        }
        self.awaited = awaited
        birthDates = Set(policy.data.filter { $0.category == "identity.birth-date" }.map(\.name))
    }

    /// The first sweep at or after a time: one a day, at three in the morning.
    func sweep(atOrAfter instant: Instant) -> Instant {
        let offset = 3 * Self.day / 24
        let days = (instant.milliseconds - offset + Self.day - 1) / Self.day
        return Instant(milliseconds: days * Self.day + offset)
    }
}

extension RetentionExpression {
    /// The events from which its clocks run or by which it ends.
    func clocks(of policy: Policy) -> [ElementName] {
        switch self {
        case .after(_, let event), .until(let event): return [event]
        case .law(let name, let event): return [event ?? policy.laws[name]?.after].compactMap(\.self)
        case .otherwise(let first, let second): return first.clocks(of: policy) + second.clocks(of: policy)
        case .latest(let parts), .earliest(let parts): return parts.flatMap { $0.clocks(of: policy) }
        case .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return []
        }
    }
}
