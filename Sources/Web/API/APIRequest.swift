import Hummingbird
import Vocabulary

/// One call of the API: its body was read as strict JSON within the endpoint's limit.
package struct APIRequest: Sendable {
    package let request: Request
    /// `nil` when there was no body.
    package let body: JSON?
    /// The bytes themselves, for signatures and idempotency.
    package let bytes: [UInt8]
    /// The parameters behind the `?`; never personal data.
    package let query: FormFields

    /// - Throws: ``RequestFailure`` `media-type-unsupported`, or ``JSONError``.
    package init(_ request: Request) async throws {
        self.request = request
        query = try FormFields.query(of: request)
        guard request.method != .get, request.method != .head else {
            (body, bytes) = (nil, [])
            return
        }
        let buffer = try await request.body.collect(upTo: .max)
        bytes = Array(buffer.readableBytesView)
        guard !bytes.isEmpty else {
            body = nil
            return
        }
        guard Self.isJSON(request.headers.text(.contentType)) else { throw RequestFailure(.mediaTypeUnsupported) }
        body = try JSON.parse(bytes, limits: JSON.Limits(maxBytes: max(bytes.count, 1)))
    }

    private static func isJSON(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        if contentType == "application/json" { return true }
        return contentType.split(separator: ";").first.map { $0.lowercased() } == "application/json"
    }

    /// The body, which must be an object with no other members than these.
    ///
    /// - Throws: ``RequestFailure`` `fields-invalid` with each unknown member's pointer, or when it is no object.
    package func object(knowing members: Set<String>) throws(RequestFailure) -> [String: JSON] {
        guard let object = body?.objectValue else {
            throw RequestFailure(.fieldsInvalid, fields: [FieldFault("", "object-expected")])
        }
        guard object.keys.allSatisfy(members.contains) else {
            let unknown = object.keys.filter { !members.contains($0) }.sorted()
            throw RequestFailure(
                .fieldsInvalid, fields: unknown.prefix(20).map { FieldFault(Self.pointer($0), "unknown-member") })
        }
        return object
    }

    /// What a caller asks of a list: how many, and after which.
    ///
    /// - Throws: ``RequestFailure`` `cursor-malformed`, or `fields-invalid` for a `limit` outside 1 to `maxCount`.
    package func paging(maxCount: Int = 200) throws(RequestFailure) -> (count: Int, after: Cursor?) {
        var count = min(50, maxCount)
        if let text = query.single("limit") {
            guard let asked = Int(text), (1...maxCount).contains(asked) else {
                throw RequestFailure(.fieldsInvalid, fields: [FieldFault("limit", "out-of-range")])
            }
            count = asked
        }
        guard let text = query.single("cursor") else { return (count, nil) }
        return (count, try Cursor(text))
    }

    /// A JSON pointer to a member (RFC 6901), cut to 100 bytes: a sent name is shown to its sender only.
    private static func pointer(_ name: String) -> String {
        "/" + String(name.prefix(100)).replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
