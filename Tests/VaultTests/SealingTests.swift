import Testing
import Vault
import Vocabulary

@Suite("Sealed data open in their own place only (Article 32(1)(a) GDPR)")
struct SealingTests {
    @Test(arguments: [0, 1, 15, 16, 17, 1000, 100_000])
    func `what is sealed opens again`(byteCount: Int) throws {
        let person = try person(under: keys()).key
        let value = (0..<byteCount).map { _ in UInt8.random(in: 0...255) }
        let prepared = try person.prepare(newDatum(value: value))
        #expect(try person.open(prepared.datum, with: prepared.key).value.revealingPersonalData() == value)
        #expect(prepared.datum.sealed.count == byteCount + 29)
    }

    @Test func `the value does not stand in what is stored`() throws {
        let value = Array("ana@example.org".utf8)
        let prepared = try person(under: keys()).key.prepare(newDatum(value: value))
        #expect(!prepared.datum.sealed.windows(of: 5).contains(Array(value.prefix(5))))
        #expect(!String(describing: prepared).contains("ana@"))
    }

    @Test func `the same value is never sealed alike`() throws {
        let person = try person(under: keys()).key
        let (one, two) = (try person.prepare(newDatum()), try person.prepare(newDatum()))
        #expect(one.datum.sealed != two.datum.sealed)
        #expect(one.key.wrapped != two.key.wrapped)
    }

    @Test func `a flipped bit anywhere is noticed`() throws {
        let person = try person(under: keys()).key
        let prepared = try person.prepare(newDatum())
        for index in prepared.datum.sealed.indices {
            let datum = prepared.datum.with(sealed: prepared.datum.sealed.flipped(at: index))
            #expect(throws: VaultError.self) { try person.open(datum, with: prepared.key) }
        }
        for index in prepared.key.wrapped.indices {
            let key = prepared.key.with(wrapped: prepared.key.wrapped.flipped(at: index))
            #expect(throws: VaultError.self) { try person.open(prepared.datum, with: key) }
        }
    }

    @Test func `a shortened value is noticed`() throws {
        let person = try person(under: keys()).key
        let prepared = try person.prepare(newDatum())
        for count in 0..<prepared.datum.sealed.count {
            let datum = prepared.datum.with(sealed: Array(prepared.datum.sealed.prefix(count)))
            #expect(throws: VaultError.sealBroken) { try person.open(datum, with: prepared.key) }
        }
    }

    @Test func `an unknown format is named`() throws {
        let person = try person(under: keys()).key
        let prepared = try person.prepare(newDatum())
        let datum = prepared.datum.with(sealed: [9] + prepared.datum.sealed.dropFirst())
        #expect(throws: VaultError.unknownFormat(9)) { try person.open(datum, with: prepared.key) }
    }

    @Test func `a datum does not open under another item, datum, person or controller`() throws {
        let keys = try keys()
        let ana = try person("ana", under: keys).key
        let prepared = try ana.prepare(newDatum("d1", item: "email"))
        #expect(throws: VaultError.sealBroken) {
            try ana.open(prepared.datum.with(item: "phone"), with: prepared.key)
        }
        #expect(throws: VaultError.sealBroken) { try ana.open(prepared.datum.with(id: "d2"), with: prepared.key) }
        #expect(throws: VaultError.sealBroken) {
            try ana.open(prepared.datum.with(id: "d2"), with: prepared.key.with(datum: "d2"))
        }
        let second = try ana.prepare(newDatum("d2"))
        #expect(throws: VaultError.sealBroken) { try ana.open(prepared.datum, with: second.key) }
        let boris = try person("boris", under: keys).key
        #expect(throws: VaultError.sealBroken) { try boris.open(prepared.datum, with: prepared.key) }
    }

    @Test func `a person key does not open for another person, reference or controller`() throws {
        let keys = try keys()
        let wrapped = try person("ana", under: keys).wrapped
        #expect(throws: VaultError.sealBroken) { try keys.open(wrapped.with(subject: "boris")) }
        #expect(throws: VaultError.sealBroken) { try keys.open(wrapped.with(reference: "other")) }
        #expect(throws: VaultError.sealBroken) { try keys.open(wrapped.with(generation: 2)) }
        #expect(throws: VaultError.sealBroken) { try self.keys(of: firm).open(wrapped) }
        #expect(try keys.open(wrapped).subject == SubjectID(rawValue: "ana"))
    }

    @Test func `data without a key are left out as erased`() throws {
        let person = try person(under: keys()).key
        let (one, two) = (try person.prepare(newDatum("d1")), try person.prepare(newDatum("d2")))
        let open = try person.open([one.datum, two.datum], with: [two.key])
        #expect(open.map(\.stored.id) == [DatumID(rawValue: "d2")])
    }

    @Test func `a secret opens under its own name and owner only`() throws {
        let keys = try keys()
        let secret = try keys.seal(Sealed([1, 2, 3]), name: SecretName.ledgerSigning, at: noon)
        #expect(try keys.open(secret).revealingPersonalData() == [1, 2, 3])
        #expect(throws: VaultError.sealBroken) { try keys.open(secret.with(name: "session")) }
        #expect(throws: VaultError.sealBroken) {
            try keys.open(secret.with(owner: .controller(ControllerID(rawValue: "other"))))
        }
        #expect(throws: VaultError.sealBroken) { try self.keys().open(secret) }
    }

    private func keys(of controller: ControllerID = firm) throws -> ControllerKeys {
        try VaultTests.keys(of: controller)
    }
}
