import Choices
import Vocabulary

/// A message that may be meant as the withdrawal of a consent, and that somebody of the firm must ask about
/// (Articles 4(11) and 7(3) GDPR). What is clear is no doubt: it acts at once, as a ``ChoiceRecord``.
package struct WithdrawalDoubt: Hashable, Sendable {
    package let id: ChoiceID
    package let controller: ControllerID
    package let subject: SubjectID
    package let consent: ElementName
    /// When the message came, and when it was entered.
    package let happened: Instant
    package let learned: Instant
    package let way: ChoiceRecord.Way
    /// Who entered it.
    package let by: StaffID

    package init(
        id: ChoiceID, controller: ControllerID, subject: SubjectID, consent: ElementName, happened: Instant,
        learned: Instant, way: ChoiceRecord.Way, by: StaffID
    ) {
        (self.id, self.controller, self.subject, self.consent) = (id, controller, subject, consent)
        (self.happened, self.learned, self.way, self.by) = (happened, learned, way, by)
    }
}

/// A withdrawal as the desk lists it.
package struct ReceivedWithdrawal: Hashable, Sendable {
    /// How far it is.
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// Not clear: the person is to be asked.
        case asking
        /// It acts.
        case effective
    }
    package let id: ChoiceID
    package let subject: SubjectID
    package let consent: ElementName
    package let way: ChoiceRecord.Way
    package let happened: Instant
    package let learned: Instant
    package let state: State
}

/// What a store does for withdrawals inside one transaction.
package protocol WithdrawalTransaction {
    /// Keeps a doubtful message until somebody has asked.
    func insert(_ doubt: WithdrawalDoubt) throws
    /// One that still waits.
    func withdrawalDoubt(_ id: ChoiceID, of controller: ControllerID) throws -> WithdrawalDoubt?
    /// Those that wait, the oldest first.
    func withdrawalDoubts(of controller: ControllerID, limit: Int) throws -> [WithdrawalDoubt]
    /// Takes out one that was settled.
    func delete(_ doubt: WithdrawalDoubt) throws
    /// Withdrawals of consent by anybody, the newest first: a look-up by index.
    func withdrawals(of controller: ControllerID, limit: Int) throws -> [ChoiceRecord]
}

/// Why a doubtful withdrawal cannot be entered or settled.
package enum WithdrawalFault: String, Error, Hashable, Sendable {
    /// The policy asks for no such consent.
    case consentUnknown = "consent-undeclared"
    /// There is none of that name that waits.
    case doubtUnknown = "withdrawal-unknown"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}
