import Foundation

/// The repository's files as text.
struct SourceTree: Sendable {
    struct File: Sendable {
        /// Relative to the repository.
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        /// The room of a source file: the folder below `Sources`.
        var room: String? {
            let parts = path.split(separator: "/")
            return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
        }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Files of that ending below a folder, by path.
    static func files(_ ending: String, below folder: String) throws -> [File] {
        guard let names = FileManager.default.enumerator(atPath: root + "/" + folder) else { return [] }
        return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted().map { name in
            let path = folder + "/" + name
            return File(path: path, text: try String(contentsOfFile: root + "/" + path, encoding: .utf8))
        }
    }

    static func text(of path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    /// The cells of the first table of a page, without its head.
    static func table(in page: String) -> [[String]] {
        let rows = page.split(separator: "\n").drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        return rows.dropFirst(2).map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }
}
