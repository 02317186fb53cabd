import Vocabulary

/// Where the two stores of one house are on PostgreSQL.
package struct PostgreSQLPlace: Sendable {
    package let data: PostgreSQLAddress
    /// In a schema of its own, and better in a database of its own: it is backed up apart.
    package let keys: PostgreSQLAddress
    package var options: PostgreSQLDatabase.Options

    package init(
        data: PostgreSQLAddress, keys: PostgreSQLAddress, options: PostgreSQLDatabase.Options = .init()
    ) {
        (self.data, self.keys, self.options) = (data, keys, options)
    }

    /// - Parameters:
    ///   - data: the URL of the database.
    ///   - keys: that of the keys' database; without it, the same one.
    /// - Throws: ``StorageError/addressMalformed``.
    package init(data: String, keys: String?) throws(StorageError) {
        self.init(
            data: try PostgreSQLAddress(data, schema: PostgreSQLAddress.dataSchema),
            keys: try PostgreSQLAddress(keys ?? data, schema: PostgreSQLAddress.keysSchema))
    }
}

extension Stores {
    /// Opens, and where needed makes, the two schemas.
    ///
    /// - Throws: ``StorageError/missing`` when keys are there without data, or data without keys: what was lost must not
    ///   be replaced by something empty.
    package static func open(_ place: PostgreSQLPlace, now: Instant) async throws(StorageError) -> Stores {
        let found: StoresExamination?
        do { found = try await StoresExamination.run(place) { _ in } } catch { throw StorageError(error) }
        guard let found else {
            guard place.options.applies else { throw .missing }
            return try await opened(place, now: now, applies: true)
        }
        let isReady = found.pendingData.isEmpty && found.pendingKeys.isEmpty
        return try await opened(place, now: now, applies: !isReady)
    }

    private static func opened(
        _ place: PostgreSQLPlace, now: Instant, applies: Bool
    ) async throws(StorageError) -> Stores {
        var options = place.options
        options.applies = applies
        let keys = try await PostgreSQLDatabase(place.keys, migrations: Migrations.keys, now: now, options: options)
        if place.keys.servers != place.data.servers { options.servers = PostgreSQLServers() }
        do {
            let data = try await PostgreSQLDatabase(place.data, migrations: Migrations.data, now: now, options: options)
            return Stores(data: data, keys: keys)
        } catch {
            try? keys.close()
            throw error
        }
    }
}
