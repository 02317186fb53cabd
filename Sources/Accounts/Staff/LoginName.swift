import Vocabulary

/// The name under which a member of staff signs in; unique within one controller, whatever its capitals.
package struct LoginName: Hashable, Sendable, CustomStringConvertible {
    package static let maxLength = 64
    private let folded: Sealed<String>

    /// Reads 1 to 64 letters (of any script), digits and `. _ - @`, beginning with a letter or digit.
    ///
    /// - Throws: ``AccountsError/loginNameMalformed`` for anything else.
    package init(_ text: String) throws(AccountsError) {
        let name = PasswordRules.normalised(text.lowercased())
        guard let first = name.first, first.isLetter || first.isNumber, name.count <= Self.maxLength,
            name.utf8.count <= Self.maxLength * 4,
            name.allSatisfy({ $0.isLetter || $0.isNumber || "._-@".contains($0) })
        else { throw .loginNameMalformed }
        folded = Sealed(name)
    }

    /// The name in lower case and NFC, as it is stored and compared.
    package func revealingPersonalData() -> String { folded.revealingPersonalData() }

    package var description: String { folded.description }
}
