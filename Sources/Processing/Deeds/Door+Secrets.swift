import Ledger
import Vault
import Vocabulary

extension Door {
    /// Seals what waits for a while in the store of data, under the controller's key.
    ///
    /// - Parameter name: names the place, to which the sealed bytes are bound.
    package func seal(
        _ bytes: Sealed<[UInt8]>, name: String, at controller: ControllerID, now: Instant
    ) async throws -> SealedSecret {
        try await keys.readKeys { transaction in
            try ring.keys(of: controller, in: transaction).seal(bytes, name: name, at: now)
        }
    }

    /// Opens what ``seal(_:name:at:now:)`` sealed.
    ///
    /// - Throws: ``VaultError/sealBroken``, also once the key has gone with a rotation.
    package func open(_ secret: SealedSecret, of controller: ControllerID) async throws -> Sealed<[UInt8]> {
        try await keys.readKeys { try ring.keys(of: controller, in: $0).open(secret) }
    }

    /// Does something as the one node that holds a lease; `nil` when another holds it.
    package func holding<Value: Sendable>(
        _ lease: String, holder: String, seconds: Int64, at now: Instant,
        _ work: () async throws -> Value
    ) async throws -> Value? {
        let taken = try await data.write {
            try $0.takeLease(lease, holder: holder, until: now.adding(seconds: seconds), now: now)
        }
        return taken ? try await work() : nil
    }
}
