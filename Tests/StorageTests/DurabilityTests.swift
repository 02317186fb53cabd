import Foundation
import Storage
import Synchronization
import Testing
import Vocabulary

@Suite("Acknowledged is durable")
struct DurabilityTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("notes.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test func `the writer flushes each commit to the disk`() async throws {
        let database = try await openNotes(path)
        let level = try await database.write { try $0.first("pragma synchronous") { try $0.integer(0) } }
        #expect(level == 2)
        let mode = try await database.write { try $0.first("pragma journal_mode") { try $0.text(0) } }
        #expect(mode == "wal")
        #expect(try await database.write { try $0.first("pragma foreign_keys") { try $0.integer(0) } } == 1)
        #expect(try await database.write { try $0.first("pragma secure_delete") { try $0.integer(0) } } == 1)
    }

    @Test func `a new file has wide pages and tables; one of release 0.1 keeps its own`() async throws {
        let earlier = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/release-0.1/data.sqlite").path
        let copy = folder.file("release-0.1.sqlite")
        try FileManager.default.copyItem(atPath: earlier, toPath: copy)
        let narrow = """
            select count(*) from sqlite_schema
            where name in ('person', 'choice', 'ledger_entry') and sql like '%without rowid%'
            """
        for (file, pageBytes, tables) in [(folder.file("new.sqlite"), 8192 as Int64, 0), (copy, 4096, 3)] {
            let database = try await SQLiteDatabase(path: file, migrations: Migrations.data, now: noon)
            #expect(try await database.write { try $0.first("pragma page_size") { try $0.integer(0) } } == pageBytes)
            #expect(try await database.pointRead { try $0.count(narrow) } == tables)
            #expect(try await database.problems().isEmpty)
            try database.close()
        }
    }

    @Test func `the owner alone may read the files`() async throws {
        let database = try await openNotes(path)
        try await database.write { try $0.execute(insertNote, [.text("a"), .text("1"), .text("x")]) }
        for name in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path + name)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    /// A copy of the files at any moment is what `kill -9` leaves.
    @Test func `what was answered before a cut is there after it`() async throws {
        let database = try await openNotes(path)
        let acknowledged = Acknowledged()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<40 {
                        let id = "\(writer)-\(number)"
                        let answer = try await database.write { transaction in
                            try transaction.execute(insertNote, [.text("a"), .text(id), .text("x")])
                            return id
                        }
                        #expect(answer == id)
                        acknowledged.insert(answer)
                    }
                }
            }
            for cut in 0..<10 {
                let expected = acknowledged.ids
                let image = try await cutOff(as: "cut-\(cut)")
                let stored = try await image.pointRead { try $0.query("select id from note") { try $0.text(0) } }
                #expect(expected.isSubset(of: stored))
                try image.close()
                try await Task.sleep(for: .milliseconds(1))
            }
            try await group.waitForAll()
        }
        #expect(acknowledged.ids.count == 320)
    }

    private func cutOff(as name: String) async throws -> SQLiteDatabase {
        let copy = folder.file(name)
        for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
        return try await openNotes(copy)
    }

    @Test func `a member that fills the disk fails alone`() async throws {
        var options = SQLiteDatabase.Options()
        options.pageLimit = 200
        let database = try await openNotes(path, options)
        let failed = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 0..<40 {
                group.addTask {
                    do {
                        try await database.write { transaction in
                            let size = number == 20 ? 2_000_000 : 10
                            try transaction.execute(
                                "insert into note (controller, id, bytes) values (?, ?, ?)",
                                [.text("a"), .text("\(number)"), .blob([UInt8](repeating: 1, count: size))])
                        }
                        return nil
                    } catch StorageError.diskFull { return number }
                }
            }
            return try await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
        }
        #expect(failed == [20])
        #expect(try await database.pointRead { try $0.count("select count(*) from note") } == 39)
    }

    @Test func `a queue that is full refuses at once, and serves what waits`() async throws {
        var options = SQLiteDatabase.Options()
        options.waitingWrites = 3
        let database = try await openNotes(path, options)
        let (began, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let first = database.write { _ in
            began.signal()
            release.wait()
            return "first"
        }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                began.wait()
                continuation.resume()
            }
        }
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<5 {
                group.addTask {
                    await Result {
                        try await database.write {
                            try $0.execute(insertNote, [.text("a"), .text("\(number)"), .text("x")])
                        }
                    }.isBusy
                }
            }
            var outcomes: [Bool] = []
            for await isBusy in group {
                outcomes.append(isBusy)
                if outcomes.count == 2 { release.signal() }
            }
            return outcomes
        }
        #expect(outcomes == [true, true, false, false, false])
        #expect(try await first == "first")
        #expect(try await database.pointRead { try $0.count("select count(*) from note") } == 3)
    }

    @Test func `closing waits for what was taken on`() async throws {
        let database = try await openNotes(path)
        async let wrote = database.write { transaction in
            for number in 0..<2000 {
                try transaction.execute(insertNote, [.text("a"), .text("\(number)"), .text("x")])
            }
            return 2000
        }
        let written = try await wrote
        try database.close()
        let again = try await openNotes(path)
        #expect(try await again.pointRead { try $0.count("select count(*) from note") } == written)
    }
}

extension Result where Failure == any Error {
    var isBusy: Bool {
        if case .failure(let error) = self { return error as? StorageError == .busy }
        return false
    }
}

/// The writes that were answered so far.
private final class Acknowledged: Sendable {
    private let stored = Mutex<Set<String>>([])
    var ids: Set<String> { stored.withLock { $0 } }
    func insert(_ id: String) { stored.withLock { _ = $0.insert(id) } }
}
