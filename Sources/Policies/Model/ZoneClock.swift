import Foundation
import Vocabulary

/// Tells the local day and time of an instant in one time zone.
package struct ZoneClock: Sendable, Hashable {
    private let zone: TimeZone?
    package static let utc = ZoneClock(zone: nil)

    private init(zone: TimeZone?) { self.zone = zone }

    /// `nil` for a name that the IANA database does not hold: `Europe/Riga` is one that it does.
    package init?(named name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    /// The day and the minutes since its midnight.
    package func local(_ instant: Instant) -> (date: CalendarDate, minutes: Int) {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let shifted = instant.adding(seconds: Int64(zone?.secondsFromGMT(for: date) ?? 0))
        let inDay = shifted.milliseconds - shifted.utcDate.startInUTC.milliseconds
        return (shifted.utcDate, Int(inDay / 60_000))
    }

    /// The instant at which a local day is so many minutes old; where clocks go forward over it, the next that there is.
    package func instant(of day: CalendarDate, minutes: Int = 0) -> Instant {
        let wanted = day.startInUTC.adding(seconds: Int64(minutes) * 60)
        var found = wanted
        // The offset is that of the instant sought: found from a neighbouring one, then once more.
        for _ in 0..<2 {
            let date = Date(timeIntervalSince1970: Double(found.milliseconds) / 1000)
            found = wanted.adding(seconds: -Int64(zone?.secondsFromGMT(for: date) ?? 0))
        }
        return found
    }
}
