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
    var waiting = Waiting.nothing
    var mistake: SignInText?

    static let field = "code"

    /// What was ticked in a form of this browser before, and is still to be confirmed by a code.
    enum Waiting {
        case nothing
        /// The code confirms these; their labels.
        case consents([String])
        /// It waited for another address or under another version of the policy.
        case lapsed
    }

    func page(_ say: Voice) -> Page {
        let mistakes = mistake.map { [FormMistake(field: Self.field, message: say($0))] } ?? []
        let again = next.map { Path.signIn(firm).with(ReturnPath.parameter, $0.link) } ?? .signIn(firm)
        return Page(
            title: say(SignInText.codeTitle), lead: say(SignInText.codeSent),
            body: """
                \(lapsed(say))
                \(CodeForm(firm: firm, token: token, next: next, confirms: confirmed).html(say, mistakes: mistakes))
                <p><a href="\(again)">\(say(SignInText.newCode))</a></p>
                """,
            place: .myData(firm), back: again, mistakes: mistakes)
    }

    private var confirmed: [String] {
        if case .consents(let labels) = waiting { return labels }
        return []
    }

    private func lapsed(_ say: Voice) -> HTML {
        guard case .lapsed = waiting else { return .empty }
        return NoticeBox(.warning, "<p>\(say(SignInText.consentsLapsed))</p>").html(say)
    }
}

/// A field for the code and its button.
struct CodeForm {
    let firm: ControllerID
    let token: FormToken
    let next: Path?
    /// The labels of consents that the code confirms, and that can be left out here.
    var confirms: [String] = []

    /// The field, and its value, by which they are left out.
    static let (leaveOut, yes) = ("without-consents", "yes")

    func html(_ say: Voice, mistakes: [FormMistake] = []) -> HTML {
        let code = FormQuestion(
            SignInCodePage.field, say(SignInText.code), hint: say(SignInText.codeHint),
            .line(value: "", autocomplete: "one-time-code", isShort: true))
        let without = FormQuestion(
            Self.leaveOut, say(SignInText.consentsWait), hint: confirms.joined(separator: "; "),
            .someOf([.init(Self.yes, say(SignInText.leaveConsentsOut))], chosen: []), isOptional: true)
        return FormView(
            action: .signInCode(firm), token: token,
            questions: [code] + (confirms.isEmpty ? [] : [without]) + [SignInRemembering.question(say)],
            hidden: SignInNext.hidden(next), button: say(SignInText.signIn)
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
