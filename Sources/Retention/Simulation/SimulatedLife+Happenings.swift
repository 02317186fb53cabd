import Policies
import Processing
import Vocabulary

extension SimulatedLife {
    /// Lets something come about, and arranges what follows from it.
    mutating func happen(_ what: Happening, at now: Instant) {
        switch what {
        case .visit: visit(at: now)
        case .confirm(let item): confirm(item, at: now)
        case .correct: correct(at: now)
        case .gather(let rule, let areAlike):
            if rule == nil { isGatheringArranged = false }
            if isKnown { gather(rule, areAlike: areAlike, at: now) }
            return
        case .event(let name, let happened):
            arranged.remove(ElementReference(.events, name))
            if isKnown { learn(name, happened: happened, at: now) }
        case .consent(let name, let status):
            arranged.remove(ElementReference(.consents, name))
            if isKnown { choose(name, status, at: now) }
        case .hold(let ground):
            guard isKnown, holds[ground] == nil else { break }
            (holds[ground], _) = (now, state.holds.insert(ground))
            note(.holdPlaced(ground), at: now)
            // One in twelve is forgotten.
            guard chance.percent(92) else { break }
            let lifted = later(now, around: 250)
            if let until = world.policy.holds[ground]?.until {
                arrange(.event(until, happened: lifted), at: learned(lifted))
            } else {
                arrange(.lift(ground), at: lifted)
            }
        case .lift(let ground): lift(ground, at: now)
        }
        if isKnown { arrangeWhatFollows(at: now) }
        if awaitsOthers, !isGatheringArranged {
            isGatheringArranged = true
            arrange(.gather(rule: nil, areAlike: false), at: world.sweep(atOrAfter: now.adding(seconds: 1)))
        }
    }

    private mutating func later(_ now: Instant, around days: Int64) -> Instant {
        Instant(milliseconds: now.milliseconds + chance.days(around: days))
    }

    /// When the firm learns of what happened: mostly at once, now and then days or a year later.
    private mutating func learned(_ happened: Instant) -> Instant {
        switch chance.below(100) {
        case 0..<75: return happened
        case 75..<90: return later(happened, around: 4)
        case 90..<98: return later(happened, around: 60)
        default: return later(happened, around: 300)
        }
    }

    private mutating func learn(_ event: ElementName, happened: Instant, at now: Instant) {
        EventRules(policy: world.policy).happened([event], at: happened, to: &state)
        note(.event(event, happened: happened), at: now)
        for ground in world.policy.holds where ground.until == event {
            // A hold placed after the event belongs to another case.
            if let placed = holds[ground.name], placed <= happened { lift(ground.name, at: now) }
        }
    }

    private mutating func lift(_ ground: ElementName, at now: Instant) {
        guard holds.removeValue(forKey: ground) != nil else { return }
        state.holds.remove(ground)
        note(.holdLifted(ground), at: now)
    }

    mutating func choose(_ name: ElementName, _ status: ConsentFact.Status, at now: Instant) {
        guard let consent = world.policy.consents[name] else { return }
        if status == .withdrawn, state.consents[name]?.status != .given { return }
        if status == .refused, state.consents[name]?.status == .given { return }
        var fact = state.consents[name] ?? ConsentFact(status: status, at: now, purposes: [], data: [])
        (fact.status, fact.at) = (status, now)
        if status == .given {
            fact.purposes = Set(consent.purposes)
            fact.data = Set(consent.purposes.flatMap { world.policy.purposes[$0]?.data ?? [] })
            fact.expires = consent.expires.map { now.adding($0) }
        }
        state.consents[name] = fact
        note(.consent(name, status, expires: fact.expires), at: now)
    }

    // What follows

    private mutating func arrangeWhatFollows(at now: Instant) {
        for relation in world.policy.relations {
            let standing = state.relations[relation.name]?.state
            guard followed[relation.name] != standing else { continue }
            followed[relation.name] = standing
            switch standing {
            case .open:
                // Seven in a hundred never end, as accounts that are forgotten.
                guard chance.percent(93), let event = chance.one(of: relation.endedBy) else { break }
                bring(event, at: later(now, around: 400))
            case .requested:
                let events = chance.percent(65) ? relation.openedBy : relation.endedBy
                guard chance.percent(90), let event = chance.one(of: events) else { break }
                bring(event, at: later(now, around: 20))
            case .ended, .some(.none), nil: break
            }
        }
        for name in world.policy.consents.names where state.consents[name]?.status == .given {
            guard arranged.insert(ElementReference(.consents, name)).inserted, chance.percent(60) else { continue }
            arrange(.consent(name, .withdrawn), at: later(now, around: 500))
        }
        for item in world.policy.data.names where state.data[item] != nil {
            for event in world.awaited[item] ?? [] where state.events[event] == nil {
                guard arranged.insert(ElementReference(.events, event)).inserted, chance.percent(85) else { continue }
                bring(event, at: later(now, around: 250))
            }
        }
    }

    private mutating func bring(_ event: ElementName, at happened: Instant) {
        arrange(.event(event, happened: happened), at: learned(happened))
    }

    // Visits

    private mutating func visit(at now: Instant) {
        for _ in 0..<6 {
            guard let point = chance.one(of: world.policy.points) else { return }
            if collect(at: point, now) { break }
        }
        if isKnown {
            if chance.percent(12), let event = chance.one(of: world.events) { bring(event, at: later(now, around: 90)) }
            if chance.percent(6), let ground = chance.one(of: world.policy.holds) {
                arrange(.hold(ground.name), at: later(now, around: 200))
            }
            if chance.percent(8) { arrange(.correct, at: later(now, around: 120)) }
            if chance.percent(15), let consent = chance.one(of: world.policy.consents) {
                choose(consent.name, chance.percent(80) ? .given : .refused, at: now)
            }
        }
        if chance.percent(82) { arrange(.visit, at: later(now, around: chance.percent(90) ? 150 : 1500)) }
    }

    /// Whether it was taken: each item must be permitted for some purpose of the point, as in any intake.
    private mutating func collect(at point: PointOfCollection, _ now: Instant) -> Bool {
        var facts: Set<ElementName> = []
        for ask in point.asksIf where chance.percent(40) { facts.insert(ask.fact) }
        var items = point.asks + point.asksIf.filter { facts.contains($0.fact) }.flatMap(\.data)
        for item in point.mayAsk where chance.percent(60) { items.append(item) }
        var arriving = state
        let birthDate = items.first { world.birthDates.contains($0) }
        if birthDate != nil { arriving.age = .born(birth) }
        ArrivalRules(policy: world.policy).arriving(
            at: point, agreeing: Set(point.agreements), at: now, to: &arriving)
        let before = (state, story.count)
        state = arriving
        let taken = purposes(of: items, at: point, stating: facts, now)
        guard !taken.isEmpty, point.asks.allSatisfy({ taken[$0] != nil }) else {
            state = before.0
            return false
        }
        noteArrival(at: point, from: before.0, now)
        for item in world.policy.data.names {
            guard let purposes = taken[item] else { continue }
            // One in twelve was taken down elsewhere and is entered days later.
            let from = chance.percent(8) ? now.adding(seconds: -chance.below(20 * 86_400)) : now
            take(item, purposes, at: point.name, from: from, now)
        }
        for offer in point.offers where chance.percent(70) {
            choose(offer, chance.percent(70) ? .given : .refused, at: now)
        }
        return true
    }

    /// One more value of an item that may have several; of any other one that takes the place of the former.
    private mutating func take(
        _ item: ElementName, _ purposes: Set<ElementName>, at point: ElementName, from: Instant, _ now: Instant
    ) {
        let before = state.data[item]
        var held = HeldDatum(
            collectedAt: from, point: point, purposes: purposes.union(before?.purposes ?? []))
        if world.policy.data[item]?.isMany ?? false {
            held.collectedAt = max(from, before?.collectedAt ?? from)
            rows[item, default: []].append(Row(collectedAt: from))
        } else {
            if before != nil { giveWay(item, at: now) }
            rows[item] = [Row(collectedAt: from)]
        }
        state.data[item] = held
        note(.collected(item, purposes: purposes, from: from), at: now)
    }

    /// Another value takes the place of one: what a hold keeps stays, sealed.
    private mutating func giveWay(_ item: ElementName, at now: Instant) {
        let isKept = !world.compiled.grounds(holding: item, in: state).isEmpty
        if isKept { replaced[item] = min(replaced[item] ?? now, now) }
        note(.gaveWay(item, isKept: isKept), at: now)
    }

    /// Corrects a value that is in use; the right one counts from the same time.
    private mutating func correct(at now: Instant) {
        let right = rows.filter { !state.isRestricted($0.key) && !$0.value.allSatisfy(\.isApart) }.keys.sorted()
        if let item = chance.one(of: right) { giveWay(item, at: now) }
    }

    private mutating func noteArrival(at point: PointOfCollection, from before: PersonState, _ now: Instant) {
        if !isKnown {
            isKnown = true
            for fact in world.policy.facts where chance.percent(20) {
                state.facts.insert(fact.name)
                note(.fact(fact.name), at: now)
            }
        }
        if state.age != before.age { note(.age(state.age), at: now) }
        for event in point.events { note(.event(event, happened: now), at: now) }
    }

    private func purposes(
        of items: [ElementName], at point: PointOfCollection, stating facts: Set<ElementName>, _ now: Instant
    ) -> [ElementName: Set<ElementName>] {
        var taken: [ElementName: Set<ElementName>] = [:]
        for purpose in point.purposes {
            guard let declared = world.policy.purposes[purpose] else { continue }
            let own = items.filter(declared.data.contains)
            if own.isEmpty { continue }
            let request = DecisionRequest(
                operation: .collect, purpose: purpose, data: own, point: point.name, principal: Asker(kind: .client),
                particulars: Set(point.requires + declared.requires), facts: facts,
                agreements: Set(point.agreements), at: now)
            guard world.compiled.decide(request, state).effect == .permit else { continue }
            for item in own { taken[item, default: []].insert(purpose) }
        }
        return taken
    }
}
