import Accounts
import Vocabulary

/// What a member of staff sees of their own account, and where they end their sessions.
struct AccountPage: Sendable {
    static let session = "session"

    let controller: ControllerID
    let token: FormToken
    let name: String
    let passwordChanged: Instant
    /// `nil` when sign-ins ask for the password alone.
    let secondFactorSince: Instant?
    /// Where the house writes to; `nil` where none was entered.
    let address: String?
    /// The live ones.
    let sessions: [Session]
    /// The one in which this page is read.
    let present: Digest

    func page(_ say: Voice) -> Page {
        let second: HTML =
            secondFactorSince.map { "\(Badge(.good, say(AccountText.on)).html) \(say.time($0))" }
            ?? Badge(.warning, say(AccountText.off)).html
        let rows: [SummaryList.Item] = [
            .text(say(SignInText.loginName), name),
            .init(
                say(AccountText.passwordChanged), say.time(passwordChanged), change: .staffPassword(controller)),
            .init(say(AccountText.secondStep), second, change: .staffSecondFactor(controller)),
            .init(
                say(ReminderText.address), "\(address ?? say(ReminderText.addressNone))",
                change: .staffAddress(controller)),
        ]
        return Page(
            title: say(LayoutText.staffAccount),
            body: """
                \(SummaryList(rows: rows).html(say))
                <h2 id="sessions">\(say(AccountText.sessions))</h2>
                <p>\(say(AccountText.sessionsLead))</p>
                \(table(say))\(others(say))
                """, width: .wide, place: .staffAccount(controller))
    }

    private func table(_ say: Voice) -> HTML {
        let rows = sessions.map { session -> [HTML] in
            let isPresent = session.digest == present
            return [
                "\(Self.words(for: session.device, say))", say.time(session.startedAt), say.time(session.lastUsedAt),
                isPresent ? Badge(.good, say(AccountText.thisOne)).html : endButton(session, say),
            ]
        }
        return DataTable(
            caption: say(AccountText.sessions), repeatsHeading: true,
            headings: [
                .init(say(AccountText.browser)), .init(say(AccountText.begun)), .init(say(AccountText.lastSeen)),
                .init(say(StaffText.state)),
            ], rows: rows
        ).html
    }

    private func endButton(_ session: Session, _ say: Voice) -> HTML {
        """
        <form class="one" method="post" action="\(Path.staffAccount(controller))">\
        <input type="hidden" name="\(FormGuard.field)" value="\(token.show())">\
        <input type="hidden" name="\(Self.session)" value="\(session.digest.hex)">\
        <button class="\(Button.Look.quiet.rawValue)" type="submit">\(say(AccountText.end))\
        <span class="unseen">: \(Self.words(for: session.device, say))</span></button></form>
        """
    }

    private func others(_ say: Voice) -> HTML {
        guard sessions.contains(where: { $0.digest != present }) else { return .empty }
        return FormView(
            action: .staffAccount(controller), token: token, button: say(AccountText.endOthers), look: .danger
        ).html(say)
    }

    /// Names of makes are the same in every language.
    static func words(for device: SessionDevice?, _ say: Voice) -> String {
        let browser: String? =
            switch device?.browser {
            case .firefox: "Firefox"
            case .edge: "Edge"
            case .opera: "Opera"
            case .samsung: "Samsung Internet"
            case .chrome: "Chrome"
            case .safari: "Safari"
            case .other, nil: nil
            }
        let system: String? =
            switch device?.system {
            case .windows: "Windows"
            case .android: "Android"
            case .iOS: "iOS"
            case .macOS: "macOS"
            case .linux: "Linux"
            case .other, nil: nil
            }
        return [browser ?? say(AccountText.someBrowser), system].compactMap(\.self).joined(separator: ", ")
    }
}
