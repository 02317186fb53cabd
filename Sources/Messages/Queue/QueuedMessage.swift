import Vocabulary

/// A message that a controller sends; stands in `Message-ID` and says nothing of its recipient.
package struct MessageID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// A message that waits to be taken by the relay: what it is about in the clear, whom it is to and what it says sealed.
package struct QueuedMessage: Equatable, Sendable {
    package let id: MessageID
    package let controller: ControllerID
    package let kind: ElementName
    package let language: Language
    /// Whom it is to, where that is one person; the message goes when the person does.
    package let person: SubjectID?
    package let queued: Instant
    /// When it is tried next.
    package var due: Instant
    /// From when on it is given up.
    package let until: Instant
    /// How often the relay has put it off.
    package var attempts: Int
    /// Opens with the key that stands apart from the data under ``QueuedMessage/id``.
    package let sealed: [UInt8]

    package init(
        id: MessageID, controller: ControllerID, kind: ElementName, language: Language, person: SubjectID?,
        queued: Instant, due: Instant, until: Instant, attempts: Int = 0, sealed: [UInt8]
    ) {
        (self.id, self.controller, self.kind, self.language, self.person) = (id, controller, kind, language, person)
        (self.queued, self.due, self.until, self.attempts, self.sealed) = (queued, due, until, attempts, sealed)
    }
}

/// What became of a message that no longer waits; its text and its recipient's address are gone by then.
package struct SettledMessage: Equatable, Sendable {
    /// How it ended.
    package enum End: String, CaseIterable, Sendable {
        /// The relay answers for it from now on.
        case sent
        case givenUp = "given-up"
        /// The relay took it, and said later that it did not arrive (RFC 3464).
        case bounced
    }

    package let id: MessageID
    package let kind: ElementName
    package let language: Language
    package let person: SubjectID?
    package let queued: Instant
    package let settled: Instant
    package let end: End
    /// Why it did not arrive: a ``MessageFault``; with what the other server said, as `550` or `5.1.1`.
    package let reason: String
    package let status: String

    package init(
        id: MessageID, kind: ElementName, language: Language, person: SubjectID?, queued: Instant, settled: Instant,
        end: End, reason: String, status: String
    ) {
        (self.id, self.kind, self.language, self.person) = (id, kind, language, person)
        (self.queued, self.settled, self.end) = (queued, settled, end)
        (self.reason, self.status) = (reason, status)
    }
}

/// Why a message did not arrive, as the desk and evidence say it.
package enum MessageFault: String, CaseIterable, Sendable {
    /// The relay refused it for good.
    case refused = "message-refused"
    /// It could not be handed over in its time.
    case tooLate = "message-too-late"
    /// Its key is gone.
    case unreadable = "message-unreadable"
    /// It waited in a copy that was brought back, and may have been sent after the copy was made.
    case restored = "message-restored"
    /// The policy no longer permitted it when its turn came: the person withdrew, objected or left it meanwhile.
    case notPermitted = "message-not-permitted"
    /// The relay took it and said later that it did not arrive.
    case bounced = "message-bounced"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}
