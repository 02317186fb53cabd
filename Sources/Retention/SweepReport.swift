import Policies
import Processing
import Vocabulary

/// What a sweep did, or would do, counted; no person is named.
package struct SweepReport: Hashable, Sendable {
    /// One rule's share.
    package struct Rule: Hashable, Sendable {
        package let name: ElementName
        package let outcome: RetentionOutcome
        package let laws: [ElementName]
        package internal(set) var people = 0
        /// Items of people; several values of one item count once.
        package internal(set) var items = 0
        /// Values destroyed; 0 for outcomes that destroy none by themselves.
        package internal(set) var values = 0
        /// Items of people that wait: for somebody's deed, or for others among whom nobody can be found.
        package internal(set) var waiting = 0
    }

    package let controller: ControllerID
    package let at: Instant
    package let isTrial: Bool
    /// By rule, in the order in which they were met.
    package private(set) var rules: [Rule] = []
    /// People who were looked at; of some of them nothing was due, only their next look moved.
    package private(set) var looked = 0
    /// People of whom something was due.
    package private(set) var people = 0
    /// People of whom nothing was left, so that the whole record went.
    package private(set) var whole = 0
    /// Values that others had replaced and no hold keeps any more.
    package private(set) var released = 0
    /// People whose look failed; they are looked at again by the next sweep.
    package internal(set) var failed = 0
    /// Anonymous sets that were made.
    package private(set) var sets = 0
    /// People whose coarse values stand in these.
    package private(set) var generalised = 0
    /// People who waited in vain for others like them; of what waited nothing stays.
    package private(set) var suppressed = 0
    /// Sets that are anonymous no longer, and went.
    package internal(set) var setsLost = 0
    /// Whether more is due than this run was allowed to do.
    package internal(set) var hasMore = false

    init(controller: ControllerID, at: Instant, isTrial: Bool) {
        (self.controller, self.at, self.isTrial) = (controller, at, isTrial)
    }

    mutating func add(_ departure: Departure) {
        looked += 1
        if departure.parts.contains(where: { !$0.isSecond }) || !departure.replaced.isEmpty { people += 1 }
        released += departure.replaced.count
        if departure.isWhole { whole += 1 }
        for part in departure.parts {
            let place = rules.firstIndex { $0.name == part.rule && $0.outcome == part.outcome } ?? rules.endIndex
            if place == rules.endIndex {
                rules.append(Rule(name: part.rule, outcome: part.outcome, laws: part.laws))
            }
            rules[place].values += part.values
            guard !part.isSecond else { continue }
            rules[place].people += 1
            rules[place].items += part.items.count
            if part.waits { rules[place].waiting += part.items.count }
        }
    }

    mutating func add(_ result: AnonymisingResult) {
        if result.classes > 0 { sets += 1 }
        generalised += result.generalised
        suppressed += result.suppressed
        if result.hasDecided { hasDecided = true }
    }

    /// Whether somebody's waiting data was decided on, and is to go now.
    private(set) var hasDecided = false
}

extension Departure.Part {
    /// Whether it was counted before, when it was set apart.
    fileprivate var isSecond: Bool { way == .generalised || way == .suppressed }
}
