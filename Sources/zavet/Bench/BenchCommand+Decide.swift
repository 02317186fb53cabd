import ArgumentParser
import Policies
import Vocabulary

/// `zavet bench decide`: how long a decision takes with the person's state in hand.
struct BenchDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Measure decisions by policies with a random mix of questions.",
        discussion: "Build with -c release: a debug build is many times slower.")

    @Argument(help: "Policies, as for serve.")
    var paths: [String]

    @Option(help: "How many different questions, each with a person of its own.")
    var questions = 2_000

    @Option(help: "How often each question is asked while the time is taken.")
    var rounds = 200

    @Option(help: "The seed of the mix; the same one asks the same.")
    var seed: UInt64 = 1

    @Flag(help: "Print the figures as one line of JSON, times in nanoseconds.")
    var json = false

    func validate() throws {
        guard (1...1_000_000).contains(questions), (1...100_000).contains(rounds) else {
            throw ValidationError("--questions is 1 to 1000000, --rounds 1 to 100000")
        }
    }

    func run() async throws {
        try await Failing.orExit { try measure(PolicyPaths.read(paths).map(\.policy)) }
    }

    private func measure(_ policies: [Policy]) throws {
        var asked: [(compiled: CompiledPolicy, request: DecisionRequest, state: PersonState)] = []
        for (index, policy) in policies.enumerated() {
            let compiled = CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
            var mix = QuestionMix(policy, seed: seed &+ UInt64(index))
            for _ in 0..<max(1, questions / policies.count) {
                let (request, state) = mix.next()
                asked.append((compiled, request, state))
            }
        }
        var effects: [String: Int] = [:]
        var times: [Double] = []
        for (compiled, request, state) in asked {
            effects[compiled.decide(request, state).effect.rawValue, default: 0] += 1
            times.append(nanoseconds(of: rounds) { compiled.decide(request, state).reasons.count })
        }
        times.sort()
        let figures = [("median", 0.5), ("p90", 0.9), ("p99", 0.99), ("slowest", 1)].map { name, share in
            (name, Int64(times[min(times.count - 1, Int(share * Double(times.count)))]))
        }
        if json {
            let members = Dictionary(uniqueKeysWithValues: figures.map { ($0, JSON.integer($1)) })
            let counts = JSON.object(effects.mapValues { .integer(Int64($0)) })
            print(JSON.object(members.merging(["questions": counts]) { $1 }).canonicalText)
        } else {
            let shares = effects.sorted { $0.key < $1.key }.map { "\($0) \($1 * 100 / asked.count) %" }
            print("\(asked.count) questions: " + shares.joined(separator: ", "))
            for (name, time) in figures { print("\(name): \(time) ns") }
        }
    }

    /// The mean time of one call.
    private func nanoseconds(of rounds: Int, _ work: () -> Int) -> Double {
        var sum = 0
        let duration = ContinuousClock().measure { for _ in 0..<rounds { sum &+= work() } }
        precondition(sum >= 0)
        let (seconds, attoseconds) = duration.components
        return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(rounds)
    }
}
