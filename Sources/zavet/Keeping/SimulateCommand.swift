import ArgumentParser
import Foundation
import Policies
import Retention
import Vocabulary

/// `zavet simulate`.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Live through a policy in accelerated time and judge how it keeps data.",
        discussion: """
            Invented people give data at the policy's points, consent and withdraw, open and end relations; events are
            learned late, out of order or never; holds come and go; a sweep runs each day by the server's own rules and is
            now and then cut off. A judge that knows only the policy's text and what came about says whether anything was
            held too long or went too soon. Nothing is stored; the same seed gives the same lives.

            A row is a rule, and a number counts holdings: a value of a person from its coming in to its going; a value that
            takes the place of another carries its holding on, so `longest` may exceed the rule's period.

              gone      erased or made anonymous; `in sets`, those of them that stand in a set of people who are alike
              held      what is left at the end, of which:
              dated     goes on a day that is known
              waiting   has no day yet: somebody has an account, a consent stands, an event has not come
              on hold   is kept by a hold alone
              tasks     is over and waits for somebody, or for people who are alike: paper, what becomes anonymous
              apart     was set apart, and is kept until a later rule ends it

              zavet simulate policies/shop --years 15 --people 10000
              zavet simulate policies/shop --chart held.svg --json

            Exit status: 0 when every promise was kept, 1 when one was broken or the policy has errors, 2 when the command
            was called wrongly.
            """)

    @Argument(help: "Folder of the policy.")
    var policy: String

    @Option(help: "How many years are lived through, 1 to 100.")
    var years = 15

    @Option(help: "How many people, 1 to 1000000.")
    var people = 10_000

    @Option(help: "What chance begins from.")
    var seed: UInt64 = 1

    @Option(
        help: "The first day, such as 2026-01-01. By default the policy's first day; 2026-01-01 where it states none.")
    var from: String?

    @Option(help: "Write a picture of what is held over the years to this file, as SVG.")
    var chart: String?

    @Flag(help: "Print the report as JSON.")
    var json = false

    func validate() throws {
        guard Simulation.yearsRange.contains(years) else { throw ValidationError("--years is 1 to 100.") }
        guard Simulation.peopleRange.contains(people) else { throw ValidationError("--people is 1 to 1000000.") }
        guard let from else { return }
        guard let day = CalendarDate(from), (1970...2200).contains(day.year) else {
            throw ValidationError("--from is a day of the years 1970 to 2200, such as 2026-01-01.")
        }
    }

    func run() async throws {
        let policy = try PolicyArgument.read(policy)
        let compiled = CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
        let beginning = SimulationBeginning(asked: from.flatMap(CalendarDate.init), policy)
        guard let first = beginning.day else { return }
        let report = await Simulation(of: policy, compiled, from: first, years: years, people: people, seed: seed).run()
        let title = "\(policy.id): \(people) people, \(first) to \(report.end.utcDate), seed \(seed)"
        if let chart { try write(SimulationChart(report).svg(title: title), to: chart) }
        print(
            json ? report.json(of: policy, seed: seed, beginning).prettyText : report.text(of: policy, title, beginning)
        )
        if !report.isSound { throw ExitCode(1) }
    }

    private func write(_ picture: String, to path: String) throws {
        do { try Data(picture.utf8).write(to: URL(fileURLWithPath: path)) } catch {
            FileHandle.standardError.write(Data("zavet: \(path) cannot be written\n".utf8))
            throw ExitCode(2)
        }
    }
}

/// The day on which simulated years begin, and why on that one.
struct SimulationBeginning {
    /// Who named the day.
    enum Origin: String {
        case asked, effective
        /// Nobody: the policy states no first day.
        case assumed
    }

    let day: CalendarDate?
    let origin: Origin

    init(asked: CalendarDate?, _ policy: Policy) {
        if let asked {
            (day, origin) = (asked, .asked)
        } else if let effective = policy.effective {
            (day, origin) = (effective, .effective)
        } else {
            (day, origin) = (CalendarDate(year: 2026, month: 1, day: 1), .assumed)
        }
    }

    /// For people.
    var told: String {
        switch origin {
        case .asked: "It begins on the day that was asked for."
        case .effective: "It begins on the policy's first day; --from names another."
        case .assumed:
            "It begins on 2026-01-01, for the policy states no first day (`effective: unknown`); --from names another."
        }
    }
}
