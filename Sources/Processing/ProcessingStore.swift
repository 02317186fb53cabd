import Choices
import Ledger
import Vault

/// Everything that one deed may touch in the store of data: it commits together or not at all.
package protocol ProcessingTransaction: VaultTransaction, LedgerTransaction, ChoiceTransaction, PersonTransaction,
    PolicyTransaction, ImportTransaction, MergeTransaction, TallyTransaction, KeepingTransaction, HoldTransaction,
    BirthTransaction, WithdrawalTransaction, WaitingErasureTransaction, SelectionTransaction, MassActTransaction,
    AnonymityTransaction, StatisticsTransaction
{}

/// The store of data, as the one door sees it.
package protocol ProcessingStore: VaultStore {
    /// Durable when it returns. The job may be run more than once, so it does nothing but work on its transaction.
    @discardableResult
    func write<Value: Sendable>(
        _ job: @escaping @Sendable (any ProcessingTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index on one unchanging view; never a scan.
    func read<Value: Sendable>(
        _ job: @escaping @Sendable (any ProcessingTransaction) throws -> Value
    ) async throws -> Value
}
