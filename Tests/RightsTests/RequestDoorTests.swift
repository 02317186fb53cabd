import Duties
import Fixtures
import Ledger
import Policies
import Processing
import Rights
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Requests from their arrival to their answer (Article 12 GDPR)")
struct RequestDoorTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private static let marker = "Личните ми думи от 1 юни"
    private let clerk = StaffID(rawValue: "clerk")

    private func house(_ engine: Engine) async throws -> (TestHouse, RequestDoor) {
        let house = try await TestHouse(
            shipped: ["zakonnik"], on: engine, time: HandClock("2026-06-01T07:00:00Z"))
        return (house, RequestDoor(door: house.door, store: house.stores))
    }

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: Self.firm, principal: Asker(kind: .staff), actor: .staff(clerk), now: house.time.now)
    }

    private func arrival(
        _ house: TestHouse, _ rights: [Right] = [.access], channel: ContactChannel = .post,
        address: String? = "ani@example.org", words: String = marker, proof: IdentityProof? = nil,
        subject: SubjectID? = nil
    ) -> RequestArrival {
        RequestArrival(
            rights: rights, channel: channel, happened: house.time.now, language: .bulgarian, subject: subject,
            proof: proof, address: address.map { Sealed($0) }, words: Sealed(words))
    }

    private func entries(_ house: TestHouse) async throws -> [EvidenceEntry] {
        try await house.sequence()
        return try await house.stores.read { transaction in
            try transaction.entries(of: Self.firm, from: 0, limit: 1000).map { try $0.entry }
        }
    }

    private func fault(_ job: () async throws -> Void) async throws -> RequestFault? {
        do { try await job() } catch let fault as RequestFault { return fault }
        return nil
    }

    @Test(arguments: Engine.allCases)
    func `it runs from its true arrival, and both times are kept (ZAK-262, fact 11)`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        var arrival = arrival(house)
        arrival.happened = house.time.now
        house.time.advance(seconds: 3 * 86_400)
        let receipt = try await door.receive(arrival, deed(house))
        #expect(receipt.isNew && receipt.request.learned == house.time.now)
        let file = try #require(try await door.file(receipt.request.id, at: Self.firm, now: house.time.now))
        #expect(file.timed.clock.deadline.lastDay.description == "2026-06-15")
        #expect(file.request.due == file.timed.clock.deadline.end)
        #expect(file.paper(.requestWords)?.revealingPersonalData() == Self.marker)
        #expect(file.paper(.requestAddress)?.revealingPersonalData() == "ani@example.org")
        let entry = try #require(try await entries(house).last { $0.kind == .request(.received) })
        #expect(entry.happened == arrival.happened && entry.learned == house.time.now)
        #expect(entry.clauses.contains("ZAK-262") && file.timed.steps.map(\.id) == [entry.id])
        arrival.happened = house.time.now.adding(seconds: 60)
        await #expect(throws: TimeFault.ahead) { try await door.receive(arrival, deed(house)) }
    }

    @Test(arguments: Engine.allCases)
    func `the same request twice at once is one; other words or rights are another`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let (same, context) = (arrival(house), deed(house))
        let receipts = try await withThrowingTaskGroup(of: RequestReceipt.self) { group in
            for _ in 0..<8 { group.addTask { try await door.receive(same, context) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(receipts.count { $0.isNew } == 1 && Set(receipts.map(\.request.id)).count == 1)
        #expect(try await door.receive(arrival(house, words: "Още нещо"), deed(house)).isNew)
        #expect(try await door.receive(arrival(house, [.erasure]), deed(house)).isNew)
        #expect(try await door.receive(arrival(house, address: "boris@example.org"), deed(house)).isNew)
        let spaced = arrival(house, address: " ANI@example.org ")
        #expect(try await !door.receive(spaced, deed(house)).isNew, "an address is known again however it is typed")
    }

    @Test(arguments: Engine.allCases)
    func `a flood on the pages is bounded for each address, and post is always taken`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        for number in 0..<RequestDoor.mostOpen {
            _ = try await door.receive(arrival(house, channel: .page, words: "\(number)"), deed(house))
        }
        let further = arrival(house, channel: .page, words: "further")
        #expect(try await fault { _ = try await door.receive(further, deed(house)) } == .flood)
        #expect(try await door.receive(arrival(house, words: "by post"), deed(house)).isNew)
        let other = arrival(house, channel: .page, address: "boris@example.org")
        #expect(try await door.receive(other, deed(house)).isNew)
    }

    @Test(arguments: Engine.allCases)
    func `nothing is answered before it is known who asks; a refusal names its ground and reasons (ZAK-264)`(
        engine: Engine
    ) async throws {
        let (house, door) = try await house(engine)
        let id = try await door.receive(arrival(house), deed(house)).request.id
        let answer = Sealed("Пазим имейла ви.")
        #expect(try await fault { _ = try await door.answer(id, answer, deed(house)) } == .identityMissing)
        #expect(
            try await fault { _ = try await door.refuse(id, on: .excessive, Sealed(" \n"), deed(house)) }
                == .wordsMissing)
        _ = try await door.identify(id, as: nil, by: .inPerson, deed(house))
        let closed = try await door.answer(id, answer, deed(house))
        #expect(closed.state == .answered && closed.closed == house.time.now)
        #expect(try await fault { _ = try await door.answer(id, answer, deed(house)) } == .requestClosed)
        let other = try await door.receive(arrival(house, words: "2"), deed(house)).request.id
        _ = try await door.refuse(other, on: .notIdentified, Sealed("Не знаем кой пита."), deed(house))
        let refusal = try #require(try await entries(house).last { $0.kind == .request(.refused) })
        #expect(refusal.detail["ground"] == .code("not-identified"))
        #expect(try await door.open(at: Self.firm, limit: 10, now: house.time.now).isEmpty)
        #expect(try await door.closed(at: Self.firm, limit: 10, now: house.time.now).count == 2)
    }

    @Test(arguments: Engine.allCases)
    func `it is extended only in time, once, and with reasons (ZAK-263)`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let id = try await door.receive(arrival(house), deed(house)).request.id
        let reasons = Sealed("Данните са на три места.")
        #expect(try await fault { _ = try await door.extend(id, reasons: Sealed(""), deed(house)) } == .wordsMissing)
        let extended = try await door.extend(id, reasons: reasons, deed(house))
        #expect(extended.due.description.hasPrefix("2026-07-01T21:00"), "the end of 1 July in Sofia")
        #expect(try await fault { _ = try await door.extend(id, reasons: reasons, deed(house)) } == .extendedAlready)
        let late = try await door.receive(arrival(house, words: "2"), deed(house)).request.id
        house.time.set("2026-06-15T21:00:00Z")
        #expect(try await fault { _ = try await door.extend(late, reasons: reasons, deed(house)) } == .extensionTooLate)
    }

    @Test(arguments: Engine.allCases)
    func `the clock stands still only while the person was asked something (Recital 63 GDPR)`(engine: Engine)
        async throws
    {
        let (house, door) = try await house(engine)
        let id = try await door.receive(arrival(house), deed(house)).request.id
        let words = Sealed("Кои години имате предвид?")
        let now = house.time.now
        #expect(try await fault { _ = try await door.resume(id, words, happened: now, deed(house)) } == .nothingAsked)
        house.time.set("2026-06-03T07:00:00Z")
        #expect(try await fault { _ = try await door.ask(.scope, Sealed(""), of: id, deed(house)) } == .wordsMissing)
        #expect(try await door.ask(.scope, words, of: id, deed(house)).state == .waiting)
        #expect(try await fault { _ = try await door.ask(.scope, words, of: id, deed(house)) } == .waitingAlready)
        house.time.set("2026-06-08T07:00:00Z")
        #expect(try await fault { _ = try await door.resume(id, words, happened: now, deed(house)) } == .stepTooEarly)
        let answered = try await door.resume(id, Sealed("От 2020"), happened: house.time.now, deed(house))
        #expect(answered.state == .inWork && answered.due.description.hasPrefix("2026-06-22T21:00"))
    }

    @Test(arguments: Engine.allCases)
    func `a restriction is lifted only once the person was told since it was set, in whichever request (Article 18(3))`(
        engine: Engine
    ) async throws {
        let (house, door) = try await house(engine)
        let profile = Submission(
            at: "profile", ["email": "ani@example.org", "login-name": "ani"], agreements: ["adult", "terms"])
        guard case .accepted(let receipt) = try await house.door.collect(profile, house.byPerson(Self.firm)) else {
            Issue.record("refused")
            return
        }
        let subject = receipt.subject
        func restriction() async throws -> RestrictionFact? {
            try await house.door.person(subject, at: Self.firm).state.restriction
        }
        func restrict(in id: RequestID) async throws {
            house.time.advance(seconds: 60)
            _ = try await house.door.restrict([], of: subject, ground: .accuracyContested, deed(house))
            _ = try await door.note(.restricted, in: id, deed(house))
        }
        func announce(in id: RequestID) async throws {
            house.time.advance(seconds: 60)
            _ = try await door.note(.liftingAnnounced, in: id, notice: Sealed("Ще отпадне"), deed(house))
        }
        let first = try await door.receive(
            arrival(house, [.restriction], proof: .session, subject: subject), deed(house)
        ).request.id
        let second = try await door.receive(
            arrival(house, [.restriction], words: "Пак", proof: .session, subject: subject), deed(house)
        ).request.id
        try await restrict(in: first)
        try await announce(in: first)
        try await restrict(in: second)
        for id in [first, second] {
            #expect(try await fault { _ = try await door.liftRestriction(in: id, deed(house)) } == .stepTooEarly)
        }
        #expect(try await restriction()?.ground == "a")
        try await announce(in: second)
        #expect(try await fault { _ = try await door.liftRestriction(in: first, deed(house)) } == .stepTooEarly)
        _ = try await door.liftRestriction(in: second, deed(house))
        #expect(try await restriction() == nil)
        let steps = try #require(try await door.file(second, at: Self.firm, now: house.time.now)).timed.steps
        #expect(steps.last?.code == CarriedOut.lifted.rawValue)
        // With its papers gone nothing can be noted in a request any more, so nothing is done.
        try await restrict(in: first)
        try await announce(in: first)
        _ = try await door.answer(first, Sealed("Готово"), deed(house))
        house.time.set("2026-12-31T07:00:00Z")
        #expect(try await door.letPapersGo(deed(house)) == 1)
        #expect(try await fault { _ = try await door.liftRestriction(in: first, deed(house)) } == .requestClosed)
        #expect(try await restriction()?.ground == "a")
    }

    @Test(arguments: Engine.allCases)
    func `steps keep their order, also when they come in one millisecond`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let id = try await door.receive(arrival(house), deed(house)).request.id
        for _ in 0..<6 {
            _ = try await door.ask(.scope, Sealed("?"), of: id, deed(house))
            _ = try await door.resume(id, Sealed("!"), happened: house.time.now, deed(house))
        }
        let steps = try #require(try await door.file(id, at: Self.firm, now: house.time.now)).timed.steps
        let asked = [[RequestStep.Kind]](repeating: [.scopeAsked, .resumed], count: 6).flatMap(\.self)
        #expect(steps.map(\.kind) == [.received] + asked)
    }

    @Test(arguments: Engine.allCases)
    func `the desk has the nearest due first, and knows a person's by subject and by address`(engine: Engine)
        async throws
    {
        let (house, door) = try await house(engine)
        let subject = SubjectID(rawValue: "nobody")
        let later = try await door.receive(
            arrival(house, address: nil, proof: .session, subject: subject), deed(house)
        ).request.id
        var earlier = arrival(house, words: "x")
        earlier.happened = house.time.now.adding(seconds: -5 * 86_400)
        let first = try await door.receive(earlier, deed(house)).request.id
        #expect(try await door.open(at: Self.firm, limit: 10, now: house.time.now).map(\.request.id) == [first, later])
        #expect(
            try await door.requests(by: subject, at: Self.firm, now: house.time.now).map(\.request.id) == [later])
        #expect(
            try await door.requests(from: Sealed("Ani@example.org"), at: Self.firm, now: house.time.now)
                .map(\.request.id) == [first])
        let other = ControllerID(rawValue: "easymath")
        #expect(try await door.file(first, at: other, now: house.time.now) == nil, "firms do not meet")
    }

    @Test(arguments: Engine.allCases)
    func `words and address stand nowhere in the clear, and go with the request's key six months after its end`(
        engine: Engine
    ) async throws {
        let (house, door) = try await house(engine)
        let id = try await door.receive(arrival(house), deed(house)).request.id
        _ = try await door.refuse(id, on: .notIdentified, Sealed("Отказ с мотиви"), deed(house))
        let written = try await entries(house).map { String(decoding: $0.canonicalBytes, as: UTF8.self) }.joined()
        #expect(!written.contains("ani@example.org") && !written.contains("думи") && !written.contains("мотиви"))
        let folder = try #require(try await door.file(id, at: Self.firm, now: house.time.now)?.request.folder)
        let sealed = try await house.stores.read { try $0.data(of: Self.firm, folder) }
        #expect(sealed.count == 3)
        for datum in sealed { #expect(!String(decoding: datum.sealed, as: UTF8.self).contains("думи")) }
        house.time.set("2026-11-30T07:00:00Z")
        #expect(try await door.letPapersGo(deed(house)) == 0)
        house.time.set("2026-12-03T07:00:00Z")
        #expect(try await door.letPapersGo(deed(house)) == 1)
        #expect(try await house.stores.read { try $0.data(of: Self.firm, folder) }.isEmpty)
        #expect(try await house.stores.readKeys { try $0.personKey(of: Self.firm, folder) } == nil)
        let bare = try #require(try await door.file(id, at: Self.firm, now: house.time.now))
        #expect(bare.papers.isEmpty && bare.request.folder == nil && bare.request.address == nil)
        #expect(
            bare.timed.steps.map(\.kind) == [.received, .refused], "that it was answered in time can still be shown")
    }
}
