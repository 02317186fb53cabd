import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path              | who           | calls           |
// |------------------------------|---------------|-----------------|
// | POST /api/v1/mass-acts       | scope persons | `Door.order`    |
// | GET  /api/v1/mass-acts       | scope persons | `Door.massActs` |
// | GET  /api/v1/mass-acts/:act  | scope persons | `Door.massAct`  |

/// One deed for many people: ordered here, carried out in the background.
struct MassActRoutes: WebRoutes {
    private static let members: Set = [
        "deed", "element", "ground", "consent", "objection", "trial", "happened",
    ]

    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.orderMassAct, order)
        book.api(.listMassActs, list)
        book.api(.showMassAct, show)
    }

    @Sendable private func order(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: Self.members)
        let kind = body.optionalCase("deed", of: MassDeed.Kind.self, isRequired: true)
        let element = body.optionalName("element", isRequired: kind != nil && kind != .erase)
        let ground = body.optionalCase("ground", of: ErasureGround.self, isRequired: kind == .erase)
        let circle = SelectionRoutes.circle(&body)
        if circle == .everybody { body.fault("consent", "missing") }
        let (isTrial, happened) = (body.flag("trial"), body.happened(now: context.now))
        if kind == .erase, element != nil { body.fault("element", "unknown-member") }
        if kind != .erase, ground != nil { body.fault("ground", "unknown-member") }
        try body.finish()
        guard let kind, let deed = MassDeed(kind, element: element, ground: ground) else {
            throw RequestFailure(.fieldsInvalid)
        }
        if let scope = kind.scope { try await services.require(scope, context) }
        let (act, evidence) = try await services.door.order(
            deed, in: circle, isTrial: isTrial, services.deed(context, happened: happened))
        var members = Self.members(of: act)
        members["evidence"] = .array(evidence.map { .string($0.rawValue) })
        return APIAnswer(status: .accepted, body: .object(members))
    }

    @Sendable private func list(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let (count, after) = try request.paging()
        let acts = try await services.door.massActs(
            at: context.requireController().id, before: after?.parts.first.map(MassActID.init(rawValue:)),
            limit: count)
        let next = acts.count == count ? acts.last.map { Cursor(parts: [$0.id.rawValue]) } : nil
        return .list(acts.map { .object(Self.members(of: $0)) }, next: next)
    }

    @Sendable private func show(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let act = try await services.door.massAct(context.parameter("act"), at: context.requireController().id)
        guard let act else { throw RequestFailure(.notFound) }
        return .ok(.object(Self.members(of: act)))
    }

    private static func members(of act: MassAct) -> [String: JSON] {
        var members: [String: JSON] = [
            "act": .string(act.id.rawValue), "deed": .string(act.deed.kind.rawValue), "trial": .bool(act.isTrial),
            "ordered": .string(act.ordered.description), "looked": .integer(Int64(act.looked)),
            "done": .integer(Int64(act.done)), "unchanged": .integer(Int64(act.unchanged)),
            "kept": .integer(Int64(act.kept)), "failed": .integer(Int64(act.failed)),
        ]
        if let element = act.deed.element { members["element"] = .string(element.rawValue) }
        if let ground = act.deed.ground { members["ground"] = .string(ground.rawValue) }
        if let among = act.circle.element { members[act.circle.word] = .string(among.rawValue) }
        if let finished = act.finished { members["finished"] = .string(finished.description) }
        return members
    }
}

extension MassDeed.Kind {
    /// The scope that the deed needs for one person, beside that of acts on many.
    fileprivate var scope: Scope? {
        switch self {
        case .erase: return nil
        case .withdrawConsent, .invalidateConsent: return .choices
        case .recordEvent, .setFact, .unsetFact: return .events
        }
    }
}

extension Endpoint {
    static let orderMassAct = Endpoint(.post, .api("mass-acts"), .api, for: .client(.persons))
    static let listMassActs = Endpoint(.get, .api("mass-acts"), .api, for: .client(.persons))
    static let showMassAct = Endpoint(.get, .api("mass-acts", ":act"), .api, for: .client(.persons))

    static let massActs: [Endpoint] = [orderMassAct, listMassActs, showMassAct]
}
