/// A `package` type or function of the sources, or what a protocol asks for, read from the text.
///
/// Stored properties and initialisers are not looked at: their type says what they are, and a unit or limit that it
/// cannot say is for review.
struct SharedDeclaration: Sendable {
    let file: String
    let line: Int
    let name: String
    /// Whether a protocol asks for it: then the protocol's comment speaks for everybody who carries it out.
    let isRequirement: Bool
    let isDocumented: Bool

    /// What protocols of the standard library and of frameworks ask for; those say what it means.
    static let witnesses: Set<String> = ["==", "<", "+", "hash", "encode", "log", "appendLiteral"]

    static func all(in file: SourceTree.File) -> [SharedDeclaration] {
        var found: [SharedDeclaration] = []
        var protocolEnd: String?
        let lines = file.lines
        for (index, line) in lines.enumerated() {
            if let end = protocolEnd, line == end { protocolEnd = nil }
            let bare = line.drop(while: \.isWhitespace)
            if bare.hasPrefix("//") { continue }
            let isRequirement = protocolEnd != nil
            if bare.hasPrefix("protocol ") || bare.hasPrefix("package protocol "), line.hasSuffix("{") {
                protocolEnd = line.prefix { $0 == " " } + "}"
            }
            guard isRequirement || isShared(bare), let name = name(in: bare) else { continue }
            found.append(
                SharedDeclaration(
                    file: file.path, line: index + 1, name: name, isRequirement: isRequirement,
                    isDocumented: isDocumented(lines, at: index)))
        }
        return found
    }

    private static func isShared(_ line: Substring) -> Bool {
        line.hasPrefix("package ") || (line.hasPrefix("@") && line.contains(#/^(@\w+(\(.*?\))? )+package /#))
    }

    private static func name(in line: Substring) -> String? {
        if let match = line.firstMatch(of: #/\bfunc `?([^\s(<`]+|<)/#) { return String(match.output.1) }
        if line.contains(#/\b(let|var|init)\b/#) { return nil }
        if line.contains(#/\bsubscript\b ?[<(]/#) { return "subscript" }
        let type = #/\b(?:struct|enum|class|actor|protocol|typealias) (\w+)/#
        return line.firstMatch(of: type).map { String($0.output.1) }
    }

    /// Whether a comment stands above, or above a group of declarations of one line each that this one belongs to.
    private static func isDocumented(_ lines: [Substring], at index: Int) -> Bool {
        let indent = lines[index].prefix { $0 == " " }.count
        var above = index - 1
        while above >= 0 {
            let bare = lines[above].drop(while: \.isWhitespace)
            let isNeighbour =
                lines[above].prefix { $0 == " " }.count == indent && !bare.hasSuffix("{")
                && bare.contains(#/^(@\w+ )*(package|func|static|mutating|subscript|var|init)\b/#)
            guard isNeighbour || bare.hasPrefix("@") else { break }
            above -= 1
        }
        return above >= 0 && lines[above].drop(while: \.isWhitespace).hasPrefix("///")
    }
}
