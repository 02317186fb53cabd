import Foundation
import Vocabulary

/// What a password must be: long, not common, not the name; no rules about kinds of characters (NIST SP 800-63B).
package enum PasswordRules {
    /// Characters as people count them, after normalisation.
    package static let minCharacters = 12
    /// Bytes of UTF-8, so that no sign-in can be made to hash a book.
    package static let maxBytes = 1024
    /// A password of fewer different characters than this is monotonous.
    static let minDifferentCharacters = 4

    /// The first rule that the password breaks; `nil` when it keeps all of them.
    package static func refusal(of password: Sealed<String>, loginName: LoginName) -> PasswordRefusal? {
        let text = password.revealingPersonalData()
        guard text.utf8.count <= maxBytes else { return .tooLong }
        let normal = normalised(text)
        guard normal.count >= minCharacters else { return .tooShort }
        let folded = normal.lowercased()
        if folded == loginName.revealingPersonalData() { return .loginName }
        if CommonPasswords.contains(folded) { return .common }
        return isMonotonous(folded) ? .monotonous : nil
    }

    /// The form in which a password is judged and hashed: NFC, so that keyboards which compose letters in different
    /// ways give the same password (RFC 8265, OpaqueString).
    static func normalised(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// Few different characters, one short piece over and over, or characters that count up or down.
    private static func isMonotonous(_ text: String) -> Bool {
        if Set(text).count < minDifferentCharacters { return true }
        let scalars = text.unicodeScalars.map { Int($0.value) }
        let steps = zip(scalars.dropFirst(), scalars).map { $0 - $1 }
        if steps.allSatisfy({ $0 == 1 }) || steps.allSatisfy({ $0 == -1 }) { return true }
        let longestPiece = min(6, scalars.count / 2)
        return (1...longestPiece).contains { piece in
            scalars.indices.dropFirst(piece).allSatisfy { scalars[$0] == scalars[$0 - piece] }
        }
    }
}

/// A password that keeps the rules; only such a one can be hashed for storage.
package struct AcceptedPassword: Sendable {
    let text: Sealed<String>

    /// - Throws: ``AccountsError/passwordRefused(_:)`` with the first rule that it breaks.
    package init(_ password: Sealed<String>, for loginName: LoginName) throws(AccountsError) {
        if let refusal = PasswordRules.refusal(of: password, loginName: loginName) { throw .passwordRefused(refusal) }
        text = password
    }

    /// One that a member has already, to be hashed anew at another cost.
    init(inUse password: Sealed<String>) { text = password }
}
