import Policies
import Vocabulary

/// What is kept beside a registered person for decisions and for speaking with them.
package struct PersonRecord: Hashable, Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    /// The language in which the person used the pages last; `nil` when unknown.
    package var language: Language?
    /// When the person last looked at everything with an entry of evidence; further looks of that day leave none.
    package var viewedAt: Instant?
    package var state: PersonState
    /// Whether the rows say something of times that the state does not, as where an item has several values: then they
    /// are read wherever an end is worked out. `nil` while nobody has looked, also of what a release before wrote.
    package var holdsSeveral: Bool?
    /// The number (``MassAct/number``) up to which the acts on many that were ordered have been carried into this person:
    /// none of them is due any more, and none means the person who was not meant until then. 0 for none.
    package var settledActs: Int64

    package init(
        controller: ControllerID, subject: SubjectID, language: Language?, viewedAt: Instant? = nil, state: PersonState,
        holdsSeveral: Bool? = nil, settledActs: Int64 = 0
    ) {
        (self.controller, self.subject, self.language) = (controller, subject, language)
        (self.viewedAt, self.state, self.holdsSeveral) = (viewedAt, state, holdsSeveral)
        self.settledActs = settledActs
    }
}

/// What a store does for people's states inside one transaction.
package protocol PersonTransaction {
    /// - Parameter due: when the person is to be looked at next (``KeepingTransaction/setDue(_:of:at:)``).
    func insert(_ record: PersonRecord, due: Instant?) throws
    /// `nil` when there is no such person, or an erasure of the person is under way.
    ///
    /// Of somebody who was merged it gives the survivor's record, under the survivor's name.
    func person(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord?
    /// Under which name the person's record stands: the own one, or the survivor's of somebody who was merged.
    func survivor(of subject: SubjectID, of controller: ControllerID) throws -> SubjectID
    /// Replaces what is there.
    func update(_ record: PersonRecord, due: Instant?) throws
    func deletePerson(_ subject: SubjectID, of controller: ControllerID) throws
    /// Ends every session and code of a person; part of an erasure, a merge and a split.
    func forgetSignIns(of subject: SubjectID, of controller: ControllerID) throws

    /// - Parameter look: when it is to be looked at (``Representation/look(for:majority:)``).
    func insert(_ representation: Representation, look: Instant?, of controller: ControllerID) throws
    /// Sets the end of one that is there; `false` when there is none.
    @discardableResult
    func endRepresentation(_ id: String, of controller: ControllerID, at end: Instant) throws -> Bool
    /// Who acts, or acted, for this person.
    func representatives(of subject: SubjectID, of controller: ControllerID) throws -> [Representation]
    /// For whom this person acts, or acted.
    func represented(by representative: SubjectID, of controller: ControllerID) throws -> [Representation]
    /// Of a representative who is erased nothing stays with those who were represented.
    func deleteRepresentations(by representative: SubjectID, of controller: ControllerID) throws
    /// Those that are to be looked at by now and whose end was not yet noted in evidence, in the order of their names.
    func representationsToLookAt(
        of controller: ControllerID, at now: Instant, after: String, limit: Int
    ) throws -> [Representation]
    /// Marks that the end of one stands in evidence.
    func noteEnd(of representation: Representation, of controller: ControllerID) throws
}

extension PersonTransaction {
    /// The person who answers for a name now; `nil` when nobody does any longer.
    func answering(for name: SubjectID, of controller: ControllerID) throws -> SubjectID? {
        do {
            return try person(name, of: controller)?.subject
        } catch is StateCodingError {
            return try survivor(of: name, of: controller)
        }
    }
}
