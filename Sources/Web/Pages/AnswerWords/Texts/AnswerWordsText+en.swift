import Rights

extension AnswerWordsText {
    package var english: String {
        switch self {
        case .title: return "How answers are worded"
        case .lead:
            return
                "What stands before and after an answer, for each right and language. Where the firm has no words of its own, ours stand."
        case .editLead:
            return
                "What you leave empty is said in our words. No personal data belongs here: it would be in every letter."
        case .own: return "our own words"
        case .house: return "words of the house"
        case .opening: return "Opening"
        case .openingHint: return "In place of the greeting and the first sentence."
        case .closing: return "Closing"
        case .closingHint: return "After the answer, before the signature."
        case .signature: return "Signature"
        case .signatureHint: return "In place of the name of the firm."
        case .places: return "In braces we put in:"
        case .place(.firm): return "the name of the firm"
        case .place(.rights): return "what was asked for"
        case .place(.day): return "the day of the request"
        case .place(.number): return "its number"
        case .preview: return "Look at the letter"
        case .previewTitle: return "So a letter would read"
        case .keep: return "Use these words"
        case .leave: return "Go back to the words of the house"
        case .versions: return "Versions"
        case .version: return "Version"
        case .made: return "Made"
        case .words: return "Words"
        case .fault(.placeUnknown(let name)): return "{\(name)} is nothing that we can put in"
        case .fault(.braceOpen): return "A brace stands alone: write both, such as {firm}"
        case .fault(.tooLong): return "Write at most 2000 characters"
        case .fault(.hasAddress): return "Only addresses of the firm itself may stand here"
        }
    }
}
