import Vocabulary

/// Reads conditions; see "Conditions" in the language reference.
struct ConditionReading {
    let declared: DeclaredNames
    private(set) var problems: [Diagnostic] = []

    static let keys = [
        "relation", "consent", "fact", "particular", "event", "age-at-least", "role", "channel", "topic", "from",
        "before", "all", "any", "not",
    ]

    init(declared: DeclaredNames) { self.declared = declared }

    private mutating func problem(_ code: DiagnosticCode, _ message: String, _ hint: String = "", at place: Place) {
        problems.append(Diagnostic(code, message, hint: hint, at: place))
    }

    /// `nil` when it cannot be read, with the reason among ``problems``.
    mutating func condition(_ node: SyntaxNode) -> Condition? {
        guard let entries = node.map, let first = entries.first(where: { $0.key != "state" }) else {
            problem(
                .badCondition, "a condition is a map of one key, not \(node.kindInWords)",
                "such as {relation: account}", at: node.place)
            return nil
        }
        guard Self.keys.contains(first.key) else {
            problem(
                .badCondition, "there is no condition `\(first.key)`",
                Suggestion.hint(
                    for: first.key, among: Self.keys, otherwise: "one of " + Self.keys.joined(separator: ", ")),
                at: first.keyPlace)
            return nil
        }
        let others = entries.filter { $0.key != first.key && !($0.key == "state" && first.key == "relation") }
        if let other = others.first {
            problem(
                .badCondition, "a condition has one key; this has `\(first.key)` and `\(other.key)`",
                "join several with {all: [...]} or {any: [...]}", at: other.keyPlace)
            return nil
        }
        return condition(first, state: entries.first { $0.key == "state" })
    }

    private mutating func condition(_ entry: SyntaxEntry, state: SyntaxEntry?) -> Condition? {
        switch entry.key {
        case "relation":
            let stated = states(state)
            guard let name = name(entry, .relations), let stated else { return nil }
            return .relation(name, stated)
        case "consent": return name(entry, .consents).map(Condition.consent)
        case "fact": return name(entry, .facts).map(Condition.fact)
        case "particular": return name(entry, .particulars).map(Condition.particular)
        case "event": return name(entry, .events).map(Condition.event)
        case "role": return name(entry, .staff).map(Condition.role)
        case "channel": return name(entry, .channels).map(Condition.channel)
        case "topic": return name(entry, .topics).map(Condition.topic)
        case "age-at-least": return age(entry).map(Condition.ageAtLeast)
        case "from": return date(entry).map(Condition.from)
        case "before": return date(entry).map(Condition.before)
        case "all": return parts(entry).map(Condition.all)
        case "any": return parts(entry).map(Condition.any)
        default: return condition(entry.value).map(Condition.not)
        }
    }

    private mutating func name(_ entry: SyntaxEntry, _ section: PolicySection) -> ElementName? {
        guard let text = entry.value.text, !entry.value.isNothing else {
            problem(
                .badCondition, "`\(entry.key)` wants one name, not \(entry.value.kindInWords)", at: entry.value.place)
            return nil
        }
        // Registers are not asked for any of these sections.
        let rules = ReferenceRules(declared: declared, registers: .builtIn)
        if let missing = rules.problem(text, .section(section), at: entry.value.place) {
            problems.append(missing)
            return nil
        }
        return ElementName(rawValue: text)
    }

    private mutating func states(_ entry: SyntaxEntry?) -> Set<RelationState>? {
        guard let entry else { return [.open] }
        var states: Set<RelationState> = []
        for node in entry.value.list ?? [entry.value] {
            guard let state = node.text.flatMap(RelationState.init(rawValue:)) else {
                problem(
                    .badCondition, "a relation has no state `\(node.text ?? node.kindInWords)`",
                    "none, requested, open or ended", at: node.place)
                return nil
            }
            states.insert(state)
        }
        return states
    }

    private mutating func age(_ entry: SyntaxEntry) -> Int? {
        guard let age = entry.value.text.flatMap(SyntaxScalars.integer), (1...120).contains(age) else {
            problem(.badNumber, "an age is a whole number from 1 to 120", at: entry.value.place)
            return nil
        }
        return age
    }

    private mutating func date(_ entry: SyntaxEntry) -> CalendarDate? {
        guard let date = entry.value.text.flatMap({ CalendarDate($0) }) else {
            problem(
                .badDate, "`\(entry.value.text ?? "")` is no day of the calendar", "write it as 2026-11-21",
                at: entry.value.place)
            return nil
        }
        return date
    }

    private mutating func parts(_ entry: SyntaxEntry) -> [Condition]? {
        guard let nodes = entry.value.list, !nodes.isEmpty else {
            problem(.badCondition, "`\(entry.key)` wants a list of conditions", at: entry.value.place)
            return nil
        }
        var parts: [Condition] = []
        for node in nodes { if let part = condition(node) { parts.append(part) } }
        return parts.count == nodes.count ? parts : nil
    }
}
