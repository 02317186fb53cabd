import Vocabulary

/// The keys of one record, read by what is expected of them. It reports nothing, since ``ShapeCheck`` has: what does not
/// fit is read as if it were absent.
struct Fields {
    let entries: [SyntaxEntry]
    let place: Place
    let context: DecodingContext

    init(_ entries: [SyntaxEntry], at place: Place, _ context: DecodingContext) {
        (self.entries, self.place, self.context) = (entries, place, context)
    }

    subscript(key: String) -> SyntaxNode? { entries.first { $0.key == key }?.value }

    func has(_ key: String) -> Bool { self[key] != nil }

    func text(_ key: String) -> String? {
        guard let node = self[key], !node.isNothing else { return nil }
        return node.text?.trimmingSpaces
    }

    func localized(_ key: String) -> LocalizedText {
        LocalizedText(reading: self[key], prevailing: context.prevailing)
    }

    func flag(_ key: String) -> Bool { text(key).flatMap(SyntaxScalars.flag) ?? false }

    func integer(_ key: String) -> Int? { text(key).flatMap(SyntaxScalars.integer) }

    func period(_ key: String) -> Period? { text(key).flatMap { Period(text: $0) } }

    func date(_ key: String) -> CalendarDate? { text(key).flatMap { CalendarDate($0) } }

    func word<T: RawRepresentable>(_ key: String) -> T? where T.RawValue == String {
        text(key).flatMap(T.init(rawValue:))
    }

    func nodes(_ key: String) -> [SyntaxNode] { self[key].map { $0.list ?? [$0] } ?? [] }

    /// Without repetitions.
    func texts(_ key: String) -> [String] {
        var seen: Set<String> = []
        return nodes(key).compactMap { $0.isNothing ? nil : $0.text?.trimmingSpaces }.filter {
            seen.insert($0).inserted
        }
    }

    func words<T: RawRepresentable>(_ key: String) -> [T] where T.RawValue == String {
        texts(key).compactMap(T.init(rawValue:))
    }

    func localizedTexts(_ key: String) -> [LocalizedText] {
        nodes(key).map { LocalizedText(reading: $0, prevailing: context.prevailing) }.filter { !$0.isEmpty }
    }

    /// One declared name; `nil` when it is absent or not declared.
    func name(_ key: String, _ section: PolicySection) -> ElementName? {
        text(key).flatMap { context.declared.contains(section, $0) ? ElementName(rawValue: $0) : nil }
    }

    func names(_ key: String, _ section: PolicySection) -> [ElementName] {
        texts(key).filter { context.declared.contains(section, $0) }.map(ElementName.init(rawValue:))
    }

    /// Items of data, groups replaced by theirs, in the order written.
    func data(_ key: String) -> [ElementName] { context.items(texts(key)) }

    func condition(_ key: String) -> Condition? {
        guard let node = self[key] else { return nil }
        var reading = ConditionReading(declared: context.declared)
        return reading.condition(node)
    }

    func keeping(_ key: String) -> RetentionExpression? {
        guard let node = self[key] else { return nil }
        var reading = RetentionReading(declared: context.declared, registers: context.registers)
        return reading.expression(node)
    }

    func law(_ key: String) -> ElementName? {
        guard let name = text(key), context.registers.laws[name] != nil || context.declared.contains(.laws, name) else {
            return nil
        }
        return ElementName(rawValue: name)
    }

    func owner(_ key: String) -> ElementName? { name(key, .staff) ?? name(key, .parties) }

    /// A map in a key, by names in their order.
    func children(_ key: String) -> [(name: ElementName, fields: Fields)] {
        (self[key]?.map ?? []).map { entry in
            (ElementName(rawValue: entry.key), Fields(entry.value.map ?? [], at: entry.keyPlace, context))
        }
    }

    /// A map of names to labels; each may be a full element instead.
    func labelled(_ key: String) -> [(name: ElementName, annotations: Annotations)] {
        (self[key]?.map ?? []).map { entry in
            let fields = Fields(entry.value.map ?? [], at: entry.keyPlace, context)
            var annotations = fields.annotations
            let isElement = RecordShape.annotationKeys.contains { fields.has($0.name) }
            if !isElement {
                annotations.labels = LocalizedText(reading: entry.value, prevailing: context.prevailing)
            }
            return (ElementName(rawValue: entry.key), annotations)
        }
    }

    var annotations: Annotations {
        Annotations(
            labels: localized("labels"), text: localized("text"), clauses: texts("clause"),
            open: nodes("open").map { OpenPoint(reading: $0, prevailing: context.prevailing) }, note: text("note"),
            place: place)
    }
}

/// What decoding an element must know of the rest.
struct DecodingContext {
    let declared: DeclaredNames
    let registers: Registers
    let prevailing: Language
    /// The items of each group, groups within it replaced by theirs.
    let groups: [String: [ElementName]]

    func items(_ names: [String]) -> [ElementName] {
        var seen: Set<ElementName> = []
        var items: [ElementName] = []
        for name in names {
            let found = declared.contains(.data, name) ? [ElementName(rawValue: name)] : groups[name] ?? []
            for item in found where seen.insert(item).inserted { items.append(item) }
        }
        return items
    }
}
