import Policies
import Processing
import Vocabulary

/// One hold: its review, by which it goes on, or its end.
struct HoldPage: Sendable {
    /// What the staff found.
    enum Finding: String { case keep, lift }

    static let finding = "finding"
    static let again = "again"
    static let reason = "reason"

    let controller: ControllerID
    let hold: HoldLine
    let words: PolicyVoice
    /// `nil` for a hold on everybody's data.
    let whose: PersonNumber?
    let token: FormToken
    var typed: (finding: String?, again: String, reason: String?) = (nil, "", nil)
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let reasons = LiftGround.allCases.map { FormQuestion.Option($0.rawValue, say(HoldText.why($0))) }
        let findings = [
            FormQuestion.Option(Finding.keep.rawValue, say(HoldText.keep)),
            FormQuestion.Option(Finding.lift.rawValue, say(HoldText.lift)),
        ]
        return Page(
            title: say(HoldText.oneTitle), lead: say(HoldText.oneLead),
            body: """
                \(SummaryList(rows: [
                    .text(say(HoldText.ground), words.label(.holds, hold.ground)),
                    reach(say),
                    .text(say(HoldText.matter), hold.matter?.rawValue ?? "–"),
                    .text(say(HoldText.orderedBy), hold.orderedBy?.rawValue ?? "–"),
                    .init(say(HoldText.placed), say.time(hold.placedAt)),
                    .init(say(HoldText.review), hold.review.map { say.time($0) } ?? "–"),
                    .init(say(RequestText.number), "<code>\(hold.id)</code>"),
                ]).html(say))
                \(FormView(
                    action: hold.path(controller), token: token,
                    questions: [
                        FormQuestion(
                            Self.finding, say(HoldText.isNeeded), .oneOf(findings, chosen: typed.finding)),
                        FormQuestion(
                            Self.again, say(HoldText.again), .line(value: typed.again, kind: "date", isShort: true),
                            isOptional: true),
                        FormQuestion(
                            Self.reason, say(HoldText.reason),
                            .list([FormQuestion.Option("", "–")] + reasons, chosen: typed.reason), isOptional: true),
                    ], button: say(HoldText.record), cancel: .holds(controller)
                ).html(say, mistakes: mistakes))
                """, back: .holds(controller), mistakes: mistakes)
    }

    private func reach(_ say: Voice) -> SummaryList.Item {
        guard let whose else { return .text(say(HoldText.reach), hold.reach(words)) }
        return SummaryList.Item(say(PeopleText.whose), whose.html)
    }
}

/// The form by which a hold is placed: on a person who is found by address; or on everybody's data, of what went to a
/// recipient or of one kind.
struct NewHoldPage: Sendable {
    /// What of everybody's data is held.
    enum Reach: String { case recipient, data }

    static let reach = "reach"
    static let email = "email"
    static let recipient = "recipient"
    static let data = "data"
    static let ground = "ground"
    static let matter = "matter"
    static let orderedBy = "ordered-by"
    static let review = "review"

    let controller: ControllerID
    /// On everybody's data.
    let isWide: Bool
    let grounds: [FormQuestion.Option]
    let recipients: [FormQuestion.Option]
    let kinds: [FormQuestion.Option]
    let token: FormToken
    var typed: [String: String] = [:]
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        Page(
            title: say(isWide ? HoldText.placeWideTitle : HoldText.placeTitle), lead: say(HoldText.placeLead),
            body: FormView(
                action: isWide ? .newWideHold(controller) : .newHold(controller), token: token,
                questions: [
                    FormQuestion(
                        Self.ground, say(HoldText.ground),
                        .list(grounds, chosen: typed[Self.ground] ?? grounds.first?.value))
                ] + (isWide ? reach(say) : person(say)) + [
                    mark(Self.matter, .matter, say), mark(Self.orderedBy, .orderedBy, say),
                    FormQuestion(
                        Self.review, say(HoldText.review), hint: say(HoldText.reviewHint),
                        .line(value: typed[Self.review] ?? "", kind: "date", isShort: true), isOptional: true),
                ], button: say(HoldText.place), cancel: .holds(controller)
            ).html(say, mistakes: mistakes), back: .holds(controller), mistakes: mistakes)
    }

    private func person(_ say: Voice) -> [FormQuestion] {
        [
            FormQuestion(
                Self.email, say(HoldText.who), hint: say(HoldText.whoHint),
                .line(value: typed[Self.email] ?? "", kind: "email"))
        ]
    }

    private func reach(_ say: Voice) -> [FormQuestion] {
        let nobody = FormQuestion.Option("", "–")
        let reaches = [
            FormQuestion.Option(Reach.recipient.rawValue, say(HoldText.ofAllToRecipient)),
            FormQuestion.Option(Reach.data.rawValue, say(HoldText.ofAllOfKind)),
        ]
        return [
            FormQuestion(
                Self.reach, say(HoldText.reach),
                .oneOf(reaches, chosen: typed[Self.reach] ?? Reach.recipient.rawValue)),
            FormQuestion(
                Self.recipient, say(HoldText.recipient), hint: say(HoldText.recipientHint),
                .list([nobody] + recipients, chosen: typed[Self.recipient]), isOptional: true),
            FormQuestion(
                Self.data, say(HoldText.kind), .list([nobody] + kinds, chosen: typed[Self.data]), isOptional: true),
        ]
    }

    private func mark(_ name: String, _ label: HoldText, _ say: Voice) -> FormQuestion {
        FormQuestion(
            name, say(label), hint: say(DepartureText.markHint), .line(value: typed[name] ?? "", isShort: true),
            isOptional: true)
    }
}
