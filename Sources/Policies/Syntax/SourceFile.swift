/// One file of a policy as its author wrote it.
package struct SourceFile: Hashable, Sendable {
    /// Relative to the policy's folder, with `/`: `policy.yaml`, `modules/recipients.yaml`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

    package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// How much a policy may be.
package enum SyntaxLimits {
    /// Largest file, in bytes.
    package static let fileBytes = 4 << 20
    /// All files together, in bytes.
    package static let totalBytes = 16 << 20
    package static let files = 64
    /// Deepest nesting of maps and lists.
    package static let depth = 32
    /// Most values in one file.
    package static let nodes = 200_000
    /// Longest single text, in UTF-8 bytes.
    package static let textBytes = 100_000
    /// Most diagnostics that one reading keeps; what comes after them is counted only.
    package static let diagnostics = 1000
}
