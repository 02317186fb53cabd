import Processing
import Testing
import Vocabulary

@testable import Policies

@Suite("Keeping by value (Article 5(1)(e) GDPR)")
struct ValueKeepingTests {
    private static let seeds: Range<UInt64> = 0..<1100

    @Test func `what goes of several values is what the naive reading says`() {
        var (over, older) = (0, 0)
        for seed in Self.seeds {
            var trial = Trial(seed: seed)
            for _ in 0..<4 {
                let (question, people) = trial.next(people: 3)
                // Before its first day a policy permits nothing.
                guard question.at >= RandomTimes.firstDay.startInUTC else { continue }
                for state in people {
                    let rows = Self.rows(state, &trial.dice)
                    let sweep = DecisionRequest.sweep(at: question.at)
                    let naive = trial.naive.judgement(sweep, state).over(rows)
                    let found = LettingGo(compiled: trial.engine, now: question.at)
                        .over(in: state, holding: Self.times(rows, of: state))
                    let engine = found.map { due -> NaiveDue in
                        var rule: ElementName?
                        if case .at(_, let name) = due.plan.end { rule = name }
                        return NaiveDue(
                            item: due.plan.item,
                            value: NaiveValue(
                                collected: due.value.collectedAt.milliseconds, isApart: due.value.isApart),
                            outcome: due.outcome, rule: rule)
                    }
                    #expect(engine.count == Set(engine).count && Set(engine) == naive, "seed \(seed)")
                    over += naive.count
                    older += naive.filter { $0.value.collected != state.data[$0.item]?.collectedAt.milliseconds }.count
                }
            }
        }
        #expect(over > 4000 && older > 2000, "\(over) over, \(older) of them older values")
    }

    @Test func `no due lies after the first value that is over`() {
        var (compared, earlier) = (0, 0)
        for seed in Self.seeds {
            var trial = Trial(seed: seed)
            for _ in 0..<4 {
                let (question, people) = trial.next(people: 3)
                // Before its first day a policy permits nothing.
                guard question.at >= RandomTimes.firstDay.startInUTC else { continue }
                for state in people {
                    let rows = Self.rows(state, &trial.dice)
                    let sweep = DecisionRequest.sweep(at: question.at)
                    guard let first = trial.naive.judgement(sweep, state).firstEnd(rows) else { continue }
                    let times = Self.times(rows, of: state)
                    let due = trial.engine.due(in: state, holding: times, asking: sweep)
                    #expect(due.map { $0.milliseconds <= first } ?? false, "seed \(seed)")
                    let ofNewest = trial.engine.due(in: state, holding: .newestAlone, asking: sweep)
                    if let due, ofNewest.map({ due < $0 }) ?? true { earlier += 1 }
                    // Each value by itself, and no other, brings the person forward.
                    let alone = rows.flatMap { item, values in
                        values.compactMap { value in
                            trial.engine.due(
                                in: state.seeing(item, Self.value(value)), holding: .newestAlone, asking: sweep)
                        }
                    }.min()
                    #expect(due.map { due in alone.map { $0 <= due } ?? false } ?? true, "seed \(seed)")
                    compared += 1
                }
            }
        }
        #expect(compared > 1500 && earlier > 300, "\(compared) compared, \(earlier) earlier than by the newest")
    }

    @Test func `at the ends of months the earlier end counts, whichever came in first`() throws {
        let month = try #require(Period(1, .months))
        let (first, second) = (
            try #require(Instant(rfc3339: "2026-01-30T20:00:00Z")),
            try #require(Instant(rfc3339: "2026-01-31T08:00:00Z"))
        )
        #expect(second.adding(month) < first.adding(month))
        var policy = Trial(seed: 0).policy
        let rule = try #require(policy.retention.first)
        var only = rule
        (only.data, only.keep, only.condition, only.notBefore, only.law) = (
            [policy.data.names[0]], .after(month, ElementName(rawValue: "collected")), nil, nil, nil
        )
        (only.purposes, only.outcome, only.furtherOutcomes) = ([], .erase, [])
        policy.retention = Elements([only])
        let engine = CompiledPolicy(policy, countries: Trial.countries)
        let held = policy.data.names[0]
        var state = PersonState()
        state.data[held] = HeldDatum(collectedAt: second)
        let times = HeldTimes([held: [first, second].map { HeldTimes.Value(collectedAt: $0) }], of: state)
        let sweep = DecisionRequest.sweep(at: second)
        #expect(engine.due(in: state, holding: times, asking: sweep) == second.adding(month))
        let over = LettingGo(compiled: engine, now: second.adding(month)).over(in: state, holding: times)
        #expect(over.map(\.value.collectedAt) == [second])
    }

    /// One to four values of each item, the newest that of the state; some of them within a day, some apart.
    private static func rows(_ state: PersonState, _ dice: inout Dice) -> [ElementName: [NaiveValue]] {
        var rows: [ElementName: [NaiveValue]] = [:]
        for (item, held) in state.data.sorted(by: { $0.key < $1.key }) {
            let newest = held.collectedAt
            // Where the whole item is restricted, no value stands apart by itself.
            let isWhole = state.restriction.map { $0.data.isEmpty || $0.data.contains(item) } ?? false
            var values: Set<NaiveValue> = [
                NaiveValue(collected: newest.milliseconds, isApart: !isWhole && dice.percent(15))
            ]
            for _ in 0..<dice.below(4) {
                let time =
                    dice.percent(30)
                    ? newest.milliseconds - Int64(dice.below(86_400_000))
                    : min(newest, RandomTimes.moment(before: newest, &dice)).milliseconds
                values.insert(NaiveValue(collected: time, isApart: !isWhole && dice.percent(25)))
            }
            rows[item] = Array(values)
        }
        return rows
    }

    private static func value(_ row: NaiveValue) -> HeldTimes.Value {
        HeldTimes.Value(collectedAt: Instant(milliseconds: row.collected), isApart: row.isApart)
    }

    private static func times(_ rows: [ElementName: [NaiveValue]], of state: PersonState) -> HeldTimes {
        HeldTimes(rows.mapValues { $0.map(value) }, of: state)
    }
}
