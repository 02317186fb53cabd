import Vocabulary

/// A clock that starts with an event, the last time it happened.
///
/// It stands still while the person is again in a relation that the event ends, and starts anew when that one ends in
/// another way: whoever comes back has not left.
struct EventClock: Sendable {
    /// A relation that the event ends.
    private struct Ended: Sendable {
        let name: ElementName
        /// The events that request or open it.
        let beginnings: [ElementName]

        /// Whether it is requested or open, since the event or later.
        func goesOn(since event: Instant, _ state: PersonState) -> Bool {
            guard let standing = state.relations[name], standing.at >= event else { return false }
            return standing.state == .open || standing.state == .requested
        }

        /// When it ended that had begun anew after the event.
        func endedAnew(since event: Instant, _ state: PersonState) -> Instant? {
            guard let standing = state.relations[name], standing.state == .ended, standing.at > event,
                beginnings.contains(where: { state.events[$0].map { $0 > event } ?? false })
            else { return nil }
            return standing.at
        }
    }

    let event: ElementName
    /// In the order of the policy.
    private let relations: [Ended]

    init(_ event: ElementName, of policy: Policy) {
        self.event = event
        relations = policy.relations.filter { $0.endedBy.contains(event) }.map {
            Ended(name: $0.name, beginnings: $0.requestedBy + $0.openedBy)
        }
    }

    /// From when it runs; `nil` while the event has not happened, and while the clock stands still.
    func start(_ state: PersonState, at now: Instant) -> Instant? {
        guard let happened = state.events[event], happened <= now else { return nil }
        var start = happened
        for relation in relations {
            if relation.goesOn(since: happened, state) { return nil }
            if let ended = relation.endedAnew(since: happened, state) { start = max(start, ended) }
        }
        return start
    }

    /// Whether a relation has it stand still.
    func standsStill(_ state: PersonState, at now: Instant) -> Bool {
        guard !relations.isEmpty, let happened = state.events[event], happened <= now else { return false }
        return relations.contains { $0.goesOn(since: happened, state) }
    }

    /// Whether its event happened before a datum came in.
    func hasBegun(before collected: Instant, _ state: PersonState, at now: Instant) -> Bool {
        guard let happened = state.events[event] else { return false }
        return happened <= now && happened < collected
    }

    /// The relations that have it stand still.
    private func stopping(_ state: PersonState, at now: Instant) -> [ElementName] {
        guard !relations.isEmpty, let happened = state.events[event], happened <= now else { return [] }
        return relations.filter { $0.goesOn(since: happened, state) }.map(\.name)
    }

    /// What has to happen or end before it runs.
    func awaited(_ state: PersonState, at now: Instant) -> [ElementReference] {
        let stopping = stopping(state, at: now)
        if stopping.isEmpty { return [ElementReference(.events, event)] }
        return stopping.map { ElementReference(.relations, $0) }
    }
}

extension CompiledKeeping {
    /// Whether what stands under `else` has a say beside this, which ends so.
    ///
    /// It counts alone while this waits and for nothing that has happened once. It counts beside this, and the later of
    /// both where both are known, when a clock in this began before the datum came in: what it counts from may come once
    /// more.
    func heedsElse(
        ending end: End, need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant
    ) -> Bool {
        switch end {
        case .never: return false
        case .waiting: return !standsStill(need: need, held, state, at: now)
        case .at:
            return hasClock(need: need, held, state, at: now) {
                $0.hasBegun(before: held.collectedAt, state, at: now)
            }
        }
    }

    /// Whether what stands under `else` counts in its place.
    func givesWay(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> Bool {
        end(need: need, held, state, at: now) == .waiting && !standsStill(need: need, held, state, at: now)
    }

    /// Whether some clock in it stands still, so that nothing else takes its place.
    private func standsStill(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> Bool {
        hasClock(need: need, held, state, at: now) { $0.standsStill(state, at: now) }
    }

    /// Whether one of its clocks is such; those of a part that counts only while another waits, only then.
    private func hasClock(
        need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant, where isSuch: (EventClock) -> Bool
    ) -> Bool {
        switch self {
        case .afterEvent(let clock, _), .afterYearly(_, _, since: let clock?, _): return isSuch(clock)
        case .otherwise(let first, let second):
            return first.hasClock(need: need, held, state, at: now, where: isSuch)
                || second.hasClock(need: need, held, state, at: now, where: isSuch)
        case .unlessKnown(let first, let second):
            return first.givesWay(need: need, held, state, at: now)
                && second.hasClock(need: need, held, state, at: now, where: isSuch)
        case .latest(let parts), .earliest(let parts):
            return parts.contains { $0.hasClock(need: need, held, state, at: now, where: isSuch) }
        case .afterCollection, .afterYearly, .whileRelation, .whileConsent, .whileFact, .whileNeeded, .age, .waiting,
            .never:
            return false
        }
    }
}
