import Policies
import Vocabulary

/// Looks at a life that is over and says which promises of keeping were broken in it.
///
/// It knows the policy as it is written and what came about, and neither the plans nor the state by which the sweep
/// worked: relations, ends, conditions and the calendar are worked out anew (docs/reference/decisions.md, "Ends of keeping").
package struct KeepingJudge: Sendable {
    /// What is over must be gone by the next daily sweep; an hour more for the run itself and its being begun anew.
    private static let patience: Int64 = 25 * 3_600_000

    private let policy: Policy
    private let rules: [ElementName: [RetentionRule]]
    /// The names in an item's rules whose change may move its end.
    private let touching: [ElementName: Set<ElementName>]
    /// Days of the calendar and ages of which conditions speak.
    private let days: [Int64]
    private let ages: [Int]

    package init(_ policy: Policy) {
        self.policy = policy
        var rules: [ElementName: [RetentionRule]] = [:]
        for rule in policy.retention { for item in Set(rule.data) { rules[item, default: []].append(rule) } }
        self.rules = rules
        var touching: [ElementName: Set<ElementName>] = [:]
        var reader = PromiseNames(policy: policy)
        for (item, rules) in rules { touching[item] = reader.names(in: rules, for: item) }
        (self.touching, days, ages) = (touching, reader.days.sorted(), reader.ages.sorted())
    }

    /// - Parameters:
    ///   - story: in the order in which the firm learned of it.
    ///   - end: up to when the life is looked at.
    package func judge(_ story: [Passage], until end: Instant) -> [KeepingVerdict] {
        var trial = Trial(judge: self)
        for passage in story { trial.hear(passage) }
        trial.forgetAge()
        trial.lookBack(at: end.milliseconds)
        return trial.verdicts
    }

    /// One life before the judge.
    private struct Trial {
        let judge: KeepingJudge
        var known = KnownLife()
        /// When each item that is held is to go, from the last passage on, and the rule; nothing while that is not known.
        var due: [ElementName: (at: Int64, rule: RetentionRule)] = [:]
        var verdicts: [KeepingVerdict] = []
        /// When the date of birth went. What goes in one sweep goes at once, so the others of that sweep still knew it.
        private var ageWent: Int64?

        init(judge: KeepingJudge) { self.judge = judge }

        mutating func hear(_ passage: Passage) {
            let now = passage.at.milliseconds
            if let ageWent, ageWent < now { forgetAge() }
            lookBack(at: now)
            switch passage.what {
            case .collected(let item, let purposes):
                var holding =
                    known.held[item] ?? KnownLife.Holding(first: now, collected: now, purposes: [])
                (holding.collected, holding.purposes) = (now, holding.purposes.union(purposes))
                known.held[item] = holding
                weigh([item], at: now)
            case .event(let name, let happened):
                known.learn(name, happened: happened.milliseconds)
                weigh(touched(by: name), at: now)
            case .consent(let name, let status, let expires):
                known.consents[name] = (status, now, expires?.milliseconds)
                weigh(touched(by: name), at: now)
            case .age(let age):
                known.age = age
                weigh(Array(known.held.keys), at: now)
            case .fact(let name):
                known.facts.insert(name)
                weigh(touched(by: name), at: now)
            case .holdPlaced(let name):
                known.holds.insert(name)
                weigh(Array(known.held.keys), at: now)
            case .holdLifted(let name):
                known.holds.remove(name)
                weigh(Array(known.held.keys), at: now)
            case .done(let outcome, let item, let rule, let finished):
                done(outcome, item, rule, at: now, finished: finished.milliseconds)
            case .confirmed(let item, let rule, let isGone):
                if known.tasks[item]?.remove(.shredPaper) == nil { blame(.otherwise, item, rule, nil, at: now) }
                if isGone {
                    gone(item, rule, at: now)
                    forgetAge()
                } else {
                    weigh([item], at: now)
                }
            case .forgotten:
                for item in known.held.keys { blame(.tooSoon, item, nil, due[item]?.at, at: now) }
                (known, due, ageWent) = (KnownLife(), [:], nil)
            }
        }

        private func touched(by name: ElementName) -> [ElementName] {
            known.held.keys.filter { judge.touching[$0]?.contains(name) ?? false }
        }

        /// Blames what was to be gone by now.
        mutating func lookBack(at now: Int64) {
            for (item, promise) in due where promise.at + KeepingJudge.patience < now {
                blame(.tooLong, item, promise.rule.name, promise.at, at: now)
                due[item] = nil
            }
        }

        private mutating func done(
            _ outcome: RetentionOutcome, _ item: ElementName, _ rule: ElementName, at now: Int64, finished: Int64
        ) {
            if let promise = judge.promise(of: item, known, at: now) {
                if !promise.outcomes.contains(outcome) || promise.rule.name != rule {
                    blame(.otherwise, item, rule, promise.end, at: now)
                }
                if let since = due[item]?.at, finished > since + KeepingJudge.patience {
                    blame(.tooLong, item, rule, since, at: finished)
                }
            } else if known.held[item] != nil || outcome != .shredPaper {
                // The paper of what was erased with it stands as a task of the same moment.
                blame(.tooSoon, item, rule, due[item]?.at, at: now)
            }
            switch outcome {
            case .erase: gone(item, rule, at: now)
            case .restrict, .archive:
                known.apart.insert(item)
                weigh([item], at: now)
            case .anonymise, .shredPaper:
                known.tasks[item, default: []].insert(outcome)
                weigh([item], at: now)
            }
        }

        private mutating func gone(_ item: ElementName, _ rule: ElementName, at now: Int64) {
            (known.held[item], due[item]) = (nil, nil)
            known.apart.remove(item)
            if judge.policy.data[item]?.category == "identity.birth-date" {
                ageWent = now
            }
        }

        mutating func forgetAge() {
            guard let went = ageWent else { return }
            (known.age, ageWent) = (.unknown, nil)
            weigh(Array(known.held.keys), at: went)
        }

        private mutating func blame(
            _ kind: KeepingVerdict.Kind, _ item: ElementName, _ rule: ElementName?, _ end: Int64?, at now: Int64
        ) {
            verdicts.append(
                KeepingVerdict(
                    kind: kind, item: item, rule: rule, end: end.map(Instant.init(milliseconds:)),
                    at: Instant(milliseconds: now)))
        }

        /// Finds out anew when these items are to go.
        private mutating func weigh(_ items: [ElementName], at now: Int64) {
            for item in items { due[item] = judge.due(of: item, known, from: now) }
        }
    }

    /// What is over of an item at this moment and left to do; `nil` when nothing may happen to it.
    private func promise(
        of item: ElementName, _ known: KnownLife, at moment: Int64
    ) -> (end: Int64, rule: RetentionRule, outcomes: [RetentionOutcome])? {
        guard let holding = known.held[item], !isHeldBack(item, known) else { return nil }
        guard let promise = current(item, holding, known, moment), case .at(let end) = promise.end, end <= moment
        else { return nil }
        return isDone(promise.outcomes, item, known) ? nil : (end, promise.rule, promise.outcomes)
    }

    /// The promise that counts at this moment: of what stays apart, when it goes, once it is apart or that has come too.
    private func current(
        _ item: ElementName, _ holding: KnownLife.Holding, _ known: KnownLife, _ moment: Int64
    ) -> Promise? {
        let reading = PromiseReading(
            policy: policy, known: known, moment: moment, rules: rules[item] ?? [], item: item)
        guard let (first, last) = reading.promises(holding) else { return nil }
        guard var last else { return first }
        if case .at(let end) = last.end, end <= moment {
            if !known.apart.contains(item) {
                last.outcomes += first.outcomes.filter { outcome in
                    switch outcome {
                    case .restrict, .archive: return !last.outcomes.contains(.erase)
                    default: return !last.outcomes.contains(outcome)
                    }
                }
            }
            return last
        }
        guard case .at(let end) = first.end, end <= moment else { return first }
        return isDone(first.outcomes, item, known) ? last : first
    }

    /// The first moment from `start` on at which the item is to go and stays to go until a sweep must have come, if
    /// nothing further comes about.
    private func due(
        of item: ElementName, _ known: KnownLife, from start: Int64
    ) -> (at: Int64, rule: RetentionRule)? {
        guard let holding = known.held[item], !isHeldBack(item, known) else { return nil }
        let turns = turns(known, after: start)
        var run: (at: Int64, rule: RetentionRule)?
        for (place, moment) in ([start] + turns).enumerated() {
            guard let promise = current(item, holding, known, moment), case .at(let end) = promise.end,
                !isDone(promise.outcomes, item, known)
            else {
                run = nil
                continue
            }
            let rule = promise.rule
            if end > moment { run = nil }
            let found = run ?? (max(end, moment), rule)
            guard place < turns.count else { return found }
            run = found.at < turns[place] ? found : nil
            if let run, run.at + Self.patience < turns[place] { return run }
        }
        return nil
    }

    private func isDone(_ outcomes: [RetentionOutcome], _ item: ElementName, _ known: KnownLife) -> Bool {
        outcomes.allSatisfy { outcome in
            switch outcome {
            case .erase: return false
            case .restrict, .archive: return known.apart.contains(item)
            case .anonymise, .shredPaper: return known.tasks[item]?.contains(outcome) ?? false
            }
        }
    }

    private func isHeldBack(_ item: ElementName, _ known: KnownLife) -> Bool {
        known.holds.contains { name in
            guard let ground = policy.holds[name], !ground.data.isEmpty else { return true }
            return ground.data.contains(item)
        }
    }

    /// The moments after `start` from which a condition may be answered otherwise although nothing comes about.
    private func turns(_ known: KnownLife, after start: Int64) -> [Int64] {
        var turns = days
        if case .born(let birth) = known.age { turns += ages.map { PlainDay(birth).birthday($0).start } }
        turns += known.consents.values.compactMap(\.expires)
        turns += known.lastTime.values
        return turns.filter { $0 > start }.sorted()
    }
}
