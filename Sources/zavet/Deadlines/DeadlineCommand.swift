import ArgumentParser
import Duties
import Policies
import Vocabulary

/// `zavet deadline`: until when an answer is due, and why.
struct DeadlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline", abstract: "Compute until when something that arrived must be answered, and say why.",
        discussion: """
            By Regulation (EEC, Euratom) 1182/71 with the holidays of the controller's country and in its time zone. A
            time without an offset is local there.

              zavet deadline --received 2026-10-18T23:30 --period '1 month' --country LV
              zavet deadline --received 2026-10-18 --period '1 month' --extended --country BG
              zavet deadline --received 2026-10-18 --period '14 days' --extended-to '30 days' --country BG
              zavet deadline --received 2026-10-18 --period '1 month' --country LV --paused 2026-10-20..2026-10-27
            """)

    @Option(help: "When it arrived at any place of the firm: 2026-10-18, 2026-10-18T23:30, or with an offset.")
    var received: String

    @Option(help: "The period: '1 month', '14 days', '2 weeks', '72 hours'.")
    var period: String

    @Option(help: "The controller's country, two letters.")
    var country: String

    @Option(help: "The controller's time zone; by default the country's, where it has one.")
    var zone: String?

    @Flag(help: "Two further months, from the arrival (Article 12(3) GDPR); for a period in months.")
    var extended = false

    @Option(name: .customLong("extended-to"), help: "The whole period with another extension, from the arrival.")
    var extendedTo: String?

    @Option(help: "FROM..TO, the days on which a question went to the person and the answer came; may be repeated.")
    var paused: [String] = []

    @Flag(help: "Print the day and the steps as JSON.")
    var json = false

    func run() throws {
        let place = try ClockPlace(country: country, zone: zone)
        let period = try self.period.asPeriod("--period")
        let deadline = Deadline(
            received: try place.instant(received), period: period, extended: try whole(of: period),
            pauses: try paused.map(pause), calendar: place.calendar, zone: place.clock)
        print(json ? deadline.json(in: place).prettyText : deadline.text(in: place))
    }

    private func whole(of period: Period) throws -> Period? {
        if let extendedTo {
            let whole = try extendedTo.asPeriod("--extended-to")
            guard whole.unit != .hours, period.unit != .hours else {
                throw ValidationError("a period in hours has no extension")
            }
            return whole
        }
        guard extended else { return nil }
        guard period.unit == .months, let whole = Period(period.count + 2, .months) else {
            throw ValidationError("--extended adds two months to a period in months; for others use --extended-to")
        }
        return whole
    }

    private func pause(_ text: String) throws -> Deadline.Pause {
        let days = text.split(separator: ".", omittingEmptySubsequences: true).map { CalendarDate(String($0)) }
        guard days.count == 2, let from = days[0], let to = days[1], text == "\(from)..\(to)",
            let pause = Deadline.Pause(from: from, to: to)
        else { throw ValidationError("--paused is FROM..TO with days such as 2026-10-20..2026-10-27, not '\(text)'") }
        return pause
    }
}

/// The country and zone by which a command counts.
struct ClockPlace {
    let country: String
    let zone: String
    let clock: ZoneClock
    let calendar: HolidayCalendar?

    /// - Throws: `ValidationError` for a country or a zone that no register knows.
    init(country: String, zone: String?) throws {
        guard let entry = Registers.builtIn.countries[country.uppercased()] else {
            throw ValidationError("'\(country)' is no country; use two letters, such as BG")
        }
        guard let name = zone ?? entry.timeZone else {
            throw ValidationError("no single time zone is on record for \(entry.code): give it with --zone")
        }
        guard let clock = ZoneClock(named: name) else {
            throw ValidationError("'\(name)' is no time zone; use an IANA name, such as Europe/Sofia")
        }
        (self.country, self.zone, self.clock) = (entry.code, name, clock)
        calendar = HolidayCalendar.builtIn[entry.code]
    }

    /// A day, a local time, or a time with an offset.
    ///
    /// - Throws: `ValidationError`.
    func instant(_ text: String) throws -> Instant {
        if let instant = Instant(rfc3339: text) { return instant }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        if let day = parts.first.flatMap({ CalendarDate(String($0)) }) {
            if parts.count == 1 { return clock.instant(of: day) }
            if parts.count == 2, let minutes = minutes(parts[1]) { return clock.instant(of: day, minutes: minutes) }
        }
        throw ValidationError("'\(text)' is no time; use 2026-10-18, 2026-10-18T23:30 or 2026-10-18T23:30:00+02:00")
    }

    private func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, (0..<24).contains(numbers[0]),
            numbers.dropFirst().allSatisfy({ (0..<60).contains($0) })
        else { return nil }
        return numbers[0] * 60 + numbers[1]
    }
}

extension String {
    fileprivate func asPeriod(_ option: String) throws -> Period {
        guard let period = Period(text: self) else {
            throw ValidationError("\(option) is a period such as '1 month', '14 days' or '72 hours', not '\(self)'")
        }
        return period
    }
}
