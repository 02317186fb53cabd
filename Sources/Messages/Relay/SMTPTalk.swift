import CCURL

/// One message on its way through libcurl: what is still to be sent, and what the relay said last.
final class SMTPTalk {
    private let bytes: [UInt8]
    private var sent = 0
    private var isWhole = false
    /// The last line that was a no; a goodbye follows it.
    private var lastLine: [UInt8] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    static let read: zavet_curl_bytes = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let talk = Unmanaged<SMTPTalk>.fromOpaque(context).takeUnretainedValue()
        return talk.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }

    static let listen: zavet_curl_bytes = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let talk = Unmanaged<SMTPTalk>.fromOpaque(context).takeUnretainedValue()
        talk.hear(UnsafeRawBufferPointer(start: buffer, count: size * count))
        return size * count
    }

    private func hear(_ line: UnsafeRawBufferPointer) {
        guard let first = line.first, first == UInt8(ascii: "4") || first == UInt8(ascii: "5") else { return }
        lastLine = Array(line.prefix(64))
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - sent)
        buffer.copyBytes(from: bytes[sent..<(sent + count)])
        sent += count
        if count == 0 { isWhole = true }
        return count
    }

    /// What the end of the talk means for the message.
    ///
    /// - Parameter said: the relay's last three digits; 0 when it said nothing.
    func answer(_ code: CURLcode, said: Int) -> RelayAnswer {
        switch code {
        case CURLE_OK: return .accepted
        case CURLE_LOGIN_DENIED: return .unusable(.loginRefused)
        case CURLE_USE_SSL_FAILED, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM:
            return .unusable(.untrusted)
        case CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY: return refusal(code, said)
        // It may have the message, or this message is what it fails on: a try that counts.
        case _ where isWhole: return Self.brokenOff
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST, CURLE_OPERATION_TIMEDOUT:
            return .unusable(.unreachable)
        default: return .unusable(.unavailable)
        }
    }

    /// A word of the relay's to this message, or to all of them.
    private func refusal(_ code: CURLcode, _ said: Int) -> RelayAnswer {
        // libcurl names what was said before the message and after it alike.
        if code == CURLE_WEIRD_SERVER_REPLY, !isWhole { return .unusable(.unavailable) }
        let status = enhancedStatus ?? String(said)
        switch said {
        case 421 where !isWhole: return .unusable(.unavailable)
        case 530, 534, 535, 538: return .unusable(.loginRefused)
        case 400...499: return .deferred(status: status)
        case 500...599: return Self.ofSender.contains(status) ? .unusable(.senderRefused) : .refused(status: status)
        default: return isWhole ? Self.brokenOff : .unusable(.unavailable)
        }
    }

    /// The connection ended before the relay's word to the whole message (RFC 3463, section 3.5).
    private static let brokenOff = RelayAnswer.deferred(status: "4.4.2")

    /// Said of the sender's address, and so of every message (RFC 3463).
    private static let ofSender: Set<String> = ["5.1.7", "5.1.8"]

    /// `5.1.1`, as it stands behind the three digits; nothing else of the line is kept, as it may name the recipient.
    private var enhancedStatus: String? {
        let word = lastLine.dropFirst(4).prefix { $0 != 32 }
        let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isStatus =
            parts.count == 3
            && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { (48...57).contains($0) } }
        return isStatus ? String(decoding: word, as: UTF8.self) : nil
    }
}
