import Foundation
import Vocabulary

/// Tells the local day and time of an instant in one time zone.
package struct ZoneClock: Sendable, Hashable {
    private let zone: TimeZone?
    package static let utc = ZoneClock(zone: nil)

    private init(zone: TimeZone?) { self.zone = zone }

    /// - Parameter name: of the IANA database, such as `Europe/Riga`; an unknown name gives UTC.
    package init(named name: String) { zone = TimeZone(identifier: name) }

    /// The day and the minutes since its midnight.
    package func local(_ instant: Instant) -> (date: CalendarDate, minutes: Int) {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let shifted = instant.adding(seconds: Int64(zone?.secondsFromGMT(for: date) ?? 0))
        let inDay = shifted.milliseconds - shifted.utcDate.startInUTC.milliseconds
        return (shifted.utcDate, Int(inDay / 60_000))
    }
}
