import Foundation
import Storage
import Vocabulary

/// The engines on which every rule of a store is proved.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgresql

    /// Both stores, new and empty.
    package func stores(now: Instant) async throws -> EngineStores {
        let folder = NSTemporaryDirectory() + "zavet-test-" + RandomIDs().text()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        switch self {
        case .sqlite: return EngineStores(folder: folder, stores: try await Stores.open(folder: folder, now: now))
        case .postgresql:
            let (slots, name) = (await Slots.taken(), RandomIDs().text())
            return EngineStores(
                folder: folder, stores: try await TestServer.shared().stores(now: now, named: name), slots: slots,
                name: name)
        }
    }

    /// One store over a schema of the test's own.
    package func database(
        _ migrations: [Migration], now: Instant, waiting: Int = 8192
    ) async throws -> EngineDatabase {
        let folder = NSTemporaryDirectory() + "zavet-test-" + RandomIDs().text()
        switch self {
        case .sqlite:
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var options = SQLiteDatabase.Options()
            options.waitingWrites = waiting
            return EngineDatabase(
                folder: folder,
                database: try await SQLiteDatabase(
                    path: folder + "/test.sqlite", migrations: migrations, now: now, options: options))
        case .postgresql:
            var options = PostgreSQLDatabase.Options()
            (options.readers, options.lanes, options.waiting) = (2, 2, waiting)
            let slots = await Slots.taken()
            let address = try TestServer.shared().address(schema: "t_" + RandomIDs().text())
            return EngineDatabase(
                folder: folder,
                database: try await PostgreSQLDatabase(address, migrations: migrations, now: now, options: options),
                slots: slots)
        }
    }
}

/// Stores that go with the value.
package final class EngineStores: Sendable {
    /// A folder of the test's own; with SQLite, that of the files.
    package let folder: String
    package let stores: Stores

    private let slots: Slots?
    /// Of the schemas of PostgreSQL; `nil` with SQLite.
    private let name: String?

    fileprivate init(folder: String, stores: Stores, slots: Slots? = nil, name: String? = nil) {
        (self.folder, self.stores, self.slots, self.name) = (folder, stores, slots, name)
    }

    /// The same stores as another node opens them; whoever asks closes them.
    package func another(now: Instant) async throws -> Stores {
        guard let name else { return try await Stores.open(folder: folder, now: now) }
        return try await TestServer.shared().stores(now: now, named: name)
    }

    deinit {
        try? stores.close()
        try? FileManager.default.removeItem(atPath: folder)
        slots?.give()
    }
}

/// A store that goes with the value.
package final class EngineDatabase: Sendable {
    package let database: any SQLDatabase
    private let folder: String

    private let slots: Slots?

    fileprivate init(folder: String, database: any SQLDatabase, slots: Slots? = nil) {
        (self.folder, self.database, self.slots) = (folder, database, slots)
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(atPath: folder)
        slots?.give()
    }
}

extension Slots {
    /// Stores on the test server that are open at once: all tests run side by side, and its connections are counted.
    private static let ofStores = Slots(24)

    fileprivate static func taken() async -> Slots {
        await ofStores.take()
        return ofStores
    }
}
