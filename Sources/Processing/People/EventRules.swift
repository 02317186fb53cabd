import Policies
import Vocabulary

/// What an event does to a person's state: its time is noted, and relations move. Pure.
package struct EventRules: Sendable {
    private let policy: Policy

    package init(policy: Policy) { self.policy = policy }

    /// Applies events of one moment in their order.
    ///
    /// An event that is learned late moves nothing that a later event has moved already: relations stand as if all that is
    /// known had been learned in the order in which it happened.
    package func happened(_ events: [ElementName], at instant: Instant, to state: inout PersonState) {
        for event in events {
            if let known = state.events[event], known >= instant { continue }
            state.events[event] = instant
            for relation in policy.relations {
                guard let next = relation.state(broughtBy: event) else { continue }
                let standing = Self.standing(
                    of: relation, knowing: state, then: RelationFact(state: next, at: instant), besides: event)
                state.relations[relation.name] = standing
            }
        }
    }

    /// Where a relation stands by the last time of each event. That is enough: what an earlier one of the same kind moved,
    /// the later one has moved since.
    private static func standing(
        of relation: Relation, knowing state: PersonState, then move: RelationFact, besides event: ElementName
    ) -> RelationFact {
        let others = (relation.requestedBy + relation.openedBy + relation.endedBy).filter { $0 != event }
        var moves = others.compactMap { other -> RelationFact? in
            guard let at = state.events[other], let next = relation.state(broughtBy: other) else { return nil }
            return RelationFact(state: next, at: at)
        }
        if let standing = state.relations[relation.name] { moves.append(standing) }
        moves.append(move)
        // In the order of time; of one moment what was learned last comes last.
        let ordered = moves.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        return ordered.map(\.element).reduce(ordered.first?.element ?? move) { standing, next in
            // A request by somebody whose relation is open already asks for more of it, and ends nothing.
            next.state == .requested && standing.state == .open ? standing : next
        }
    }
}

extension Relation {
    /// The state into which an event brings it; `nil` for an event that does not move it.
    fileprivate func state(broughtBy event: ElementName) -> RelationState? {
        if endedBy.contains(event) { return .ended }
        if openedBy.contains(event) { return .open }
        return requestedBy.contains(event) ? .requested : nil
    }
}
