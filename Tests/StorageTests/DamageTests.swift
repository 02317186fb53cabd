import Foundation
import Storage
import Testing
import Vocabulary

@Suite("A damaged, full or foreign file is named by its code")
struct DamageTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("notes.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func fill(_ database: SQLiteDatabase, rows: Int = 400) async throws {
        try await database.write { transaction in
            for number in 0..<rows {
                try transaction.execute(
                    insertNote, [.text("a"), .text("\(rows)-\(number)"), .text(String(repeating: "x", count: 300))])
            }
        }
    }

    @Test func `a file that is not a database`() async throws {
        try Data("this is a letter, and rather a long one, so that it fills a header of a hundred bytes well ".utf8)
            .write(to: URL(fileURLWithPath: path))
        await #expect(throws: StorageError.notADatabase) { try await openNotes(path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("this is a letter"))
    }

    @Test func `a database of another program`() async throws {
        try await SQLiteDatabase(path: path, migrations: [], now: noon).close()
        let foreign = Migration(room: "x", number: 1, name: "x", statements: ["create table other (id text) strict"])
        let database = try await SQLiteDatabase(path: folder.file("other"), migrations: [foreign], now: noon)
        try database.close()
        // Without our register of steps it could be anybody's.
        try dropRegister(folder.file("other"))
        await #expect(throws: StorageError.notADatabase) { try await openNotes(folder.file("other")) }
    }

    private func dropRegister(_ path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('drop table schema_migration'); c.commit()",
            path,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `a missing file is not silently made`() async throws {
        var options = SQLiteDatabase.Options()
        options.createsFile = false
        await #expect(throws: StorageError.missing) { try await openNotes(path, options) }
        await #expect(throws: StorageError.missing) { try await openNotes(folder.file("no/such/folder")) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a schema of a newer Zavet is left alone`() async throws {
        let newer =
            noteMigrations + [
                Migration(room: "test", number: 2, name: "later", statements: ["create table later (id text) strict"])
            ]
        try await SQLiteDatabase(path: path, migrations: newer, now: noon).close()
        await #expect(throws: StorageError.newer(migration: "test-2")) { try await openNotes(path) }
        #expect(StorageError.newer(migration: "test-2").code == "database-newer")
    }

    @Test func `a failed migration leaves nothing`() async throws {
        let broken =
            noteMigrations + [
                Migration(
                    room: "test", number: 2, name: "broken",
                    statements: ["create table half (id text) strict", "create table note (id text) strict"])
            ]
        await #expect(throws: StorageError.self) { try await SQLiteDatabase(path: path, migrations: broken, now: noon) }
        let database = try await openNotes(path)
        await #expect(throws: StorageError.self) {
            try await database.pointRead { try $0.count("select count(*) from half") }
        }
    }

    @Test func `overwritten pages are found, by reading and by the check`() async throws {
        let database = try await openNotes(path)
        try await fill(database)
        #expect(try await database.problems().isEmpty)
        try database.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        let size = try file.seekToEnd()
        let page: UInt64 = 8192
        for offset in stride(from: page * 4, through: size - page, by: Int(page)) {
            try file.seek(toOffset: offset)
            try file.write(contentsOf: [UInt8](repeating: 0xEE, count: 4096))
        }
        try file.close()
        let damaged = try await openNotes(path)
        await #expect(throws: StorageError.corrupt) {
            try await damaged.pointRead { try $0.query("select words from note order by id") { try $0.text(0).count } }
        }
        let found = await Result { try await damaged.problems() }
        switch found {
        case .success(let problems): #expect(!problems.isEmpty)
        case .failure(let error): #expect(error as? StorageError == .corrupt)
        }
    }

    @Test func `a store opened for reading refuses writes`() async throws {
        let database = try await openNotes(path)
        try await fill(database, rows: 3)
        try database.close()
        var options = SQLiteDatabase.Options()
        options.isReadOnly = true
        let reader = try await openNotes(path, options)
        #expect(try await reader.pointRead { try $0.count("select count(*) from note") } == 3)
        await #expect(throws: StorageError.readOnly) { try await fill(reader) }
    }

    @Test func `a file that may not grow says so and keeps what it had`() async throws {
        var options = SQLiteDatabase.Options()
        options.pageLimit = 30
        let database = try await openNotes(path, options)
        try await fill(database, rows: 50)
        await #expect(throws: StorageError.diskFull) { try await fill(database, rows: 4000) }
        #expect(try await database.pointRead { try $0.count("select count(*) from note") } == 50)
    }

    @Test(.enabled(if: TemporaryMount.isPossible)) func `a full disk says so and keeps what it had`() async throws {
        let disk = try TemporaryMount(kilobytes: 600)
        let database = try await openNotes(disk.file("notes.sqlite"))
        try await fill(database, rows: 50)
        let error = await #expect(throws: StorageError.self) { try await fill(database, rows: 4000) }
        #expect(error == .diskFull)
        #expect(try await database.pointRead { try $0.count("select count(*) from note") } == 50)
        try database.close()
    }

    @Test(.enabled(if: TemporaryMount.isPossible)) func `a read-only disk says so`() async throws {
        let disk = try TemporaryMount(kilobytes: 2000)
        try await openNotes(disk.file("notes.sqlite")).close()
        try disk.makeReadOnly()
        await #expect(throws: StorageError.readOnly) { try await openNotes(disk.file("notes.sqlite")) }
        await #expect(throws: StorageError.readOnly) { try await openNotes(disk.file("new.sqlite")) }
    }

    @Test func `a lost key file is not replaced by an empty one`() async throws {
        try await Stores.open(folder: folder.path, now: noon).close()
        try FileManager.default.removeItem(atPath: folder.file(Stores.keysFile))
        await #expect(throws: StorageError.missing) { try await Stores.open(folder: folder.path, now: noon) }
    }

    @Test func `a lost file of data is not replaced by an empty one`() async throws {
        let stores = try await Stores.open(folder: folder.path, now: noon)
        try await VaultConformance(stores: stores).setUp()
        try stores.close()
        try FileManager.default.removeItem(atPath: folder.file(Stores.dataFile))
        await #expect(throws: StorageError.missing) { try await Stores.open(folder: folder.path, now: noon) }
    }

    @Test(arguments: [Stores.dataFile, Stores.keysFile])
    func `an empty file beside a used one is refused like a missing one, and stays as it is`(name: String) async throws
    {
        let stores = try await Stores.open(folder: folder.path, now: noon)
        let vault = VaultConformance(stores: stores)
        try await vault.setUp()
        _ = try await vault.register("ann@example.org")
        try stores.close()
        let (place, log) = (folder.file(name), folder.file(name + "-wal"))
        // The engine would throw this log away together with the empty file.
        for (path, content) in [(place, Data()), (log, Data("a log that was left".utf8))] {
            try content.write(to: URL(fileURLWithPath: path))
        }
        await #expect(throws: StorageError.missing) { try await Stores.open(folder: folder.path, now: noon) }
        #expect(throws: StorageError.missing) { try StoresExamination.run(folder: folder.path) { _ in } }
        #expect(try Data(contentsOf: URL(fileURLWithPath: place)).isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: log)) == Data("a log that was left".utf8))
    }

    @Test func `a file that lacks what its partner's content rests on is a lost one, not a new one`() async throws {
        let (used, begun, fresh) = (folder.file("used"), folder.file("begun"), folder.file("fresh"))
        for place in [used, begun, fresh] {
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
            let stores = try await Stores.open(folder: place, now: noon)
            let vault = VaultConformance(stores: stores)
            if place != fresh { try await vault.setUp() }
            if place == used { _ = try await vault.register("ann@example.org") }
            try stores.close()
        }
        func look(data: String, keys: String) throws -> StoresExamination? {
            let place = folder.file(RandomIDs().text())
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
            for (from, file) in [(data, Stores.dataFile), (keys, Stores.keysFile)] {
                try FileManager.default.copyItem(atPath: "\(from)/\(file)", toPath: "\(place)/\(file)")
            }
            return try StoresExamination.run(folder: place) { _ in }
        }
        #expect(throws: StorageError.missing) { try look(data: used, keys: fresh) }
        #expect(throws: StorageError.missing) { try look(data: fresh, keys: used) }
        #expect(try look(data: used, keys: used) != nil)
        #expect(try look(data: fresh, keys: fresh) != nil)
        // A start that was cut off after the keys of a controller, before its policy: nothing is lost.
        #expect(try look(data: fresh, keys: begun) != nil)
    }

    @Test func `a first start that was cut off between the two files goes on`() async throws {
        try await Stores.open(folder: folder.path, now: noon).close()
        try FileManager.default.removeItem(atPath: folder.file(Stores.dataFile))
        try await Stores.open(folder: folder.path, now: noon).close()
    }

    @Test func `a closed store answers that it is closed`() async throws {
        let database = try await openNotes(path)
        try database.close()
        await #expect(throws: StorageError.closed) { try await fill(database) }
    }
}

extension Result where Failure == any Error {
    /// The outcome of an asynchronous body.
    init(_ body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
