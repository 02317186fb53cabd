import Crypto
import Vocabulary

/// The key above all others: 256 bits that stand in no store of ours.
package struct MasterKey: Sendable {
    package static let byteCount = 32
    let key: SymmetricKey
    /// Names the key without giving it away: 16 hexadecimal digits.
    package let fingerprint: String

    /// A fresh key from the system's generator.
    package static func generate() -> MasterKey { MasterKey(SymmetricKey(size: .bits256)) }

    /// Reads base64 (44 characters) or hexadecimal (64 digits), with white space around it.
    ///
    /// - Throws: ``MasterKeyError/malformed``; ``MasterKeyError/weak`` for a key of equal bytes, which is never chance.
    package init(text: String) throws(MasterKeyError) {
        let text = text.filter { !$0.isWhitespace }
        guard let bytes = Hex.bytes(text) ?? Base64.bytes(text), bytes.count == Self.byteCount else { throw .malformed }
        guard Set(bytes).count > 1 else { throw .weak }
        self.init(SymmetricKey(data: bytes))
    }

    init(_ key: SymmetricKey) {
        self.key = key
        let code = HMAC<SHA256>.authenticationCode(for: Array("zavet master key fingerprint".utf8), using: key)
        fingerprint = Hex.text(Array(code.prefix(8)))
    }

    /// The key as 64 hexadecimal digits, for its file.
    package func revealingText() -> String { key.withUnsafeBytes { Hex.text(Array($0)) } }
}

extension MasterKey: CustomStringConvertible {
    /// The fingerprint.
    package var description: String { "master key \(fingerprint)" }
}

/// Why a master key could not be had.
package enum MasterKeyError: Error, Hashable, Sendable {
    /// No file is at the place, or it cannot be read.
    case missing
    /// Not 32 bytes as base64 or hexadecimal.
    case malformed
    /// 32 bytes, but all of them equal.
    case weak
    /// Others than the owner may read or write the file; `mode` is octal, as `chmod` takes it.
    case permissions(mode: String)
    /// A file is there already; a master key is never written over.
    case exists

    /// A stable name for logs, exit codes and the reference of errors.
    package var code: String {
        switch self {
        case .missing: return "master-key-missing"
        case .malformed: return "master-key-malformed"
        case .weak: return "master-key-weak"
        case .permissions: return "master-key-permissions"
        case .exists: return "master-key-exists"
        }
    }
}
