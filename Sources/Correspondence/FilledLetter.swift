import Messages
import Policies
import Processing
import Vocabulary

/// A mailing's words for one person, with the person's values in their places.
struct FilledLetter: Sendable {
    let language: Language
    let title: Sealed<String>
    let text: Sealed<String>
    /// Where it goes; `nil` for a channel without an address.
    let address: Sealed<String>?

    /// `nil` when an address or a value that the words name is not held.
    init?(
        _ words: MailingWords, for language: Language?, _ places: [ElementName], values: [HeldValue],
        address item: ElementName?, _ policy: Policy
    ) {
        // The newest value of each item.
        var newest: [ElementName: HeldValue] = [:]
        for value in values where value.keptAs == .value && !value.isRestricted {
            if let known = newest[value.item], known.collectedAt > value.collectedAt { continue }
            newest[value.item] = value
        }
        let filling = newest.mapValues(\.value)
        guard let (language, chosen) = words.words(for: language, of: policy),
            let title = MailingWords.filled(chosen.title, with: filling),
            let text = MailingWords.filled(chosen.text, with: filling)
        else { return nil }
        if let item {
            guard let value = filling[item] else { return nil }
            address = value
        } else {
            address = nil
        }
        (self.language, self.title, self.text) = (language, title, text)
    }

    /// As mail: with the firm's name below, and the way to unsubscribe where there is one (RFC 2369, RFC 8058).
    ///
    /// - Throws: `MessageError` when a value makes the title longer than one line may be.
    func message(
        _ delivery: Delivery, to address: Sealed<String>, _ policy: Policy, id: MessageID, unsubscribing link: String?
    ) throws(MessageError) -> OutgoingMessage {
        var lines = [text.revealingPersonalData(), policy.controller.legalName.text(in: language) ?? ""]
        var headers: [MessageHeader] = []
        if let link {
            lines.append(UnsubscribeText.line(language) + "\n" + link)
            headers = [
                try MessageHeader("List-Unsubscribe", Sealed("<\(link)>")),
                try MessageHeader("List-Unsubscribe-Post", Sealed("List-Unsubscribe=One-Click")),
            ]
        }
        return try OutgoingMessage(
            controller: delivery.controller, to: address, language: language, title: title,
            body: Sealed(lines.joined(separator: "\n\n") + "\n"), kind: delivery.message, headers: headers,
            person: delivery.subject, id: id)
    }
}

/// The line above the link by which one unsubscribes.
private enum UnsubscribeText {
    static func line(_ language: Language) -> String {
        switch language {
        case .bulgarian: return "Не искате повече такива писма? Отпишете се тук:"
        case .latvian: return "Vairs nevēlaties šādas vēstules? Atrakstieties šeit:"
        default: return "No more such letters? Unsubscribe here:"
        }
    }
}
