import Foundation
import Policies
import Retention
import Testing
import Vocabulary

@Suite("Simulated years (Article 5(1)(e) GDPR)")
struct SimulationTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The five policies and the examples, by their folders.
    static let folders = ["policies", "examples"].flatMap { above in
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: above).path())) ?? []).sorted()
            .map { "\(above)/\($0)" }
    }

    @Test(arguments: folders)
    func `under every policy nothing is held too long and nothing goes too soon, whatever the order of events`(
        folder: String
    ) async throws {
        let (files, _) = PolicyFolder.load(Self.root.appending(path: folder).path())
        let policy = try #require(PolicyReader.read(files).policy)
        let compiled = CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
        let start = try #require(CalendarDate(year: 2021, month: 5, day: 1))
        let report = await Simulation(
            of: policy, compiled, from: start, years: 15, people: 60, seed: 11, cuts: 10
        ).run()
        try #require(report.verdicts.isEmpty, "\(report.verdicts.prefix(5))")
        #expect(report.people == 60 && report.cutOff > 0)
        #expect(report.rules.values.map(\.gone).reduce(0, +) > 50)
        let held = report.rules.values.map(\.held).reduce(report.endless, +)
        #expect(report.months.last?.held == held, "each holding went or is counted where it stands")
    }

    @Test func `there are policies to live with`() { #expect(Self.folders.count >= 8) }

    @Test func `the same seed gives the same lives, and another seed others`() async throws {
        let (first, second) = (
            try await SimulatedFirm.report(people: 120), try await SimulatedFirm.report(people: 120)
        )
        #expect(first.months == second.months && first.looks == second.looks && first.isSound)
        #expect(try await SimulatedFirm.report(people: 120, seed: 8).months != first.months)
    }

    @Test func `rules of every kind are lived through, and none is broken`() async throws {
        let report = try await SimulatedFirm.report(people: 600)
        try #require(report.verdicts.isEmpty, "\(report.verdicts.prefix(5))")
        for (name, rule) in report.rules where name.rawValue != "notes" {
            #expect(rule.gone > 5, "\(name)")
        }
        let rules = report.rules
        // Who is set apart stands under the rule that lets go in the end.
        #expect(rules[ElementName(rawValue: "old-notes")]?.apart ?? 0 > 5)
        let logs = try #require(rules[ElementName(rawValue: "logs")])
        #expect(logs.anonymous > 5 && logs.gone > logs.anonymous, "some find others who are alike, and some do not")
        let invoices = try #require(rules[ElementName(rawValue: "invoices")])
        // Five years from the end of the year of its date; it may be entered up to twenty days after that date.
        #expect(invoices.shortest ?? 0 >= (5 * 365 - 20) * 86_400_000)
        #expect(rules[ElementName(rawValue: "birthdays")]?.waiting ?? 0 > 0)
    }

    @Test(arguments: FaultySweep.all)
    func `the judge sees the mistakes that a sweep could make`(fault: FaultySweep) async throws {
        let sweep = fault.sweep(try SimulatedFirm.policy())
        // Most are seen among the first people; of others more are looked at.
        for seed in UInt64(7)..<15 {
            let report = try await SimulatedFirm.report(people: 50, seed: seed, sweep: sweep)
            if report.counts[fault.broken] ?? 0 > 0 { return }
        }
        Issue.record("not seen in 400 lives")
    }

    @Test func `people have several values of an item, corrections, and what a hold keeps of them`() async throws {
        let policy = try SimulatedFirm.policy()
        let start = try #require(CalendarDate(year: 2020, month: 1, day: 1))
        let simulation = Simulation(
            of: policy, SimulatedFirm.compiled(policy), from: start, years: 10, people: 900, seed: 7)
        var (several, late, replaced, kept, released, back) = (0, 0, 0, 0, 0, 0)
        for person in 0..<900 {
            if [several, late, replaced, kept, released, back].allSatisfy({ $0 > 5 }) { break }
            var held: [ElementName: Int] = [:]
            for passage in simulation.story(of: person) {
                switch passage.what {
                case .collected(let item, _, let from):
                    held[item, default: 0] += 1
                    late += from < passage.at ? 1 : 0
                    if policy.data[item]?.isMany ?? false, held[item, default: 0] > 1 { several += 1 }
                case .done(.erase, let item, _, _, _): held[item, default: 1] -= 1
                case .gaveWay(_, let isKept):
                    replaced += isKept ? 0 : 1
                    kept += isKept ? 1 : 0
                case .released: released += 1
                case .cameBack: back += 1
                default: continue
                }
            }
        }
        #expect(
            [several, late, replaced, kept, released, back].allSatisfy { $0 > 5 },
            "\(several) \(late) \(replaced) \(kept) \(released) \(back)")
    }

    @Test func `a sweep that is often cut off and begun again breaks no promise`() async throws {
        let report = try await SimulatedFirm.report(people: 300, cuts: 15)
        #expect(report.isSound && report.cutOff > 50, "\(report.verdicts.prefix(5))")
    }

    @Test func `the judge knows nothing of the engine's plans, states and calendar`() throws {
        let folder = Self.root.appending(path: "Sources/Retention/Simulation/Judging")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count >= 6)
        let engine = [
            "CompiledPolicy", "CompiledKeeping", "KeepingPlan", "KeepingEnd", "PersonState", "EventRules", "LettingGo",
            "DecisionRequest", "import Processing", ".adding(", ".utcDate", ".startInUTC", "daysSinceEpoch",
        ]
        for file in files {
            let source = try String(contentsOf: file, encoding: .utf8)
            for word in engine { #expect(!source.contains(word), "\(file.lastPathComponent): \(word)") }
        }
    }

    @Test func `the picture is one of all months, and names what is untrusted safely`() async throws {
        let chart = SimulationChart(try await SimulatedFirm.report(people: 50))
        let picture = chart.svg(title: "a <b> & c")
        #expect(picture.contains("a &lt;b&gt; &amp; c") && !picture.contains("<b>"))
        #expect(picture.matches(of: #/<rect x/#).count == 121)
        #expect(chart.lines.count == 11)
    }
}
