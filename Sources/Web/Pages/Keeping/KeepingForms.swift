import Ledger
import Policies
import Processing
import Vocabulary

/// The confirmation that paper was destroyed.
struct ConfirmTaskPage: Sendable {
    static let method = "method"
    static let box = "box"
    static let certificate = "certificate"

    let controller: ControllerID
    let task: KeepingTask
    let label: String
    let whose: PersonNumber
    let token: FormToken
    var typed: (method: String?, box: String, certificate: String) = (nil, "", "")
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let ways = PaperDestruction.Method.allCases.map { FormQuestion.Option($0.rawValue, say(DepartureText.way($0))) }
        return Page(
            title: say(DepartureText.confirmTitle), lead: say(DepartureText.confirmLead),
            body: """
                \(SummaryList(rows: [
                    .text(say(DepartureText.what), label), .init(say(PeopleText.whose), whose.html),
                    .init(say(DepartureText.since), say.time(task.due)),
                ]).html(say))
                \(FormView(
                    action: .keepingTask(controller, task.id), token: token,
                    questions: [
                        FormQuestion(Self.method, say(DepartureText.method), .oneOf(ways, chosen: typed.method)),
                        FormQuestion(
                            Self.box, say(DepartureText.box), hint: say(DepartureText.markHint),
                            .line(value: typed.box, isShort: true), isOptional: true),
                        FormQuestion(
                            Self.certificate, say(DepartureText.certificate), hint: say(DepartureText.markHint),
                            .line(value: typed.certificate, isShort: true), isOptional: true),
                    ], button: say(DepartureText.confirm), cancel: .staffKeeping(controller)
                ).html(say, mistakes: mistakes))
                """, back: .staffKeeping(controller), mistakes: mistakes)
    }
}

/// A mark that the staff typed, in the shape that evidence takes.
enum TypedMark {
    /// `nil` when none was typed, or another shape, which is then among the mistakes.
    static func read(
        _ text: String, _ field: String, _ mistakes: inout [FormMistake], _ say: Voice
    ) -> ElementName? {
        guard !text.isEmpty else { return nil }
        guard EvidenceShape.name.matches(text) else {
            mistakes.append(.init(field: field, message: say(DepartureText.markBad)))
            return nil
        }
        return ElementName(rawValue: text)
    }
}
