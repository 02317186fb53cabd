import Accounts
import Vocabulary

/// The programs that have a key, and the form for a new one.
struct ClientsPage: Sendable {
    static let name = "name"
    static let scopes = "scopes"
    /// Programs that are shown at most.
    static let length = 200

    let controller: ControllerID
    let token: FormToken
    let clients: [APIClient]
    var typedName = ""
    var chosen: Set<String> = []
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        Page(
            title: say(StaffText.clientsTitle), lead: say(StaffText.clientsLead),
            body: "\(list(say))<h2>\(say(StaffText.newClient))</h2>\(form(say))", width: .wide,
            place: .staffClients(controller), mistakes: mistakes)
    }

    private func form(_ say: Voice) -> HTML {
        let options = Scope.allCases.map { FormQuestion.Option($0.rawValue, say(StaffText.scope($0))) }
        return FormView(
            action: .staffClients(controller), token: token,
            questions: [
                FormQuestion(
                    Self.name, say(StaffText.clientName), hint: say(StaffText.clientNameHint),
                    .line(value: typedName)),
                FormQuestion(Self.scopes, say(StaffText.scopes), .someOf(options, chosen: chosen)),
            ], button: say(StaffText.makeClient)
        ).html(say, mistakes: mistakes)
    }

    private func list(_ say: Voice) -> HTML {
        guard !clients.isEmpty else { return EmptyState(body: say(StaffText.clientsNone)).html(say) }
        return DataTable(
            caption: say(StaffText.clientsTitle), repeatsHeading: true,
            headings: [
                .init(say(StaffText.clientName)), .init(say(StaffText.scopes)), .init(say(StaffText.made)),
                .init(say(StaffText.lastUsed)), .init(say(StaffText.state)),
            ], rows: clients.map { row($0, say) }
        ).html
    }

    private func row(_ client: APIClient, _ say: Voice) -> [HTML] {
        let scopes = client.scopes.sorted { $0.rawValue < $1.rawValue }.map { say(StaffText.scope($0)) }
        let state: HTML =
            client.revokedAt.map { "\(Badge(.neutral, say(StaffText.revoked)).html) \(say.time($0))" }
                ?? """
                \(Badge(.good, say(StaffText.active)).html) <a href="\(Path.revokeClient(controller, client.id))">\
                \(say(StaffText.revoke))<span class="unseen">: \(client.name)</span></a>
                """
        return [
            "\(client.name)", "\(scopes.joined(separator: ", "))", say.time(client.createdAt),
            client.lastUsedAt.map { say.time($0) } ?? "\(say(StaffText.never))", state,
        ]
    }
}

/// A new key, the one time that it is shown.
struct NewKeyPage: Sendable {
    let controller: ControllerID
    let client: APIClient
    let key: APIKey

    func page(_ say: Voice) -> Page {
        Page(
            title: say(StaffText.keyTitle),
            body: """
                \(NoticeBox(.warning, "<p>\(say(StaffText.keyOnce))</p>").html(say))
                <p class="secret">\(key.revealingSecret())</p>
                \(SummaryList(rows: [
                    .text(say(StaffText.clientName), client.name),
                    .text(
                        say(StaffText.scopes),
                        client.scopes.sorted { $0.rawValue < $1.rawValue }.map { say(StaffText.scope($0)) }
                            .joined(separator: ", ")),
                ]).html(say))
                \(Button.group([Button.link(say(StaffText.clientsTitle), to: .staffClients(controller))]))
                """)
    }
}

/// The question before a key is closed.
struct RevokeClientPage: Sendable {
    let controller: ControllerID
    let client: APIClient
    let token: FormToken

    func page(_ say: Voice) -> Page {
        Page(
            title: say(StaffText.revokeTitle(client.name)), lead: say(StaffText.revokeLead),
            body: FormView(
                action: .revokeClient(controller, client.id), token: token, button: say(StaffText.revoke),
                look: .danger, cancel: .staffClients(controller)
            ).html(say), back: .staffClients(controller))
    }
}
