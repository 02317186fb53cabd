import Accounts
import Ledger
import Policies
import Processing
import Vocabulary

/// Makes the staff's first page from the policy, its check, and the counters of the evidence.
struct DeskReading: Sendable {
    /// Entries in which alerts are looked for: the page costs the same however much was done.
    static let lookedThrough: Int64 = 1000
    static let shownAlerts = 5

    let loaded: LoadedPolicy
    let registers: Registers
    let say: Voice

    func page(
        isAdministrator: Bool, checkpoint: StoredCheckpoint?, tallies: [EvidenceTally],
        newest: [EvidenceEntry]
    ) -> DeskPage {
        let policy = loaded.policy
        return DeskPage(
            controller: policy.id, isAdministrator: isAdministrator, version: VersionName(loaded),
            effective: policy.effective, loaded: loaded.version.loaded, languages: policy.languages,
            entries: checkpoint.map { Int($0.size) }, signed: checkpoint?.made, figures: figures(tallies),
            alerts: alerts(newest), open: openPoints, warnings: warnings)
    }

    private func alerts(_ newest: [EvidenceEntry]) -> [DeskPage.Alert] {
        newest.filter { $0.kind == .alertRaised }.reversed().prefix(Self.shownAlerts).compactMap { entry in
            guard case .count(let attempts) = entry.detail["attempts"],
                case .instant(let since) = entry.detail["since"]
            else { return nil }
            return DeskPage.Alert(attempts: Int(attempts), since: since, raised: entry.happened, entry: entry.id)
        }
    }

    private var openPoints: [DeskPage.OpenPoint] {
        loaded.policy.openPoints.map { point in
            DeskPage.OpenPoint(
                text: say(point.text), meanwhile: say(point.meanwhile), between: point.between.joined(separator: ", "),
                place: Self.text(point.place))
        }
    }

    /// The version's own files, checked again, so that the desk shows what this release finds in them.
    private var warnings: [DeskPage.Warning] {
        let files = loaded.version.files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
        return PolicyReader.read(files, registers: registers).warnings.filter { $0.code != .openPoint }.map { found in
            DeskPage.Warning(
                words: WarningText(rawValue: found.code.rawValue), about: labels(of: found), text: found.message,
                hint: found.hint, code: found.code.rawValue, place: Self.text(found.place))
        }
    }

    /// Where what a warning names is looked for, the likeliest first.
    private static let named: [PolicySection] = [
        .retention, .data, .purposes, .recipients, .collect, .parties, .relations, .events, .consents, .sources,
        .trackers,
    ]

    /// The labels of what the check names between marks; what has none is told by the check's own words alone.
    private func labels(of found: Diagnostic) -> [String] {
        let parts = found.message.split(separator: "`", omittingEmptySubsequences: false)
        let names = parts.enumerated().filter { $0.offset % 2 == 1 }.map { ElementName(rawValue: String($0.element)) }
        return names.compactMap { name in
            Self.named.lazy.compactMap { loaded.policy.element(ElementReference($0, name)) }.first
                .flatMap { $0.annotations.labels.isEmpty ? nil : $0.label(say) }
        }
    }

    private static func text(_ place: Place) -> String { "\(place.file):\(place.line)" }

    private func figures(_ tallies: [EvidenceTally]) -> DeskPage.Figures {
        let year = say.now.utcDate.year
        return DeskPage.Figures(
            year: year, people: tallies.count(.subjectRegistered, in: year),
            consentsGiven: tallies.count(.consentGiven, in: year),
            consentsWithdrawn: tallies.count(.consentWithdrawn, in: year),
            permits: tallies.count(.decisionPermitted, in: year), refusals: tallies.count(.decisionDenied, in: year),
            disclosures: tallies.count(.disclosureMade, in: year))
    }
}
