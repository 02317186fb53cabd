import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path               | who          | calls             |
// |-------------------------------|--------------|-------------------|
// | POST /api/v1/classifications  | scope decide | `Policy.classify` |

/// Whether data is personal data where it stands (Article 4(1) GDPR).
struct ClassificationRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) { book.api(.classify, classify) }

    @Sendable private func classify(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        var body = try BodyReader(request, knowing: ["data", "person", "identifier"])
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let named = body.names("data")
        if named.isEmpty { body.fault("data", "missing") }
        let items = named.flatMap { policy.groups[$0]?.data ?? [$0] }
        if !items.allSatisfy(policy.data.has) { body.fault("data", "unknown-value") }
        let subject = try await services.optionalSubject(&body, at: controller)
        try body.finish()
        var held: Set<ElementName> = []
        if let subject {
            held = Set(try await services.door.person(subject, at: controller).state.data.keys)
        }
        let classified = policy.classify(items, held: held)
        return .ok([
            "items": .array(classified.map { Self.json($0, policy) }),
            "personal": .bool(classified.contains(where: \.isPersonal)), "policy": .string(policy.digest.hex),
        ])
    }

    private static func json(_ item: ClassifiedItem, _ policy: Policy) -> JSON {
        var members: [String: JSON] = [
            "item": .string(item.item.rawValue), "personal": .bool(item.isPersonal),
            "because": .string(item.reason.rawValue),
        ]
        if !item.with.isEmpty { members["with"] = .array(item.with.map { .string($0.rawValue) }) }
        let clauses = policy.data[item.item]?.clauses ?? []
        if !clauses.isEmpty { members["clauses"] = .array(clauses.map { .string($0) }) }
        return .object(members)
    }
}

extension EndpointDescription {
    static let classifications = [
        EndpointDescription(
            endpoint: .classify, name: "classify",
            summary: "Say of data that stands together whether it is personal data (Article 4(1) GDPR).",
            request: [
                .needed("data", .list(.name), "Items and groups of the policy."), APIShapes.person,
                APIShapes.identifier,
            ], status: 200,
            answer: .object([
                .needed("personal", .flag, "Whether any of it is."),
                .needed(
                    "items",
                    .list(
                        .object([
                            .needed("item", .name, "The policy's item."),
                            .needed("personal", .flag, "Whether it is personal data here."),
                            .needed("because", .oneOf(ClassifiedItem.StatusReason.allCases.map(\.rawValue)), "Why."),
                            .optional("with", .list(.name), "What it is combined with."),
                            .optional("clauses", .list(.text), "The clauses that the item carries out."),
                        ])), "In the order asked."), APIShapes.policy,
            ]), codes: noPerson, example: #"{"data": ["clickstream"], "person": "…"}"#)
    ]
}

extension Endpoint {
    static let classify = Endpoint(.post, .api("classifications"), .api, for: .client(.decide), isQuestion: true)

    static let classifications: [Endpoint] = [classify]
}
