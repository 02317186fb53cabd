import Vocabulary

/// An API client's key: `zvt_<controller>_<client>_<secret><checksum>`, shown once.
///
/// The prefix lets scanners of code find a leaked key; the checksum (30 bits of SHA-256 over all before it) lets them,
/// and us, tell a key from a slip of the pen without a look-up. The secret has 256 random bits.
package struct APIKey: Equatable, Sendable {
    package static let prefix = "zvt"
    package static let secretLength = 52
    /// As ``RandomIDs`` makes them.
    static let clientLength = 26
    package static let checksumLength = 6
    package static let maxLength = 160

    package let controller: ControllerID
    package let client: ClientID
    private let secret: Sealed<String>

    init(controller: ControllerID, client: ClientID, random: RandomBytes) {
        (self.controller, self.client) = (controller, client)
        secret = Sealed(Base32.text(random.next(SecretToken.byteCount)))
    }

    /// Reads a presented key; `nil` when it has another shape or its checksum is wrong.
    package init?(_ presented: String) {
        guard presented.utf8.count <= Self.maxLength else { return nil }
        let bytes = Array(presented.utf8)
        let divider = UInt8(ascii: "_")
        let (start, last) = (Self.prefix.utf8.count + 1, bytes.count - Self.secretLength - Self.checksumLength)
        // From the right, since all but the controller's name has its length.
        let middle = last - Self.clientLength - 1
        guard middle > start + 1, bytes[..<start].elementsEqual((Self.prefix + "_").utf8), bytes[last - 1] == divider,
            bytes[middle - 1] == divider, bytes[start..<(middle - 1)].allSatisfy(Self.isNameByte),
            Base32.isWellFormed(bytes[middle..<(last - 1)]), Base32.isWellFormed(bytes[last...])
        else { return nil }
        let end = bytes.count - Self.checksumLength
        guard Self.checksum(bytes[..<end]).utf8.elementsEqual(bytes[end...]) else { return nil }
        controller = ControllerID(rawValue: String(decoding: bytes[start..<(middle - 1)], as: UTF8.self))
        client = ClientID(rawValue: String(decoding: bytes[middle..<(last - 1)], as: UTF8.self))
        secret = Sealed(String(decoding: bytes[last..<end], as: UTF8.self))
    }

    /// The controller that a text names which looks like a key and is none; it proves nothing.
    package static func controllerNamed(in presented: String) -> ControllerID? {
        let parts = presented.utf8.prefix(maxLength).split(separator: UInt8(ascii: "_"), maxSplits: 2)
        guard parts.count == 3, Substring(parts[0]) == prefix, parts[1].allSatisfy(isNameByte) else { return nil }
        return ControllerID(rawValue: String(Substring(parts[1])))
    }

    /// The whole key, for the one time that it is shown.
    package func revealingSecret() -> String {
        let text = "\(Self.prefix)_\(controller)_\(client)_\(secret.revealingPersonalData())"
        return text + Self.checksum(text.utf8)
    }

    private static func checksum(_ text: some Sequence<UInt8>) -> Substring {
        // Four bytes hold the six characters of 30 bits.
        Base32.text(sha256(text).bytes.prefix(4)).prefix(checksumLength)
    }

    /// Whether it is that client's, if its secret is.
    func names(_ found: APIClient) -> Bool { found.id == client && found.controller == controller }

    /// What the store keeps of the secret.
    var digest: Digest { sha256(secret.revealingPersonalData().utf8) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}

/// Why a key does not open: an answer.
package enum APIKeyRefusal: String, Equatable, Sendable {
    /// No key of ours, or a slip in it.
    case malformed = "api-key-malformed"
    /// Nobody has this key; we do not say whether the client exists.
    case unknown = "api-key-unknown"
    case revoked = "api-key-revoked"
    case expired = "api-key-expired"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}
