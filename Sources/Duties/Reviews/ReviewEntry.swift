import Ledger
import Policies
import Vocabulary

/// One review that was done and closed: what was found, and which measures were changed.
///
/// Kept for ever and never changed; the digest of the findings stands in evidence, so a changed word would be seen.
package struct ReviewEntry: Hashable, Sendable {
    package let id: EntryID
    package let controller: ControllerID
    /// What was looked at: a procedure that comes round, or a measure of security.
    package let reviewed: ElementReference
    /// The day on which it was done.
    package let done: CalendarDate
    /// When it was entered.
    package let learned: Instant
    package let by: StaffID
    /// The version of the policy that asked for it.
    package let policy: Digest
    /// What was found, by step of the procedure or by question on the measure, in the staff's words.
    package let findings: [ElementName: String]
    /// Measures of security that were changed because of it.
    package let changed: [ElementName]

    package init(
        id: EntryID, controller: ControllerID, reviewed: ElementReference, done: CalendarDate, learned: Instant,
        by: StaffID, policy: Digest, findings: [ElementName: String], changed: [ElementName]
    ) {
        (self.id, self.controller, self.reviewed, self.done) = (id, controller, reviewed, done)
        (self.learned, self.by, self.policy, self.findings, self.changed) = (learned, by, policy, findings, changed)
    }

    /// The findings as canonical JSON (RFC 8785), as they are stored.
    package var writtenFindings: [UInt8] {
        JSON.object(Dictionary(uniqueKeysWithValues: findings.map { ($0.key.rawValue, .string($0.value)) }))
            .canonicalBytes
    }

    /// The entry of evidence, under the same identifier.
    ///
    /// - Parameter clauses: those of what was looked at, and of its steps.
    package func evidence(clauses: [String]) throws(EvidenceError) -> EvidenceEntry {
        var detail: [String: EvidenceValue] = [
            reviewed.section == .security ? "measure" : "procedure": .name(reviewed.name), "done": .date(done),
            "findings": .digest(digest),
        ]
        if reviewed.section == .procedures { detail["steps"] = .names(findings.keys.sorted()) }
        if !changed.isEmpty { detail["changed"] = .names(changed) }
        return try EvidenceEntry(
            id: id, controller: controller, kind: .reviewClosed, happened: done.startInUTC, learned: learned,
            actor: .staff(by), policy: policy, clauses: clauses, detail: detail)
    }
}

extension EvidenceKind {
    /// A review of the firm's own procedures, or a check of one of its measures of security, was closed.
    package static let reviewClosed = EvidenceKind("review-closed")
}
