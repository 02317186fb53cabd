import Rights

/// The words around telling recipients.
package enum RecipientText: UIText {
    /// Of what a recipient is told.
    package enum Occasion: String, CaseIterable, Sendable { case corrected, erased, restricted, exercised }

    case title, recipient, since
    /// - Parameter days: after which a recipient that did not answer is marked.
    case lead(days: Int)
    /// It was told on that day and did not answer.
    case silent(since: String)
    /// The same in a list of requests, of any of them.
    case someSilent
    case state(RecipientTelling.State)
    case tell, tellLead, outcome, contact, contactHint, words, wordsHint
    case letterTitle(firm: String)
    case letter(Occasion)
    case letterData(String, last: String)
    case letterPerson(String)
    case letterPlea
    case howTold, howToldHint
    case correct, correctLead, correctWhat, correctValue, correctNot

    package static let samples: [RecipientText] =
        [
            .title, .recipient, .since, .lead(days: 1), .lead(days: 14), .silent(since: "1"), .someSilent,
            .tell, .tellLead, .outcome, .contact, .contactHint, .words, .wordsHint,
            .letterTitle(firm: "1"), .letterData("1", last: "2"), .letterPerson("1"), .letterPlea, .howTold,
            .howToldHint, .correct, .correctLead, .correctWhat, .correctValue, .correctNot,
        ]
        + RecipientTelling.State.allCases.map(RecipientText.state) + Occasion.allCases.map(RecipientText.letter)
}
