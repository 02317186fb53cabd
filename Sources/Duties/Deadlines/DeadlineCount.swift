import Policies
import Vocabulary

/// Counts periods from one arrival.
struct DeadlineCount {
    let received: Instant
    let calendar: HolidayCalendar?
    let zone: ZoneClock

    /// A last day with the way to it.
    struct Last {
        let received: CalendarDate
        var day: CalendarDate
        var end: Instant
        var steps: [DeadlineStep]
    }

    func last(of period: Period, pauses: [Deadline.Pause]) -> Last {
        let received = zone.local(received).date
        var last = Last(received: received, day: received, end: self.received, steps: [])
        if period.unit == .hours { return hours(Int64(period.count), last, pauses) }
        last.steps.append(DeadlineStep(.dayOfArrivalNotCounted, received))
        last.day = received.adding(period)
        if last.day.day != received.day, period.unit == .months || period.unit == .years {
            last.steps.append(DeadlineStep(.shorterMonth, last.day))
        }
        last.steps.append(DeadlineStep(.counted, last.day))
        pause(&last, pauses)
        moveToWorkingDay(&last)
        if period.isTwoDaysOrMore { holdTwoWorkingDays(&last) }
        if calendar == nil { last.steps.append(DeadlineStep(.calendarUnknown, last.day)) }
        last.end = zone.instant(of: last.day.adding(days: 1))
        return last
    }

    /// The hour in which it arrived is not counted; free days are (Article 3(1) and (3)).
    private func hours(_ count: Int64, _ start: Last, _ pauses: [Deadline.Pause]) -> Last {
        var last = start
        let minutes = Int64(zone.local(received).minutes % 60)
        let inMinute = received.milliseconds - received.utcDate.startInUTC.milliseconds
        let next = Instant(milliseconds: received.milliseconds - inMinute % 60_000 + (60 - minutes) * 60_000)
        last.steps.append(DeadlineStep(.hourOfArrivalNotCounted, zone.local(next).date))
        last.end = next.adding(seconds: count * 3600)
        last.day = zone.local(last.end.adding(seconds: -1)).date
        last.steps.append(DeadlineStep(.counted, last.day))
        let before = last.day
        pause(&last, pauses)
        last.end = last.end.adding(seconds: Int64(last.day.daysSinceEpoch - before.daysSinceEpoch) * 86_400)
        return last
    }

    private func pause(_ last: inout Last, _ pauses: [Deadline.Pause]) {
        var counted: CalendarDate?
        for pause in pauses.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
            guard pause.from <= last.day else {
                last.steps.append(DeadlineStep(.pauseTooLate, pause.from))
                continue
            }
            let from = max(pause.from, counted ?? pause.from, last.received)
            let days = pause.to.daysSinceEpoch - from.daysSinceEpoch
            guard days > 0 else { continue }
            counted = pause.to
            last.day = last.day.adding(days: days)
            last.steps.append(DeadlineStep(.paused, last.day, days: days))
        }
    }

    private func moveToWorkingDay(_ last: inout Last) {
        while let step = free(last.day) {
            last.steps.append(step)
            last.day = last.day.adding(days: 1)
        }
    }

    private func holdTwoWorkingDays(_ last: inout Last) {
        var (day, working) = (last.received.adding(days: 1), 0)
        // What is long enough needs no counting.
        while day <= last.day, working < 2 {
            if free(day) == nil { working += 1 }
            day = day.adding(days: 1)
        }
        guard working < 2 else { return }
        repeat { last.day = last.day.adding(days: 1) } while free(last.day) != nil
        last.steps.append(DeadlineStep(.twoWorkingDays, last.day))
        if working == 0 { holdTwoWorkingDays(&last) }
    }

    /// Why nobody works on a day; `nil` for a working day.
    private func free(_ day: CalendarDate) -> DeadlineStep? {
        if Weekday(day).isWeekend { return DeadlineStep(.weekend, day) }
        guard let name = calendar?.holidays(of: day.year)[day] else { return nil }
        return DeadlineStep(.holiday, day, name: name)
    }
}

extension CalendarDate {
    /// So much later, whole days; the month's last day where it has no such day. Hours are left out.
    fileprivate func adding(_ period: Period) -> CalendarDate {
        switch period.unit {
        case .hours: return self
        case .days: return adding(days: period.count)
        case .weeks: return adding(days: 7 * period.count)
        case .months: return adding(months: period.count)
        case .years: return adding(months: 12 * period.count)
        }
    }
}

extension Period {
    fileprivate var isTwoDaysOrMore: Bool { unit != .hours && (unit != .days || count >= 2) }
}
