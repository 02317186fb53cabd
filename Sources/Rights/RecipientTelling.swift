import Vocabulary

/// How far telling one recipient has come that data was corrected, erased or restricted (Article 19 GDPR).
package struct RecipientTelling: Hashable, Sendable {
    /// What was done last.
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// It is to be told, and nobody has.
        case owed = "recipient-owed"
        case told = "recipient-told"
        /// It answered.
        case answered = "recipient-answered"
        /// It is impossible or takes disproportionate effort, for a reason in words.
        case notTold = "recipient-not-told"

        /// Whether something is still to be done or awaited.
        package var isOpen: Bool { self == .owed || self == .told }
    }

    /// Days after which a recipient that was told and did not answer is shown as silent. The law names no such time.
    package static let silentAfterDays = 14

    package let recipient: ElementName
    package let state: State
    package let at: Instant

    /// Since when it has been told and has not answered; `nil` where it did, was not told, or still has time.
    package func silence(at now: Instant) -> Instant? {
        state == .told && now >= at.adding(seconds: Int64(Self.silentAfterDays) * 86_400) ? at : nil
    }

    /// The code of the step that notes it: the state, and of whom.
    static func code(_ state: State, of recipient: ElementName) -> String {
        state.rawValue + "/" + recipient.rawValue
    }

    fileprivate init?(_ step: RequestStep) {
        guard step.kind == .carriedOut, let parts = step.code?.split(separator: "/", maxSplits: 1), parts.count == 2,
            let state = State(rawValue: String(parts[0]))
        else { return nil }
        (self.state, recipient, at) = (state, ElementName(rawValue: String(parts[1])), step.happened)
    }
}

extension [RequestStep] {
    /// How it stands with each recipient, in the order in which they came up.
    package var tellings: [RecipientTelling] {
        var found: [RecipientTelling] = []
        for telling in compactMap(RecipientTelling.init) {
            if let index = found.firstIndex(where: { $0.recipient == telling.recipient }) {
                found[index] = telling
            } else {
                found.append(telling)
            }
        }
        return found
    }
}
