import Foundation
import Testing

@Suite("The house: rooms, names, papers")
struct RoomTests {
    @Test func `a room imports only what its row in rooms.md names`() throws {
        var allowed: [String: Set<String>] = [:]
        for row in SourceTree.table(in: try SourceTree.text(of: "docs/internals/rooms.md")) where row.count == 3 {
            let names = (row[1] + "," + row[2]).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            allowed[row[0]] = Set(names.filter { !$0.isEmpty })
        }
        var wrong: [String] = []
        for file in try SourceTree.files(".swift", below: "Sources") {
            guard let room = file.room, let rooms = allowed[room] else {
                wrong.append("\(file.path): no row for its room")
                continue
            }
            for line in file.lines where line.hasPrefix("import ") {
                let words = line.split(separator: " ")
                let module = words.last.map { String($0.split(separator: ".")[0]) } ?? ""
                if !rooms.contains(module) { wrong.append("\(file.path) imports \(module)") }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }

    @Test func `the rows of rooms.md have no cycle, and each room is a target`() throws {
        let manifest = try SourceTree.text(of: "Package.swift")
        var seen: Set<String> = []
        for row in SourceTree.table(in: try SourceTree.text(of: "docs/internals/rooms.md")) {
            for room in row[1].split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
                #expect(seen.contains(room), "\(row[0]) imports \(room), which stands above it or nowhere")
            }
            #expect(manifest.contains("\"\(row[0])\""))
            seen.insert(row[0])
        }
    }

    @Test func `no folder is a dumping ground`() throws {
        let banned = ["Utils", "Helpers", "Common", "Shared", "Misc", "Core", "Extensions"]
        for file in try SourceTree.files(".swift", below: "Sources") {
            let folders = file.path.split(separator: "/").dropLast().map(String.init)
            #expect(banned.allSatisfy { !folders.contains($0) }, "\(file.path)")
        }
    }

    @Test func `a file is about one thing: none has more than 600 lines`() throws {
        for file in try SourceTree.files(".swift", below: "Sources") {
            #expect(file.lines.count <= 600, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `each name of the glossary is declared once`() throws {
        let sources = try SourceTree.files(".swift", below: "Sources")
        let kinds = ["struct", "enum", "protocol", "class"]
        for row in SourceTree.table(in: try SourceTree.text(of: "docs/internals/glossary.md")) {
            let name = row[0].replacingOccurrences(of: "`", with: "")
            let declared = sources.filter { file in
                file.lines.contains { line in
                    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
                    return zip(words, words.dropFirst()).contains { kinds.contains(String($0)) && $1 == name }
                        && line.hasPrefix("package ")
                }
            }
            #expect(declared.count == 1, "\(name) is declared in \(declared.map(\.path))")
        }
    }

    @Test func `domain rooms read no clock and make no chance`() throws {
        let rooms: Set = [
            "Vocabulary", "Policies", "Ledger", "Vault", "Choices", "Processing", "Retention", "Accounts", "Messages",
        ]
        let banned = ["Date()", "UUID()", ".now()", "ProcessInfo.processInfo", "print("]
        for file in try SourceTree.files(".swift", below: "Sources") {
            guard let room = file.room, rooms.contains(room) else { continue }
            for (index, line) in file.lines.enumerated() {
                guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
                for word in banned where line.contains(word) {
                    Issue.record("\(file.path):\(index + 1) uses \(word)")
                }
            }
        }
    }

    @Test func `what may stop the program or escape its structure stands nowhere`() throws {
        let banned = [
            "try!", "fatalError(", "Task.detached", "@unchecked Sendable", "nonisolated(unsafe)", "as!",
        ]
        for file in try SourceTree.files(".swift", below: "Sources") {
            for (index, line) in file.lines.enumerated() {
                guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
                for word in banned where line.contains(word) && !TidyExceptions.allowed(file.path, word) {
                    Issue.record("\(file.path):\(index + 1) uses \(word)")
                }
            }
        }
    }

    @Test func `SQL stands in one room only`() throws {
        for file in try SourceTree.files(".swift", below: "Sources") where file.room != "Storage" {
            for line in file.lines where !line.drop(while: \.isWhitespace).hasPrefix("//") {
                #expect(!line.contains("insert into "), "\(file.path)")
                #expect(!line.contains("select ") || !line.contains(" from "), "\(file.path): \(line)")
            }
        }
    }

    @Test func `every link in the papers leads somewhere`() throws {
        var pages = try SourceTree.files(".md", below: "docs")
        for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md"] {
            pages.append(SourceTree.File(path: name, text: try SourceTree.text(of: name)))
        }
        for page in pages {
            let folder =
                page.path.contains("/")
                ? String(page.path[..<(page.path.lastIndex(of: "/") ?? page.path.startIndex)]) : "."
            for match in page.text.matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) {
                let target = String(match.output.1)
                if target.contains("://") || target.hasPrefix("mailto:") { continue }
                let path = URL(fileURLWithPath: SourceTree.root + "/" + folder + "/" + target).standardized.path
                #expect(FileManager.default.fileExists(atPath: path), "\(page.path) links to \(target)")
            }
        }
    }

    @Test func `no paper or source names a machine's path or a registry's host`() throws {
        let files = try SourceTree.files(".md", below: "docs") + SourceTree.files(".swift", below: "Sources")
        for file in files {
            for word in ["/wo" + "rk/", "/ro" + "ot/", "pypi" + ".org", "deb.deb" + "ian.org"] {
                #expect(!file.text.contains(word), "\(file.path) names \(word)")
            }
        }
    }
}

/// Where a banned word may stand, with the reason.
enum TidyExceptions {
    private static let list: [(path: String, word: String, reason: String)] = []

    static func allowed(_ path: String, _ word: String) -> Bool {
        list.contains { path.hasSuffix($0.path) && word == $0.word }
    }
}
