import Policies
import Vocabulary

/// When something ends, by the definition of retention expressions.
enum PromisedEnd: Equatable {
    case at(Int64)
    case open
    case never

    /// Sorted from the first to the last: a moment, then what is open, then never.
    fileprivate func isBefore(_ other: PromisedEnd) -> Bool {
        switch (self, other) {
        case (.at(let moment), .at(let later)): return moment < later
        case (.at, _), (.open, .never): return true
        default: return false
        }
    }
}

/// An end that a rule sets, and what happens to the item then.
struct Promise {
    var end: PromisedEnd
    var rule: RetentionRule
    var outcomes: [RetentionOutcome]
    /// No rule keeps the item.
    var isUnkept = false

    /// Whether the item stays then, and serves little any more.
    fileprivate var leavesApart: Bool { !isUnkept && rule.leavesApart }
}

/// Reads a policy's promises for what is known of one person at one moment, by the words of the language reference.
struct PromiseReading {
    let policy: Policy
    let known: KnownLife
    let moment: Int64
    /// The rules that list the item, in the order of the file.
    let rules: [RetentionRule]
    let item: ElementName

    /// The end of an item that is held; where it only stays apart from then on, also when it goes, if ever.
    ///
    /// Each purpose for which it is held has its own end, by the rules for it and those for all; it goes with the last.
    func promises(_ holding: KnownLife.Held) -> (first: Promise, last: Promise?)? {
        if rules.isEmpty { return nil }
        let ofPurposes = purposes(holding).compactMap { purpose -> (first: Promise, last: Promise?)? in
            let own = rules.filter { $0.purposes.isEmpty || $0.purposes.contains(purpose) }
            return own.isEmpty ? nil : promises(by: own, holding)
        }
        guard !ofPurposes.isEmpty else { return promises(by: rules, holding) }
        let inUse = latest(ofPurposes.map { $0.first })
        let apart = ofPurposes.filter { $0.first.leavesApart }
        if apart.isEmpty { return (inUse, nil) }
        let staysForEver = apart.contains { $0.last == nil }
        let gone = staysForEver ? nil : latest(ofPurposes.compactMap { $0.first.leavesApart ? $0.last : $0.first })
        if inUse.leavesApart { return (inUse, gone) }
        if let gone, !inUse.end.isBefore(gone.end) { return (inUse, nil) }
        // Another purpose has it kept apart when the last use is over.
        let keepers = staysForEver ? apart.filter { $0.last == nil } : longest(apart)
        guard let keeper = keepers.map({ $0.first }).min(by: { place($0.rule) < place($1.rule) }) else { return nil }
        return (Promise(end: inUse.end, rule: keeper.rule, outcomes: keeper.outcomes), gone)
    }

    /// What it is held for: the purposes that it was taken for, and those that the person agreed to and that may keep it,
    /// while the consent stands and after it was withdrawn from what came in before.
    private func purposes(_ holding: KnownLife.Held) -> Set<ElementName> {
        if holding.purposes.isEmpty { return [] }
        var purposes = holding.purposes
        for (name, consent) in known.consents {
            let isAgreed =
                switch consent.status {
                case .given: consent.expires.map { $0 > holding.collected } ?? true
                case .withdrawn: consent.at > holding.collected
                case .refused, .invalidated: false
                }
            guard isAgreed, let asked = policy.consents[name] else { continue }
            for purpose in asked.purposes.compactMap({ policy.purposes[$0] })
            where purpose.keepsData && purpose.data.contains(item) {
                purposes.insert(purpose.name)
            }
        }
        return purposes
    }

    private func longest(_ apart: [(first: Promise, last: Promise?)]) -> [(first: Promise, last: Promise?)] {
        apart.filter { one in
            !apart.contains { other in
                guard let end = one.last?.end, let later = other.last?.end else { return false }
                return end.isBefore(later)
            }
        }
    }

    private func latest(_ promises: [Promise]) -> Promise {
        promises.dropFirst().reduce(promises[0]) { best, next in
            if best.end == next.end { return place(next.rule) < place(best.rule) ? next : best }
            return best.end.isBefore(next.end) ? next : best
        }
    }

    private func place(_ rule: RetentionRule) -> Int { rules.firstIndex { $0.name == rule.name } ?? rules.count }

    private func promises(
        by rules: [RetentionRule], _ holding: KnownLife.Held
    ) -> (first: Promise, last: Promise?) {
        let governing = rules.filter { $0.condition.map(answer) ?? true != false }
        guard var first = soonest(governing, holding) else {
            return (
                Promise(end: .at(holding.collected), rule: rules[0], outcomes: [.erase], isUnkept: true), nil
            )
        }
        let lawful = lawful(governing, holding)
        var last = soonest(governing.filter { !$0.leavesApart }, holding)
        if let lawful, first.end.isBefore(lawful.end) { first = lawful }
        if let lawful, last?.end.isBefore(lawful.end) == true { last?.end = lawful.end }
        return (first, first.leavesApart ? last : nil)
    }

    private func soonest(_ rules: [RetentionRule], _ holding: KnownLife.Held) -> Promise? {
        rules.reduce(nil) { (best: Promise?, rule) in
            let end = end(of: rule, holding)
            return best.map { end.isBefore($0.end) } ?? true
                ? Promise(end: end, rule: rule, outcomes: rule.outcomes) : best
        }
    }

    private func lawful(_ rules: [RetentionRule], _ holding: KnownLife.Held) -> Promise? {
        rules.reduce(nil) { (best: Promise?, rule) in
            guard let end = lawfulEnd(of: rule, end(of: rule, holding), holding) else { return best }
            return best.map { $0.end.isBefore(end) } ?? true
                ? Promise(end: end, rule: rule, outcomes: rule.outcomes) : best
        }
    }

    private func end(of rule: RetentionRule, _ holding: KnownLife.Held) -> PromisedEnd {
        let keep = end(of: rule.keep, holding)
        guard let notBefore = rule.notBefore else { return keep }
        return latest([keep, end(of: notBefore, holding)])
    }

    /// The end before which the law forbids to destroy; `nil` for a rule without law.
    private func lawfulEnd(of rule: RetentionRule, _ whole: PromisedEnd, _ holding: KnownLife.Held) -> PromisedEnd? {
        if rule.isStatutory { return whole }
        let parts = [rule.keep, rule.notBefore].compactMap { $0.flatMap { lawful($0, holding) } }
        return parts.isEmpty ? nil : latest(parts.map { end(of: $0, holding) })
    }

    /// What is left of an expression when only the laws in it keep, within what ends them; `nil` without a law.
    private func lawful(_ expression: RetentionExpression, _ holding: KnownLife.Held) -> RetentionExpression? {
        guard hasLaw(expression) else { return nil }
        switch expression {
        case .latest(let parts): return .latest(parts.compactMap { lawful($0, holding) })
        case .earliest(let parts):
            return .earliest(
                parts.map { part in
                    guard case .otherwise(let first, let second) = part, !hasLaw(first) else {
                        return lawful(part, holding) ?? part
                    }
                    return .otherwise(first, lawful(second, holding) ?? second)
                })
        case .otherwise(let first, let second):
            let other = lawful(second, holding)
            if let own = lawful(first, holding) { return .otherwise(own, other ?? second) }
            // A fact that nobody states: it keeps nothing.
            return isReplaced(first, holding) ? other : .whileFact(ElementName(rawValue: ""))
        default: return expression
        }
    }

    private func hasLaw(_ expression: RetentionExpression) -> Bool {
        switch expression {
        case .law: return true
        case .latest(let parts), .earliest(let parts): return parts.contains(where: hasLaw)
        case .otherwise(let first, let second): return hasLaw(first) || hasLaw(second)
        default: return false
        }
    }

    /// Whether what was said for the case that it never comes holds in place of this.
    private func isReplaced(_ expression: RetentionExpression, _ holding: KnownLife.Held) -> Bool {
        end(of: expression, holding) == .open && !hasOneComeBack(expression)
    }

    /// Whether something in it runs from the end of a relation in which the person is again.
    private func hasOneComeBack(_ expression: RetentionExpression) -> Bool {
        starts(in: expression).contains { hasComeBack(since: $0) }
    }

    /// Whether something in it runs from what had happened when the value came in.
    private func countsFromBefore(_ holding: KnownLife.Held, _ expression: RetentionExpression) -> Bool {
        starts(in: expression).contains { event in
            known.lastTime[event].map { $0 <= moment && $0 < holding.collected } ?? false
        }
    }

    /// The events from which it counts.
    private func starts(in expression: RetentionExpression) -> [ElementName] {
        switch expression {
        case .after(_, let event), .until(let event): return [beginning(of: event)]
        case .law(let name, let event):
            guard let law = policy.laws[name], law.period != nil else { return [] }
            return (event ?? law.after).map { [beginning(of: $0)] } ?? []
        case .latest(let parts), .earliest(let parts): return parts.flatMap { starts(in: $0) }
        case .otherwise(let first, let second): return starts(in: first) + starts(in: second)
        case .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return []
        }
    }

    /// The event itself, or that from which the day of one of the calendar is sought.
    private func beginning(of event: ElementName) -> ElementName {
        guard let declared = policy.events[event], declared.yearlyMonth != nil else { return event }
        return declared.yearlyAfter ?? ElementName(rawValue: "collected")
    }

    /// Whether the event, which ends relations, has come, and the person has asked for one of them or entered it since.
    private func hasComeBack(since event: ElementName) -> Bool {
        guard let left = known.lastTime[event], left <= moment else { return false }
        return policy.relations.contains { relation in
            guard relation.endedBy.contains(event) else { return false }
            let standing = known.standing(of: relation)
            return (standing.state == .requested || standing.state == .open) && standing.since >= left
        }
    }

    private func latest(_ ends: [PromisedEnd]) -> PromisedEnd {
        if ends.isEmpty { return .open }
        return ends.dropFirst().reduce(ends[0]) { $0.isBefore($1) ? $1 : $0 }
    }

    private func earliest(_ ends: [PromisedEnd]) -> PromisedEnd {
        if ends.isEmpty { return .open }
        return ends.dropFirst().reduce(ends[0]) { $1.isBefore($0) ? $1 : $0 }
    }

    private func end(of expression: RetentionExpression, _ holding: KnownLife.Held) -> PromisedEnd {
        switch expression {
        case .after(let period, let event): return end(from: event, period, holding)
        case .until(let event): return end(from: event, nil, holding)
        case .law(let name, let event):
            guard let law = policy.laws[name], let period = law.period else { return .open }
            return end(from: event ?? law.after ?? ElementName(rawValue: "collected"), period, holding)
        case .whileRelation(let name): return end(ofRelation: name, holding)
        case .whileConsent(let name): return end(ofConsent: name, holding)
        case .whileFact(let name): return known.facts.contains(name) ? .open : .at(holding.collected)
        case .whilePurposes: return end(ofNeed: holding)
        case .age(let years, let period):
            if case .born(let birth) = known.age {
                let birthday = PlainDay(birth).birthday(years).start
                return .at(period.map { PlainDay.moment(birthday, after: $0) } ?? birthday)
            }
            return period == nil && known.has(years, at: moment) == true ? .at(holding.collected) : .open
        case .otherwise(let first, let second):
            let (own, other) = (end(of: first, holding), end(of: second, holding))
            if isReplaced(first, holding) { return other }
            guard case .at(let moment) = own, case .at(let later) = other, countsFromBefore(holding, first) else {
                return own
            }
            return .at(max(moment, later))
        case .withoutLimit: return .never
        case .latest(let parts): return latest(parts.map { end(of: $0, holding) })
        case .earliest(let parts): return earliest(parts.map { end(of: $0, holding) })
        }
    }

    private func end(from event: ElementName, _ period: Period?, _ holding: KnownLife.Held) -> PromisedEnd {
        guard let start = start(of: event, holding) else { return .open }
        guard let period else { return event.rawValue == "collected" ? .open : .at(start) }
        // A period is promised whole to what came in after its event.
        return .at(PlainDay.moment(max(start, holding.collected), after: period))
    }

    /// From when a clock runs, whenever the value came in.
    private func start(of event: ElementName, _ holding: KnownLife.Held) -> Int64? {
        if event.rawValue == "collected" { return holding.collected }
        if let declared = policy.events[event], let month = declared.yearlyMonth, let day = declared.yearlyDay {
            var from = holding.collected
            if let start = declared.yearlyAfter, start.rawValue != "collected" {
                guard let begun = begun(by: start) else { return nil }
                from = max(from, begun)
            }
            for year in (PlainDay(at: from).year - 1)... {
                let last = min(day, Int(PlainDay.length(of: month, in: year)))
                let midnight = PlainDay(year: year, month: month, day: last).start + PlainDay.milliseconds
                if midnight > from { return midnight }
            }
        }
        return begun(by: event)
    }

    /// When an event began what runs from it: the last time; where somebody came back afterwards and left in another way,
    /// then.
    private func begun(by event: ElementName) -> Int64? {
        guard let happened = known.lastTime[event], happened <= moment, !hasComeBack(since: event) else { return nil }
        let leaving = policy.relations.compactMap { relation -> Int64? in
            guard relation.endedBy.contains(event), known.hasBegun(relation, since: happened) else { return nil }
            let standing = known.standing(of: relation)
            return standing.state == .ended ? standing.since : nil
        }
        return leaving.reduce(happened, max)
    }

    private func end(ofRelation name: ElementName, _ holding: KnownLife.Held) -> PromisedEnd {
        guard let relation = policy.relations[name] else { return .at(holding.collected) }
        let standing = known.standing(of: relation)
        switch standing.state {
        case .none: return .at(holding.collected)
        case .requested, .open: return .open
        case .ended: return .at(standing.since)
        }
    }

    private func end(ofConsent name: ElementName, _ holding: KnownLife.Held) -> PromisedEnd {
        guard let consent = known.consents[name] else { return .at(holding.collected) }
        if consent.status != .given { return .at(consent.at) }
        return consent.expires.map { .at($0) } ?? .open
    }

    private func end(ofNeed holding: KnownLife.Held) -> PromisedEnd {
        let needing = policy.purposes.filter {
            $0.name.rawValue != "data-subject-rights" && $0.keepsData && $0.data.contains(item)
        }
        var ends: [PromisedEnd] = []
        for purpose in needing {
            let own = purpose.grounds.compactMap { ground -> PromisedEnd? in
                if ground.basis == .consent { return end(ofConsent: ground.consent ?? purpose.name, holding) }
                guard ground.basis == .contract, let relation = ground.relation else { return nil }
                return end(ofRelation: relation, holding)
            }
            if own.isEmpty { return .open }
            ends += own
        }
        return needing.isEmpty ? .at(holding.collected) : latest(ends)
    }

    /// The answer to a condition; `nil` when it cannot be given. Sweeps state no fact, role or particular.
    private func answer(_ condition: Condition) -> Bool? {
        switch condition {
        case .relation(let name, let states):
            guard let relation = policy.relations[name] else { return states.contains(.none) }
            switch known.standing(of: relation).state {
            case .none: return states.contains(.none)
            case .requested: return states.contains(.requested)
            case .open: return states.contains(.open)
            case .ended: return states.contains(.ended)
            }
        case .consent(let name):
            guard let consent = known.consents[name], consent.status == .given else { return false }
            return consent.expires.map { moment < $0 } ?? true
        case .fact(let name): return known.facts.contains(name)
        case .event(let name):
            if policy.events[name]?.yearlyMonth != nil { return true }
            return known.lastTime[name].map { $0 <= moment } ?? false
        case .ageAtLeast(let years): return known.has(years, at: moment)
        case .from(let day): return moment >= PlainDay(day).start
        case .before(let day): return moment < PlainDay(day).start
        case .particular, .role, .channel, .topic: return false
        case .all(let parts):
            let answers = parts.map(answer)
            return answers.contains(false) ? false : answers.contains(nil) ? nil : true
        case .any(let parts):
            let answers = parts.map(answer)
            return answers.contains(true) ? true : answers.contains(nil) ? nil : false
        case .not(let part): return answer(part).map { !$0 }
        }
    }
}

extension RetentionRule {
    /// Whether its data stays when its time has come, and serves little any more.
    fileprivate var leavesApart: Bool { !Set(outcomes).isDisjoint(with: [.restrict, .archive]) }
}
