/// The store of accounts, as whoever signs people in sees it.
package protocol AccountsStore: Sendable {
    /// Durable when it returns. The job may be run more than once.
    @discardableResult
    func writeAccounts<Value: Sendable>(
        _ job: @escaping @Sendable (any AccountsTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index, on the caller's thread.
    func readAccounts<Value>(_ job: (any AccountsTransaction) throws -> Value) throws -> Value
}
