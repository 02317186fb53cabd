import Accounts
import Correspondence
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                                | who   | calls                                       |
// |------------------------------------------------|-------|---------------------------------------------|
// | GET  /c/:controller/staff/data/:person/:datum  | staff | `Door.read`, `CorrespondenceDoor.replies`   |
// | POST /c/:controller/staff/data/:person/:datum  | staff | `Door.read`, `CorrespondenceDoor.write`     |

/// Where staff reply to what a person gave, such as a comment on an order: by a message that the policy names for it.
struct ReplyRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.askReply) { _, context in
            switch try await opening(context) {
            case .open(let page): return .page(page.page(context.voice))
            case .denied(let page): return .page(page.page(context.voice), status: .forbidden)
            }
        }
        book.form(.sendReply, send)
    }

    /// Either the page for a value that the role may see, or why it may not.
    private enum Opening {
        case open(ReplyPage)
        case denied(DeniedPage)
    }

    /// The look is a read under the message's purpose, with its evidence.
    private func opening(_ context: ZavetContext) async throws -> Opening {
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let (subject, datum) = (
            try context.parameter("person", as: SubjectID.self), try context.parameter("datum", as: DatumID.self)
        )
        let deed = try staffDeed(context)
        let held = try await services.door.person(subject, at: controller)
        for kind in policy.messages {
            for item in kind.answers where held.state.data[item] != nil {
                let request = DecisionRequest(
                    operation: .read, purpose: kind.purpose, data: [item], principal: deed.principal, at: context.now)
                switch try await services.door.read(request, of: subject, deed) {
                case .denied(let response, _):
                    return .denied(DeniedPage(response, by: policy, context.voice, back: .staffData(controller)))
                case .done(let values, _):
                    guard let value = values.first(where: { $0.datum == datum }) else { continue }
                    return .open(
                        ReplyPage(
                            policy: policy, person: held, kind: kind, value: value, token: context.formToken,
                            once: services.ids.timeOrdered(at: context.now),
                            replies: try await services.correspondenceDoor.replies(to: subject, deed)[datum] ?? []))
                }
            }
        }
        throw RequestFailure(.notFound)
    }

    @Sendable private func send(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page: ReplyPage
        switch try await opening(context) {
        case .open(let open): page = open
        case .denied(let denied): return .page(denied.page(context.voice), status: .forbidden)
        }
        typealias Field = ReplyPage.Field
        (page.title, page.text) = (fields.text(Field.title), fields.text(Field.text))
        let words = MailingWords([
            page.language: MailingWords.Words(title: Sealed(fields.text(Field.title)), text: Sealed(page.text))
        ])
        do {
            _ = try await services.correspondenceDoor.write(
                page.kind.name, by: nil, to: page.person.subject, words, about: page.value.datum, staffDeed(context),
                id: MailingRoutes.once(fields))
            return .redirect(to: page.path)
        } catch let fault as CorrespondenceFault {
            page.mistakes = [FormMistake(field: Field.text, message: context.voice(MailingText.wrong(fault)))]
            return .page(page.page(context.voice))
        }
    }

    private func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        guard case .staff(let staff, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff, roles: roles),
            actor: .staff(staff), now: context.now)
    }
}

/// One value, what was replied to it, and where one replies.
struct ReplyPage: Sendable {
    enum Field {
        static let title = "title"
        static let text = "text"
    }

    let policy: Policy
    let person: PersonRecord
    let kind: MessageKind
    let value: HeldValue
    let token: FormToken
    /// The name that the message will have, so that a form that is sent twice is one message.
    let once: MailingID
    let replies: [OwnMessage]
    var title: String?
    var text = ""
    var mistakes: [FormMistake] = []

    var path: Path { .reply(policy.id, to: value.datum, of: person.subject) }

    /// In which the person is written to.
    var language: Language {
        person.language.flatMap { policy.languages.contains($0) ? $0 : nil } ?? policy.prevailingLanguage
    }

    func page(_ say: Voice) -> Page {
        let item = policy.data[value.item]
        let label = item?.label(say) ?? value.item.rawValue
        let own = item?.label(language) ?? value.item.rawValue
        let questions = [
            FormQuestion(Field.title, say(MailingText.subject), .line(value: title ?? own)),
            FormQuestion(Field.text, say(MailingText.text), .lines(value: text, rows: 6)),
        ]
        let shown = ShownValue.text(value.value.revealingPersonalData(), of: item, say)
        return Page(
            title: "\(say(StaffDataText.reply)): \(label)", lead: say(StaffDataText.replyLead),
            body: """
                <section class="card held"><p class="held-value" dir="auto">\(shown)</p>\
                \(RepliesView(replies: replies).html(say))</section>
                \(FormView(
                    action: path, token: token, questions: questions,
                    hidden: [(name: NewMailingPage.Field.once, value: once.rawValue)], button: say(MailingText.send),
                    cancel: .staffData(policy.id)
                ).html(say, mistakes: mistakes))
                """, place: .staffData(policy.id), back: .staffData(policy.id), mistakes: mistakes)
    }
}

extension Path {
    /// Where staff reply to one value of a person.
    static func reply(_ controller: ControllerID, to datum: DatumID, of person: SubjectID) -> Path {
        .staffData(controller).appending(person.rawValue, datum.rawValue)
    }
}

extension Endpoint {
    private static let one = Path.reply(
        .parameter("controller"), to: .parameter("datum"), of: .parameter("person"))

    static let askReply = Endpoint(.get, one, .page, for: .anyStaff)
    static let sendReply = Endpoint(.post, one, .form, for: .anyStaff)

    static let replyPages = [askReply, sendReply]
}
