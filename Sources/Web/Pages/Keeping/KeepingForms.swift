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
    let token: FormToken
    var typed: (method: String?, box: String, certificate: String) = (nil, "", "")
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let ways = PaperDestruction.Method.allCases.map { FormQuestion.Option($0.rawValue, say(DepartureText.way($0))) }
        return Page(
            title: say(DepartureText.confirmTitle), lead: say(DepartureText.confirmLead),
            body: """
                \(SummaryList(rows: [
                    .text(say(DepartureText.what), label), .init(say(DepartureText.since), say.time(task.due)),
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

/// The question before a hold is lifted.
struct LiftHoldPage: Sendable {
    let controller: ControllerID
    let hold: Hold
    let ground: String
    let token: FormToken

    func page(_ say: Voice) -> Page {
        Page(
            title: say(DepartureText.liftTitle), lead: say(DepartureText.liftLead),
            body: """
                \(SummaryList(rows: [
                    .text(say(DepartureText.ground), ground),
                    .text(say(DepartureText.matter), hold.matter?.rawValue ?? "–"),
                    .init(say(DepartureText.placed), say.time(hold.placedAt)),
                ]).html(say))
                \(FormView(
                    action: .keepingHold(controller, hold.subject, hold.id), token: token,
                    button: say(DepartureText.lift), look: .danger, cancel: .staffKeeping(controller)
                ).html(say))
                """, back: .staffKeeping(controller))
    }
}

/// The form by which a hold is placed on a person who is found by address.
struct NewHoldPage: Sendable {
    static let email = "email"
    static let ground = "ground"
    static let matter = "matter"
    static let orderedBy = "ordered-by"

    let controller: ControllerID
    let grounds: [FormQuestion.Option]
    let token: FormToken
    var typed: (email: String, ground: String?, matter: String, orderedBy: String) = ("", nil, "", "")
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        Page(
            title: say(DepartureText.placeTitle), lead: say(DepartureText.placeLead),
            body: FormView(
                action: .newHold(controller), token: token,
                questions: [
                    FormQuestion(
                        Self.email, say(DepartureText.who), hint: say(DepartureText.whoHint),
                        .line(value: typed.email, kind: "email")),
                    FormQuestion(
                        Self.ground, say(DepartureText.ground),
                        .list(grounds, chosen: typed.ground ?? grounds.first?.value)),
                    FormQuestion(
                        Self.matter, say(DepartureText.matter), hint: say(DepartureText.markHint),
                        .line(value: typed.matter, isShort: true), isOptional: true),
                    FormQuestion(
                        Self.orderedBy, say(DepartureText.orderedBy), hint: say(DepartureText.markHint),
                        .line(value: typed.orderedBy, isShort: true), isOptional: true),
                ], button: say(DepartureText.place), cancel: .staffKeeping(controller)
            ).html(say, mistakes: mistakes), back: .staffKeeping(controller), mistakes: mistakes)
    }
}
