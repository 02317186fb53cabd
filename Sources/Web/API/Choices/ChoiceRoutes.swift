import Accounts
import Choices
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path                                   | who           | calls                |
// |---------------------------------------------------|---------------|----------------------|
// | POST /api/v1/persons/:person/choices              | scope choices | `Door.choose`        |
// | GET  /api/v1/persons/:person/choices              | scope choices | `Door.choices`       |
// | GET  /api/v1/persons/:person/choices/:id/receipt  | scope choices | `WebServices.receipt`|

/// Consents, withdrawals and objections, told by the firm's programs.
struct ChoiceRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.choose, choose)
        book.api(.listChoices, list)
        book.api(.showReceipt, receipt)
    }

    @Sendable private func choose(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(
            request, knowing: ["act", "element", "happened", "way", "language", "words", "guardian", "proven"])
        let code = body.string("act")
        let element = body.optionalName("element")
        let act = ChoiceAct(code: code, name: element)
        if act == nil, !code.isEmpty { body.fault("act", "unknown-value") }
        let happened = body.happened(now: context.now)
        let language = body.optionalLanguage("language")
        let words = body.optionalString("words", maxBytes: 20_000)
        if words != nil, language == nil { body.fault("language", "missing") }
        let circumstances = ChoiceCircumstances(
            way: body.optionalCase("way", of: ChoiceRecord.Way.self) ?? .api, language: language,
            shown: words.flatMap { words in language.map { ShownText(language: $0, words: words) } },
            byGuardian: body.flag("guardian"), isProven: body.has("proven") ? body.flag("proven") : true)
        try body.finish()
        guard let act else { throw RequestFailure(.fieldsInvalid) }
        let (choices, evidence) = try await services.door.choose(
            [act], by: context.parameter("person"), circumstances, services.deed(context, happened: happened))
        return .created([
            "choice": choices.first.map { .string($0.id.rawValue) } ?? .null,
            "evidence": .array(evidence.map { .string($0.rawValue) }),
        ])
    }

    @Sendable private func list(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let choices = try await services.door.choices(
            of: context.parameter("person"), at: context.requireController().id,
            before: after?.parts.first.map(ChoiceID.init(rawValue:)), limit: count)
        let next = choices.count == count ? choices.last.map { Cursor(parts: [$0.id.rawValue]) } : nil
        return .list(choices.map(Self.json), next: next)
    }

    @Sendable private func receipt(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let receipt = try await services.receipt(
            of: context.parameter("choice"), by: context.parameter("person"), at: context.requireController().id)
        return .ok(receipt.json(id: services.ids.text(), issued: context.now))
    }

    static func json(_ choice: ChoiceRecord) -> JSON {
        var members: [String: JSON] = [
            "choice": .string(choice.id.rawValue), "act": .string(choice.act.code),
            "happened": .string(choice.happened.description), "learned": .string(choice.learned.description),
            "way": .string(choice.way.rawValue), "policy": .string(choice.policy.hex),
            "proven": .bool(choice.isProven), "guardian": .bool(choice.byGuardian),
            "purposes": .array(choice.purposes.map { .string($0.rawValue) }),
        ]
        if let element = choice.act.element { members["element"] = .string(element.name.rawValue) }
        if let language = choice.language { members["language"] = .string(language.rawValue) }
        if let shown = choice.shown { members["words"] = .string(shown.hex) }
        if let expires = choice.expires { members["expires"] = .string(expires.description) }
        return .object(members)
    }
}

extension Endpoint {
    private static let person = SubjectID.parameter("person")

    static let choose = Endpoint(.post, .apiPerson(person, "choices"), .api, for: .client(.choices))
    static let listChoices = Endpoint(.get, .apiPerson(person, "choices"), .api, for: .client(.choices))
    static let showReceipt = Endpoint(
        .get, .apiPerson(person, "choices", ":choice", "receipt"), .api, for: .client(.choices))

    static let choices: [Endpoint] = [choose, listChoices, showReceipt]
}
