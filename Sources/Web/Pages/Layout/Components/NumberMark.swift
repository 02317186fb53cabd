/// The end of a long number, as lists show it beside what the thing is: enough to tell two apart, and to find the whole
/// one by a search. The whole number stands on the thing's own page.
struct NumberMark: Sendable {
    static let length = 6

    let number: String

    init(_ number: String) { self.number = number }

    var html: HTML { "<code>…\(String(number.suffix(Self.length)))</code>" }
}
