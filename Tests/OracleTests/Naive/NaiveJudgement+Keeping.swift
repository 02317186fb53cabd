import Policies
import Vocabulary

/// An end of keeping by the specification's section "Ends of keeping".
enum NaiveEnd: Equatable {
    case at(Int64)
    case waiting
    case never
}

/// An end with the rule that decides it; no rule when nothing sets an end.
struct NaiveKeeping: Equatable {
    var end: NaiveEnd
    var rule: ElementName?
    /// What the rule does then.
    var outcomes: [RetentionOutcome] = []
    /// Whether rules list the item and none applies.
    var isUnkept = false
}

extension NaiveJudgement {
    /// When the item's use is over, and its last end if it has one.
    func ends(of item: ElementName, _ held: HeldDatum) -> (end: NaiveKeeping, last: NaiveKeeping?) {
        let sets = rulesTogether(for: item, held)
        if sets[0].isEmpty { return (NaiveKeeping(end: .never), nil) }
        let single = sets.map { (end: end(together: $0, item, held), last: lastEnd(together: $0, item, held)) }
        var result = single.map { $0.end }.reduce(single[0].end) { goesLater($1, than: $0) ? $1 : $0 }
        let apart = single.filter { isSetApart($0.end) }
        if apart.isEmpty { return (result, nil) }
        // Nobody who sets apart for ever lets go; else the one that lets go last.
        let stays = apart.contains { $0.last == nil }
        let lettingGo = single.compactMap { isSetApart($0.end) ? $0.last : $0.end }
        let gone = stays ? nil : lettingGo.dropFirst().reduce(lettingGo[0]) { goesLater($1, than: $0) ? $1 : $0 }
        if isSetApart(result) { return (result, gone) }
        if let gone, !ends(result.end, before: gone.end) { return (result, nil) }
        let longest = apart.sorted { one, other in
            switch (one.last, other.last) {
            case (nil, .some): return true
            case (.some, nil): return false
            case (let mine?, let yours?) where mine.end != yours.end: return ends(yours.end, before: mine.end)
            default: return place(one.end.rule) < place(other.end.rule)
            }
        }[0]
        (result.rule, result.outcomes, result.isUnkept) = (longest.end.rule, longest.end.outcomes, false)
        return (result, gone)
    }

    /// When an item that is held must go.
    func keeping(of item: ElementName, _ held: HeldDatum) -> NaiveKeeping { ends(of: item, held).end }

    /// The last end of an item that the deciding rule sets apart; `nil` when it has none.
    func lastEnd(of item: ElementName, _ held: HeldDatum) -> NaiveKeeping? { ends(of: item, held).last }

    /// What is over for a purpose; for none, for the item as such.
    ///
    /// - Parameter apart: whether what is set apart may still serve.
    func over(_ item: ElementName, _ held: HeldDatum, for purpose: ElementName?, apart: Bool) -> ElementName? {
        let now = question.at.milliseconds
        func over(_ end: NaiveKeeping, _ last: NaiveKeeping?) -> ElementName? {
            guard case .at(let moment) = end.end, moment <= now else { return nil }
            if !apart || !isSetApart(end) { return end.rule }
            guard let last, case .at(let moment) = last.end, moment <= now else { return nil }
            return last.rule
        }
        if let purpose {
            let own = rules(for: item, of: purpose)
            if !own.isEmpty,
                let rule = over(end(together: own, item, held), lastEnd(together: own, item, held))
            {
                return rule
            }
        }
        let whole = ends(of: item, held)
        return over(whole.end, whole.last)
    }

    /// The ends for the purposes that count, by purpose; none where all have the same rules.
    func purposeEnds(of item: ElementName, _ held: HeldDatum) -> [ElementName: NaiveEnd] {
        var ends: [ElementName: NaiveEnd] = [:]
        var sets: Set<[ElementName]> = []
        for purpose in servedPurposes(item, held) {
            let own = rules(for: item, of: purpose)
            if own.isEmpty { continue }
            sets.insert(own.map(\.name))
            ends[purpose] = end(together: own, item, held).end
        }
        return sets.count > 1 ? ends : [:]
    }

    /// The rules that are judged together: those of each purpose that counts, else all.
    func rulesTogether(for item: ElementName, _ held: HeldDatum) -> [[RetentionRule]] {
        let sets = servedPurposes(item, held).map { rules(for: item, of: $0) }.filter { !$0.isEmpty }
        return sets.isEmpty ? [policy.retention.filter { $0.data.contains(item) }] : sets
    }

    /// What an item is held for: the purposes recorded with it and, where there are any, those of consents.
    private func servedPurposes(_ item: ElementName, _ held: HeldDatum) -> Set<ElementName> {
        if held.purposes.isEmpty { return [] }
        var served = held.purposes
        for purpose in policy.purposes
        where purpose.name != .dataSubjectRights && purpose.keepsData && purpose.data.contains(item) {
            for consent in state.consents.values {
                guard consent.purposes.contains(purpose.name), consent.data.contains(item) else { continue }
                // When it was over; nothing where it is not.
                let over: Instant?
                switch consent.status {
                case .refused, .invalidated: continue
                case .withdrawn: over = consent.at
                case .given: over = consent.expires
                }
                if let over, over <= held.collectedAt { continue }
                served.insert(purpose.name)
            }
        }
        return served
    }

    /// The rules of a purpose at an item, whatever their conditions.
    private func rules(for item: ElementName, of purpose: ElementName) -> [RetentionRule] {
        policy.retention.filter {
            $0.data.contains(item) && ($0.purposes.isEmpty || $0.purposes.contains(purpose))
        }
    }

    private func isSetApart(_ keeping: NaiveKeeping) -> Bool { !keeping.isUnkept && setsApart(keeping.outcomes) }

    private func place(_ rule: ElementName?) -> Int {
        policy.retention.names.firstIndex { $0 == rule } ?? .max
    }

    private func goesLater(_ one: NaiveKeeping, than other: NaiveKeeping) -> Bool {
        one.end == other.end ? place(one.rule) < place(other.rule) : ends(other.end, before: one.end)
    }

    private func end(together rules: [RetentionRule], _ item: ElementName, _ held: HeldDatum) -> NaiveKeeping {
        let applying = rules.filter(applies)
        guard let first = soonest(of: applying, item, held) else {
            return NaiveKeeping(
                end: .at(held.collectedAt.milliseconds), rule: rules[0].name, outcomes: [.erase], isUnkept: true)
        }
        guard let statutory = statutory(of: applying, item, held), ends(first.end, before: statutory.end) else {
            return first
        }
        return statutory
    }

    private func lastEnd(together rules: [RetentionRule], _ item: ElementName, _ held: HeldDatum) -> NaiveKeeping? {
        let applying = rules.filter(applies)
        guard isSetApart(end(together: rules, item, held)),
            var last = soonest(of: applying.filter { !setsApart($0.outcomes) }, item, held)
        else { return nil }
        if let statutory = statutory(of: applying, item, held), ends(last.end, before: statutory.end) {
            last.end = statutory.end
        }
        return last
    }

    func applies(_ rule: RetentionRule) -> Bool { rule.condition.map { truth($0) != .no } ?? true }

    func setsApart(_ outcomes: [RetentionOutcome]) -> Bool {
        outcomes.contains(.restrict) || outcomes.contains(.archive)
    }

    private func soonest(of rules: [RetentionRule], _ item: ElementName, _ held: HeldDatum) -> NaiveKeeping? {
        var first: NaiveKeeping?
        for rule in rules {
            let keeping = NaiveKeeping(end: end(of: rule, item, held), rule: rule.name, outcomes: rule.outcomes)
            if let best = first, !ends(keeping.end, before: best.end) { continue }
            first = keeping
        }
        return first
    }

    /// Until when the law forbids to destroy the item; `nil` when none does.
    func statutory(of item: ElementName, _ held: HeldDatum) -> NaiveKeeping? {
        statutory(of: rules(for: item, held), item, held)
    }

    private func statutory(of rules: [RetentionRule], _ item: ElementName, _ held: HeldDatum) -> NaiveKeeping? {
        var last: NaiveKeeping?
        for rule in rules {
            let end: NaiveEnd
            if rule.isStatutory {
                end = self.end(of: rule, item, held)
            } else {
                guard
                    let part = statutoryPart(
                        of: rule.notBefore.map { .latest([rule.keep, $0]) } ?? rule.keep, item, held)
                else { continue }
                end = self.end(of: part, item, held)
            }
            if let found = last, !lasts(end, longerThan: found.end) { continue }
            last = NaiveKeeping(end: end, rule: rule.name, outcomes: rule.outcomes)
        }
        return last
    }

    /// The rules of the policy that apply to the item, in the order of the file.
    func rules(for item: ElementName, _ held: HeldDatum) -> [RetentionRule] {
        let listing = policy.retention.filter { $0.data.contains(item) }
        let served = servedPurposes(item, held)
        var naming: [RetentionRule] = []
        for rule in listing {
            let shared = Set(rule.purposes).intersection(served)
            if rule.purposes.isEmpty || served.isEmpty || !shared.isEmpty { naming.append(rule) }
        }
        // What none of them is for falls under all.
        let governing = naming.isEmpty ? listing : naming
        return governing.filter(applies)
    }

    func end(of rule: RetentionRule, _ item: ElementName, _ held: HeldDatum) -> NaiveEnd {
        let keep = end(of: rule.keep, item, held)
        guard let notBefore = rule.notBefore else { return keep }
        return latest([keep, end(of: notBefore, item, held)])
    }

    // Which of two ends is the earlier: a moment before waiting before never.

    private func ends(_ end: NaiveEnd, before other: NaiveEnd) -> Bool {
        switch (end, other) {
        case (.at(let moment), .at(let otherMoment)): return moment < otherMoment
        case (.at, _): return true
        case (.waiting, .never): return true
        default: return false
        }
    }

    private func lasts(_ end: NaiveEnd, longerThan other: NaiveEnd) -> Bool { ends(other, before: end) }

    private func latest(_ parts: [NaiveEnd]) -> NaiveEnd {
        if parts.contains(.never) { return .never }
        if parts.isEmpty || parts.contains(.waiting) { return .waiting }
        var latest = parts[0]
        for part in parts where lasts(part, longerThan: latest) { latest = part }
        return latest
    }

    private func earliest(_ parts: [NaiveEnd]) -> NaiveEnd {
        guard var earliest = parts.first else { return .waiting }
        for part in parts where ends(part, before: earliest) { earliest = part }
        return earliest
    }

    // The expressions

    func end(of expression: RetentionExpression, _ item: ElementName, _ held: HeldDatum) -> NaiveEnd {
        switch expression {
        case .after(let period, let event): return end(period, after: event, held)
        case .law(let name, let event):
            guard let law = policy.laws[name], let period = law.period else { return .waiting }
            return end(period, after: event ?? law.after ?? ElementName(rawValue: "collected"), held)
        case .until(let event):
            if event.rawValue == "collected" { return .waiting }
            guard let moment = moment(of: event, held) else { return .waiting }
            return .at(moment)
        case .whileRelation(let name): return endOfRelation(name, held)
        case .whileConsent(let name): return endOfConsent(name, held)
        case .whileFact(let name):
            return state.facts.contains(name) ? .waiting : .at(held.collectedAt.milliseconds)
        case .whilePurposes: return endOfNeed(item, held)
        case .age(let years, let period): return endOfAge(years, period, held)
        case .otherwise(let first, let second):
            if counts(insteadOf: first, item, held) { return end(of: second, item, held) }
            return isJoined(first, by: second, item, held)
                ? latest([end(of: first, item, held), end(of: second, item, held)]) : end(of: first, item, held)
        case .withoutLimit: return .never
        case .latest(let parts): return latest(parts.map { end(of: $0, item, held) })
        case .earliest(let parts): return earliest(parts.map { end(of: $0, item, held) })
        }
    }

    private func end(_ period: Period, after event: ElementName, _ held: HeldDatum) -> NaiveEnd {
        guard let moment = moment(of: event, held) else { return .waiting }
        // What came in after the event has the whole period before it.
        return .at(NaiveDay.moment(max(moment, held.collectedAt.milliseconds), after: period))
    }

    /// The start of an event, of one of the calendar its day; `nil` when it has none.
    private func moment(of event: ElementName, _ held: HeldDatum) -> Int64? {
        if event.rawValue == "collected" { return held.collectedAt.milliseconds }
        if let declared = policy.events[event], let month = declared.yearlyMonth, let day = declared.yearlyDay {
            var from = held.collectedAt.milliseconds
            if let start = declared.yearlyAfter {
                guard let moment = moment(of: start, held) else { return nil }
                if moment > from { from = moment }
            }
            var year = NaiveDay(milliseconds: from).year - 1
            while true {
                var date = NaiveDay(milliseconds: 0)
                (date.year, date.month) = (year, month)
                date.day = min(day, NaiveDay.length(ofMonth: month, year: year))
                let midnight = date.startMilliseconds + NaiveDay.milliseconds
                if midnight > from { return midnight }
                year += 1
            }
        }
        guard let happened = state.events[event], happened.milliseconds <= question.at.milliseconds else { return nil }
        guard stopping(event).isEmpty else { return nil }
        return endsSince(event, happened.milliseconds).reduce(happened.milliseconds, max)
    }

    /// When the relations ended that the event ends and that began once more after it.
    private func endsSince(_ event: ElementName, _ happened: Int64) -> [Int64] {
        policy.relations.compactMap { relation in
            guard relation.endedBy.contains(event), let standing = state.relations[relation.name],
                standing.state == .ended, standing.at.milliseconds > happened
            else { return nil }
            for beginning in relation.openedBy + relation.requestedBy {
                guard let begun = state.events[beginning], begun.milliseconds > happened else { continue }
                return standing.at.milliseconds
            }
            return nil
        }
    }

    // Clocks that stand still

    /// The relations that have the clock of an event stand still: it ends them, and they go on since.
    func stopping(_ event: ElementName) -> [ElementName] {
        guard let happened = state.events[event]?.milliseconds, happened <= question.at.milliseconds else { return [] }
        var stopping: [ElementName] = []
        for relation in policy.relations {
            guard relation.endedBy.contains(event), let standing = state.relations[relation.name] else { continue }
            let goesOn = standing.state == .requested || standing.state == .open
            if goesOn, standing.at.milliseconds >= happened { stopping.append(relation.name) }
        }
        return stopping
    }

    /// Whether what stands under `else` counts instead.
    private func counts(insteadOf first: RetentionExpression, _ item: ElementName, _ held: HeldDatum) -> Bool {
        end(of: first, item, held) == .waiting && clocks(in: first).allSatisfy { stopping($0).isEmpty }
    }

    /// Whether the later of the two counts, since something was counted from before the datum came in.
    func isJoined(
        _ first: RetentionExpression, by second: RetentionExpression, _ item: ElementName, _ held: HeldDatum
    ) -> Bool {
        guard case .at = end(of: first, item, held), case .at = end(of: second, item, held) else { return false }
        return clocks(in: first).contains { event in
            guard let begun = state.events[event]?.milliseconds, begun <= question.at.milliseconds else { return false }
            return begun < held.collectedAt.milliseconds
        }
    }

    /// The events, not those of the calendar, from which something within is counted.
    private func clocks(in expression: RetentionExpression) -> [ElementName] {
        func start(_ event: ElementName?) -> [ElementName] {
            guard let event, event.rawValue != "collected" else { return [] }
            guard let declared = policy.events[event], declared.yearlyMonth != nil else { return [event] }
            return declared.yearlyAfter.map { $0.rawValue == "collected" ? [] : [$0] } ?? []
        }
        switch expression {
        case .after(_, let event), .until(let event): return start(event)
        case .law(let name, let event):
            guard let law = policy.laws[name], law.period != nil else { return [] }
            return start(event ?? law.after)
        case .latest(let parts), .earliest(let parts): return parts.flatMap { clocks(in: $0) }
        case .otherwise(let first, let second): return clocks(in: first) + clocks(in: second)
        default: return []
        }
    }

    private func endOfAge(_ years: Int, _ period: Period?, _ held: HeldDatum) -> NaiveEnd {
        switch state.age {
        case .unknown: return .waiting
        case .atLeast(let known):
            return known >= years && period == nil ? .at(held.collectedAt.milliseconds) : .waiting
        case .born(let birth):
            var birthday = NaiveDay(birth)
            birthday.year += years
            if birthday.day > NaiveDay.length(ofMonth: birthday.month, year: birthday.year) {
                (birthday.month, birthday.day) = (3, 1)
            }
            let moment = birthday.startMilliseconds
            return .at(period.map { NaiveDay.moment(moment, after: $0) } ?? moment)
        }
    }

    private func endOfRelation(_ name: ElementName, _ held: HeldDatum) -> NaiveEnd {
        guard let relation = state.relations[name] else { return .at(held.collectedAt.milliseconds) }
        switch relation.state {
        case .open, .requested: return .waiting
        case .ended: return .at(relation.at.milliseconds)
        case .none: return .at(held.collectedAt.milliseconds)
        }
    }

    private func endOfConsent(_ name: ElementName, _ held: HeldDatum) -> NaiveEnd {
        guard let consent = state.consents[name] else { return .at(held.collectedAt.milliseconds) }
        switch consent.status {
        case .given:
            guard let expires = consent.expires else { return .waiting }
            return .at(expires.milliseconds)
        case .refused, .withdrawn, .invalidated: return .at(consent.at.milliseconds)
        }
    }

    private func endOfNeed(_ item: ElementName, _ held: HeldDatum) -> NaiveEnd {
        var needs: [NaiveEnd] = []
        var hasPurpose = false
        for purpose in policy.purposes where purpose.name != .dataSubjectRights {
            if !purpose.data.contains(item) || !purpose.keepsData { continue }
            hasPurpose = true
            var endsByItself = false
            for ground in purpose.grounds {
                if ground.basis == .consent {
                    endsByItself = true
                    needs.append(endOfConsent(ground.consent ?? purpose.name, held))
                } else if ground.basis == .contract, let relation = ground.relation {
                    endsByItself = true
                    needs.append(endOfRelation(relation, held))
                }
            }
            if !endsByItself { return .waiting }
        }
        return hasPurpose ? latest(needs) : .at(held.collectedAt.milliseconds)
    }

    // The statutory part

    /// What an expression says of a law; `nil` where it names none.
    func statutoryPart(
        of expression: RetentionExpression, _ item: ElementName, _ held: HeldDatum
    ) -> RetentionExpression? {
        switch expression {
        case .law: return expression
        case .latest(let parts):
            let lawful = parts.compactMap { statutoryPart(of: $0, item, held) }
            return lawful.isEmpty ? nil : .latest(lawful)
        case .earliest(let parts):
            if parts.allSatisfy({ statutoryPart(of: $0, item, held) == nil }) { return nil }
            return .earliest(
                parts.map { part in
                    if case .otherwise(let first, let second) = part, statutoryPart(of: first, item, held) == nil,
                        let lawful = statutoryPart(of: second, item, held)
                    {
                        return .otherwise(first, lawful)
                    }
                    return statutoryPart(of: part, item, held) ?? part
                })
        case .otherwise(let first, let second):
            let ofSecond = statutoryPart(of: second, item, held)
            if let ofFirst = statutoryPart(of: first, item, held) { return .otherwise(ofFirst, ofSecond ?? second) }
            guard let ofSecond else { return nil }
            return counts(insteadOf: first, item, held) ? ofSecond : Self.overAtOnce
        default: return nil
        }
    }

    /// What ends with the collection: as long as a fact is stated that nobody can state.
    private static var overAtOnce: RetentionExpression { .whileFact(ElementName(rawValue: "")) }

    /// The expressions of law that stand somewhere within.
    func laws(in expression: RetentionExpression) -> [RetentionExpression] {
        switch expression {
        case .law: return [expression]
        case .latest(let parts), .earliest(let parts): return parts.flatMap { laws(in: $0) }
        case .otherwise(let first, let second): return laws(in: first) + laws(in: second)
        default: return []
        }
    }
}
