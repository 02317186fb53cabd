import Vocabulary

extension Instant {
    /// As a message says it (RFC 5322), in UTC: `Sun, 22 Nov 2026 00:49:33 +0000`.
    var mailDate: String {
        let date = utcDate
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let weekday = days[((date.daysSinceEpoch % 7) + 7) % 7]
        let time = description.dropFirst(11).prefix(8)
        return "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year) \(time) +0000"
    }
}
