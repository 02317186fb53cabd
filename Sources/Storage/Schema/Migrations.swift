/// The schemas of the two stores: every room's steps, in the order in which they are applied.
///
/// A room adds its list here and keeps its steps in a file of its own beside this one (`Schema/XMigrations.swift`).
package enum Migrations {
    /// The store of data: sealed values, evidence, choices, accounts.
    package static let data: [Migration] =
        VaultMigrations.data
        + LedgerMigrations.data
        + AccountsMigrations.data
        + ProcessingMigrations.data
        + ImportMigrations.data
        + ReplayMigrations.data
        + DutiesMigrations.data
        + RightsMigrations.data
        + KeepingMigrations.data
        + WithdrawalMigrations.data
        + WaitingErasureMigrations.data
        + SelectionMigrations.data
        + MassActMigrations.data
        + PaperMigrations.data
        + FileMigrations.data
        + AnonymityMigrations.data
        + MessageMigrations.data
        + CorrespondenceMigrations.data
        + RehearsedMigrations.data

    /// The store of keys: wrapped keys, identifiers, secrets. It is backed up apart and for a shorter time.
    package static let keys: [Migration] = KeyMigrations.keys
}
