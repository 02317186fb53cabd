/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Domain rooms never read a clock: they are given an instant (``Clock``). Range: the years 0001 to 9999.
package struct Instant: Hashable, Comparable, Codable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    package init(from decoder: any Decoder) throws {
        self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// This instant moved by a number of seconds, which may be negative.
    package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    /// The calendar day of this instant in UTC.
    package var utcDate: CalendarDate {
        CalendarDate(daysSinceEpoch: Int(floorDivide(milliseconds, by: 86_400_000)))
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC with milliseconds: `2026-11-21T08:15:00.000Z`.
    package var description: String {
        let inDay = milliseconds - floorDivide(milliseconds, by: 86_400_000) * 86_400_000
        let (seconds, millis) = (inDay / 1000, inDay % 1000)
        return utcDate.description + "T"
            + [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
            + "." + padded(millis, to: 3) + "Z"
    }

    /// Reads RFC 3339, with `Z` or a numeric offset and with up to nine fractional digits, of which three count.
    ///
    /// `nil` when the text has another shape or names a time that does not exist. Leap seconds are refused.
    package init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 35, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var position = 19
        var millis = 0
        if bytes[position] == UInt8(ascii: ".") {
            let digits = bytes[(position + 1)...].prefix { $0 >= 48 && $0 <= 57 }
            guard !digits.isEmpty, digits.count <= 9 else { return nil }
            millis = digits.prefix(3).reduce(0) { $0 * 10 + Int($1 - 48) }
            for _ in digits.prefix(3).count..<3 { millis *= 10 }
            position += 1 + digits.count
        }
        guard position < bytes.count, let offset = offsetMinutes(bytes[position...]) else { return nil }
        let inDay = Int64(hour * 3600 + minute * 60 + second - offset * 60) * 1000 + Int64(millis)
        self.init(milliseconds: Int64(date.daysSinceEpoch) * 86_400_000 + inDay)
    }
}

/// Tells the time to the edges; a test gives one that it moves by hand.
package struct Clock: Sendable {
    private let read: @Sendable () -> Instant

    package init(_ read: @escaping @Sendable () -> Instant) { self.read = read }

    /// The present instant by this clock.
    package var now: Instant { read() }
}

private func offsetMinutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes)
    if bytes == [UInt8(ascii: "Z")] { return 0 }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]),
        let minutes = number(bytes[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard digit >= 48, digit <= 57 else { return nil }
        value = value * 10 + Int(digit - 48)
    }
    return value
}

private func padded(_ value: Int64, to width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

private func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}
