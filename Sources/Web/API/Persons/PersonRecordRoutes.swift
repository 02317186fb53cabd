import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path                        | who           | calls         |
// |----------------------------------------|---------------|---------------|
// | POST /api/v1/persons/:person/erasures  | scope persons | `Door.erase`  |
// | POST /api/v1/persons/:person/merges    | scope persons | `Door.merge`  |
// | GET  /api/v1/persons/:person/merges    | scope persons | `Door.merges` |
// | POST /api/v1/persons/:person/splits    | scope persons | `Door.split`  |

/// What the firm's programs do with a person's whole record: erase it, join it with another, part them.
struct PersonRecordRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.erasePerson, erase)
        book.api(.mergePerson, merge)
        book.api(.listMerges, merges)
        book.api(.splitPerson, split)
    }

    @Sendable private func erase(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["everything", "data", "ground"])
        let (isEverything, data) = (body.flag("everything"), body.names("data"))
        if isEverything == !data.isEmpty { body.fault("data", isEverything ? "excluded" : "missing") }
        let ground = body.optionalCase("ground", of: ErasureGround.self, isRequired: true)
        try body.finish()
        guard let ground else { throw RequestFailure(.fieldsInvalid) }
        let scope: ErasureScope = isEverything ? .everything : .data(data.map { DatumID(rawValue: $0.rawValue) })
        let (result, evidence) = try await services.door.erase(
            scope, of: context.parameter("person"), ground: ground, services.deed(context))
        return .ok(ErasureAnswer.json(result, evidence: evidence))
    }

    @Sendable private func merge(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (member, reason) = try named("with", request)
        let evidence = try await services.door.merge(
            member, into: context.parameter("person"), reason: reason, services.deed(context))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }

    @Sendable private func merges(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let controller = try context.requireController().id
        let subject = try await services.door.person(context.parameter("person"), at: controller).subject
        let merges = try await services.door.merges(into: subject, at: controller)
        return .ok([
            "merges": .array(
                merges.map { ["member": .string($0.member.rawValue), "at": .string($0.at.description)] })
        ])
    }

    @Sendable private func split(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (member, reason) = try named("member", request)
        let evidence = try await services.door.split(
            member, from: context.parameter("person"), reason: reason, services.deed(context))
        return .ok(["evidence": .array(evidence.map { .string($0.rawValue) })])
    }

    private func named(_ member: String, _ request: APIRequest) throws -> (SubjectID, MergeGround) {
        var body = try BodyReader(request, knowing: [member, "reason"])
        let other = SubjectID(rawValue: body.string(member, maxBytes: 100))
        let reason = body.optionalCase("reason", of: MergeGround.self, isRequired: true)
        try body.finish()
        guard let reason else { throw RequestFailure(.fieldsInvalid) }
        return (other, reason)
    }
}

/// An erasure as the API tells it.
enum ErasureAnswer {
    static func json(_ result: ErasureResult, evidence: [EntryID]) -> JSON {
        [
            "reference": .string(result.reference.rawValue), "whole": .bool(result.isWhole),
            "left": .bool(result.hasLeft), "erased": .array(result.erased.map(value)),
            "kept": .array(result.kept.map(kept)),
            "restricted": .array(result.restricted.map { .string($0.rawValue) }),
            "evidence": .array(evidence.map { .string($0.rawValue) }),
        ]
    }

    private static func value(_ value: ErasureResult.Value) -> JSON {
        ["datum": .string(value.datum.rawValue), "item": .string(value.item.rawValue)]
    }

    private static func kept(_ kept: ErasureResult.Kept) -> JSON {
        var members: [String: JSON] = [
            "datum": .string(kept.value.datum.rawValue), "item": .string(kept.value.item.rawValue),
            "reasons": .array(kept.reasons.map { .string($0.code.rawValue) }),
        ]
        if let rule = kept.rule { members["rule"] = .string(rule.rawValue) }
        if let law = kept.law { members["law"] = .string(law.rawValue) }
        if !kept.holds.isEmpty { members["holds"] = .array(kept.holds.map { .string($0.rawValue) }) }
        if let until = kept.until { members["until"] = HeldValueAnswer.end(until) }
        return .object(members)
    }
}

extension Endpoint {
    private static let person = SubjectID.parameter("person")

    static let erasePerson = Endpoint(.post, .apiPerson(person, "erasures"), .api, for: .client(.persons))
    static let mergePerson = Endpoint(.post, .apiPerson(person, "merges"), .api, for: .client(.persons))
    static let listMerges = Endpoint(.get, .apiPerson(person, "merges"), .api, for: .client(.persons))
    static let splitPerson = Endpoint(.post, .apiPerson(person, "splits"), .api, for: .client(.persons))

    static let personRecords: [Endpoint] = [erasePerson, mergePerson, listMerges, splitPerson]
}
