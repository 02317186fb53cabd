import Vocabulary

extension Voice {
    /// A whole number with its thousands apart: `12,345` in English, `12 345` with a no-break space in the others,
    /// where a number of four digits stays whole in Bulgarian.
    package func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        let least = language == .bulgarian ? 5 : 4
        let sign = value < 0 ? "\u{2212}" : ""
        guard digits.utf8.count >= least else { return sign + digits }
        let separator = language == .english ? "," : "\u{A0}"
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped += separator }
            grouped.append(digit)
        }
        return sign + grouped
    }

    /// A number with decimals, rounded half away from zero: `1,234.5` or `1 234,5`.
    ///
    /// - Parameter decimals: from 0 to 6.
    package func number(_ value: Double, decimals: Int) -> String {
        let places = min(max(decimals, 0), 6)
        let factor = (0..<places).reduce(1.0) { factor, _ in factor * 10 }
        let scaled = (value.magnitude * factor).rounded()
        guard scaled < 9e15 else { return "∞" }
        let whole = Int(scaled / factor)
        let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
        guard places > 0 else { return sign + number(whole) }
        let rest = String(Int(scaled) - whole * Int(factor))
        let padded = String(repeating: "0", count: places - rest.utf8.count) + rest
        return sign + number(whole) + (language == .english ? "." : ",") + padded
    }

    /// How large a file is, in thousands of bytes (at least one) or in millions: `12 kB`, `3.4 MB`.
    package func size(ofBytes bytes: Int) -> String {
        let isSmall = bytes < 999_500
        let amount = isSmall ? number(max(1, (bytes + 500) / 1000)) : number(Double(bytes) / 1_000_000, decimals: 1)
        let unit = language == .bulgarian ? (isSmall ? "КБ" : "МБ") : (isSmall ? "kB" : "MB")
        return amount + "\u{A0}" + unit
    }

    /// A share from 0 to 1: `38%`, in Bulgarian and Latvian `38 %`.
    package func percent(_ share: Double) -> String {
        number(share * 100, decimals: 0) + (language == .english ? "%" : "\u{A0}%")
    }
}
