import Foundation
import Ledger
import Storage
import Vault
import Vocabulary

/// Brings a new master key in, in steps that can be cut off and begun again.
///
/// 1. The new key is written beside the old one, with the suffix ``nextSuffix``. From here on every start opens with
///    both and wraps with the new one.
/// 2. Everything that the old key wraps is wrapped under the new one.
/// 3. The old file is kept under a name of its own, and the new one takes its place in one step of the file system.
struct MasterKeyRotation {
    static let nextSuffix = ".next"

    let folder: String
    let postgresql: PostgreSQLPlace?
    let source: MasterKeySource

    /// What a rotation did.
    struct Outcome {
        let rewrapped: Int
        let fingerprint: String
        /// Where the new key stands.
        let file: String
        /// Where the former key was put; `nil` when it came from the environment.
        let former: String?
    }

    func run() async throws -> Outcome {
        let next = source.keyPath + Self.nextSuffix
        if !FileManager.default.fileExists(atPath: next) {
            // The old key must be the right one before a new one is made.
            let house = try await House.visit(
                folder: folder, masterKey: source.path, postgresql: postgresql)
            try house.stores.close()
            try MasterKeyFile(path: next).create(MasterKey.generate())
        }
        let current = try MasterKeyFile(path: next).read()
        let known = try source.keys(isFirstStart: false).keys
        let former = try formerKey()
        let masters = MasterKeys(current: current, former: [known.current, former])
        let house = try await House.wired(.visit(folder, postgresql), in: folder, masters: masters, made: .init())
        let rewrapped = try await KeyRotation(ring: house.ring, keys: house.stores).rewrapUnderCurrentMaster()
        try await house.noteRotation(of: nil)
        try await house.stores.scrubKeys()
        try house.stores.close()
        guard source.environment[MasterKeySource.variable] == nil else {
            return Outcome(rewrapped: rewrapped, fingerprint: current.fingerprint, file: next, former: nil)
        }
        let kept = source.keyPath + ".former-" + former.fingerprint
        try put(next, inPlaceOf: source.keyPath, keeping: kept)
        return Outcome(rewrapped: rewrapped, fingerprint: current.fingerprint, file: source.keyPath, former: kept)
    }

    private func formerKey() throws -> MasterKey {
        if let text = source.environment[MasterKeySource.variable] { return try MasterKey(text: text) }
        return try MasterKeyFile(path: source.keyPath).read()
    }

    /// At each moment there is a file under the key's name: the old one or the new one.
    private func put(_ next: String, inPlaceOf path: String, keeping kept: String) throws {
        guard link(path, kept) == 0 || errno == EEXIST, rename(next, path) == 0 else {
            throw HouseError.folderUnusable(folder)
        }
    }
}

extension House {
    /// Puts a rotation in evidence, of one controller's key or of the master key, which concerns all of them.
    func noteRotation(of controller: ControllerID?, generation: Int? = nil) async throws {
        let now = clock.now
        let concerned: [ControllerID] =
            if let controller { [controller] } else { try await stores.readKeys { try $0.controllersWithKeys() } }
        var detail: [String: EvidenceValue] = ["key": .code(controller == nil ? "master" : "controller")]
        if let generation { detail["generation"] = .count(Int64(generation)) }
        let entries = try concerned.map {
            try EvidenceEntry(
                id: ids.timeOrdered(at: now), controller: $0, kind: .keysRotated, subject: nil, happened: now,
                learned: now, actor: .operator, policy: nil, clauses: [], detail: detail)
        }
        try await stores.write { transaction in for entry in entries { try transaction.record(entry) } }
    }
}
