/// The stable codes that the sources say, read from their text.
///
/// A code is a word in kebab-case that stands in the body of a `code` property, is a case of an enumeration of errors,
/// refusals or problems, or is written out where a fault is made.
enum DeclaredCodes {
    struct Place: Sendable {
        let code: String
        let file: String
        let line: Int
    }

    /// What looks like a code and is none that anybody is told, with the reason.
    private static let exceptions: [(path: String, reason: String)] = [
        ("Choices/ChoiceAct.swift", "names of acts, which are no errors"),
        ("Ledger/LedgerError.swift:CheckpointFault", "told as ledger-malformed-checkpoint"),
        ("Web/Gateway/Forms/FormParser.swift:FormError", "told as form-malformed"),
    ]

    static func all() throws -> [Place] {
        try SourceTree.files(".swift", below: "Sources").flatMap(places)
    }

    private static func places(in file: SourceTree.File) -> [Place] {
        guard !isException(file.path) else { return [] }
        var places: [Place] = []
        var block: (end: String, isEnumeration: Bool)?
        for (index, line) in file.lines.enumerated() {
            let bare = line.drop(while: \.isWhitespace)
            if bare.hasPrefix("//") { continue }
            if let open = block, line == open.end { block = nil }
            var codes = inlineCodes(line)
            if let open = block {
                codes += open.isEnumeration ? cases(bare) : returned(line)
            } else if let end = opening(of: line, in: file) {
                block = end
            } else if line.contains("var code: String {") {
                codes += returned(line)
            }
            places += codes.map { Place(code: $0, file: file.path, line: index + 1) }
        }
        return places
    }

    private static func isException(_ path: String) -> Bool { exceptions.contains { path.hasSuffix($0.path) } }

    /// The line that ends the block that begins here, when it may hold codes.
    private static func opening(of line: Substring, in file: SourceTree.File) -> (end: String, isEnumeration: Bool)? {
        guard line.hasSuffix("{") else { return nil }
        let end = line.prefix { $0 == " " } + "}"
        if line.contains("var code: String {") { return (String(end), false) }
        guard line.contains("enum "), let name = line.firstMatch(of: #/\benum (\w+): String\b/#)?.output.1 else {
            return nil
        }
        let isOfErrors = name.contains(#/(Error|Fault|Refusal|Problem|Reason|FailureCode|DiagnosticCode|ReasonCode)$/#)
        guard isOfErrors || (name == "Kind" && file.path.contains("Problem")) else { return nil }
        return isException("\(file.path):\(name)") ? nil : (String(end), true)
    }

    private static func returned(_ line: Substring) -> [String] {
        line.matches(of: #/"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/#).map { String($0.output.1) }
    }

    /// The raw values of a line of cases; a case without one has its own name.
    private static func cases(_ line: Substring) -> [String] {
        guard line.hasPrefix("case "), !line.hasSuffix(":"), !line.contains("return") else { return [] }
        return line.dropFirst(5).split(separator: ",").compactMap { part in
            part.firstMatch(of: #/"([^"]+)"/#).map { String($0.output.1) }
                ?? part.firstMatch(of: #/\w+/#).map { String($0.output) }
        }
    }

    private static func inlineCodes(_ line: Substring) -> [String] {
        guard line.contains("\""), ["code", "ault(", "wrong(", "refuse("].contains(where: line.contains) else {
            return []
        }
        let literal = #/\bcode"?: "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/#
        let fault = #/(?:(?:FieldFault|fault|refuse)\(.*|wrong\(name), "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"\)/#
        return line.matches(of: literal).map { String($0.output.1) }
            + line.matches(of: fault).map { String($0.output.1) }
    }
}
