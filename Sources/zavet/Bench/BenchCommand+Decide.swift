import ArgumentParser
import Policies
import Vocabulary

/// `zavet bench decide`: how long a decision takes with the person's state in hand.
struct BenchDecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Measure decisions by a policy with a random mix of questions.",
        discussion: "Build with -c release: a debug build is many times slower.")

    @Argument(help: "The folder that holds the policy.yaml.")
    var path: String

    @Option(help: "How many different questions, each with a person of its own.")
    var questions = 2_000

    @Option(help: "How often each question is asked while the time is taken.")
    var rounds = 200

    @Option(help: "The seed of the mix; the same one asks the same.")
    var seed: UInt64 = 1

    func validate() throws {
        guard (1...1_000_000).contains(questions), (1...100_000).contains(rounds) else {
            throw ValidationError("--questions is 1 to 1000000, --rounds 1 to 100000")
        }
    }

    func run() throws {
        let (files, problems) = PolicyFolder.load(path)
        guard problems.isEmpty, let policy = PolicyReader.read(files).policy else {
            throw ValidationError("\(path) has errors; see: zavet check \(path)")
        }
        let compiled = CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
        var mix = QuestionMix(policy, seed: seed)
        var times: [Double] = []
        var effects: [Effect: Int] = [:]
        for _ in 0..<questions {
            let (request, state) = mix.next()
            effects[compiled.decide(request, state).effect, default: 0] += 1
            times.append(nanoseconds(of: rounds) { compiled.decide(request, state).reasons.count })
        }
        times.sort()
        let shares = Effect.allCases.map { "\($0.rawValue) \(effects[$0, default: 0] * 100 / questions) %" }
        print("\(questions) questions: " + shares.joined(separator: ", "))
        for (name, share) in [("median", 0.5), ("p90", 0.9), ("p99", 0.99), ("slowest", 1)] {
            print("\(name): \(Int(times[min(times.count - 1, Int(share * Double(times.count)))])) ns")
        }
        let (request, _) = mix.next()
        let people = (0..<questions).map { _ in mix.next().state }
        let each = nanoseconds(of: 1) { compiled.decide(request, each: people).count } / Double(questions)
        print("one question about \(questions) people: \(Int(each)) ns each")
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
