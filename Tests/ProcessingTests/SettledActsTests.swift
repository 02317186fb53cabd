import Choices
import Fixtures
import Policies
import Processing
import Storage
import Testing
import Vocabulary

/// How far a person is settled is one number beside the person's state, not a row for each act.
@Suite("Acts on many and the number up to which a person is settled")
struct SettledActsTests {
    private static let reviewed = ElementName(rawValue: "reviewed")
    private static let closed = ElementName(rawValue: "closed")
    private static let among = Circle.consent(FinderHouse.news)

    @discardableResult
    private func order(_ deed: MassDeed, _ finder: FinderHouse) async throws -> MassAct {
        finder.house.time.advance(seconds: 1)
        return try await finder.house.door.order(
            deed, in: Self.among, isTrial: false, finder.house.byProgram(finder.controller)
        ).act
    }

    private func rows(_ finder: FinderHouse, of subject: SubjectID? = nil) async throws -> Int {
        let text: [SQLValue] = subject.map { [.text($0.rawValue)] } ?? []
        return try await finder.house.stores.data.read { transaction in
            Int(
                try transaction.first(
                    "select count(*) from mass_act_person" + (text.isEmpty ? "" : " where subject = ?"), text
                ) { try $0.integer(0) } ?? 0)
        }
    }

    private func settled(_ subject: SubjectID, _ finder: FinderHouse) async throws -> Int64? {
        try await finder.house.stores.read { try $0.person(subject, of: finder.controller)?.settledActs }
    }

    private func execute(_ sql: String, _ arguments: [String] = [], _ finder: FinderHouse) async throws {
        _ = try await finder.house.stores.data.write { try $0.execute(sql, arguments.map { .text($0) }) }
    }

    private func run(_ finder: FinderHouse) async throws {
        try await MassActRun(door: finder.house.door, clock: finder.house.time.clock, holder: "node-1")
            .run(finder.controller)
    }

    private func counts(_ act: MassAct, _ finder: FinderHouse) async throws -> [Int] {
        let told = try #require(try await finder.house.door.massAct(act.id, at: finder.controller))
        #expect(told.finished != nil)
        return [told.done, told.unchanged, told.kept, told.failed]
    }

    private func facts(_ subject: SubjectID, _ finder: FinderHouse) async throws -> Set<ElementName> {
        try await finder.house.door.person(subject, at: finder.controller).state.facts
    }

    @Test(arguments: Engine.allCases)
    func `whom open acts do not mean leaves no row for them, however many there are`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, context) = (finder.house.door, finder.house.byProgram(finder.controller))
        let ann = try await finder.join("ann", news: true)
        let bob = try await finder.join("bob")
        for number in 0..<30 { try await order(.setFact(Self.reviewed, holds: number % 2 == 0), finder) }
        _ = try await door.setFacts([Self.reviewed: true], of: bob, context)
        _ = try await door.record([Self.closed], of: bob, context)
        let late = try await finder.join("late", news: true)
        #expect(try await rows(finder) == 0)
        #expect(try await settled(bob, finder) == 30)
        #expect(try await settled(late, finder) == 30)
        #expect(try await settled(ann, finder) == 0)
        _ = try await door.record([Self.closed], of: ann, context)
        #expect(try await rows(finder, of: ann) == 30, "what became of her by each is counted by its row")
        #expect(try await settled(ann, finder) == 30)
        #expect(try await facts(bob, finder) == [Self.reviewed])
    }

    @Test(arguments: Engine.allCases)
    func `an order of a node whose clock is behind binds those who are settled for a later one`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        finder.house.time.advance(seconds: 60)
        let first = try await order(.setFact(Self.reviewed, holds: true), finder)
        _ = try await finder.house.door.record(
            [Self.closed], of: ann, finder.house.byProgram(finder.controller))
        finder.house.time.advance(seconds: -30)
        let second = try await order(.setFact(Self.reviewed, holds: false), finder)
        #expect(second.id.rawValue < first.id.rawValue, "its name comes before")
        #expect(try await facts(ann, finder).isEmpty)
        try await run(finder)
        #expect(try await counts(first, finder) == [1, 0, 0, 0])
        #expect(try await counts(second, finder) == [1, 0, 0, 0])
        #expect(try await facts(ann, finder).isEmpty)
        #expect(try await rows(finder) == 0, "of finished acts no row stays")
    }

    @Test(arguments: Engine.allCases)
    func `what a node of the release before ordered binds, and takes its place behind what has a number`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        let eve = try await finder.join("eve", news: true)
        let bob = try await finder.join("bob")
        let first = try await order(.setFact(Self.reviewed, holds: true), finder)
        let older = try await order(.setFact(Self.reviewed, holds: false), finder)
        try await execute(
            "update mass_act set number = \(MassAct.unnumbered) where id = ?", [older.id.rawValue], finder)
        #expect(try await facts(ann, finder).isEmpty)
        #expect(try await settled(ann, finder) == 2)
        // What is ordered now comes behind it.
        try await execute(
            "update mass_act set number = \(MassAct.unnumbered) where id = ?", [older.id.rawValue], finder)
        let last = try await order(.setFact(Self.reviewed, holds: true), finder)
        _ = try await finder.house.door.record(
            [Self.closed], of: bob, finder.house.byProgram(finder.controller))
        #expect(try await settled(bob, finder) == 3)
        try await run(finder)
        for person in [ann, eve] { #expect(try await facts(person, finder) == [Self.reviewed]) }
        for act in [first, older, last] { #expect(try await counts(act, finder) == [2, 0, 0, 0]) }
    }

    @Test(arguments: Engine.allCases)
    func `what a node of the release before settled by a row is settled`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let (ann, eve) = (try await finder.join("ann", news: true), try await finder.join("eve", news: true))
        let act = try await order(.setFact(Self.reviewed, holds: true), finder)
        // Carried out there, and taken back there; of another it said that the act does not mean her.
        for (person, word) in [(ann, "done"), (eve, "outside")] {
            try await execute(
                "insert into mass_act_person (controller, act, subject, outcome) values (?, ?, ?, ?)",
                [finder.controller.rawValue, act.id.rawValue, person.rawValue, word], finder)
        }
        for person in [ann, eve] { #expect(try await facts(person, finder).isEmpty) }
        try await run(finder)
        for person in [ann, eve] { #expect(try await facts(person, finder).isEmpty) }
        #expect(try await counts(act, finder) == [1, 0, 0, 0])
    }

    @Test(arguments: Engine.allCases)
    func `a merge brings nobody in, and who is parted again is not meant either`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let (door, context) = (finder.house.door, finder.house.byProgram(finder.controller))
        let ann = try await finder.join("ann", news: true)
        let bob = try await finder.join("bob")
        let act = try await order(.setFact(Self.reviewed, holds: true), finder)
        _ = try await door.setFacts([Self.reviewed: false], of: ann, context)
        _ = try await door.merge(bob, into: ann, reason: .duplicate, context)
        #expect(try await facts(bob, finder).isEmpty)
        #expect(try await settled(ann, finder) == 1)
        _ = try await door.split(bob, from: ann, reason: .mistake, context)
        for person in [ann, bob] {
            #expect(try await facts(person, finder).isEmpty)
            #expect(try await settled(person, finder) == 1)
        }
        try await run(finder)
        #expect(try await counts(act, finder) == [1, 0, 0, 0])
        for person in [ann, bob] { #expect(try await facts(person, finder).isEmpty) }
    }

    @Test(arguments: Engine.allCases)
    func `numbers go on when what has them is finished`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        for number in 1...3 {
            try await order(.setFact(Self.reviewed, holds: number % 2 == 1), finder)
            try await run(finder)
            #expect(try await settled(ann, finder) == Int64(number))
        }
        #expect(try await facts(ann, finder) == [Self.reviewed])
    }
}
