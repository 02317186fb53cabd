import Vocabulary

/// Reads the expressions of `keep` and `not-before`; see "Retention" in the language reference.
struct RetentionReading {
    let declared: DeclaredNames
    let registers: Registers
    private(set) var problems: [Diagnostic] = []

    private static let forms =
        "`30 days after EVENT`, `until EVENT`, `until age 18`, `2 years after age 18`, `while RELATION`, "
        + "`while consent NAME`, `while fact NAME`, `while needed`, `without limit`, {law: …}, {latest of: […]}, {earliest of: […]}, "
        + "{either: …, else: …}"

    init(declared: DeclaredNames, registers: Registers) { (self.declared, self.registers) = (declared, registers) }

    private mutating func problem(_ code: DiagnosticCode, _ message: String, _ hint: String = "", at place: Place) {
        problems.append(Diagnostic(code, message, hint: hint, at: place))
    }

    /// `nil` when it cannot be read, with the reason among ``problems``.
    mutating func expression(_ node: SyntaxNode) -> RetentionExpression? {
        if let text = node.text, !node.isNothing { return expression(text, at: node.place) }
        guard let entries = node.map, let first = entries.first else {
            problem(.badRetention, "`keep` must be an expression, not \(node.kindInWords)", Self.forms, at: node.place)
            return nil
        }
        switch first.key {
        case "latest of": return parts(entries).map(RetentionExpression.latest)
        case "earliest of": return parts(entries).map(RetentionExpression.earliest)
        case "law", "after": return law(node, entries)
        case "either", "else": return otherwise(node, entries)
        default:
            let hint = Suggestion.hint(
                for: first.key, among: ["latest of", "earliest of", "law", "either"], otherwise: Self.forms)
            problem(.badRetention, "there is no expression `\(first.key)`", hint, at: first.keyPlace)
            return nil
        }
    }

    private mutating func parts(_ entries: [SyntaxEntry]) -> [RetentionExpression]? {
        if entries.count > 1 {
            problem(.badRetention, "`\(entries[0].key)` stands alone in its map", at: entries[1].keyPlace)
            return nil
        }
        guard let nodes = entries[0].value.list, !nodes.isEmpty else {
            problem(.badRetention, "`\(entries[0].key)` wants a list", at: entries[0].value.place)
            return nil
        }
        var parts: [RetentionExpression] = []
        for node in nodes { if let part = expression(node) { parts.append(part) } }
        return parts.count == nodes.count ? parts : nil
    }

    private mutating func otherwise(_ node: SyntaxNode, _ entries: [SyntaxEntry]) -> RetentionExpression? {
        for entry in entries where entry.key != "either" && entry.key != "else" {
            problem(.badRetention, "beside `either` stands only `else`, not `\(entry.key)`", at: entry.keyPlace)
            return nil
        }
        guard let either = node["either"], let other = node["else"] else {
            problem(.badRetention, "`either` and `else` stand together", Self.forms, at: node.place)
            return nil
        }
        let (first, second) = (expression(either), expression(other))
        guard let first, let second else { return nil }
        return .otherwise(first, second)
    }

    private mutating func age(_ text: String, _ period: Period?, at place: Place) -> RetentionExpression? {
        guard let years = Int(text), (1...120).contains(years) else {
            problem(.badNumber, "`\(text.prefix(20))` is no age from 1 to 120", at: place)
            return nil
        }
        return .age(years, period)
    }

    private mutating func law(_ node: SyntaxNode, _ entries: [SyntaxEntry]) -> RetentionExpression? {
        for entry in entries where entry.key != "law" && entry.key != "after" {
            problem(.badRetention, "beside `law` stands only `after`, not `\(entry.key)`", at: entry.keyPlace)
            return nil
        }
        guard let law = node["law"] else {
            problem(.badRetention, "`law` is missing", at: node.place)
            return nil
        }
        let after = node["after"]
        for (key, value) in [("law", law)] + (after.map { [("after", $0)] } ?? []) where value.text == nil {
            problem(.badRetention, "`\(key)` wants one name, not \(value.kindInWords)", at: value.place)
            return nil
        }
        guard let name = law.text, resolve(name, .law, at: law.place) else { return nil }
        guard let start = after, let event = start.text else { return .law(ElementName(rawValue: name), after: nil) }
        guard resolve(event, .section(.events), at: start.place) else { return nil }
        return .law(ElementName(rawValue: name), after: ElementName(rawValue: event))
    }

    private mutating func resolve(_ name: String, _ target: ReferenceTarget, at place: Place) -> Bool {
        let rules = ReferenceRules(declared: declared, registers: registers)
        guard let missing = rules.problem(name, target, at: place) else { return true }
        problems.append(missing)
        return false
    }

    private mutating func expression(_ text: String, at place: Place) -> RetentionExpression? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        switch words {
        case ["without", "limit"]: return .withoutLimit
        case ["while", "needed"]: return .whilePurposes
        case let words where words.count == 3 && words[0] == "while" && words[1] == "consent":
            return named(words[2], .consents, at: place).map(RetentionExpression.whileConsent)
        case let words where words.count == 3 && words[0] == "while" && words[1] == "fact":
            return named(words[2], .facts, at: place).map(RetentionExpression.whileFact)
        case let words where words.count == 2 && words[0] == "while":
            return named(words[1], .relations, at: place).map(RetentionExpression.whileRelation)
        case let words where words.count == 3 && words[0] == "until" && words[1] == "age":
            return age(words[2], nil, at: place)
        case let words where words.count == 2 && words[0] == "until":
            return named(words[1], .events, at: place).map(RetentionExpression.until)
        case let words
        where words.dropFirst(2).first == "after" && (words.count == 4 || words.count == 5 && words[3] == "age"):
            guard let period = Period(text: words[0] + " " + words[1]) else {
                problem(
                    .badPeriod, "`\(words[0]) \(words[1])` is no period", ShapeCheck.periodHint(words[1]), at: place)
                return nil
            }
            if words.count == 5 { return age(words[4], period, at: place) }
            return named(words[3], .events, at: place).map { .after(period, $0) }
        default:
            if let period = Self.barePeriod(words) {
                problem(
                    .badRetention, "`\(text.prefix(80))` does not say from when the period runs",
                    "write `\(period) after collected`, or after another event", at: place)
            } else {
                problem(.badRetention, "`\(text.prefix(80))` is no retention expression", Self.forms, at: place)
            }
            return nil
        }
    }

    /// The period of `3 years` and of `at most 3 years`, which name no beginning.
    private static func barePeriod(_ words: [String]) -> String? {
        let words = words.starts(with: ["at", "most"]) ? Array(words.dropFirst(2)) : words
        let text = words.joined(separator: " ")
        return words.count == 2 && Period(text: text) != nil ? text : nil
    }

    private mutating func named(_ name: String, _ section: PolicySection, at place: Place) -> ElementName? {
        resolve(name, .section(section), at: place) ? ElementName(rawValue: name) : nil
    }
}
