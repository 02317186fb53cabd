import Vocabulary

/// Where the staff of a firm sign in by name and password.
struct StaffSignInPage: Sendable {
    static let name = "name"
    static let password = "password"

    let controller: ControllerID
    let token: FormToken
    /// Where to go after it.
    let next: Path?
    var typedName = ""
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let form = FormView(
            action: .staffSignIn(controller), token: token,
            questions: [
                FormQuestion(
                    Self.name, say(SignInText.loginName), .line(value: typedName, autocomplete: "username")),
                FormQuestion(
                    Self.password, say(SignInText.password),
                    .line(value: "", kind: "password", autocomplete: "current-password")),
            ], hidden: next.map { [(ReturnPath.parameter, $0.link)] } ?? [], button: say(LayoutText.signIn))
        return Page(
            title: say(SignInText.staffTitle), body: form.html(say, mistakes: mistakes), mistakes: mistakes)
    }
}

/// Where a member of staff signs out.
struct StaffSignOutPage: Sendable {
    let controller: ControllerID
    let token: FormToken

    func page(_ say: Voice) -> Page {
        Page(
            title: say(StaffText.signOutTitle), lead: say(StaffText.signOutLead),
            body: FormView(
                action: .staffSignOut(controller), token: token, button: say(LayoutText.signOut),
                cancel: .staffDesk(controller)
            ).html(say), back: .staffDesk(controller))
    }
}
