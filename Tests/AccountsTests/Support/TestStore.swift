import Accounts
import Vocabulary

/// The stores on which each rule of the room is proved.
enum TestStore: String, CaseIterable, Sendable {
    case memory

    func open() async throws -> any AccountsStore {
        switch self {
        case .memory: return MemoryStore()
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

    var events: [AccountEvent] { accounts.state.events }
}
