import Processing

extension SQLTransaction: ProcessingTransaction {}

extension Stores: ProcessingStore {
    @discardableResult
    package func write<Value: Sendable>(
        _ job: @escaping @Sendable (any ProcessingTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func read<Value: Sendable>(
        _ job: @escaping @Sendable (any ProcessingTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}
