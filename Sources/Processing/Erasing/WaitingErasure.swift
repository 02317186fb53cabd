import Ledger
import Policies
import Vocabulary

/// An erasure by staff that is not final yet: it can be taken back until its time has come (Article 32(1)(b) and (c)
/// GDPR). Meanwhile the data is stored and no more.
package struct WaitingErasure: Hashable, Sendable {
    package let id: EntryID
    package let controller: ControllerID
    package let subject: SubjectID
    package let ground: ErasureGround
    package let ordered: Instant
    /// When it becomes final.
    package let due: Instant
    package let by: StaffID

    package init(
        id: EntryID, controller: ControllerID, subject: SubjectID, ground: ErasureGround, ordered: Instant,
        due: Instant, by: StaffID
    ) {
        (self.id, self.controller, self.subject, self.ground) = (id, controller, subject, ground)
        (self.ordered, self.due, self.by) = (ordered, due, by)
    }
}

/// What a store does for erasures that wait, inside one transaction.
package protocol WaitingErasureTransaction {
    /// Keeps it until it is final or taken back.
    func insert(_ erasure: WaitingErasure) throws
    /// The one that waits for this person, under this very name.
    func waitingErasure(of subject: SubjectID, at controller: ControllerID) throws -> WaitingErasure?
    /// Those whose time has come, the longest overdue first.
    func waitingErasures(of controller: ControllerID, until: Instant, limit: Int) throws -> [WaitingErasure]
    /// Takes it out.
    func delete(_ erasure: WaitingErasure) throws
}

extension Policy {
    /// How long an erasure by staff waits and can be taken back: the longest that a measure says; `nil`, not at all.
    package func undoEnd(from instant: Instant) -> Instant? {
        security.compactMap { $0.undo.map(instant.adding) }.max()
    }
}
