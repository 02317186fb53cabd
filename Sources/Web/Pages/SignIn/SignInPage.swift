import Vocabulary

/// The first step: an address to which a code goes.
struct SignInPage {
    let firm: ControllerID
    let token: FormToken
    /// Where the person wanted to go.
    let next: Path?
    var address = ""
    var mistake: SignInText?

    /// The field, which is also its element's `id`.
    static let field = "address"

    func page(_ say: Voice) -> Page {
        let mistakes = mistake.map { [FormMistake(field: Self.field, message: say($0))] } ?? []
        let form = FormView(
            action: .signIn(firm), token: token,
            questions: [
                FormQuestion(
                    Self.field, say(SignInText.address), hint: say(SignInText.addressHint),
                    .line(value: address, autocomplete: "email"))
            ], hidden: SignInNext.hidden(next), button: say(SignInText.sendCode))
        return Page(
            title: say(SignInText.personTitle), lead: say(SignInText.personLead),
            body: form.html(say, mistakes: mistakes), place: .myData(firm), mistakes: mistakes)
    }
}

/// The second step: the code.
struct SignInCodePage {
    let firm: ControllerID
    let token: FormToken
    let next: Path?
    var mistake: SignInText?

    static let field = "code"

    func page(_ say: Voice) -> Page {
        let mistakes = mistake.map { [FormMistake(field: Self.field, message: say($0))] } ?? []
        let again = next.map { Path.signIn(firm).with(ReturnPath.parameter, $0.link) } ?? .signIn(firm)
        return Page(
            title: say(SignInText.codeTitle), lead: say(SignInText.codeSent),
            body: """
                \(Self.form(firm, token: token, next: next).html(say, mistakes: mistakes))
                <p><a href="\(again)">\(say(SignInText.newCode))</a></p>
                """,
            place: .myData(firm), back: again, mistakes: mistakes)
    }

    /// The form alone, for other pages after which a code is on its way.
    static func form(_ firm: ControllerID, token: FormToken, next: Path? = nil) -> CodeForm {
        CodeForm(firm: firm, token: token, next: next)
    }
}

/// A field for the code and its button.
struct CodeForm {
    let firm: ControllerID
    let token: FormToken
    let next: Path?

    func html(_ say: Voice, mistakes: [FormMistake] = []) -> HTML {
        FormView(
            action: .signInCode(firm), token: token,
            questions: [
                FormQuestion(
                    SignInCodePage.field, say(SignInText.code), hint: say(SignInText.codeHint),
                    .line(value: "", autocomplete: "one-time-code", isShort: true)),
                SignInRemembering.question(say),
            ], hidden: SignInNext.hidden(next), button: say(SignInText.signIn)
        ).html(say, mistakes: mistakes)
    }
}

/// Whether to stay signed in on this device: asked beside the last step of a sign-in, never ticked before.
enum SignInRemembering {
    static let field = "remember"
    static let yes = "yes"

    static func question(_ say: Voice) -> FormQuestion {
        FormQuestion(
            field, say(SignInText.device),
            .someOf([.init(yes, say(SignInText.remember), hint: say(SignInText.rememberHint))], chosen: []),
            isOptional: true)
    }
}

/// The page behind "sign out": a button for who is signed in, a word for who is not.
struct SignOutPage {
    let firm: ControllerID
    let token: FormToken
    let isSignedIn: Bool

    func page(_ say: Voice) -> Page {
        guard isSignedIn else {
            return Page(
                title: say(SignInText.signedOut),
                body: Button.group([Button.link(say(SignInText.signInAgain), to: .signIn(firm), .quiet)]))
        }
        let form = FormView(
            action: .signOut(firm), token: token, button: say(SignInText.signOut), cancel: .myData(firm))
        return Page(
            title: say(SignInText.signOutTitle), lead: say(SignInText.signOutLead), body: form.html(say))
    }
}

/// Where a person goes after the sign-in: a page of the same firm, or their own data.
enum SignInNext {
    /// `nil` for anything but a path below the firm's own pages.
    static func read(_ text: String?, at firm: ControllerID) -> Path? {
        guard let path = text.flatMap({ ReturnPath($0) })?.path,
            path.link.hasPrefix(Path.controller(firm).link + "/")
        else { return nil }
        return path
    }

    static func hidden(_ next: Path?) -> [(name: String, value: String)] {
        next.map { [(name: ReturnPath.parameter, value: $0.link)] } ?? []
    }
}
