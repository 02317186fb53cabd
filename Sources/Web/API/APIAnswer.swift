import HTTPTypes
import Hummingbird
import Vocabulary

/// What an API handler answers when it has done what was asked; anything else is thrown.
package struct APIAnswer: Hashable, Sendable {
    package let status: HTTPResponse.Status
    /// `nil` for an answer without a body.
    package let body: JSON?
    /// Where a new thing is found.
    package let location: String?
    /// Whether this is the stored answer to an earlier request with the same key.
    package var isReplay = false

    package init(status: HTTPResponse.Status, body: JSON? = nil, location: String? = nil) {
        (self.status, self.body, self.location) = (status, body, location)
    }

    package static func ok(_ body: JSON) -> APIAnswer { APIAnswer(status: .ok, body: body) }
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
    private var isProblem: Bool { status.code >= 400 && body?["type"] != nil && body?["code"] != nil }

    var response: Response {
        var response = body.map { Response(json: $0, status: status) } ?? Response(status: status)
        if isProblem { response.headers[.contentType] = ProblemDetails.mediaType }
        if let location { response.headers[.location] = location }
        if isReplay { response.headers[.field("Idempotency-Replayed")] = "true" }
        return response
    }
}
