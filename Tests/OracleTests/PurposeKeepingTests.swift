import Policies
import Testing
import Vocabulary

/// Each purpose ends its own keeping, on policies by chance in which most rules are for some purposes.
@Suite("Each purpose ends its own keeping (Article 5(1)(b) and (e) GDPR)")
struct PurposeKeepingTests {
    private static func trial(seed: UInt64) -> Trial {
        Trial(seed: seed) { policy, dice in
            let names = policy.purposes.names
            policy.retention = Elements(
                policy.retention.map { rule in
                    var rule = rule
                    rule.purposes = dice.percent(25) ? [] : dice.oneOrMore(of: names, percent: 35)
                    if dice.percent(60) { rule.condition = nil }
                    return rule
                })
        }
    }

    private func ask(
        policies: Int, seed first: UInt64, _ look: (inout Trial, DecisionRequest, PersonState) -> Void
    ) {
        for seed in first..<first + UInt64(policies) {
            var trial = Self.trial(seed: seed)
            for _ in 0..<12 {
                let (question, people) = trial.next(people: 4)
                for state in people { look(&trial, question, state) }
            }
        }
    }

    @Test func `engine and oracle agree where rules are for purposes`() {
        var (parted, differences) = (0, 0)
        ask(policies: 1500, seed: 5_000_000) { trial, question, state in
            let plans = trial.engine.plans(in: state, asking: question)
            if plans.contains(where: { !$0.ends.isEmpty }) { parted += 1 }
            guard differences < 3, let difference = Comparison.difference(trial.engine, trial.naive, question, state)
            else { return }
            differences += 1
            Issue.record(
                "\(difference)\n\(Description.of(trial.policy))\n\(Description.of(question))\n\(Description.of(state))")
        }
        #expect(parted > 6000, "\(parted)")
    }

    @Test func `a rule for another purpose says nothing of a use for this one`() {
        var (compared, over) = (0, 0)
        ask(policies: 500, seed: 5_100_000) { trial, question, state in
            guard question.operation.isUse, let purpose = question.purpose, purpose != .dataSubjectRights else {
                return
            }
            var alone = trial.policy
            alone.retention = Elements(
                alone.retention.filter { $0.purposes.isEmpty || $0.purposes.contains(purpose) })
            // Everything is held for the purpose; what has no rule of its own goes with the datum.
            var held = state
            for item in held.data.keys { held.data[item]?.purposes.insert(purpose) }
            let kept = Set(alone.retention.flatMap(\.data))
            held.data = held.data.filter { kept.contains($0.key) }
            let single = CompiledPolicy(alone, countries: Trial.countries).decide(question, held)
            #expect(trial.engine.decide(question, held) == single, "\(Description.of(trial.policy))")
            compared += 1
            if single.reasons.contains(where: { $0.code == .retentionOver }) { over += 1 }
        }
        #expect(compared > 10_000 && over > 500, "\(compared), \(over)")
    }

    @Test func `to be held for one purpose more never lets a datum go sooner`() {
        var (compared, later) = (0, 0)
        ask(policies: 500, seed: 5_200_000) { trial, question, state in
            for plan in trial.engine.plans(in: state, asking: question) where !plan.ends.isEmpty {
                for purpose in trial.policy.purposes.names {
                    var more = state
                    more.data[plan.item]?.purposes.insert(purpose)
                    guard let wider = trial.engine.plan(of: plan.item, in: more, asking: question) else { continue }
                    // What is set apart has two ends; of these the first may come into sight again.
                    let rules = plan.rules + wider.rules
                    if rules.contains(where: { $0.outcomes.contains(where: \.keepsApart) }) { continue }
                    compared += 1
                    #expect(
                        wider.end.place >= plan.end.place, "\(Description.of(trial.policy)) \(plan.end) \(wider.end)")
                    if wider.end.place > plan.end.place { later += 1 }
                }
            }
        }
        // Whatever somebody has agreed to counts before it is added here, so that adding it moves nothing.
        #expect(compared > 3000 && later > 10, "\(compared), \(later)")
    }

    @Test func `what is over for a purpose serves it no more, and what serves a purpose is held`() {
        var (over, used) = (0, 0)
        ask(policies: 500, seed: 5_300_000) { trial, question, state in
            guard question.operation.isUse, question.operation != .collect, let purpose = question.purpose,
                purpose != .dataSubjectRights, let declared = trial.policy.purposes[purpose],
                declared.restrictionExemption == nil
            else { return }
            let plans = trial.engine.plans(in: state, asking: question).filter { question.data.contains($0.item) }
            let answer = trial.engine.decide(question, state)
            for plan in plans
            where plan.ends.contains(where: { $0.purposes.contains(purpose) && $0.end.place <= question.at }) {
                over += 1
                #expect(answer.effect == .deny)
            }
            guard answer.effect == .permit else { return }
            for plan in plans where !plan.ends.isEmpty {
                used += 1
                #expect(plan.end.place > question.at, "\(Description.of(trial.policy)) \(plan)")
            }
        }
        #expect(over > 100 && used > 100, "\(over), \(used)")
    }
}

extension KeepingEnd {
    /// The time; of what waits a far one, of what never ends the farthest.
    fileprivate var place: Instant {
        switch self {
        case .at(let instant, _): return instant
        case .waiting: return Instant(milliseconds: .max - 1)
        case .never: return Instant(milliseconds: .max)
        }
    }
}
