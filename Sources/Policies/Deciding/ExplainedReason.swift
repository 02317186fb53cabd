import Vocabulary

/// A reason as it is told: in words, with the line and the clauses of the policy it rests on.
package struct ExplainedReason: Hashable, Sendable {
    package let code: ReasonCode
    /// `nil` where the policy is silent.
    package let element: ElementReference?
    package let datum: ElementName?
    /// The element's place in the policy's files; `nil` for what the file does not declare.
    package let place: Place?
    /// The clauses of the firm's own text that the element carries out.
    package let clauses: [String]
    /// One sentence in the language asked for; free of personal data.
    package let text: String
}

extension Policy {
    /// Tells a reason of a decision by this policy in a language.
    package func explain(_ reason: Reason, in language: Language) -> ExplainedReason {
        let element = reason.element.flatMap { self.element($0) }
        let rule = reason.code == .retentionOver ? element as? RetentionRule : nil
        let isApart = rule?.outcomes.contains(where: \.keepsApart) == true
        var text = isApart ? ReasonText.setApart(in: language) : ReasonText.template(reason.code, in: language)
        if let reference = reason.element {
            text = text.filling("{element}", with: label(of: reference, element, in: language))
        }
        if let datum = reason.datum {
            let label = data[datum]?.label(language) ?? Self.shown(datum)
            text = text.filling("{datum}", with: label)
        }
        return ExplainedReason(
            code: reason.code, element: reason.element, datum: reason.datum, place: element?.place,
            clauses: element?.clauses ?? [], text: text)
    }

    /// Tells all reasons of an answer in a language, in their order.
    package func explain(_ response: DecisionResponse, in language: Language) -> [ExplainedReason] {
        response.reasons.map { explain($0, in: language) }
    }

    private func label(of reference: ElementReference, _ element: (any Element)?, in language: Language) -> String {
        if let element, !element.annotations.labels.isEmpty { return element.label(language) }
        // An agreement is what it says.
        if let statement = (element as? Agreement)?.statement.text(in: language) {
            return statement.hasSuffix(".") ? String(statement.dropLast()) : statement
        }
        if reference == ElementReference(.purposes, .dataSubjectRights) {
            return ReasonText.rightsPurpose(in: language)
        }
        return Self.shown(reference.name)
    }

    /// A name that the question brought with it: shown only when it has the form of a name, so that no personal data
    /// put there by mistake gets into a text.
    private static func shown(_ name: ElementName) -> String {
        let isName =
            name.rawValue.utf8.count <= 60 && name.rawValue.utf8.first.map(isLetter) ?? false
            && name.rawValue.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 || $0 == 47 }
        return isName ? name.rawValue : "?"
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}

extension String {
    /// This text with each occurrence of a placeholder replaced.
    fileprivate func filling(_ placeholder: String, with value: String) -> String {
        var (text, rest) = ("", self[...])
        while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            text += rest[..<brace]
            rest = rest[brace...]
            if rest.hasPrefix(placeholder) {
                text += value
                rest = rest.dropFirst(placeholder.count)
            } else {
                text.append("{")
                rest = rest.dropFirst()
            }
        }
        return text + rest
    }
}
