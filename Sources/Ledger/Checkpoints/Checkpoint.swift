import Foundation
import Vocabulary

/// The head of one controller's tree: C2SP tlog-checkpoint, without extension lines.
package struct Checkpoint: Hashable, Sendable {
    package let origin: LedgerOrigin
    /// Leaves in the tree.
    package let size: Int64
    package let root: TreeHash

    package init(origin: LedgerOrigin, size: Int64, root: TreeHash) {
        (self.origin, self.size, self.root) = (origin, size, root)
    }

    /// The text that is signed: three lines, each with its line break.
    package var text: String { "\(origin)\n\(size)\n\(StrictBase64.text(root.bytes))\n" }

    /// Reads the three lines.
    init(text: some StringProtocol) throws(LedgerError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.last?.isEmpty == true else { throw .malformedCheckpoint(.notText) }
        guard lines.count == 4 else { throw .malformedCheckpoint(.extensionLine) }
        guard let origin = LedgerOrigin(text: String(lines[0])) else { throw .malformedCheckpoint(.origin) }
        guard let size = Int64(lines[1]), size >= 0, String(size) == lines[1] else {
            throw .malformedCheckpoint(.size)
        }
        guard let bytes = StrictBase64.bytes(lines[2]), let root = TreeHash(bytes: bytes) else {
            throw .malformedCheckpoint(.root)
        }
        self.init(origin: origin, size: size, root: root)
    }
}

/// The name of a log, first line of its checkpoints and name of its keys.
///
/// `zavet/<controller>` names the controller within one installation. Across installations the public key tells logs
/// apart: its hash stands in each signature. A firm that shows its checkpoints to outside witnesses gives its host as
/// well, and the origin is `<host>/zavet/<controller>`, which is then unique in the world as the host is.
package struct LedgerOrigin: Hashable, Sendable, CustomStringConvertible {
    package static let maxBytes = 255
    package let text: String

    /// - Parameter host: the host that the log is published at, without scheme or slashes; none by default.
    package init(_ controller: ControllerID, host: String? = nil) throws(LedgerError) {
        let text = (host.map { $0 + "/" } ?? "") + "zavet/" + controller.rawValue
        guard EvidenceShape.identifier.matches(controller.rawValue), let origin = LedgerOrigin(text: text) else {
            throw .malformedOrigin
        }
        self = origin
    }

    /// Any log's name that a checkpoint may hold; `nil` when it is empty, too long, or has a space, plus or control.
    package init?(text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.maxBytes,
            !text.unicodeScalars.contains(where: { $0 == "+" || $0.value < 33 || $0.properties.isWhitespace })
        else { return nil }
        self.text = text
    }

    /// The controller that the last part names; `nil` for a log that is not Zavet's.
    package var controller: ControllerID? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[parts.count - 2] == "zavet", let last = parts.last, !last.isEmpty else {
            return nil
        }
        return ControllerID(rawValue: String(last))
    }

    package var description: String { text }
}

/// Base 64 (RFC 4648 section 4) that has one spelling only: padding is there and its spare bits are zero.
enum StrictBase64 {
    static func text(_ bytes: some Collection<UInt8>) -> String { Data(bytes).base64EncodedString() }

    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
