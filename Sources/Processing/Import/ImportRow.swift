import Choices
import Policies
import Vocabulary

/// One person of a bulk import, as the file has it.
package struct ImportRow: Sendable {
    /// The source's own name of the person; with the same one a row is known again.
    package var key: Sealed<String>
    /// Values by data item, as written.
    package var values: [String: [Sealed<String>]] = [:]
    package var consents: [ImportedConsent] = []
    /// When each event happened.
    package var events: [ElementName: Instant] = [:]
    package var facts: [ElementName: Bool] = [:]
    package var agreements: Set<ElementName> = []
    package var language: Language?
    /// When the values were collected; `nil` when unknown, which counts as now.
    package var collected: Instant?

    package init(key: Sealed<String>) { self.key = key }

    /// The row in one form, so that an equal one is known: each part preceded by its length.
    var content: [UInt8] {
        var parts: [String] = []
        for (field, values) in values.sorted(by: { $0.key < $1.key }) {
            parts += ["v", field] + values.map { $0.revealingPersonalData() }
        }
        for consent in consents.sorted(by: { $0.name < $1.name }) {
            parts += ["c", consent.name.rawValue, consent.status.rawValue, consent.at.description]
            parts += [consent.givenAt?.description ?? "", consent.words?.hex ?? ""]
        }
        for (event, instant) in events.sorted(by: { $0.key < $1.key }) {
            parts += ["e", event.rawValue, instant.description]
        }
        for (fact, holds) in facts.sorted(by: { $0.key < $1.key }) { parts += ["f", fact.rawValue, "\(holds)"] }
        for agreement in agreements.sorted() { parts += ["a", agreement.rawValue] }
        parts += ["l", language?.rawValue ?? "", "t", collected?.description ?? ""]
        return parts.flatMap { part in Array("\(part.utf8.count):".utf8) + Array(part.utf8) }
    }

    /// What arrives at the point of collection; consents come after it, each at its own time.
    func submission(at point: ElementName) -> Submission {
        Submission(
            point: point, values: values, facts: Set(facts.filter(\.value).keys), agreements: agreements,
            circumstances: ChoiceCircumstances(way: .importRun, language: language, isProven: false))
    }
}

/// A choice from before, with its time.
package struct ImportedConsent: Hashable, Sendable {
    /// Where a consent from before stands.
    package enum Status: String, CaseIterable, Sendable { case given, refused, withdrawn }
    package let name: ElementName
    package let status: Status
    /// When it was given, refused or withdrawn.
    package let at: Instant
    /// For one withdrawn: when it had been given; without it the withdrawal is kept as a refusal, which acts alike.
    package let givenAt: Instant?
    /// The words that the person saw, by their hash, which must be known here; `nil` marks the consent unproven.
    package let words: Digest?

    package init(name: ElementName, status: Status, at: Instant, givenAt: Instant? = nil, words: Digest? = nil) {
        (self.name, self.status, self.at, self.givenAt, self.words) = (name, status, at, givenAt, words)
    }

    /// The acts that it stands for, each with its time, oldest first.
    func acts(standing: ConsentFact?) -> [(act: ChoiceAct, at: Instant)] {
        switch status {
        case .given: return [(.giveConsent(name), at)]
        case .refused: return [(.refuseConsent(name), at)]
        case .withdrawn:
            if let givenAt, standing?.status != .given {
                return [(.giveConsent(name), givenAt), (.withdrawConsent(name), at)]
            }
            return [(standing?.status == .given ? .withdrawConsent(name) : .refuseConsent(name), at)]
        }
    }
}
