import Ledger
import Policies
import Processing
import Vocabulary

/// The figures so far beside the sentences of the published notice: counts of this year's evidence, nobody's data.
struct NoticeFigures: Sendable {
    let tallies: [EvidenceTally]

    /// The note beside an element's block; `nil` where nothing was counted yet.
    func note(of anchor: String, _ policy: Policy, _ say: Voice) -> HTML? {
        guard let sentence = sentence(of: anchor, policy, say) else { return nil }
        return PromiseNote(carriedOut: say(NoticeFiguresText.title), figures: sentence).html
    }

    /// The note beside a whole section: what went to each recipient.
    func note(of topic: NoticeTopic, _ policy: Policy, _ say: Voice) -> HTML? {
        let year = say.now.utcDate.year
        switch topic {
        case .sharing:
            let lines = policy.recipients.compactMap { recipient -> String? in
                let count = tallies.count(.disclosureMade, of: recipient.name, in: year)
                return count > 0
                    ? say(NoticeFiguresText.disclosures(recipient.label(say), count)) : nil
            }
            let text = lines.isEmpty ? say(NoticeFiguresText.noDisclosures) : lines.joined(separator: "; ")
            return PromiseNote(carriedOut: say(NoticeFiguresText.title), figures: say.sentence(text)).html
        default: return nil
        }
    }

    private func sentence(of anchor: String, _ policy: Policy, _ say: Voice) -> String? {
        let year = say.now.utcDate.year
        func count(_ kind: EvidenceKind, _ name: ElementName) -> Int { tallies.count(kind, of: name, in: year) }
        if let name = Self.name(anchor, "purposes-", policy.purposes.map(\.name)) {
            let (permitted, refused) = (count(.decisionPermitted, name), count(.decisionDenied, name))
            return permitted + refused > 0 ? say(NoticeFiguresText.uses(permitted, refused: refused)) : nil
        }
        if let name = Self.name(anchor, "consents-", policy.consents.map(\.name)) {
            let (given, refused, withdrawn) = (
                count(.consentGiven, name), count(.consentRefused, name), count(.consentWithdrawn, name)
            )
            guard given + refused + withdrawn > 0 else { return nil }
            return say(NoticeFiguresText.consents(given, refused: refused, withdrawn: withdrawn))
        }
        if let name = Self.name(anchor, "collect-", policy.points.map(\.name)) {
            let (taken, refused) = (count(.datumCollected, name), count(.collectionRefused, name))
            return taken + refused > 0 ? say(NoticeFiguresText.collections(taken, refused: refused)) : nil
        }
        return nil
    }

    /// The element that an anchor of the notice names.
    private static func name(_ anchor: String, _ prefix: String, _ names: [ElementName]) -> ElementName? {
        guard anchor.hasPrefix(prefix) else { return nil }
        let rest = anchor.dropFirst(prefix.count)
        return names.first { $0.rawValue == rest }
    }
}
