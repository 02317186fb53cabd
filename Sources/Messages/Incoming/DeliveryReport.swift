/// What a mail server says later of a message that it took (RFC 3464).
package struct DeliveryReport: Equatable, Sendable {
    /// The message that it is about, as ``InternetMessage`` has named it; `nil` when it names none.
    package let message: MessageID?
    /// It did not arrive and will not; otherwise it is late, or has arrived.
    package let isFailure: Bool
    /// Such as `5.1.1`; empty when it is not said.
    package let status: String

    /// - Throws: ``MailFault``, of which ``MailFault/notReport`` for any other message.
    package init(_ mail: MailPart) throws(MailFault) {
        guard mail.type == "multipart/report", let report = mail.all.first(where: { $0.type == Self.type }) else {
            throw .notReport
        }
        let groups = Self.groups(report.body)
        let failed = groups.first { Self.word($0["action"]) == "failed" }
        isFailure = failed != nil
        status = Self.enhancedStatus(failed?["status"])
        message = Self.original(mail)
    }

    private static let type = "message/delivery-status"

    /// Groups of fields, parted by empty lines: the first is about the message, each other about one recipient.
    private static func groups(_ body: ArraySlice<UInt8>) -> [[String: String]] {
        var (groups, rest): ([[String: String]], ArraySlice<UInt8>) = ([], body)
        while !rest.isEmpty, groups.count < MailPart.maxParts {
            guard let read = try? FieldReader(rest).read() else { break }
            if !read.fields.isEmpty {
                groups.append(Dictionary(read.fields.map { ($0.name, $0.value) }) { first, _ in first })
            }
            rest = read.rest
        }
        return groups
    }

    private static func word(_ text: String?) -> String {
        (text ?? "").prefix { !$0.isWhitespace && $0 != "(" }.lowercased()
    }

    private static func enhancedStatus(_ text: String?) -> String {
        let word = word(text)
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        let isStatus = parts.count == 3 && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
        return isStatus && word.utf8.count == word.count ? word : ""
    }

    /// The name in the copy of the message, or of its header, that the report brings along.
    private static func original(_ mail: MailPart) -> MessageID? {
        for part in mail.all where part.type == "message/rfc822" || part.type == "text/rfc822-headers" {
            guard let fields = try? FieldReader(part.body).read().fields,
                let value = fields.first(where: { $0.name == "message-id" })?.value
            else { continue }
            let name = value.drop { $0 != "<" }.dropFirst().prefix { $0 != "@" }
            let isOurs =
                (1...64).contains(name.utf8.count)
                && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            if isOurs { return MessageID(rawValue: String(name)) }
        }
        return nil
    }
}
