import Testing

@Suite("What the sources say stands in the papers")
struct PaperTests {
    @Test func `every code that anybody can be told has its entry, with what to do`() throws {
        let entries = try entries(in: "docs/reference/errors.md")
        let decisions = try SourceTree.text(of: "docs/reference/decisions.md")
        let places = try DeclaredCodes.all()
        #expect(places.count > 300)
        for place in places where entries[place.code] == nil && !decisions.contains("`\(place.code)`") {
            Issue.record("\(place.file):\(place.line) says \(place.code), which errors.md does not explain")
        }
        for (code, advice) in entries { #expect(!advice.isEmpty, "\(code) has no advice") }
    }

    @Test func `errors.md explains no code that is gone`() throws {
        let said = Set(try DeclaredCodes.all().map(\.code))
        for code in try entries(in: "docs/reference/errors.md").keys.sorted() {
            if !said.contains(code) { Issue.record("\(code) stands in errors.md, but no source says it") }
        }
    }

    @Test func `every shared type, function and constant says what it is`() throws {
        let sources = try SourceTree.files(".swift", below: "Sources")
        let declarations = sources.flatMap(SharedDeclaration.all)
        #expect(declarations.count > 1000)
        let promised = Set(
            declarations.filter { $0.isRequirement && $0.isDocumented }.map(\.name)
        ).union(SharedDeclaration.witnesses)
        for declaration in declarations where !declaration.isDocumented && !promised.contains(declaration.name) {
            Issue.record("\(declaration.file):\(declaration.line) \(declaration.name) has no doc comment")
        }
    }

    /// The advice by code: the first cell of a row has one or more codes, the last one says what to do.
    private func entries(in page: String) throws -> [String: String] {
        var advice: [String: String] = [:]
        for line in try SourceTree.text(of: page).split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.drop(while: \.isWhitespace) }
            for match in (cells.first ?? "").matches(of: #/`([a-z][a-z0-9-]*)`/#) {
                advice[String(match.output.1)] = String(cells.dropLast().last ?? "")
            }
        }
        return advice
    }
}
