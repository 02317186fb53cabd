import Vocabulary

/// Something by which a person can be found, in the one form in which it is compared.
///
/// It finds; it never proves who asks: a family may share an address.
package struct Identifier: Hashable, Sendable {
    package let kind: IdentifierKind
    private let normal: Sealed<String>

    /// - Parameter countryPrefix: the calling code, such as `359`, of telephone numbers that are written with a
    ///   leading 0; without it they are compared as written.
    /// - Throws: ``VaultError/identifierMalformed``.
    package init(
        _ kind: IdentifierKind, _ value: Sealed<String>, countryPrefix: String? = nil
    ) throws(VaultError) {
        let rule = Normalisation(kind: kind, countryPrefix: countryPrefix)
        guard let normal = rule.normal(value.revealingPersonalData()) else { throw .identifierMalformed }
        self.kind = kind
        self.normal = Sealed(normal)
    }

    /// The compared form itself.
    package func revealingPersonalData() -> String { normal.revealingPersonalData() }

    /// Kind and value, each preceded by its length.
    var indexedBytes: [UInt8] { lengthPrefixed([kind.rawValue, revealingPersonalData()]) }
}

/// An identifier's trace in the store of keys: it finds the same identifier again and tells nothing else.
package struct BlindIndex: Hashable, Sendable {
    package static let byteCount = 16

    package let kind: IdentifierKind
    package let bytes: [UInt8]

    package init(kind: IdentifierKind, bytes: [UInt8]) { (self.kind, self.bytes) = (kind, bytes) }
}
