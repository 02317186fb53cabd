import Policies
import Vocabulary

/// A person as one controller's store knows them: an opaque identifier, and the state that decisions need.
package struct Subject: Hashable, Sendable {
    package let id: SubjectID
    package let controller: ControllerID
    package let registered: Instant
    /// The language in which the person used the pages last; `nil` when unknown.
    package var language: Language?
    package var state: PersonState

    package init(
        id: SubjectID, controller: ControllerID, registered: Instant, language: Language?, state: PersonState
    ) {
        (self.id, self.controller, self.registered) = (id, controller, registered)
        (self.language, self.state) = (language, state)
    }
}

/// One person acting for another: guardian, proxy or heir, with proof and end.
package struct Representation: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Codable, Sendable { case guardian, proxy, heir }
    package let id: String
    package let subject: SubjectID
    package let representative: SubjectID
    package let kind: Kind
    /// What showed it: `notarised-power-of-attorney`, `birth-certificate`; a name, no document.
    package let proof: ElementName
    package let from: Instant
    package var until: Instant?

    package init(
        id: String, subject: SubjectID, representative: SubjectID, kind: Kind, proof: ElementName, from: Instant,
        until: Instant?
    ) {
        (self.id, self.subject, self.representative, self.kind) = (id, subject, representative, kind)
        (self.proof, self.from, self.until) = (proof, from, until)
    }

    package func isInForce(at instant: Instant) -> Bool { from <= instant && until.map { instant < $0 } ?? true }
}

/// What a store does for people inside one transaction.
package protocol SubjectTransaction {
    func insertSubject(_ subject: Subject) throws
    /// `nil` when there is no such person.
    func subject(_ id: SubjectID, at controller: ControllerID) throws -> Subject?
    /// Replaces state and language of a person that is there.
    func updateSubject(_ subject: Subject) throws
    /// Ordered by identifier, after that one; for lists with cursors.
    func subjects(at controller: ControllerID, after: SubjectID?, limit: Int) throws -> [Subject]
    func countSubjects(at controller: ControllerID) throws -> Int

    func insertRepresentation(_ representation: Representation, at controller: ControllerID) throws
    func endRepresentation(_ id: String, at controller: ControllerID, until: Instant) throws
    func representations(of subject: SubjectID, at controller: ControllerID) throws -> [Representation]
    func representations(by representative: SubjectID, at controller: ControllerID) throws -> [Representation]
}
