import Duties
import Foundation
import Ledger
import Storage
import Testing
import Vocabulary

@testable import Policies

@Suite("Reviews of procedures: due, overdue, closed with a finding at each step (Article 32(1)(d) GDPR)")
struct ReviewTests {
    private static let firm = ControllerID(rawValue: "izimat")
    private let place = Place(file: "policy.yaml", line: 1, column: 1)

    private func procedure(_ name: String, every: Period?, steps: [String] = []) -> Procedure {
        Procedure(
            name: ElementName(rawValue: name), owner: ElementName(rawValue: "dpo"),
            steps: steps.map {
                ProcedureStep(
                    name: ElementName(rawValue: $0), owner: nil, within: nil,
                    annotations: Annotations(clauses: ["S-\($0)"], place: place))
            }, every: every, within: nil, startsOn: nil, annotations: Annotations(clauses: ["P-1"], place: place))
    }

    private func policy(_ procedures: [Procedure]) throws -> Policy {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let (files, _) = PolicyFolder.load(root + "/policies/easymath")
        var policy = try #require(PolicyReader.read(files).policy)
        policy.procedures = Elements(procedures)
        return policy
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func entry(
        _ procedure: String = "security", in section: PolicySection = .procedures, done: String, id: String = "e1",
        findings: [String: String] = ["a": "Gut."]
    ) throws -> ReviewEntry {
        ReviewEntry(
            id: EntryID(rawValue: id), controller: Self.firm,
            reviewed: ElementReference(section, ElementName(rawValue: procedure)), done: try day(done),
            learned: Instant(milliseconds: 1_790_000_000_000), by: StaffID(rawValue: "s1"),
            policy: try #require(Digest([UInt8](repeating: 7, count: 32))),
            findings: Dictionary(uniqueKeysWithValues: findings.map { (ElementName(rawValue: $0.key), $0.value) }),
            changed: [ElementName(rawValue: "systems")])
    }

    @Test func `the first period runs from the day the policy was taken in, later ones from the day it was done`()
        throws
    {
        let year = Period(1, .years)
        let policy = try policy([procedure("security", every: year), procedure("vetting", every: nil)])
        let calendar = ReviewCalendar(policy, since: try day("2026-02-28"))
        let first = try #require(calendar.plans([:]).first)
        #expect(calendar.plans([:]).count == 1, "what never comes round is no review")
        #expect(first.due == (try day("2027-02-28")))
        let done = try entry(done: "2027-06-30")
        #expect(calendar.plans([ElementName(rawValue: "security"): done]).first?.due == (try day("2028-06-30")))
    }

    @Test func `a review is in time on its last day and overdue on the next`() throws {
        let month = Period(1, .months)
        let policy = try policy([procedure("security", every: month)])
        let plan = try #require(ReviewCalendar(policy, since: try day("2026-01-31")).plans([:]).first)
        #expect(plan.due == (try day("2026-02-28")))
        #expect(!plan.isOverdue(on: plan.due) && plan.isSoon(on: plan.due))
        #expect(plan.isOverdue(on: plan.due.adding(days: 1)) && !plan.isSoon(on: plan.due.adding(days: 1)))
        #expect(!plan.isSoon(on: plan.due.adding(days: -31)))
    }

    @Test func `nothing is closed without a finding at each step and a day that has come`() throws {
        let policy = try policy([])
        let procedure = procedure("security", every: nil, steps: ["technical", "physical"])
        let (technical, physical) = (ElementName(rawValue: "technical"), ElementName(rawValue: "physical"))
        let today = try day("2026-11-21")
        func faults(_ draft: ReviewDraft) -> [ReviewFault] {
            draft.faults(asked: procedure.findingNames, of: policy, today: today)
        }
        var draft = ReviewDraft(done: today, findings: [technical: "Gut.", physical: " \n"], changed: [])
        #expect(faults(draft) == [.findingMissing(physical)])
        draft.findings[physical] = "Gut."
        #expect(faults(draft).isEmpty)
        draft.findings[physical] = String(repeating: "x", count: ReviewDraft.longestFinding + 1)
        #expect(faults(draft) == [.findingTooLong(physical)])
        draft.findings = [technical: "a", physical: "b", ElementName(rawValue: "other"): "c"]
        draft.changed = [ElementName(rawValue: "nothing-such")]
        draft.done = today.adding(days: 1)
        #expect(faults(draft) == [.dayAhead, .stepUnknown, .measureUnknown])
        draft.done = nil
        #expect(faults(draft).first == .dayMissing)
    }

    @Test func `evidence holds the digest of the findings and not their words, so a changed word would be seen`() throws
    {
        let one = try entry(done: "2026-11-20", findings: ["a": "Иван забрави ключа."])
        let other = try entry(done: "2026-11-20", findings: ["a": "Иван не забрави ключа."])
        let evidence = try one.evidence(clauses: procedure("security", every: nil, steps: ["a"]).reviewClauses)
        #expect(evidence.kind == .reviewClosed && evidence.clauses == ["P-1", "S-a"])
        #expect(evidence.detail["findings"] == .digest(one.digest) && one.digest != other.digest)
        #expect(!String(decoding: evidence.canonicalBytes, as: UTF8.self).contains("Иван"))
    }

    @Test func `a store keeps reviews as they were entered, the one done last first, and lets none be changed`()
        async throws
    {
        let folder = NSTemporaryDirectory() + "zavet-duties-" + RandomIDs().text()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let stores = try await Stores.open(folder: folder, now: Instant(milliseconds: 0))
        let entries = [
            try entry(done: "2025-11-20"), try entry(done: "2026-11-20", id: "e2"),
            try entry("other", done: "2026-11-21", id: "e3"),
            try entry(in: .security, done: "2026-11-21", id: "e4"),
        ]
        try await stores.writeDuties { transaction in for entry in entries { try transaction.insert(entry) } }
        let kept = try await stores.readDuties {
            try $0.reviews(
                of: ElementReference(.procedures, ElementName(rawValue: "security")), at: Self.firm, limit: 9)
        }
        #expect(kept == [entries[1], entries[0]], "a measure of the same name is another thing")
        let checks = try await stores.readDuties {
            try $0.reviews(of: ElementReference(.security, ElementName(rawValue: "security")), at: Self.firm, limit: 9)
        }
        #expect(checks == [entries[3]])
        await #expect(throws: StorageError.self) {
            try await stores.data.write { try $0.execute("update review set findings = ?", [.blob([1])]) }
        }
        try stores.close()
    }
}
