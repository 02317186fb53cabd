extension Period {
    /// Reads `30 days`; the unit may stand in the singular. `nil` for anything else and outside the limits.
    package init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].utf8.count <= 7, parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
            let count = Int(parts[0])
        else { return nil }
        let unit = Unit(rawValue: String(parts[1])) ?? Unit(rawValue: parts[1] + "s")
        guard let unit else { return nil }
        self.init(count, unit)
    }
}
