import Crypto
import Vocabulary

/// Gives keys new wrappings; sealed data are never rewritten.
///
/// Every step is one transaction and can be repeated, so a rotation that was cut off is begun again and goes on.
package struct KeyRotation: Sendable {
    /// Keys rewrapped in one transaction.
    private static let batch = 256

    private let ring: KeyRing
    private let keys: any KeyStore

    package init(ring: KeyRing, keys: any KeyStore) { (self.ring, self.keys) = (ring, keys) }

    /// Brings everything that a former master key wraps under the current one; the former one can be destroyed then.
    ///
    /// - Returns: how many keys and secrets were rewrapped.
    @discardableResult
    package func rewrapUnderCurrentMaster() async throws -> Int {
        let masters = ring.masters
        var rewrapped = 0
        while true {
            let count = try await keys.writeKeys { transaction in
                let former = try transaction.controllerKeys(notUnder: masters.current.fingerprint, limit: Self.batch)
                for key in former { try transaction.update(masters.rewrap(key)) }
                return former.count
            }
            if count == 0 { break }
            rewrapped += count
        }
        rewrapped += try await keys.writeKeys { transaction in
            let former = try transaction.secrets(of: .server).filter { $0.wrapper != masters.current.fingerprint }
            for secret in former {
                try transaction.put(masters.seal(masters.open(secret), name: secret.name, at: secret.createdAt))
            }
            return former.count
        }
        return rewrapped
    }

    /// Gives a controller a new key, and rewraps its secrets and all its persons' keys under it.
    ///
    /// After a cut, ``rewrapPersons(of:)`` finishes what was begun.
    ///
    /// - Returns: the new generation.
    @discardableResult
    package func rotate(_ controller: ControllerID, at now: Instant) async throws -> Int {
        let generation = try await begin(controller, at: now)
        try await rewrapPersons(of: controller)
        return generation
    }

    /// The first step of ``rotate(_:at:)``: from here on the new key wraps what is new, and the former still opens.
    @discardableResult
    package func begin(_ controller: ControllerID, at now: Instant) async throws -> Int {
        let ring = self.ring
        let generation = try await keys.writeKeys { transaction in
            let wrapped = try transaction.controllerKeys(of: controller)
            guard let newest = wrapped.last else { throw VaultError.controllerUnknown }
            let next = newest.generation + 1
            let (_, fresh) = try ring.masters.newControllerKey(controller, generation: next, at: now)
            let secrets = try transaction.secrets(of: .controller(controller))
            let index = secrets.first { $0.name == SecretName.blindIndex }
            let keys = try ControllerKeys(
                controller: controller, wrapped: wrapped + [fresh], index: index, masters: ring.masters)
            try transaction.insert(fresh)
            for secret in secrets {
                try transaction.put(keys.seal(keys.open(secret), name: secret.name, at: secret.createdAt))
            }
            return next
        }
        ring.forget(controller)
        return generation
    }

    /// Rewraps the person keys that a former controller key still wraps, then deletes the former controller keys.
    package func rewrapPersons(of controller: ControllerID) async throws {
        let ring = self.ring
        var remain = true
        while remain {
            remain = try await keys.writeKeys { transaction in
                let wrapped = try transaction.controllerKeys(of: controller)
                let index = try transaction.secret(of: .controller(controller), SecretName.blindIndex)
                let keys = try ControllerKeys(
                    controller: controller, wrapped: wrapped, index: index, masters: ring.masters)
                let former = try transaction.personKeys(
                    of: controller, notUnder: keys.generation, limit: Self.batch)
                for key in former { try transaction.update(keys.rewrap(key)) }
                if former.isEmpty { try transaction.deleteControllerKeys(of: controller, before: keys.generation) }
                return !former.isEmpty
            }
        }
        ring.forget(controller)
    }
}
