import Foundation
import Testing
import Vocabulary

@testable import Storage

@Suite("A server without room says that it is not ready")
struct WriteWatchTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a refusal for want of room counts until a write was taken, and for a while at least`() {
        let (watch, start) = (WriteWatch(), ContinuousClock.now)
        #expect(!watch.refuses(at: start))
        watch.refused(StorageError.busy, at: start)
        watch.refused(StorageError.constraint(.unique, place: "note"), at: start)
        #expect(!watch.refuses(at: start))
        watch.refused(StorageError.diskFull, at: start)
        let later = start.advanced(by: WriteWatch.patience)
        #expect(watch.refuses(at: start) && watch.refuses(at: later))
        watch.taken()
        #expect(watch.refuses(at: start.advanced(by: .seconds(1))))
        #expect(!watch.refuses(at: later))
    }

    @Test func `each store of a house is watched`() async throws {
        let now = Instant(milliseconds: 0)
        for part in [\Stores.data, \Stores.keys] {
            let path = folder.file(UUID().uuidString)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            var options = SQLiteDatabase.Options()
            options.pageLimit = 400
            let stores = try await Stores.open(folder: path, now: now, options: options)
            try await stores[keyPath: part].write { try $0.execute("create table ballast (bytes blob) strict") }
            #expect(!stores.watch.refuses(at: .now))
            await #expect(throws: StorageError.diskFull) {
                try await stores[keyPath: part].write { transaction in
                    try transaction.execute("insert into ballast values (zeroblob(4000000))")
                }
            }
            #expect(stores.watch.refuses(at: .now))
            try stores.close()
        }
    }
}
