import Crypto
import FoundationEssentials

/// AES-256-GCM with a fresh random nonce: the one way in which anything is sealed here.
///
/// Format 1: the byte 1, nonce (12 bytes), ciphertext (as long as the text), tag (16 bytes). The format byte is
/// authenticated with the place. A key seals fewer than 2³² things, as random nonces require: a datum key seals one,
/// a person key that person's data, a controller key that controller's persons between two rotations.
enum Envelope {
    static let format: UInt8 = 1
    static let nonceByteCount = 12
    static let tagByteCount = 16
    /// What sealing adds to a text.
    static let overhead = 1 + nonceByteCount + tagByteCount

    static func seal(_ text: some ContiguousBytes, at place: Place, under key: SymmetricKey) throws(VaultError)
        -> [UInt8]
    {
        do {
            let box = try text.withUnsafeBytes { bytes in
                try AES.GCM.seal(bytes, using: key, authenticating: place.bytes + [format])
            }
            var sealed: [UInt8] = []
            sealed.reserveCapacity(box.ciphertext.count + overhead)
            sealed.append(format)
            sealed.append(contentsOf: box.nonce)
            sealed.append(contentsOf: box.ciphertext)
            sealed.append(contentsOf: box.tag)
            return sealed
        } catch { throw .sealBroken }
    }

    /// - Throws: ``VaultError/sealBroken`` for anything but the very bytes, place and key of the sealing;
    ///   ``VaultError/unknownFormat(_:)``.
    static func open(_ sealed: [UInt8], at place: Place, under key: SymmetricKey) throws(VaultError) -> [UInt8] {
        try opened(sealed, at: place, under: key) { Array($0) }
    }

    /// As ``open(_:at:under:)`` for a key of 32 bytes, which is not copied on its way.
    static func openKey(_ sealed: [UInt8], at place: Place, under key: SymmetricKey) throws(VaultError) -> SymmetricKey
    {
        let inner = try opened(sealed, at: place, under: key) { SymmetricKey(data: $0) }
        guard inner.bitCount == 256 else { throw .sealBroken }
        return inner
    }

    static func sealKey(_ inner: SymmetricKey, at place: Place, under key: SymmetricKey) throws(VaultError) -> [UInt8] {
        try seal(inner, at: place, under: key)
    }

    private static func opened<Value>(
        _ sealed: [UInt8], at place: Place, under key: SymmetricKey, _ read: (UnsafeRawBufferPointer) -> Value
    ) throws(VaultError) -> Value {
        guard let first = sealed.first else { throw .sealBroken }
        guard first == format else { throw .unknownFormat(first) }
        guard sealed.count >= overhead else { throw .sealBroken }
        let (start, end) = (1 + nonceByteCount, sealed.count - tagByteCount)
        do {
            let box = try AES.GCM.SealedBox(
                nonce: AES.GCM.Nonce(data: sealed[1..<start]), ciphertext: sealed[start..<end], tag: sealed[end...])
            return try AES.GCM.open(box, using: key, authenticating: place.bytes + [format]).withUnsafeBytes(read)
        } catch { throw .sealBroken }
    }
}
