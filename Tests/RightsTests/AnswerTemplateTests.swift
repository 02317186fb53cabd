import Fixtures
import Ledger
import Policies
import Processing
import Rights
import Storage
import Testing
import Vocabulary

@Suite("How a firm words its answers")
struct AnswerTemplateTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private static let clerk = StaffID(rawValue: "clerk")

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: Self.firm, principal: Asker(kind: .staff), actor: .staff(Self.clerk), now: house.time.now)
    }

    private func fault(_ text: String, allowing: Set<String> = []) -> TemplateFault? {
        do throws(TemplateFault) { _ = try TemplateText(text, allowing: allowing) } catch { return error }
        return nil
    }

    @Test func `places are filled, and what is no place is told`() throws {
        let values: [TemplatePlace: String] = [.firm: "Фирма {number}", .rights: "достъп", .day: "1 юни", .number: "7"]
        let text = try TemplateText("{firm}: {rights} от {day}, № {number}.{firm}")
        #expect(
            text.filled(values) == "Фирма {number}: достъп от 1 юни, № 7.Фирма {number}", "values are not filled again")
        #expect(try TemplateText("").filled(values).isEmpty)
        #expect(fault("{name}") == .placeUnknown("name") && fault("{}") == .placeUnknown(""))
        for open in ["{firm", "firm}", "{fi{firm}", "}{"] { #expect(fault(open) == .braceOpen, "\(open)") }
        #expect(fault(String(repeating: "я", count: 2000)) == nil)
        #expect(fault(String(repeating: "я", count: 2001)) == .tooLong)
    }

    @Test func `no address may stand in it but the firm's own`() {
        let own: Set<String> = ["office@zakonnik.bg"]
        #expect(fault("Пишете на ani@example.org.") == .hasAddress)
        #expect(fault("Пишете на <Office@Zakonnik.bg>.", allowing: own) == nil)
        #expect(fault("Пишете на office@zakonnik.bg.", allowing: own) == nil)
        #expect(fault("office@zakonnik.bg, ani@example.org", allowing: own) == .hasAddress)
    }

    @Test(arguments: Engine.allCases)
    func `the newest version holds, earlier ones stay, and empty words are the house's own`(engine: Engine) async throws
    {
        let house = try await TestHouse(
            shipped: ["zakonnik"], on: engine, time: HandClock("2026-06-01T07:00:00Z"))
        let door = RequestDoor(door: house.door, store: house.stores)
        func set(_ parts: AnswerTemplate.Parts) async throws -> AnswerTemplate {
            house.time.advance(seconds: 1)
            return try await door.setTemplate(
                parts, for: .access, in: .bulgarian, allowing: [], by: Self.clerk, deed(house))
        }
        func now(_ right: Right = .access, _ language: Language = .bulgarian) async throws -> AnswerTemplate? {
            try await door.template(for: right, in: language, at: Self.firm)
        }
        #expect(try await now() == nil)
        let first = try await set(.init(opening: "Уважаеми,"))
        let second = try await set(.init(opening: "Здравейте,", signature: "Екипът на {firm}"))
        #expect(try await now() == second)
        #expect(try await now(.erasure) == nil)
        #expect(try await now(.access, .english) == nil)
        await #expect(throws: TemplateFault.placeUnknown("x")) { _ = try await set(.init(closing: "{x}")) }
        #expect(try await now() == second)
        let third = try await set(.init())
        #expect(try await now() == nil)
        let versions = try await door.templateVersions(for: .access, in: .bulgarian, at: Self.firm)
        #expect(versions == [third, second, first])
        #expect(try await door.template(first.id, at: Self.firm) == first)
        #expect(try await door.template(first.id, at: ControllerID(rawValue: "other")) == nil)
        try await house.sequence()
        let entries = try await house.stores.read { transaction in
            try transaction.entries(of: Self.firm, from: 0, limit: 1000).map { try $0.entry }
        }.filter { $0.kind == .answerTemplateSet }
        #expect(entries.map(\.id) == [first.id, second.id, third.id])
        #expect(entries.map { $0.detail["own"] } == [.flag(true), .flag(true), .flag(false)])
    }
}
