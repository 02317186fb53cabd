import Vocabulary

/// Replaces the groups within groups by their items, and finds groups that contain themselves.
struct GroupResolution {
    private(set) var items: [String: [ElementName]] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private var written: [String: (names: [String], place: Place)] = [:]
    private let declared: DeclaredNames

    init(_ policy: MergedPolicy, declared: DeclaredNames) {
        self.declared = declared
        let entries = policy["groups"]?.entries ?? []
        for entry in entries where written[entry.key] == nil {
            let list = entry.value["data"] ?? entry.value
            written[entry.key] = ((list.list ?? [list]).compactMap(\.text), entry.keyPlace)
        }
        for entry in entries { _ = resolve(entry.key, path: []) }
    }

    private mutating func resolve(_ group: String, path: [String]) -> [ElementName] {
        if let known = items[group] { return known }
        guard let (names, place) = written[group] else { return [] }
        if let start = path.firstIndex(of: group) {
            let cycle = (path[start...] + [group]).joined(separator: " → ")
            let isKnown = diagnostics.contains { $0.place == place }
            if !isKnown {
                diagnostics.append(
                    Diagnostic(
                        .referenceCycle, "the group `\(group)` contains itself: \(cycle)",
                        hint: "take one of them out", at: place))
            }
            return []
        }
        var seen: Set<ElementName> = []
        var found: [ElementName] = []
        for name in names {
            let parts =
                declared.contains(.data, name)
                ? [ElementName(rawValue: name)] : resolve(name, path: path + [group])
            for part in parts where seen.insert(part).inserted { found.append(part) }
        }
        if path.isEmpty { items[group] = found }
        return found
    }
}
