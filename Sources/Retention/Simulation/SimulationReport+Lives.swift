import Policies
import Vocabulary

extension SimulationReport {
    /// Counts what came and went in a life, and what is still held at its end.
    mutating func count(_ life: SimulatedLife) {
        people += 1
        looks += life.looks
        cutOff += life.cutOff
        var held: [ElementName: Instant] = [:]
        for passage in life.story {
            switch passage.what {
            case .collected(let item, _):
                guard held[item] == nil else { continue }
                held[item] = passage.at
                months[Self.month(of: passage.at, since: start)].came += 1
            case .done(.erase, let item, let rule, _), .confirmed(let item, let rule, isGone: true):
                guard let since = held.removeValue(forKey: item) else { continue }
                months[Self.month(of: passage.at, since: start)].went += 1
                rules[rule, default: Rule(name: rule)].countGone(passage.at.milliseconds - since.milliseconds)
            case .forgotten: forgotten += 1
            default: continue
            }
        }
        for (item, since) in held { countHeld(item, since, life) }
    }

    private mutating func countHeld(_ item: ElementName, _ since: Instant, _ life: SimulatedLife) {
        let question = DecisionRequest.sweep(at: end)
        guard let plan = life.world.compiled.plan(of: item, in: life.state, asking: question) else { return }
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
        } else if life.state.isRestricted(item) {
            rule.apart += 1
        } else if !plan.holds.isEmpty {
            rule.heldBack += 1
        } else if case .waiting(let awaited, _) = plan.end {
            rule.waiting += 1
            for element in awaited { rule.awaited[element, default: 0] += 1 }
            rule.oldestWaiting = max(rule.oldestWaiting, end.milliseconds - since.milliseconds)
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
