import Vocabulary

/// What a store does for choices inside one transaction.
package protocol ChoiceTransaction {
    /// Appends; a record is never changed or deleted but with the whole person.
    func insertChoice(_ record: ChoiceRecord) throws
    /// The person's choices, newest first, at most so many, before that record when one is named.
    func choices(of subject: SubjectID, at controller: ControllerID, before: ChoiceID?, limit: Int) throws
        -> [ChoiceRecord]
    /// `nil` when the person has no such choice.
    func choice(_ id: ChoiceID, of subject: SubjectID, at controller: ControllerID) throws -> ChoiceRecord?
    /// Keeps the words; a text already kept is left alone.
    func keepShownText(_ text: ShownText, at controller: ControllerID) throws
    func shownText(_ digest: Digest, at controller: ControllerID) throws -> ShownText?
}
