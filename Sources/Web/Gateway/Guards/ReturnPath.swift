/// The page of this server to go back to after a sign-in; never an address elsewhere.
package struct ReturnPath: Hashable, Sendable {
    /// The query parameter and hidden field that carry it.
    package static let parameter = "next"
    package let path: Path

    /// `nil` unless it is a path of this server: begins with one `/`, at most 200 bytes, token bytes and `/` only.
    package init?(_ text: String) {
        guard text.utf8.count <= 200, text.first == "/", !text.contains("//"),
            text.utf8.allSatisfy({ ByteClass.isPath($0) })
        else { return nil }
        let segments = text.split(separator: "/").map(String.init)
        guard !segments.contains("."), !segments.contains("..") else { return nil }
        path = Path(segments: segments)
    }
}
