/// The store of accounts, as whoever signs people in sees it.
package protocol AccountsStore: Sendable {
    /// Durable when it returns. The job may be run more than once.
    @discardableResult
    func writeAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index on one unchanging view.
    func readAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value
}
