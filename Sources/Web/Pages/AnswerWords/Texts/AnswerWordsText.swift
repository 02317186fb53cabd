import Rights

/// The words of the pages on which staff word their answers.
package enum AnswerWordsText: UIText {
    case title, lead, editLead
    case own, house
    case opening, openingHint, closing, closingHint, signature, signatureHint
    case places, place(TemplatePlace)
    case preview, previewTitle, keep, leave
    case versions, version, made, words
    case fault(TemplateFault)

    package static let samples: [AnswerWordsText] =
        [
            .title, .lead, .editLead, .own, .house, .opening, .openingHint, .closing, .closingHint, .signature,
            .signatureHint, .places, .preview, .previewTitle, .keep, .leave, .versions, .version, .made, .words,
            .fault(.placeUnknown("1")), .fault(.braceOpen), .fault(.tooLong), .fault(.hasAddress),
        ] + TemplatePlace.allCases.map(AnswerWordsText.place)
}
