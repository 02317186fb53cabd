import Policies
import Vocabulary

/// What a store does for the keeping of data inside one transaction.
package protocol KeepingTransaction {
    /// Sets when the person is to be looked at next; see ``CompiledPolicy/due(in:holding:asking:besides:)``.
    func setDue(_ due: Instant?, of subject: SubjectID, at controller: ControllerID) throws
    /// The same, with what was found of the times of the person's values (``PersonRecord/holdsSeveral``).
    func setDue(_ due: Instant?, holdsSeveral: Bool?, of subject: SubjectID, at controller: ControllerID) throws
    /// People whose time has come at `until`, the longest overdue first, behind `after`.
    func peopleDue(of controller: ControllerID, until: Instant, after: DueMark?, limit: Int) throws -> [DueMark]
    /// How many people are to be looked at from `start` and before `end`; counts no further than `limit`.
    func countDue(of controller: ControllerID, from start: Instant, before end: Instant, limit: Int) throws -> Int
    /// People with state and due, in the order of their names, behind `after`; those who were merged are left out.
    func peopleWithDue(of controller: ControllerID, after: SubjectID?, limit: Int) throws -> [PersonDue]
    /// Those among them at whose values nobody has looked (``PersonRecord/holdsSeveral``).
    func peopleUnlooked(of controller: ControllerID, after: SubjectID?, limit: Int) throws -> [PersonDue]

    /// By which policy the dues of all people were computed, or are being; `nil` before the first time.
    func dueBasis(of controller: ControllerID) throws -> DueBasis?
    func put(_ basis: DueBasis) throws

    /// Does nothing when such a task for this item of this person stands already.
    func insert(_ task: KeepingTask) throws
    /// Under this very name of the person.
    func keepingTasks(of subject: SubjectID, at controller: ControllerID) throws -> [KeepingTask]
    /// In the order in which they were opened, behind `after`.
    func keepingTasks(of controller: ControllerID, after: String?, limit: Int) throws -> [KeepingTask]
    func keepingTask(_ id: String, of controller: ControllerID) throws -> KeepingTask?
    func delete(_ task: KeepingTask) throws

    /// Notes that the paper of an item was destroyed while the item itself stays; the later time counts.
    func notePaperGone(
        _ item: ElementName, of subject: SubjectID, at controller: ControllerID, _ instant: Instant) throws
    /// The items whose paper was destroyed, and when; under this very name of the person.
    func papersGone(of subject: SubjectID, at controller: ControllerID) throws -> [ElementName: Instant]
}

/// A person and the instant at which something is due.
package struct DueMark: Hashable, Sendable {
    package let due: Instant
    package let subject: SubjectID

    package init(due: Instant, subject: SubjectID) { (self.due, self.subject) = (due, subject) }
}

/// A person as the recomputation of dues meets it.
package struct PersonDue: Hashable, Sendable {
    package let subject: SubjectID
    /// `nil` when what is stored cannot be read.
    package let state: PersonState?
    package let due: Instant?
    /// See ``PersonRecord/holdsSeveral``.
    package let holdsSeveral: Bool?

    package init(subject: SubjectID, state: PersonState?, due: Instant?, holdsSeveral: Bool? = nil) {
        (self.subject, self.state, self.due, self.holdsSeveral) = (subject, state, due, holdsSeveral)
    }
}

/// How far the dues of a controller's people stand under one version of the policy.
package struct DueBasis: Hashable, Sendable {
    package let controller: ControllerID
    package let policy: Digest
    /// The last person who was done; `nil` at the beginning.
    package var cursor: SubjectID?
    /// People done, and how many of their dues moved.
    package var done: Int
    package var moved: Int
    package let begunAt: Instant
    /// `nil` while it is under way.
    package var finishedAt: Instant?

    package init(
        controller: ControllerID, policy: Digest, cursor: SubjectID? = nil, done: Int = 0, moved: Int = 0,
        begunAt: Instant, finishedAt: Instant? = nil
    ) {
        (self.controller, self.policy, self.cursor) = (controller, policy, cursor)
        (self.done, self.moved, self.begunAt, self.finishedAt) = (done, moved, begunAt, finishedAt)
    }
}

/// Something that is over and cannot be finished at once: somebody must do and confirm it, or others must have come
/// among whom the person cannot be found.
package struct KeepingTask: Hashable, Sendable {
    package let controller: ControllerID
    package let id: String
    package let subject: SubjectID
    package let item: ElementName
    /// The rule by which its time has come.
    package let rule: ElementName
    /// `shred-paper` or `anonymise`.
    package let outcome: RetentionOutcome
    /// When the keeping ended.
    package let due: Instant
    package let openedAt: Instant
    /// For what is to be made anonymous: how it goes, once that is decided.
    package let way: AnonymousWay?

    package init(
        controller: ControllerID, id: String, subject: SubjectID, item: ElementName, rule: ElementName,
        outcome: RetentionOutcome, due: Instant, openedAt: Instant, way: AnonymousWay? = nil
    ) {
        (self.controller, self.id, self.subject, self.item) = (controller, id, subject, item)
        (self.rule, self.outcome, self.due, self.openedAt, self.way) = (rule, outcome, due, openedAt, way)
    }
}
