import Accounts
import HTTPTypes
import Policies
import Processing
import Vocabulary

// | method and path               | who          | calls                 |
// |-------------------------------|--------------|-----------------------|
// | GET /api/v1/policy            | scope policy | `PolicyBook.inForce`  |
// | GET /api/v1/policy/versions   | scope policy | `PolicyBook.versions` |

/// The policy in force as the firm's programs need it: what can be asked, collected and chosen.
struct PolicyRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.showPolicy, show)
        book.api(.listPolicyVersions, versions)
    }

    @Sendable private func show(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let loaded = try services.policy(of: context.requireController().id)
        return .ok(Self.json(loaded, context.language))
    }

    @Sendable private func versions(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let controller = try context.requireController().id
        let inForce = try services.policy(of: controller).version.digest
        let versions = services.door.policies.versions(of: controller).map { loaded -> JSON in
            [
                "policy": .string(loaded.version.digest.hex),
                "effective": .string(loaded.version.effective.description),
                "loaded": .string(loaded.version.loaded.description),
                "in-force": .bool(loaded.version.digest == inForce),
                "version": loaded.policy.version.map { .string($0) } ?? .null,
            ]
        }
        return .ok(["items": .array(versions)])
    }

    private static func json(_ loaded: LoadedPolicy, _ language: Language) -> JSON {
        let policy = loaded.policy
        func list<E: Element>(_ elements: Elements<E>, _ more: (E) -> [String: JSON] = { _ in [:] }) -> JSON {
            .array(
                elements.map { element in
                    .object(
                        more(element).merging([
                            "name": .string(element.name.rawValue), "label": .string(element.label(language)),
                            "clauses": .array(element.clauses.map { .string($0) }),
                        ]) { first, _ in first })
                })
        }
        func names(_ names: [ElementName]) -> JSON { .array(names.map { .string($0.rawValue) }) }
        return [
            "controller": .string(policy.id.rawValue), "policy": .string(loaded.version.digest.hex),
            "effective": .string(loaded.version.effective.description),
            "languages": .array(policy.languages.map { .string($0.rawValue) }),
            "prevails": .string(policy.prevailingLanguage.rawValue),
            "data": list(policy.data) { ["type": .string($0.type.rawValue), "category": .string($0.category)] },
            "purposes": list(policy.purposes) { purpose in
                [
                    "data": names(purpose.data),
                    "bases": .array(purpose.grounds.map { .string($0.basis.rawValue) }),
                    "direct-marketing": .bool(purpose.isDirectMarketing),
                ]
            },
            "points": list(policy.points) { point in
                [
                    "for": names(point.purposes), "asks": names(point.asks), "may-ask": names(point.mayAsk),
                    "issues": names(point.issues),
                    "agreements": names(point.agreements), "offers": names(point.offers),
                    "channel": .string(point.channel.rawValue),
                ]
            },
            "consents": list(policy.consents) { ["purposes": names($0.purposes)] },
            "recipients": list(policy.recipients) { ["for": names($0.purposes), "role": .string($0.role.rawValue)] },
            "events": list(policy.events), "relations": list(policy.relations), "topics": list(policy.topics),
            "channels": list(policy.channels), "particulars": list(policy.particulars), "facts": list(policy.facts),
        ]
    }
}

extension Endpoint {
    static let showPolicy = Endpoint(.get, .api("policy"), .api, for: .client(.policy))
    static let listPolicyVersions = Endpoint(.get, .api("policy", "versions"), .api, for: .client(.policy))

    static let policies: [Endpoint] = [showPolicy, listPolicyVersions]
}
