import Accounts
import Choices
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Vault
import Vocabulary

/// A whole house: stores on real files, or on a real server, keys, the one door, and shipped policies in force.
///
/// The stores go when the house does.
package final class TestHouse: Sendable {
    package let stores: Stores
    /// Closes the stores when the house goes.
    private let place: EngineStores
    package let ring: KeyRing
    package let door: Door
    package let time: HandClock
    package let signers: [ControllerID: CheckpointSigner]
    /// Where sealed files lie.
    package let filesFolder = FileManager.default.temporaryDirectory.path + "/zavet-files-" + RandomIDs().text()

    /// - Parameters:
    ///   - shipped: folders below `policies/`.
    ///   - written: further policies, as text.
    ///   - engine: what carries the stores.
    package init(
        shipped: [String] = [], written: [String] = [], on engine: Engine = .sqlite, time: HandClock = HandClock()
    ) async throws {
        self.time = time
        place = try await engine.stores(now: time.now)
        stores = place.stores
        ring = KeyRing(masters: MasterKeys(current: .generate()))
        door = Door(
            keys: stores, data: stores, ring: ring, policies: PolicyBook(),
            digests: .cheap(hasher: try PasswordHasher(cost: Self.cheapCost)),
            files: FolderFiles(root: filesFolder), clock: time.clock)
        var signers: [ControllerID: CheckpointSigner] = [:]
        for files in try shipped.map(Self.files(ofShipped:)) + written.map(Self.files(of:)) {
            let policy = try Self.policy(files)
            try await door.admit(policy.id, at: time.now)
            try await door.adopt(policy, files: files, at: time.now)
            signers[policy.id] = try CheckpointSigner(
                origin: LedgerOrigin(policy.id), privateKey: Sealed(RandomBytes().next(32)))
        }
        self.signers = signers
    }

    /// Does something at another node of the same house, which has read nothing yet.
    package func atAnotherNode<Value: Sendable>(_ deed: (Door) async throws -> Value) async throws -> Value {
        let other = try await place.another(now: time.now)
        defer { try? other.close() }
        return try await deed(
            Door(
                keys: other, data: other, ring: KeyRing(masters: ring.masters), policies: door.policies,
                digests: door.digests, files: FolderFiles(root: filesFolder), clock: time.clock))
    }

    deinit { try? FileManager.default.removeItem(atPath: filesFolder) }

    /// The least that Argon2 takes, so that tests are quick.
    private static let cheapCost = PasswordCost(memoryKiB: 8, passes: 1, lanes: 1)

    /// Takes a further version of a policy into use.
    package func adopt(_ text: String) async throws {
        let files = Self.files(of: text)
        try await door.adopt(try Self.policy(files), files: files, at: time.now)
    }

    /// A deed of the person, by a page.
    package func byPerson(_ controller: ControllerID, happened: Instant? = nil) -> DeedContext {
        DeedContext(
            controller: controller, principal: Asker(kind: .subject), actor: .system("page"), now: time.now,
            happened: happened)
    }

    /// A deed of the firm's program.
    package func byProgram(_ controller: ControllerID, happened: Instant? = nil) -> DeedContext {
        DeedContext(
            controller: controller, principal: Asker(kind: .client),
            actor: .client(ClientID(rawValue: "shop")), now: time.now, happened: happened)
    }

    /// Moves all evidence into the trees.
    package func sequence() async throws {
        try await door.sequence(holder: "test", signers: signers, at: time.now)
    }

    /// Finishes what was cut off between its steps, as a start does.
    package func finishErasures() async throws { try await Erasing(keys: stores, data: stores).finish() }

    /// The repository's folder, from where this file stands.
    package static var root: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
    }

    package static func files(ofShipped name: String) throws -> [SourceFile] {
        let (files, problems) = PolicyFolder.load(root + "/policies/" + name)
        guard problems.isEmpty else { throw BrokenPolicy(diagnostics: problems) }
        return files
    }

    private static func files(of text: String) -> [SourceFile] {
        [SourceFile(path: PolicyReader.mainFile, text: text)]
    }

    private static func policy(_ files: [SourceFile]) throws -> Policy {
        let reading = PolicyReader.read(files)
        guard let policy = reading.policy else { throw BrokenPolicy(diagnostics: reading.errors) }
        return policy
    }
}

/// A policy of a test does not read.
package struct BrokenPolicy: Error, CustomStringConvertible {
    package let diagnostics: [Diagnostic]
    package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension ValueDigests {
    fileprivate static func cheap(hasher: PasswordHasher) -> ValueDigests {
        ValueDigests(
            make: { try await hasher.hash(of: $0, salt: RandomBytes()).encoded },
            matches: { value, digest in
                try await hasher.verify(value, against: try PasswordHash(encoded: digest.revealingPersonalData()))
            })
    }
}
