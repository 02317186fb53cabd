import Policies
import Vocabulary

/// Puts the same questions to both evaluators, on several cores.
enum Comparison {
    /// Asks of so many policies, each of another seed.
    static func run(
        seeds: Range<UInt64>, questions: Int, people: Int, workers: Int
    ) async -> Tally {
        await withTaskGroup(of: Tally.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var tally = Tally()
                    for seed in seeds where seed % UInt64(workers) == UInt64(worker) {
                        tally.add(asked(seed: seed, questions: questions, people: people))
                        // Other tests share the cores; some of them wait for clocks.
                        await Task.yield()
                    }
                    return tally
                }
            }
            var sum = Tally()
            for await tally in group { sum.add(tally) }
            return sum
        }
    }

    private static func asked(seed: UInt64, questions: Int, people: Int) -> Tally {
        var trial = Trial(seed: seed)
        var tally = Tally()
        for _ in 0..<questions {
            let (question, people) = trial.next(people: people)
            let inBulk = trial.engine.decide(question, each: people)
            for (index, state) in people.enumerated() {
                let naive = trial.naive.judgement(question, state)
                let expected = naive.response()
                tally.count(expected)
                tally.ends += 2 * state.data.count
                let isSame =
                    trial.engine.decide(question, state) == expected && inBulk[index] == expected
                    && trial.engine.explain(question, state).response == expected
                    && ends(of: trial.engine, question, state) == ends(by: naive)
                if isSame && inBulk.count == people.count { continue }
                tally.differences += 1
                if tally.disagreement == nil {
                    tally.disagreement = Disagreement(trial, question, state).shrunk()
                }
            }
        }
        return tally
    }

    /// What differs, in words; `nil` when the evaluators agree.
    static func difference(
        _ engine: CompiledPolicy, _ naive: NaiveEvaluator, _ question: DecisionRequest, _ state: PersonState
    ) -> String? {
        let judgement = naive.judgement(question, state)
        let expected = judgement.response()
        func told(_ how: String, _ answer: DecisionResponse) -> String? {
            answer == expected ? nil : "\(how):\n\(Description.of(answer))\noracle:\n\(Description.of(expected))"
        }
        let (ofEngine, ofOracle) = (ends(of: engine, question, state), ends(by: judgement))
        return told("engine", engine.decide(question, state))
            ?? told("engine, in bulk", engine.decide(question, each: [state, state]).last ?? .nothing)
            ?? told("engine, explained", engine.explain(question, state).response)
            ?? (ofEngine == ofOracle ? nil : "engine's ends: \(ofEngine)\noracle's ends: \(ofOracle)")
    }

    /// The ends of everything held, each with the statutory one.
    private static func ends(
        of engine: CompiledPolicy, _ question: DecisionRequest, _ state: PersonState
    ) -> [ElementName: [NaiveKeeping?]] {
        func plain(_ end: KeepingEnd?) -> NaiveKeeping? {
            switch end {
            case nil: return nil
            case .at(let instant, let rule): return NaiveKeeping(end: .at(instant.milliseconds), rule: rule)
            case .waiting(_, let rule): return NaiveKeeping(end: .waiting, rule: rule)
            case .never: return NaiveKeeping(end: .never, rule: nil)
            }
        }
        var ends: [ElementName: [NaiveKeeping?]] = [:]
        for item in state.data.keys {
            ends[item] = [
                plain(engine.keepingEnd(of: item, in: state, asking: question)),
                plain(engine.statutoryEnd(of: item, in: state, asking: question)),
            ]
        }
        return ends
    }

    private static func ends(by naive: NaiveJudgement) -> [ElementName: [NaiveKeeping?]] {
        // An end that never comes names no rule.
        func plain(_ keeping: NaiveKeeping?) -> NaiveKeeping? {
            keeping?.end == .never ? NaiveKeeping(end: .never, rule: nil) : keeping
        }
        var ends: [ElementName: [NaiveKeeping?]] = [:]
        for (item, held) in naive.state.data {
            ends[item] =
                naive.policy.data[item] == nil
                ? [nil, nil] : [plain(naive.keeping(of: item, held)), plain(naive.statutory(of: item, held))]
        }
        return ends
    }
}

extension DecisionResponse {
    fileprivate static var nothing: DecisionResponse { DecisionResponse(effect: .deny, reasons: []) }
}
