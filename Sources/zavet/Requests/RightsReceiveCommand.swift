import ArgumentParser
import Foundation
import Ledger
import Messages
import Policies
import Processing
import Rights
import Storage
import Vault
import Vocabulary

/// `zavet rights`: requests that come other ways than by a page.
struct RightsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rights", abstract: "Take requests that come by mail.",
        subcommands: [RightsReceiveCommand.self])
}

/// `zavet rights receive`: a message becomes a request.
struct RightsReceiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Enter a message from standard input as a request of its sender.",
        discussion: """
            Reads a message as it arrived (RFC 5322). Its firm is known by the address it went to, or by --controller; what
            is asked for by the subject line that the policy names, or by --right; what neither tells is entered as a
            question, for a clerk to read. What machines have written, and what went to a list, is no request: it is
            told and passed over. Status 75 asks the mail server to try again later. Of files that came along up to five of
            4 MiB (8 MiB together) are kept with the request, sealed, if they are PDF, JPEG, PNG or plain text; the rest
            stays in the mailbox, and its number is told.
            """)

    @Option(help: "The controller; else it is found by the address to which the message went.")
    var controller: String?

    @Option(
        help:
            "The right that is asked for where the subject line does not tell: access, erasure, …; repeatable."
    )
    var right: [String] = []

    @Option(help: "When it arrived at any place of the firm, as RFC 3339; by default now.")
    var received: String?

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @OptionGroup var house: HouseOptions

    func validate() throws {
        for name in right where Right(rawValue: name) == nil {
            throw ValidationError(
                "No such right; there are \(Right.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        if let received, Instant(rfc3339: received) == nil {
            throw ValidationError("Write --received as 2026-11-22T09:30:00+02:00.")
        }
    }

    /// `EX_TEMPFAIL` of sysexits: the mail server keeps the message and pipes it in again.
    private static let tryLater = ExitCode(75)

    func run() async throws {
        do { try await take() } catch let code as ExitCode where [3, 70].contains(code.rawValue) {
            throw Self.tryLater
        }
    }

    private func take() async throws {
        try await Failing.orExit {
            let bytes = try FileHandle.standardInput.read(upToCount: MailPart.maxBytes + 1) ?? Data()
            let part = try MailPart(Array(bytes))
            let mail = ArrivedMail(part)
            guard !mail.isAutomatic else { return passOver() }
            guard let sender = mail.sender else { throw MailFault.senderUnknown }
            let house = try await house.visit()
            let policy = try await firm(of: mail, house)
            guard !policy.controller.contact.emails.contains(where: { Self.isSame($0, sender) }) else {
                try house.stores.close()
                return passOver()
            }
            let files = Self.files(of: part)
            let receipt = try await enter(mail, files, from: sender, policy, house)
            try house.stores.close()
            print(told(receipt, attachments: mail.attachments, kept: receipt.isNew ? files.count : 0))
        }
    }

    /// Not a failure: a mail server would answer a machine with a message of its own.
    private func passOver() {
        FileHandle.standardError.write(Data("zavet: \(Failing.told(MailFault.automatic).text)\n".utf8))
    }

    private func enter(
        _ mail: ArrivedMail, _ files: [RequestAttachment], from sender: MailAddress, _ policy: Policy, _ house: House
    ) async throws -> RequestReceipt {
        let now = house.clock.now
        let happened = received.flatMap(Instant.init(rfc3339:)) ?? now
        let named = policy.rights.filter { Self.names($0, mail.title) }.map(\.right)
        let said = named.isEmpty ? right.compactMap(Right.init(rawValue:)) : named
        // Nobody has to name a right, or to use a form.
        let asked = said.isEmpty ? [Right.information] : said
        let words = [mail.title, mail.text].map { $0.revealingPersonalData() }.joined(separator: "\n\n")
        let language = mail.language.flatMap { policy.languages.contains($0) ? $0 : nil }
        var arrival = RequestArrival(
            rights: asked, channel: .email, happened: happened,
            language: language ?? policy.prevailingLanguage,
            address: Sealed(sender.revealingPersonalData()), words: Sealed(words))
        arrival.isBySubjectLine = !named.isEmpty
        arrival.attachments = files
        let deed = DeedContext(
            controller: policy.id, principal: Asker(kind: .subject), actor: .system("mail"), now: now,
            happened: happened)
        return try await RequestDoor(door: house.door, store: house.stores).receive(arrival, deed)
    }

    /// Those that can be kept with the request; the rest stays in the mailbox, and a clerk is told of it.
    private static func files(of mail: MailPart) -> [RequestAttachment] {
        var (kept, bytes) = ([RequestAttachment](), 0)
        for part in mail.attachments where kept.count < RequestAttachment.most {
            let content = part.decodedBody
            guard bytes + content.count <= RequestAttachment.maxBytesTogether,
                let file = try? RequestAttachment(named: Sealed(part.fileName), Sealed(content))
            else { continue }
            kept.append(file)
            bytes += content.count
        }
        return kept
    }

    /// - Throws: ``MailFault/firmUnknown`` when the message went to no address of a firm's policy, or to several firms'.
    private func firm(of mail: ArrivedMail, _ house: House) async throws -> Policy {
        if let controller { try await house.require(ControllerID(rawValue: controller)) }
        let known = try await house.stores.readKeys { try $0.controllersWithKeys() }
        let candidates = controller.map { [ControllerID(rawValue: $0)] } ?? known
        var found: [Policy] = []
        for id in candidates {
            _ = try await house.door.recall(id)
            guard let policy = house.door.policies.inForce(id, at: house.clock.now)?.policy else {
                continue
            }
            let addresses = Set(policy.controller.contact.emails.map { $0.lowercased() })
            if controller != nil || !addresses.isDisjoint(with: mail.recipients) { found.append(policy) }
        }
        guard found.count == 1, let policy = found.first else { throw MailFault.firmUnknown }
        return policy
    }

    private static func isSame(_ text: String, _ address: MailAddress) -> Bool {
        text.lowercased() == address.revealingPersonalData().lowercased()
    }

    /// Whether the title holds the subject line that the policy names for the right, in any of its languages.
    private static func names(_ rule: RightRule, _ title: Sealed<String>) -> Bool {
        let title = title.revealingPersonalData().lowercased()
        return rule.subjectLine.byLanguage.values.contains {
            !$0.isEmpty && title.contains($0.lowercased())
        }
    }

    private func told(_ receipt: RequestReceipt, attachments: Int, kept: Int) -> String {
        let request = receipt.request
        guard json else {
            let what = receipt.isNew ? "entered" : "stands already"
            let left = attachments - kept
            let files =
                (kept == 0 ? "" : "; \(kept) attachments kept with it")
                + (left == 0 ? "" : "; \(left) attachments stay in the mailbox")
            return "request \(request.id) \(what), due before \(request.due)\(files)"
        }
        let answer: JSON = [
            "request": .string(request.id.rawValue), "new": .bool(receipt.isNew),
            "rights": .array(request.rights.map { .string($0.rawValue) }),
            "due": .string(request.due.description),
            "attachments": .integer(Int64(attachments)), "kept": .integer(Int64(kept)),
        ]
        return answer.prettyText
    }
}
