import Accounts
import Fixtures
import Foundation
import Ledger
import Storage
import Vocabulary

/// The stores on which each rule of the room is proved.
enum TestStore: String, CaseIterable, Sendable {
    case memory
    case sqlite
    case postgresql

    func open() async throws -> any AccountsStore {
        switch self {
        case .memory: return MemoryStore()
        case .sqlite: return try await RealStore(on: .sqlite)
        case .postgresql: return try await RealStore(on: .postgresql)
        }
    }
}

/// A store as the tests see it: transactions that hold or fail as a whole.
protocol AccountsStore: Sendable {
    func write<Answer: Sendable>(_ body: @Sendable @escaping (any AccountsTransaction) throws -> Answer) async throws
        -> Answer
}

actor MemoryStore: AccountsStore {
    private let accounts = MemoryAccounts()

    func write<Answer: Sendable>(_ body: @Sendable @escaping (any AccountsTransaction) throws -> Answer) async throws
        -> Answer
    {
        let before = accounts.state
        do { return try body(accounts) } catch {
            accounts.state = before
            throw error
        }
    }

    var entries: [EvidenceEntry] { accounts.state.entries }
}

/// The real stores, which go with the value.
final class RealStore: AccountsStore {
    private let place: EngineStores
    var stores: Stores { place.stores }

    init(on engine: Engine) async throws { place = try await engine.stores(now: Firm.start) }

    /// The bytes of the data's file and of its write-ahead log.
    func fileBytes() throws -> [UInt8] {
        try ["", "-wal"].flatMap { suffix in
            let path = "\(place.folder)/\(Stores.dataFile)\(suffix)"
            return FileManager.default.fileExists(atPath: path)
                ? Array(try Data(contentsOf: URL(fileURLWithPath: path))) : []
        }
    }

    func write<Answer: Sendable>(_ body: @Sendable @escaping (any AccountsTransaction) throws -> Answer) async throws
        -> Answer
    {
        try await stores.data.write { try body($0) }
    }
}
