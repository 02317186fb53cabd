import Foundation

/// Steps that no release has, by which a test rehearses an upgrade while the release before serves.
///
/// Only builds for debugging look for them: in the file that `ZAVET_REHEARSED_STEPS` names, one statement a paragraph,
/// each a step of its own.
enum RehearsedMigrations {
    #if DEBUG
        static let data: [Migration] = {
            guard let path = ProcessInfo.processInfo.environment["ZAVET_REHEARSED_STEPS"],
                let text = try? String(contentsOfFile: path, encoding: .utf8)
            else { return [] }
            return text.split(separator: "\n\n").enumerated().map { index, statement in
                Migration(
                    room: "rehearsal", number: index + 1, name: "a step of a release to come",
                    statements: [.common(statement.trimmingCharacters(in: .whitespacesAndNewlines))])
            }
        }()
    #else
        static let data: [Migration] = []
    #endif
}
