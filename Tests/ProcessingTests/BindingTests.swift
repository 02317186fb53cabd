import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

/// Nothing is carried out in the background here before a test says so: what is met is met by binding alone.
@Suite("An act on many binds from its acknowledgement on")
struct BindingTests {
    private static let reviewed = ElementName(rawValue: "reviewed")
    private static let closed = ElementName(rawValue: "closed")
    private static let among = Circle.consent(FinderHouse.news)

    @discardableResult
    private func order(_ deed: MassDeed, _ finder: FinderHouse) async throws -> MassActID {
        finder.house.time.advance(seconds: 1)
        return try await finder.house.door.order(
            deed, in: Self.among, isTrial: false, finder.house.byProgram(finder.controller)
        ).act.id
    }

    /// The background, and what an act has counted then.
    private func carriedOut(_ act: MassActID, _ finder: FinderHouse) async throws -> [Int] {
        try await MassActRun(door: finder.house.door, clock: finder.house.time.clock, holder: "node-1")
            .run(finder.controller)
        let done = try #require(try await finder.house.door.massAct(act, at: finder.controller))
        #expect(done.finished != nil)
        let left = try await finder.house.stores.read { try $0.settledPeople(of: done) }
        #expect(left.isEmpty, "of a finished act no row says whom it concerned")
        return [done.done, done.unchanged, done.kept, done.failed]
    }

    private func state(_ subject: SubjectID, _ finder: FinderHouse) async throws -> PersonState {
        try await finder.house.door.person(subject, at: finder.controller).state
    }

    @Test(arguments: Engine.allCases)
    func `after a withdrawal for many no answer permits the use, whichever way is asked (Article 7(3) GDPR)`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, controller) = (finder.house.door, finder.controller)
        var people: [SubjectID] = []
        for name in ["a", "b", "c", "d", "e", "f", "g"] { people.append(try await finder.join(name, news: true)) }
        let act = try await order(.withdrawConsent(FinderHouse.news), finder)
        let question = finder.question(FinderHouse.news)
        let context = finder.house.byProgram(controller)
        #expect(try await door.advise(question, on: people[0], at: controller).response.effect == .deny)
        let many = try await door.advise(question, on: [people[1], people[2]], at: controller).responses
        #expect(many.map { $0?.effect } == [.deny, .deny])
        #expect(try await door.decide(question, on: people[3], context).response.effect == .deny)
        guard case .denied = try await door.read(finder.question(FinderHouse.news, .read), of: people[4], context)
        else { return #expect(Bool(false), "read though withdrawn") }
        #expect(try await state(people[5], finder).consents[FinderHouse.news]?.status == .withdrawn)
        #expect(try await finder.found(Selection(permitting: question)).isEmpty)
        #expect(try await finder.found(Selection(in: Self.among)).isEmpty)
        #expect(try await carriedOut(act, finder) == [people.count, 0, 0, 0], "each is counted once")
        let withdrawn = try await finder.evidence().filter { $0.kind == .consentWithdrawn }
        #expect(withdrawn.count == people.count, "and done once")
    }

    @Test(arguments: Engine.allCases)
    func `whoever is erased with many is found no more at once, and what a law keeps is kept (Article 17 GDPR)`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, controller) = (finder.house.door, finder.controller)
        let ann = try await finder.join("ann", news: true)
        let eve = try await finder.join("eve", news: true, invoice: true)
        let bob = try await finder.join("bob")
        let act = try await order(.erase(.noLongerNeeded), finder)
        let address = try Identifier(.email, Sealed("ann@example.org"))
        #expect(try await door.find(address, at: controller).isEmpty)
        await #expect(throws: DoorError.personUnknown) { try await door.person(ann, at: controller) }
        #expect(try await door.find(Identifier(.email, Sealed("bob@example.org")), at: controller) == [bob])
        let found = try await finder.found(Selection(permitting: finder.question(FinderHouse.care)))
        #expect(found.contains(bob) && !found.contains(ann))
        let left = try await state(eve, finder)
        #expect(left.hasLeft && Array(left.data.keys) == [ElementName(rawValue: "invoice")])
        // Who comes back is somebody new, whom the order does not mean.
        finder.house.time.advance(seconds: 1)
        let again = try await finder.join("ann", news: true)
        #expect(try await state(again, finder).consents[FinderHouse.news]?.status == .given)
        #expect(try await carriedOut(act, finder) == [1, 0, 1, 0])
        #expect(try await state(again, finder).consents[FinderHouse.news]?.status == .given)
        let kinds = try await finder.evidence().map(\.kind)
        for kind in [EvidenceKind.massActOrdered, .subjectErased, .datumErased, .massActDone] {
            #expect(kinds.filter { $0 == kind }.count == 1, "\(kind)")
        }
    }

    @Test(arguments: Engine.allCases)
    func `what was ordered at one node the next decision at another knows`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let controller = finder.controller
        let ann = try await finder.join("ann", news: true)
        let eve = try await finder.join("eve", news: true)
        let question = finder.question(FinderHouse.news)
        let (house, among) = (finder.house, Self.among)
        let act = try await house.atAnotherNode { other in
            #expect(try await other.advise(question, on: ann, at: controller).response.effect == .permit)
            house.time.advance(seconds: 1)
            let act = try await house.door.order(
                .withdrawConsent(FinderHouse.news), in: among, isTrial: false, house.byProgram(controller)
            ).act.id
            #expect(try await other.advise(question, on: ann, at: controller).response.effect == .deny)
            let decided = try await other.decide(question, on: eve, house.byProgram(controller))
            #expect(decided.response.effect == .deny)
            return act
        }
        #expect(try await carriedOut(act, finder) == [2, 0, 0, 0])
    }

    @Test(arguments: Engine.allCases)
    func `what was changed after the order is not changed back by it`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, controller) = (finder.house.door, finder.controller)
        let ann = try await finder.join("ann", news: true)
        let eve = try await finder.join("eve", news: true)
        _ = try await door.setFacts([Self.reviewed: true], of: eve, finder.house.byProgram(controller))
        let act = try await order(.setFact(Self.reviewed, holds: true), finder)
        finder.house.time.advance(seconds: 1)
        for person in [ann, eve] {
            _ = try await door.setFacts([Self.reviewed: false], of: person, finder.house.byProgram(controller))
            #expect(try await state(person, finder).facts.isEmpty)
        }
        #expect(try await carriedOut(act, finder) == [1, 1, 0, 0], "to one it was done, of the other it held")
        for person in [ann, eve] { #expect(try await state(person, finder).facts.isEmpty) }
    }

    @Test(arguments: Engine.allCases)
    func `acts bind in the order in which they were ordered, however many stand open`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, controller) = (finder.house.door, finder.controller)
        let ann = try await finder.join("ann", news: true)
        let eve = try await finder.join("eve", news: true)
        _ = try await door.setFacts([Self.reviewed: true], of: eve, finder.house.byProgram(controller))
        var acts: [MassActID] = []
        for number in 0..<41 { acts.append(try await order(.setFact(Self.reviewed, holds: number % 2 == 0), finder)) }
        #expect(try await state(ann, finder).facts == [Self.reviewed])
        acts.append(try await order(.setFact(Self.reviewed, holds: false), finder))
        for person in [ann, eve] { #expect(try await state(person, finder).facts.isEmpty) }
        for (place, act) in acts.enumerated() {
            #expect(try await carriedOut(act, finder) == (place == 0 ? [1, 1, 0, 0] : [2, 0, 0, 0]), "\(place)")
        }
        for person in [ann, eve] { #expect(try await state(person, finder).facts.isEmpty) }
    }

    @Test(arguments: Engine.allCases)
    func `who comes after the order is not meant, even where the clock of that node is behind`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let act = try await order(.erase(.noLongerNeeded), finder)
        finder.house.time.advance(seconds: -30)
        let late = try await finder.join("late", news: true)
        #expect(try await state(late, finder).consents[FinderHouse.news]?.status == .given)
        finder.house.time.advance(seconds: 60)
        #expect(try await carriedOut(act, finder) == [0, 0, 0, 0])
        #expect(try await state(late, finder).consents[FinderHouse.news]?.status == .given)
    }

    @Test(arguments: Engine.allCases)
    func `what a later version lacks fails with each person once, and stands in nobody's way`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        let act = try await order(.recordEvent(Self.closed), finder)
        finder.house.time.advance(seconds: 1)
        try await finder.house.adopt(
            FinderHouse.text.replacing("version: \"1\"", with: "version: \"2\"")
                .replacing("events:\n  closed: {labels: The campaign is closed}\n", with: ""))
        let question = finder.question(FinderHouse.news)
        #expect(
            try await finder.house.door.advise(question, on: ann, at: finder.controller).response.effect == .permit)
        #expect(try await carriedOut(act, finder) == [0, 0, 0, 1])
    }

    @Test(arguments: Engine.allCases)
    func `many who ask at once for the same person find it done, and it is done once`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        let act = try await order(.withdrawConsent(FinderHouse.news), finder)
        let (door, question, context) = (
            finder.house.door, finder.question(FinderHouse.news), finder.house.byProgram(finder.controller)
        )
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { try await door.decide(question, on: ann, context).response.effect == .deny }
            }
            for try await isDenied in group { #expect(isDenied) }
        }
        #expect(try await carriedOut(act, finder) == [1, 0, 0, 0])
        #expect(try await finder.evidence().filter { $0.kind == .consentWithdrawn }.count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `an act comes to its end while others come and change, and counts whom it means`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        var people: [SubjectID] = []
        for number in 0..<12 { people.append(try await finder.join("p\(number)", news: true)) }
        let act = try await order(.setFact(Self.reviewed, holds: true), finder)
        finder.house.time.advance(seconds: 1)
        let (door, context) = (finder.house.door, finder.house.byProgram(finder.controller))
        let run = MassActRun(door: door, clock: finder.house.time.clock, holder: "node-1")
        let finished = try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<12 {
                group.addTask { _ = try await finder.join("new\(number)", news: true) }
                group.addTask { [person = people[number]] in
                    _ = try await door.record([Self.closed], of: person, context)
                }
            }
            let finished = try await run.run(finder.controller)
            try await group.waitForAll()
            return finished
        }
        #expect(finished == 1)
        #expect(try await carriedOut(act, finder) == [people.count, 0, 0, 0])
    }
}
