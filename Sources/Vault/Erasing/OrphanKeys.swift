import Vocabulary

/// Sweeps keys whose data were never written, because the server was cut off between the two stores.
///
/// Only keys that were made since the last sweep are compared, so its cost grows with what is new.
package struct OrphanKeys: Sendable {
    private static let batch = 512

    private let keys: any KeyStore
    private let data: any VaultStore

    package init(keys: any KeyStore, data: any VaultStore) { (self.keys, self.data) = (keys, data) }

    /// Deletes keys older than `cutoff` that have no data.
    ///
    /// - Parameters:
    ///   - cutoff: must lie so far back (an hour) that no write begun before it is still under way.
    ///   - everything: compares all keys, not only those since the last sweep: after one of the stores was restored.
    /// - Returns: how many keys it deleted.
    @discardableResult
    package func sweep(olderThan cutoff: Instant, everything: Bool = false) async throws -> Int {
        var deleted = 0
        for controller in try await keys.readKeys({ try $0.controllersWithKeys() }) {
            deleted += try await sweep(controller, olderThan: cutoff, everything: everything)
        }
        return deleted
    }

    private func sweep(_ controller: ControllerID, olderThan cutoff: Instant, everything: Bool) async throws -> Int {
        let start = everything ? nil : try await keys.readKeys { try $0.sweptUntil(of: controller) }
        let window = KeyWindow(after: start ?? Instant(milliseconds: .min), until: cutoff)
        guard window.after < window.until else { return 0 }
        // Data first: a person key that goes takes its datum keys along.
        var deleted = try await sweep(controller, window) { try $0.datumKeyAges(of: controller, $1, limit: Self.batch) }
        deleted += try await sweep(controller, window) { try $0.personKeyAges(of: controller, $1, limit: Self.batch) }
        try await keys.writeKeys { try $0.setSweptUntil(cutoff, of: controller) }
        return deleted
    }

    private func sweep(
        _ controller: ControllerID, _ window: KeyWindow,
        ages: @escaping @Sendable (any KeyTransaction, KeyWindow) throws -> [KeyAge]
    ) async throws -> Int {
        var (window, deleted) = (window, 0)
        while true {
            let page = try await keys.readKeys { [window] in try ages($0, window) }
            guard let last = page.last else { return deleted }
            let orphans = try await data.readData { transaction in
                try page.filter { try !transaction.holds($0, of: controller) }
            }
            if !orphans.isEmpty {
                try await keys.writeKeys { transaction in
                    for orphan in orphans {
                        try transaction.destroyKeys(
                            of: Erasure(
                                controller: controller, subject: orphan.subject, datum: orphan.datum,
                                begunAt: orphan.createdAt))
                    }
                }
            }
            deleted += orphans.count
            window.cursor = last
        }
    }
}

extension VaultTransaction {
    fileprivate func holds(_ key: KeyAge, of controller: ControllerID) throws -> Bool {
        if let datum = key.datum { return try self.datum(of: controller, key.subject, datum) != nil }
        return try subject(of: controller, key.subject) != nil
    }
}
