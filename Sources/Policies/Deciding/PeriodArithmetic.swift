import Vocabulary

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
