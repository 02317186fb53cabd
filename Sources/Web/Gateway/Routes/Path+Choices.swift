import Vocabulary

extension Path {
    /// Consents, objections and wishes about messages of the person who is signed in.
    package static func choices(_ controller: ControllerID) -> Path { .controller(controller).appending("choices") }

    /// The receipt of one act on a consent, to read.
    package static func receipt(_ controller: ControllerID, _ choice: ChoiceID) -> Path {
        .choices(controller).appending(choice.rawValue, "receipt")
    }

    /// The same receipt as JSON-LD.
    package static func receiptFile(_ controller: ControllerID, _ choice: ChoiceID) -> Path {
        .choices(controller).appending(choice.rawValue, "receipt.jsonld")
    }

    /// The words that were shown when a choice was made.
    package static func shownWords(_ controller: ControllerID, _ choice: ChoiceID) -> Path {
        .choices(controller).appending(choice.rawValue, "words")
    }
}
