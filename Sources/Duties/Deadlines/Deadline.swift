import Policies
import Vocabulary

/// Until when something that arrived must be answered, and how that was computed.
///
/// By Article 3 Regulation (EEC, Euratom) 1182/71: the day of arrival is not counted; months and years end on the day of
/// the same number, or on the last one of a shorter month; a period that ends on a Saturday, Sunday or public holiday
/// ends with the next working day, unless it is one in hours; a period of two days or more holds two working days. An
/// extension counts from the arrival (Article 12(3) GDPR), so that no day is moved twice.
package struct Deadline: Hashable, Sendable {
    /// The last day, local to the controller; of a period in hours the day in which it ends.
    package let lastDay: CalendarDate
    /// The first instant that is too late.
    package let end: Instant
    /// The last day if nothing had been asked back meanwhile. Until then an authority that does not accept the pause
    /// expects the answer.
    package let lastDayWithoutPauses: CalendarDate
    /// The last day on which the person can be told of the extension and its reasons; `nil` without an extension.
    package let lastDayToExtend: CalendarDate?
    /// How the day was found, in order.
    package let steps: [DeadlineStep]

    /// Time that does not count, because the answer waits for the person: for identity (Article 12(6) GDPR), or for
    /// which data is meant (Recital 63).
    package struct Pause: Hashable, Sendable {
        /// The local days on which the question went out and the answer came; the days between them do not count.
        package let from: CalendarDate
        package let to: CalendarDate

        /// `nil` when it would end before it begins.
        package init?(from: CalendarDate, to: CalendarDate) {
            guard from <= to else { return nil }
            (self.from, self.to) = (from, to)
        }
    }

    /// - Parameters:
    ///   - received: when it arrived at any place of the firm, which may be long before somebody saw it.
    ///   - period: what the policy promises, at most what the law allows.
    ///   - extended: the whole period with its extension, from the arrival; `nil` while it is not extended.
    ///   - pauses: in any order; days in several of them count once.
    ///   - calendar: holidays of the controller's country; without one weekends alone are free, which can only make the
    ///     day earlier.
    package init(
        received: Instant, period: Period, extended: Period? = nil, pauses: [Pause] = [], calendar: HolidayCalendar?,
        zone: ZoneClock
    ) {
        let count = DeadlineCount(received: received, calendar: calendar, zone: zone)
        let whole = count.last(of: extended ?? period, pauses: pauses)
        lastDay = whole.day
        end = whole.end
        lastDayWithoutPauses = pauses.isEmpty ? whole.day : count.last(of: extended ?? period, pauses: []).day
        lastDayToExtend = extended == nil ? nil : count.last(of: period, pauses: pauses).day
        steps = (extended == nil ? [] : [DeadlineStep(.extensionFromArrival, whole.received)]) + whole.steps
    }
}

/// One step on the way to a day, by a rule of Regulation 1182/71 unless it says otherwise.
package struct DeadlineStep: Hashable, Sendable {
    /// What was done.
    package enum Rule: String, CaseIterable, Hashable, Sendable {
        /// Article 3(1), second subparagraph; the day named is the one on which it arrived.
        case dayOfArrivalNotCounted = "day-of-arrival-not-counted"
        /// Article 3(1), first subparagraph; the day named is the one on which the counting begins.
        case hourOfArrivalNotCounted = "hour-of-arrival-not-counted"
        /// Article 12(3) GDPR; the day named is that of the arrival.
        case extensionFromArrival = "extension-counts-from-arrival"
        /// Article 3(2); the day named is the last one of the period.
        case counted
        /// Article 3(2)(c): the month has no such day.
        case shorterMonth = "month-is-shorter"
        /// Articles 12(6) and 11(2) and Recital 63 GDPR; the day named is the last one after the pause.
        case paused
        /// The question went out after the last day, and does not move it.
        case pauseTooLate = "pause-too-late"
        /// Article 3(4); the day named is the free one.
        case weekend
        /// Article 3(4); the day named is the free one.
        case holiday
        /// Article 3(5); the day named is the last one after it.
        case twoWorkingDays = "two-working-days"
        /// No calendar of the country is on record.
        case calendarUnknown = "holidays-unknown"
    }

    package let rule: Rule
    package let day: CalendarDate
    /// The holiday's English name.
    package let name: String?
    /// Days that did not count, of a pause.
    package let days: Int?

    init(_ rule: Rule, _ day: CalendarDate, name: String? = nil, days: Int? = nil) {
        (self.rule, self.day, self.name, self.days) = (rule, day, name, days)
    }
}
