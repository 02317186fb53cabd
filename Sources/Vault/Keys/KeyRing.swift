import Crypto
import Synchronization
import Vocabulary

/// Hands out opened keys: the master keys it holds, and a bounded memory of controllers' keys.
///
/// Person and datum keys are never remembered: an erasure must act on every node at once.
package final class KeyRing: Sendable {
    /// The most controllers whose keys are remembered.
    package static let rememberedControllers = 256

    package let masters: MasterKeys
    private let remembered = Mutex<[ControllerID: ControllerKeys]>([:])

    package init(masters: MasterKeys) { self.masters = masters }

    /// Makes the first key of a controller and the key of its blind indexes; nothing is stored yet.
    package func prepareController(_ controller: ControllerID, at now: Instant) throws(VaultError) -> PreparedController
    {
        let (key, wrapped) = try masters.newControllerKey(controller, generation: 1, at: now)
        let index = try ControllerKeys.seal(
            SymmetricKey(size: .bits256), name: SecretName.blindIndex, of: controller, generation: 1, under: key,
            at: now)
        return PreparedController(
            keys: try ControllerKeys(controller: controller, generation: 1, keys: [1: key], index: index),
            wrapped: wrapped, index: index)
    }

    /// The opened keys of a controller.
    ///
    /// - Throws: ``VaultError``: ``VaultError/controllerUnknown``, ``VaultError/masterKeyWrong``,
    ///   ``VaultError/sealBroken``; or the store's error.
    package func keys(of controller: ControllerID, in transaction: any KeyTransaction) throws -> ControllerKeys {
        if let keys = remembered.withLock({ $0[controller] }) { return keys }
        let keys = try ControllerKeys(
            controller: controller, wrapped: transaction.controllerKeys(of: controller),
            index: transaction.secret(of: .controller(controller), SecretName.blindIndex), masters: masters)
        remembered.withLock { remembered in
            if remembered.count >= Self.rememberedControllers { remembered.removeAll(keepingCapacity: true) }
            remembered[controller] = keys
        }
        return keys
    }

    /// A person's opened key.
    ///
    /// - Throws: ``VaultError/personUnknown`` when the person was erased or never registered; as
    ///   ``keys(of:in:)``.
    package func personKey(
        of controller: ControllerID, _ subject: SubjectID, in transaction: any KeyTransaction
    ) throws -> PersonKey {
        guard let wrapped = try transaction.personKey(of: controller, subject) else { throw VaultError.personUnknown }
        return try open(wrapped, in: transaction)
    }

    /// Opens a person's key, with the controller's keys read anew when they were rotated meanwhile.
    package func open(_ wrapped: WrappedPersonKey, in transaction: any KeyTransaction) throws -> PersonKey {
        var keys = try keys(of: wrapped.controller, in: transaction)
        if !keys.knows(generation: wrapped.generation) {
            forget(wrapped.controller)
            keys = try self.keys(of: wrapped.controller, in: transaction)
        }
        return try keys.open(wrapped)
    }

    /// Drops what is remembered of a controller: after a rotation, or when it leaves.
    package func forget(_ controller: ControllerID) {
        remembered.withLock { $0[controller] = nil }
    }

    /// Drops what is remembered of controllers whose keys another process has rotated.
    package func forgetRotated(in transaction: any KeyTransaction) throws {
        for (controller, keys) in remembered.withLock({ $0 }) {
            let newest = try transaction.controllerKeys(of: controller).map(\.generation).max()
            if newest != keys.generation { forget(controller) }
        }
    }

    /// A secret of the server, made by `make` when there is none yet. Call it within a write.
    package func secret(
        _ name: String, at now: Instant, in transaction: any KeyTransaction, orMake make: () -> Sealed<[UInt8]>
    ) throws -> Sealed<[UInt8]> {
        if let stored = try transaction.secret(of: .server, name) { return try masters.open(stored) }
        let fresh = make()
        try transaction.put(masters.seal(fresh, name: name, at: now))
        return fresh
    }

    /// A secret of a controller, made by `make` when there is none yet. Call it within a write.
    package func secret(
        _ name: String, of controller: ControllerID, at now: Instant, in transaction: any KeyTransaction,
        orMake make: () -> Sealed<[UInt8]>
    ) throws -> Sealed<[UInt8]> {
        guard let stored = try transaction.secret(of: .controller(controller), name) else {
            let fresh = make()
            try transaction.put(keys(of: controller, in: transaction).seal(fresh, name: name, at: now))
            return fresh
        }
        var keys = try keys(of: controller, in: transaction)
        if !keys.knows(generation: Int(stored.wrapper) ?? 0) {
            forget(controller)
            keys = try self.keys(of: controller, in: transaction)
        }
        return try keys.open(stored)
    }

    /// Whether these master keys are the ones the store was made under.
    ///
    /// - Throws: ``VaultError/masterKeyWrong`` when one controller's key cannot be opened; ask at the start.
    package func verify(in transaction: any KeyTransaction) throws {
        for controller in try transaction.controllersWithKeys() {
            do { _ = try keys(of: controller, in: transaction) } catch VaultError.sealBroken {
                throw VaultError.masterKeyWrong
            }
        }
    }
}

/// A controller's first keys, ready to be committed.
package struct PreparedController: Sendable {
    package let keys: ControllerKeys
    let wrapped: WrappedControllerKey
    let index: SealedSecret
}

extension KeyTransaction {
    /// Stores a new controller's keys.
    ///
    /// - Throws: the store's refusal when the controller has keys already.
    package func commit(_ controller: PreparedController) throws {
        try insert(controller.wrapped)
        try put(controller.index)
    }
}
