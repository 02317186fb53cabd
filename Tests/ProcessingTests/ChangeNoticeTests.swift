import Fixtures
import Processing
import Storage
import Testing
import Vocabulary

@testable import Policies

@Suite("A change takes effect when people had the time to read it (EAS-81; Article 3(1) Regulation 1182/71)")
struct ChangeNoticeTests {
    private static func text(
        _ effective: String, keep: String = "30 days after collected", notice: String = "changes: {notice: 14 days}",
        label: String = "Address"
    ) -> String {
        """
        zavet: 1
        policy: giver
        effective: \(effective)
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        open: The text states no day.
        controller: {name: Giver Ltd, country: BG, contact: {email: office@giver.example}}
        data:
          email: {category: contact.email, identifier: email, labels: \(label)}
        purposes:
          desk: {basis: legitimate-interests, interests: Service, data: email, labels: Desk}
        collect:
          desk: {channel: office, for: desk, asks: email, labels: Desk}
        retention:
          all: {data: email, keep: \(keep), then: erase}
        \(notice)
        """
    }

    private let giver = ControllerID(rawValue: "giver")

    private func house() async throws -> TestHouse {
        let clock = HandClock("2026-03-01T14:00:00Z")
        return try await TestHouse(written: [Self.text("2020-01-01")], time: clock)
    }

    /// The earliest day that the refusal names; `nil` when the version was taken into use.
    private func refused(_ text: String, by house: TestHouse) async throws -> String? {
        do {
            try await house.adopt(text)
            return nil
        } catch PolicyBookError.effectiveTooEarly(let found) {
            #expect(found.code.rawValue == "effective-too-early" && found.severity == .error)
            return found.hint.split(separator: " ").dropFirst(2).first.map { String($0.prefix(10)) }
        }
    }

    private func inForce(_ house: TestHouse) -> String? {
        house.door.policies.inForce(giver, at: house.time.now)?.policy.retention.first.map { "\($0.keep)" }
    }

    @Test func `changes made on 1 March apply when 15 March is over, and not sooner`() async throws {
        let house = try await house()
        let before = inForce(house)
        let longer = "60 days after collected"
        for day in ["2020-01-01", "2026-03-01", "2026-03-15", "unknown"] {
            #expect(try await refused(Self.text(day, keep: longer), by: house) == "2026-03-16", "\(day)")
        }
        #expect(house.door.policies.versions(of: giver).count == 1)
        #expect(try await refused(Self.text("2026-03-16", keep: longer), by: house) == nil)
        #expect(inForce(house) == before)
        house.time.advance(seconds: 14 * 86_400)
        #expect(inForce(house) == before)
        house.time.advance(seconds: 86_400)
        #expect(inForce(house) != before)
    }

    @Test func `other words for the same apply at once`() async throws {
        let house = try await house()
        #expect(try await refused(Self.text("2026-03-01", label: "Your address"), by: house) == nil)
        #expect(
            house.door.policies.inForce(giver, at: house.time.now)?.policy.data.first?.label(.english) == "Your address"
        )
    }

    @Test func `a slip mended in a version that waits does not make it wait longer`() async throws {
        let house = try await house()
        let longer = "60 days after collected"
        #expect(try await refused(Self.text("2026-03-16", keep: longer), by: house) == nil)
        house.time.advance(seconds: 5 * 86_400)
        #expect(try await refused(Self.text("2026-03-16", keep: longer, label: "Mail"), by: house) == nil)
        #expect(try await refused(Self.text("2026-03-16", keep: "61 days after collected"), by: house) == "2026-03-21")
        // A shorter notice, or none, is promised anew only when the old promise was kept.
        #expect(try await refused(Self.text("2026-03-16", notice: ""), by: house) == "2026-03-21")
    }

    @Test func `without a promise a new version applies from its first day`() async throws {
        let clock = HandClock("2026-03-01T00:00:00Z")
        let house = try await TestHouse(written: [Self.text("2020-01-01", notice: "")], time: clock)
        #expect(try await refused(Self.text("2026-03-01", keep: "60 days after collected"), by: house) == nil)
    }

    @Test(arguments: [
        ("36 hours", "2026-03-04"), ("2 weeks", "2026-03-16"), ("1 months", "2026-04-02"), ("1 years", "2027-03-02"),
    ])
    func `the day of publication does not count, and the last day must be over`(notice: String, day: String) throws {
        func policy(_ text: String) throws -> Policy {
            try #require(PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)]).policy)
        }
        let old = try policy(Self.text("2020-01-01", notice: "changes: {notice: \(notice)}"))
        let new = try policy(Self.text("2026-03-01", keep: "60 days after collected"))
        let first = ChangeNotice.earliest(
            for: new, inPlaceOf: old, publishedOn: try #require(CalendarDate("2026-03-01")))
        #expect(first == CalendarDate(day))
    }
}
