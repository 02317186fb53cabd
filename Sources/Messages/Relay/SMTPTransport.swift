import CCURL
import Dispatch
import Synchronization
import Vocabulary

/// Speaks SMTP with a relay, by libcurl, one message at a time over a connection that is kept.
///
/// libcurl blocks, so it works on a thread of its own and not on Swift's cooperative pool.
package final class SMTPTransport: MailTransport {
    /// Seconds for the connection with its TLS.
    private static let connectSeconds = 20
    /// Seconds for the whole of one message. A relay may look long at what it was given before it says yes.
    private static let wholeSeconds = 300

    private let relay: Relay
    private let queue = DispatchQueue(label: "zavet.smtp")
    private let kept = Mutex(KeptConnection())

    package init(_ relay: Relay) {
        _ = Self.library
        self.relay = relay
    }

    /// Started once; it never ends.
    private static let library: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    package func send(_ message: InternetMessage) async -> RelayAnswer {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.speak(message)) }
        }
    }

    private func speak(_ message: InternetMessage) -> RelayAnswer {
        kept.withLock { kept in
            guard let curl = kept.open() else { return .unusable(.unavailable) }
            let talk = SMTPTalk(message.bytes.revealingPersonalData())
            let answer = perform(curl, message, talk)
            // After anything but a yes the talk stands nobody knows where.
            if answer != .accepted { kept.close() }
            return answer
        }
    }

    private func perform(
        _ curl: UnsafeMutableRawPointer, _ message: InternetMessage, _ talk: SMTPTalk
    ) -> RelayAnswer {
        let recipients = curl_slist_append(nil, "<\(message.to.revealingPersonalData())>")
        defer { curl_slist_free_all(recipients) }
        guard configure(curl, message, recipients, talk) else { return .unusable(.unavailable) }
        let code = withExtendedLifetime(talk) { curl_easy_perform(curl) }
        return talk.answer(code, said: zavet_curl_response_code(curl))
    }

    private func configure(
        _ curl: UnsafeMutableRawPointer, _ message: InternetMessage, _ recipients: UnsafeMutablePointer<curl_slist>?,
        _ talk: SMTPTalk
    ) -> Bool {
        curl_easy_reset(curl)
        // The environment's proxies and login files are not for mail.
        let texts: [(CURLoption, String?)] = [
            (CURLOPT_URL, relay.url), (CURLOPT_PROTOCOLS_STR, "smtp,smtps"), (CURLOPT_PROXY, ""),
            (CURLOPT_MAIL_FROM, "<\(message.from.revealingPersonalData())>"),
            (CURLOPT_CAINFO, relay.authority),
            (CURLOPT_USERNAME, relay.login?.user.revealingPersonalData()),
            (CURLOPT_PASSWORD, relay.login?.password.revealingPersonalData()),
        ]
        let tls = relay.protection == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1), (CURLOPT_USE_SSL, Int(tls.rawValue)),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_CONNECTTIMEOUT, Self.connectSeconds),
            (CURLOPT_TIMEOUT, Self.wholeSeconds),
        ]
        let context = Unmanaged.passUnretained(talk).toOpaque()
        let isSet =
            texts.allSatisfy { option, text in text.map { zavet_curl_set_text(curl, option, $0) == CURLE_OK } ?? true }
            && numbers.allSatisfy { zavet_curl_set_number(curl, $0, $1) == CURLE_OK }
        return isSet && zavet_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK
            && zavet_curl_set_reading(curl, SMTPTalk.read, context) == CURLE_OK
            && zavet_curl_set_listening(curl, SMTPTalk.listen, context) == CURLE_OK
    }
}

/// The connection that the next message may use.
private struct KeptConnection: ~Copyable {
    private var curl: UnsafeMutableRawPointer?

    mutating func open() -> UnsafeMutableRawPointer? {
        if curl == nil { curl = curl_easy_init() }
        return curl
    }

    mutating func close() {
        if let curl { curl_easy_cleanup(curl) }
        curl = nil
    }

    deinit { if let curl { curl_easy_cleanup(curl) } }
}
