import Choices
import Fixtures
import Foundation
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

/// A firm that asks for a date of birth beside other things, and sells wine to adults.
private enum Club {
    static let controller = ControllerID(rawValue: "club")

    static let text = """
        zavet: 1
        policy: club
        version: "1"
        effective: 2020-01-01
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        controller: {name: Club Ltd, country: BG, contact: {email: office@club.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          birthday: {category: identity.birth-date, labels: Date of birth}
          note: {category: transaction.order, labels: Note}
          colour: {category: transaction.order, labels: Colour}
        events:
          joined: {labels: Somebody joins}
          left: {labels: Somebody leaves}
        relations:
          account: {opens: joined, ends: left, labels: Account}
        purposes:
          club: {basis: contract, relation: account, data: [email], labels: The club, withholding: No membership}
          desk: {basis: legitimate-interests, interests: Good service, data: [birthday, note, colour], labels: The desk}
          wine: {basis: legitimate-interests, interests: Sales, data: [colour], minimum-age: 18, labels: Wine}
        collect:
          join: {channel: web, for: club, asks: email, events: joined, opens-account: true, labels: Joining}
          desk: {channel: office, for: [desk, wine], may-ask: [birthday, note, colour], labels: The desk}
        retention:
          members: {data: email, keep: while account, then: erase}
          birthdays: {data: birthday, keep: 10 years after collected, then: erase}
          colours: {data: colour, keep: 10 years after collected, then: erase}
          notes: {data: note, keep: 1 year after age 18, then: erase}
        """
}

@Suite("A date of birth in a person's state goes with its datum (Article 17 GDPR)")
struct BirthTests {
    /// Planted: it stands nowhere else.
    private let marker = "1991-07-23"

    private func house(on engine: Engine = .sqlite) async throws -> TestHouse {
        try await TestHouse(written: [Club.text], on: engine)
    }

    private func taken(_ outcome: CollectionOutcome) throws -> CollectionReceipt {
        guard case .accepted(let receipt) = outcome else {
            Issue.record("\(outcome)")
            throw StoryBroken()
        }
        return receipt
    }

    /// Somebody who joined and told the desk a date of birth.
    private func member(
        _ house: TestHouse, _ email: String = "ani@example.org", born: String?
    ) async throws -> (subject: SubjectID, birth: DatumID?) {
        let joined = try taken(
            try await house.door.collect(Submission(at: "join", ["email": email]), house.byPerson(Club.controller)))
        var values = ["note": "prompt", "colour": "red"]
        if let born { values["birthday"] = born }
        let told = try taken(
            try await house.door.collect(
                Submission(at: "desk", values, subject: joined.subject), house.byProgram(Club.controller)))
        return (joined.subject, told.data.first { $0.item.rawValue == "birthday" }?.datum)
    }

    private func mayBuyWine(_ subject: SubjectID, _ door: Door, _ house: TestHouse) async throws -> Bool {
        let request = DecisionRequest(
            operation: .use, purpose: ElementName(rawValue: "wine"), data: [ElementName(rawValue: "colour")],
            principal: Asker(kind: .client), at: house.time.now)
        let advised = try await door.advise(request, on: subject, at: Club.controller).response.effect == .permit
        let many = try await door.advise(request, on: [subject], at: Club.controller).responses
        #expect(many.map { $0?.effect == .permit } == [advised])
        return advised
    }

    private func age(_ subject: SubjectID, _ door: Door) async throws -> AgeFact {
        try await door.person(subject, at: Club.controller).state.age
    }

    private func day(_ text: String) throws -> AgeFact { .born(try #require(CalendarDate(text))) }

    @Test(arguments: Engine.allCases)
    func `the age counts in every question, as it was collected and as it was corrected`(_ engine: Engine) async throws
    {
        let house = try await house(on: engine)
        let (ani, birth) = try await member(house, born: marker)
        let (child, _) = try await member(house, "iva@example.org", born: "2015-01-01")
        let (unknown, _) = try await member(house, "eva@example.org", born: nil)
        #expect(try await mayBuyWine(ani, house.door, house))
        #expect(try await !mayBuyWine(child, house.door, house))
        #expect(try await !mayBuyWine(unknown, house.door, house))
        _ = try await house.door.correct(
            try #require(birth), of: ani, to: Sealed("2014-02-03"), house.byProgram(Club.controller))
        #expect(try await age(ani, house.door) == day("2014-02-03"))
        #expect(try await !mayBuyWine(ani, house.door, house))
        // The former date's key went with it.
        let keys = try await house.stores.readKeys { try $0.datumKeysWithBirth(of: Club.controller, ani) }
        #expect(keys.count == 1)
        // A value that takes another's place, and a deed that has nothing to do with the age.
        _ = try taken(
            try await house.door.collect(
                Submission(at: "desk", ["birthday": marker], subject: ani), house.byProgram(Club.controller)))
        _ = try taken(
            try await house.door.collect(
                Submission(at: "desk", ["note": "late"], subject: ani), house.byProgram(Club.controller)))
        #expect(try await age(ani, house.door) == day(marker))
        #expect(try await mayBuyWine(ani, house.door, house))
    }

    @Test func `no date of birth ever stands in the store of data, nor a date that follows from it`() async throws {
        let house = try await house()
        let (ani, birth) = try await member(house, born: marker)
        _ = try await house.door.correct(
            try #require(birth), of: ani, to: Sealed("2012-07-23"), house.byProgram(Club.controller))
        let (adult, _) = try await member(house, "parent@example.org", born: "1980-05-05")
        _ = try await house.door.represent(
            Representation(
                id: "r1", subject: ani, representative: adult, kind: .guardian,
                proof: ElementName(rawValue: "birth-certificate"), from: house.time.now, until: nil),
            house.byProgram(Club.controller))
        try await house.sequence()
        let copy = try await Copy(of: house)
        let bytes = try copy.dataBytes
        for date in [marker, "2012-07-23", "1980-05-05"] { #expect(bytes.range(of: Data(date.utf8)) == nil) }
        let times = try await house.stores.data.pointRead { transaction in
            try transaction.query("select due from person where due is not null") { try $0.instant(0) }
                + transaction.query("select look from representation where look is not null") { try $0.instant(0) }
                + transaction.query("select ends from representation where ends is not null") { try $0.instant(0) }
        }
        #expect(!times.isEmpty)
        // Of age on 23 July 2030; the note goes a year after.
        #expect(times.allSatisfy { ($0.utcDate.month, $0.utcDate.day) != (7, 23) })
        #expect(try await house.door.due(of: ani)?.utcDate.year == 2031)
    }

    @Test func `what goes by the age goes on its day, though its due is brought forward`() async throws {
        let house = try await house()
        let (ani, _) = try await member(house, born: "2008-07-23")
        for (time, left) in [("2027-01-01T00:00:00Z", 1), ("2027-07-22T23:59:59Z", 1), ("2027-07-23T00:00:00Z", 0)] {
            house.time.set(time)
            let departure = try await house.door.letGo(of: ani, house.byProgram(Club.controller))
            try await house.door.finish([departure])
            let rows = try await house.stores.readData { try $0.data(of: Club.controller, ani) }
            #expect(rows.count { $0.item.rawValue == "note" } == left, "\(time)")
            let due = try #require(departure.next)
            if left == 1 { #expect(due > house.time.now && due <= house.time.now.adding(seconds: 86_400)) }
        }
    }

    @Test(arguments: [true, false])
    func `a copy from before says nothing more of the date once its datum, or its person, is erased`(
        _ isWhole: Bool
    ) async throws {
        let house = try await house()
        let (ani, birth) = try await member(house, born: marker)
        let before = try await Copy(of: house)
        #expect(try await age(ani, before.door(house)) == day(marker))
        _ = try await house.door.erase(
            isWhole ? .everything : .data([try #require(birth)]), of: ani, ground: .asked,
            house.byPerson(Club.controller))
        #expect(try before.dataBytes.range(of: Data(marker.utf8)) == nil)
        // The old data with the keys that are there now.
        try await before.takeKeys(of: house)
        let door = try await before.door(house)
        let state = try await door.person(ani, at: Club.controller).state
        #expect(state.age == .unknown)
        #expect(try await !mayBuyWine(ani, door, house))
        if !isWhole {
            #expect(try await age(ani, house.door) == .unknown)
            // Deeds go on, and the age stays unknown.
            _ = try taken(
                try await door.collect(
                    Submission(at: "desk", ["note": "late"], subject: ani), house.byProgram(Club.controller)))
            #expect(try await age(ani, door) == .unknown)
        }
    }

    @Test(arguments: Engine.allCases)
    func `joined people are as young as either says, and parted again each has its own date`(
        _ engine: Engine
    ) async throws {
        let house = try await house(on: engine)
        let (first, _) = try await member(house, born: marker)
        let (second, birth) = try await member(house, "iva@example.org", born: "2012-03-04")
        _ = try await house.door.merge(second, into: first, reason: .duplicate, house.byProgram(Club.controller))
        #expect(try await age(first, house.door) == day("2012-03-04"))
        #expect(try await !mayBuyWine(second, house.door, house))
        // A deed on the joined record, whose age comes from the other's datum.
        _ = try taken(
            try await house.door.collect(
                Submission(at: "desk", ["note": "late"], subject: first), house.byProgram(Club.controller)))
        #expect(try await age(first, house.door) == day("2012-03-04"))
        _ = try await house.door.correct(
            try #require(birth), of: first, to: Sealed("2011-03-04"), house.byProgram(Club.controller))
        #expect(try await age(first, house.door) == day("2011-03-04"))
        _ = try await house.door.split(second, from: first, reason: .mistake, house.byProgram(Club.controller))
        // What was learned meanwhile stays with the survivor; the other's own date was replaced by it.
        #expect(try await age(first, house.door) == day("2011-03-04"))
        #expect(try await age(second, house.door) == .unknown)
    }

    @Test(arguments: Engine.allCases)
    func `a split without any change gives each the date it had`(_ engine: Engine) async throws {
        let house = try await house(on: engine)
        let (first, _) = try await member(house, born: marker)
        let (second, _) = try await member(house, "iva@example.org", born: "2012-03-04")
        _ = try await house.door.merge(second, into: first, reason: .duplicate, house.byProgram(Club.controller))
        _ = try await house.door.split(second, from: first, reason: .mistake, house.byProgram(Club.controller))
        #expect(try await age(first, house.door) == day(marker))
        #expect(try await age(second, house.door) == day("2012-03-04"))
    }

    @Test(arguments: Engine.allCases, [true, false])
    func `a date that an older release wrote into the state is sealed by the pass, or by the next deed`(
        _ engine: Engine, _ byPass: Bool
    ) async throws {
        let house = try await house(on: engine)
        let (ani, _) = try await member(house, born: marker)
        try await house.writeAsBefore(ani, marker)
        #expect(try await mayBuyWine(ani, house.door, house))
        if byPass {
            #expect(try await house.door.sealBirths(of: Club.controller, at: house.time.now) == 1)
            #expect(try await house.door.sealBirths(of: Club.controller, at: house.time.now) == nil)
            #expect(try await house.door.sealBirths(of: Club.controller, at: house.time.now, isForced: true) == 0)
        } else {
            _ = try await house.door.record(
                [ElementName(rawValue: "joined")], of: ani, house.byProgram(Club.controller))
        }
        #expect(try await age(ani, house.door) == day(marker))
        #expect(try await mayBuyWine(ani, house.door, house))
        if engine == .sqlite { #expect(try await Copy(of: house).dataBytes.range(of: Data(marker.utf8)) == nil) }
    }

    @Test func `a date of an older release whose datum was erased is forgotten`() async throws {
        let house = try await house()
        let (ani, birth) = try await member(house, born: marker)
        _ = try await house.door.erase(
            .data([try #require(birth)]), of: ani, ground: .asked, house.byPerson(Club.controller))
        try await house.writeAsBefore(ani, marker)
        try await house.door.sealBirths(of: Club.controller, at: house.time.now)
        #expect(try await age(ani, house.door) == .unknown)
        #expect(try await Copy(of: house).dataBytes.range(of: Data(marker.utf8)) == nil)
    }
}

/// A copy of the two stores, as a backup makes it.
private final class Copy: Sendable {
    private let folder = NSTemporaryDirectory() + "zavet-test-" + RandomIDs().text()

    init(of house: TestHouse) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let files = try #require(house.stores.files)
        try await files.data.backup(to: folder + "/data.sqlite")
        try await files.keys.backup(to: folder + "/keys.sqlite")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var dataBytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: folder + "/data.sqlite")) } }

    func takeKeys(of house: TestHouse) async throws {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: folder + "/keys.sqlite" + suffix)
        }
        try await house.stores.files?.keys.backup(to: folder + "/keys.sqlite")
    }

    /// A door to what stands in the copy, which is left as it is: the door works on a copy of the copy.
    func door(_ house: TestHouse) async throws -> Door {
        let place = folder + "/" + RandomIDs().text()
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        for name in ["data.sqlite", "keys.sqlite"] {
            try FileManager.default.copyItem(atPath: folder + "/" + name, toPath: place + "/" + name)
        }
        let stores = try await Stores.open(folder: place, now: house.time.now)
        return Door(
            keys: stores, data: stores, ring: KeyRing(masters: house.ring.masters), policies: house.door.policies,
            digests: house.door.digests, clock: house.time.clock)
    }
}

extension TestHouse {
    /// Puts the date into the stored state, as releases up to 0.1 did, and takes it from beside the keys.
    fileprivate func writeAsBefore(_ subject: SubjectID, _ date: String) async throws {
        var state = try await door.person(subject, at: Club.controller).state
        (state.age, state.birth) = (.atLeast(77), nil)
        var bytes = state.bytes
        state.age = .atLeast(78)
        let place = try #require(zip(bytes, state.bytes).enumerated().first { $1.0 != $1.1 }?.offset)
        bytes.replaceSubrange(place - 1...place, with: [2, UInt8(date.utf8.count)] + Array(date.utf8))
        #expect(try PersonState(bytes: bytes).age == .born(#require(CalendarDate(date))))
        let written = bytes
        try await stores.data.write { transaction in
            try transaction.execute(
                "update person set state = ?, birth = null where controller = ? and subject = ?",
                [.blob(written), .id(Club.controller), .id(subject)])
            try transaction.execute("delete from birth_sealing where controller = ?", [.id(Club.controller)])
        }
        try await stores.keys.write { transaction in
            try transaction.execute(
                "update datum_key set birth = null where controller = ? and subject = ?",
                [.id(Club.controller), .id(subject)])
        }
    }
}

extension Door {
    /// The due as it is stored.
    fileprivate func due(of subject: SubjectID) async throws -> Instant? {
        try await data.read { transaction in
            try transaction.peopleWithDue(of: Club.controller, after: nil, limit: 10)
                .first { $0.subject == subject }?.due
        }
    }
}
