import Vocabulary

extension ShapeCheck {
    /// A text in one language or several. One that is a name may be the same in all of them.
    mutating func checkLocalized(_ node: SyntaxNode, key: String, isName: Bool, isPublished: Bool = true) {
        if let text = node.text, !node.isNothing {
            checkText(text, prevailing, key: key, isName: isName, at: node.place)
            if isPublished, !isName { checkLanguages([prevailing], key: key, at: node.place) }
            return
        }
        guard let entries = node.map, !entries.isEmpty else {
            report(
                .wrongType, "`\(key)` must be a text or a map by language, not \(node.kindInWords)",
                node.isNothing ? "give it a value, or take the key out" : "", at: node.place)
            return
        }
        for entry in entries {
            if entry.value.isNothing, registers.languages[Language(rawValue: entry.key)] == nil {
                report(
                    .unquotedComma,
                    "`\(entry.key.prefix(60))` stands where a language should: a comma ended the text before it",
                    "inside { } a text with a comma must stand in quotes", at: entry.keyPlace)
                continue
            }
            checkLanguage(entry.key, at: entry.keyPlace)
            guard let text = entry.value.text, !entry.value.isNothing else {
                report(
                    .wrongType, "the text in `\(entry.key)` must be a text, not \(entry.value.kindInWords)",
                    at: entry.value.place)
                continue
            }
            checkText(text, Language(rawValue: entry.key), key: key, isName: isName, at: entry.value.place)
        }
        let languages = entries.map { Language(rawValue: $0.key) }
        guard isPublished else { return }
        for (language, entry) in zip(languages, entries)
        where !published.contains(language) && registers.languages[language] != nil {
            report(
                .languageNotPublished, "`\(language)` is none of the published languages",
                "add it to `languages.published`, or take the text out", at: entry.keyPlace)
        }
        if !isName { checkLanguages(languages, key: key, at: node.place) }
    }

    private mutating func checkLanguages(_ present: [Language], key: String, at place: Place) {
        let missing = published.filter { !present.contains($0) }
        guard !missing.isEmpty else { return }
        let list = missing.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        report(.languageMissing, "`\(key)` has no text in \(list)", "add it to the map by language", at: place)
    }

    private mutating func checkText(_ text: String, _ language: Language, key: String, isName: Bool, at place: Place) {
        if text.trimmingSpaces.isEmpty {
            report(.wrongType, "`\(key)` is empty", "give it a text, or take the key out", at: place)
            return
        }
        guard !isName, let entry = registers.languages[language] else { return }
        let count = Alphabets.count(text)
        if entry.script == "cyrillic", count.cyrillic == 0, count.letters >= 12, text.contains(" ") {
            report(
                .textInWrongAlphabet, "this text is said to be in `\(language)` but has no Cyrillic letter",
                "is it in another language?", at: place)
        } else if entry.script == nil, count.cyrillic * 2 > count.letters {
            report(
                .textInWrongAlphabet, "this text is said to be in `\(language)` but is mostly Cyrillic",
                "is it in another language?", at: place)
        }
    }

    /// One point or several; each is an error of the firm's text that is waiting for the firm, so each is told.
    mutating func checkOpenPoints(_ node: SyntaxNode) {
        for point in node.list ?? [node] {
            let before = diagnostics.count
            if let entries = point.map, entries.contains(where: { $0.key == "text" }) {
                checkOpenPoint(entries)
            } else {
                checkLocalized(point, key: "open", isName: true, isPublished: false)
            }
            guard diagnostics.count == before else { continue }
            let text = OpenPoint(reading: point, prevailing: prevailing)
            report(.openPoint, "open: \(text.text.text(in: .english) ?? "")", at: point.place)
        }
        if node.list?.isEmpty == true { report(.wrongType, "`open` is empty", "take the key out", at: node.place) }
    }

    private mutating func checkOpenPoint(_ entries: [SyntaxEntry]) {
        let keys = ["text", "between", "meanwhile"]
        for entry in entries {
            switch entry.key {
            case "text", "meanwhile": checkLocalized(entry.value, key: entry.key, isName: true, isPublished: false)
            case "between":
                check(entry.value, .list(.scalar(.clause)), key: entry.key, at: entry.keyPlace)
            default:
                report(
                    .unknownKey, "an open point has no key `\(entry.key)`",
                    Suggestion.hint(for: entry.key, among: keys, otherwise: "its keys are text, between, meanwhile"),
                    at: entry.keyPlace)
            }
        }
    }
}
