/// One question of a form, with its hint, its mistake and its field.
package struct FormQuestion: Sendable {
    /// One of the answers to choose from.
    package struct Option: Sendable {
        package let value: String
        package let label: String
        package let hint: String

        package init(_ value: String, _ label: String, hint: String = "") {
            (self.value, self.label, self.hint) = (value, label, hint)
        }
    }

    /// What is filled in.
    package enum Field: Sendable {
        /// - Parameter kind: the `type` of the input: `text`, `email`, `tel`, `password`, `date`, `search`.
        case line(value: String, kind: String = "text", autocomplete: String? = nil, isShort: Bool = false)
        case lines(value: String, rows: Int = 5)
        case oneOf([Option], chosen: String?)
        case someOf([Option], chosen: Set<String>)
        case list([Option], chosen: String?)
        /// Files of these types; a browser never fills them in again.
        case files(accept: String)
    }

    package let name: String
    package let label: String
    package let hint: String
    package let field: Field
    package let isOptional: Bool
    /// Whether the label is the page's own question, then written large.
    package let isLarge: Bool

    package init(
        _ name: String, _ label: String, hint: String = "", _ field: Field, isOptional: Bool = false,
        isLarge: Bool = false
    ) {
        (self.name, self.label, self.hint, self.field) = (name, label, hint, field)
        (self.isOptional, self.isLarge) = (isOptional, isLarge)
    }

    /// The question with its field, and the mistakes that concern it.
    package func html(_ say: Voice, mistakes: [FormMistake] = []) -> HTML {
        let mistake = mistakes.first { $0.field == name }?.message
        let label: HTML = """
            \(self.label)\(isOptional ? " <span class=\"optional\">(\(say(LayoutText.optional)))</span>" as HTML : .empty)
            """
        let hintPart: HTML = hint.isEmpty ? .empty : "<p class=\"hint\" id=\"\(name)-hint\">\(hint)</p>"
        let mistakePart: HTML =
            mistake.map {
                """
                <p class="mistake" id="\(name)-mistake"><span class="unseen">\(say(LayoutText.mistake)) </span>\($0)</p>
                """
            } ?? .empty
        let described = describedBy(hasMistake: mistake != nil)
        let style = "question\(mistake == nil ? "" : " has-mistake")\(isLarge ? " large" : "")"
        if isGroup {
            return """
                <fieldset class="\(style)"\(attribute: "aria-describedby", described)><legend>\(label)</legend>
                \(hintPart)\(mistakePart)\(choices)</fieldset>
                """
        }
        return """
            <div class="\(style)"><label for="\(name)">\(label)</label>
            \(hintPart)\(mistakePart)\(control(described: described, isWrong: mistake != nil))</div>
            """
    }

    private var isGroup: Bool {
        switch field {
        case .oneOf, .someOf: return true
        case .line, .lines, .list, .files: return false
        }
    }

    var isOfFiles: Bool {
        if case .files = field { return true }
        return false
    }

    private func describedBy(hasMistake: Bool) -> String? {
        let ids = (hint.isEmpty ? [] : ["\(name)-hint"]) + (hasMistake ? ["\(name)-mistake"] : [])
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private func control(described: String?, isWrong: Bool) -> HTML {
        let shared: HTML = """
            \(attribute: "aria-describedby", described)\(attribute: "aria-invalid", isWrong ? "true" : nil)
            """
        switch field {
        case .line(let value, let kind, let autocomplete, let isShort):
            return """
                <input id="\(name)" name="\(name)" type="\(kind)" value="\(value)" dir="auto"\
                \(attribute: "autocomplete", autocomplete)\(attribute: "class", isShort ? "short" : nil)\(shared)>
                """
        case .lines(let value, let rows):
            return
                "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\" dir=\"auto\"\(shared)>\n\(value)</textarea>"
        case .list(let options, let chosen):
            let items = options.map { option -> HTML in
                """
                <option value="\(option.value)"\(attribute: "selected", if: option.value == chosen)>\
                \(option.label)</option>
                """
            }
            return "<select id=\"\(name)\" name=\"\(name)\"\(shared)>\(items)</select>"
        case .files(let accept):
            return "<input id=\"\(name)\" name=\"\(name)\" type=\"file\" accept=\"\(accept)\" multiple\(shared)>"
        case .oneOf, .someOf: return .empty
        }
    }

    private var choices: HTML {
        switch field {
        case .oneOf(let options, let chosen): return choices(options, "radio") { $0 == chosen }
        case .someOf(let options, let chosen): return choices(options, "checkbox") { chosen.contains($0) }
        case .line, .lines, .list, .files: return .empty
        }
    }

    private func choices(_ options: [Option], _ kind: String, isChosen: (String) -> Bool) -> HTML {
        let items = options.enumerated().map { index, option -> HTML in
            // The first has the field's own name as its id, so that the list of mistakes leads to it.
            let id = index == 0 ? name : "\(name)-\(index + 1)"
            let hint: HTML = option.hint.isEmpty ? .empty : "<span class=\"hint\">\(option.hint)</span>"
            return """
                <div class="choice"><input id="\(id)" name="\(name)" type="\(kind)" value="\(option.value)"\
                \(attribute: "checked", if: isChosen(option.value))><label for="\(id)">\(option.label)\(hint)</label></div>
                """
        }
        return "<div class=\"choices\">\(items)</div>"
    }
}
