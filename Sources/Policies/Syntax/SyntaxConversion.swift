import Yams

/// Turns the parser's nodes into ours, refusing what the language does not have.
struct SyntaxConversion {
    private let file: String
    private let mask: DuplicateKeyMask
    private(set) var diagnostics: [Diagnostic] = []
    private var nodes = 0
    /// Whether characters that nobody sees are to be told: those that were written as escapes.
    private let looksForHidden: Bool

    init(file: String, mask: DuplicateKeyMask, looksForHidden: Bool) {
        (self.file, self.mask, self.looksForHidden) = (file, mask, looksForHidden)
    }

    mutating func convert(_ node: Node, depth: Int = 1) -> SyntaxNode {
        let place = place(of: node)
        let nothing = SyntaxNode(.scalar("", isPlain: false), at: place)
        nodes += 1
        guard depth <= SyntaxLimits.depth else {
            report(.tooDeep, "nested too deep; at most \(SyntaxLimits.depth) levels", "", at: place)
            return nothing
        }
        guard nodes <= SyntaxLimits.nodes else {
            if nodes == SyntaxLimits.nodes + 1 {
                report(.tooLarge, "more than \(SyntaxLimits.nodes) values in one file", "split it", at: place)
            }
            return nothing
        }
        guard isPlainNode(node, place) else { return nothing }
        switch node {
        case .scalar(let scalar): return convert(scalar, place)
        case .sequence(let sequence):
            return SyntaxNode(.list(sequence.map { convert($0, depth: depth + 1) }), at: place)
        case .mapping(let mapping): return SyntaxNode(.map(entries(mapping, depth)), at: place)
        case .alias: return nothing
        }
    }

    private mutating func convert(_ scalar: Node.Scalar, _ place: Place) -> SyntaxNode {
        if scalar.string.utf8.count > SyntaxLimits.textBytes {
            report(.tooLarge, "a text of more than \(SyntaxLimits.textBytes) bytes", "split it", at: place)
        }
        reportHidden(in: scalar.string, at: place)
        return SyntaxNode(.scalar(scalar.string, isPlain: scalar.style == .plain), at: place)
    }

    private mutating func reportHidden(in text: String, at place: Place) {
        guard looksForHidden, let hidden = HiddenCharacters.first(in: text) else { return }
        report(
            .hiddenCharacter,
            "the text holds a character that nobody sees: \(HiddenCharacters.name(hidden.scalar)), its character "
                + "\(hidden.position)", "delete it", at: place)
    }

    /// Reports an anchor or a tag.
    private mutating func isPlainNode(_ node: Node, _ place: Place, isKey: Bool = false) -> Bool {
        if node.anchor != nil {
            report(.aliasRefused, "anchors and aliases are refused", "write the value out", at: place)
            return false
        }
        if case .alias = node {
            report(.aliasRefused, "anchors and aliases are refused", "write the value out", at: place)
            return false
        }
        if let tag = explicitTag(node, isKey: isKey) {
            report(.tagRefused, "tags are refused: `\(tag)`", "take it out", at: place)
            return false
        }
        return true
    }

    /// The tag as it was written; quoted texts and keys get one of their own, which nobody wrote.
    private func explicitTag(_ node: Node, isKey: Bool) -> String? {
        let tag: Tag
        switch node {
        case .scalar(let scalar):
            if isKey || scalar.style != .plain, scalar.tag.description == Tag.Name.str.rawValue { return nil }
            tag = scalar.tag
        case .sequence(let sequence): tag = sequence.tag
        case .mapping(let mapping): tag = mapping.tag
        case .alias: return nil
        }
        return tag.description.isEmpty ? nil : tag.description
    }

    private mutating func entries(_ mapping: Node.Mapping, _ depth: Int) -> [SyntaxEntry] {
        var entries: [SyntaxEntry] = []
        var hidden: [(key: String, place: Place)] = []
        for (key, value) in mapping {
            let keyPlace = place(of: key)
            guard case .scalar(let scalar) = key else {
                report(.wrongType, "a key must be a text", "", at: keyPlace)
                continue
            }
            guard isPlainNode(key, keyPlace, isKey: true) else { continue }
            if scalar.string == "<<" {
                report(.aliasRefused, "merge keys (`<<`) are refused", "write the keys out", at: keyPlace)
                continue
            }
            reportHidden(in: scalar.string, at: keyPlace)
            let converted = convert(value, depth: depth + 1)
            if let original = mask.original(of: scalar.string) {
                hidden.append((original, keyPlace))
                continue
            }
            for first in hidden where first.key == scalar.string {
                report(
                    .duplicateKey,
                    "the key `\(scalar.string)` stands twice in one map, first on line \(first.place.line), "
                        + "column \(first.place.column)", "keep one of them", at: keyPlace)
            }
            entries.append(SyntaxEntry(key: scalar.string, keyPlace: keyPlace, value: converted))
        }
        return entries
    }

    private func place(of node: Node) -> Place {
        Place(file: file, line: max(1, node.mark?.line ?? 1), column: max(1, node.mark?.column ?? 1))
    }

    private mutating func report(_ code: DiagnosticCode, _ message: String, _ hint: String, at place: Place) {
        diagnostics.append(Diagnostic(code, message, hint: hint, at: place))
    }
}
