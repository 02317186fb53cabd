import Accounts
import Correspondence
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path                            | who            | calls                                  |
// |--------------------------------------------|----------------|----------------------------------------|
// | POST /api/v1/messages                      | scope messages | `CorrespondenceDoor.write`, `.order`   |
// | GET  /api/v1/messages                      | scope messages | `CorrespondenceTransaction.mailings`   |
// | GET  /api/v1/messages/:mailing             | scope messages | `CorrespondenceTransaction.mailing`    |
// | GET  /api/v1/messages/:mailing/deliveries  | scope messages | `CorrespondenceTransaction.deliveries` |

/// A message that the policy names, to one person or to many: each of them decided by themselves.
struct MessageRoutes: WebRoutes {
    private static let audiences = Audience.Kind.allCases.map(\.rawValue)
    private static let members = Set(["message", "channel", "language", "title", "text", "texts", "about"] + audiences)

    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.orderMessage, order)
        book.api(.listMessages, list)
        book.api(.showMessage, show)
        book.api(.listDeliveries, deliveries)
    }

    @Sendable private func order(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.members)
        let (message, channel) = (body.name("message"), body.optionalName("channel"))
        let audience = Self.audience(&body)
        let words = Self.words(&body)
        let about = body.has("about") ? DatumID(rawValue: body.string("about", maxBytes: 100)) : nil
        if about != nil, audience.kind != .person { body.fault("about", "unknown-member") }
        try body.finish()
        let door = services.correspondenceDoor
        guard case .person(let subject) = audience else {
            let (mailing, evidence) = try await door.order(
                message, by: channel, to: audience, words, services.deed(context))
            return APIAnswer(status: .accepted, body: Self.json(mailing, evidence))
        }
        let (delivery, evidence) = try await door.write(
            message, by: channel, to: subject, words, about: about, services.deed(context))
        return APIAnswer(status: .accepted, body: Self.json(delivery, evidence))
    }

    @Sendable private func list(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let controller = try context.requireController().id
        let mailings = try await services.correspondence.readCorrespondence {
            try $0.mailings(
                of: controller, before: after?.parts.first.map(MailingID.init(rawValue:)), limit: count)
        }
        let next = mailings.count == count ? mailings.last.map { Cursor(parts: [$0.id.rawValue]) } : nil
        return .list(mailings.map { Self.json($0, nil) }, next: next)
    }

    @Sendable private func show(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        .ok(Self.json(try await mailing(context), nil))
    }

    @Sendable private func deliveries(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let mailing = try await mailing(context)
        let found = try await services.correspondence.readCorrespondence {
            try $0.deliveries(
                of: mailing.id, at: mailing.controller, after: after?.parts.first.map(SubjectID.init(rawValue:)),
                limit: count)
        }
        let next = found.count == count ? found.last.map { Cursor(parts: [$0.subject.rawValue]) } : nil
        return .list(found.map { Self.json($0, nil) }, next: next)
    }

    private func mailing(_ context: ZavetContext) async throws -> Mailing {
        let (id, controller): (MailingID, ControllerID) = (
            try context.parameter("mailing"), try context.requireController().id
        )
        let found = try await services.correspondence.readCorrespondence { try $0.mailing(id, of: controller) }
        guard let found else { throw CorrespondenceFault.mailingUnknown }
        return found
    }

    /// Exactly one of the members that say to whom.
    private static func audience(_ body: inout BodyReader) -> Audience {
        let named = Audience.Kind.allCases.filter { body.has($0.rawValue) }
        guard named.count <= 1 else {
            body.fault(named[1].rawValue, "one-of-two-expected")
            return .circle(.everybody)
        }
        switch named.first {
        case nil: body.fault("person", "missing")
        case .everybody?:
            if !body.flag("everybody") { body.fault("everybody", "unknown-value") }
        case .person?: return .person(SubjectID(rawValue: body.string("person", maxBytes: 100)))
        case let kind?: return Audience(kind, element: body.name(kind.rawValue)) ?? .circle(.everybody)
        }
        return .circle(.everybody)
    }

    /// One title and text with their language, or several under `texts`.
    private static func words(_ body: inout BodyReader) -> MailingWords {
        guard body.has("texts") else {
            let language = body.optionalLanguage("language")
            if language == nil, !body.has("language") { body.fault("language", "missing") }
            let words = MailingWords.Words(
                title: Sealed(body.string("title", maxBytes: 2_000)),
                text: Sealed(body.string("text", maxBytes: MailingWords.maxTextBytes)))
            return MailingWords([language ?? .english: words])
        }
        for member in ["language", "title", "text"] where body.has(member) { body.fault(member, "unknown-member") }
        let known = Set(UILanguages.all.map(\.rawValue))
        var byLanguage: [Language: MailingWords.Words] = [:]
        guard var texts = body.nested("texts", knowing: known) else { return MailingWords([:]) }
        for language in known.sorted() where texts.has(language) {
            guard var one = texts.nested(language, knowing: ["title", "text"]) else { continue }
            byLanguage[Language(rawValue: language)] = MailingWords.Words(
                title: Sealed(one.string("title", maxBytes: 2_000)),
                text: Sealed(one.string("text", maxBytes: MailingWords.maxTextBytes)))
            texts.join(one)
        }
        body.join(texts)
        return MailingWords(byLanguage)
    }

    private static func json(_ mailing: Mailing, _ evidence: [EntryID]?) -> JSON {
        var members: [String: JSON] = [
            "mailing": .string(mailing.id.rawValue), "message": .string(mailing.message.rawValue),
            "audience": .string(mailing.audience.rawValue), "ordered": .string(mailing.ordered.description),
            "looked": .integer(Int64(mailing.looked)), "sent": .integer(Int64(mailing.sent)),
            "tasks": .integer(Int64(mailing.tasks)), "denied": .integer(Int64(mailing.denied)),
            "unreachable": .integer(Int64(mailing.unreachable)),
        ]
        if let channel = mailing.channel { members["channel"] = .string(channel.rawValue) }
        if let element = mailing.element { members["element"] = .string(element.rawValue) }
        if let finished = mailing.finished { members["finished"] = .string(finished.description) }
        if let evidence { members["evidence"] = .array(evidence.map { .string($0.rawValue) }) }
        return .object(members)
    }

    private static func json(_ delivery: Delivery, _ evidence: [EntryID]?) -> JSON {
        var members: [String: JSON] = [
            "mailing": .string(delivery.mailing.rawValue), "person": .string(delivery.subject.rawValue),
            "message": .string(delivery.message.rawValue), "state": .string(delivery.state.rawValue),
            "reasons": .array(delivery.reasons.map { .string($0.rawValue) }),
            "settled": .string(delivery.settled.description),
        ]
        if let channel = delivery.channel { members["channel"] = .string(channel.rawValue) }
        if let about = delivery.about { members["about"] = .string(about.rawValue) }
        if let evidence { members["evidence"] = .array(evidence.map { .string($0.rawValue) }) }
        return .object(members)
    }
}

extension WebServices {
    /// What the firm writes to people, with the stores of this server.
    var correspondenceDoor: CorrespondenceDoor {
        CorrespondenceDoor(door: door, store: correspondence, messages: messages, origin: origin)
    }
}

extension Endpoint {
    static let orderMessage = Endpoint(.post, .api("messages"), .api, for: .client(.messages))
    static let listMessages = Endpoint(.get, .api("messages"), .api, for: .client(.messages))
    static let showMessage = Endpoint(.get, .api("messages", ":mailing"), .api, for: .client(.messages))
    static let listDeliveries = Endpoint(
        .get, .api("messages", ":mailing", "deliveries"), .api, for: .client(.messages))

    static let messages: [Endpoint] = [orderMessage, listMessages, showMessage, listDeliveries]
}
