import Policies
import Processing
import Vocabulary

/// One doubtful message: what it may be, and what the person answered.
struct WithdrawalPage: Sendable {
    static let field = "answer"

    enum Answer: String, CaseIterable, Sendable {
        case meant
        case notMeant = "not-meant"
    }

    let words: PolicyVoice
    let doubt: WithdrawalDoubt
    let token: FormToken
    var mistakes: [FormMistake] = []

    func page() -> Page {
        let (say, policy) = (words.say, words.policy)
        let right = policy.rights[ElementName(rawValue: Right.withdrawConsent.rawValue)]
        var rows: [SummaryList.Item] = [
            .text(say(WithdrawalText.consent), words.label(.consents, doubt.consent)),
            .text(say(WithdrawalText.way), say(WayText(doubt.way))),
            .init(say(WithdrawalText.came), say.time(doubt.happened)),
            .text(say(WithdrawalText.owner), words.withdrawalOwner ?? say(WithdrawalText.nobody)),
        ]
        if let limits = right?.limits, !limits.isEmpty { rows.append(.text(say(WithdrawalText.rule), say(limits))) }
        let question = FormQuestion(
            Self.field, say(WithdrawalText.answered),
            .oneOf(
                [
                    .init(Answer.meant.rawValue, say(WithdrawalText.meant)),
                    .init(Answer.notMeant.rawValue, say(WithdrawalText.notMeant)),
                ], chosen: nil))
        return Page(
            title: say(WithdrawalText.askTitle), lead: say(WithdrawalText.askLead),
            body: """
                \(SummaryList(rows: rows).html(say))
                \(FormView(
                    action: .withdrawal(policy.id, doubt.id), token: token, questions: [question],
                    button: say(WithdrawalText.enterAnswer), cancel: .withdrawals(policy.id)
                ).html(say, mistakes: mistakes))
                """, place: .withdrawals(policy.id), back: .withdrawals(policy.id), mistakes: mistakes)
    }
}
