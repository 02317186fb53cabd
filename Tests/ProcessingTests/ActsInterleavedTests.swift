import Choices
import Fixtures
import Policies
import Processing
import Testing
import Vocabulary

/// Orders, deeds of single people, arrivals, the background and clocks that jump, in an order of chance: everybody is
/// always met as if each act had been carried out on all whom it means in the moment of its acknowledgement.
@Suite("Acts on many in any order with other deeds")
struct ActsInterleavedTests {
    private static let reviewed = ElementName(rawValue: "reviewed")
    private static let closed = ElementName(rawValue: "closed")

    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// What is known of somebody, kept beside the house by the simplest rules.
    private struct Known {
        var consent: ConsentFact?
        var isReviewed = false
        var closedAt: Instant?

        /// As after the deed, if it changes anything.
        func after(_ deed: MassDeed, at now: Instant) -> Known? {
            var next = self
            switch deed {
            case .setFact(_, let holds):
                guard isReviewed != holds else { return nil }
                next.isReviewed = holds
            case .recordEvent:
                guard closedAt.map({ $0 < now }) ?? true else { return nil }
                next.closedAt = now
            case .withdrawConsent, .invalidateConsent: next.consent = nil
            case .erase: break
            }
            return next
        }

        func isMeant(at ordered: Instant) -> Bool {
            consent.map { $0.status == .given && $0.at <= ordered } ?? false
        }
    }

    private struct Ordered {
        let act: MassActID
        var done = 0
        var unchanged = 0
    }

    /// One run of chance.
    private struct Play {
        let finder: FinderHouse
        var dice: Dice
        var people: [SubjectID: Known] = [:]
        var names: [SubjectID] = []
        var acts: [Ordered] = []

        var door: Door { finder.house.door }
        var context: DeedContext { finder.house.byProgram(finder.controller) }

        mutating func anybody() -> SubjectID? { names.randomElement(using: &dice) }

        mutating func join(isConsenting: Bool) async throws {
            let person = try await finder.join(
                "p\(people.count)-\(acts.count)-\(dice.next() % 1_000_000)", news: isConsenting)
            people[person] = Known()
            names.append(person)
            try await adoptConsent(person)
        }

        /// Which of two consents counts is the rules of choices' matter; here it is only read.
        mutating func adoptConsent(_ person: SubjectID) async throws {
            let fact = try await door.person(person, at: finder.controller).state.consents[FinderHouse.news]
            people[person]?.consent = fact.flatMap { $0.status == .given ? $0 : nil }
        }

        mutating func order() async throws {
            let deeds: [MassDeed] = [
                .setFact(reviewed, holds: true), .setFact(reviewed, holds: false), .recordEvent(closed),
                .withdrawConsent(FinderHouse.news), .erase(.noLongerNeeded),
            ]
            // Withdrawals and erasures leave few people, so they come seldom.
            let deed = deeds[[0, 0, 0, 1, 1, 1, 2, 2, 3, 4].randomElement(using: &dice) ?? 0]
            let act = try await door.order(
                deed, in: .consent(FinderHouse.news), isTrial: false, context
            ).act
            var ordered = Ordered(act: act.id)
            for person in names where people[person]?.isMeant(at: act.ordered) == true {
                guard let next = people[person]?.after(deed, at: act.ordered) else {
                    ordered.unchanged += 1
                    continue
                }
                ordered.done += 1
                people[person] = next
                if case .erase = deed { people[person] = nil }
            }
            names = names.filter { people[$0] != nil }
            acts.append(ordered)
        }

        mutating func setFact(_ person: SubjectID) async throws {
            let holds = Bool.random(using: &dice)
            _ = try await door.setFacts([reviewed: holds], of: person, context)
            people[person]?.isReviewed = holds
        }

        /// Several people and the background at the same time.
        mutating func setManyFacts() async throws {
            let some = names.shuffled(using: &dice).prefix(3)
            let holds = Bool.random(using: &dice)
            let (door, context, controller, background) = (door, context, finder.controller, run("node-1"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await background.step(controller) }
                for person in some {
                    group.addTask { _ = try await door.setFacts([reviewed: holds], of: person, context) }
                }
                try await group.waitForAll()
            }
            for person in some { people[person]?.isReviewed = holds }
        }

        mutating func record(_ person: SubjectID) async throws {
            _ = try await door.record([closed], of: person, context)
            let now = finder.house.time.now
            let before = people[person]?.closedAt ?? now
            people[person]?.closedAt = max(before, now)
        }

        mutating func choose(_ person: SubjectID) async throws {
            let isGiven = people[person]?.consent != nil
            try await finder.choose(
                isGiven ? .withdrawConsent(FinderHouse.news) : .giveConsent(FinderHouse.news), person)
            try await adoptConsent(person)
        }

        func run(_ node: String) -> MassActRun {
            MassActRun(door: door, clock: finder.house.time.clock, holder: node)
        }

        mutating func act() async throws {
            switch Int.random(in: 0..<20, using: &dice) {
            case 0...4: try await order()
            case 5, 6: try await join(isConsenting: Bool.random(using: &dice))
            case 7...9: if let person = anybody() { try await setFact(person) }
            case 10: try await setManyFacts()
            case 11: if let person = anybody() { try await record(person) }
            case 12, 13: if let person = anybody() { try await choose(person) }
            case 14, 15: _ = try await run("node-1").step(finder.controller)
            case 16, 17: finder.house.time.advance(seconds: Int64.random(in: -5...10, using: &dice))
            default: if let person = anybody() { try await look(person) }
            }
        }

        func look(_ person: SubjectID, _ note: String = "") async throws {
            let state = try await door.person(person, at: finder.controller).state
            let known = people[person]
            #expect(state.facts.contains(reviewed) == known?.isReviewed, "\(note)")
            #expect(state.events[closed] == known?.closedAt, "\(note)")
            #expect((state.consents[FinderHouse.news]?.status == .given) == (known?.consent != nil), "\(note)")
        }

        func finish(_ note: String) async throws {
            finder.house.time.advance(seconds: 120)
            try await run("node-2").run(finder.controller)
            for ordered in acts {
                let act = try #require(try await door.massAct(ordered.act, at: finder.controller))
                #expect(act.finished != nil)
                #expect(
                    [act.done, act.unchanged, act.kept, act.failed] == [ordered.done, ordered.unchanged, 0, 0],
                    "\(note)")
            }
            for person in names { try await look(person, note) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `each person is met as after all that was ordered, once and in its order`(engine: Engine) async throws {
        for seed in 1...UInt64(engine == .sqlite ? 10 : 4) {
            var play = Play(finder: try await FinderHouse(on: engine), dice: Dice(state: seed))
            for _ in 0..<4 { try await play.join(isConsenting: true) }
            for _ in 0..<60 { try await play.act() }
            try await play.finish("seed \(seed)")
        }
    }
}
