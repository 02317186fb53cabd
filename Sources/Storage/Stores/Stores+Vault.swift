import Vault

extension Stores: KeyStore, VaultStore {
    @discardableResult
    package func writeKeys<Value: Sendable>(
        _ job: @escaping @Sendable (any KeyTransaction) throws -> Value
    ) async throws -> Value {
        try await keys.write { try job($0) }
    }

    package func readKeys<Value: Sendable>(
        _ job: @escaping @Sendable (any KeyTransaction) throws -> Value
    ) async throws -> Value {
        try await keys.pointRead { try job($0) }
    }

    package func scrubKeys() async throws { try await keys.scrub() }

    @discardableResult
    package func writeData<Value: Sendable>(
        _ job: @escaping @Sendable (any VaultTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readData<Value: Sendable>(
        _ job: @escaping @Sendable (any VaultTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}
