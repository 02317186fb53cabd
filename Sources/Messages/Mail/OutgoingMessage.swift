import Vocabulary

/// A message to one person, ready to go out by any transport.
///
/// Address, title and body are sealed: a code or a name in them never reaches a log.
package struct OutgoingMessage: Equatable, Sendable {
    /// RFC 5321 allows no longer path.
    package static let maxAddressBytes = 254
    package static let maxTitleLength = 200
    package static let maxBodyBytes = 64 * 1024
    package static let maxHeaders = 16

    package let controller: ControllerID
    package let to: Sealed<String>
    package let language: Language
    /// The line that mail calls its subject; *subject* is a person with us.
    package let title: Sealed<String>
    /// Plain text.
    package let body: Sealed<String>
    /// Which message of the policy or of ours it is: `sign-in-code`.
    package let kind: ElementName
    package let headers: [MessageHeader]
    /// Whom it is to, where that is one person: evidence then names the reference, and the message goes with the person.
    package let person: SubjectID?
    /// Seconds after which it is of no use any more; `nil` for as long as messages are tried.
    package let lifetimeSeconds: Int64?
    /// A name that the caller gives it, so that handing it over again after a failure makes no second message.
    package let id: MessageID?

    /// - Throws: ``MessageError`` when address or title are not one line, or when something is beyond its limit.
    package init(
        controller: ControllerID, to: Sealed<String>, language: Language, title: Sealed<String>, body: Sealed<String>,
        kind: ElementName, headers: [MessageHeader] = [], person: SubjectID? = nil, lifetimeSeconds: Int64? = nil,
        id: MessageID? = nil
    ) throws(MessageError) {
        let (address, line) = (to.revealingPersonalData(), title.revealingPersonalData())
        guard !address.isEmpty, address.utf8.count <= Self.maxAddressBytes, isOneLine(address),
            !address.contains(where: \.isWhitespace)
        else { throw .addressMalformed }
        guard !line.isEmpty, line.count <= Self.maxTitleLength, isOneLine(line) else { throw .titleMalformed }
        guard body.revealingPersonalData().utf8.count <= Self.maxBodyBytes else { throw .bodyTooLong }
        guard headers.count <= Self.maxHeaders else { throw .headerMalformed }
        (self.controller, self.to, self.language, self.title) = (controller, to, language, title)
        (self.body, self.kind, self.headers) = (body, kind, headers)
        (self.person, self.lifetimeSeconds, self.id) = (person, lifetimeSeconds, id)
    }
}

private func isOneLine(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
        [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
}
