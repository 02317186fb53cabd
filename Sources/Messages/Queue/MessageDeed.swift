import Ledger
import Vocabulary

extension EvidenceKind {
    /// A message could not be handed over, and is not tried any more.
    package static let messageGivenUp = EvidenceKind("message-given-up")
    /// A message that was handed over came back.
    package static let messageBounced = EvidenceKind("message-bounced")
}

/// What became of a message, for evidence: its kind, language and time, and never what it says or to which address.
struct MessageDeed {
    let id: MessageID
    let controller: ControllerID
    let kind: ElementName
    let language: Language
    let end: SettledMessage.End
    var failure: MessageFault?

    /// - Throws: `EvidenceError` when a name has not the shape that evidence asks for.
    func entry(of person: SubjectReference?, ids: RandomIDs, now: Instant) throws(EvidenceError) -> EvidenceEntry {
        var detail: [String: EvidenceValue] = [
            "message": .name(ElementName(rawValue: id.rawValue)), "about": .name(kind),
            "language": .name(ElementName(rawValue: language.rawValue.lowercased())),
        ]
        if let failure { detail["reason"] = .code(failure.code) }
        return try EvidenceEntry(
            id: ids.timeOrdered(at: now), controller: controller, kind: evidence, subject: person, happened: now,
            learned: now, actor: .system("messages"), detail: detail)
    }

    private var evidence: EvidenceKind {
        switch end {
        case .sent: return .messageSent
        case .givenUp: return .messageGivenUp
        case .bounced: return .messageBounced
        }
    }
}
