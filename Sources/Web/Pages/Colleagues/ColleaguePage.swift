import Accounts
import Policies
import Vocabulary

/// One colleague, and what an administrator can do for the account: each asks for the administrator's own password first.
struct ColleaguePage: Sendable {
    /// What a form of this page asks for.
    enum Deed: String, CaseIterable {
        case endSessions = "end-sessions"
        case removeSecondStep = "remove-second-step"
        case newPassword = "new-password"

        var text: ColleagueText {
            switch self {
            case .endSessions: return .endSessions
            case .removeSecondStep: return .removeSecondStep
            case .newPassword: return .newPassword
            }
        }

        var lead: ColleagueText {
            switch self {
            case .endSessions: return .endSessionsLead
            case .removeSecondStep: return .removeSecondStepLead
            case .newPassword: return .newPasswordLead
            }
        }
    }

    static let deed = "deed"

    /// The fields of a form; each has names of its own, because several forms stand on one page.
    static func password(_ deed: Deed) -> String { "\(deed.rawValue)-own-password" }
    static func code(_ deed: Deed) -> String { "\(deed.rawValue)-own-code" }

    let words: PolicyVoice
    let colleague: Colleague
    let token: FormToken
    /// Whether whoever reads it has a second step, whose code is asked for too.
    let asksCode: Bool
    var chosen: Deed?
    var mistakes: [FormMistake] = []

    private var controller: ControllerID { words.policy.id }

    /// What makes sense now: nothing is offered that would change nothing.
    private var deeds: [Deed] {
        Deed.allCases.filter { deed in
            switch deed {
            case .endSessions: return colleague.sessions > 0
            case .removeSecondStep: return colleague.secondStepSince != nil
            case .newPassword: return colleague.member.isActive
            }
        }
    }

    func page() -> Page {
        let say = words.say
        let rows: [SummaryList.Item] = [
            .text(say(SignInText.loginName), colleague.member.loginName.revealingPersonalData()),
            .text(say(ColleagueText.roles), colleague.roles(words)),
            .init(say(AccountText.secondStep), colleague.secondStep(say)),
            .init(say(StaffText.state), colleague.state(say)),
            .init(say(AccountText.lastSeen), colleague.seen(say)),
            .text(say(ColleagueText.sessions), say.number(colleague.sessions)),
            .init(say(AccountText.passwordChanged), say.time(colleague.member.passwordChangedAt)),
        ]
        return Page(
            title: colleague.name, lead: say(ColleagueText.oneLead),
            body: "\(SummaryList(rows: rows).html(say))\(HTML(deeds.map { form($0, say) }))",
            place: .colleagues(controller), back: .colleagues(controller), mistakes: mistakes)
    }

    private func form(_ deed: Deed, _ say: Voice) -> HTML {
        var questions = [
            FormQuestion(
                Self.password(deed), say(ColleagueText.ownPassword),
                .line(value: "", kind: "password", autocomplete: "current-password"))
        ]
        if asksCode {
            questions.append(
                FormQuestion(
                    Self.code(deed), say(SignInText.code), hint: say(AccountText.codeHint),
                    .line(value: "", autocomplete: "one-time-code", isShort: true)))
        }
        let form = FormView(
            action: .colleague(controller, colleague.member.id), token: token, questions: questions,
            hidden: [(Self.deed, deed.rawValue)], button: say(deed.text), look: .danger)
        return Disclosure(
            say(deed.text), isOpen: chosen == deed,
            "<p>\(say(deed.lead))</p>\(form.html(say, mistakes: mistakes))"
        ).html
    }
}

/// A colleague's new password, the one time that it is shown.
struct FirstPasswordPage: Sendable {
    let controller: ControllerID
    let name: String
    let password: Sealed<String>

    func page(_ say: Voice) -> Page {
        Page(
            title: say(ColleagueText.passwordTitle(name)),
            body: """
                \(NoticeBox(.warning, "<p>\(say(ColleagueText.passwordOnce))</p>").html(say))
                <p class="secret" id="first-password">\(password.revealingPersonalData())</p>
                \(Button.group([Button.link(say(ColleagueText.title), to: .colleagues(controller))]))
                """, place: .colleagues(controller))
    }
}
