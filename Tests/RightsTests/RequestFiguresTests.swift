import Fixtures
import Ledger
import Policies
import Processing
import Rights
import Testing
import Vocabulary

@Suite("Figures of requests (Articles 12(3) and 24 GDPR)")
struct RequestFiguresTests {
    private static let firm = ControllerID(rawValue: "zakonnik")

    private func house(_ engine: Engine) async throws -> (TestHouse, RequestDoor) {
        let house = try await TestHouse(
            shipped: ["zakonnik"], on: engine, time: HandClock("2026-06-01T07:00:00Z"))
        return (house, RequestDoor(door: house.door, store: house.stores))
    }

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: Self.firm, principal: Asker(kind: .staff), actor: .staff(StaffID(rawValue: "clerk")),
            now: house.time.now)
    }

    private func receive(
        _ rights: [Right] = [.access], at happened: Instant? = nil, words: String, _ door: RequestDoor,
        _ house: TestHouse
    ) async throws -> RequestID {
        let arrival = RequestArrival(
            rights: rights, channel: .post, happened: happened ?? house.time.now, language: .bulgarian, subject: nil,
            proof: .inPerson, address: nil, words: Sealed(words))
        return try await door.receive(arrival, deed(house)).request.id
    }

    @Test(arguments: Engine.allCases)
    func `received, answered, late, median and slowest are counted by month of arrival and by right`(
        engine: Engine
    ) async throws {
        let (house, door) = try await house(engine)
        let quick = try await receive(words: "1", door, house)
        let slow = try await receive([.access, .erasure], words: "2", door, house)
        // Before the twelve months, and on the first day of July in Sofia.
        _ = try await receive(at: Instant(rfc3339: "2025-07-31T20:59:59Z"), words: "3", door, house)
        house.time.set("2026-06-06T07:00:00Z")
        _ = try await door.answer(quick, Sealed("да"), deed(house))
        house.time.set("2026-06-21T07:00:00Z")
        _ = try await door.refuse(slow, on: .legalDuty, Sealed("не"), deed(house))
        house.time.set("2026-07-20T07:00:00Z")
        _ = try await receive(at: Instant(rfc3339: "2026-06-30T22:00:00Z"), words: "4", door, house)
        let back = try await receive(words: "5", door, house)
        _ = try await door.withdraw(back, deed(house))
        let figures = try await door.figures(at: Self.firm, now: house.time.now)
        func told(_ line: RequestFigures.Line) -> [Int?] {
            [line.received, line.answered, line.open, line.late, line.answeredLate, line.median, line.slowest]
        }
        #expect(figures.months.map(\.from.description).first == "2025-08-01")
        #expect(figures.months.map(\.from.description).last == "2026-07-01")
        #expect(figures.months.prefix(10).allSatisfy { $0.line == RequestFigures.Line() })
        #expect(told(figures.months[10].line) == [2, 2, 0, 1, 1, 20, 20])
        #expect(told(figures.months[11].line) == [2, 0, 1, 1, 0, nil, nil])
        #expect(told(figures.all) == [4, 2, 1, 2, 1, 20, 20])
        #expect(figures.rights.mapValues(\.received) == [.access: 4, .erasure: 1])
        #expect(figures.rights[.erasure].map(told) == [1, 1, 0, 1, 1, 20, 20])
    }

    @Test(arguments: Engine.allCases)
    func `all of them are counted, however many came at one moment`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        for number in 0..<203 { _ = try await receive(words: "\(number)", door, house) }
        let figures = try await door.figures(at: Self.firm, now: house.time.now)
        #expect(figures.all.received == 203 && figures.all.open == 203)
    }
}
