import Vocabulary

/// How coarse a value is made before it may stay as anonymous data; what no word declares is struck out.
///
/// Direct identifiers are always struck: the checker refuses any other word for them.
package enum Generalising: Hashable, Sendable {
    /// Nothing of it stays.
    case strike
    /// As it is: of a choice, a country, yes or no.
    case value
    /// Only the year of a date.
    case year
    /// Only year and month of a date.
    case month
    /// Only the first so many characters of a code, 1 to 8: two of a postcode say the region.
    case prefix(Int)
    /// Only its first word: of an entry in a log, what it is about.
    case word
    /// Only between which of these bounds a number lies; ascending, at least one.
    case bands([Int])
    /// Only how many values there are, itself in bands: what they say is not looked at.
    case count

    /// The bounds of ``count``: 1, 2 to 4, 5 to 9 and so on.
    package static let countBounds = [2, 5, 10, 20, 50, 100, 200, 500, 1000]

    /// Reads `strike`, `value`, `year`, `month`, `word`, `count`, `prefix 2`, `bands 18 30 45`; `nil` for all else.
    package init?(text: String) {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("strike", 1): self = .strike
        case ("value", 1): self = .value
        case ("year", 1): self = .year
        case ("month", 1): self = .month
        case ("word", 1): self = .word
        case ("count", 1): self = .count
        case ("prefix", 2):
            guard let length = Int(words[1]), (1...8).contains(length) else { return nil }
            self = .prefix(length)
        case ("bands", 2...33):
            let bounds = words.dropFirst().compactMap { Int($0) }
            guard bounds.count == words.count - 1, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
                return nil
            }
            self = .bands(bounds)
        default: return nil
        }
    }

    /// Whether values of this type can be made coarse in this way.
    package func fits(_ type: ValueType) -> Bool {
        switch self {
        case .strike, .count: return true
        case .value: return [.choice, .country, .boolean].contains(type)
        case .year, .month: return [.date, .dateTime].contains(type)
        case .prefix: return type == .text
        case .word: return type == .text || type == .longText
        case .bands: return type == .number
        }
    }

    /// What stays of these values of one item of one person; `nil` when nothing does.
    ///
    /// A value that has not the shape of its type is struck, and so are several values of an item of which one is wanted,
    /// since together they would say more.
    package func cell(of values: [String]) -> String? {
        guard let value = values.first else { return nil }
        if self == .count { return Self.band(values.count, Self.countBounds) }
        return values.count == 1 ? cell(of: value) : nil
    }

    /// What stays of one value; `nil` when nothing does.
    package func cell(of value: String) -> String? {
        switch self {
        case .strike, .count: return nil
        case .value: return value
        case .year: return CalendarDate(String(value.prefix(10))).map { String($0.year) }
        case .month: return CalendarDate(String(value.prefix(10))).map { String($0.description.prefix(7)) }
        case .prefix(let length): return value.count < length ? nil : value.prefix(length) + "…"
        case .word:
            // A mark that ends it belongs to the sentence: `Sofia, Lozenets` and `Sofia` are one place.
            let first = value.split { $0.isWhitespace || ",;".contains($0) }.first
            return first.map { String($0.prefix(40)) }
        case .bands(let bounds):
            guard let number = Double(value), number.isFinite, abs(number) < 1e15 else { return nil }
            return Self.band(Int(number.rounded(.down)), bounds)
        }
    }

    /// Between which bounds a number lies, in words that need no language: `<18`, `18–29`, `≥45`.
    private static func band(_ number: Int, _ bounds: [Int]) -> String {
        guard let above = bounds.firstIndex(where: { number < $0 }) else { return "≥\(bounds.last ?? number)" }
        guard above > 0 else { return "<\(bounds[0])" }
        let (low, high) = (bounds[above - 1], bounds[above] - 1)
        return low == high ? "\(low)" : "\(low)–\(high)"
    }
}
