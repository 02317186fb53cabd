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
                    await Aside.run {
                        var tally = Tally()
                        for seed in seeds where seed % UInt64(workers) == UInt64(worker) {
                            tally.add(asked(seed: seed, questions: questions, people: people))
                        }
                        return tally
                    }
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

    /// The plans of everything held, and both ends asked for alone.
    private static func ends(
        of engine: CompiledPolicy, _ question: DecisionRequest, _ state: PersonState
    ) -> [ElementName: [NaivePlan]] {
        var plans: [ElementName: [NaivePlan]] = [:]
        let together = engine.plans(in: state, asking: question)
        for item in state.data.keys {
            let plan = engine.plan(of: item, in: state, asking: question)
            let isSame =
                plan == together.first(where: { $0.item == item })
                && plan?.end == engine.keepingEnd(of: item, in: state, asking: question)
                && plan?.statutory == engine.statutoryEnd(of: item, in: state, asking: question)
            // Where the three ways to ask disagree, the plan counts twice and so agrees with nothing.
            let found = plan.map { [plain($0, at: question.at)] } ?? []
            plans[item] = isSame ? found : found + found
        }
        return plans
    }

    private static func plain(_ plan: KeepingPlan, at now: Instant) -> NaivePlan {
        NaivePlan(
            end: plain(plan.end), outcomes: plan.outcomes, statutory: plan.statutory.map(plain),
            rules: plan.rules.map { rule in
                var awaited: [ElementReference] = []
                if case .waiting(let elements, _) = rule.end { awaited = elements }
                return NaivePlannedRule(
                    name: rule.name, end: plain(rule.end).end, statutory: rule.statutory.map { plain($0).end },
                    awaited: awaited, laws: rule.laws, isCertain: rule.isCertain)
            },
            soonest: plan.soonest?.milliseconds, holds: plan.holds, isDue: plan.isDue(at: now),
            ends: plan.ends.reduce(into: [:]) { ends, part in
                for purpose in part.purposes { ends[purpose] = plain(part.end).end }
            })
    }

    private static func plain(_ end: KeepingEnd) -> NaiveKeeping {
        switch end {
        case .at(let instant, let rule): return NaiveKeeping(end: .at(instant.milliseconds), rule: rule)
        case .waiting(_, let rule): return NaiveKeeping(end: .waiting, rule: rule)
        case .never: return NaiveKeeping(end: .never, rule: nil)
        }
    }

    private static func ends(by naive: NaiveJudgement) -> [ElementName: [NaivePlan]] {
        // An end that never comes names no rule.
        func plain(_ keeping: NaiveKeeping) -> NaiveKeeping {
            keeping.end == .never
                ? NaiveKeeping(end: .never, rule: nil) : NaiveKeeping(end: keeping.end, rule: keeping.rule)
        }
        var plans: [ElementName: [NaivePlan]] = [:]
        for item in naive.state.data.keys {
            var plan = naive.plan(of: item)
            if let found = plan {
                plan?.end = plain(found.end)
                plan?.statutory = found.statutory.map(plain)
            }
            plans[item] = plan.map { [$0] } ?? []
        }
        return plans
    }
}

extension DecisionResponse {
    fileprivate static var nothing: DecisionResponse { DecisionResponse(effect: .deny, reasons: []) }
}
