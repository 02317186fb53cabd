import Policies
import Processing
import Vocabulary

/// One invented person's years with a firm, lived from one happening to the next.
///
/// The person visits points of collection, consents and withdraws, opens and ends relations; the firm learns of events
/// late, out of order or never; holds come and go; a sweep looks at the person on the first day after its due.
struct SimulatedLife: Sendable {
    /// What may come next.
    enum Happening: Sendable {
        case visit
        case event(ElementName, happened: Instant)
        case consent(ElementName, ConsentFact.Status)
        case hold(ElementName)
        case lift(ElementName)
        case confirm(ElementName)
        /// Whoever has a value sees that it is wrong, and it is corrected.
        case correct
        /// Some who are alike have come together under a rule, or it is only looked who has waited long enough.
        case gather(rule: ElementName?, areAlike: Bool)
    }

    /// Something that is over and waits for somebody to finish it, or for others.
    struct OpenTask: Sendable {
        let item: ElementName
        let rule: ElementName
        let outcome: RetentionOutcome
        let since: Instant
        /// For what is to be made anonymous: how it goes, once that is decided.
        var way: AnonymousWay?

        /// Whether others who are alike are waited for.
        var awaitsOthers: Bool { outcome == .anonymise && way == nil }
    }

    let world: SimulatedWorld
    var chance: Chance
    let birth: CalendarDate
    var state = PersonState()
    var isKnown = false
    /// The values of each item that is held.
    var rows: [ElementName: [Row]] = [:]
    /// Since when a hold alone keeps what other values took the place of.
    var replaced: [ElementName: Instant] = [:]
    var tasks: [OpenTask] = []
    /// A look at what waits for others is arranged with the next sweep.
    var isGatheringArranged = false
    /// When each hold in force was placed.
    var holds: [ElementName: Instant] = [:]
    /// Consents and events whose next step is arranged already.
    var arranged: Set<ElementReference> = []
    /// The state of each relation from which its next step was arranged.
    var followed: [ElementName: RelationState] = [:]
    private(set) var story: [Passage] = []
    private(set) var looks = 0
    private(set) var cutOff = 0
    /// The latest first.
    private var queue: [(at: Instant, what: Happening)] = []
    private var lastLook: Instant
    private var again: Instant?

    init(in world: SimulatedWorld, seed: UInt64) {
        self.world = world
        chance = Chance(seed: seed)
        lastLook = Instant(milliseconds: world.start.milliseconds - 1)
        birth = world.start.utcDate.adding(days: -Int(chance.below(70 * 365)) + 5 * 365)
        let span = world.end.milliseconds - world.start.milliseconds
        // Two in three come in the first half, so that long periods are seen to end.
        let joins = chance.percent(66) ? chance.below(span / 2 + 1) : chance.below(span + 1)
        arrange(.visit, at: Instant(milliseconds: world.start.milliseconds + joins))
    }

    mutating func arrange(_ what: Happening, at instant: Instant) {
        guard instant <= world.end else { return }
        var (low, high) = (0, queue.count)
        while low < high {
            let middle = (low + high) / 2
            if queue[middle].at > instant { low = middle + 1 } else { high = middle }
        }
        queue.insert((instant, what), at: low)
    }

    mutating func note(_ what: Passage.What, at instant: Instant) { story.append(Passage(what, at: instant)) }

    /// A value that is held.
    struct Row: Hashable, Sendable {
        let collectedAt: Instant
        var isApart = false
    }

    var seen: SimulatedSweep.Seen {
        var waiting: SimulatedSweep.Waiting = [:]
        for task in tasks where task.way == nil { waiting[task.item, default: []].insert(task.outcome) }
        let values = rows.mapValues { rows in
            rows.map { HeldTimes.Value(collectedAt: $0.collectedAt, isApart: $0.isApart) }
        }
        return SimulatedSweep.Seen(
            state: state, holding: HeldTimes(values, replaced: replaced, of: state), waiting: waiting)
    }

    /// Lives it to the end of the simulated time.
    mutating func live() {
        var (now, due): (Instant, Instant?) = (world.start, nil)
        while true {
            let next = queue.last?.at
            let look = again ?? due.map { nextLook($0, after: now) }
            guard let at = [next, look].compactMap(\.self).min(), at <= world.end else { return }
            if let look, look == at {
                sweep(at: at)
            } else if let (at, what) = queue.popLast() {
                happen(what, at: at)
            }
            (now, due) = (at, isKnown ? world.sweep.due(seen, at) : nil)
        }
    }

    /// A person is looked at once in a sweep.
    private func nextLook(_ due: Instant, after now: Instant) -> Instant {
        world.sweep(atOrAfter: max(due, now, Instant(milliseconds: lastLook.milliseconds + 1)))
    }

    private mutating func sweep(at now: Instant) {
        again = nil
        if chance.percent(world.cuts) {
            // Cut off before its transaction: nothing happened, and the sweep begins anew.
            (again, cutOff) = (now.adding(seconds: 600), cutOff + 1)
            return
        }
        (lastLook, looks) = (world.sweep(atOrAfter: Instant(milliseconds: now.milliseconds - 3_600_000)), looks + 1)
        var finished = now
        if chance.percent(world.cuts) {
            // Cut off behind its transaction: the next start destroys the keys.
            (finished, cutOff) = (now.adding(seconds: 600), cutOff + 1)
        }
        letGo(world.sweep.over(seen, now), at: now, finished: finished)
    }

    /// What the door does with what is over.
    private mutating func letGo(_ dues: [LettingGo.Due], at now: Instant, finished: Instant) {
        var departing = DepartingRows(rows, of: state)
        for due in dues {
            guard case .at(_, let rule) = due.plan.end else { continue }
            let (item, outcome) = (due.plan.item, due.outcome)
            switch outcome {
            case .erase: departing.erase(due.value, of: item)
            case .restrict, .archive:
                // What was destroyed in the same look is not set apart.
                guard departing.isLeft(item) else { continue }
                departing.setApart(due.value, of: item)
            case .shredPaper:
                tasks.append(OpenTask(item: item, rule: rule, outcome: outcome, since: now))
                let days = 1 + chance.below(chance.percent(90) ? 30 : 200)
                arrange(.confirm(item), at: now.adding(seconds: days * 86_400))
            case .anonymise:
                if let way = tasks.first(where: { $0.item == item && $0.outcome == outcome })?.way {
                    departing.eraseAll(of: item)
                    note(.anonymised(item, rule: rule, isAlike: way == .generalised, finished: finished), at: now)
                    continue
                }
                if world.policy.data[item]?.generalise ?? .strike == .strike {
                    departing.eraseAll(of: item)
                } else {
                    departing.setAllApart(of: item)
                    tasks.append(OpenTask(item: item, rule: rule, outcome: outcome, since: now))
                    awaitOthers(rule, at: now)
                }
            }
            note(.done(outcome, item, from: due.value.collectedAt, rule: rule, finished: finished), at: now)
        }
        departing.leave(&state, world.policy, at: now)
        rows = departing.left
        tasks = tasks.filter { $0.outcome != .anonymise || state.data[$0.item] != nil }
        let isReleased = release(at: now)
        if isReleased || departing.hasGone { forgetIfNothingIsLeft(at: now) }
    }

    /// Destroys what a hold alone kept, where none does any more.
    private mutating func release(at now: Instant) -> Bool {
        let free = replaced.keys.sorted().filter { world.sweep.releases($0, state, now) }
        for item in free {
            replaced[item] = nil
            note(.released(item), at: now)
        }
        return !free.isEmpty
    }

    /// Two in three find others within the wait; each sweep looks who has waited long enough.
    private mutating func awaitOthers(_ rule: ElementName, at now: Instant) {
        let wait = world.policy.anonymityLimits.wait
        let end = now.adding(wait)
        if chance.percent(66) {
            let found = Instant(milliseconds: now.milliseconds + chance.below(end.milliseconds - now.milliseconds))
            arrange(.gather(rule: rule, areAlike: true), at: world.sweep(atOrAfter: found))
        }
        arrange(.gather(rule: rule, areAlike: false), at: world.sweep(atOrAfter: end))
    }

    /// What the sweep does after its own work: gives back to use what is over no longer, and decides how the rest goes.
    mutating func gather(_ rule: ElementName?, areAlike: Bool, at now: Instant) {
        let rules = LettingGo(compiled: world.compiled, now: now)
        let over = Set(
            world.sweep.over(SimulatedSweep.Seen(state: state, holding: .newestAlone, waiting: [:]), now)
                .filter { $0.outcome == .anonymise }.map(\.plan.item))
        let back = tasks.filter { task in
            task.awaitsOthers && !over.contains(task.item) && rules.isBackInUse(task.item, of: state)
        }.map(\.item)
        for item in back {
            tasks.removeAll { $0.item == item && $0.awaitsOthers }
            state.joinAgain([item])
            if !state.isRestricted(item) { rows[item] = rows[item]?.map { Row(collectedAt: $0.collectedAt) } }
            note(.cameBack(item), at: now)
        }
        var isDecided = false
        for place in tasks.indices where tasks[place].awaitsOthers && over.contains(tasks[place].item) {
            if areAlike, tasks[place].rule == rule {
                (tasks[place].way, isDecided) = (.generalised, true)
            } else if world.sweep.hasWaited(tasks[place].since, now) {
                (tasks[place].way, isDecided) = (.suppressed, true)
            }
        }
        // The next sweep destroys it.
        if isDecided { again = [again, now.adding(seconds: 900)].compactMap(\.self).min() }
    }

    /// Whether somebody's data waits for others; then each sweep looks at it.
    var awaitsOthers: Bool { tasks.contains(where: \.awaitsOthers) }

    mutating func confirm(_ item: ElementName, at now: Instant) {
        guard let place = tasks.firstIndex(where: { $0.item == item && $0.outcome == .shredPaper }) else { return }
        let rules = LettingGo(compiled: world.compiled, now: now)
        guard rules.mayShred(item, of: state) else {
            arrange(.confirm(item), at: now.adding(seconds: 90 * 86_400))
            return
        }
        let isGone = rules.isOnPaperAlone(item, of: state)
        note(.confirmed(item, rule: tasks.remove(at: place).rule, isGone: isGone), at: now)
        if isGone {
            state.forget([item], world.policy)
            rows[item] = nil
        }
        forgetIfNothingIsLeft(at: now)
    }

    private mutating func forgetIfNothingIsLeft(at now: Instant) {
        guard state.isEmptied, tasks.isEmpty, replaced.isEmpty else { return }
        (state, isKnown) = (PersonState(), false)
        (holds, rows) = ([:], [:])
        (arranged, followed) = ([], [:])
        note(.forgotten, at: now)
    }
}
