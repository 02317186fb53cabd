import Vocabulary

/// What a member of staff sees of their own account.
struct AccountPage: Sendable {
    let controller: ControllerID
    let name: String
    let passwordChanged: Instant
    /// `nil` when sign-ins ask for the password alone.
    let secondFactorSince: Instant?

    func page(_ say: Voice) -> Page {
        let second: HTML =
            secondFactorSince.map { "\(Badge(.good, say(AccountText.on)).html) \(say.time($0))" }
            ?? Badge(.warning, say(AccountText.off)).html
        let rows: [SummaryList.Item] = [
            .text(say(SignInText.loginName), name),
            .init(
                say(AccountText.passwordChanged), say.time(passwordChanged), change: .staffPassword(controller)),
            .init(say(AccountText.secondStep), second, change: .staffSecondFactor(controller)),
        ]
        return Page(
            title: say(LayoutText.staffAccount), body: SummaryList(rows: rows).html(say),
            place: .staffAccount(controller))
    }
}
