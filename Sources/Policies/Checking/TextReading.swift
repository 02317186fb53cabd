import Vocabulary

extension LocalizedText {
    /// A single text counts as one in the prevailing language. What is no text is left out.
    init(reading node: SyntaxNode?, prevailing: Language) {
        self.init(prevailing: prevailing)
        guard let node, !node.isNothing else { return }
        if let text = node.text { byLanguage[prevailing] = text.trimmingSpaces }
        for entry in node.map ?? [] {
            guard let text = entry.value.text, !entry.value.isNothing else { continue }
            byLanguage[Language(rawValue: entry.key)] = text.trimmingSpaces
        }
    }
}

extension OpenPoint {
    /// A text, a map by language, or a map with `text`, `between`, `meanwhile`.
    init(reading node: SyntaxNode, prevailing: Language) {
        if node["text"] != nil {
            self.init(
                text: LocalizedText(reading: node["text"], prevailing: prevailing),
                between: (node["between"]?.list ?? node["between"].map { [$0] } ?? []).compactMap(\.text),
                meanwhile: LocalizedText(reading: node["meanwhile"], prevailing: prevailing), place: node.place)
        } else {
            self.init(text: LocalizedText(reading: node, prevailing: prevailing), place: node.place)
        }
    }
}
