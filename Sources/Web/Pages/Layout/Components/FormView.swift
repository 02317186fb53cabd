/// A form: its token, its questions and its button.
///
/// The page it stands on has the same path as the form is sent to, so that a reload and a language link show it again.
package struct FormView: Sendable {
    package let action: Path
    package let token: FormToken
    package let questions: [FormQuestion]
    /// What stands after the questions and before the button: boxes to tick, warnings.
    package let content: HTML
    /// Names and values that come along unseen.
    package let hidden: [(name: String, value: String)]
    package let button: String
    package let look: Button.Look
    package let cancel: Path?

    package init(
        action: Path, token: FormToken, questions: [FormQuestion] = [], content: HTML = .empty,
        hidden: [(name: String, value: String)] = [], button: String, look: Button.Look = .main, cancel: Path? = nil
    ) {
        (self.action, self.token, self.questions, self.content) = (action, token, questions, content)
        self.hidden = hidden
        (self.button, self.look, self.cancel) = (button, look, cancel)
    }

    private var takesFiles: Bool { questions.contains { $0.isOfFiles } }

    /// - Parameter mistakes: those of the page; each is shown at its field too.
    package func html(_ say: Voice, mistakes: [FormMistake] = []) -> HTML {
        let hidden = hidden.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML }
        return """
            <form method="post" action="\(action)"\(attribute: "enctype", takesFiles ? "multipart/form-data" : nil) novalidate>
            <input type="hidden" name="\(FormGuard.field)" value="\(token.show())">\(hidden)
            \(questions.map { $0.html(say, mistakes: mistakes) })\(content)
            \(Button.group([
                Button.submit(button, look),
                cancel.map { "<a href=\"\($0)\">\(say(LayoutText.cancel))</a>" as HTML } ?? .empty,
            ]))
            </form>
            """
    }
}
