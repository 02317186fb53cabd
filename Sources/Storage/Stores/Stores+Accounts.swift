import Accounts

extension Stores: AccountsStore {
    @discardableResult
    package func writeAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}
