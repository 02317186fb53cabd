import Accounts
import Vocabulary

/// Where a member of staff sets up the second step of their sign-in, and turns it off.
struct SecondFactorPage: Sendable {
    /// What a form of this page asks for.
    enum Deed: String {
        case begin
        case confirm
        case renew
        case remove
    }

    /// What is shown of the secret until the app has shown that it works.
    struct Waiting: Sendable {
        /// The text that is typed into an app.
        let text: String
        /// The link that an app on this device opens.
        let link: String
    }

    enum State: Sendable {
        case off
        case waiting(Waiting)
        /// With the number of recovery codes that are left.
        case on(left: Int)
    }

    static let deed = "deed"

    /// The fields of a form; each has names of its own, because two forms stand on one page.
    static func password(_ deed: Deed) -> String { "\(deed.rawValue)-password" }
    static func code(_ deed: Deed) -> String { "\(deed.rawValue)-code" }

    let controller: ControllerID
    let token: FormToken
    let state: State
    /// Whether the firm asks everybody for it, and this member has none.
    var isOwed = false
    var chosen: Deed?
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let owed: HTML =
            isOwed
            ? NoticeBox(.warning, "<p>\(say(AccountText.owed))</p>").html(say) : .empty
        return Page(
            title: say(AccountText.secondStep), lead: say(AccountText.secondStepLead), body: "\(owed)\(content(say))",
            place: .staffAccount(controller), back: isOwed ? nil : .staffAccount(controller), mistakes: mistakes)
    }

    private func content(_ say: Voice) -> HTML {
        switch state {
        case .off: return form(.begin, [passwordQuestion(.begin, say)], say(AccountText.begin), say)
        case .waiting(let waiting): return setUp(waiting, say)
        case .on(let left):
            return """
                <p>\(Badge(.good, say(AccountText.on)).html) \(say(AccountText.codesLeft(left)))</p>
                \(opened(.renew, .renew, say))\(opened(.remove, .remove, say))
                """
        }
    }

    private func setUp(_ waiting: Waiting, _ say: Voice) -> HTML {
        """
        \(QRCode(waiting.link).map { "<p>\(say(AccountText.scan))</p>\($0.html(title: say(AccountText.picture)))" as HTML })
        <p>\(say(AccountText.secretLead))</p>
        <p class="secret" id="secret">\(Self.grouped(waiting.text))</p>
        <p><a href="\(waiting.link)">\(say(AccountText.openApp))</a></p>
        \(form(.confirm, [codeQuestion(.confirm, say, hint: .appCodeHint)], say(AccountText.confirm), say))
        \(Disclosure(
            say(AccountText.beginAgain), isOpen: chosen == .begin,
            form(.begin, [passwordQuestion(.begin, say)], say(AccountText.begin), say, .quiet)
        ).html)
        """
    }

    /// A form that takes password and code, behind a heading that opens.
    private func opened(_ deed: Deed, _ text: AccountText, _ say: Voice) -> HTML {
        let questions = [passwordQuestion(deed, say), codeQuestion(deed, say, hint: .codeHint)]
        return Disclosure(
            say(text), isOpen: chosen == deed,
            form(deed, questions, say(text), say, deed == .remove ? .danger : .main)
        ).html
    }

    private func form(
        _ deed: Deed, _ questions: [FormQuestion], _ button: String, _ say: Voice, _ look: Button.Look = .main
    ) -> HTML {
        FormView(
            action: .staffSecondFactor(controller), token: token, questions: questions,
            hidden: [(Self.deed, deed.rawValue)], button: button, look: look
        ).html(say, mistakes: mistakes)
    }

    private func passwordQuestion(_ deed: Deed, _ say: Voice) -> FormQuestion {
        FormQuestion(
            Self.password(deed), say(StaffText.oldPassword),
            .line(value: "", kind: "password", autocomplete: "current-password"))
    }

    private func codeQuestion(_ deed: Deed, _ say: Voice, hint: AccountText) -> FormQuestion {
        FormQuestion(
            Self.code(deed), say(SignInText.code), hint: say(hint),
            .line(value: "", autocomplete: "one-time-code", isShort: true))
    }

    /// In groups of four, as it is typed more easily.
    static func grouped(_ text: String) -> String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }
}

/// The recovery codes, the one time that they are shown.
struct RecoveryCodesPage: Sendable {
    let controller: ControllerID
    let codes: [RecoveryCode]

    func page(_ say: Voice) -> Page {
        let lines = codes.map { "<span class=\"line\">\($0.revealingSecret())</span>" as HTML }
        return Page(
            title: say(AccountText.codesTitle),
            body: """
                \(NoticeBox(.warning, "<p>\(say(AccountText.codesOnce))</p>").html(say))
                <p class="secret" id="codes">\(lines)</p>
                \(Button.group([Button.link(say(AccountText.codesKept), to: .staffAccount(controller))]))
                """, place: .staffAccount(controller))
    }
}
