import Correspondence
import Ledger
import Policies
import Processing
import Rights
import Vocabulary

/// Tells entries of evidence about a person in sentences.
struct HistoryReading: Sendable {
    /// The policy in force; the fallback for entries of a version that is no longer readable.
    let policy: Policy
    let registers: Registers
    let say: Voice
    /// How evidence names the person who reads: several names where records were merged.
    let references: Set<SubjectReference>
    /// Finds the version that an entry was decided by.
    let version: @Sendable (Digest) -> LoadedPolicy?

    func step(_ row: SequencedEntry) throws(EvidenceError) -> HistoryPage.Step {
        let entry = try row.entry
        let decided = entry.policy.flatMap(version)
        let words = PolicyVoice(decided?.policy ?? policy, registers: registers, say: say)
        return HistoryPage.Step(
            id: entry.id, sentence: say(deed(entry, words)), isRefusal: isRefusal(entry), happened: entry.happened,
            learned: entry.learned, who: who(entry.actor), reasons: reasons(entry, words),
            version: decided.map { VersionName($0) } ?? entry.policy.map { VersionName($0) },
            clauses: once(entry.clauses),
            place: Int(row.sequence) + 1)
    }

    /// Each clause where it first stands: what several elements carry is told once.
    private func once(_ clauses: [String]) -> [String] {
        clauses.enumerated().filter { clauses.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    private func isRefusal(_ entry: EvidenceEntry) -> Bool {
        [EvidenceKind.decisionDenied, .collectionRefused, .signInFailed].contains(entry.kind)
    }

    private func who(_ actor: EvidenceActor) -> HistoryText { Self.who(actor, references: references) }

    /// Who did it, as the person is told.
    static func who(_ actor: EvidenceActor, references: Set<SubjectReference>) -> HistoryText {
        switch actor.kind {
        case .subject: return references.contains(SubjectReference(rawValue: actor.id)) ? .you : .behalf
        case .staff: return .staff
        case .client: return .client
        case .system: return actor.id == "web-form" ? .form : .system
        }
    }

    private func reasons(_ entry: EvidenceEntry, _ words: PolicyVoice) -> [String] {
        let element =
            entry.name("purpose").map { ElementReference(.purposes, $0) }
            ?? entry.name("point").map { ElementReference(.collect, $0) }
        return entry.names("reasons").compactMap { ReasonCode(rawValue: $0.rawValue) }.compactMap { code in
            // Evidence keeps the codes; the datum of a reason is named only where there is one.
            let data = entry.names("data")
            let reason = Reason(code, element, datum: data.count == 1 ? data.first : nil)
            let text = words.policy.explain(reason, in: say.language).text
            return text.contains("{") ? nil : text
        }
    }

    private func deed(_ entry: EvidenceEntry, _ words: PolicyVoice) -> DeedText {
        switch entry.kind {
        case .subjectRegistered: return .registered
        case .subjectErased: return .erased
        case .subjectsMerged: return .merged
        case .subjectsSplit: return .split
        case .identifierAdded: return .identifierAdded
        case .identifierRemoved: return .identifierRemoved
        case .dataViewed, .fileOpened, .packageGiven, .requestOpened: return Self.look(entry, words)
        case .restrictionSet: return .restricted
        case .restrictionLifted: return .restrictionLifted
        case .messageSent: return .messageSent
        case .messageHanded: return message(entry, words, DeedText.messageHanded)
        case .messageBrought: return message(entry, words, DeedText.messageBrought)
        case .signedIn: return .signedIn
        case .signInFailed: return .signInFailed
        case EvidenceKind("representation-begun"): return .represented
        case EvidenceKind("representation-ended"): return .representationEnded
        case .relationChanged:
            let step = entry.code("state").flatMap(DeedText.RelationStep.init(rawValue:)) ?? .changed
            return .relation(label(entry, "relation", .relations, words), step)
        case .eventRecorded: return .event(label(entry, "event", .events, words))
        case EvidenceKind("fact-noted"):
            let label = label(entry, "fact", .facts, words)
            return entry.detail["holds"] == .flag(false) ? .factEnded(label) : .factHolds(label)
        default: return dealing(entry, words)
        }
    }

    /// Somebody saw data, or had it given.
    static func look(_ entry: EvidenceEntry, _ words: PolicyVoice) -> DeedText {
        let data = dataLabels(entry, words)
        let purpose = label(entry, "purpose", .purposes, words)
        switch entry.kind {
        case .dataViewed: return .viewed
        case .fileOpened: return .recordingOpened(data: data, purpose: purpose)
        case .packageGiven: return .packageGiven(entry.code("scope").flatMap(PackageScope.init) ?? .access)
        case .requestOpened: return entry.detail["file"] == nil ? .requestOpened : .requestFileOpened
        default:
            return .permitted(
                entry.code("operation").flatMap(DeedText.Deed.init(rawValue:)) ?? .other, data: data, purpose: purpose)
        }
    }

    /// What was done with data, and what was chosen.
    private func dealing(_ entry: EvidenceEntry, _ words: PolicyVoice) -> DeedText {
        let data = Self.dataLabels(entry, words)
        let purpose = label(entry, "purpose", .purposes, words)
        let operation = entry.code("operation").flatMap(DeedText.Deed.init(rawValue:)) ?? .other
        switch entry.kind {
        case .datumCollected: return .collected(data: data, point: label(entry, "point", .collect, words))
        case .datumCorrected: return .corrected(data: data)
        case .datumErased: return .datumErased(data: data)
        case .collectionRefused: return .collectionRefused(point: label(entry, "point", .collect, words))
        case .decisionPermitted: return .permitted(operation, data: data, purpose: purpose)
        case .decisionDenied: return .denied(operation, data: data, purpose: purpose)
        case .disclosureMade:
            return .disclosed(data: data, recipient: label(entry, "recipient", .recipients, words), purpose: purpose)
        case .consentGiven: return .consentGiven(label(entry, "element", .consents, words))
        case .consentRefused: return .consentRefused(label(entry, "element", .consents, words))
        case .consentWithdrawn: return .consentWithdrawn(label(entry, "element", .consents, words))
        case .objectionMade: return .objectionMade(label(entry, "element", .purposes, words))
        case .objectionEnded: return .objectionEnded(label(entry, "element", .purposes, words))
        case EvidenceKind("preference-left"): return .preferenceLeft(wish(entry, words))
        case EvidenceKind("preference-joined"): return .preferenceJoined(wish(entry, words))
        default:
            let step = RequestStep.Kind.allCases.first { EvidenceKind.request($0) == entry.kind }
            return step.map(DeedText.request) ?? .other(entry.kind.name)
        }
    }

    private func message(
        _ entry: EvidenceEntry, _ words: PolicyVoice, _ deed: (String, String, String) -> DeedText
    ) -> DeedText {
        deed(
            label(entry, "about", .messages, words), label(entry, "channel", .channels, words),
            label(entry, "purpose", .purposes, words))
    }

    private func label(
        _ entry: EvidenceEntry, _ member: String, _ section: PolicySection, _ words: PolicyVoice
    ) -> String {
        Self.label(entry, member, section, words)
    }

    private static func label(
        _ entry: EvidenceEntry, _ member: String, _ section: PolicySection, _ words: PolicyVoice
    ) -> String {
        entry.name(member).map { words.label(section, $0) } ?? ""
    }

    private static func dataLabels(_ entry: EvidenceEntry, _ words: PolicyVoice) -> String {
        entry.names("data").map { name in
            words.policy.data[name] == nil ? words.label(.groups, name) : words.label(.data, name)
        }.joined(separator: ", ")
    }

    private func wish(_ entry: EvidenceEntry, _ words: PolicyVoice) -> String {
        guard let name = entry.name("element") else { return "" }
        return words.label(words.policy.topics[name] == nil ? .channels : .topics, name)
    }
}
