import Vocabulary

/// Where a member of staff whose password was right enters a code.
struct SecondStepPage: Sendable {
    static let code = "code"

    let controller: ControllerID
    let token: FormToken
    /// Where to go after it.
    let next: Path?
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let form = FormView(
            action: .staffSecondStep(controller), token: token,
            questions: [
                FormQuestion(
                    Self.code, say(SignInText.code), hint: say(AccountText.codeHint),
                    .line(value: "", autocomplete: "one-time-code", isShort: true))
            ], hidden: next.map { [(ReturnPath.parameter, $0.link)] } ?? [], button: say(LayoutText.signIn),
            cancel: .staffSignIn(controller))
        return Page(
            title: say(SignInText.codeTitle), lead: say(AccountText.secondStepAsked),
            body: form.html(say, mistakes: mistakes), mistakes: mistakes)
    }
}
