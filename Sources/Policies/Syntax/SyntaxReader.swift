import Yams

/// Reads one file of YAML into a ``SyntaxNode``, within ``SyntaxLimits`` and without YAML's sharp edges.
///
/// Refused: anchors, aliases, merge keys, tags, several documents, duplicate keys, keys that are no text, control
/// characters and such as nobody sees (``HiddenCharacters``), bytes that are not UTF-8. No implicit types are resolved.
package struct SyntaxReader {
    package private(set) var diagnostics: [Diagnostic] = []
    private let file: SourceFile

    package init(_ file: SourceFile) { self.file = file }

    /// The root of the file; `nil` when it cannot be read, with the reason among ``diagnostics``.
    package mutating func read() -> SyntaxNode? {
        guard let text = checkedText() else { return nil }
        var masked = DuplicateKeyMask(text: text)
        while true {
            do {
                let parser = try Parser(yaml: masked.text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    report(.syntaxError, "the file is empty", "write at least one section", line: 1, column: 1)
                    return nil
                }
                // Those that stand in the file were told with their own place; others may be written as escapes.
                let isClear = !diagnostics.contains { $0.code == .hiddenCharacter }
                var conversion = SyntaxConversion(file: file.path, mask: masked, looksForHidden: isClear)
                // The parser owns the anchors of its nodes, so it has to outlive the conversion.
                let node = withExtendedLifetime(parser) { conversion.convert(root) }
                diagnostics += conversion.diagnostics
                // Of two equal keys the second stands, so that the rest can be looked at in the same run.
                return diagnostics.contains { $0.code != .duplicateKey && $0.code != .hiddenCharacter } ? nil : node
            } catch let error as YamlError {
                if case .duplicatedKeysInMapping(let keys, let context) = error,
                    masked.mask(keys: keys, line: context.mark.line, column: context.mark.column)
                {
                    continue
                }
                report(error)
                return nil
            } catch {
                report(.syntaxError, "the file is no YAML", "", line: 1, column: 1)
                return nil
            }
        }
    }

    private mutating func report(
        _ code: DiagnosticCode, _ message: String, _ hint: String, line: Int, column: Int
    ) {
        let place = Place(file: file.path, line: max(1, line), column: max(1, column))
        diagnostics.append(Diagnostic(code, message, hint: hint, at: place))
    }

    /// The text, without a byte order mark, when its bytes are fit for the parser.
    private mutating func checkedText() -> String? {
        guard file.bytes.count <= SyntaxLimits.fileBytes else {
            report(
                .tooLarge, "the file has \(file.bytes.count) bytes; at most \(SyntaxLimits.fileBytes) are read",
                "split it into modules", line: 1, column: 1)
            return nil
        }
        var bytes = file.bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = invalidPlace(bytes)
            report(.notUTF8, "the file is not UTF-8 here", "save it as UTF-8", line: place.line, column: place.column)
            return nil
        }
        guard !hasControlCharacter(text), !hasAlias(text) else { return nil }
        reportHiddenCharacters(text)
        return text
    }

    private func invalidPlace(_ bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
        let repaired = String(decoding: bytes, as: UTF8.self)
        var (line, column) = (1, 1)
        for scalar in repaired.unicodeScalars {
            if scalar == "\u{FFFD}" { break }
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return (line, column)
    }

    private mutating func hasControlCharacter(_ text: String) -> Bool {
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value == 10 { (line, column) = (line + 1, 1); continue }
            let isAllowed =
                value == 9 || value == 13 || value == 0x85 || (value >= 0x20 && value < 0x7F) || value > 0x9F
            if !isAllowed || value == 0xFEFF || value == 0xFFFE || value == 0xFFFF {
                let code = "U+" + String(repeating: "0", count: max(0, 4 - String(value, radix: 16).count))
                report(
                    .controlCharacter,
                    "a character that no text may hold: \(code)\(String(value, radix: 16, uppercase: true))",
                    "delete it", line: line, column: column)
                return true
            }
            column += 1
        }
        return false
    }

    /// All of them, also in remarks: they make a file show something else than it says.
    private mutating func reportHiddenCharacters(_ text: String) {
        var (line, column) = (1, 1)
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if HiddenCharacters.refuses(scalar, after: previous) {
                report(
                    .hiddenCharacter, "a character that nobody sees: \(HiddenCharacters.name(scalar))", "delete it",
                    line: line, column: column)
            }
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
            previous = scalar
        }
    }

    /// Whether an anchor and an alias of the same name stand in the file: refused before parsing, since comparing what
    /// aliases repeat can cost the parser time without bound.
    private mutating func hasAlias(_ text: String) -> Bool {
        var anchors: [[UInt8]: (Int, Int)] = [:]
        var aliases: Set<[UInt8]> = []
        for (number, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 == 0x26 || $0 == 0x2A }) else { continue }
            var previous: UInt8 = 0x20
            for index in line.indices {
                let byte = line[index]
                if byte == 0x26 || byte == 0x2A, !isWord(previous) {
                    let name = Array(line[line.index(after: index)...].prefix(while: isWord))
                    if !name.isEmpty, byte == 0x2A { aliases.insert(name) }
                    if !name.isEmpty, byte == 0x26, anchors[name] == nil {
                        anchors[name] = (number + 1, line.distance(from: line.startIndex, to: index) + 1)
                    }
                }
                previous = byte
            }
        }
        guard let found = anchors.filter({ aliases.contains($0.key) }).map(\.value).min(by: <) else { return false }
        report(
            .aliasRefused, "anchors and aliases (`&name`, `*name`) are refused", "write the value out",
            line: found.0, column: found.1)
        return true
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 95: return true
        default: return false
        }
    }

    /// The column of a tab by which a line is indented, or that stands at the place itself; `nil` when there is none.
    private func tab(before line: Int, _ column: Int) -> Int? {
        let lines = file.bytes.split(separator: 10, maxSplits: max(0, line), omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return nil }
        let text = Array(lines[line - 1])
        if let indent = text.prefix(while: { $0 == 0x20 || $0 == 9 }).firstIndex(of: 9) { return indent + 1 }
        let letters = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        return letters.indices.contains(column - 1) && letters[column - 1] == "\t" ? column : nil
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if problem.contains("nesting") {
                report(
                    .tooDeep, "nested too deep; at most \(SyntaxLimits.depth) levels", "", line: mark.line,
                    column: mark.column)
                return
            }
            let isOfTab = problem.contains("tab") || problem.contains("cannot start any token")
            if isOfTab, let column = tab(before: mark.line, mark.column) {
                report(
                    .syntaxError, "a tab stands here, and YAML is indented by spaces alone",
                    "put spaces in place of tabs", line: mark.line, column: column)
                return
            }
            let isAlias = problem.contains("alias")
            let words = context.map { "\($0.text.trimmingSpaces): \(problem)" } ?? problem
            report(
                isAlias ? .aliasRefused : .syntaxError,
                isAlias ? "anchors and aliases are refused" : "the file is no YAML here: \(words)",
                isAlias ? "write the value out" : "see \"The form of the file\" in the language reference",
                line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            report(
                .duplicateKey, "the key `\(keys.first ?? "")` stands twice in one map", "keep one of them",
                line: context.mark.line, column: context.mark.column)
        case .memory:
            report(.tooDeep, "nested too deep; at most \(SyntaxLimits.depth) levels", "", line: 1, column: 1)
        default:
            report(.syntaxError, "the file is no YAML", "", line: 1, column: 1)
        }
    }
}

extension String {
    /// Without blanks at either end.
    var trimmingSpaces: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        let head = drop(while: isSpace)
        guard let last = head.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(head[...last])
    }
}
