import Testing
import Vocabulary

@testable import Policies

@Suite("What comes in after an event has the whole period before it (Articles 5(1)(e) and (f) GDPR)")
struct LaterArrivalTests {
    private static let threeYears = Period(3, .years).unsafelyUnwrapped
    private static let afterMerger = RetentionExpression.after(threeYears, "merger")
    /// Three years after the e-mail address of 1 February 2026 came in.
    private static let whole = "2029-02-01T06:30 by rule"

    private static func end(_ keep: RetentionExpression, merged: String = "2020-03-05") -> String {
        KeepingEndTests.simple(keep) { $0.events["merger"] = day(merged) }
    }

    @Test func `what somebody gives years after the event is not over when it comes in`() {
        #expect(Self.end(Self.afterMerger) == Self.whole)
        // Also where the event's own period is not over yet, and at the very edge.
        #expect(Self.end(Self.afterMerger, merged: "2026-01-31") == Self.whole)
        #expect(Self.end(Self.afterMerger, merged: "2026-02-02") == "2029-02-02T00:00 by rule")
    }

    @Test func `a period of law is given whole too (Article 17(3)(b) GDPR)`() {
        let compiled = Shop.compiled {
            $0.retention = [Shop.rule("rule", ["email"], keep: .law("bg/accountancy-act", after: "merger"))]
        }
        let state = person {
            $0.data["email"] = HeldDatum(collectedAt: KeepingEndTests.collected)
            $0.events["merger"] = day("2010-03-05")
        }
        let sweep = DecisionRequest.sweep(at: noon)
        #expect(
            KeepingEndTests.describe(compiled.statutoryEnd(of: "email", in: state, asking: sweep))
                == "2036-02-01T06:30 by rule")
        #expect(
            compiled.verdict(question(.erase, nil, ["email"]), state) == "deny: must-be-kept retention/rule (email)")
    }

    @Test func `what is kept until the event is over once it has happened, and at an age once that is reached`() {
        #expect(Self.end(.until("merger")) == "2020-03-05T00:00 by rule")
        let grown = KeepingEndTests.simple(.age(18, Self.threeYears)) {
            $0.age = .born(CalendarDate("2000-05-05").unsafelyUnwrapped)
        }
        #expect(grown == "2021-05-05T00:00 by rule")
    }

    @Test func `of several, each that counts from the event counts so`() {
        let month = RetentionExpression.after(Shop.days(30), "collected")
        #expect(Self.end(.earliest([Self.afterMerger, .after(Shop.days(2000), "collected")])) == Self.whole)
        #expect(Self.end(.earliest([Self.afterMerger, month])) == "2026-03-03T06:30 by rule")
        #expect(Self.end(.latest([Self.afterMerger, month])) == Self.whole)
        #expect(Self.end(.latest([Self.afterMerger, .until("merger")])) == Self.whole)
    }

    @Test func `each value counts from when it came in, and the event, when it comes once more, for all`() throws {
        let compiled = Shop.compiled { $0.retention = [Shop.rule("rule", ["email"], keep: Self.afterMerger)] }
        func due(merged: String) throws -> [Instant?] {
            let state = person {
                $0.data["email"] = HeldDatum(collectedAt: day("2026-05-05"))
                $0.events["merger"] = day(merged)
            }
            let times = HeldTimes(
                ["email": [day("2019-01-01"), day("2026-05-05")].map { HeldTimes.Value(collectedAt: $0) }], of: state)
            let sweep = DecisionRequest.sweep(at: noon)
            return [times, .newestAlone].map { compiled.due(in: state, holding: $0, asking: sweep) }
        }
        #expect(try due(merged: "2024-03-05") == [day("2027-03-05"), day("2029-05-05")])
        #expect(try due(merged: "2026-06-01") == [day("2029-06-01"), day("2029-06-01")])
    }

    @Test func `a plan says that it does not go sooner, and time alone changes nothing`() throws {
        let compiled = Shop.compiled { $0.retention = [Shop.rule("rule", ["email"], keep: Self.afterMerger)] }
        let state = person {
            $0.data["email"] = HeldDatum(collectedAt: KeepingEndTests.collected)
            $0.events["merger"] = day("2020-03-05")
        }
        let plan = try #require(compiled.plan(of: "email", in: state, asking: .sweep(at: noon)))
        #expect(plan.soonest == Instant(rfc3339: "2029-02-01T06:30:00Z") && plan.changesAt == nil)
        #expect(!plan.isDue(at: noon))
    }
}
