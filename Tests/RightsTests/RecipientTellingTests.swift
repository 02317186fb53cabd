import Fixtures
import Ledger
import Policies
import Processing
import Rights
import Storage
import Testing
import Vocabulary

@Suite("Telling recipients, and packages under a request (Articles 15, 19 and 20 GDPR)")
struct RecipientTellingTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private let courier = ElementName(rawValue: "courier")
    private let agents = ElementName(rawValue: "agents")

    private func house(_ engine: Engine) async throws -> (TestHouse, RequestDoor, RequestID) {
        let house = try await TestHouse(
            shipped: ["zakonnik"], on: engine, time: HandClock("2026-06-01T07:00:00Z"))
        let door = RequestDoor(door: house.door, store: house.stores)
        let arrival = RequestArrival(
            rights: [.access, .rectification], channel: .email, happened: house.time.now, language: .bulgarian,
            proof: .code, address: Sealed("ani@example.org"), words: Sealed("Моля."))
        return (house, door, try await door.receive(arrival, deed(house)).request.id)
    }

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: Self.firm, principal: Asker(kind: .staff), actor: .staff(StaffID(rawValue: "clerk")),
            now: house.time.now)
    }

    private func steps(_ door: RequestDoor, _ id: RequestID, _ house: TestHouse) async throws -> [RequestStep] {
        try #require(try await door.file(id, at: Self.firm, now: house.time.now)).timed.steps
    }

    private struct Unsent: Error {}

    @Test(arguments: Engine.allCases)
    func `how it stands with each recipient is its last step; a reason is never left out`(engine: Engine) async throws {
        let (house, door, id) = try await house(engine)
        for recipient in [courier, agents] {
            _ = try await door.note(.owed, of: recipient, in: id, deed(house))
        }
        await #expect(throws: Unsent.self) {
            try await door.note(.told, of: courier, in: id, deed(house)) { _ in throw Unsent() }
        }
        #expect(try await steps(door, id, house).tellings.map(\.state) == [.owed, .owed])
        _ = try await door.note(.told, of: courier, in: id, deed(house))
        await #expect(throws: RequestFault.wordsMissing) {
            try await door.note(.notTold, of: agents, in: id, deed(house))
        }
        _ = try await door.note(.notTold, of: agents, in: id, words: Sealed("Gone."), deed(house))
        let tellings = try await steps(door, id, house).tellings
        #expect(tellings.map(\.recipient) == [courier, agents] && tellings.map(\.state) == [.told, .notTold])
        try await house.sequence()
        let entries = try await house.stores.read { transaction in
            try transaction.entries(of: Self.firm, from: 0, limit: 1000).map { try $0.entry }
        }
        let told = try #require(entries.last { $0.detail["by"] == .code("recipient-told") })
        #expect(told.detail["recipient"] == .name(courier))
    }

    @Test(arguments: Engine.allCases)
    func `who was told and does not answer for two weeks is silent, until it answers`(engine: Engine) async throws {
        let (house, door, id) = try await house(engine)
        _ = try await door.note(.owed, of: agents, in: id, deed(house))
        _ = try await door.note(.told, of: courier, in: id, deed(house))
        let told = house.time.now
        let end = told.adding(seconds: 14 * 86_400)
        let tellings = try await steps(door, id, house).tellings
        #expect(tellings.map { $0.silence(at: end.adding(seconds: -1)) } == [nil, nil])
        #expect(tellings.map { $0.silence(at: end) } == [nil, told])
        house.time.advance(seconds: 20 * 86_400)
        _ = try await door.note(.answered, of: courier, in: id, words: Sealed("Done."), deed(house))
        #expect(try await steps(door, id, house).tellings.allSatisfy { $0.silence(at: house.time.now) == nil })
    }

    @Test(arguments: Engine.allCases)
    func `a package can be had for thirty days from when it was put in place`(engine: Engine) async throws {
        let (house, door, id) = try await house(engine)
        #expect(try await steps(door, id, house).packagePlace == nil)
        _ = try await door.note(.accessPackage, in: id, deed(house))
        let place = try #require(try await steps(door, id, house).packagePlace)
        #expect(place.scope == .access && place.isOpen(at: house.time.now.adding(seconds: 30 * 86_400 - 1)))
        #expect(!place.isOpen(at: house.time.now.adding(seconds: 30 * 86_400)))
    }

    @Test(arguments: Engine.allCases)
    func `who asks is shown on its day, and not before the question (Article 12(6))`(engine: Engine) async throws {
        let (house, door, id) = try await house(engine)
        house.time.advance(seconds: 2 * 86_400)
        let asked = house.time.now
        _ = try await door.ask(.identity, Sealed("Who?"), of: id, toldBy: .phone, deed(house))
        house.time.advance(seconds: 4 * 86_400)
        await #expect(throws: RequestFault.stepTooEarly) {
            try await door.identify(
                id, as: nil, by: .inPerson, happened: asked.adding(seconds: -60), deed(house))
        }
        let shown = asked.adding(seconds: 86_400)
        _ = try await door.identify(id, as: nil, by: .inPerson, happened: shown, deed(house))
        let steps = try await steps(door, id, house)
        #expect(steps.last?.happened == shown && steps.first { $0.kind == .identityAsked }?.code == "phone")
    }

    @Test(arguments: Engine.allCases)
    func `the desk's list has of each request the same steps as the request itself`(engine: Engine) async throws {
        let (house, door, id) = try await house(engine)
        let other = RequestArrival(
            rights: [.erasure], channel: .post, happened: house.time.now, language: .bulgarian, words: Sealed("Друго."))
        let second = try await door.receive(other, deed(house)).request.id
        _ = try await door.take(id, by: StaffID(rawValue: "clerk"), deed(house))
        let listed = try await door.open(at: Self.firm, limit: 10, now: house.time.now)
        #expect(Set(listed.map(\.request.id)) == [id, second])
        for timed in listed {
            let own = try await steps(door, timed.request.id, house)
            #expect(timed.steps == own && !own.isEmpty)
        }
    }
}
