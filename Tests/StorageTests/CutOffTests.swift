import Foundation
import Storage
import Testing
import Vault
import Vocabulary

@Suite("A cut between the two stores is mended at the next start")
struct CutOffTests {
    private let folder: TemporaryFolder
    private let master = MasterKey.generate()

    init() throws { folder = try TemporaryFolder() }

    private func open() async throws -> VaultConformance {
        VaultConformance(stores: try await Stores.open(folder: folder.path, now: noon), master: master)
    }

    /// The stores as `kill -9` at this moment leaves them, opened anew and mended as a start does.
    private func restarted(after step: Int) async throws -> VaultConformance {
        let image = folder.file("image-\(step)")
        try FileManager.default.createDirectory(atPath: image, withIntermediateDirectories: true)
        for name in [Stores.dataFile, Stores.keysFile] {
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: folder.file(name + suffix), toPath: image + "/" + name + suffix)
            }
        }
        let vault = VaultConformance(stores: try await Stores.open(folder: image, now: noon), master: master)
        try await vault.stores.readKeys { try vault.ring.verify(in: $0) }
        try await vault.erasing.finish()
        try await vault.orphans.sweep(olderThan: noon.adding(seconds: 3600))
        #expect(try await vault.stores.readData { try $0.erasures(limit: 10) }.isEmpty)
        return vault
    }

    @Test func `a registration and a collection, cut off at each step`() async throws {
        let vault = try await open()
        let keys = try await vault.setUp()
        // Keys of people beside data of nobody would be taken for data that was lost.
        _ = try await vault.register("first@x.org")
        let ids = RandomIDs()
        let person = try keys.preparePerson(
            ids.next(), reference: ids.next(), identifiers: [try Identifier(.email, Sealed("ana@x.org"))], at: noon)
        let datum = try vault.prepare("words", for: person.key)
        let subject = person.key.subject

        let before = try await restarted(after: 0)
        #expect(try await before.find("ana@x.org").isEmpty)

        try await vault.stores.writeKeys { try $0.commit(person) }
        let keyOnly = try await restarted(after: 1)
        #expect(try await keyOnly.find("ana@x.org").isEmpty)
        await #expect(throws: VaultError.personUnknown) { try await keyOnly.read(subject) }

        try await vault.stores.writeData {
            try $0.insert(
                RegisteredSubject(controller: vault.firm, id: subject, registeredAt: noon, learnedAt: noon))
        }
        #expect(try await restarted(after: 2).find("ana@x.org") == [subject])

        try await vault.stores.writeKeys { try $0.commitKeys(of: [datum]) }
        let datumKeyOnly = try await restarted(after: 3)
        #expect(try await datumKeyOnly.read(subject).isEmpty)
        #expect(try await datumKeyOnly.stores.readKeys { try $0.datumKeys(of: vault.firm, subject) }.isEmpty)

        try await vault.stores.writeData { try $0.commit([datum]) }
        #expect(try await restarted(after: 4).read(subject) == ["words"])
    }

    @Test func `an erasure of a person, cut off at each step, is finished once it is begun`() async throws {
        let vault = try await open()
        try await vault.setUp()
        let (ana, boris) = (try await vault.register("ana@x.org"), try await vault.register("boris@x.org"))
        for person in [ana, boris] { try await vault.collect("words", for: person) }
        let erasure = Erasure(controller: vault.firm, subject: ana.subject, datum: nil, begunAt: noon)

        #expect(try await restarted(after: 0).read(ana.subject) == ["words"])
        let steps: [() async throws -> Void] = [
            { try await vault.stores.writeData { try $0.beginErasure(of: vault.firm, ana.subject, at: noon) } },
            { try await vault.stores.writeKeys { try $0.destroyKeys(of: erasure) } },
            { try await vault.stores.writeData { try $0.complete(erasure) } },
        ]
        for (number, step) in steps.enumerated() {
            try await step()
            let after = try await restarted(after: number + 1)
            await #expect(throws: VaultError.personUnknown) { try await after.read(ana.subject) }
            #expect(try await after.find("ana@x.org").isEmpty)
            #expect(try await after.stores.readData { try $0.data(of: vault.firm, ana.subject) }.isEmpty)
            #expect(try await after.stores.readData { try $0.subject(of: vault.firm, ana.subject) } == nil)
            #expect(try await after.read(boris.subject) == ["words"])
        }
    }

    @Test func `an erasure of one datum, cut off at each step, is finished once it is begun`() async throws {
        let vault = try await open()
        try await vault.setUp()
        let ana = try await vault.register("ana@x.org")
        let (kept, gone) = (try await vault.collect("kept", for: ana), try await vault.collect("gone", for: ana))
        let erasure = Erasure(controller: vault.firm, subject: ana.subject, datum: gone.datum.id, begunAt: noon)
        let steps: [() async throws -> Void] = [
            {
                try await vault.stores.writeData {
                    try $0.beginErasure(of: vault.firm, ana.subject, data: [gone.datum.id], at: noon)
                }
            },
            { try await vault.stores.writeKeys { try $0.destroyKeys(of: erasure) } },
            { try await vault.stores.writeData { try $0.complete(erasure) } },
        ]
        for (number, step) in steps.enumerated() {
            try await step()
            let after = try await restarted(after: number + 1)
            #expect(try await after.read(ana.subject) == ["kept"])
            #expect(
                try await after.stores.readData { try $0.data(of: vault.firm, ana.subject) }.map(\.id) == [
                    kept.datum.id
                ])
        }
    }
}
