import Vocabulary

/// When something ends; the value of a ``CompiledKeeping``.
enum End: Hashable, Sendable {
    case at(Instant)
    /// Something must happen first.
    case waiting
    case never

    /// The later of two: never if one is, else waiting if one is.
    static func latest(_ left: End, _ right: End) -> End {
        switch (left, right) {
        case (.never, _), (_, .never): return .never
        case (.waiting, _), (_, .waiting): return .waiting
        case (.at(let first), .at(let second)): return .at(max(first, second))
        }
    }

    /// The earlier of two: an instant if one is known, else waiting if one waits.
    static func earliest(_ left: End, _ right: End) -> End {
        switch (left, right) {
        case (.at(let first), .at(let second)): return .at(min(first, second))
        case (.at, _): return left
        case (_, .at): return right
        case (.waiting, _), (_, .waiting): return .waiting
        case (.never, .never): return .never
        }
    }

    /// Whether this end is known and has come.
    func isOver(at instant: Instant) -> Bool {
        if case .at(let end) = self { return end <= instant }
        return false
    }
}

/// A ``RetentionExpression`` made ready to be evaluated: laws are periods, and each event is known for what it is.
indirect enum CompiledKeeping: Sendable {
    case afterCollection(Period)
    /// The first such day after the collection, and after the event where there is one, has passed, and the period since.
    case afterYearly(month: Int, day: Int, since: EventClock?, Period?)
    /// The event has happened, and the period since; whole for what came in after the event.
    case afterEvent(EventClock, Period?)
    case whileRelation(ElementName)
    case whileConsent(ElementName)
    case whileFact(ElementName)
    case whileNeeded
    /// The person completes so many years, and the period since.
    case age(Int, Period?)
    case otherwise(CompiledKeeping, CompiledKeeping)
    /// As the latter while it counts in place of the former; else it is over. Of a law that stands under `else` alone.
    case unlessKnown(CompiledKeeping, CompiledKeeping)
    /// For ever, for want of something: the collection itself as an end, or a law without a period.
    case waiting(ElementReference)
    case never
    case latest([CompiledKeeping])
    case earliest([CompiledKeeping])

    init(_ expression: RetentionExpression, of policy: Policy) {
        switch expression {
        case .after(let period, let event): self = Self.after(event, period, of: policy)
        case .until(let event): self = Self.after(event, nil, of: policy)
        case .law(let name, let after):
            guard let law = policy.laws[name], let period = law.period else {
                self = .waiting(ElementReference(.laws, name))
                return
            }
            self = Self.after(after ?? law.after ?? .collected, period, of: policy)
        case .whileRelation(let name): self = .whileRelation(name)
        case .whileConsent(let name): self = .whileConsent(name)
        case .whileFact(let name): self = .whileFact(name)
        case .whilePurposes: self = .whileNeeded
        case .age(let years, let period): self = .age(years, period)
        case .otherwise(let first, let second):
            self = .otherwise(CompiledKeeping(first, of: policy), CompiledKeeping(second, of: policy))
        case .withoutLimit: self = .never
        case .latest(let parts): self = .latest(parts.map { CompiledKeeping($0, of: policy) })
        case .earliest(let parts): self = .earliest(parts.map { CompiledKeeping($0, of: policy) })
        }
    }

    private static func after(_ event: ElementName, _ period: Period?, of policy: Policy) -> CompiledKeeping {
        if event == .collected {
            return period.map { .afterCollection($0) } ?? .waiting(ElementReference(.events, event))
        }
        if let declared = policy.events[event], let month = declared.yearlyMonth, let day = declared.yearlyDay {
            let since = declared.yearlyAfter.flatMap { $0 == .collected ? nil : EventClock($0, of: policy) }
            return .afterYearly(month: month, day: day, since: since, period)
        }
        return .afterEvent(EventClock(event, of: policy), period)
    }
}

/// What `while needed` means for one item: the grounds of the purposes that list it.
enum ItemNeed: Sendable {
    /// No purpose lists it.
    case nothing
    /// This purpose needs it always.
    case always(ElementName)
    /// As long as one of these consents and relations lasts.
    case grounds([CompiledKeeping])
}

extension CompiledKeeping {
    /// Evaluates the expression for one item of a person, at a time.
    func end(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> End {
        switch self {
        case .afterCollection(let period): return .at(held.collectedAt.adding(period))
        case .afterYearly(let month, let day, let since, let period):
            var from = held.collectedAt
            if let since {
                guard let start = since.start(state, at: now) else { return .waiting }
                from = max(from, start)
            }
            let start = from.nextEnd(ofYearly: month, day)
            return .at(period.map { start.adding($0) } ?? start)
        case .afterEvent(let clock, let period):
            guard let start = clock.start(state, at: now) else { return .waiting }
            return .at(period.map { max(start, held.collectedAt).adding($0) } ?? start)
        case .whileRelation(let name):
            guard let relation = state.relations[name] else { return .at(held.collectedAt) }
            switch relation.state {
            case .requested, .open: return .waiting
            case .ended: return .at(relation.at)
            case .none: return .at(held.collectedAt)
            }
        case .whileConsent(let name):
            guard let consent = state.consents[name] else { return .at(held.collectedAt) }
            guard consent.status == .given else { return .at(consent.at) }
            return consent.expires.map { .at($0) } ?? .waiting
        case .whileFact(let name): return state.facts.contains(name) ? .waiting : .at(held.collectedAt)
        case .whileNeeded:
            switch need {
            case .nothing: return .at(held.collectedAt)
            case .always: return .waiting
            case .grounds(let parts): return Self.latest(parts).end(need: .nothing, held, state, at: now)
            }
        case .age(let years, let period): return Self.end(ofAge: years, period, held, state)
        case .otherwise(let first, let second):
            let end = first.end(need: need, held, state, at: now)
            guard first.heedsElse(ending: end, need: need, held, state, at: now) else { return end }
            let other = second.end(need: need, held, state, at: now)
            switch (end, other) {
            case (.waiting, _): return other
            case (.at, .at): return .latest(end, other)
            default: return end
            }
        case .unlessKnown(let first, let second):
            guard first.givesWay(need: need, held, state, at: now) else { return .at(held.collectedAt) }
            return second.end(need: need, held, state, at: now)
        case .waiting: return .waiting
        case .never: return .never
        case .latest(let parts):
            guard let first = parts.first else { return .waiting }
            return parts.dropFirst().reduce(first.end(need: need, held, state, at: now)) {
                .latest($0, $1.end(need: need, held, state, at: now))
            }
        case .earliest(let parts):
            guard let first = parts.first else { return .waiting }
            return parts.dropFirst().reduce(first.end(need: need, held, state, at: now)) {
                .earliest($0, $1.end(need: need, held, state, at: now))
            }
        }
    }

    /// Somebody who is known to be older, of unknown birthday, has passed the age: when does not matter any more, but a
    /// period since cannot be counted.
    private static func end(ofAge years: Int, _ period: Period?, _ held: HeldDatum, _ state: PersonState) -> End {
        if let birthday = state.age.completes(years) { return .at(period.map { birthday.adding($0) } ?? birthday) }
        if case .atLeast(let known) = state.age, known >= years, period == nil { return .at(held.collectedAt) }
        return .waiting
    }

    /// What has to happen or end before the end is known, for an expression that waits; in the order of the file.
    func awaited(need: ItemNeed, _ held: HeldDatum, _ state: PersonState, at now: Instant) -> [ElementReference] {
        guard end(need: need, held, state, at: now) == .waiting else { return [] }
        switch self {
        case .afterEvent(let clock, _): return clock.awaited(state, at: now)
        case .whileRelation(let name): return [ElementReference(.relations, name)]
        case .whileConsent(let name): return [ElementReference(.consents, name)]
        case .whileFact(let name): return [ElementReference(.facts, name)]
        case .afterYearly(_, _, let since, _): return since?.awaited(state, at: now) ?? []
        case .whileNeeded:
            switch need {
            case .nothing: return []
            case .always(let purpose): return [ElementReference(.purposes, purpose)]
            case .grounds(let parts): return Self.latest(parts).awaited(need: .nothing, held, state, at: now)
            }
        case .age: return [.ages]
        case .otherwise(let first, let second):
            return [first, second].flatMap { $0.awaited(need: need, held, state, at: now) }
        case .unlessKnown(_, let second): return second.awaited(need: need, held, state, at: now)
        case .waiting(let element): return [element]
        case .latest(let parts), .earliest(let parts):
            return parts.flatMap { $0.awaited(need: need, held, state, at: now) }
        case .afterCollection, .never: return []
        }
    }
}

extension ElementName {
    /// The event that is always there: the datum was taken in.
    static let collected = ElementName(rawValue: "collected")
}

extension Instant {
    /// The first end of such a day (24:00 UTC) strictly after this instant.
    ///
    /// 29 February stands for the last day of February in other years.
    func nextEnd(ofYearly month: Int, _ day: Int) -> Instant {
        let year = utcDate.year
        for candidate in year...(year + 1) {
            let last = min(day, CalendarDate.daysIn(month: month, of: candidate))
            guard let date = CalendarDate(year: candidate, month: month, day: last) else { continue }
            let end = Instant(milliseconds: date.startInUTC.milliseconds + 86_400_000)
            if end > self { return end }
        }
        // Not reached but in the year 9999: the end of this year's day is after any instant up to it.
        return self
    }
}
