import Policies
import Vocabulary

/// What a submission makes true of a person while it is judged: the events of its point count as happened, and what is
/// agreed to there may state an age. Pure.
package struct ArrivalRules: Sendable {
    private let policy: Policy

    package init(policy: Policy) { self.policy = policy }

    /// Changes the state to what it will be once the collection is completed.
    package func arriving(
        at point: PointOfCollection, agreeing agreements: Set<ElementName>, at instant: Instant,
        to state: inout PersonState
    ) {
        if let stated = agreements.compactMap({ policy.agreements[$0]?.statesAge }).max() {
            switch state.age {
            case .unknown: state.age = .atLeast(stated)
            case .atLeast(let known): state.age = .atLeast(max(known, stated))
            case .born: break
            }
        }
        EventRules(policy: policy).happened(point.events, at: instant, to: &state)
    }
}
