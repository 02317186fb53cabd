import Vault

/// What a look at the two stores found, before anything was opened for writing.
package struct StoresExamination: Sendable {
    /// Steps of the schema that the store of data lacks, as `vault-1: persons, sealed data`.
    package let pendingData: [String]
    /// Steps of the schema that the store of keys lacks.
    package let pendingKeys: [String]

    /// Looks at the files of a folder, and changes nothing in it.
    ///
    /// - Parameters:
    ///   - keys: looks at the keys, such as whether they open; not called while they lack a step.
    /// - Returns: `nil` when nothing was made yet: no file, or empty ones, as a first start leaves that was cut off.
    /// - Throws: ``StorageError``: `database-missing` when one is missing or empty beside the other in use,
    ///   `not-a-database`, `database-newer`, `database-corrupt`, `restore-unfinished`; or
    ///   what `keys` throws.
    package static func run(folder: String, keys: (any KeyTransaction) throws -> Void) throws -> Self? {
        let place = folder + "/" + Stores.dataFile
        // Before the data are looked at: of a restore that was killed they may be half a file.
        guard RestoreMark.isOurs || (try? RestoreMark.isSet(folder: folder)) != true else {
            throw StorageError.restoreUnfinished
        }
        let ofData = try StoreStanding(file: place, Migrations.data) { _ in }
        let ofKeys = try StoreStanding(file: folder + "/" + Stores.keysFile, Migrations.keys) { try keys($0) }
        guard StoreStanding.isLost(data: ofData, keys: ofKeys) else { return Self(ofData, ofKeys) }
        // A server may have begun its work between the two looks; the keys come first, so only the data may be behind.
        let again = try StoreStanding(file: place, Migrations.data) { _ in }
        guard !StoreStanding.isLost(data: again, keys: ofKeys) else { throw StorageError.missing }
        return Self(again, ofKeys)
    }

    /// As ``run(folder:keys:)``, of two schemas on a server.
    ///
    /// - Returns: `nil` when neither schema has a table.
    package static func run(
        _ place: PostgreSQLPlace, keys: @escaping @Sendable (any KeyTransaction) throws -> Void
    ) async throws -> Self? {
        let ofData = try await StoreStanding(schema: place.data, Migrations.data) { _ in }
        let ofKeys = try await StoreStanding(schema: place.keys, Migrations.keys) { try keys($0) }
        guard StoreStanding.isLost(data: ofData, keys: ofKeys) else { return Self(ofData, ofKeys) }
        // Another node may be making both, the keys first.
        let again = try await StoreStanding(schema: place.data, Migrations.data) { _ in }
        guard !StoreStanding.isLost(data: again, keys: ofKeys) else { throw StorageError.missing }
        return Self(again, ofKeys)
    }

    private init?(_ data: StoreStanding?, _ keys: StoreStanding?) {
        if data == nil, keys == nil { return nil }
        pendingData = (data?.pending ?? Migrations.data).map(\.told)
        pendingKeys = (keys?.pending ?? Migrations.keys).map(\.told)
    }
}

extension Migration {
    fileprivate var told: String { "\(label): \(name)" }
}
