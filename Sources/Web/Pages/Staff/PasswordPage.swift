import Vocabulary

/// Where a member of staff changes their own password.
struct PasswordPage: Sendable {
    static let old = "password-now"
    static let new = "password-new"
    static let again = "password-again"

    let controller: ControllerID
    let token: FormToken
    var mistakes: [FormMistake] = []
    var isDone = false

    func page(_ say: Voice) -> Page {
        let done: HTML =
            isDone
            ? NoticeBox(.success, title: say(StaffText.passwordDone), "<p>\(say(StaffText.passwordLead))</p>").html(say)
            : .empty
        return Page(
            title: say(StaffText.passwordTitle), lead: isDone ? "" : say(StaffText.passwordLead),
            body: done + form(say), place: .staffAccount(controller), back: .staffAccount(controller),
            mistakes: mistakes)
    }

    private func form(_ say: Voice) -> HTML {
        guard !isDone else { return .empty }
        return FormView(
            action: .staffPassword(controller), token: token,
            questions: [
                FormQuestion(
                    Self.old, say(StaffText.oldPassword),
                    .line(value: "", kind: "password", autocomplete: "current-password")),
                FormQuestion(
                    Self.new, say(StaffText.newPassword), hint: say(StaffText.newPasswordHint),
                    .line(value: "", kind: "password", autocomplete: "new-password")),
                FormQuestion(
                    Self.again, say(StaffText.repeatPassword),
                    .line(value: "", kind: "password", autocomplete: "new-password")),
            ], button: say(StaffText.change), cancel: .staffAccount(controller)
        ).html(say, mistakes: mistakes)
    }
}
