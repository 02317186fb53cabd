import Foundation
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Copies of the stores")
struct BackupTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a copy is whole, closed to others, and never written over`() async throws {
        let database = try await openNotes(folder.file("notes.sqlite"))
        try await database.write { try $0.execute(insertNote, [.text("a"), .text("1"), .text("x")]) }
        try await database.backup(to: folder.file("copy"))
        try await database.write { try $0.execute(insertNote, [.text("a"), .text("2"), .text("x")]) }
        await #expect(throws: StorageError.exists) { try await database.backup(to: folder.file("copy")) }
        await #expect(throws: StorageError.missing) { try await database.backup(to: folder.file("none/copy")) }
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("copy"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let copy = try await openNotes(folder.file("copy"))
        #expect(try await copy.pointRead { try $0.query("select id from note") { try $0.text(0) } } == ["1"])
        #expect(try await copy.problems().isEmpty)
    }

    @Test func `an erasure reaches the copies of the data (Article 17 GDPR)`() async throws {
        let master = MasterKey.generate()
        let vault = VaultConformance(stores: try await Stores.open(folder: folder.path, now: noon), master: master)
        try await vault.setUp()
        let (ana, boris) = (try await vault.register("ana@x.org"), try await vault.register("boris@x.org"))
        for person in [ana, boris] { try await vault.collect("words", for: person) }
        let files = try #require(vault.stores.files)
        let old = try TemporaryFolder()
        try await files.data.backup(to: old.file(Stores.dataFile))
        try await vault.stores.writeData { try $0.beginErasure(of: vault.firm, ana.subject, at: noon) }
        try await vault.erasing.finish()
        try await files.keys.backup(to: old.file(Stores.keysFile))
        let restored = VaultConformance(stores: try await Stores.open(folder: old.path, now: noon), master: master)
        #expect(try await restored.stores.readData { try $0.data(of: vault.firm, ana.subject) }.count == 1)
        await #expect(throws: VaultError.personUnknown) { try await restored.read(ana.subject) }
        #expect(try await restored.read(boris.subject) == ["words"])
    }

    @Test func `after a scrub, an erased person's key stands in no file`() async throws {
        let vault = VaultConformance(stores: try await Stores.open(folder: folder.path, now: noon))
        try await vault.setUp()
        let ana = try await vault.register("ana@x.org")
        let datum = try await vault.collect("words", for: ana)
        let wrapped = try #require(try await vault.stores.readKeys { try $0.personKey(of: vault.firm, ana.subject) })
        let secrets = [wrapped.wrapped, datum.key.wrapped, Array(ana.reference.rawValue.utf8)]
        for secret in secrets { #expect(try stand(secret)) }
        try await vault.stores.writeData { try $0.beginErasure(of: vault.firm, ana.subject, at: noon) }
        try await vault.erasing.finish()
        for secret in secrets { #expect(try !stand(secret)) }
    }

    /// Whether the bytes stand in the key store's file or its log.
    private func stand(_ bytes: [UInt8]) throws -> Bool {
        try ["", "-wal"].contains { suffix in
            let contents = try Data(contentsOf: URL(fileURLWithPath: folder.file(Stores.keysFile + suffix)))
            return contents.range(of: Data(bytes)) != nil
        }
    }
}
