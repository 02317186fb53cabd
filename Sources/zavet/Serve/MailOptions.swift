import ArgumentParser
import Foundation
import Messages
import Policies
import Vocabulary

/// Where messages go, and in whose name.
struct MailOptions: ParsableArguments {
    /// User and password are no arguments, because others on the machine can read those.
    static let userVariable = "ZAVET_SMTP_USER"
    static let passwordVariable = "ZAVET_SMTP_PASSWORD"

    @Option(help: "The relay that takes mail: smtps://host:465, or smtp://host:587 with STARTTLS.")
    var smtp: String?

    @Option(help: "For smtp://: required (the default beyond this machine), or none.")
    var smtpTls: String?

    @Option(help: "A file of certificates in PEM by which the relay's is judged, in place of the system's.")
    var smtpAuthority: String?

    @Option(
        help: "A file with the relay's user and password, a line each; else ZAVET_SMTP_USER and ZAVET_SMTP_PASSWORD.")
    var smtpLogin: String?

    @Option(help: "A firm's sender, as FIRM=ADDRESS; else the first e-mail address of its policy's contact.")
    var mailFrom: [String] = []

    /// `nil` when no relay is named.
    ///
    /// - Throws: ``RelayError``.
    func outgoing(of policies: [Policy]) throws(RelayError) -> OutgoingMail? {
        guard let smtp else { return nil }
        var protection: Relay.Protection?
        if let smtpTls {
            guard let chosen = Relay.Protection(rawValue: smtpTls), chosen != .implicit else {
                throw .addressMalformed
            }
            protection = chosen
        }
        if let smtpAuthority, !FileManager.default.isReadableFile(atPath: smtpAuthority) { throw .authorityUnreadable }
        let relay = try Relay(smtp, protection: protection, login: login(), authority: smtpAuthority)
        return OutgoingMail(transport: SMTPTransport(relay), senders: try senders(of: policies))
    }

    private func login() throws(RelayError) -> Relay.Login? {
        if let smtpLogin {
            let files = FileManager.default
            guard let mode = try? files.attributesOfItem(atPath: smtpLogin)[.posixPermissions] as? Int,
                mode & 0o077 == 0, let content = files.contents(atPath: smtpLogin)
            else { throw .loginUnusable }
            return try Relay.Login(lines: String(decoding: content, as: UTF8.self))
        }
        let environment = ProcessInfo.processInfo.environment
        switch (environment[Self.userVariable], environment[Self.passwordVariable]) {
        case (nil, nil): return nil
        case (let user?, let password?): return Relay.Login(user: Sealed(user), password: Sealed(password))
        default: throw .loginUnusable
        }
    }

    private func senders(of policies: [Policy]) throws(RelayError) -> [ControllerID: MailSender] {
        var named: [ControllerID: MailAddress] = [:]
        for text in mailFrom {
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let policy = policies.first(where: { $0.id.rawValue == parts[0] }),
                let address = try? MailAddress(Sealed(String(parts[1])))
            else { throw .senderMalformed }
            named[policy.id] = address
        }
        var senders: [ControllerID: MailSender] = [:]
        for policy in policies {
            let stated = policy.controller.contact.emails.lazy.compactMap { try? MailAddress(Sealed($0)) }.first
            guard let address = named[policy.id] ?? stated else { throw .senderMissing }
            senders[policy.id] = MailSender(address: address, name: policy.controller.legalName)
        }
        return senders
    }
}

/// A relay, and in whose name messages go to it.
struct OutgoingMail {
    let transport: SMTPTransport
    let senders: [ControllerID: MailSender]
}
