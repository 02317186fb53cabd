import Vocabulary

/// In which language which words of a notice stand, so that pages can say it (WCAG 2.2, 3.1.2).
///
/// Where a language has a grammar here, all words are its own; else the frame is English, and the firm's words are found
/// within it.
package struct NoticeTongue: Hashable, Sendable {
    /// The language of the notice.
    package let language: Language
    /// The language of Zavet's own sentences.
    package let frame: Language
    /// The firm's words by their first letter, longest first; none where both languages are one.
    private let own: [Character: [String]]

    /// That of words which all stand in one language.
    package init(_ language: Language) { (self.language, frame, own) = (language, language, [:]) }

    init(_ policy: Policy, _ language: Language) {
        self.language = language
        guard !Phrasebooks.has(language) else {
            (frame, own) = (language, [:])
            return
        }
        frame = .english
        let words = policy.allTexts.compactMap { $0.byLanguage[language] }.map {
            $0.split(separator: "\n").joined(separator: " ")
        }
        let told = Set(words.flatMap { [$0, LabelGrammar.capitalised($0), LabelGrammar.inSentence($0)] })
        let sorted = told.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
        own = Dictionary(grouping: sorted) { $0[$0.startIndex] }
    }

    /// The text's stretches, each with its language.
    package func parts(of text: String) -> [(words: String, language: Language)] {
        guard !own.isEmpty else { return [(text, language)] }
        var parts: [(words: String, language: Language)] = []
        var rest = text[...]
        while let (range, _) = first(in: rest) {
            if range.lowerBound > rest.startIndex { parts.append((String(rest[..<range.lowerBound]), frame)) }
            parts.append((String(rest[range]), language))
            rest = rest[range.upperBound...]
        }
        if !rest.isEmpty { parts.append((String(rest), frame)) }
        return parts
    }

    /// The first whole words of the firm in the text; of several at one place the longest.
    private func first(in text: Substring) -> (Range<Substring.Index>, String)? {
        var start = text.startIndex
        while start < text.endIndex {
            let isBoundary = start == text.base.startIndex || !isLetter(text.base[text.base.index(before: start)])
            if isBoundary, let found = own[text[start]]?.first(where: { isWhole($0, in: text[start...]) }) {
                return (start..<text.index(start, offsetBy: found.count), found)
            }
            start = text.index(after: start)
        }
        return nil
    }

    private func isWhole(_ words: String, in text: Substring) -> Bool {
        guard text.hasPrefix(words) else { return false }
        let after = text.dropFirst(words.count).first
        return after.map { !isLetter($0) } ?? true
    }

    private func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

extension Policy {
    /// All that people read of it in the firm's own words.
    fileprivate var allTexts: [LocalizedText] {
        let elements = allElements.map(\.element)
        var texts = elements.flatMap { element -> [LocalizedText] in
            [element.annotations.labels, element.annotations.text]
        }
        texts += elements.flatMap { element in element.annotations.open.flatMap { [$0.text, $0.meanwhile] } }
        texts += [annotations.labels, annotations.text] + annotations.open.flatMap { [$0.text, $0.meanwhile] }
        texts += [controller.legalName, controller.seat]
        for contact in [controller.contact] + parties.map(\.contact) {
            texts += contact.addresses + [contact.office, contact.person]
        }
        texts += parties.map(\.legalName) + laws.map(\.citation)
        texts += purposes.flatMap { purpose -> [LocalizedText] in
            [purpose.withholding] + purpose.grounds.map(\.interests)
        }
        texts += consents.map(\.ask) + agreements.map(\.statement)
        texts += points.flatMap { point -> [LocalizedText] in [point.warning] + point.places }
        texts += automated.flatMap { [$0.logic, $0.consequences, $0.humanReview] }
        texts += rights.flatMap { right -> [LocalizedText] in
            [right.identification, right.representation, right.fee, right.limits, right.subjectLine]
                + right.forms.map(\.annotations.labels) + right.steps.map(\.annotations.labels)
        }
        texts += procedures.flatMap { $0.steps.map(\.annotations.labels) }
        texts += retention.flatMap { $0.weighed.map(\.annotations.labels) }
        texts += groups.flatMap { $0.reasons.map(\.annotations.labels) }
        texts += trackers.flatMap(\.places) + [trackerRules?.refusal].compactMap(\.self)
        texts +=
            channels.map(\.unsubscribe)
            + security.flatMap { measure -> [LocalizedText] in
                [measure.standard, measure.check, measure.result] + measure.places.map(\.annotations.labels)
            }
        texts += [transfers?.copies, breaches?.tellPeople, ages?.guardian].compactMap(\.self)
        return texts
    }
}
