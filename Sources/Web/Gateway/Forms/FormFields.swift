import Hummingbird
import Vocabulary

/// The fields of one form or query, as they were sent.
///
/// What people type is personal data more often than not, so the fields do not show themselves in any text.
package struct FormFields: Sendable, CustomStringConvertible, CustomReflectable {
    private let values: [String: [String]]

    package init(_ fields: [(name: String, value: String)]) {
        values = Dictionary(fields.map { ($0.name, [$0.value]) }, uniquingKeysWith: +)
    }

    /// What was sent, by name.
    package var names: [String] { Array(values.keys) }

    /// The one value of a field; `nil` when it was not sent, or more than once.
    package func single(_ name: String) -> String? {
        guard let sent = values[name], sent.count == 1 else { return nil }
        return sent[0]
    }

    /// All values of a field that may be ticked several times.
    package func several(_ name: String) -> [String] { values[name] ?? [] }

    /// The value without white space at its ends and with line ends as `\n`; empty when it was not sent.
    package func text(_ name: String) -> String { FormFields.trimmed(single(name) ?? "") }

    /// Whether a box was ticked.
    package func isTicked(_ name: String) -> Bool { single(name) != nil }

    /// - Throws: ``RequestFailure`` `form-malformed` when a field that is not among `multiple` came twice.
    package func requireUnique(except multiple: Set<String>) throws(RequestFailure) {
        guard values.allSatisfy({ $0.value.count == 1 || multiple.contains($0.key) }) else {
            throw RequestFailure(.formMalformed)
        }
    }

    private static func trimmed(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n")
        let start = lines.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    package var description: String { "FormFields(\(values.count))" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension FormFields {
    /// The form in a body that ``BodyGuard`` has collected.
    ///
    /// - Throws: ``RequestFailure`` `media-type-unsupported` or `form-malformed`.
    package static func read(_ request: Request) async throws -> FormFields {
        let mediaType = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
        guard mediaType == "application/x-www-form-urlencoded" else { throw RequestFailure(.mediaTypeUnsupported) }
        let buffer = try await request.body.collect(upTo: RequestLimits.bodyBytes)
        return try parse(Array(buffer.readableBytesView))
    }

    /// The parameters behind the `?`.
    package static func query(of request: Request) throws(RequestFailure) -> FormFields {
        guard let query = request.uri.query else { return FormFields([]) }
        return try parse(Array(query.utf8))
    }

    private static func parse(_ bytes: [UInt8]) throws(RequestFailure) -> FormFields {
        do throws(FormError) {
            return FormFields(try FormParser.parse(bytes))
        } catch {
            throw RequestFailure(.formMalformed)
        }
    }
}
