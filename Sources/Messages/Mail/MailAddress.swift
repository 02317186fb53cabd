import Vocabulary

/// An address that any mail server takes: ASCII, one `@`, no quotes (RFC 5321 without its rarer forms).
package struct MailAddress: Equatable, Sendable {
    private let sealed: Sealed<String>
    /// What is behind the `@`, in the form in which it was written.
    package let domain: String

    /// - Throws: ``MessageError/addressNotMail``.
    package init(_ address: Sealed<String>) throws(MessageError) {
        let text = address.revealingPersonalData()
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64, parts[0].utf8.allSatisfy(Self.isOfName),
            Self.isDomain(parts[1]), text.utf8.count <= OutgoingMessage.maxAddressBytes
        else { throw .addressNotMail }
        (sealed, domain) = (address, String(parts[1]))
    }

    /// The address itself.
    package func revealingPersonalData() -> String { sealed.revealingPersonalData() }

    private static func isOfName(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || Array("!#$%&'*+-/=?^_`{|}~.".utf8).contains(byte)
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
    }
}

/// In whose name messages of a controller go out.
package struct MailSender: Equatable, Sendable {
    package let address: MailAddress
    /// The firm, as it calls itself in each language.
    package let name: LocalizedText

    package init(address: MailAddress, name: LocalizedText) { (self.address, self.name) = (address, name) }
}
