/// A message that came, or a part of one (RFC 5322, RFC 2045), as far as its structure goes.
///
/// Bounded in bytes, depth, number of parts and of fields, so that no message costs more than its size.
package struct MailPart: Sendable {
    package static let maxBytes = 32 << 20
    package static let maxDepth = 8
    package static let maxParts = 200
    package static let maxFields = 500

    /// Header fields in their order, names in lower case, folding undone.
    package let fields: [(name: String, value: String)]
    /// `text/plain`, in lower case.
    package let type: String
    /// Parameters of the content type, such as `charset`; names in lower case.
    package let parameters: [String: String]
    /// As it was sent, not yet decoded.
    package let body: ArraySlice<UInt8>
    /// Those of a `multipart`.
    package let parts: [MailPart]

    /// - Throws: ``MailFault``.
    package init(_ bytes: [UInt8]) throws(MailFault) {
        guard bytes.count <= Self.maxBytes else { throw .tooLarge }
        var budget = Self.maxParts
        try self.init(bytes[...], depth: 0, &budget)
    }

    private init(_ bytes: ArraySlice<UInt8>, depth: Int, _ budget: inout Int) throws(MailFault) {
        guard depth < Self.maxDepth else { throw .tooDeep }
        budget -= 1
        guard budget >= 0 else { throw .tooManyParts }
        var (fields, rest) = (FieldReader(bytes), bytes)
        (self.fields, rest) = try fields.read()
        body = rest
        let content = self.fields.first { $0.name == "content-type" }?.value ?? "text/plain"
        (type, parameters) = Self.contentType(content)
        var parts: [MailPart] = []
        if type.hasPrefix("multipart/"), let boundary = parameters["boundary"], !boundary.isEmpty {
            for part in Self.split(body, at: Array(boundary.utf8)) {
                parts.append(try MailPart(part, depth: depth + 1, &budget))
            }
        }
        self.parts = parts
    }

    /// The first field of that name; `nil` without one.
    ///
    /// - Parameter name: in lower case.
    package func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Parameters of `Content-Disposition`, such as `filename`; names in lower case.
    var disposition: [String: String] {
        field("content-disposition").map { Self.contentType($0).parameters } ?? [:]
    }

    /// This part and all below it, in their order.
    package var all: [MailPart] { [self] + parts.flatMap(\.all) }

    private static func contentType(_ text: String) -> (type: String, parameters: [String: String]) {
        var pieces: [String] = [""]
        var (isQuoted, isEscaped) = (false, false)
        for character in text {
            if isEscaped {
                pieces[pieces.count - 1].append(character)
                isEscaped = false
            } else if isQuoted, character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        var parameters: [String: String] = [:]
        for piece in pieces.dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let name = trimmed(sides[0]).lowercased()
            if parameters[name] == nil { parameters[name] = trimmed(sides[1]) }
        }
        return (trimmed(pieces[0][...]).lowercased(), parameters)
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    /// What stands between the lines `--boundary`; what stands before the first and after the last is nobody's.
    private static func split(_ body: ArraySlice<UInt8>, at boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        let mark = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
        var parts: [ArraySlice<UInt8>] = []
        var (start, position): (Int?, Int) = (nil, body.startIndex)
        while position < body.endIndex {
            let lineEnd = body[position...].firstIndex(of: 10) ?? body.endIndex
            let line = body[position..<lineEnd]
            if line.starts(with: mark) {
                let tail = line.dropFirst(mark.count)
                let isLast = tail.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
                if isLast || tail.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
                    if let start { parts.append(body[start..<max(start, position)]) }
                    if isLast { return parts }
                    start = min(lineEnd + 1, body.endIndex)
                }
            }
            position = lineEnd + 1
        }
        if let start { parts.append(body[start...]) }
        return parts
    }
}

/// Why a message that came cannot be read.
package enum MailFault: String, Error, Sendable {
    case tooLarge = "mail-too-large"
    case tooDeep = "mail-too-deep"
    case tooManyParts = "mail-too-many-parts"
    case malformed = "mail-malformed"
    /// It says nothing of a delivery (RFC 3464).
    case notReport = "mail-not-a-report"
    /// A machine wrote it, or it went to a list, or came from the firm itself.
    case automatic = "mail-automatic"
    /// It names nobody whom an answer could reach.
    case senderUnknown = "mail-sender-unknown"
    /// It went to no address that the policy of one firm names.
    case firmUnknown = "mail-firm-unknown"
    /// It is about no message that this firm has sent in the last thirty days.
    case unknownMessage = "mail-message-unknown"

    /// Stable, in kebab-case.
    package var code: String { rawValue }

    /// What to do.
    package var hint: String {
        switch self {
        case .tooLarge: return "the message is larger than 32 MiB"
        case .tooDeep: return "the message's parts are nested too deep"
        case .tooManyParts: return "the message has too many parts"
        case .malformed: return "this is no message: give it as it came, with its header"
        case .notReport: return "the message is no report of a delivery; nothing was noted"
        case .automatic:
            return "a machine wrote the message, or the firm itself: it is no request, and nothing was entered"
        case .senderUnknown: return "the message names no sender whom mail reaches; enter it at the desk"
        case .firmUnknown: return "the message went to no address of one firm's policy: name it by --controller"
        case .unknownMessage: return "the report is about no message that the firm sent in the last thirty days"
        }
    }
}
