import Policies
import Vocabulary

/// A request of a person under Articles 12 to 22 GDPR as it is kept; no personal data.
///
/// Its words, where its answer goes, and the answer are papers of its ``folder``, sealed under a key of its own.
package struct RightsRequest: Hashable, Sendable {
    /// How far it has come.
    package enum State: String, CaseIterable, Hashable, Sendable {
        case received
        /// For the person's answer to what was asked back: the clock stands still.
        case waiting
        case inWork = "in-work"
        case answered, refused
        /// By the person.
        case withdrawn

        /// Whether an answer is still owed.
        package var isOpen: Bool { self == .received || self == .waiting || self == .inWork }
    }

    package let id: RequestID
    package let controller: ControllerID
    /// At least one, each once, in the order of ``Right``.
    package let rights: [Right]
    package let channel: ContactChannel
    /// When it arrived at any place of the firm; the clock runs from here.
    package let happened: Instant
    package let learned: Instant
    /// In which the person is answered.
    package let language: Language
    /// The version of the policy in force when it was entered: what was promised then.
    package let policy: Digest
    /// The person, once it is known who asks.
    package internal(set) var subject: SubjectID?
    /// Whether who asks has been shown, as strongly as this request needs.
    package internal(set) var isProven: Bool
    /// The trace of the address that the answer goes to; finds nothing out.
    package internal(set) var address: Digest?
    /// The trace of its words, by which the same request is known again.
    package internal(set) var wordsTrace: Digest?
    package internal(set) var state: State
    package internal(set) var handler: StaffID?
    /// The first instant that is too late, as computed when the request was last changed; orders the desk, and is never
    /// told without ``RequestClock``, which computes it anew.
    package internal(set) var due: Instant
    package internal(set) var closed: Instant?
    /// Where its papers are; `nil` once they have gone.
    package internal(set) var folder: SubjectID?

    package init(
        id: RequestID, controller: ControllerID, rights: [Right], channel: ContactChannel, happened: Instant,
        learned: Instant, language: Language, policy: Digest, subject: SubjectID?, isProven: Bool, address: Digest?,
        wordsTrace: Digest?, state: State, handler: StaffID?, due: Instant, closed: Instant?, folder: SubjectID?
    ) {
        (self.id, self.controller, self.rights, self.channel) = (id, controller, rights, channel)
        (self.happened, self.learned, self.language, self.policy) = (happened, learned, language, policy)
        (self.subject, self.isProven, self.address, self.wordsTrace) = (subject, isProven, address, wordsTrace)
        (self.state, self.handler, self.due, self.closed, self.folder) = (state, handler, due, closed, folder)
    }
}

/// What was done with a request, in the order in which it was done; never changed.
package struct RequestStep: Hashable, Sendable {
    /// What was done.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case received
        /// Somebody of the staff took it in hand.
        case taken
        /// The person was asked who it is (Article 12(6) GDPR).
        case identityAsked = "identity-asked"
        /// The person was asked which data or use is meant (Recital 63 GDPR).
        case scopeAsked = "scope-asked"
        /// The person answered.
        case resumed
        /// Who asks was shown.
        case identified
        /// With reasons, which were put before the person (Article 12(3) GDPR).
        case extended
        /// Something that was asked for was done.
        case carriedOut = "carried-out"
        case answered, refused, withdrawn

        /// Whether the clock stands still from here.
        package var isQuestion: Bool { self == .identityAsked || self == .scopeAsked }
    }

    /// Also the entry of evidence of it.
    package let id: EntryID
    package let request: RequestID
    package let controller: ControllerID
    package let kind: Kind
    /// When it happened, and when it was entered.
    package let happened: Instant
    package let learned: Instant
    /// Who entered it; `nil` for the person, or for a program.
    package let staff: StaffID?
    /// By what who asks was shown, why it was refused, or what was done: a stable code.
    package let code: String?

    package init(
        id: EntryID, request: RequestID, controller: ControllerID, kind: Kind, happened: Instant, learned: Instant,
        staff: StaffID?, code: String?
    ) {
        (self.id, self.request, self.controller, self.kind) = (id, request, controller, kind)
        (self.happened, self.learned, self.staff, self.code) = (happened, learned, staff, code)
    }
}

extension RequestStep {
    /// The code of an arrival under the subject line that the policy names.
    package static let bySubjectLine = "subject-line"

    /// The same, entered a millisecond after the step before it where both came at once: steps have one order.
    func after(_ last: RequestStep?) -> RequestStep {
        guard let last, learned <= last.learned else { return self }
        return RequestStep(
            id: id, request: request, controller: controller, kind: kind, happened: happened,
            learned: Instant(milliseconds: last.learned.milliseconds + 1), staff: staff, code: code)
    }
}
