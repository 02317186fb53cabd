import Duties
import Foundation
import Policies
import Vocabulary

extension Deadline {
    func json(in place: ClockPlace) -> JSON {
        var members: [String: JSON] = [
            "lastDay": .string(lastDay.description), "end": .string(end.description),
            "country": .string(place.country), "timeZone": .string(place.zone),
            "lastDayWithoutPauses": .string(lastDayWithoutPauses.description),
            "steps": .array(steps.map(\.json)),
        ]
        if let lastDayToExtend { members["lastDayToExtend"] = .string(lastDayToExtend.description) }
        return .object(members)
    }

    func text(in place: ClockPlace) -> String {
        let (day, minutes) = place.clock.local(end)
        let until = steps.contains { $0.rule == .hourOfArrivalNotCounted } && day == lastDay ? minutes.asTime : "24:00"
        var lines = ["\(lastDay.withWeekday), until \(until) (\(place.zone))"]
        lines += steps.map { "  " + $0.words }
        if let lastDayToExtend {
            lines.append("  the extension and its reasons must have been sent by \(lastDayToExtend.withWeekday)")
        }
        if lastDayWithoutPauses != lastDay {
            lines.append("  \(lastDayWithoutPauses.withWeekday) if the pause is not accepted")
        }
        if let remark = place.calendar?.remark { lines.append("  holidays of \(place.country): \(remark)") }
        return lines.joined(separator: "\n")
    }
}

extension DeadlineStep {
    fileprivate var json: JSON {
        var members: [String: JSON] = ["rule": .string(rule.rawValue), "day": .string(day.description)]
        if let name { members["name"] = .string(name) }
        if let days { members["days"] = .integer(Int64(days)) }
        return .object(members)
    }

    fileprivate var words: String {
        switch rule {
        case .dayOfArrivalNotCounted: return "arrived on \(day.withWeekday), which is not counted (Article 3(1))"
        case .hourOfArrivalNotCounted:
            return "the hour of arrival is not counted; it runs from \(day.withWeekday) (Article 3(1))"
        case .extensionFromArrival: return "the extension counts from the arrival as well (Article 12(3) GDPR)"
        case .counted: return "ends on \(day.withWeekday) (Article 3(2))"
        case .shorterMonth: return "that month has no such day, so its last one counts (Article 3(2)(c))"
        case .paused: return "\(days ?? 0) days of waiting for the person do not count: \(day.withWeekday)"
        case .pauseTooLate: return "the question of \(day.withWeekday) came after the last day and moves nothing"
        case .weekend: return "\(day.withWeekday) is free; the next working day counts (Article 3(4))"
        case .holiday:
            return "\(day.withWeekday) is a holiday (\(name ?? "")); the next working day counts (Article 3(4))"
        case .twoWorkingDays: return "two working days must lie in it: \(day.withWeekday) (Article 3(5))"
        case .calendarUnknown: return "no holidays of the country are on record; only weekends were looked at"
        }
    }
}

extension CalendarDate {
    /// `Thursday 2026-11-19`.
    fileprivate var withWeekday: String { "\(Weekday(self))".capitalized + " \(self)" }
}

extension Int {
    /// Minutes of a day as `19:00`.
    fileprivate var asTime: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return padded(self / 60) + ":" + padded(self % 60)
    }
}
