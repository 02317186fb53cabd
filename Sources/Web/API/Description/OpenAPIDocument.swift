import Accounts
import HTTPTypes
import Hummingbird
import Vocabulary

/// The API as OpenAPI 3.1 describes it.
enum OpenAPIDocument {
    /// - Parameter origin: the address under which people reach this server.
    static func json(origin: String) -> JSON {
        var paths: [String: JSON] = [:]
        for described in EndpointDescription.all {
            let path = template(described)
            let method = described.endpoint.method.rawValue.lowercased()
            var operations = paths[path]?.objectValue ?? [:]
            operations[method] = operation(described)
            paths[path] = .object(operations)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Zavet", "version": "1",
                "description": """
                Asks, collects, chooses and proves by a firm's published privacy policy. The key names the firm. \
                Personal data travels in bodies only.
                """,
            ],
            "servers": [["url": .string(origin)]], "security": [["key": []]], "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "key": [
                        "type": "http", "scheme": "bearer", "description": "An API client's key, with its scopes.",
                    ]
                ], "schemas": .object(schemas),
            ],
        ]
    }

    private static var schemas: [String: JSON] {
        var schemas: [String: JSON] = [:]
        for shape in APIShapes.named {
            let schema = Shape.object(shape.members).schema.objectValue ?? [:]
            schemas[shape.name] = .object(schema.merging(["description": .string(shape.says)]) { $1 })
        }
        return schemas
    }

    static func template(_ described: EndpointDescription) -> String {
        "/"
            + described.endpoint.path.pattern.split(separator: "/").map {
                $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0)
            }
            .joined(separator: "/")
    }

    private static func operation(_ described: EndpointDescription) -> JSON {
        var members: [String: JSON] = [
            "operationId": .string(described.name), "summary": .string(described.summary),
            "responses": .object(responses(described)),
        ]
        var says = described.scope.map { ["Needs a key with the scope `\($0)`."] } ?? []
        if described.endpoint.isQuestion {
            says.append("Answered anew each time; an `Idempotency-Key` is not looked at.")
        }
        if !says.isEmpty { members["description"] = .string(says.joined(separator: " ")) }
        let parameters = parameters(described)
        if !parameters.isEmpty { members["parameters"] = .array(parameters) }
        if let request = described.request, !request.isEmpty {
            members["requestBody"] = ["required": true, "content": content(.object(request))]
        }
        if !described.takes.isEmpty { members["requestBody"] = ["required": true, "content": files(described.takes)] }
        return .object(members)
    }

    private static func files(_ media: [String]) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: media.map { ($0, ["schema": [:]] as JSON) }))
    }

    private static func parameters(_ described: EndpointDescription) -> [JSON] {
        var parameters = described.parameters.map { name -> JSON in
            ["name": .string(name), "in": "path", "required": true, "schema": Shape.name.schema]
        }
        for member in described.query {
            parameters.append([
                "name": .string(member.name), "in": "query", "required": .bool(member.isRequired),
                "description": .string(member.says), "schema": member.shape.schema,
            ])
        }
        if described.isPaged {
            parameters.append([
                "name": "limit", "in": "query", "schema": ["type": "integer", "minimum": 1, "maximum": 200],
            ])
            parameters.append(["name": "cursor", "in": "query", "schema": ["type": "string", "maxLength": 400]])
        }
        if described.isReplayed {
            parameters.append([
                "name": "Idempotency-Key", "in": "header",
                "description": """
                Sent again with the same body within 24 hours, the first answer is given again and nothing is done twice.
                """,
                "schema": ["type": "string", "minLength": 8, "maxLength": 100],
            ])
        }
        return parameters
    }

    private static func responses(_ described: EndpointDescription) -> [String: JSON] {
        var responses: [String: JSON] = [:]
        for (status, codes) in described.problems {
            responses[String(status)] = [
                "description": .string("Nothing was done: " + codes.joined(separator: ", ") + "."),
                "content": ["application/problem+json": ["schema": Shape.shared("Problem").schema]],
            ]
        }
        for (status, shape) in described.others {
            let said = responses[String(status)]?["description"]?.stringValue.map { " Or: " + $0 } ?? ""
            var content = content(shape).objectValue ?? [:]
            if let problem = responses[String(status)]?["content"]?["application/problem+json"] {
                content["application/problem+json"] = problem
            }
            responses[String(status)] = [
                "description": .string("Refused by the policy." + said), "content": .object(content),
            ]
        }
        responses[String(described.status)] = [
            "description": "Done.",
            "content": described.gives.isEmpty ? content(described.answer) : files(described.gives),
        ]
        return responses
    }

    private static func content(_ shape: Shape) -> JSON { ["application/json": ["schema": shape.schema]] }
}

/// Gives the description of the API to whoever asks.
struct OpenAPIRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let document = OpenAPIDocument.json(origin: services.origin)
        book.raw(.showOpenAPI) { _, _ in
            var response = Response(json: document)
            response.headers[.cacheControl] = "public, max-age=300"
            return response
        }
    }
}

extension Endpoint {
    static let showOpenAPI = Endpoint(.get, .openAPI, .machine, for: .anyone)
    static let descriptions: [Endpoint] = [showOpenAPI]
}
