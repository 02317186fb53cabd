import Policies
import Vocabulary

/// What an event does to a person's state: its time is noted, and relations move. Pure.
package struct EventRules: Sendable {
    private let policy: Policy

    package init(policy: Policy) { self.policy = policy }

    /// Applies events of one moment in their order.
    ///
    /// An event that is learned late moves nothing that a later event has moved already.
    package func happened(_ events: [ElementName], at instant: Instant, to state: inout PersonState) {
        for event in events {
            if let known = state.events[event], known >= instant { continue }
            state.events[event] = instant
            for relation in policy.relations {
                let next: RelationState? =
                    relation.endedBy.contains(event)
                    ? .ended
                    : relation.openedBy.contains(event)
                        ? .open
                        : relation.requestedBy.contains(event) ? .requested : nil
                guard let next else { continue }
                let standing = state.relations[relation.name]
                if let standing, standing.at > instant { continue }
                // A request by somebody whose relation is open already asks for more of it, and ends nothing.
                if next == .requested, standing?.state == .open { continue }
                state.relations[relation.name] = RelationFact(state: next, at: instant)
            }
        }
    }
}
