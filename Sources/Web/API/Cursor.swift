import Vocabulary

/// Where a list goes on: opaque to callers, made of the last item's sort keys.
///
/// It is not secret and not signed: whoever reads it validates the parts as if a stranger had sent them, and the list
/// stays within the caller's own controller in any case.
package struct Cursor: Hashable, Sendable {
    /// Longest text that is read, in bytes.
    package static let maxBytes = 400
    /// From 1 to 8 parts.
    package let parts: [String]

    package init(parts: [String]) { self.parts = parts }

    /// - Throws: ``RequestFailure`` `cursor-malformed`.
    package init(_ text: String) throws(RequestFailure) {
        guard text.utf8.count <= Self.maxBytes, let bytes = Hex.bytes(text),
            let array = (try? JSON.parse(bytes))?.arrayValue, (1...8).contains(array.count)
        else { throw RequestFailure(.cursorMalformed) }
        let parts = array.compactMap(\.stringValue)
        guard parts.count == array.count else { throw RequestFailure(.cursorMalformed) }
        self.parts = parts
    }

    package var text: String { Hex.text(JSON.array(parts.map { .string($0) }).canonicalBytes) }
}
