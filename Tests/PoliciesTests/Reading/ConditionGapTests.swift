import Testing
import Vocabulary

@testable import Policies

@Suite("Rules of keeping with conditions leave nobody out (Articles 5(1)(e) and 13(2)(a) GDPR)")
struct ConditionGapTests {
    static func search(_ conditions: Condition...) -> ConditionGap.Finding {
        ConditionGap.search(conditions, yearly: ["year-end"])
    }

    @Test func `a condition and its contrary leave nobody out`() {
        let treated = Condition.event("treated")
        #expect(Self.search(treated, .not(treated)) == .none)
        let child = Condition.fact("child")
        #expect(Self.search(.all([treated, .not(child)]), .not(treated), .all([treated, child])) == .none)
        #expect(
            Self.search(.all([treated, .not(child)]), .not(treated))
                == .found(["`treated` has happened", "fact `child` is stated"]))
    }

    @Test func `all four states of a relation are wanted`() {
        let had = Condition.relation("contract", [.open, .ended])
        #expect(Self.search(had, .relation("contract", [.none])) == .found(["relation `contract` is `requested`"]))
        #expect(Self.search(had, .relation("contract", [.none, .requested])) == .none)
        #expect(Self.search(had, .not(.relation("contract", [.ended]))) == .none)
    }

    @Test func `ages and days are read as ranges`() throws {
        #expect(Self.search(.ageAtLeast(18), .not(.ageAtLeast(18))) == .none)
        #expect(Self.search(.ageAtLeast(18), .not(.ageAtLeast(16))) == .found(["the person is under 18"]))
        let (may, june) = (try #require(CalendarDate("2026-05-01")), try #require(CalendarDate("2026-06-01")))
        #expect(Self.search(.from(may), .before(june)) == .none)
        #expect(Self.search(.from(june), .before(may)) == .found(["it is before 2026-06-01"]))
    }

    @Test func `an event of the calendar has always happened, and what nobody asks stands for all`() {
        #expect(Self.search(.event("year-end")) == .none)
        #expect(Self.search(.channel("email"), .not(.channel("email")), .topic("events")) == .none)
        #expect(Self.search(.channel("email"), .channel("phone")) == .found(["no such channel"]))
        #expect(Self.search(.any([])) == .found([]))
    }

    @Test func `more cases than can be looked at count as a gap`() {
        let parts = (0..<40).map { number in
            Condition.all([
                .fact(ElementName(rawValue: "a\(number)")), .fact(ElementName(rawValue: "b\(number)")),
            ])
        }
        #expect(ConditionGap.search([.not(.any(parts)), .any(parts)], yearly: []) != .none)
    }
}
