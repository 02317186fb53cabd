import Policies
import Vocabulary

extension SimulationReport {
    /// Counts what came and went in a life, and what is still held at its end.
    mutating func count(_ life: SimulatedLife) {
        people += 1
        looks += life.looks
        cutOff += life.cutOff
        var held: [ElementName: [Holding]] = [:]
        let data = life.world.policy.data
        for passage in life.story {
            switch passage.what {
            case .collected(let item, _, let from):
                if data[item]?.isMany != true, let former = held[item]?.first {
                    held[item] = [Holding(from: from, since: former.since)]
                    continue
                }
                held[item, default: []].append(Holding(from: from, since: passage.at))
                months[Self.month(of: passage.at, since: start)].came += 1
            case .done(.erase, let item, let from, let rule, _):
                let gone = held[item]?.filter { $0.from == from } ?? []
                held[item]?.removeAll { $0.from == from }
                countGone(gone, rule, at: passage.at)
            case .done(.anonymise, let item, _, let rule, _):
                guard data[item]?.generalise ?? .strike == .strike else { continue }
                countGone(held.removeValue(forKey: item) ?? [], rule, at: passage.at)
            case .anonymised(let item, let rule, let isAlike, _):
                if isAlike { rules[rule, default: Rule(name: rule)].anonymous += held[item]?.count ?? 0 }
                countGone(held.removeValue(forKey: item) ?? [], rule, at: passage.at)
            case .confirmed(let item, let rule, isGone: true):
                countGone(held.removeValue(forKey: item) ?? [], rule, at: passage.at)
            case .forgotten: forgotten += 1
            default: continue
            }
        }
        for (item, holdings) in held { for holding in holdings { countHeld(item, holding, life) } }
    }

    /// What came in and is held: a value; of an item of one value also what takes its place.
    private struct Holding {
        /// From when the value counts.
        let from: Instant
        /// When the first of them came in.
        let since: Instant
    }

    private mutating func countGone(_ gone: [Holding], _ name: ElementName, at now: Instant) {
        for holding in gone {
            months[Self.month(of: now, since: start)].went += 1
            rules[name, default: Rule(name: name)].countGone(now.milliseconds - holding.since.milliseconds)
        }
    }

    private mutating func countHeld(_ item: ElementName, _ holding: Holding, _ life: SimulatedLife) {
        let question = DecisionRequest.sweep(at: end)
        let isApart = life.rows[item]?.first { $0.collectedAt == holding.from }?.isApart ?? false
        guard let value = life.state.value(of: item, collectedAt: holding.from, isApart: isApart),
            let plan = life.world.compiled.plan(of: item, in: life.state.seeing(item, value), asking: question)
        else { return }
        let task = life.tasks.first { $0.item == item }
        let name: ElementName
        switch plan.end {
        case .at(_, let rule), .waiting(_, let rule): name = task?.rule ?? rule
        case .never:
            endless += 1
            return
        }
        var rule = rules[name] ?? Rule(name: name)
        if task != nil {
            rule.tasks += 1
        } else if isApart || life.state.isRestricted(item) {
            rule.apart += 1
        } else if !plan.holds.isEmpty {
            rule.heldBack += 1
        } else if case .waiting(let awaited, _) = plan.end {
            rule.waiting += 1
            for element in awaited { rule.awaited[element, default: 0] += 1 }
            rule.oldestWaiting = max(rule.oldestWaiting, end.milliseconds - holding.since.milliseconds)
        } else {
            rule.dated += 1
        }
        rules[name] = rule
    }

    /// Sums up what is held at the end of each month.
    mutating func sumUp() {
        var held = 0
        for index in months.indices {
            held += months[index].came - months[index].went
            months[index].held = held
        }
    }
}

extension SimulationReport.Rule {
    fileprivate mutating func countGone(_ span: Int64) {
        gone += 1
        shortest = min(shortest ?? span, span)
        longest = max(longest ?? span, span)
    }
}
