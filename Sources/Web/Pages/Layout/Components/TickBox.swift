/// One box to tick, with its own words and its own mistake: a confirmation, a consent, a wish.
///
/// It is never ticked unless the reader ticked it before.
package struct TickBox: Sendable {
    package let name: String
    package let label: String
    package let hint: String
    package let isTicked: Bool

    package init(_ name: String, _ label: String, hint: String = "", isTicked: Bool) {
        (self.name, self.label, self.hint, self.isTicked) = (name, label, hint, isTicked)
    }

    /// The markup, in the reader's language, and the mistakes that concern it.
    package func html(_ say: Voice, mistakes: [FormMistake] = []) -> HTML {
        let mistake = mistakes.first { $0.field == name }?.message
        let described = [hint.isEmpty ? nil : "\(name)-hint", mistake == nil ? nil : "\(name)-mistake"]
            .compactMap { $0 }.joined(separator: " ")
        let mistakePart: HTML =
            mistake.map {
                """
                <p class="mistake" id="\(name)-mistake"><span class="unseen">\(say(LayoutText.mistake)) </span>\($0)</p>
                """
            } ?? .empty
        let hintPart: HTML = hint.isEmpty ? .empty : "<span class=\"hint\" id=\"\(name)-hint\">\(hint)</span>"
        return """
            <div class="tick\(mistake == nil ? "" : " has-mistake")">\(mistakePart)<div class="choice">\
            <input id="\(name)" name="\(name)" type="checkbox" value="yes"\(attribute: "checked", if: isTicked)\
            \(attribute: "aria-invalid", mistake == nil ? nil : "true")\
            \(attribute: "aria-describedby", described.isEmpty ? nil : described)>\
            <div><label for="\(name)">\(label)</label>\(hintPart)</div></div></div>
            """
    }

    /// Several under one heading.
    package static func group(_ title: String, hint: String = "", _ boxes: HTML) -> HTML {
        """
        <fieldset class="question"><legend>\(title)</legend>\
        \(hint.isEmpty ? .empty : "<p class=\"hint\">\(hint)</p>" as HTML)\(boxes)</fieldset>
        """
    }
}
