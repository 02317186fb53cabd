import Vocabulary

/// A clock that starts with an event, the last time it happened.
///
/// It stands still while the person is again in a relation that the event ends: whoever comes back has not left.
struct EventClock: Sendable {
    let event: ElementName
    /// Those that the event ends, in the order of the policy.
    private let relations: [ElementName]

    init(_ event: ElementName, of policy: Policy) {
        self.event = event
        relations = policy.relations.filter { $0.endedBy.contains(event) }.map(\.name)
    }

    /// From when it runs; `nil` while the event has not happened, and while the clock stands still.
    func start(_ state: PersonState, at now: Instant) -> Instant? {
        guard let happened = state.events[event], happened <= now else { return nil }
        return relations.contains { Self.isOpen($0, since: happened, state) } ? nil : happened
    }

    /// The relations that have it stand still.
    func stopping(_ state: PersonState, at now: Instant) -> [ElementName] {
        guard !relations.isEmpty, let happened = state.events[event], happened <= now else { return [] }
        return relations.filter { Self.isOpen($0, since: happened, state) }
    }

    /// What has to happen or end before it runs.
    func awaited(_ state: PersonState, at now: Instant) -> [ElementReference] {
        let stopping = stopping(state, at: now)
        if stopping.isEmpty { return [ElementReference(.events, event)] }
        return stopping.map { ElementReference(.relations, $0) }
    }

    private static func isOpen(_ relation: ElementName, since event: Instant, _ state: PersonState) -> Bool {
        guard let standing = state.relations[relation], standing.at >= event else { return false }
        return standing.state == .open || standing.state == .requested
    }
}

extension CompiledKeeping {
    /// Whether some clock in it stands still, so that nothing else takes its place.
    func standsStill(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> Bool {
        switch self {
        case .afterEvent(let clock, _), .afterYearly(_, _, since: let clock?, _):
            return !clock.stopping(state, at: now).isEmpty
        case .otherwise(let first, let second):
            return [first, second].contains { $0.standsStill(need: need, held, state, at: now) }
        case .unlessKnown(let first, let second):
            return first.givesWay(need: need, held, state, at: now)
                && second.standsStill(need: need, held, state, at: now)
        case .latest(let parts), .earliest(let parts):
            return parts.contains { $0.standsStill(need: need, held, state, at: now) }
        case .afterCollection, .afterYearly, .whileRelation, .whileConsent, .whileFact, .whileNeeded, .age, .waiting,
            .never:
            return false
        }
    }

    /// Whether some clock in it began before the datum came in: what it counts from may come once more.
    private func hasBegunBefore(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> Bool {
        switch self {
        case .afterEvent(let clock, _), .afterYearly(_, _, since: let clock?, _):
            guard let happened = state.events[clock.event] else { return false }
            return happened <= now && happened < held.collectedAt
        case .otherwise(let first, let second):
            return [first, second].contains { $0.hasBegunBefore(need: need, held, state, at: now) }
        case .unlessKnown(let first, let second):
            return first.givesWay(need: need, held, state, at: now)
                && second.hasBegunBefore(need: need, held, state, at: now)
        case .latest(let parts), .earliest(let parts):
            return parts.contains { $0.hasBegunBefore(need: need, held, state, at: now) }
        case .afterCollection, .afterYearly, .whileRelation, .whileConsent, .whileFact, .whileNeeded, .age, .waiting,
            .never:
            return false
        }
    }

    /// Whether what stands under `else` counts beside it: it counts from before the datum came in, and both are known.
    func isJoined(
        by other: CompiledKeeping, need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant
    ) -> Bool {
        guard hasBegunBefore(need: need, held, state, at: now), case .at = end(need: need, held, state, at: now),
            case .at = other.end(need: need, held, state, at: now)
        else { return false }
        return true
    }

    /// Whether what stands under `else` counts in its place: it waits, and for nothing that has happened once.
    func givesWay(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> Bool {
        end(need: need, held, state, at: now) == .waiting && !standsStill(need: need, held, state, at: now)
    }
}
