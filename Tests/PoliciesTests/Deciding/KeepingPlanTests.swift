import Testing
import Vocabulary

@testable import Policies

@Suite("Plans of keeping (Articles 5(1)(e), 13(2)(a), 17(3) GDPR)")
struct KeepingPlanTests {
    static let collected = day("2026-02-01")

    /// The plan of an e-mail address collected on 1 February 2026, asked for at noon of 15 June 2026.
    static func plan(
        _ rules: [RetentionRule], at time: Instant = noon, person change: (inout PersonState) -> Void = { _ in }
    ) throws -> KeepingPlan {
        let compiled = Shop.compiled { $0.retention = Elements(rules) }
        let state = person {
            $0.data["email"] = HeldDatum(collectedAt: collected)
            change(&$0)
        }
        return try #require(compiled.plan(of: "email", in: state, asking: .sweep(at: time)))
    }

    static let days30 = RetentionExpression.after(Shop.days(30), "collected")
    static let tenYears = RetentionExpression.law("bg/accountancy-act", after: "collected")

    @Test func `each rule that applies is told with its end, its law and what happens then`() throws {
        let account = Shop.rule("account", ["email"], keep: .whileRelation("account")) {
            ($0.outcome, $0.review) = (.anonymise, Shop.days(90))
        }
        let books = Shop.rule("books", ["email"], keep: .latest([Self.days30, Self.tenYears])) {
            ($0.outcome, $0.furtherOutcomes) = (.restrict, [.shredPaper])
        }
        let grown = Shop.rule("grown", ["email"], keep: .withoutLimit) { $0.condition = .ageAtLeast(18) }
        let other = Shop.rule("other", ["email"], keep: Self.days30) { $0.condition = .fact("loyal") }
        let plan = try Self.plan([account, books, grown, other]) {
            $0.relations["account"] = RelationFact(state: .open, at: day("2026-02-02"))
        }
        #expect(plan.rules.map(\.name) == ["account", "books", "grown"])
        #expect(
            plan.rules.map { KeepingEndTests.describe($0.end) } == [
                "waits for relations/account by account", "2036-02-01T00:00 by books", "never",
            ])
        #expect(plan.rules.map(\.laws) == [[], ["bg/accountancy-act"], []])
        #expect(
            plan.rules.map { $0.statutory.map(KeepingEndTests.describe) } == [
                nil, "2036-02-01T00:00 by books", nil,
            ])
        #expect(plan.rules.map(\.outcomes) == [[.anonymise], [.restrict, .shredPaper], [.erase]])
        #expect(plan.rules.map(\.review) == [Shop.days(90), nil, nil])
        #expect(plan.rules.map(\.isCertain) == [true, true, false])
        #expect(KeepingEndTests.describe(plan.end) == "2036-02-01T00:00 by books")
        #expect(plan.outcomes == [.restrict, .shredPaper])
    }

    static let months6 = RetentionExpression.after(Shop.days(180), "collected")

    @Test func `what no rule keeps goes at once and is erased (Article 5(1)(e) GDPR)`() throws {
        let loyal = Shop.rule("loyal", ["email"], keep: Self.tenYears) {
            ($0.condition, $0.outcome) = (.fact("loyal"), .archive)
        }
        let kept = try Self.plan([loyal]) { $0.facts = ["loyal"] }
        #expect(KeepingEndTests.describe(kept.end) == "2036-02-01T00:00 by loyal" && kept.outcomes == [.archive])
        let unkept = try Self.plan([loyal])
        #expect(KeepingEndTests.describe(unkept.end) == "2026-02-01T00:00 by loyal" && unkept.outcomes == [.erase])
        #expect(unkept.isDue(at: noon) && unkept.rules.isEmpty && unkept.soonest == nil)
    }

    @Test func `what was set apart goes when the rule comes that lets it go (Article 5(1)(e) GDPR)`() throws {
        let apart = Shop.rule("apart", ["email"], keep: Self.days30) { $0.outcome = .restrict }
        let gone = Shop.rule("gone", ["email"], keep: Self.months6)
        let restricted = RestrictionFact(ground: "set-aside", data: ["email"], at: day("2026-03-03"))
        let first = try Self.plan([gone, apart], at: day("2026-02-02"))
        #expect(KeepingEndTests.describe(first.end) == "2026-03-03T00:00 by apart" && first.outcomes == [.restrict])
        #expect(first.changesAt == day("2026-03-03"))
        let late = try Self.plan([gone, apart])
        #expect(KeepingEndTests.describe(late.end) == "2026-03-03T00:00 by apart" && late.outcomes == [.restrict])
        let stays = try Self.plan([gone, apart]) { $0.restriction = restricted }
        #expect(KeepingEndTests.describe(stays.end) == "2026-07-31T00:00 by gone" && stays.outcomes == [.erase])
        #expect(!stays.isDue(at: noon) && stays.changesAt == nil)
        let over = try Self.plan([gone, apart], at: day("2026-07-31")) { $0.restriction = restricted }
        #expect(over.isDue(at: day("2026-07-31")) && over.outcomes == [.erase])
        // Missed altogether, it goes; made anonymous by somebody, it stays apart until then.
        #expect(try Self.plan([gone, apart], at: day("2026-08-01")).outcomes == [.erase])
        let blurred = Shop.rule("gone", ["email"], keep: Self.months6) { $0.outcome = .anonymise }
        #expect(try Self.plan([blurred, apart], at: day("2026-08-01")).outcomes == [.anonymise, .restrict])
        // A law stands above the second date too.
        let law = Shop.rule("law", ["email"], keep: Self.tenYears) { $0.outcome = .archive }
        let lawful = try Self.plan([apart, gone, law], at: day("2036-02-01")) { $0.restriction = restricted }
        #expect(KeepingEndTests.describe(lawful.end) == "2036-02-01T00:00 by gone" && lawful.outcomes == [.erase])
    }

    @Test func `what is set apart is stored and serves people's rights until it is to go (Article 18(2) GDPR)`() throws
    {
        let compiled = Shop.compiled {
            $0.retention = Elements([
                Shop.rule("apart", ["email"], keep: Self.days30) { $0.outcome = .restrict },
                Shop.rule("gone", ["email"], keep: Self.months6),
            ])
        }
        let state = person { $0.data["email"] = HeldDatum(collectedAt: Self.collected) }
        func reasons(_ operation: Operation, _ purpose: ElementName?, at time: Instant) -> [Reason] {
            let answer = compiled.decide(
                DecisionRequest(
                    operation: operation, purpose: purpose, data: ["email"], principal: Asker(kind: .system), at: time),
                state)
            return answer.effect == .permit ? [] : answer.reasons.filter { $0.code == .retentionOver }
        }
        let (apart, gone) = (
            Reason(.retentionOver, ElementReference(.retention, "apart"), datum: "email"),
            Reason(.retentionOver, ElementReference(.retention, "gone"), datum: "email")
        )
        #expect(reasons(.store, nil, at: noon) == [])
        #expect(reasons(.read, .dataSubjectRights, at: noon) == [])
        #expect(reasons(.use, "newsletter", at: noon) == [apart])
        #expect(reasons(.store, nil, at: day("2026-08-01")) == [gone])
        #expect(reasons(.read, .dataSubjectRights, at: day("2026-08-01")) == [gone])
    }

    @Test func `what waits is told with the time before which it does not go`() throws {
        let rule = Shop.rule("rule", ["email"], keep: .latest([Self.days30, .until("merger"), Self.tenYears]))
        let plan = try Self.plan([rule])
        #expect(KeepingEndTests.describe(plan.end) == "waits for events/merger by rule")
        #expect(plan.soonest == day("2036-02-01"))
        let soon = Shop.rule("soon", ["email"], keep: .until("account-ended"))
        #expect(try Self.plan([soon]).soonest == nil)
        let days60 = RetentionExpression.after(Shop.days(60), "collected")
        let first = Shop.rule("first", ["email"], keep: .earliest([days60, .until("merger")]))
        #expect(KeepingEndTests.describe(try Self.plan([first]).end) == "2026-04-02T00:00 by first")
        #expect(try Self.plan([first]).soonest == nil)
        let books = Shop.rule("books", ["email"], keep: Self.days30) { $0.law = "bg/accountancy-act" }
        #expect(try Self.plan([first, books]).soonest == day("2026-03-03"))
        #expect(try Self.plan([Shop.rule("known", ["email"], keep: Self.days30)]).soonest == day("2026-03-03"))
        #expect(try Self.plan([Shop.rule("never", ["email"], keep: .withoutLimit)]).soonest == nil)
    }

    @Test func `a hold that reaches the datum keeps it from being due; the clock runs on (Article 17(3)(e) GDPR)`()
        throws
    {
        let rules = [Shop.rule("rule", ["email"], keep: Self.days30)]
        let over = try Self.plan(rules)
        #expect(over.isDue(at: noon) && over.holds.isEmpty)
        #expect(!over.isDue(at: Instant(milliseconds: day("2026-03-03").milliseconds - 1)))
        #expect(over.isDue(at: day("2026-03-03")))
        let elsewhere = try Self.plan(rules) { $0.holds = ["court"] }
        #expect(elsewhere.isDue(at: noon))
        let held = try Self.plan(rules) { $0.holds = ["unwritten", "court"] }
        #expect(!held.isDue(at: noon) && held.holds == ["unwritten"] && held.end == over.end)
    }

    @Test func `it says when time alone will change it`() throws {
        func changes(_ condition: Condition, _ change: (inout PersonState) -> Void = { _ in }) throws -> Instant? {
            let rule = Shop.rule("rule", ["email"], keep: Self.days30) { $0.condition = condition }
            return try Self.plan([rule], person: change).changesAt
        }
        #expect(try changes(.fact("loyal")) == nil)
        #expect(try changes(.ageAtLeast(18)) == nil)
        let birthday = CalendarDate("2008-02-29").unsafelyUnwrapped
        #expect(try changes(.not(.ageAtLeast(19))) { $0.age = .born(birthday) } == day("2027-03-01"))
        #expect(try changes(.ageAtLeast(20)) { $0.age = .born(birthday) } == day("2028-02-29"))
        #expect(try changes(.ageAtLeast(18)) { $0.age = .born(birthday) } == nil)
        let january = CalendarDate("2027-01-01").unsafelyUnwrapped
        #expect(try changes(.any([.from(january), .fact("loyal")])) == day("2027-01-01"))
        #expect(try changes(.before(CalendarDate("2026-01-01").unsafelyUnwrapped)) == nil)
        let given = consentFact(for: [], []) { $0.expires = day("2026-09-01") }
        #expect(try changes(.consent("newsletter")) { $0.consents["newsletter"] = given } == day("2026-09-01"))
        #expect(try changes(.event("merger")) { $0.events["merger"] = day("2026-08-01") } == day("2026-08-01"))
        let waiting = Shop.rule("rule", ["email"], keep: .latest([Self.days30, .until("merger")]))
        #expect(
            try Self.plan([waiting]) { $0.events["merger"] = day("2026-07-01") }.changesAt == day("2026-07-01"))
    }

    @Test func `all that is held and declared is planned, in the order of the policy's data`() {
        let state = person {
            for item: ElementName in ["ip", "email", "pulse"] { $0.data[item] = HeldDatum(collectedAt: Self.collected) }
        }
        let plans = Shop.compiled().plans(in: state, asking: .sweep(at: noon))
        #expect(plans.map(\.item) == ["email", "ip"])
    }
}
