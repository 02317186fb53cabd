import Vault
import Vocabulary

/// One event of a bulk, as the file or the program has it.
package struct EventRow: Sendable {
    /// Whom it happened to.
    package enum Who: Sendable {
        case person(SubjectID)
        /// It must lead to exactly one person.
        case identifier(Identifier)
    }

    package let who: Who
    package let event: ElementName
    package let happened: Instant
    /// The source's own name of the event; `nil` knows it by whom, what and when.
    package let key: Sealed<String>?

    package init(who: Who, event: ElementName, happened: Instant, key: Sealed<String>? = nil) {
        (self.who, self.event, self.happened, self.key) = (who, event, happened, key)
    }

    /// The row in one form, each part preceded by its length.
    var content: [UInt8] {
        var parts: [String]
        switch who {
        case .person(let subject): parts = ["p", subject.rawValue]
        case .identifier(let identifier):
            parts = ["i", identifier.kind.rawValue, identifier.revealingPersonalData()]
        }
        parts += [event.rawValue, happened.description]
        return parts.flatMap { part in Array("\(part.utf8.count):".utf8) + Array(part.utf8) }
    }
}

/// What became of one event of a bulk.
package enum EventOutcome: Hashable, Sendable {
    case recorded
    /// Taken in before, with equal content.
    case unchanged
    /// Nothing was noted, for this reason: `event-undeclared`, `time-ahead`, `time-too-old`, `person-unknown`,
    /// `identifier-ambiguous`, `state-damaged`.
    case refused(String)
}
