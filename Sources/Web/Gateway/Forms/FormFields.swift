import Hummingbird
import Vocabulary

/// The fields of one form or query, as they were sent.
///
/// What people type is personal data more often than not, so the fields do not show themselves in any text.
package struct FormFields: Sendable, CustomStringConvertible, CustomReflectable {
    private let values: [String: [String]]
    private let chosen: [String: [FormFile]]

    package init(_ fields: [(name: String, value: String)], files: [(name: String, file: FormFile)] = []) {
        values = Dictionary(fields.map { ($0.name, [$0.value]) }, uniquingKeysWith: +)
        chosen = Dictionary(files.map { ($0.name, [$0.file]) }, uniquingKeysWith: +)
    }

    /// The files chosen in a field; empty where none was.
    package func files(_ name: String) -> [FormFile] { chosen[name] ?? [] }

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
    /// - Parameter endpoint: of which kinds it is, and how large it may be; `nil` for a form without files.
    /// - Throws: ``RequestFailure`` `media-type-unsupported`, `form-malformed` or `body-too-large`.
    package static func read(_ request: Request, at endpoint: Endpoint? = nil) async throws -> FormFields {
        let contentType = request.headers[.contentType] ?? ""
        let mediaType = contentType.split(separator: ";").first?.lowercased()
        let takesFiles = endpoint?.takesFiles ?? false
        let isWithFiles = takesFiles && mediaType == "multipart/form-data"
        guard isWithFiles || mediaType == "application/x-www-form-urlencoded" else {
            throw RequestFailure(.mediaTypeUnsupported)
        }
        let limit = max(RequestLimits.bodyBytes, endpoint?.maxBodyBytes ?? 0)
        let bytes = Array(try await request.body.collect(upTo: limit).readableBytesView)
        guard isWithFiles else {
            // Only files may be as large as a form with files.
            guard !takesFiles || bytes.count <= RequestLimits.formBytes else { throw RequestFailure(.bodyTooLarge) }
            return try parse(bytes)
        }
        do throws(FormError) {
            let content = try FormParts.parse(bytes, contentType)
            return FormFields(content.fields, files: content.files)
        } catch {
            throw RequestFailure(.formMalformed)
        }
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
