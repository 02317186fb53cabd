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
    }

    /// Something that is over and somebody must finish.
    struct OpenTask: Sendable {
        let item: ElementName
        let rule: ElementName
        let outcome: RetentionOutcome
    }

    let world: SimulatedWorld
    var chance: Chance
    let birth: CalendarDate
    var state = PersonState()
    var isKnown = false
    var tasks: [OpenTask] = []
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

    var waiting: SimulatedSweep.Waiting {
        tasks.reduce(into: [:]) { $0[$1.item, default: []].insert($1.outcome) }
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
            (now, due) = (at, isKnown ? world.sweep.due(state, at, waiting) : nil)
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
        letGo(world.sweep.over(state, now, waiting), at: now, finished: finished)
    }

    /// What the door does with what is over.
    private mutating func letGo(_ dues: [LettingGo.Due], at now: Instant, finished: Instant) {
        var (going, apart): (Set<ElementName>, Set<ElementName>) = ([], [])
        for due in dues {
            guard case .at(_, let rule) = due.plan.end else { continue }
            let item = due.plan.item
            if due.outcome.needsSomebody {
                tasks.append(OpenTask(item: item, rule: rule, outcome: due.outcome))
                let days = 1 + chance.below(chance.percent(90) ? 30 : 200)
                arrange(.confirm(item), at: now.adding(seconds: days * 86_400))
            } else if due.outcome == .erase {
                going.insert(item)
            } else {
                apart.insert(item)
            }
            note(.done(due.outcome, item, rule: rule, finished: finished), at: now)
        }
        state.setAside(apart, at: now)
        state.forget(going, world.policy)
        if !going.isEmpty { forgetIfNothingIsLeft(at: now) }
    }

    mutating func confirm(_ item: ElementName, at now: Instant) {
        guard let place = tasks.firstIndex(where: { $0.item == item && $0.outcome == .shredPaper }) else { return }
        let rules = LettingGo(compiled: world.compiled, now: now)
        guard rules.mayShred(item, of: state) else {
            arrange(.confirm(item), at: now.adding(seconds: 90 * 86_400))
            return
        }
        let isGone = rules.isOnPaperAlone(item, of: state)
        note(.confirmed(item, rule: tasks.remove(at: place).rule, isGone: isGone), at: now)
        if isGone { state.forget([item], world.policy) }
        forgetIfNothingIsLeft(at: now)
    }

    private mutating func forgetIfNothingIsLeft(at now: Instant) {
        guard state.isEmptied, tasks.isEmpty else { return }
        (state, isKnown) = (PersonState(), false)
        holds = [:]
        (arranged, followed) = ([], [:])
        note(.forgotten, at: now)
    }
}
