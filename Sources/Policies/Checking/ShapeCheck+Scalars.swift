import Vocabulary

extension ShapeCheck {
    mutating func checkScalar(_ node: SyntaxNode, _ shape: Shape, key: String) {
        guard let text = node.text, !node.isNothing else {
            report(
                .wrongType, "`\(key)` must be \(Self.wanted(shape)), not \(node.kindInWords)",
                node.isNothing ? "give it a value, or take the key out" : "", at: node.place)
            return
        }
        switch shape {
        case .text:
            if text.trimmingSpaces.isEmpty {
                report(.wrongType, "`\(key)` is empty", "give it a value, or take the key out", at: node.place)
            }
        case .flag:
            if SyntaxScalars.flag(text) == nil {
                report(.wrongType, "`\(key)` must be `true` or `false`, not `\(text.prefix(40))`", at: node.place)
            }
        case .integer(let range):
            if SyntaxScalars.integer(text).map(range.contains) != true {
                report(
                    .badNumber, "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound)",
                    at: node.place)
            }
        case .choice(let words): checkChoice(text, words, key: key, at: node.place)
        case .scalar(let kind): checkScalar(text, kind, key: key, at: node.place)
        case .reference(let target): checkReference(text, target, at: node.place)
        default: break
        }
    }

    private static func wanted(_ shape: Shape) -> String {
        switch shape {
        case .flag: return "`true` or `false`"
        case .integer: return "a whole number"
        case .choice: return "one word"
        case .reference: return "one name"
        default: return "a text"
        }
    }

    private mutating func checkChoice(_ text: String, _ words: [String], key: String, at place: Place) {
        guard !words.contains(text) else { return }
        if reportLookalike(text, among: words, at: place) { return }
        report(
            .unknownValue, "`\(key)` cannot be `\(text.prefix(60))`",
            Suggestion.hint(for: text, among: words, otherwise: "one of " + words.joined(separator: ", ")), at: place)
    }

    private mutating func checkScalar(_ text: String, _ kind: ScalarKind, key: String, at place: Place) {
        switch kind {
        case .languageVersion:
            if text != "1" {
                report(
                    .unsupportedVersion, "version `\(text)` of the policy language is not known", "write 1", at: place)
            }
        case .policyName:
            if !NameRules.isPolicyName(text) {
                report(.badName, "`\(text)` is no short name", "letters, digits, hyphens, at most 40", at: place)
            }
        case .period: checkPeriod(text, at: place)
        case .lifetime: if text != "session", text != "not stated" { checkPeriod(text, at: place) }
        case .generalising:
            if Generalising(text: text) == nil {
                report(
                    .badGeneralising, "`\(text.prefix(60))` is no way of making a value coarse",
                    "strike, value, year, month, word, count, prefix 2, or bands 18 30 45", at: place)
            }
        case .date: checkDate(text, at: place)
        case .dateOrUnknown: if text != "unknown" { checkDate(text, at: place) }
        case .monthDay:
            if SyntaxScalars.monthDay(text) == nil {
                report(.badDate, "`\(text)` is no day of a year", "write MM-DD, such as 12-31", at: place)
            }
        case .country, .area: checkCountry(text, kind, at: place)
        case .region: checkRegion(text, at: place)
        case .language: checkLanguage(text, at: place)
        case .timeZone:
            if ZoneClock(named: text) == nil || !text.contains("/") && text != "UTC" {
                report(.badTimeZone, "`\(text)` is no time zone", "an IANA name, such as Europe/Sofia", at: place)
            }
        case .clause:
            if text.trimmingSpaces.isEmpty || text.utf8.count > 80 {
                report(.badName, "a clause is named by 1 to 80 characters", at: place)
            }
        case .address, .email: checkAddress(text, kind, at: place)
        case .modulePath:
            if !NameRules.isModulePath(text) {
                report(.badName, "`\(text)` is no file of the folder", "such as modules/data.yaml", at: place)
            }
        }
    }

    private mutating func checkPeriod(_ text: String, at place: Place) {
        guard Period(text: text) == nil else { return }
        let hint = Self.periodHint(text)
        report(.badPeriod, "`\(text.prefix(60))` is no period", hint, at: place)
    }

    static func periodHint(_ text: String) -> String {
        let general = "a whole number and a unit: 36 hours, 30 days, 2 weeks, 6 months, 11 years"
        let unit = text.split(separator: " ").last.map(String.init) ?? ""
        guard let near = Suggestion.nearest(to: unit, among: Period.Unit.allCases.map(\.rawValue)) else {
            return general
        }
        return "did you mean `\(near)`? \(general)"
    }

    private mutating func checkDate(_ text: String, at place: Place) {
        if CalendarDate(text) == nil {
            report(.badDate, "`\(text.prefix(40))` is no day of the calendar", "write it as 2026-11-21", at: place)
        }
    }

    private mutating func checkCountry(_ text: String, _ kind: ScalarKind, at place: Place) {
        if kind == .area, text == "EEA" || text == "WORLD" { return }
        guard registers.countries[text] == nil else { return }
        let upper = text.uppercased()
        let special = ["UK": "GB", "EL": "GR", "EU": "EEA"][upper]
        let known = registers.countries[upper] == nil ? nil : upper
        let general = "a two-letter ISO code" + (kind == .area ? ", `EEA` or `WORLD`" : "")
        report(
            .badCountry, "`\(text.prefix(40))` is no country",
            (special ?? known).map { "did you mean `\($0)`?" } ?? general, at: place)
    }

    private mutating func checkRegion(_ text: String, at place: Place) {
        guard SyntaxScalars.isRegion(text) else {
            report(.badCountry, "`\(text.prefix(40))` is no region", "a country or a part of one: US-CA", at: place)
            return
        }
        checkCountry(String(text.prefix(2)), .country, at: place)
    }

    mutating func checkLanguage(_ text: String, at place: Place) {
        guard registers.languages[Language(rawValue: text)] == nil else { return }
        report(
            .unknownLanguage, "`\(text.prefix(40))` is no language that is known here",
            Suggestion.hint(
                for: text, among: published.map(\.rawValue),
                otherwise: "a two-letter code, such as \(published.map(\.rawValue).joined(separator: ", "))"),
            at: place)
    }

    private mutating func checkAddress(_ text: String, _ kind: ScalarKind, at place: Place) {
        let isFit = kind == .email ? SyntaxScalars.isEmail(text) : SyntaxScalars.isAddress(text)
        if !isFit {
            report(
                .badAddress, "`\(text.prefix(80))` is no \(kind == .email ? "e-mail address" : "address of a site")",
                kind == .email ? "such as office@example.bg" : "starting with https:// or a host name", at: place)
        }
    }
}

/// Scalars read by what is expected of them, never by how they look.
enum SyntaxScalars {
    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: return nil
        }
    }

    /// Digits only; a leading zero is no octal number but an error.
    static func integer(_ text: String) -> Int? {
        guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
            text == "0" || text.utf8.first != 48
        else { return nil }
        return Int(text)
    }

    /// `12-31`; 29 February is refused, since most years have none.
    static func monthDay(_ text: String) -> (month: Int, day: Int)? {
        CalendarDate("2025-" + text).map { ($0.month, $0.day) }
    }

    /// `US` or `US-CA`, in the form of ISO 3166.
    static func isRegion(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        func isCode(_ part: Substring, _ allowed: String) -> Bool { part.allSatisfy(allowed.contains) }
        let (letters, signs) = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        guard let country = parts.first, country.count == 2, isCode(country, letters), parts.count <= 2 else {
            return false
        }
        return parts.count == 1 || (1...3).contains(parts[1].count) && isCode(parts[1], signs)
    }

    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && text.utf8.count <= 254
            && !text.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" })
    }

    /// A site by its URL or host name; only the schemes that a link in a notice may have.
    static func isAddress(_ text: String) -> Bool {
        guard text.utf8.count <= 2000, !text.contains(where: { $0.isWhitespace || "<>\"'`{}\\".contains($0) }) else {
            return false
        }
        if text.hasPrefix("https://") || text.hasPrefix("http://") { return text.utf8.count > 8 }
        return !text.contains(":") && text.contains(".") && !text.hasPrefix(".") && !text.hasSuffix(".")
    }
}
