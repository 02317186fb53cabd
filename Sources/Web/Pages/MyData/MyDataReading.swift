import Correspondence
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

/// Makes the page of what is held from the values, the evidence and the policy.
struct MyDataReading: Sendable {
    let loaded: LoadedPolicy
    let words: PolicyVoice
    /// Who heard or saw which recording.
    var looks: [DatumID: [RecordingLook]] = [:]
    /// What the firm replied to which value.
    var replies: [DatumID: [OwnMessage]] = [:]

    private var policy: Policy { loaded.policy }

    func page(_ held: [HeldValue], disclosures: [EvidenceEntry]) -> MyDataPage {
        var groups: [(kind: DataKindText, values: [MyDataPage.Value])] = []
        for value in held {
            let kind = policy.data[value.item].map { DataKindText(category: $0.category) } ?? .other
            let shown = self.value(value)
            if let index = groups.firstIndex(where: { $0.kind == kind }) {
                groups[index].values.append(shown)
            } else {
                groups.append((kind, [shown]))
            }
        }
        let order = Dictionary(uniqueKeysWithValues: DataKindText.allCases.enumerated().map { ($1, $0) })
        return MyDataPage(
            controller: policy.id,
            groups: groups.sorted { (order[$0.kind] ?? 0) < (order[$1.kind] ?? 0) }
                .map { MyDataPage.Group(kind: $0.kind, values: $0.values) },
            disclosures: disclosures.map(disclosure))
    }

    func value(_ held: HeldValue) -> MyDataPage.Value {
        let item = policy.data[held.item]
        return MyDataPage.Value(
            label: words.label(.data, held.item),
            text: held.keptAs == .digest
                ? words.say(MyDataText.onlyDigest)
                : held.file.map { OwnRecording.told($0, words) }
                    ?? ShownValue.text(held.value.revealingPersonalData(), of: item, words.say),
            correction: held.isCorrectable(under: policy) ? .correction(policy.id, held.datum) : nil,
            purposes: held.purposes.map {
                MyDataPage.Purpose(label: words.label(.purposes, $0), bases: words.bases(of: $0))
            },
            source: words.source(held.source), occasion: held.point.map { words.label(.collect, $0) },
            recipients: recipients(of: held), collectedAt: held.collectedAt, ending: ending(held),
            isRestricted: held.isRestricted, isReplaced: held.isReplaced, erasure: .eraseDatum(policy.id, held.datum),
            again: again(held),
            recording: held.file.map {
                OwnRecording(path: .ownRecording(policy.id, held.datum), file: $0, looks: looks[held.datum] ?? [])
            }, replies: replies[held.datum] ?? [])
    }

    /// The form by which the value can be sent again.
    private func again(_ held: HeldValue) -> Path? {
        guard !held.isReplaced else { return nil }
        let points = policy.points.filter { $0.repeats == held.item }
        guard let point = points.first(where: { PointForm($0, of: policy).reach(isSignedIn: true) == .here }) else {
            return nil
        }
        return .point(policy.id, point.name, again: held.datum)
    }

    private func recipients(of held: HeldValue) -> [String] {
        policy.recipients.filter { recipient in
            recipient.data.contains(held.item) && recipient.purposes.contains(where: held.purposes.contains)
        }.map { $0.label(words.say) }
    }

    private func ending(_ held: HeldValue) -> MyDataPage.Ending {
        let end = held.end
        var day: Instant?
        if case .at(let instant, _) = end { day = instant }
        let rule = words.rule(of: end)
        let text = rule.map { words.say($0.annotations.text) } ?? ""
        let label = rule.flatMap { $0.annotations.labels.isEmpty ? nil : $0.label(words.say) } ?? ""
        return MyDataPage.Ending(
            words: words.keeping(held), day: day, rule: text.isEmpty ? label : text,
            row: text.isEmpty ? rule.map { Path.notice(words.policy.id).at("retention-" + $0.name.rawValue) } : nil,
            law: rule.flatMap(words.law(of:)).map(words.citation) ?? "",
            clauses: rule?.clauses.joined(separator: ", ") ?? "")
    }

    private func disclosure(_ entry: EvidenceEntry) -> MyDataPage.Disclosure {
        MyDataPage.Disclosure(
            recipient: entry.name("recipient").map { words.label(.recipients, $0) } ?? "",
            data: entry.names("data").map {
                policy.data[$0] != nil ? words.label(.data, $0) : words.label(.groups, $0)
            },
            purpose: entry.name("purpose").map { words.label(.purposes, $0) } ?? "", at: entry.happened)
    }
}

extension HeldValue {
    /// Whether the person can put it right without asking: what came from the person, and is no file.
    ///
    /// What others observed or stated is corrected by the firm, after a look at it (Article 16 GDPR).
    func isCorrectable(under policy: Policy) -> Bool {
        // A new password on a page of ours would be shown to be checked; the firm's own pages take it.
        guard !isReplaced, let item = policy.data[item], item.type != .file, item.keptAs == .value else { return false }
        return source.rawValue == "subject" || policy.sources[source]?.kind == .subject
    }
}

extension EvidenceEntry {
    /// A detail that is one name.
    func name(_ member: String) -> ElementName? {
        guard case .name(let name) = detail[member] else { return nil }
        return name
    }

    /// A detail that is a list of names; empty when there is none.
    func names(_ member: String) -> [ElementName] {
        guard case .names(let names) = detail[member] else { return [] }
        return names
    }

    /// A detail that is a code.
    func code(_ member: String) -> String? {
        guard case .code(let code) = detail[member] else { return nil }
        return code
    }
}
