import Policies
import Vocabulary

/// The three steps of a correction: the new value, the check, and that it was done.
struct CorrectionPage: Sendable {
    static let field = "value"
    static let confirmed = "confirmed"

    let controller: ControllerID
    let datum: DatumID
    let item: DataItem
    let current: String
    let token: FormToken

    /// The question, with what was typed and what was wrong with it.
    func ask(_ say: Voice, typed: String? = nil, mistake: String? = nil) -> Page {
        let mistakes = mistake.map { [FormMistake(field: Self.field, message: $0)] } ?? []
        let question = ValueQuestion.question(
            Self.field, for: item, label: say(CorrectionText.right), value: typed ?? current, say)
        let form = FormView(
            action: .correction(controller, datum), token: token, questions: [question],
            button: say(CorrectionText.check), cancel: .myData(controller))
        return Page(
            title: say(CorrectionText.title(item.label(say))), lead: say(CorrectionText.lead),
            body: """
                \(SummaryList(rows: [.init(say(CorrectionText.now), shown(current, say))]).html(say))
                \(form.html(say, mistakes: mistakes))
                """, back: .myData(controller), mistakes: mistakes)
    }

    /// Before and after side by side.
    func check(_ new: String, _ say: Voice) -> Page {
        let form = FormView(
            action: .correction(controller, datum), token: token,
            hidden: [(Self.field, new), (Self.confirmed, "yes")], button: say(CorrectionText.confirm),
            cancel: .myData(controller))
        return Page(
            title: say(CorrectionText.checkTitle),
            body: """
                \(SummaryList(rows: [
                    .init(say(CorrectionText.before), shown(current, say)),
                    .init(
                        say(CorrectionText.after), shown(new, say), change: .correction(controller, datum)),
                ]).html(say))
                \(form.html(say))
                """, back: .correction(controller, datum))
    }

    /// What was changed.
    func done(_ new: String, _ say: Voice) -> Page {
        let label = item.label(say)
        return Page(
            title: say(CorrectionText.doneTitle),
            body: """
                \(NoticeBox(.success, "<p>\(say(CorrectionText.doneBody(label)))</p>").html(say))
                \(SummaryList(rows: [.init(label, shown(new, say))]).html(say))
                \(Button.group([
                    Button.link(say(CorrectionText.toMyData), to: .myData(controller)),
                    "<a href=\"\(Path.history(controller))\">\(say(MyDataText.seeHistory))</a>",
                ]))
                """)
    }

    /// For what the firm must look at first.
    func notYours(_ say: Voice) -> Page {
        Page(
            title: say(CorrectionText.title(item.label(say))), lead: say(CorrectionText.notYours),
            body: Button.link(say(MyDataText.seeRights), to: .rights(controller)), back: .myData(controller))
    }

    /// Its direction of writing ends with it.
    private func shown(_ value: String, _ say: Voice) -> HTML {
        let text = ShownValue.text(value, of: item, say)
        return text.isEmpty ? .empty : "<bdi>\(text)</bdi>"
    }
}
