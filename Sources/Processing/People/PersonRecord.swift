import Policies
import Vocabulary

/// What is kept beside a registered person for decisions and for speaking with them.
package struct PersonRecord: Hashable, Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    /// The language in which the person used the pages last; `nil` when unknown.
    package var language: Language?
    package var state: PersonState

    package init(controller: ControllerID, subject: SubjectID, language: Language?, state: PersonState) {
        (self.controller, self.subject, self.language, self.state) = (controller, subject, language, state)
    }
}

/// What a store does for people's states inside one transaction.
package protocol PersonTransaction {
    func insert(_ record: PersonRecord) throws
    /// `nil` when there is no such person, or an erasure of the person is under way.
    func person(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord?
    /// Replaces what is there.
    func update(_ record: PersonRecord) throws
    func deletePerson(_ subject: SubjectID, of controller: ControllerID) throws

    func insert(_ representation: Representation, of controller: ControllerID) throws
    /// Sets the end of one that is there; `false` when there is none.
    @discardableResult
    func endRepresentation(_ id: String, of controller: ControllerID, at end: Instant) throws -> Bool
    /// Who acts, or acted, for this person.
    func representatives(of subject: SubjectID, of controller: ControllerID) throws -> [Representation]
    /// For whom this person acts, or acted.
    func represented(by representative: SubjectID, of controller: ControllerID) throws -> [Representation]
}

/// One person acting for another: guardian, proxy or heir, with proof and end.
package struct Representation: Hashable, Sendable {
    /// By what right somebody acts for another.
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

    /// Whether it has begun and not ended.
    package func isInForce(at instant: Instant) -> Bool { from <= instant && until.map { instant < $0 } ?? true }
}
