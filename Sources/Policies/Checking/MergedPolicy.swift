/// The sections of a policy gathered from all its files, before their meaning is looked at.
struct MergedPolicy {
    /// One section; of an element section all its elements, of a single one its keys.
    struct Section {
        let shape: SectionShape
        var entries: [SyntaxEntry]
        let place: Place
        /// The section is there but is no map; its elements are unknown, so nothing may be said to be missing.
        var isBroken = false
    }

    private(set) var head: [SyntaxEntry] = []
    private(set) var sections: [Section] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var place = Place(file: PolicyReader.mainFile, line: 1, column: 1)

    subscript(key: String) -> Section? { sections.first { $0.shape.key == key } }

    func headNode(_ key: String) -> SyntaxNode? { head.first { $0.key == key }?.value }

    mutating func add(_ root: SyntaxNode, isMain: Bool) {
        guard let entries = root.map else {
            report(.wrongType, "a policy file must be a map of keys, not \(root.kindInWords)", "", at: root.place)
            return
        }
        if isMain { place = root.place }
        for entry in entries {
            if let shape = PolicyShape.section(entry.key) {
                add(entry, shape)
            } else if isMain {
                head.append(entry)
            } else if PolicyShape.head[entry.key] != nil {
                report(
                    .moduleWithHead, "`\(entry.key)` belongs to policy.yaml; a module holds sections only",
                    "move it there", at: entry.keyPlace)
            } else {
                report(
                    .unknownKey, "there is no section `\(entry.key)`",
                    Suggestion.hint(for: entry.key, among: PolicyShape.sections.map(\.key)), at: entry.keyPlace)
            }
        }
    }

    private mutating func add(_ entry: SyntaxEntry, _ shape: SectionShape) {
        let index = sections.firstIndex { $0.shape.key == shape.key }
        guard let entries = entry.value.map else {
            report(
                .wrongType, "`\(entry.key)` must be a map, not \(entry.value.kindInWords)",
                "take the key out if it is empty", at: entry.keyPlace)
            if let index {
                sections[index].isBroken = true
            } else {
                sections.append(Section(shape: shape, entries: [], place: entry.keyPlace, isBroken: true))
            }
            return
        }
        guard let index else {
            sections.append(Section(shape: shape, entries: entries, place: entry.keyPlace))
            return
        }
        if case .single = shape.form {
            let first = sections[index].place
            report(
                .duplicateName, "`\(entry.key)` stands in \(first.file) on line \(first.line) already",
                "keep one of them", at: entry.keyPlace)
        } else {
            sections[index].entries += entries
        }
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ hint: String, at place: Place) {
        diagnostics.append(Diagnostic(code, message, hint: hint, at: place))
    }
}
