/// The list of a form's mistakes above it; each line leads to its field.
package struct MistakeSummary: Sendable {
    package let mistakes: [FormMistake]

    package init(mistakes: [FormMistake]) { self.mistakes = mistakes }

    /// The markup, in the reader's language.
    package func html(_ say: Voice) -> HTML {
        guard !mistakes.isEmpty else { return .empty }
        let items = mistakes.map { mistake -> HTML in "<li><a href=\"#\(mistake.field)\">\(mistake.message)</a></li>" }
        return """
            <div class="mistakes" role="alert" aria-labelledby="mistakes-title">
            <h2 id="mistakes-title">\(say(LayoutText.thereIsAProblem))</h2>
            <ul>\(items)</ul></div>
            """
    }
}
