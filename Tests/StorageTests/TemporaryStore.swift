import Foundation
import Storage
import Vocabulary

/// A folder of its own that goes with the value.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "zavet-test-" + RandomIDs().text()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}

/// The instant at which tests happen unless they say otherwise.
let noon = Instant(milliseconds: 1_795_262_400_000)

/// A table for tests of the engine.
let noteMigrations = [
    Migration(
        room: "test", number: 1, name: "notes",
        statements: [
            """
            create table note (
                controller text not null, id text not null, words text, size real, bytes blob, number integer,
                primary key (controller, id)
            ) strict, without rowid
            """,
            "create table mark (controller text not null, id text not null, primary key (controller, id)) strict",
            .appendOnly(table: "mark"),
        ])
]

func openNotes(_ path: String, _ options: SQLiteDatabase.Options = .init()) async throws -> SQLiteDatabase {
    try await SQLiteDatabase(path: path, migrations: noteMigrations, now: noon, options: options)
}
