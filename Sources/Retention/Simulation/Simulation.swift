import Policies
import Vocabulary

/// Lives through a policy in accelerated time with invented people, and judges how its promises of keeping were kept.
///
/// The same seed gives the same lives. Nothing is stored, and no time is spent on days on which nothing happens.
package struct Simulation: Sendable {
    /// How many people and years can be simulated.
    package static let peopleRange = 1...1_000_000
    package static let yearsRange = 1...100
    /// People who are simulated by one task of work.
    private static let batch = 250

    private let world: SimulatedWorld
    private let judge: KeepingJudge
    private let people: Int
    private let seed: UInt64

    /// - Parameters:
    ///   - start: the first simulated day.
    ///   - years: within ``yearsRange``; others are brought into it, as `people` into ``peopleRange``.
    ///   - cuts: how many looks of the sweep in a hundred are cut off and begun again.
    ///   - sweep: the server's by default.
    package init(
        of policy: Policy, _ compiled: CompiledPolicy, from start: CalendarDate, years: Int, people: Int, seed: UInt64,
        cuts: Int = 2, sweep: SimulatedSweep? = nil
    ) {
        let years = min(max(years, Self.yearsRange.lowerBound), Self.yearsRange.upperBound)
        world = SimulatedWorld(
            policy, compiled, sweep ?? SimulatedSweep(compiled), from: start.startInUTC,
            to: start.adding(months: years * 12).startInUTC, cuts: Int64(cuts))
        judge = KeepingJudge(policy)
        self.people = min(max(people, Self.peopleRange.lowerBound), Self.peopleRange.upperBound)
        self.seed = seed
    }

    /// All lives, on all processors.
    package func run() async -> SimulationReport {
        let reports = await withTaskGroup(of: (Int, SimulationReport).self) { group in
            for first in stride(from: 0, to: people, by: Self.batch) {
                group.addTask { (first, lives(first..<min(first + Self.batch, people))) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var report = SimulationReport(from: world.start, to: world.end)
        for rule in world.policy.retention.names { report.rules[rule] = SimulationReport.Rule(name: rule) }
        for (_, part) in reports.sorted(by: { $0.0 < $1.0 }) { report.add(part) }
        report.sumUp()
        return report
    }

    private func lives(_ people: Range<Int>) -> SimulationReport {
        var report = SimulationReport(from: world.start, to: world.end)
        for person in people {
            let life = life(of: person)
            report.count(life)
            report.count(judge.judge(life.story, until: world.end), of: person)
        }
        return report
    }

    private func life(of person: Int) -> SimulatedLife {
        var life = SimulatedLife(in: world, seed: seed &* 1_000_003 &+ UInt64(person))
        life.live()
        return life
    }

    /// What came about in the life of one of the people, from 0, as the firm learned of it.
    package func story(of person: Int) -> [Passage] { life(of: person).story }
}
