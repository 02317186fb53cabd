import CSHA256
import struct Crypto.SHA256
import Vocabulary

/// One hash of the Merkle tree, kept inline so that a million of them cost no million allocations.
package struct TreeHash: Hashable, Sendable {
    package static let byteCount = 32
    // The bytes in memory order, eight to a word.
    private let (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64)

    /// Copies 32 bytes; the caller gives at least so many from `offset` on.
    package init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        precondition(offset >= 0 && offset + Self.byteCount <= bytes.count, "a tree hash is 32 bytes")
        first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        second = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
        third = bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
        fourth = bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)
    }

    package init(_ digest: Digest) { self = digest.bytes.withUnsafeBytes { TreeHash($0) } }

    /// `nil` unless exactly 32 bytes are given.
    package init?(bytes: some Collection<UInt8>) {
        guard let digest = Digest(bytes) else { return nil }
        self.init(digest)
    }

    /// `nil` unless the text is 64 lower-case hexadecimal digits.
    package init?(hex: String) {
        guard let digest = Digest(hex: hex), digest.hex == hex else { return nil }
        self.init(digest)
    }

    package var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }
    package var digest: Digest? { Digest(bytes) }
    package var hex: String { Hex.text(bytes) }
}

extension TreeHash {
    /// The root of the tree without leaves: SHA-256 of nothing (RFC 9162 section 2.1.1).
    package static let empty = sha256(UnsafeRawBufferPointer(start: nil, count: 0))

    /// SHA-256 of 0x00 and the entry.
    package static func leaf(_ entry: some Collection<UInt8>) -> TreeHash {
        var prefixed: [UInt8] = [0]
        prefixed.append(contentsOf: entry)
        return prefixed.withUnsafeBytes { sha256($0) }
    }

    /// The same for a buffer whose first byte is 0x00 already, so that nothing is copied.
    package static func leaf(prefixed bytes: UnsafeRawBufferPointer) -> TreeHash { sha256(bytes) }

    /// SHA-256 of 0x01, left and right.
    package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        withUnsafeTemporaryAllocation(byteCount: 72, alignment: 8) { buffer in
            // The prefix stands at 7, so that both hashes lie on words.
            buffer[7] = 1
            buffer.storeBytes(of: left, toByteOffset: 8, as: TreeHash.self)
            buffer.storeBytes(of: right, toByteOffset: 40, as: TreeHash.self)
            return sha256(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[7...]))
        }
    }

    private static func sha256(_ bytes: UnsafeRawBufferPointer) -> TreeHash {
        withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 8) { digest in
            guard zavet_sha256(bytes.baseAddress, bytes.count, digest.baseAddress) == 0 else {
                return TreeHash(UnsafeRawBufferPointer(digest))
            }
            return SHA256.hash(data: bytes).withUnsafeBytes { TreeHash($0) }
        }
    }
}

extension Array where Element == TreeHash {
    /// The hashes one after another, as a tile holds them.
    package var tileBytes: [UInt8] { withUnsafeBytes { Array<UInt8>($0) } }
}
