import Accounts
import Correspondence
import HTTPTypes
import Hummingbird
import Ledger
import Messages
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                                      | who           | calls                              |
// |------------------------------------------------------|---------------|------------------------------------|
// | GET  /c/:controller/staff/messages                   | staff         | `CorrespondenceTransaction`        |
// | GET  /c/:controller/staff/new-message                | staff         | nothing                            |
// | POST /c/:controller/staff/new-message                | staff; to many administrators | `CorrespondenceDoor.write`, `.order` |
// | GET  /c/:controller/staff/messages/:mailing          | staff         | `CorrespondenceTransaction`        |
// | POST /c/:controller/staff/messages/:mailing/:person  | staff         | `CorrespondenceDoor.open`, `.bring` |

/// What the firm writes to people, at the desk.
struct MailingRoutes: WebRoutes {
    /// Rows of each table at most.
    static let shown = 100

    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listMailings) { _, context in .page(try await list(context).page()) }
        book.page(.askMailing) { _, context in .page(try writing(context).page()) }
        book.form(.orderMailing, order)
        book.page(.showMailing) { _, context in .page(try await one(context).page()) }
        // A task is opened by its button, because the look is in evidence.
        book.page(.showTasks) { _, context in .redirect(to: .mailings(try context.requireController().id)) }
        book.form(.bringMessage, bring)
    }

    private func words(_ context: ZavetContext) throws -> PolicyVoice {
        PolicyVoice(
            try services.policy(of: try context.requireController().id).policy, registers: services.registers,
            say: context.voice)
    }

    private func list(_ context: ZavetContext) async throws -> MailingsPage {
        let words = try words(context)
        let firm = words.policy.id
        let (mailings, tasks, failed) = try await services.correspondence.readCorrespondence { transaction in
            (
                try transaction.mailings(of: firm, before: nil, limit: Self.shown),
                try transaction.openTasks(of: firm, limit: Self.shown),
                try transaction.failedMessages(of: firm, limit: Self.shown)
            )
        }
        return MailingsPage(
            words: words, mailings: mailings, tasks: tasks, failed: failed, token: context.formToken)
    }

    private func writing(_ context: ZavetContext) throws -> NewMailingPage {
        let words = try words(context)
        return NewMailingPage(
            words: words, token: context.formToken, once: services.ids.timeOrdered(at: context.now),
            writesToMany: Endpoint.administrators.admits(context.principal, at: words.policy.id))
    }

    @Sendable private func order(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        typealias Field = NewMailingPage.Field
        var page = try writing(context)
        let (say, policy) = (context.voice, page.words.policy)
        for field in [
            Field.message, Field.audience, Field.person, Field.channel, Field.language, Field.title, Field.text,
            Field.once,
        ] { page.typed[field] = fields.text(field) }
        func wrong(_ field: String, _ text: MailingText) {
            page.mistakes.append(FormMistake(field: field, message: say(text)))
        }
        let chosen = fields.text(Field.audience).split(separator: ":", maxSplits: 1).map(String.init)
        var audience = chosen.first.flatMap(Audience.Kind.init(rawValue:)).flatMap {
            Audience($0, element: chosen.count > 1 ? ElementName(rawValue: chosen[1]) : nil)
        }
        if chosen == [Audience.Kind.person.rawValue] {
            let people = try await people(fields.text(Field.person), at: policy.id)
            if people.count == 1 { audience = .person(people[0]) } else { wrong(Field.person, .personNone) }
        } else if audience == nil {
            wrong(Field.audience, .choose)
        }
        let channel = fields.text(Field.channel)
        let words = MailingWords([
            Language(rawValue: fields.text(Field.language)): MailingWords.Words(
                title: Sealed(fields.text(Field.title)), text: Sealed(fields.text(Field.text)))
        ])
        guard page.mistakes.isEmpty, let audience else { return .page(page.page()) }
        // To many it goes out as the firm's own deed, whoever's role it is.
        if audience.kind != .person, !page.writesToMany {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        do {
            let door = services.correspondenceDoor
            let message = ElementName(rawValue: fields.text(Field.message))
            let by = channel.isEmpty ? nil : ElementName(rawValue: channel)
            guard case .person(let subject) = audience else {
                let id = try await door.order(
                    message, by: by, to: audience, words, staffDeed(context), id: Self.once(fields)
                ).mailing.id
                return .redirect(to: .mailing(policy.id, id))
            }
            let delivery = try await door.write(
                message, by: by, to: subject, words, staffDeed(context), id: Self.once(fields)
            ).delivery
            return .redirect(to: .mailing(policy.id, delivery.mailing))
        } catch let fault as CorrespondenceFault {
            let field =
                switch fault {
                case .channelUnfit: Field.channel
                case .audienceUndeclared: Field.audience
                case .wordsMissing, .wordsTooLong, .placeUnknown: Field.text
                default: Field.message
                }
            wrong(field, .wrong(fault))
            return .page(page.page())
        }
    }

    /// The name that the form gave the message; `nil` for anything that has not its shape.
    static func once(_ fields: FormFields) -> MailingID? {
        let text = fields.text(NewMailingPage.Field.once)
        let isName =
            (20...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        return isName ? MailingID(rawValue: text) : nil
    }

    private func one(_ context: ZavetContext) async throws -> MailingPage {
        let words = try words(context)
        let (id, firm) = (try context.parameter("mailing", as: MailingID.self), words.policy.id)
        let found = try await services.correspondence.readCorrespondence { transaction in
            (
                try transaction.mailing(id, of: firm),
                try transaction.deliveries(of: id, at: firm, after: nil, limit: MailingPage.shown)
            )
        }
        guard let mailing = found.0 else { throw RequestFailure(.notFound) }
        return MailingPage(
            words: words, mailing: mailing, deliveries: found.1,
            opensRecords: Endpoint.administrators.admits(context.principal, at: firm))
    }

    @Sendable private func bring(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let words = try words(context)
        let (id, subject) = (
            try context.parameter("mailing", as: MailingID.self), try context.parameter("person", as: SubjectID.self)
        )
        let door = services.correspondenceDoor
        switch TaskPage.Act(rawValue: fields.text(TaskPage.act)) {
        case .open?:
            let opening = try await door.open(id, to: subject, staffDeed(context))
            return .page(TaskPage(words: words, opening: opening, token: context.formToken).page())
        case .brought?: _ = try await door.bring(id, to: subject, succeeded: true, staffDeed(context))
        case .failed?: _ = try await door.bring(id, to: subject, succeeded: false, staffDeed(context))
        case nil: throw RequestFailure(.badRequest)
        }
        return .redirect(to: .mailings(words.policy.id))
    }

    private func people(_ typed: String, at controller: ControllerID) async throws -> [SubjectID] {
        var people: [SubjectID] = []
        for identifier in PeopleRoutes.identifiers(typed) ?? [] {
            for subject in try await services.door.find(identifier, at: controller) where !people.contains(subject) {
                people.append(subject)
            }
        }
        return people
    }

    private func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        guard case .staff(let staff, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff, roles: roles),
            actor: .staff(staff), now: context.now)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let mailing = MailingID.parameter("mailing")

    static let listMailings = Endpoint(.get, .mailings(firm), .page, for: .anyStaff)
    static let askMailing = Endpoint(.get, .newMailing(firm), .page, for: .anyStaff)
    static let orderMailing = Endpoint(.post, .newMailing(firm), .form, for: .anyStaff)
    static let showMailing = Endpoint(.get, .mailing(firm, mailing), .page, for: .anyStaff)
    static let bringMessage = Endpoint(
        .post, .mailingTask(firm, mailing, .parameter("person")), .form, for: .anyStaff)

    static let showTasks = Endpoint(.get, .mailingTask(firm, mailing, .parameter("person")), .page, for: .anyStaff)

    static let mailingPages: [Endpoint] = [
        listMailings, askMailing, orderMailing, showMailing, showTasks, bringMessage,
    ]
}
