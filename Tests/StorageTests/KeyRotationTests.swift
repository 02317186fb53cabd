import Fixtures
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Keys are changed without rewriting data")
struct KeyRotationTests {
    private let old = MasterKey.generate()

    private func ring(_ current: MasterKey, former: MasterKey...) -> KeyRing {
        KeyRing(masters: MasterKeys(current: current, former: former))
    }

    @Test(arguments: Engine.allCases)
    func `a wrong master key is refused at the start`(engine: Engine) async throws {
        let vault = try await VaultConformance(on: engine, master: old)
        try await vault.setUp()
        let wrong = ring(.generate())
        await #expect(throws: VaultError.masterKeyWrong) {
            try await vault.stores.readKeys { try wrong.verify(in: $0) }
        }
        try await vault.stores.readKeys { try ring(old).verify(in: $0) }
    }

    @Test(arguments: Engine.allCases)
    func `a new master key takes over, and the old one opens nothing any more`(engine: Engine) async throws {
        let vault = try await VaultConformance(on: engine, master: old)
        let other = ControllerID(rawValue: "other")
        try await vault.setUp()
        try await vault.setUp(other)
        let ana = try await vault.register("ana@x.org")
        let datum = try await vault.collect("words", for: ana)
        let stores = vault.stores
        try await stores.writeKeys { [ring = vault.ring] in
            _ = try ring.secret(SecretName.session, at: noon, in: $0) { Sealed([5]) }
        }

        let new = MasterKey.generate()
        let rotation = KeyRotation(ring: ring(new, former: old), keys: stores)
        #expect(try await rotation.rewrapUnderCurrentMaster() == 3)
        #expect(try await rotation.rewrapUnderCurrentMaster() == 0)

        #expect(try await vault.read(ana.subject, ring: ring(new)) == ["words"])
        await #expect(throws: VaultError.masterKeyWrong) { try await vault.read(ana.subject, ring: ring(old)) }
        let session = try #require(try await stores.readKeys { try $0.secret(of: .server, SecretName.session) })
        #expect(try ring(new).masters.open(session).revealingPersonalData() == [5])
        #expect(throws: VaultError.masterKeyWrong) { try ring(old).masters.open(session) }
        #expect(try await stores.readData { try $0.datum(of: vault.firm, ana.subject, datum.datum.id) } == datum.datum)
        #expect(try await stores.readKeys { try $0.datumKeys(of: vault.firm, ana.subject) } == [datum.key])
    }

    @Test(arguments: Engine.allCases)
    func `while a rotation runs, old and new master keys are both accepted`(engine: Engine) async throws {
        let vault = try await VaultConformance(on: engine, master: old)
        try await vault.setUp()
        let new = MasterKey.generate()
        let both = VaultConformance(stores: vault.stores, masters: MasterKeys(current: new, former: [old]))
        let other = ControllerID(rawValue: "other")
        try await both.setUp(other)
        let (ana, boris) = (try await both.register("ana@x.org"), try await both.register("b@x.org", of: other))
        try await both.collect("words", for: ana)
        #expect(try await both.read(ana.subject) == ["words"])
        #expect(try await both.find("b@x.org", of: other) == [boris.subject])
    }

    @Test(arguments: Engine.allCases)
    func `a new controller key wraps all persons, and the former one goes`(engine: Engine) async throws {
        let vault = try await VaultConformance(on: engine, master: old)
        try await vault.setUp()
        let ana = try await vault.register("ana@x.org")
        try await vault.collect("words", for: ana)
        let keys = try await vault.stores.readKeys { try vault.ring.keys(of: vault.firm, in: $0) }
        let ids = RandomIDs()
        let crowd = try (0..<600).map { _ in
            try keys.preparePerson(ids.next(), reference: ids.next(), identifiers: [], at: noon)
        }
        try await vault.stores.writeKeys { for person in crowd { try $0.commit(person) } }
        let before = try await secret(1, vault)

        let rotation = KeyRotation(ring: vault.ring, keys: vault.stores)
        #expect(try await rotation.rotate(vault.firm, at: noon.adding(seconds: 60)) == 2)

        #expect(try await vault.stores.readKeys { try $0.controllerKeys(of: vault.firm) }.map(\.generation) == [2])
        #expect(
            try await vault.stores.readKeys { try $0.personKeys(of: vault.firm, notUnder: 2, limit: 1) }.isEmpty)
        #expect(try await vault.read(ana.subject) == ["words"])
        #expect(try await vault.find("ana@x.org") == [ana.subject])
        #expect(try await secret(2, vault) == before)
        try await vault.collect("more", for: ana)
        #expect(try await vault.read(ana.subject).count == 2)
    }

    @Test(arguments: Engine.allCases)
    func `a rotation that was cut off is finished by the next call`(engine: Engine) async throws {
        let vault = try await VaultConformance(on: engine, master: old)
        try await vault.setUp()
        let ana = try await vault.register("ana@x.org")
        try await vault.collect("words", for: ana)
        let rotation = KeyRotation(ring: vault.ring, keys: vault.stores)
        try await rotation.rotate(vault.firm, at: noon)
        // As if cut off before the persons: a second key above the one in use.
        try await rotation.begin(vault.firm, at: noon)
        #expect(try await vault.stores.readKeys { try $0.controllerKeys(of: vault.firm) }.map(\.generation) == [2, 3])
        #expect(try await vault.read(ana.subject) == ["words"])
        try await rotation.rewrapPersons(of: vault.firm)
        #expect(try await vault.stores.readKeys { try $0.controllerKeys(of: vault.firm) }.map(\.generation) == [3])
        #expect(try await vault.read(ana.subject) == ["words"])
    }

    @Test(arguments: Engine.allCases)
    func `a node that remembers the former key reads on, and may not write under it`(engine: Engine) async throws {
        let vault = try await VaultConformance(on: engine, master: old)
        try await vault.setUp()
        let ana = try await vault.register("ana@x.org")
        try await vault.collect("words", for: ana)
        let node = VaultConformance(stores: vault.stores, master: old)
        #expect(try await node.read(ana.subject) == ["words"])
        let stale = try await node.stores.readKeys { try node.ring.keys(of: vault.firm, in: $0) }
        try await KeyRotation(ring: vault.ring, keys: vault.stores).rotate(vault.firm, at: noon)
        let late = try stale.preparePerson(
            SubjectID(rawValue: "late"), reference: SubjectReference(rawValue: "late"), identifiers: [], at: noon)
        let error = await #expect(throws: StorageError.self) {
            try await vault.stores.writeKeys { try $0.commit(late) }
        }
        #expect(error?.code == "constraint")
        #expect(try await node.read(ana.subject) == ["words"])
    }

    private func secret(_ fallback: UInt8, _ vault: VaultConformance) async throws -> [UInt8] {
        try await vault.stores.writeKeys { [ring = vault.ring, firm = vault.firm] in
            try ring.secret(SecretName.ledgerSigning, of: firm, at: noon, in: $0) { Sealed([fallback]) }
        }.revealingPersonalData()
    }
}
