import HTTPTypes
import Vocabulary

/// One method at one path, with who may use it and how it is guarded; the map of the product is the list of these.
///
/// A handler can only be registered with an endpoint (``RouteBook``), so no route is without its authorisation.
package struct Endpoint: Hashable, Sendable {
    /// How its answers look and which guards stand before it.
    package enum Kind: Hashable, Sendable {
        /// HTML for people, by cookie. Never changes anything.
        case page
        /// A form that people send, by cookie: token and origin are checked (``FormGuard``).
        case form
        /// JSON for programs, by key; cookies are not looked at.
        case api
        /// A file, a probe or a machine's own protocol: no cookie, no key, no form token.
        case machine
    }

    package let method: HTTPRequest.Method
    package let path: Path
    package let kind: Kind
    package let access: Access
    package let rate: RateClass
    /// The most that a body may have, in bytes.
    package let maxBodyBytes: Int
    /// Whether a request only asks and does nothing to the data: it is judged anew each time, and an `Idempotency-Key`
    /// has no meaning. What was true once may be erased, withdrawn or restricted since.
    package let isQuestion: Bool
    /// Whether the body is no JSON but a file, which the handler reads as it comes.
    package let takesStream: Bool
    /// Whether a form may bring files, and so comes as `multipart/form-data`.
    package let takesFiles: Bool

    /// - Parameters:
    ///   - path: with ``EntityID/parameter(_:)`` in the place of identifiers.
    ///   - rate: the class of limits; `nil` gives the usual one of its kind.
    ///   - maxBodyBytes: 1 MiB unless said otherwise; forms 64 KiB.
    package init(
        _ method: HTTPRequest.Method, _ path: Path, _ kind: Kind, for access: Access, rate: RateClass? = nil,
        maxBodyBytes: Int? = nil, isQuestion: Bool = false, takesStream: Bool = false, takesFiles: Bool = false
    ) {
        (self.method, self.path, self.kind, self.access) = (method, path, kind, access)
        self.rate = rate ?? .usual(for: kind)
        self.maxBodyBytes = maxBodyBytes ?? (kind == .form ? RequestLimits.formBytes : RequestLimits.bodyBytes)
        (self.isQuestion, self.takesStream, self.takesFiles) = (isQuestion, takesStream, takesFiles)
    }
}

extension Endpoint: CustomStringConvertible {
    /// `GET /c/:controller/notice`.
    package var description: String { "\(method.rawValue) \(path.pattern)" }
}

extension Endpoint {
    /// How evidence names it: method and path with dots between, as `post.api.v1.reads`.
    package var evidenceName: ElementName {
        let segments = path.pattern.split(separator: "/").map { $0.hasPrefix(":") ? $0.dropFirst() : $0 }
        return ElementName(
            rawValue: ([method.rawValue.lowercased()] + segments.map(String.init)).joined(separator: "."))
    }
}
