import Ledger
import Policies
import Processing
import Vault
import Vocabulary

/// The columns of the table of values; their names are the same in every language, for programs.
enum PackageColumn: String, CaseIterable {
    case item, label, value, source, purposes, bases, collected, goes, restricted, replaced, file

    /// What stands there for a value.
    ///
    /// - Parameter told: the same value in words.
    func cell(of held: HeldValue, _ told: MyDataPage.Value) -> String {
        switch self {
        case .item: return held.item.rawValue
        case .label: return ForeignWords.bare(told.label)
        case .value: return held.value.revealingPersonalData()
        case .source: return ForeignWords.bare(told.source)
        case .purposes: return ForeignWords.bare(told.purposes.map(\.label).joined(separator: "; "))
        case .bases: return ForeignWords.bare(told.purposes.flatMap(\.bases).joined(separator: "; "))
        case .collected: return held.collectedAt.description
        case .goes: return ForeignWords.bare(told.ending.words)
        case .restricted: return held.isRestricted ? "true" : "false"
        case .replaced: return held.replacedAt.map(\.description) ?? ""
        case .file: return held.file.map(PackageFile.name) ?? ""
        }
    }
}

/// Where a recording stands in the archive.
enum PackageFile {
    static func name(_ file: StoredFile) -> String {
        let kind = file.media.split(separator: "/").last.map(String.init) ?? "bin"
        let ending = kind.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return "files/\(file.datum.rawValue).\(ending.isEmpty ? "bin" : ending)"
    }
}

/// Data that went to somebody, as the archive tells it.
struct PackageDisclosure: Sendable {
    let recipient: String
    let label: String
    let data: [String]
    let purpose: String
    let at: Instant
    let evidence: EntryID

    init(_ entry: EvidenceEntry, _ words: PolicyVoice) {
        recipient = entry.name("recipient")?.rawValue ?? ""
        label = entry.name("recipient").map { words.label(.recipients, $0) } ?? ""
        data = entry.names("data").map {
            words.policy.data[$0] != nil ? words.label(.data, $0) : words.label(.groups, $0)
        }
        purpose = entry.name("purpose").map { words.label(.purposes, $0) } ?? ""
        (at, evidence) = (entry.happened, entry.id)
    }

    var cells: [String] {
        [
            recipient, ForeignWords.bare(label), ForeignWords.bare(data.joined(separator: "; ")),
            ForeignWords.bare(purpose), at.description, evidence.rawValue,
        ]
    }
}

/// A look at the person's data, as the archive tells it.
struct PackageLook: Sendable {
    let by: String
    let what: String
    let purpose: String
    let at: Instant
    let evidence: EntryID

    init(_ entry: EvidenceEntry, _ references: Set<SubjectReference>, _ words: PolicyVoice) {
        by = words.say(HistoryReading.who(entry.actor, references: references))
        what = words.say(HistoryReading.look(entry, words))
        purpose = entry.name("purpose").map { words.label(.purposes, $0) } ?? ""
        (at, evidence) = (entry.happened, entry.id)
    }

    var cells: [String] {
        [
            ForeignWords.bare(by), ForeignWords.bare(what), ForeignWords.bare(purpose), at.description,
            evidence.rawValue,
        ]
    }

    var json: JSON {
        [
            "by": .string(ForeignWords.bare(by)), "what": .string(ForeignWords.bare(what)),
            "purpose": .string(ForeignWords.bare(purpose)), "at": .string(at.description),
            "evidence": .string(evidence.rawValue),
        ]
    }
}
