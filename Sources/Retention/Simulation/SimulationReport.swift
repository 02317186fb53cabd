import Policies
import Vocabulary

/// What was held when in a simulation, what went by which rule, and which promises were broken.
package struct SimulationReport: Sendable {
    /// One rule's share; holdings are values of people from their coming in to their going. A value that takes the place
    /// of another carries its holding on.
    package struct Rule: Sendable {
        package let name: ElementName
        /// Destroyed: erased, or shredded with what was held of the paper.
        package internal(set) var gone = 0
        /// Of them, those that stand in a set in which nobody can be found.
        package internal(set) var anonymous = 0
        /// Kept apart from everything else, as the rule says.
        package internal(set) var apart = 0
        /// Over, and waiting for somebody to finish: paper, and what waits for others to be made anonymous.
        package internal(set) var tasks = 0
        /// With a day on which it goes.
        package internal(set) var dated = 0
        /// Under a hold.
        package internal(set) var heldBack = 0
        /// Waiting for something to happen or to end.
        package internal(set) var waiting = 0
        /// For what it waits: holdings by element, such as `relations/account`. One may wait for several.
        package internal(set) var awaited: [ElementReference: Int] = [:]
        /// From the first coming in to the going, in milliseconds; `nil` when nothing went.
        package internal(set) var shortest: Int64?
        package internal(set) var longest: Int64?
        /// Since when the oldest that still waits is held, in milliseconds.
        package internal(set) var oldestWaiting: Int64 = 0

        package var held: Int { apart + tasks + dated + heldBack + waiting }
        package var collected: Int { gone + held }
    }

    /// One month's movements.
    package struct Month: Hashable, Sendable {
        package internal(set) var came = 0
        package internal(set) var went = 0
        /// Held at its end.
        package internal(set) var held = 0
    }

    /// At most so many verdicts are told one by one; all are counted.
    package static let mostVerdicts = 100

    package let start: Instant
    package let end: Instant
    package internal(set) var people = 0
    /// By name of rule; rules that never decided anything stand with nothing.
    package internal(set) var rules: [ElementName: Rule] = [:]
    /// Held without any end: no rule ends it.
    package internal(set) var endless = 0
    package internal(set) var months: [Month]
    /// People of whom nothing was left, so that they were forgotten.
    package internal(set) var forgotten = 0
    /// People whom a sweep looked at, each time counted, and looks that were cut off and begun again.
    package internal(set) var looks = 0
    package internal(set) var cutOff = 0
    package internal(set) var counts: [KeepingVerdict.Kind: Int] = [:]
    package internal(set) var verdicts: [KeepingVerdict] = []

    /// Whether every promise was kept.
    package var isSound: Bool { counts.values.allSatisfy { $0 == 0 } }

    init(from start: Instant, to end: Instant) {
        (self.start, self.end) = (start, end)
        months = Array(repeating: Month(), count: Self.month(of: end, since: start) + 1)
    }

    /// From 0, by the calendar.
    static func month(of instant: Instant, since start: Instant) -> Int {
        let (first, day) = (start.utcDate, instant.utcDate)
        return (day.year - first.year) * 12 + day.month - first.month
    }

    mutating func count(_ verdicts: [KeepingVerdict], of person: Int) {
        for verdict in verdicts {
            counts[verdict.kind, default: 0] += 1
            guard self.verdicts.count < Self.mostVerdicts else { continue }
            var own = verdict
            own.person = person
            self.verdicts.append(own)
        }
    }

    /// Adds what others lived through in the same time.
    mutating func add(_ other: SimulationReport) {
        people += other.people
        for (name, rule) in other.rules { rules[name, default: Rule(name: name)].add(rule) }
        endless += other.endless
        for index in months.indices {
            months[index].came += other.months[index].came
            months[index].went += other.months[index].went
            months[index].held += other.months[index].held
        }
        forgotten += other.forgotten
        looks += other.looks
        cutOff += other.cutOff
        counts.merge(other.counts, uniquingKeysWith: +)
        verdicts = Array((verdicts + other.verdicts).prefix(Self.mostVerdicts))
    }
}

extension SimulationReport.Rule {
    fileprivate mutating func add(_ other: Self) {
        gone += other.gone
        anonymous += other.anonymous
        apart += other.apart
        tasks += other.tasks
        dated += other.dated
        heldBack += other.heldBack
        waiting += other.waiting
        awaited.merge(other.awaited, uniquingKeysWith: +)
        shortest = [shortest, other.shortest].compactMap(\.self).min()
        longest = [longest, other.longest].compactMap(\.self).max()
        oldestWaiting = max(oldestWaiting, other.oldestWaiting)
    }
}
