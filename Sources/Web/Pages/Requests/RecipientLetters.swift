import Messages
import Policies
import Processing
import Rights
import Vocabulary

/// Letters to those who received data that was corrected, erased or restricted since (Article 19 GDPR).
///
/// They say no more of the person than what the recipient knows: an identifier that it was given.
struct RecipientLetters: Sendable {
    let services: WebServices
    let policy: Policy
    let now: Instant
    /// What was done.
    let occasion: RecipientText.Occasion
    /// By which each recipient knows the person, of those that it was given; read before an erasure.
    let identifiers: [ElementName: Sealed<String>]

    private var say: Voice {
        Voice(
            language: policy.prevailingLanguage, timeZone: ZoneClock(named: policy.timeZone) ?? .utc, now: now)
    }

    /// Where the policy says that a recipient reads mail; `nil` where it names no address.
    func address(of recipient: ElementName) -> Sealed<String>? {
        let parties = (policy.recipients[recipient]?.parties ?? []).compactMap { policy.parties[$0] }
        return parties.lazy.compactMap(\.contact.emails.first).first.map { Sealed($0) }
    }

    /// Tells each whose address is known, and notes the rest as owed.
    func tell(_ receivers: [Receiver], in id: RequestID, _ deed: DeedContext) async throws {
        for receiver in receivers {
            if let address = address(of: receiver.recipient), (try? MailAddress(address)) != nil {
                _ = try await services.requestDoor.note(.told, of: receiver.recipient, in: id, deed) { file in
                    guard try await send(to: address, receiver, file) else { throw RequestFault.notTold }
                }
            } else {
                _ = try await services.requestDoor.note(.owed, of: receiver.recipient, in: id, deed)
            }
        }
    }

    /// - Returns: whether it was handed to the way out for messages.
    func send(to address: Sealed<String>, _ receiver: Receiver, _ file: RequestFile) async throws -> Bool {
        let words = PolicyVoice(policy, registers: services.registers, say: say)
        let firm = ForeignWords.bare(say(policy.controller.legalName))
        let items = receiver.data.sorted()
        let data = items.map {
            ForeignWords.bare(policy.data[$0] != nil ? words.label(.data, $0) : words.label(.groups, $0))
        }
        let known = items.lazy.compactMap { identifiers[$0] }.first?.revealingPersonalData()
        let lines = [
            say(RequestMailText.greeting), say(RecipientText.letter(occasion)),
            say(RecipientText.letterData(data.joined(separator: ", "), last: say.date(receiver.last))),
            known.map { say(RecipientText.letterPerson($0)) }, say(RecipientText.letterPlea),
            say(RequestMailText.number(file.request.id.rawValue)), firm,
        ]
        do {
            let message = try OutgoingMessage(
                controller: policy.id, to: address, language: say.language,
                title: Sealed(say(RecipientText.letterTitle(firm: firm))),
                body: Sealed(lines.compactMap(\.self).joined(separator: "\n\n") + "\n"),
                kind: ElementName(rawValue: "recipient"),
                id: RequestLetters.name(of: "\(occasion)/\(receiver.recipient.rawValue)", after: file))
            try await services.messages.deliver(message)
        } catch is MessageError { return false }
        return true
    }
}
