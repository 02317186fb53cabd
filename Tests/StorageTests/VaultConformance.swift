import Fixtures
import Storage
import Testing
import Vault
import Vocabulary

/// A vault over two fresh stores of any engine, for the rules that every engine must keep.
struct VaultConformance {
    let stores: Stores
    let ring: KeyRing
    private let ids = RandomIDs()
    /// Closes the stores when the last copy of this value goes.
    private var place: EngineStores?

    /// Over new stores on an engine.
    init(on engine: Engine, master: MasterKey = .generate()) async throws {
        let place = try await engine.stores(now: noon)
        self.init(stores: place.stores, masters: MasterKeys(current: master))
        self.place = place
    }

    init(stores: Stores, master: MasterKey = .generate()) {
        self.init(stores: stores, masters: MasterKeys(current: master))
    }

    init(stores: Stores, masters: MasterKeys) {
        self.stores = stores
        ring = KeyRing(masters: masters)
    }

    let firm = ControllerID(rawValue: "izimat")

    // Steps.

    @discardableResult
    func setUp(_ controller: ControllerID? = nil) async throws -> ControllerKeys {
        let prepared = try ring.prepareController(controller ?? firm, at: noon)
        try await stores.writeKeys { try $0.commit(prepared) }
        return prepared.keys
    }

    func register(_ emails: String..., of controller: ControllerID? = nil, at now: Instant = noon) async throws
        -> PersonKey
    {
        let controller = controller ?? firm
        let keys = try await stores.readKeys { try ring.keys(of: controller, in: $0) }
        let person = try keys.preparePerson(
            ids.next(), reference: ids.next(), identifiers: emails.map { try Identifier(.email, Sealed($0)) }, at: now)
        try await stores.writeKeys { try $0.commit(person) }
        try await stores.writeData {
            try $0.insert(
                RegisteredSubject(controller: controller, id: person.key.subject, registeredAt: now, learnedAt: now))
        }
        return person.key
    }

    func prepare(_ words: String, item: String = "email", for person: PersonKey, at now: Instant = noon) throws
        -> PreparedDatum
    {
        try person.prepare(
            NewDatum(
                id: ids.next(), item: ElementName(rawValue: item), value: Sealed(Array(words.utf8)),
                source: ElementName(rawValue: "subject"), point: ElementName(rawValue: "registration"),
                collectedAt: now, learnedAt: now.adding(seconds: 1), policy: try anyDigest()))
    }

    @discardableResult
    func collect(_ words: String, item: String = "email", for person: PersonKey, at now: Instant = noon) async throws
        -> PreparedDatum
    {
        let prepared = try prepare(words, item: item, for: person, at: now)
        try await stores.writeKeys { try $0.commitKeys(of: [prepared]) }
        try await stores.writeData { try $0.commit([prepared]) }
        return prepared
    }

    /// Everything that can be read of a person, as text.
    func read(_ subject: SubjectID, of controller: ControllerID? = nil, ring: KeyRing? = nil) async throws -> [String] {
        let controller = controller ?? firm
        let data = try await stores.readData { try $0.data(of: controller, subject) }
        return try await stores.readKeys { transaction in
            let person = try (ring ?? self.ring).personKey(of: controller, subject, in: transaction)
            return try person.open(data, with: transaction.datumKeys(of: controller, subject)).map {
                String(decoding: $0.value.revealingPersonalData(), as: UTF8.self)
            }
        }
    }

    func find(_ email: String, of controller: ControllerID? = nil) async throws -> [SubjectID] {
        let controller = controller ?? firm
        return try await stores.readKeys { transaction in
            let keys = try ring.keys(of: controller, in: transaction)
            return try transaction.subjects(
                of: controller, with: keys.blindIndex(of: Identifier(.email, Sealed(email))))
        }
    }

    var erasing: Erasing { Erasing(keys: stores, data: stores) }
    var orphans: OrphanKeys { OrphanKeys(keys: stores, data: stores) }

    func anyDigest() throws -> Digest { try #require(Digest([UInt8](repeating: 7, count: 32))) }

    // Rules.

    func aPersonIsFoundAndRead() async throws {
        try await setUp()
        let ana = try await register("ana@x.org", "a@x.org")
        try await collect("ana@x.org", for: ana)
        try await collect("Ana", item: "name", for: ana)
        #expect(try await find("ANA@x.org") == [ana.subject])
        #expect(try await find("a@x.org") == [ana.subject])
        #expect(try await find("b@x.org").isEmpty)
        #expect(Set(try await read(ana.subject)) == ["ana@x.org", "Ana"])
        let byReference = try await stores.readKeys { try $0.personKey(of: firm, reference: ana.reference) }
        #expect(byReference?.subject == ana.subject)
    }

    func aDatumKeepsWhatWasSaidOfIt() async throws {
        try await setUp()
        let ana = try await register()
        let prepared = try await collect("x", for: ana)
        let stored = try await stores.readData { try $0.datum(of: firm, ana.subject, prepared.datum.id) }
        #expect(stored == prepared.datum)
        #expect(stored?.point == ElementName(rawValue: "registration"))
        let found = try await stores.writeData { [firm] in
            try $0.setStatus(.restricted, of: firm, ana.subject, prepared.datum.id)
        }
        #expect(found)
        #expect(try await stores.readData { try $0.data(of: firm, ana.subject) }.map(\.status) == [.restricted])
    }

    func anAddressMayLeadToAFamily() async throws {
        try await setUp()
        let (ana, boris) = (try await register("family@x.org"), try await register("family@x.org"))
        #expect(Set(try await find("family@x.org")) == [ana.subject, boris.subject])
        let keys = try await stores.readKeys { try ring.keys(of: firm, in: $0) }
        let index = keys.blindIndex(of: try Identifier(.email, Sealed("family@x.org")))
        let found = try await stores.writeKeys { [firm] in try $0.deleteIdentifier(index, of: firm, ana.subject) }
        #expect(found)
        #expect(try await find("family@x.org") == [boris.subject])
    }

    func firmsDoNotMeet() async throws {
        let other = ControllerID(rawValue: "other")
        try await setUp()
        try await setUp(other)
        let ana = try await register("ana@x.org")
        let prepared = try await collect("x", for: ana)
        #expect(try await find("ana@x.org", of: other).isEmpty)
        #expect(try await stores.readData { try $0.data(of: other, ana.subject) }.isEmpty)
        await #expect(throws: VaultError.personUnknown) { try await read(ana.subject, of: other) }
        let theirs = try await register("ana@x.org", of: other)
        #expect(throws: VaultError.sealBroken) { try theirs.open(prepared.datum, with: prepared.key) }
        try await stores.writeKeys { try $0.deleteAllKeys(of: other) }
        try await stores.writeData { try $0.deleteAllPersons(of: other) }
        ring.forget(other)
        await #expect(throws: VaultError.controllerUnknown) { try await find("ana@x.org", of: other) }
        #expect(try await read(ana.subject) == ["x"])
    }

    func anErasedPersonLeavesNothing() async throws {
        try await setUp()
        let (ana, boris) = (try await register("ana@x.org"), try await register("boris@x.org"))
        for person in [ana, boris] { try await collect("x", for: person) }
        try await stores.writeData { [firm] in try $0.beginErasure(of: firm, ana.subject, at: noon) }
        #expect(try await erasing.finish() == 1)
        await #expect(throws: VaultError.personUnknown) { try await read(ana.subject) }
        #expect(try await find("ana@x.org").isEmpty)
        #expect(try await stores.readKeys { try $0.datumKeys(of: firm, ana.subject) }.isEmpty)
        #expect(try await stores.readKeys { try $0.personKey(of: firm, reference: ana.reference) } == nil)
        #expect(try await stores.readData { try $0.subject(of: firm, ana.subject) } == nil)
        #expect(try await stores.readData { try $0.data(of: firm, ana.subject) }.isEmpty)
        #expect(try await read(boris.subject) == ["x"])
        #expect(try await erasing.finish() == 0)
    }

    func onlyErasuresLeftBehindAreFinished() async throws {
        try await setUp()
        let (ana, boris) = (try await register("ana@x.org"), try await register("boris@x.org"))
        try await stores.writeData { [firm] in
            try $0.beginErasure(of: firm, ana.subject, at: noon)
            try $0.beginErasure(of: firm, boris.subject, at: noon.adding(seconds: 20))
        }
        #expect(try await erasing.finish(begunBefore: noon) == 0)
        #expect(try await erasing.finish(begunBefore: noon.adding(seconds: 20)) == 1)
        #expect(try await stores.readKeys { try $0.personKey(of: firm, ana.subject) } == nil)
        #expect(try await stores.readKeys { try $0.personKey(of: firm, boris.subject) } != nil)
    }

    func anErasedDatumGoesAlone() async throws {
        try await setUp()
        let ana = try await register("ana@x.org")
        let (kept, gone) = (try await collect("kept", for: ana), try await collect("gone", for: ana))
        try await stores.writeData { [firm] in
            try $0.beginErasure(of: firm, ana.subject, data: [gone.datum.id], at: noon)
        }
        try await erasing.finish()
        #expect(try await read(ana.subject) == ["kept"])
        #expect(try await stores.readKeys { try $0.datumKeys(of: firm, ana.subject) } == [kept.key])
        #expect(try await stores.readData { try $0.erasures(limit: 10) }.isEmpty)
        #expect(try await find("ana@x.org") == [ana.subject])
    }

    func aValueWhoseErasureHasBegunStandsNoLonger() async throws {
        try await setUp()
        let ana = try await register("ana@x.org")
        let (kept, gone) = (try await collect("kept", for: ana), try await collect("gone", for: ana))
        try await collect("other", item: "name", for: ana)
        let email = kept.datum.item
        let (all, one) = (
            try await stores.readData { [firm] in try $0.standingData(of: firm, ana.subject) }.count,
            try await stores.readData { [firm] in try $0.standingData(of: firm, ana.subject, item: email) }.count
        )
        #expect(all == 3 && one == 2)
        try await stores.writeData { [firm] in
            try $0.beginErasure(of: firm, ana.subject, data: [gone.datum.id], at: noon)
        }
        // The key is still there; nobody who reads for a purpose comes by the row any more.
        let (standing, ofItem, times, stored) = try await stores.readData { [firm] transaction in
            (
                try transaction.standingData(of: firm, ana.subject).map(\.id),
                try transaction.standingData(of: firm, ana.subject, item: email).map(\.id),
                try transaction.datumTimes(of: firm, ana.subject).count,
                try transaction.data(of: firm, ana.subject).count
            )
        }
        #expect(standing.count == 2 && !standing.contains(gone.datum.id))
        #expect(ofItem == [kept.datum.id] && times == 2)
        #expect(stored == 3)
    }

    func anIdentifierGoesWithTheDatumThatItIs() async throws {
        let keys = try await setUp()
        let ana = try await register()
        let index = keys.blindIndex(of: try Identifier(.email, Sealed("ana@x.org")))
        let (one, two) = (
            try prepare("ana@x.org", for: ana).findable(by: index),
            try prepare("ana@x.org", item: "billing", for: ana).findable(by: index)
        )
        try await stores.writeKeys { try $0.commitKeys(of: [one, two]) }
        try await stores.writeData { try $0.commit([one, two]) }
        #expect(try await find("ana@x.org") == [ana.subject])
        #expect(try await stores.readKeys { try $0.identifiers(of: firm, ana.subject) } == [index])
        for (gone, remains) in [(one, true), (two, false)] {
            try await stores.writeData { [firm] in
                try $0.beginErasure(of: firm, ana.subject, data: [gone.datum.id], at: noon)
            }
            try await erasing.finish()
            #expect(try await find("ana@x.org").isEmpty != remains)
        }
        // One whose datum was never written goes with the sweep.
        let lost = try prepare("ana@x.org", for: ana).findable(by: index)
        try await stores.writeKeys { try $0.commitKeys(of: [lost]) }
        #expect(try await find("ana@x.org") == [ana.subject])
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 3600)) == 1)
        #expect(try await find("ana@x.org").isEmpty)
    }

    func nothingIsAddedToAPersonBeingErased() async throws {
        try await setUp()
        let ana = try await register("ana@x.org")
        let early = try prepare("early", for: ana)
        try await stores.writeKeys { try $0.commitKeys(of: [early]) }
        try await stores.writeData { [firm] in try $0.beginErasure(of: firm, ana.subject, at: noon) }
        await #expect(throws: VaultError.personErased) { try await stores.writeData { try $0.commit([early]) } }
        try await erasing.finish()
        await #expect(throws: VaultError.personErased) { try await stores.writeData { try $0.commit([early]) } }
        let late = try prepare("late", for: ana)
        await #expect(throws: StorageError.self) { try await stores.writeKeys { try $0.commitKeys(of: [late]) } }
    }

    func orphansAreSweptAndOnlyThey() async throws {
        try await setUp()
        let ana = try await register("ana@x.org")
        try await collect("kept", for: ana)
        let lost = try prepare("lost", for: ana)
        try await stores.writeKeys { try $0.commitKeys(of: [lost]) }
        let keys = try await stores.readKeys { try ring.keys(of: firm, in: $0) }
        let nobody = try keys.preparePerson(
            ids.next(), reference: ids.next(), identifiers: [try Identifier(.email, Sealed("no@x.org"))], at: noon)
        try await stores.writeKeys { try $0.commit(nobody) }
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: -1)) == 0)
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 3600)) == 2)
        #expect(try await read(ana.subject) == ["kept"])
        #expect(try await find("no@x.org").isEmpty)
        #expect(try await stores.readKeys { try $0.datumKeys(of: firm, ana.subject) }.count == 1)
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 7200)) == 0)
    }

    func aSweepComparesOnlyWhatIsNewUnlessAskedForAll() async throws {
        try await setUp()
        let ana = try await register()
        let datum = try await collect("x", for: ana)
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 60)) == 0)
        // As after a restore of older data.
        try await stores.writeData { [firm] in try $0.deleteDatum(of: firm, ana.subject, datum.datum.id) }
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 120)) == 0)
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 120), everything: true) == 1)
    }

    func aSweepGoesOverManyPages() async throws {
        try await setUp()
        let ana = try await register()
        var kept: Set<DatumID> = []
        var prepared: [PreparedDatum] = []
        for number in 0..<1300 {
            prepared.append(try prepare("x", for: ana, at: noon.adding(seconds: Int64(number / 700))))
        }
        let (all, half) = (prepared, prepared.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
        kept = Set(half.map(\.datum.id))
        try await stores.writeKeys { try $0.commitKeys(of: all) }
        try await stores.writeData { try $0.commit(half) }
        #expect(try await orphans.sweep(olderThan: noon.adding(seconds: 3600)) == 650)
        #expect(Set(try await stores.readKeys { try $0.datumKeys(of: firm, ana.subject) }.map(\.datum)) == kept)
    }

    func secretsAreMadeOnceAndKept() async throws {
        try await setUp()
        let (ring, firm) = (self.ring, self.firm)
        func signing(_ byte: UInt8) async throws -> [UInt8] {
            try await stores.writeKeys {
                try ring.secret(SecretName.ledgerSigning, of: firm, at: noon, in: $0) { Sealed([byte]) }
            }.revealingPersonalData()
        }
        func session(_ byte: UInt8) async throws -> [UInt8] {
            try await stores.writeKeys { try ring.secret(SecretName.session, at: noon, in: $0) { Sealed([byte]) } }
                .revealingPersonalData()
        }
        #expect(try await signing(1) == [1])
        #expect(try await signing(2) == [1])
        #expect(try await session(3) == [3])
        #expect(try await session(4) == [3])
    }
}
