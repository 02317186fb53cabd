/// One store, whichever engine carries it.
///
/// A job is a synchronous closure on a transaction. It may be run more than once (its first transaction can fail for
/// reasons that are not its own), so it does nothing but work on that transaction and compute. What it throws undoes
/// its own changes only and reaches the caller as it is.
package protocol SQLDatabase: Sendable {
    /// Runs `job` in a transaction and returns its value once that is durable: after the return neither `kill -9` nor
    /// a loss of power undoes it. Not cancellable once begun.
    ///
    /// - Throws: ``StorageError/busy`` when too many writes wait; ``StorageError``; or what `job` throws.
    @discardableResult
    func write<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value

    /// Runs `job` on one unchanging view of everything that was durable when it began.
    func read<Value: Sendable>(_ job: @escaping @Sendable (SQLTransaction) throws -> Value) async throws -> Value

    /// As ``read(_:)``, for look-ups by an index that touch a few rows; never for a scan.
    ///
    /// An engine that answers from this machine's own memory and disk runs it on the caller's thread, which is quicker
    /// by two changes of thread; one behind a network runs it where waiting harms nobody.
    func pointRead<Value: Sendable>(
        _ job: @escaping @Sendable (SQLTransaction) throws -> Value
    ) async throws -> Value

    /// After the return, what was deleted stands in no file of the store.
    ///
    /// - Throws: ``StorageError/busy`` when a long read prevents it; try again.
    func scrub() async throws

    /// Waits for what runs, then gives the files back. Later calls throw ``StorageError/closed``.
    func close() throws
}
