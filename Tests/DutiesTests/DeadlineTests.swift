import Duties
import Policies
import Testing
import Vocabulary

/// Time limits of the law; the days were worked out by hand from calendars.
@Suite("Deadlines by Regulation (EEC, Euratom) 1182/71 and Article 12(3) GDPR")
struct DeadlineTests {
    private let sofia = ZoneClock(named: "Europe/Sofia") ?? .utc
    private let riga = ZoneClock(named: "Europe/Riga") ?? .utc

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func deadline(
        _ received: String, _ period: String, _ country: String, extended: String? = nil,
        pauses: [(String, String)] = []
    ) throws -> Deadline {
        let zone = country == "LV" ? riga : sofia
        return Deadline(
            received: zone.instant(of: try day(received), minutes: 600), period: try #require(Period(text: period)),
            extended: try extended.map { try #require(Period(text: $0)) },
            pauses: try pauses.map { try #require(Deadline.Pause(from: day($0.0), to: day($0.1))) },
            calendar: HolidayCalendar.builtIn[country], zone: zone)
    }

    @Test(arguments: [
        // Received, one month in Bulgaria, in Latvia, three months from the arrival in Bulgaria.
        ("2026-01-31", "2026-03-02", "2026-03-02", "2026-04-30"),
        ("2026-08-31", "2026-09-30", "2026-09-30", "2026-11-30"),
        ("2026-10-18", "2026-11-18", "2026-11-19", "2027-01-18"),
        ("2026-12-31", "2027-02-01", "2027-02-01", "2027-03-31"),
        ("2026-03-05", "2026-04-06", "2026-04-07", "2026-06-05"),
    ])
    func `a month ends on the day of the same number, or on the next working day (Article 3(2)(c) and (4))`(
        _ row: (received: String, bulgaria: String, latvia: String, extended: String)
    ) throws {
        #expect(try deadline(row.received, "1 month", "BG").lastDay == day(row.bulgaria))
        #expect(try deadline(row.received, "1 month", "LV").lastDay == day(row.latvia))
        let extended = try deadline(row.received, "1 month", "BG", extended: "3 months")
        #expect(extended.lastDay == (try day(row.extended)))
        #expect(extended.lastDayToExtend == (try day(row.bulgaria)))
    }

    @Test func `a day ends at midnight of the controller's zone, so late evening is still that day`() throws {
        let late = riga.instant(of: try day("2026-10-18"), minutes: 23 * 60 + 30)
        let deadline = Deadline(
            received: late, period: try #require(Period(text: "1 month")), calendar: HolidayCalendar.builtIn["LV"],
            zone: riga)
        #expect(deadline.lastDay == (try day("2026-11-19")))
        #expect(deadline.end == Instant(rfc3339: "2026-11-19T22:00:00Z"))
        #expect(deadline.steps.map(\.rule) == [.dayOfArrivalNotCounted, .counted, .holiday])
        #expect(deadline.steps.last?.name == "Proclamation Day")
    }

    @Test func `a shorter month says so`() throws {
        let steps = try deadline("2026-08-31", "1 month", "BG").steps
        #expect(steps.map(\.rule) == [.dayOfArrivalNotCounted, .shorterMonth, .counted])
    }

    @Test func `holidays that follow each other are passed one by one`() throws {
        // Holy Thursday plus one day is Good Friday; work begins again on Tuesday.
        let deadline = try deadline("2026-04-09", "1 days", "BG")
        #expect(deadline.lastDay == (try day("2026-04-14")))
        let free: Set<DeadlineStep.Rule> = [.holiday, .weekend]
        #expect(deadline.steps.count { free.contains($0.rule) } == 4)
    }

    @Test func `two days hold two working days (Article 3(5))`() throws {
        let deadline = try deadline("2026-11-20", "2 days", "LV")
        #expect(deadline.lastDay == (try day("2026-11-24")))
        #expect(deadline.steps.last?.rule == .twoWorkingDays)
        // A single day need hold none.
        #expect(try self.deadline("2026-11-20", "1 days", "LV").lastDay == day("2026-11-23"))
    }

    @Test func `hours run from the next full hour, over weekends, and end at an hour (Article 3(1) and (4))`() throws {
        let friday = sofia.instant(of: try day("2026-11-20"), minutes: 18 * 60 + 20)
        let deadline = Deadline(
            received: friday, period: try #require(Period(text: "72 hours")),
            calendar: HolidayCalendar.builtIn["BG"], zone: sofia)
        #expect(deadline.end == sofia.instant(of: try day("2026-11-23"), minutes: 19 * 60))
        #expect(deadline.lastDay == (try day("2026-11-23")))
    }

    @Test func `time that waits for the person does not count, and the strict day is told beside it`() throws {
        let deadline = try deadline(
            "2026-10-05", "1 month", "BG", pauses: [("2026-10-07", "2026-10-14"), ("2026-10-12", "2026-10-16")])
        #expect(deadline.lastDayWithoutPauses == (try day("2026-11-05")))
        // Seven days, and two more that the second adds to the first: 14 November is a Saturday.
        #expect(deadline.lastDay == (try day("2026-11-16")))
        #expect(deadline.steps.compactMap(\.days) == [7, 2])
    }

    @Test func `a question that was put after the last day moves nothing`() throws {
        let deadline = try deadline("2026-10-05", "1 month", "BG", pauses: [("2026-11-10", "2026-11-20")])
        #expect(deadline.lastDay == (try day("2026-11-05")))
        #expect(deadline.steps.contains { $0.rule == .pauseTooLate })
    }

    @Test func `without a calendar the day can only be earlier, and it is said`() throws {
        let received = riga.instant(of: try day("2026-10-18"))
        let deadline = Deadline(
            received: received, period: try #require(Period(text: "1 month")), calendar: nil, zone: riga)
        #expect(deadline.lastDay == (try day("2026-11-18")))
        #expect(deadline.steps.last?.rule == .calendarUnknown)
    }

    @Test func `Easter is where the churches keep it`() throws {
        let years = [
            ("2024", "03-31", "05-05"), ("2025", "04-20", "04-20"), ("2026", "04-05", "04-12"),
            ("2027", "03-28", "05-02"), ("2028", "04-16", "04-16"), ("2038", "04-25", "04-25"),
        ]
        for (year, western, orthodox) in years {
            for (country, sunday) in [("DE", western), ("GR", orthodox)] {
                let calendar = try #require(HolidayCalendar.builtIn[country])
                let monday = try day(year + "-" + sunday).adding(days: 1)
                let name = calendar.holidays(of: monday.year)[monday]
                #expect(name == "Easter Monday", "\(country) \(year)")
            }
        }
    }

    @Test func `every country of the Union has a calendar, each of whose holidays is a day of its year`() throws {
        let union = Registers.builtIn.countries.values.filter { $0.consentAge != nil }.map(\.code)
        for country in union {
            let calendar = try #require(HolidayCalendar.builtIn[country], "\(country)")
            for year in 2020...2040 {
                let days = calendar.holidays(of: year).keys.filter { $0.year == year }
                #expect(days.count >= 8, "\(country) \(year)")
            }
        }
    }

    @Test func `a register without what it needs is refused, with the row`() {
        let error = #expect(throws: HolidayError.self) { try HolidayCalendar.read(Array("{".utf8)) }
        #expect(error?.code == "holidays-unreadable")
        #expect(throws: HolidayError.rowMalformed("XX")) {
            try HolidayCalendar.read(Array(#"{"countries": [{"code": "XX"}]}"#.utf8))
        }
        let bad =
            #"{"countries": [{"code": "XX", "source": "s", "easter": "western", "days": [{"name": "N", "date": "02-30"}]}]}"#
        #expect(throws: HolidayError.rowMalformed("N")) { try HolidayCalendar.read(Array(bad.utf8)) }
    }
}
