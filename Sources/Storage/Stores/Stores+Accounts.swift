import Accounts

extension Stores: AccountsStore {
    @discardableResult
    package func writeAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readAccounts<Value>(_ job: (any AccountsTransaction) throws -> Value) throws -> Value {
        try data.pointRead { try job($0) }
    }
}
