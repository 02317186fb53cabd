import Vocabulary

/// A header field of a message, for `List-Unsubscribe` and its kin (RFC 2369, RFC 8058).
package struct MessageHeader: Equatable, Sendable {
    /// A line of mail has at most 998 bytes (RFC 5322), the header's name among them.
    package static let maxValueBytes = 900
    package let name: String
    /// May hold a personal link.
    package let value: Sealed<String>

    /// - Throws: ``MessageError/headerMalformed`` for a name beyond letters, digits and `-`, or a value that is not one
    ///   line of printable ASCII: nobody smuggles in a further header.
    package init(_ name: String, _ value: Sealed<String>) throws(MessageError) {
        let bytes = value.revealingPersonalData().utf8
        guard !name.isEmpty, name.utf8.count <= 64, name.utf8.allSatisfy(Self.isNameByte), !bytes.isEmpty,
            bytes.count <= Self.maxValueBytes, bytes.allSatisfy({ (32...126).contains($0) })
        else { throw .headerMalformed }
        (self.name, self.value) = (name, value)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
}
