import Vocabulary

/// Compares what stands in the files with the shapes of the language, and reports all that does not fit.
struct ShapeCheck {
    let declared: DeclaredNames
    let registers: Registers
    let prevailing: Language
    let published: [Language]
    private(set) var diagnostics: [Diagnostic] = []
    /// Elements with an error of their own.
    private(set) var broken: Set<ElementReference> = []
    private var errors = 0

    init(declared: DeclaredNames, registers: Registers, prevailing: Language, published: [Language]) {
        (self.declared, self.registers) = (declared, registers)
        (self.prevailing, self.published) = (prevailing, published)
    }

    mutating func report(_ code: DiagnosticCode, _ message: String, _ hint: String = "", at place: Place) {
        let diagnostic = Diagnostic(code, message, hint: hint, at: place)
        if diagnostic.severity == .error { errors += 1 }
        diagnostics.append(diagnostic)
    }

    mutating func check(_ policy: MergedPolicy) {
        check(policy.head, PolicyShape.head, at: policy.place, extraKeys: PolicyShape.sections.map(\.key))
        for shape in PolicyShape.sections where shape.isRequired && policy[shape.key] == nil {
            report(.missingKey, "the section `\(shape.key)` is missing", shape.meaning, at: policy.place)
        }
        for section in policy.sections {
            switch section.shape.form {
            case .single(let record):
                check(section.entries, record, at: section.place)
            case .elements(let shape):
                for entry in section.entries { checkElement(entry, shape, section.shape) }
            }
        }
        for pair in declared.twice {
            report(
                .duplicateName,
                "`\(pair.name)` stands twice in `\(pair.section.key)`, first in \(pair.first.file) on line "
                    + "\(pair.first.line)", "rename or remove one", at: pair.second)
        }
    }

    private mutating func checkElement(_ entry: SyntaxEntry, _ shape: Shape, _ section: SectionShape) {
        let before = errors
        checkName(entry.key, allowsSlash: section.section == .laws, at: entry.keyPlace)
        if let names = section.names, !names.contains(entry.key) { checkFixed(entry, section, names) }
        if section.section == .purposes, entry.key == ElementName.dataSubjectRights.rawValue {
            report(.reservedName, "the purpose `\(entry.key)` is always there", "take it out", at: entry.keyPlace)
        }
        if section.section == .relations, ["needed", "consent"].contains(entry.key) {
            report(
                .reservedName, "a relation cannot be named `\(entry.key)`: `while \(entry.key)` has a meaning",
                "choose another name", at: entry.keyPlace)
        }
        check(entry.value, shape, key: entry.key, at: entry.keyPlace)
        if errors > before {
            broken.insert(ElementReference(section.section, ElementName(rawValue: entry.key)))
        }
    }

    /// Reports a name in a section whose names are part of the language.
    private mutating func checkFixed(_ entry: SyntaxEntry, _ section: SectionShape, _ names: [String]) {
        if reportLookalike(entry.key, among: names, at: entry.keyPlace) { return }
        let hint = Suggestion.hint(for: entry.key, among: names, otherwise: "one of " + names.joined(separator: ", "))
        if section.section == .closed {
            report(
                .closedUnknown, "there is no list `\(entry.key)` that could be declared complete", hint,
                at: entry.keyPlace)
        } else {
            report(.unknownValue, "there is no right `\(entry.key)`", hint, at: entry.keyPlace)
        }
    }

    /// Checks one value; `place` is where its key stands.
    mutating func check(_ node: SyntaxNode, _ shape: Shape, key: String, at place: Place) {
        switch shape {
        case .text, .flag, .integer, .choice, .scalar, .reference: checkScalar(node, shape, key: key)
        case .localized: checkLocalized(node, key: key, isName: false)
        case .localizedName: checkLocalized(node, key: key, isName: true)
        case .condition:
            var reading = ConditionReading(declared: declared)
            _ = reading.condition(node)
            reading.problems.forEach { report($0.code, $0.message, $0.hint, at: $0.place) }
        case .keeping:
            var reading = RetentionReading(declared: declared, registers: registers)
            _ = reading.expression(node)
            reading.problems.forEach { report($0.code, $0.message, $0.hint, at: $0.place) }
        case .list(let element): checkList(node, element, key: key, at: place)
        case .named(let element):
            checkMap(node, key: key) { check, entry in
                check.checkName(entry.key, allowsSlash: false, at: entry.keyPlace)
                check.check(entry.value, element, key: entry.key, at: entry.keyPlace)
            }
        case .keyed(let target, let element):
            checkMap(node, key: key) { check, entry in
                check.checkReference(entry.key, target, at: entry.keyPlace)
                check.check(entry.value, element, key: entry.key, at: entry.keyPlace)
            }
        case .clauses:
            checkMap(node, key: key) { check, entry in
                check.check(entry.value, .text, key: entry.key, at: entry.keyPlace)
            }
        case .record(let record):
            checkMap(node, key: key, noun: record.noun) { _, _ in }
            if let entries = node.map { check(entries, record, at: place, name: key) }
        case .either(let first, let record):
            if let entries = node.map, entries.contains(where: { record[$0.key] != nil }) {
                check(entries, record, at: place, name: key)
            } else {
                check(node, first, key: key, at: place)
            }
        case .openPoints: checkOpenPoints(node)
        }
    }

    private mutating func checkMap(
        _ node: SyntaxNode, key: String, noun: String = "map", _ body: (inout ShapeCheck, SyntaxEntry) -> Void
    ) {
        guard let entries = node.map else {
            report(
                .wrongType, "`\(key)` must be a map, not \(node.kindInWords)",
                node.isNothing ? "give it a value, or take the key out" : "", at: node.place)
            return
        }
        for entry in entries { body(&self, entry) }
    }

    private mutating func checkList(_ node: SyntaxNode, _ element: Shape, key: String, at place: Place) {
        guard let nodes = node.list else {
            if reportNamedTexts(node, element, key: key) { return }
            check(node, element, key: key, at: place)
            return
        }
        var seen: Set<String> = []
        for item in nodes {
            check(item, element, key: key, at: item.place)
            if let text = item.text, !seen.insert(text).inserted {
                report(.listedTwice, "`\(text)` stands twice in `\(key)`", "keep one of them", at: item.place)
            }
        }
    }

    /// Texts under names of their own, where a list of texts is wanted; true when it was that.
    private mutating func reportNamedTexts(_ node: SyntaxNode, _ element: Shape, key: String) -> Bool {
        switch element {
        case .localized, .localizedName: break
        default: return false
        }
        guard let entries = node.map,
            let name = entries.first(where: {
                $0.value.map != nil || (!$0.value.isNothing && registers.languages[Language(rawValue: $0.key)] == nil)
            })
        else { return false }
        report(
            .wrongType, "`\(key)` is a list of texts without names, but `\(name.key)` names one",
            "write `\(key): [{de: …, en: …}, …]`: a text each, or a map by language", at: name.keyPlace)
        return true
    }

    /// The keys of a record: unknown, missing, excluding one another; then their values.
    private mutating func check(
        _ entries: [SyntaxEntry], _ record: RecordShape, at place: Place, name: String? = nil, extraKeys: [String] = []
    ) {
        for entry in entries {
            guard let key = record[entry.key] else {
                checkUnknown(entry, record, extraKeys)
                continue
            }
            check(entry.value, key.shape, key: entry.key, at: entry.keyPlace)
        }
        let present = Set(entries.map(\.key))
        for key in record.keys where key.isRequired && !present.contains(key.name) {
            report(
                .missingKey, "\(described(record, name)) lacks `\(key.name)`", key.meaning, at: place)
        }
        for group in record.oneOf {
            let given = group.filter(present.contains)
            if given.isEmpty {
                report(
                    .missingKey,
                    "\(described(record, name)) needs one of "
                        + group.map { "`\($0)`" }.joined(separator: ", "), at: place)
            } else if given.count > 1 {
                report(
                    .keysExclude,
                    "\(described(record, name)) has "
                        + given.map { "`\($0)`" }.joined(separator: " and ") + ", which exclude each other",
                    "keep one", at: place)
            }
        }
        if let unless = record.labelUnless, !present.contains("labels"), unless.allSatisfy({ !present.contains($0) }) {
            report(
                .labelMissing, "\(described(record, name)) has no label, so people would read its name",
                "add `labels:`", at: place)
        }
    }

    private func described(_ record: RecordShape, _ name: String?) -> String {
        name.map { "\(record.noun) `\($0)`" } ?? "`\(record.noun)`"
    }

    private mutating func checkUnknown(_ entry: SyntaxEntry, _ record: RecordShape, _ extraKeys: [String]) {
        let keys = record.keys.map(\.name) + extraKeys
        if reportLookalike(entry.key, among: keys, at: entry.keyPlace) { return }
        report(
            .unknownKey, "a \(record.noun) has no key `\(entry.key)`",
            Suggestion.hint(
                for: entry.key, among: keys, otherwise: "its keys are " + keys.joined(separator: ", ")),
            at: entry.keyPlace)
    }

    /// Reports a letter of another alphabet that only looks like the right one; true when there was one.
    mutating func reportLookalike(_ word: String, among candidates: [String], at place: Place) -> Bool {
        guard let found = Alphabets.firstLookalike(word) else { return false }
        let latinised = Alphabets.latinised(word)
        guard candidates.isEmpty || candidates.contains(latinised) else { return false }
        let code = String(found.letter.value, radix: 16, uppercase: true)
        report(
            .homoglyph,
            "letter \(found.position) of `\(word)` is `\(found.letter)` (U+0\(code)), which only looks like the Latin "
                + "`\(found.latin)`", "write `\(latinised)` with Latin letters", at: place)
        return true
    }

    mutating func checkName(_ name: String, allowsSlash: Bool, at place: Place) {
        guard !NameRules.isName(name, allowsSlash: allowsSlash) else { return }
        if NameRules.isName(Alphabets.latinised(name), allowsSlash: allowsSlash),
            reportLookalike(name, among: [], at: place)
        {
            return
        }
        report(
            .badName, "`\(name.prefix(80))` is no name",
            "lower-case Latin letters, digits and hyphens, starting with a letter, at most 60", at: place)
    }
}
