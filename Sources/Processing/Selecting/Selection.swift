import Policies
import Vocabulary

/// Which people are looked for: within a circle, those of whom the policy permits what is asked.
package struct Selection: Hashable, Sendable {
    package var circle: Circle
    /// `nil` looks for the circle itself: nothing is to be done with anybody's data.
    package var request: DecisionRequest?

    package init(in circle: Circle = .everybody, permitting request: DecisionRequest? = nil) {
        (self.circle, self.request) = (circle, request)
    }

    /// The smallest circle that an index leads to and that nobody is outside of who could be found.
    ///
    /// A purpose that rests on one consent alone is open to those who gave it, and to nobody else.
    func narrowed(by policy: Policy) -> Circle {
        guard circle == .everybody, let request, request.operation.isUse,
            let purpose = request.purpose.flatMap({ policy.purposes[$0] }), !purpose.grounds.isEmpty,
            purpose.grounds.allSatisfy({ $0.basis == .consent })
        else { return circle }
        let consents = Set(purpose.grounds.map { $0.consent ?? purpose.name })
        guard let only = consents.first, consents.count == 1 else { return circle }
        return .consent(only)
    }

    /// Whether somebody with this state is to be found.
    func finds(_ state: PersonState, by loaded: LoadedPolicy, at now: Instant) -> Bool {
        guard circle.holds(state, at: now) else { return false }
        guard let request else { return true }
        return loaded.compiled.decide(request, state).effect == .permit
    }
}

/// A part of those who were found.
package struct SelectionPage: Sendable {
    package var people: [SubjectID]
    /// How many were looked at for it.
    package var looked: Int
    /// Where the next part goes on; `nil` when there is none.
    package var next: CirclePlace?
    package let policy: LoadedPolicy
}
