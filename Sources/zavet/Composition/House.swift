import Accounts
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// Everything that the commands share, wired by hand and in reading order: key, stores, the one door, policies.
struct House: Sendable {
    let stores: Stores
    let ring: KeyRing
    let door: Door
    let clock: Clock
    let ids: RandomIDs
    let random: RandomBytes
    /// What this start made: shown once to the operator.
    let made: Made

    /// Things that were missing and were created.
    struct Made: Sendable {
        var masterKeyFile: String?
        var isNewStore = false
    }

    static let clock = Clock { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded())) }

    /// Opens the stores in a folder, which is made when it is missing, and finishes what an earlier end cut off.
    ///
    /// - Throws: ``HouseError``, ``MasterKeyError``, ``VaultError/masterKeyWrong``, ``StorageError``.
    static func open(
        folder: String, masterKey: String?, postgresql: PostgreSQLPlace? = nil
    ) async throws -> House {
        let isNew = try await isEmpty(folder, postgresql)
        if isNew || postgresql != nil {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch { throw HouseError.folderUnusable(folder) }
        }
        let source = MasterKeySource(
            folder: folder, path: masterKey, environment: ProcessInfo.processInfo.environment)
        let (masters, keyFile) = try source.keys(isFirstStart: isNew)
        try await examine(folder, postgresql, masters)
        let stores =
            if let postgresql { try await Stores.open(postgresql, now: clock.now) } else {
                try await Stores.open(folder: folder, now: clock.now)
            }
        let house = try await wired(
            stores, in: folder, masters: masters, made: Made(masterKeyFile: keyFile, isNewStore: isNew))
        try await Erasing(keys: stores, data: stores).finish()
        // A folder of files that gives trouble is told of by ``ErasureService``, and does not keep the house shut.
        _ = try? await house.door.removeFiles(at: clock.now)
        try await OrphanKeys(keys: stores, data: stores).sweep(olderThan: clock.now.adding(seconds: -3600))
        return house
    }

    /// Refuses what cannot be used before anything is opened for writing.
    ///
    /// - Returns: steps of the schema that the stores lack.
    @discardableResult
    static func examine(
        _ folder: String, _ postgresql: PostgreSQLPlace?, _ masters: MasterKeys
    ) async throws -> StoresExamination? {
        if let postgresql {
            return try await StoresExamination.run(postgresql) { try KeyRing(masters: masters).verify(in: $0) }
        }
        return try StoresExamination.run(folder: folder) { try KeyRing(masters: masters).verify(in: $0) }
    }

    /// Whether nothing is there yet, so that everything is to be made.
    private static func isEmpty(_ folder: String, _ postgresql: PostgreSQLPlace?) async throws -> Bool {
        if let postgresql { return try await StoresExamination.run(postgresql) { _ in } == nil }
        return ![Stores.dataFile, Stores.keysFile].contains {
            FileManager.default.fileExists(atPath: folder + "/" + $0)
        }
    }

    /// Joins stores and keys; closes the stores when the keys are not theirs.
    ///
    /// - Parameter folder: where sealed files lie, below it.
    static func wired(
        _ stores: Stores, in folder: String, masters: MasterKeys, made: Made
    ) async throws -> House {
        let (ring, ids) = (KeyRing(masters: masters), RandomIDs())
        do { try await stores.readKeys { try ring.verify(in: $0) } } catch {
            try? stores.close()
            throw error
        }
        let door = Door(
            keys: stores, data: stores, ring: ring, policies: PolicyBook(), ids: ids,
            digests: ValueDigests(try PasswordHasher(), random: RandomBytes()),
            files: FolderFiles(root: folder + "/" + FolderFiles.folder), clock: clock)
        return House(stores: stores, ring: ring, door: door, clock: clock, ids: ids, random: RandomBytes(), made: made)
    }

    /// Takes policies into use, with the keys of their controllers and every earlier version.
    func adopt(_ policies: [(policy: Policy, files: [SourceFile])]) async throws {
        for (policy, files) in policies {
            try await door.admit(policy.id, at: clock.now)
            _ = try await door.recall(policy.id)
            try await door.adopt(policy, files: files, at: clock.now)
        }
    }

    /// Signs the checkpoints of a controller's evidence; the key is made when there is none.
    func signer(of controller: ControllerID) async throws -> CheckpointSigner {
        let origin = try LedgerOrigin(controller)
        let (ring, random, now) = (ring, random, clock.now)
        let key = try await stores.writeKeys { transaction in
            try ring.secret(SecretName.ledgerSigning, of: controller, at: now, in: transaction) {
                Sealed(random.next(32))
            }
        }
        return try CheckpointSigner(origin: origin, privateKey: key)
    }

    /// The public key of a controller's checkpoints, which must have been served before.
    ///
    /// - Throws: ``VaultError/secretMissing``.
    func checkpointKey(of controller: ControllerID) async throws -> CheckpointKey {
        let key = try await stores.readKeys { transaction in
            guard let sealed = try transaction.secret(of: .controller(controller), SecretName.ledgerSigning) else {
                throw VaultError.secretMissing
            }
            return try ring.keys(of: controller, in: transaction).open(sealed)
        }
        return try CheckpointSigner(origin: LedgerOrigin(controller), privateKey: key).key
    }

    /// The controller's key of sign-in codes and locked names; made when there is none.
    func accountsKey(of controller: ControllerID) async throws -> AccountsKey {
        let (ring, random, now) = (ring, random, clock.now)
        let key = try await stores.writeKeys { transaction in
            try ring.secret("accounts", of: controller, at: now, in: transaction) {
                Sealed(random.next(AccountsKey.byteCount))
            }
        }
        return try AccountsKey(key.revealingPersonalData())
    }
}

extension ValueDigests {
    /// Argon2id, on the hasher's own threads.
    init(_ hasher: PasswordHasher, random: RandomBytes) {
        self.init(
            make: { try await hasher.hash(of: $0, salt: random).encoded },
            matches: { value, digest in
                let hash = try PasswordHash(encoded: digest.revealingPersonalData())
                return try await hasher.verify(value, against: hash)
            })
    }
}
