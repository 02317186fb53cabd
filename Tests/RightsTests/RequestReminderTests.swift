import Fixtures
import Ledger
import Policies
import Processing
import Rights
import Storage
import Testing
import Vocabulary

@Suite("Staff are told of the date of a request, of each date once")
struct RequestReminderTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private static let day: Int64 = 86_400

    private func house(_ engine: Engine) async throws -> (TestHouse, RequestDoor) {
        let house = try await TestHouse(
            shipped: ["zakonnik"], on: engine, time: HandClock("2026-06-01T07:00:00Z"))
        return (house, RequestDoor(door: house.door, store: house.stores))
    }

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: Self.firm, principal: Asker(kind: .system), actor: .system("reminders"), now: house.time.now)
    }

    private func enter(_ house: TestHouse, _ door: RequestDoor, _ words: String = "Моля.") async throws -> RequestID {
        let arrival = RequestArrival(
            rights: [.access], channel: .post, happened: house.time.now, language: .bulgarian,
            address: Sealed("ani@example.org"), words: Sealed(words))
        return try await door.receive(arrival, deed(house)).request.id
    }

    private func due(
        _ occasion: RequestReminder, _ house: TestHouse, _ door: RequestDoor, limit: Int = 10
    ) async throws -> [RightsRequest] {
        try await door.toTell(occasion, at: Self.firm, limit: limit, now: house.time.now).requests.map(\.request)
    }

    @Test(arguments: Engine.allCases)
    func `five days before the last one, then when it is over, and neither twice`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let id = try await enter(house, door)
        // Fourteen days from 1 June: until the end of the 15th in Sofia.
        house.time.set("2026-06-10T20:59:00Z")
        #expect(try await due(.soon, house, door).isEmpty)
        #expect(try await due(.late, house, door).isEmpty)
        house.time.set("2026-06-10T21:01:00Z")
        let soon = try await due(.soon, house, door)
        #expect(soon.map(\.id) == [id])
        #expect(try await due(.late, house, door).isEmpty)
        let request = try #require(soon.first)
        let context = deed(house)
        let told = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { try await door.noteTold(.soon, of: request, letters: 2, context) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(told.count(where: \.self) == 1, "of eight at once one tells")
        #expect(try await due(.soon, house, door).isEmpty)
        house.time.set("2026-06-15T20:59:00Z")
        #expect(try await due(.late, house, door).isEmpty)
        house.time.set("2026-06-15T21:00:00Z")
        let late = try #require(try await due(.late, house, door).first)
        #expect(late.id == id)
        #expect(try await due(.soon, house, door).isEmpty)
        #expect(try await door.noteTold(.late, of: late, letters: 1, deed(house)))
        house.time.advance(seconds: 30 * Self.day)
        #expect(try await due(.late, house, door).isEmpty)
        try await house.sequence()
        let entries = try await house.stores.read { transaction in
            try transaction.entries(of: Self.firm, from: 0, limit: 1000).map { try $0.entry }
        }.filter { $0.kind == .requestReminded }
        #expect(entries.map { $0.detail["occasion"] } == [.code("soon"), .code("late")])
        #expect(entries.map { $0.detail["letters"] } == [.count(2), .count(1)])
        #expect(
            entries.allSatisfy { $0.subject == nil && $0.detail["matter"] == .name(ElementName(rawValue: id.rawValue)) }
        )
    }

    @Test(arguments: Engine.allCases)
    func `a clock that stands still reminds nobody; a date that has moved does so anew`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let id = try await enter(house, door)
        house.time.set("2026-06-12T08:00:00Z")
        let first = try #require(try await due(.soon, house, door).first)
        #expect(try await door.noteTold(.soon, of: first, letters: 1, deed(house)))
        _ = try await door.ask(.identity, Sealed("Кой сте?"), of: id, deed(house))
        house.time.advance(seconds: 42 * Self.day)
        #expect(try await due(.soon, house, door).isEmpty)
        #expect(try await due(.late, house, door).isEmpty)
        _ = try await door.resume(id, Sealed("Аз съм."), happened: house.time.now, deed(house))
        let again = try await due(.soon, house, door)
        #expect(again.map(\.id) == [id] && again.first?.due != first.due)
    }

    @Test(arguments: Engine.allCases)
    func `what was closed is not told, and long lists are gone through to their end`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let closed = try await enter(house, door, "0")
        for number in 1..<6 { _ = try await enter(house, door, "\(number)") }
        house.time.set("2026-06-12T08:00:00Z")
        let stale = try #require(try await due(.soon, house, door).first { $0.id == closed })
        _ = try await door.withdraw(closed, deed(house))
        #expect(try await !door.noteTold(.soon, of: stale, letters: 1, deed(house)))
        var (found, last) = ([RequestID](), RightsRequest?.none)
        repeat {
            let page = try await door.toTell(.soon, at: Self.firm, after: last, limit: 2, now: house.time.now)
            found += page.requests.map(\.request.id)
            last = page.last
        } while last != nil
        #expect(found.count == 5 && Set(found).count == 5 && !found.contains(closed))
    }
}
