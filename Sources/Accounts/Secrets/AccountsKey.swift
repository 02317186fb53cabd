import Crypto
import Vocabulary

/// One controller's secret under which short or guessable values (codes, typed names, addresses) are tagged.
///
/// It is kept with the keys, apart from the data, so that a copy of the data cannot be searched for a code or a name.
/// Losing it ends the codes that are under way, forgets failed sign-ins, and makes every second factor unreadable, so
/// that it must be taken away and set up anew.
package struct AccountsKey: Sendable {
    package static let byteCount = 32
    private let key: Sealed<SymmetricKey>

    /// - Throws: ``AccountsError/secretMalformed`` unless exactly 32 bytes are given.
    package init(_ bytes: [UInt8]) throws(AccountsError) {
        guard bytes.count == Self.byteCount else { throw .secretMalformed }
        key = Sealed(SymmetricKey(data: bytes))
    }

    /// What a tag is for. The use is part of the tag, so that one never stands for another.
    enum Use: String {
        case failedSignIn = "failed-sign-in"
        case codeIdentifier = "code-identifier"
        case code
        case secondFactor = "second-factor"
        case recoveryCode = "recovery-code"
        case staffAddress = "staff-address"
    }

    /// HMAC-SHA256 over the use and the parts, each with its length, so that no two lists give the same bytes.
    func tag(_ use: Use, _ parts: [[UInt8]]) -> Vocabulary.Digest {
        var hmac = HMAC<SHA256>(key: key.revealingPersonalData())
        for part in [Array(use.rawValue.utf8)] + parts {
            withUnsafeBytes(of: UInt32(part.count).bigEndian) { hmac.update(data: Array($0)) }
            hmac.update(data: part)
        }
        return digest(of: hmac.finalize())
    }
}
