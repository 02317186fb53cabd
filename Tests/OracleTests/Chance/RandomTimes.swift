import Policies
import Vocabulary

/// Moments, days, periods and ages that meet: chance alone would almost never hit the edge of an interval.
enum RandomTimes {
    /// The first day of the policies' force.
    static let firstDay = day(2024, 3, 1)

    private static let daysAsked = [
        day(2024, 2, 29), day(2025, 12, 31), day(2026, 1, 31), day(2026, 2, 28), day(2026, 3, 1), day(2026, 6, 15),
        day(2028, 2, 29),
    ]

    static func day(_ dice: inout Dice) -> CalendarDate { dice.one(of: daysAsked) }

    /// When a question is asked: mostly some time of one of a few days, now and then its very beginning.
    static func moment(_ dice: inout Dice) -> Instant {
        let start = dice.one(of: daysAsked).startInUTC
        switch dice.below(4) {
        case 0: return Instant(milliseconds: start.milliseconds + Int64(dice.number(-1...1)))
        default: return Instant(milliseconds: start.milliseconds + Int64(dice.below(86_400_000)))
        }
    }

    static let periods: [Period] = [
        (1, Period.Unit.hours), (36, .hours), (1, .days), (30, .days), (2, .weeks), (1, .months), (6, .months),
        (1, .years), (2, .years), (11, .years),
    ].compactMap { Period($0.0, $0.1) }

    static func period(_ dice: inout Dice) -> Period { dice.one(of: periods) }

    /// A moment before another, often by exactly a period or a millisecond off it.
    static func moment(before moment: Instant, _ dice: inout Dice) -> Instant {
        let aside = Int64(dice.number(-1...1))
        switch dice.below(6) {
        case 0: return Instant(milliseconds: moment.milliseconds + aside)
        case 1, 2:
            let days: [Int64] = [1, 14, 30, 31, 181, 365, 366, 730]
            return Instant(milliseconds: moment.milliseconds - dice.one(of: days) * 86_400_000 + aside)
        case 3:
            let months = dice.one(of: [1, 6, 12, 24])
            let sameDay = moment.utcDate.adding(months: -months).startInUTC.milliseconds
            let inDay = moment.milliseconds - moment.utcDate.startInUTC.milliseconds
            return Instant(milliseconds: sameDay + inDay + aside)
        case 4: return Instant(milliseconds: moment.milliseconds - Int64(dice.below(3600)) * 1000)
        default: return Instant(milliseconds: moment.milliseconds - Int64(dice.below(900)) * 86_400_000)
        }
    }

    /// A moment at the edge of another or well after it.
    static func expiry(around moment: Instant, _ dice: inout Dice) -> Instant {
        if dice.percent(50) { return moment.adding(seconds: 86_400 * Int64(dice.number(1...400))) }
        return Instant(milliseconds: moment.milliseconds + Int64(dice.number(-1...1)))
    }

    static func ageLimit(_ dice: inout Dice) -> Int { dice.one(of: [13, 14, 16, 18, 18]) }

    /// A birthday by which somebody comes of an age that policies ask about, on the day, before or after it.
    static func birthday(around moment: Instant, _ dice: inout Dice) -> CalendarDate {
        if dice.percent(10) { return dice.one(of: [day(2008, 2, 29), day(2012, 2, 29)]) }
        let today = moment.utcDate.adding(days: dice.number(-1...1))
        return today.adding(months: -12 * (dice.percent(50) ? ageLimit(&dice) : dice.number(1...60)))
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        // Only days that exist stand above.
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }
}
