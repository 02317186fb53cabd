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
        /// When each value that is held is to go, from the last passage on, and the rule; nothing while that is not known.
        var due: [Matter: (at: Int64, rule: RetentionRule?)] = [:]
        var verdicts: [KeepingVerdict] = []
        /// When the date of birth went. What goes in one sweep goes at once, so the others of that sweep still knew it.
        private var ageWent: Int64?
        /// What the look under way is still to do with the value to which it came last.
        private var look: Look?

        init(judge: KeepingJudge) { self.judge = judge }

        mutating func hear(_ passage: Passage) {
            let now = passage.at.milliseconds
            if let ageWent, ageWent < now { forgetAge() }
            lookBack(at: now)
            if case .done = passage.what {} else { look = nil }
            switch passage.what {
            case .collected(let item, let purposes, let from):
                let isMany = judge.policy.data[item]?.isMany ?? false
                known.take(item, purposes, from: from.milliseconds, besides: isMany)
                weigh([item], at: now)
            case .gaveWay(let item, let isKept):
                if isKept != judge.isHeldBack(item, known) {
                    blame(isKept ? .tooLong : .tooSoon, item, nil, nil, at: now)
                }
                if isKept { known.replaced.insert(item) }
                weigh([item], at: now)
            case .released(let item):
                if known.replaced.remove(item) == nil { blame(.otherwise, item, nil, nil, at: now) }
                if judge.isHeldBack(item, known) { blame(.tooSoon, item, nil, nil, at: now) }
                weigh([item], at: now)
            case .event(let name, let happened):
                known.learn(name, happened: happened.milliseconds)
                weigh(touched(by: name), at: now)
            case .consent(let name, let status, let expires):
                known.consents[name] = (status, now, expires?.milliseconds)
                weigh(touched(by: name), at: now)
            case .age(let age):
                known.age = age
                weighAll(at: now)
            case .fact(let name):
                known.facts.insert(name)
                weigh(touched(by: name), at: now)
            case .holdPlaced(let name):
                known.holds.insert(name)
                weighAll(at: now)
            case .holdLifted(let name):
                known.holds.remove(name)
                weighAll(at: now)
            case .done(let outcome, let item, let from, let rule, let finished):
                done(outcome, item, from: from.milliseconds, rule, at: now, finished: finished.milliseconds)
            case .anonymised(let item, let rule, let isAlike, let finished):
                anonymised(item, rule, isAlike: isAlike, at: now, finished: finished.milliseconds)
            case .cameBack(let item):
                if known.tasks[item]?.removeValue(forKey: .anonymise) == nil
                    || judge.isToBeAnonymous(item, known, at: now)
                {
                    blame(.otherwise, item, nil, nil, at: now)
                }
                known.setApart(item, false)
                weigh([item], at: now)
            case .confirmed(let item, let rule, let isGone):
                if known.tasks[item]?.removeValue(forKey: .shredPaper) == nil {
                    blame(.otherwise, item, rule, nil, at: now)
                }
                if isGone {
                    gone(item, at: now)
                    forgetAge()
                }
                weigh([item], at: now)
            case .forgotten:
                for item in known.held.keys { blame(.tooSoon, item, nil, nil, at: now) }
                for item in known.replaced { blame(.tooSoon, item, nil, nil, at: now) }
                (known, due, ageWent) = (KnownLife(), [:], nil)
            }
        }

        private func touched(by name: ElementName) -> [ElementName] {
            known.held.keys.filter { judge.touching[$0]?.contains(name) ?? false }
        }

        /// Blames what was to be gone by now.
        mutating func lookBack(at now: Int64) {
            for (matter, promise) in due where promise.at + KeepingJudge.patience < now {
                blame(.tooLong, matter.item, promise.rule?.name, promise.at, at: now)
                due[matter] = nil
            }
        }

        private mutating func done(
            _ outcome: RetentionOutcome, _ item: ElementName, from: Int64, _ rule: ElementName, at now: Int64,
            finished: Int64
        ) {
            let value = known.held[item]?.values.first { $0.collected == from }
            let since = value.flatMap { due[Matter(item: item, value: $0)]?.at }
            if look?.isOf(item, from, at: now) != true {
                look = value.flatMap { judge.promise(of: item, $0, known, at: now) }.map {
                    Look(at: now, item: item, from: from, end: $0.end, rule: $0.rule.name, left: $0.outcomes)
                }
            }
            if value != nil, let look {
                if !look.left.contains(outcome) || look.rule != rule {
                    blame(.otherwise, item, rule, look.end, at: now)
                }
                self.look?.left.removeAll { $0 == outcome }
                if let since, finished > since + KeepingJudge.patience {
                    blame(.tooLong, item, rule, since, at: finished)
                }
            } else if value != nil || outcome != .shredPaper {
                // The paper of what was erased with it stands as a task of the same moment.
                blame(.tooSoon, item, rule, since, at: now)
            }
            switch outcome {
            case .erase: if let value { gone(item, value, at: now) }
            case .restrict, .archive: known.setApart(item, true, from: from)
            case .anonymise where judge.policy.data[item]?.generalise ?? .strike == .strike: gone(item, at: now)
            case .anonymise:
                known.setApart(item, true)
                known.tasks[item, default: [:]][outcome] = now
            case .shredPaper: known.tasks[item, default: [:]][outcome] = now
            }
            weigh([item], at: now)
        }

        /// What waited goes: while its time is still over, and without others only when it has waited long enough.
        private mutating func anonymised(
            _ item: ElementName, _ rule: ElementName, isAlike: Bool, at now: Int64, finished: Int64
        ) {
            let promised = due[Matter(item: item, value: nil)]?.at
            let since = known.tasks[item]?.removeValue(forKey: .anonymise)
            if since == nil || !judge.isToBeAnonymous(item, known, at: now) {
                blame(.tooSoon, item, rule, promised, at: now)
            } else if let since, !isAlike, judge.waited(since) > now {
                blame(.tooSoon, item, rule, promised, at: now)
            } else if let promised, finished > promised + KeepingJudge.patience {
                blame(.tooLong, item, rule, promised, at: finished)
            }
            gone(item, at: now)
            weigh([item], at: now)
        }

        private mutating func gone(_ item: ElementName, at now: Int64) {
            for value in known.held[item]?.values ?? [] { gone(item, value, at: now) }
        }

        private mutating func gone(_ item: ElementName, _ value: KnownLife.Value, at now: Int64) {
            known.held[item]?.values.removeAll { $0 == value }
            guard known.held[item]?.values.isEmpty ?? false else { return }
            known.held[item] = nil
            known.tasks[item]?[.anonymise] = nil
            if judge.policy.data[item]?.category == "identity.birth-date" {
                ageWent = now
            }
        }

        mutating func forgetAge() {
            guard let went = ageWent else { return }
            (known.age, ageWent) = (.unknown, nil)
            weighAll(at: went)
        }

        private mutating func blame(
            _ kind: KeepingVerdict.Kind, _ item: ElementName, _ rule: ElementName?, _ end: Int64?, at now: Int64
        ) {
            verdicts.append(
                KeepingVerdict(
                    kind: kind, item: item, rule: rule, end: end.map(Instant.init(milliseconds:)),
                    at: Instant(milliseconds: now)))
        }

        private mutating func weighAll(at now: Int64) {
            weigh(Array(Set(known.held.keys).union(known.replaced)), at: now)
        }

        /// Finds out anew when the values of these items are to go.
        private mutating func weigh(_ items: [ElementName], at now: Int64) {
            let items = Set(items)
            for matter in due.keys where items.contains(matter.item) { due[matter] = nil }
            for item in items {
                for value in known.held[item]?.values ?? [] {
                    due[Matter(item: item, value: value)] = judge.due(of: item, value, known, from: now)
                }
                due[Matter(item: item, value: nil)] = judge.dueOfWaiting(item, known, from: now)
                if known.replaced.contains(item), !judge.isHeldBack(item, known) {
                    due[Matter(item: item, value: nil, isReplaced: true)] = (now, nil)
                }
            }
        }
    }

    /// What one look is to do with a value, as it was promised when the look came to it: of several outcomes none undoes
    /// another, and each is done once.
    private struct Look {
        let at: Int64
        let item: ElementName
        let from: Int64
        let end: Int64
        let rule: ElementName
        var left: [RetentionOutcome]

        func isOf(_ item: ElementName, _ from: Int64, at now: Int64) -> Bool {
            self.item == item && self.from == from && at == now
        }
    }

    /// What is to go: a value; without one, what of an item waits for others, or what gave way.
    private struct Matter: Hashable {
        let item: ElementName
        let value: KnownLife.Value?
        var isReplaced = false
    }

    /// What is over of a value at this moment and left to do; `nil` when nothing may happen to it.
    private func promise(
        of item: ElementName, _ value: KnownLife.Value, _ known: KnownLife, at moment: Int64
    ) -> (end: Int64, rule: RetentionRule, outcomes: [RetentionOutcome])? {
        guard let held = known.value(value, of: item), !isHeldBack(item, known) else { return nil }
        guard let promise = current(item, held, known, moment), case .at(let end) = promise.end, end <= moment
        else { return nil }
        return isDone(promise.outcomes, held, known.tasks[item] ?? [:]) ? nil : (end, promise.rule, promise.outcomes)
    }

    /// Whether the time of an item is over that is made anonymous then, and nothing holds it back.
    private func isToBeAnonymous(_ item: ElementName, _ known: KnownLife, at moment: Int64) -> Bool {
        guard let newest = known.held[item]?.values.last else { return false }
        var free = known
        free.tasks[item]?[.anonymise] = nil
        return promise(of: item, newest, free, at: moment)?.outcomes.contains(.anonymise) ?? false
    }

    /// Until when what waits for others since then may wait.
    private func waited(_ since: Int64) -> Int64 { PlainDay.moment(since, after: policy.anonymityLimits.wait) }

    /// When what waits for others must have gone, in a set or without trace.
    private func dueOfWaiting(
        _ item: ElementName, _ known: KnownLife, from start: Int64
    ) -> (at: Int64, rule: RetentionRule?)? {
        guard let since = known.tasks[item]?[.anonymise], let newest = known.held[item]?.values.last else { return nil }
        var free = known
        free.tasks[item]?[.anonymise] = nil
        guard let found = due(of: item, newest, free, from: start), found.rule?.outcomes.contains(.anonymise) ?? false
        else { return nil }
        return (max(found.at, waited(since)), found.rule)
    }

    /// The promise that counts at this moment: of what stays apart, when it goes, once it is apart or that has come too.
    private func current(
        _ item: ElementName, _ held: KnownLife.Held, _ known: KnownLife, _ moment: Int64
    ) -> Promise? {
        let reading = PromiseReading(
            policy: policy, known: known, moment: moment, rules: rules[item] ?? [], item: item)
        guard let (first, last) = reading.promises(held) else { return nil }
        guard var last else { return first }
        if case .at(let end) = last.end, end <= moment {
            if !held.isApart {
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
        return isDone(first.outcomes, held, known.tasks[item] ?? [:]) ? last : first
    }

    /// The first moment from `start` on at which the value is to go and stays to go until a sweep must have come, if
    /// nothing further comes about.
    private func due(
        of item: ElementName, _ value: KnownLife.Value, _ known: KnownLife, from start: Int64
    ) -> (at: Int64, rule: RetentionRule?)? {
        guard let held = known.value(value, of: item), !isHeldBack(item, known) else { return nil }
        let turns = turns(known, after: start)
        var run: (at: Int64, rule: RetentionRule?)?
        for (place, moment) in ([start] + turns).enumerated() {
            guard let promise = current(item, held, known, moment), case .at(let end) = promise.end,
                !isDone(promise.outcomes, held, known.tasks[item] ?? [:])
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

    /// What waits for somebody or for others is asked for once an item, when the time of its newest value has come.
    private func isDone(
        _ outcomes: [RetentionOutcome], _ held: KnownLife.Held, _ tasks: [RetentionOutcome: Int64]
    ) -> Bool {
        outcomes.allSatisfy { outcome in
            switch outcome {
            case .erase: return false
            case .restrict, .archive: return held.isApart
            case .anonymise, .shredPaper: return !held.isNewest || tasks[outcome] != nil
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
