/// The forms that a counted noun takes, by the rules of the Unicode CLDR.
package enum Plural {
    /// English and Bulgarian: 1 has its own form.
    package static func one(_ count: Int, _ one: String, _ other: String) -> String { count == 1 ? one : other }

    /// Latvian: 1, 21, 31 … but not 11; 0, 10 to 20, 30 …; and all others.
    package static func latvian(_ count: Int, zero: String, one: String, other: String) -> String {
        let (tens, ones) = (abs(count) % 100, abs(count) % 10)
        if ones == 0 || (11...19).contains(tens) { return zero }
        return ones == 1 ? one : other
    }
}
