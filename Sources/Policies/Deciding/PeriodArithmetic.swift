import Vocabulary

extension AgeFact {
    /// Whether the person is certainly younger than so many years on the UTC day of that instant.
    package func isKnownBelow(_ years: Int, at instant: Instant) -> Bool {
        guard case .born(let birthday) = self else { return false }
        let today = instant.utcDate
        let hadBirthday = (today.month, today.day) >= (birthday.month, birthday.day)
        return today.year - birthday.year - (hadBirthday ? 0 : 1) < years
    }
}

extension Instant {
    /// This instant moved on by a period: months and years move the UTC day and keep the time of day.
    package func adding(_ period: Period) -> Instant {
        let count = Int64(period.count)
        switch period.unit {
        case .hours: return adding(seconds: count * 3600)
        case .days: return adding(seconds: count * 86_400)
        case .weeks: return adding(seconds: count * 604_800)
        case .months, .years:
            let inDay = milliseconds - utcDate.startInUTC.milliseconds
            let day = utcDate.adding(months: period.unit == .years ? period.count * 12 : period.count)
            return Instant(milliseconds: day.startInUTC.milliseconds + inDay)
        }
    }
}
