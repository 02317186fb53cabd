import Policies
import Processing
import Vocabulary

/// How much goes when: people by month, and by rule.
///
/// Months are counted on the index of dues. Whose look comes from a moment that may only change an end is counted
/// too, so the figures are an upper bound. Rules are found in the states of the first people of a month, and stand as
/// estimates where there are more. Of whom a hold on everybody's data keeps all that would go, is counted apart.
package struct KeepingCalendar: Hashable, Sendable {
    /// Counted no further in one month.
    package static let mostCounted = 100_000
    /// People of a month whose states are looked into.
    package static let sample = 200

    /// How many people of a month one outcome of a rule concerns.
    package struct Share: Hashable, Sendable {
        package let rule: ElementName
        package let outcome: RetentionOutcome
        /// People of the month of whom something goes by this rule.
        package let people: Int
    }

    /// One month of the calendar.
    package struct Month: Hashable, Sendable {
        /// The first day of the month; for the present one, today.
        package let from: CalendarDate
        package let people: Int
        /// Others of whom all that would go is kept by a hold on everybody's data.
        package let held: Int
        /// There are more than were counted.
        package let isCapped: Bool
        /// The greatest first.
        package let shares: [Share]
        /// The shares were computed from some of the people.
        package let isEstimated: Bool
    }

    /// People whose time has come and whom the next sweep looks at.
    package let overdue: Int
    package let months: [Month]
    /// Whether dues are just being computed anew for another version; the figures move meanwhile.
    package let recomputing: DueBasis?

    /// - Parameters:
    ///   - now: the calendar begins here.
    ///   - length: months, from 1 to 120.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error.
    package static func make(
        by door: Door, of controller: ControllerID, at now: Instant, length: Int = 12
    ) async throws -> KeepingCalendar {
        let loaded = try door.policy(of: controller, at: now)
        let overdue = try await door.data.read {
            try $0.countDue(of: controller, from: Instant(milliseconds: .min), before: now, limit: mostCounted)
        }
        var (months, start): ([Month], Instant) = ([], now)
        for offset in 1...min(max(length, 1), 120) {
            let first = CalendarDate(year: now.utcDate.year, month: now.utcDate.month, day: 1) ?? now.utcDate
            let end = first.adding(months: offset).startInUTC
            months.append(try await month(from: start, to: end, door, controller, loaded))
            start = end
        }
        let basis = try await door.data.read { try $0.dueBasis(of: controller) }
        return KeepingCalendar(
            overdue: overdue, months: months, recomputing: basis.flatMap { $0.finishedAt == nil ? $0 : nil })
    }

    private static func month(
        from start: Instant, to end: Instant, _ door: Door, _ controller: ControllerID, _ loaded: LoadedPolicy
    ) async throws -> Month {
        let last = Instant(milliseconds: end.milliseconds - 1)
        let (count, states, holding, wide) = try await door.data.read { transaction in
            let count = try transaction.countDue(of: controller, from: start, before: end, limit: mostCounted + 1)
            let before = DueMark(due: Instant(milliseconds: start.milliseconds - 1), subject: SubjectID(rawValue: "~"))
            let people = try transaction.peopleDue(of: controller, until: last, after: before, limit: sample)
            var records = try people.compactMap { try transaction.person($0.subject, of: controller) }
            let holding = try records.indices.map { try transaction.heldTimes(of: &records[$0]) }
            return (count, records.map(\.state), holding, try transaction.wideHolds(of: controller))
        }
        var (shares, held): ([Departing: Int], Int) = ([:], 0)
        for (state, holding) in zip(try await door.opened(states, at: controller), holding) {
            // A person counts once a rule, however many values go by it.
            let seen = state.underWideHolds(wide, loaded, at: start)
            let going = Set(departing(seen, holding, until: last, loaded))
            for departing in going { shares[departing, default: 0] += 1 }
            let isHeld = going.isEmpty && !seen.heldWidely.isEmpty
            if isHeld, !departing(state, holding, until: last, loaded).isEmpty { held += 1 }
        }
        let factor = states.isEmpty ? 1 : Double(min(count, mostCounted)) / Double(states.count)
        held = Int((Double(held) * factor).rounded())
        return Month(
            from: start.utcDate, people: min(count, mostCounted) - held, held: held, isCapped: count > mostCounted,
            shares: shares.map { departing, people in
                Share(
                    rule: departing.rule, outcome: departing.outcome,
                    people: Int((Double(people) * factor).rounded()))
            }.sorted { ($1.people, $0.rule) < ($0.people, $1.rule) }, isEstimated: count > states.count)
    }

    private struct Departing: Hashable {
        let rule: ElementName
        let outcome: RetentionOutcome
    }

    private static func departing(
        _ state: PersonState, _ holding: HeldTimes, until last: Instant, _ loaded: LoadedPolicy
    ) -> [Departing] {
        state.data.flatMap { item, held in
            holding[item, held].flatMap { value -> [Departing] in
                let seen = state.seeing(item, value)
                guard let plan = loaded.compiled.plan(of: item, in: seen, asking: .sweep(at: last)),
                    plan.isDue(at: last), case .at(_, let rule) = plan.end
                else { return [] }
                return plan.outcomes.map { Departing(rule: rule, outcome: $0) }
            }
        }
    }
}
