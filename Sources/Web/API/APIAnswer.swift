import HTTPTypes
import Hummingbird
import Vocabulary

/// What an API handler answers when it has done what was asked; anything else is thrown.
package struct APIAnswer: Hashable, Sendable {
    package let status: HTTPResponse.Status
    /// The body in canonical form (RFC 8785); `nil` for an answer without one.
    package let bytes: [UInt8]?
    /// Where a new thing is found.
    package let location: String?
    /// Whether this is the stored answer to an earlier request with the same key.
    package var isReplay = false

    package init(status: HTTPResponse.Status, body: JSON? = nil, location: String? = nil) {
        (self.status, self.bytes, self.location) = (status, body?.canonicalBytes, location)
    }

    /// - Parameter canonical: the body, as a writer that knows the order of members wrote it.
    package init(status: HTTPResponse.Status = .ok, canonical: [UInt8]) {
        (self.status, self.bytes, self.location) = (status, canonical, nil)
    }

    /// The body as a value; read anew at each call.
    package var body: JSON? { bytes.flatMap { try? JSON.parse($0, limits: JSON.Limits(maxBytes: max(1, $0.count))) } }

    /// Status 200 with a body.
    package static func ok(_ body: JSON) -> APIAnswer { APIAnswer(status: .ok, body: body) }
    /// Status 201; `path` becomes the `Location`.
    package static func created(_ body: JSON, at path: Path? = nil) -> APIAnswer {
        APIAnswer(status: .created, body: body, location: path?.link)
    }
    package static let done = APIAnswer(status: .noContent)

    /// A part of a list: `{"items": […], "next": "…"}`; `next` is absent at the end.
    package static func list(_ items: [JSON], next: Cursor?) -> APIAnswer {
        var members: [String: JSON] = ["items": .array(items)]
        if let next { members["next"] = .string(next.text) }
        return .ok(.object(members))
    }

    /// Whether the body is problem details that a handler made itself (RFC 9457).
    private var isProblem: Bool {
        guard status.code >= 400, let body else { return false }
        return body["type"] != nil && body["code"] != nil
    }

    var response: Response {
        var response = bytes.map { Response(canonical: $0, status: status) } ?? Response(status: status)
        if isProblem { response.headers[.contentType] = ProblemDetails.mediaType }
        if let location { response.headers[.location] = location }
        if isReplay { response.headers[.field("Idempotency-Replayed")] = "true" }
        return response
    }
}
