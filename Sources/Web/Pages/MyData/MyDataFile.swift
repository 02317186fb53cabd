import Ledger
import Policies
import Processing
import Vault
import Vocabulary

/// The person's data as a file that other programs can read (Articles 15(3) and 20 GDPR).
struct MyDataFile: Sendable {
    let loaded: LoadedPolicy
    let words: PolicyVoice
    let record: PersonRecord
    let held: [HeldValue]
    let disclosures: [EvidenceEntry]
    /// Who heard or saw which recording.
    var looks: [DatumID: [RecordingLook]] = [:]

    /// - Parameter made: when the file was asked for.
    func json(made: Instant) -> JSON {
        [
            "type": "zavet-my-data", "v": 1,
            "controller": controller,
            "policy": .string(loaded.version.digest.hex), "made": .string(made.description),
            "data": .array(held.map(value)),
            "consents": consents,
            "objects-to-marketing": .bool(record.state.marketingObjectedAt != nil),
            "disclosures": .array(disclosures.map(disclosure)),
        ]
    }

    /// Whose file it is.
    var controller: JSON { ["id": .string(loaded.policy.id.rawValue), "name": .string(controllerName)] }

    /// The consents, by name.
    var consents: JSON {
        .object(Dictionary(uniqueKeysWithValues: record.state.consents.map { ($0.key.rawValue, consent($0.value)) }))
    }

    private var controllerName: String { ForeignWords.bare(words.say(loaded.policy.controller.legalName)) }

    /// One value that is held.
    func value(_ held: HeldValue) -> JSON {
        var members: [String: JSON] = [
            "item": .string(held.item.rawValue), "label": .string(ForeignWords.bare(words.label(.data, held.item))),
            "value": .string(held.value.revealingPersonalData()), "kept-as": .string(held.keptAs.rawValue),
            "source": .string(held.source.rawValue),
            "point": held.point.map { .string($0.rawValue) } ?? .null,
            "collected": .string(held.collectedAt.description), "learned": .string(held.learnedAt.description),
            "purposes": .array(held.purposes.map { .string($0.rawValue) }), "restricted": .bool(held.isRestricted),
            "goes": .string(ForeignWords.bare(words.keeping(held))),
        ]
        if let replaced = held.replacedAt { members["replaced"] = .string(replaced.description) }
        if case .at(let day, _) = held.end { members["goes-at"] = .string(day.description) }
        if let file = held.file { members["file"] = recording(file) }
        return .object(members)
    }

    private func recording(_ file: StoredFile) -> JSON {
        [
            "datum": .string(file.datum.rawValue), "media": .string(file.media), "bytes": .integer(file.bytes),
            "direction": file.direction.map { .string($0) } ?? .null,
            "relation": file.relation.map { .string($0.rawValue) } ?? .null,
            "opened": .array(
                (looks[file.datum] ?? []).map {
                    [
                        "by": .string(ForeignWords.bare($0.who)), "purpose": .string(ForeignWords.bare($0.purpose)),
                        "at": .string($0.at.description),
                    ]
                }),
        ]
    }

    private func consent(_ fact: ConsentFact) -> JSON {
        [
            "status": .string(fact.status.rawValue), "at": .string(fact.at.description),
            "purposes": .array(fact.purposes.sorted().map { .string($0.rawValue) }),
            "expires": fact.expires.map { .string($0.description) } ?? .null,
        ]
    }

    /// Data that went to somebody.
    func disclosure(_ entry: EvidenceEntry) -> JSON {
        [
            "recipient": entry.name("recipient").map { .string($0.rawValue) } ?? .null,
            "data": .array(entry.names("data").map { .string($0.rawValue) }),
            "purpose": entry.name("purpose").map { .string($0.rawValue) } ?? .null,
            "at": .string(entry.happened.description), "evidence": .string(entry.id.rawValue),
        ]
    }
}
