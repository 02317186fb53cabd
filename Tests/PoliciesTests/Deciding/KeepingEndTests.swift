import Testing
import Vocabulary

@testable import Policies

@Suite("Ends of keeping (Article 5(1)(e), 13(2)(a) GDPR)")
struct KeepingEndTests {
    /// An e-mail address collected on 1 February 2026 at 06:30, asked about at noon of 15 June 2026.
    static let collected = Instant(milliseconds: day("2026-02-01").milliseconds + 23_400_000)

    static func end(
        _ rules: [RetentionRule], purposes: Set<ElementName> = [], at time: Instant = noon,
        policy: (inout Policy) -> Void = { _ in }, person change: (inout PersonState) -> Void = { _ in }
    ) -> String {
        let compiled = Shop.compiled {
            $0.retention = Elements(rules)
            policy(&$0)
        }
        let state = person {
            $0.data["email"] = HeldDatum(collectedAt: collected, purposes: purposes)
            change(&$0)
        }
        return describe(compiled.keepingEnd(of: "email", in: state, asking: .sweep(at: time)))
    }

    static func describe(_ end: KeepingEnd?) -> String {
        switch end {
        case .at(let instant, let rule)?: return "\(instant.description.dropLast(8)) by \(rule)"
        case .waiting(let awaited, let rule)?:
            return "waits for \(awaited.map { "\($0.section.rawValue)/\($0.name)" }.joined(separator: ", ")) by \(rule)"
        case .never?: return "never"
        case nil: return "nothing held"
        }
    }

    static func simple(_ keep: RetentionExpression, person change: (inout PersonState) -> Void = { _ in }) -> String {
        end([Shop.rule("rule", ["email"], keep: keep)], person: change)
    }

    @Test(arguments: [
        (1, Period.Unit.hours, "2026-02-01T07:30"), (30, .days, "2026-03-03T06:30"), (2, .weeks, "2026-02-15T06:30"),
        (1, .months, "2026-03-01T06:30"), (2, .years, "2028-02-01T06:30"),
    ])
    func `a period after collection keeps the time of day`(_ count: Int, _ unit: Period.Unit, _ ends: String) throws {
        let period = try #require(Period(count, unit))
        #expect(Self.simple(.after(period, "collected")) == "\(ends) by rule")
    }

    @Test func `a month ends on the last day where it has no such day`() throws {
        let period = try #require(Period(1, .months))
        let end = Self.simple(.after(period, "order-delivered")) { $0.events["order-delivered"] = day("2026-03-31") }
        #expect(end == "2026-04-30T00:00 by rule")
    }

    @Test func `an event that has not happened, or only later, is waited for`() {
        let after = RetentionExpression.after(Shop.days(30), "order-delivered")
        #expect(Self.simple(after) == "waits for events/order-delivered by rule")
        #expect(
            Self.simple(after) { $0.events["order-delivered"] = day("2026-06-16") }
                == "waits for events/order-delivered by rule")
        #expect(Self.simple(after) { $0.events["order-delivered"] = noon } == "2026-07-15T12:00 by rule")
        #expect(
            Self.simple(.until("order-delivered")) { $0.events["order-delivered"] = noon } == "2026-06-15T12:00 by rule"
        )
        #expect(Self.simple(.until("collected")) == "waits for events/collected by rule")
    }

    @Test func `a yearly event counts from its first end after collection`() throws {
        #expect(Self.simple(.until("year-end")) == "2027-01-01T00:00 by rule")
        let tenYears = try #require(Period(10, .years))
        #expect(Self.simple(.after(tenYears, "year-end")) == "2037-01-01T00:00 by rule")
        #expect(day("2026-12-31").nextEnd(ofYearly: 12, 31) == day("2027-01-01"))
        #expect(day("2027-01-01").nextEnd(ofYearly: 12, 31) == day("2028-01-01"))
        #expect(day("2026-01-10").nextEnd(ofYearly: 2, 29) == day("2026-03-01"))
        #expect(day("2028-01-10").nextEnd(ofYearly: 2, 29) == day("2028-03-01"))
    }

    @Test func `a yearly event sought after another counts from its first end after that one`() throws {
        func end(_ keep: RetentionExpression, delivered: String?) -> String {
            Self.end([Shop.rule("rule", ["email"], keep: keep)], at: day("2028-06-15")) { policy in
                policy.events = Elements(
                    policy.events.map { event in
                        var event = event
                        if event.name == "year-end" { event.yearlyAfter = "order-delivered" }
                        return event
                    })
            } person: {
                $0.events["order-delivered"] = delivered.map(day)
            }
        }
        let eleven = try #require(Period(11, .years))
        #expect(end(.after(eleven, "year-end"), delivered: "2026-03-05") == "2038-01-01T00:00 by rule")
        #expect(end(.after(eleven, "year-end"), delivered: "2026-12-31") == "2038-01-01T00:00 by rule")
        #expect(end(.after(eleven, "year-end"), delivered: "2027-01-01") == "2039-01-01T00:00 by rule")
        #expect(end(.until("year-end"), delivered: "2027-01-01") == "2028-01-01T00:00 by rule")
        #expect(end(.after(eleven, "year-end"), delivered: nil) == "waits for events/order-delivered by rule")
        // What is recorded for later has not happened.
        #expect(end(.until("year-end"), delivered: "2028-12-01") == "waits for events/order-delivered by rule")
        // For what came in after the event the year is that in which it came in.
        #expect(end(.until("year-end"), delivered: "2024-03-05") == "2027-01-01T00:00 by rule")
        #expect(end(.after(eleven, "year-end"), delivered: "2024-03-05") == "2038-01-01T00:00 by rule")
    }

    @Test func `what is kept while a fact is stated goes when it is taken back, and at once where it never was`() {
        #expect(Self.simple(.whileFact("named")) { $0.facts = ["named"] } == "waits for facts/named by rule")
        #expect(Self.simple(.whileFact("named")) == "2026-02-01T06:30 by rule")
    }

    @Test func `a law's period runs from its own event, from the one given, or from collection`() {
        #expect(Self.simple(.law("bg/accountancy-act", after: nil)) == "2037-01-01T00:00 by rule")
        #expect(
            Self.simple(.law("bg/accountancy-act", after: "order-delivered")) {
                $0.events["order-delivered"] = day("2026-05-05")
            } == "2036-05-05T00:00 by rule")
        #expect(Self.simple(.law("bg/accountancy-act", after: "collected")) == "2036-02-01T06:30 by rule")
        #expect(Self.simple(.law("bg/vague-act", after: nil)) == "waits for laws/bg/vague-act by rule")
    }

    @Test func `while a relation lasts`() {
        let keep = RetentionExpression.whileRelation("account")
        #expect(Self.simple(keep) == "2026-02-01T06:30 by rule")
        for state in [RelationState.requested, .open] {
            let end = Self.simple(keep) { $0.relations["account"] = RelationFact(state: state, at: day("2026-02-02")) }
            #expect(end == "waits for relations/account by rule")
        }
        let ended = Self.simple(keep) { $0.relations["account"] = RelationFact(state: .ended, at: day("2026-05-05")) }
        #expect(ended == "2026-05-05T00:00 by rule")
    }

    @Test func `while a consent lasts: until it is withdrawn or runs out (Article 7(3) GDPR)`() {
        let keep = RetentionExpression.whileConsent("newsletter")
        func end(_ status: ConsentFact.Status, expires: Instant? = nil) -> String {
            Self.simple(keep) {
                $0.consents["newsletter"] = consentFact(status, for: [], [], at: day("2026-04-04")) {
                    $0.expires = expires
                }
            }
        }
        #expect(Self.simple(keep) == "2026-02-01T06:30 by rule")
        #expect(end(.given) == "waits for consents/newsletter by rule")
        #expect(end(.given, expires: day("2028-01-01")) == "2028-01-01T00:00 by rule")
        #expect(end(.given, expires: day("2026-05-01")) == "2026-05-01T00:00 by rule")
        #expect(end(.withdrawn, expires: day("2028-01-01")) == "2026-04-04T00:00 by rule")
        #expect(end(.refused) == "2026-04-04T00:00 by rule")
        #expect(end(.invalidated) == "2026-04-04T00:00 by rule")
    }

    @Test func `while needed: until the last consent and relation of its purposes has ended`() {
        let keepers: (inout Policy) -> Void = {
            $0.purposes = [
                Shop.purpose("account", [Shop.contract("account")], ["email"]),
                Shop.purpose("newsletter", [Shop.consent("newsletter")], ["email"]),
                Shop.purpose("accounting", [Shop.ground(.legalObligation)], ["invoice"]),
            ]
        }
        let rules = [Shop.rule("rule", ["email"], keep: .whilePurposes)]
        let ended: (inout PersonState) -> Void = {
            $0.relations["account"] = RelationFact(state: .ended, at: day("2026-05-05"))
            $0.consents["newsletter"] = consentFact(.withdrawn, for: [], [], at: day("2026-04-04"))
        }
        #expect(Self.end(rules, policy: keepers, person: ended) == "2026-05-05T00:00 by rule")
        let reading = Self.end(rules, policy: keepers) {
            ended(&$0)
            $0.consents["newsletter"] = consentFact(for: [], [])
        }
        #expect(reading == "waits for consents/newsletter by rule")
        let improving = Self.end(
            rules,
            policy: {
                keepers(&$0)
                $0.purposes = $0.purposes.adding(
                    Shop.purpose("improve", [Shop.ground(.legitimateInterests)], ["email"]))
            }, person: ended)
        #expect(improving == "waits for purposes/improve by rule")
        #expect(Self.end(rules, policy: { $0.purposes = [] }, person: ended) == "2026-02-01T06:30 by rule")
    }

    @Test func `until an age, and so long after it, for whose birthday is known`() throws {
        let born = AgeFact.born(CalendarDate("2008-02-29").unsafelyUnwrapped)
        let year = try #require(Period(1, .years))
        #expect(Self.simple(.age(19, nil)) { $0.age = born } == "2027-03-01T00:00 by rule")
        #expect(Self.simple(.age(20, year)) { $0.age = born } == "2029-02-28T00:00 by rule")
        #expect(Self.simple(.age(18, nil)) == "waits for ages/ages by rule")
        #expect(Self.simple(.age(18, nil)) { $0.age = .atLeast(17) } == "waits for ages/ages by rule")
        #expect(Self.simple(.age(18, nil)) { $0.age = .atLeast(18) } == "2026-02-01T06:30 by rule")
        #expect(Self.simple(.age(18, year)) { $0.age = .atLeast(18) } == "waits for ages/ages by rule")
    }

    @Test func `either, and else for what may never come`() {
        let keep = RetentionExpression.otherwise(.until("merger"), .after(Shop.days(30), "collected"))
        #expect(Self.simple(keep) == "2026-03-03T06:30 by rule")
        #expect(Self.simple(keep) { $0.events["merger"] = day("2026-05-05") } == "2026-05-05T00:00 by rule")
        #expect(
            Self.simple(.otherwise(.until("merger"), .whileRelation("account"))) {
                $0.relations["account"] = RelationFact(state: .open, at: day("2026-02-02"))
            } == "waits for events/merger, relations/account by rule")
        #expect(Self.simple(.otherwise(.withoutLimit, .after(Shop.days(30), "collected"))) == "never")
    }

    @Test func `latest and earliest of`() {
        let known = RetentionExpression.after(Shop.days(30), "collected")
        let later = RetentionExpression.after(Shop.days(60), "collected")
        let waiting = RetentionExpression.until("merger")
        #expect(Self.simple(.latest([known, later])) == "2026-04-02T06:30 by rule")
        #expect(Self.simple(.latest([known, waiting])) == "waits for events/merger by rule")
        #expect(Self.simple(.latest([known, waiting, .withoutLimit])) == "never")
        #expect(Self.simple(.latest([])) == "waits for  by rule")
        #expect(Self.simple(.earliest([later, known, waiting, .withoutLimit])) == "2026-03-03T06:30 by rule")
        #expect(Self.simple(.earliest([waiting, .withoutLimit])) == "waits for events/merger by rule")
        #expect(Self.simple(.earliest([.withoutLimit])) == "never")
        #expect(Self.simple(.earliest([])) == "waits for  by rule")
    }
}

@Suite("Which rule of keeping decides")
struct DecidingRuleTests {
    static let days30 = RetentionExpression.after(Shop.days(30), "collected")
    static let days60 = RetentionExpression.after(Shop.days(60), "collected")
    static let tenYears = RetentionExpression.law("bg/accountancy-act", after: "collected")

    @Test func `the strictest rule that applies wins; of equal ones the first in the file`() {
        #expect(
            KeepingEndTests.end([
                Shop.rule("long", ["email"], keep: Self.days60), Shop.rule("short", ["email"], keep: Self.days30),
            ])
                == "2026-03-03T06:30 by short")
        #expect(
            KeepingEndTests.end([
                Shop.rule("one", ["email"], keep: Self.days30), Shop.rule("two", ["email"], keep: Self.days30),
            ])
                == "2026-03-03T06:30 by one")
        #expect(KeepingEndTests.end([Shop.rule("other", ["phone"], keep: Self.days30)]) == "never")
    }

    @Test func `a rule for purposes governs only what is held for them, or for nobody knows what`() {
        let rules = [
            Shop.rule("marketing", ["email"], keep: Self.days30) { $0.purposes = ["newsletter"] },
            Shop.rule("rest", ["email"], keep: Self.days60),
        ]
        #expect(KeepingEndTests.end(rules, purposes: ["account"]) == "2026-04-02T06:30 by rest")
        #expect(KeepingEndTests.end(rules, purposes: ["newsletter"]) == "2026-03-03T06:30 by marketing")
        #expect(KeepingEndTests.end(rules, purposes: ["account", "newsletter"]) == "2026-04-02T06:30 by rest")
        #expect(KeepingEndTests.end(rules) == "2026-03-03T06:30 by marketing")
    }

    @Test func `what is held for a purpose that no rule names falls under all rules, so it has an end`() {
        let rules = [
            Shop.rule("marketing", ["email"], keep: Self.days60) { $0.purposes = ["newsletter"] },
            Shop.rule("orders", ["email"], keep: Self.days30) { $0.purposes = ["order", "delivery"] },
        ]
        #expect(KeepingEndTests.end(rules, purposes: ["given-up"]) == "2026-03-03T06:30 by orders")
        #expect(KeepingEndTests.end(rules, purposes: ["given-up", "newsletter"]) == "2026-04-02T06:30 by marketing")
    }

    @Test func `what no rule is for is not used after the end of the strictest (Article 5(1)(e) GDPR)`() {
        let compiled = Shop.compiled {
            $0.retention = Elements([
                Shop.rule("orders", ["email"], keep: .after(Shop.days(30), .collected)) { $0.purposes = ["order"] }
            ])
        }
        let state = person { $0.data["email"] = HeldDatum(collectedAt: day("2026-02-01"), purposes: ["improve"]) }
        #expect(
            compiled.verdict(question(.use, "improve", ["email"]), state)
                == "deny: retention-over retention/orders (email)")
    }

    @Test func `a rule's condition lets it govern when it holds or cannot be answered`() {
        func rules(_ condition: Condition) -> [RetentionRule] {
            [Shop.rule("if", ["email"], keep: Self.days30) { $0.condition = condition }]
        }
        #expect(KeepingEndTests.end(rules(.fact("loyal"))) == "2026-02-01T06:30 by if")
        #expect(KeepingEndTests.end(rules(.ageAtLeast(18))) == "2026-03-03T06:30 by if")
    }

    @Test func `not before outlasts keep`() {
        let rule = Shop.rule("rule", ["email"], keep: Self.days30) { $0.notBefore = Self.days60 }
        #expect(KeepingEndTests.end([rule]) == "2026-04-02T06:30 by rule")
    }

    @Test func `a statutory period comes before all (Article 17(3)(b) GDPR)`() {
        let short = Shop.rule("short", ["email"], keep: Self.days30)
        #expect(
            KeepingEndTests.end([short, Shop.rule("law", ["email"], keep: Self.tenYears)]) == "2036-02-01T06:30 by law")
        let stated = Shop.rule("stated", ["email"], keep: Self.days60) { $0.law = "bg/accountancy-act" }
        #expect(KeepingEndTests.end([short, stated]) == "2026-04-02T06:30 by stated")
        let waiting = Shop.rule("waiting", ["email"], keep: .law("bg/vague-act", after: nil))
        #expect(KeepingEndTests.end([short, waiting]) == "waits for laws/bg/vague-act by waiting")
    }

    @Test func `only the law's own part of a rule is statutory, unless the rule as a whole states a law`() {
        func statutory(_ change: (inout RetentionRule) -> Void) -> String {
            let rule = Shop.rule("rule", ["email"], keep: .latest([Self.days30, .until("merger")])) {
                $0.notBefore = .latest([.law("bg/accountancy-act", after: "collected"), Self.days60])
                change(&$0)
            }
            let policy = Shop.compiled { $0.retention = [rule] }
            let state = person { $0.data["email"] = HeldDatum(collectedAt: KeepingEndTests.collected) }
            return KeepingEndTests.describe(policy.statutoryEnd(of: "email", in: state, asking: .sweep(at: noon)))
        }
        #expect(statutory { _ in } == "2036-02-01T06:30 by rule")
        #expect(statutory { $0.law = "bg/accountancy-act" } == "waits for events/merger by rule")
        #expect(statutory { $0.notBefore = nil } == "nothing held")
    }

    @Test func `what is not held or not declared has no end`() {
        let policy = Shop.compiled()
        #expect(policy.keepingEnd(of: "email", in: person(), asking: .sweep(at: noon)) == nil)
        let strange = person { $0.data["pulse"] = HeldDatum(collectedAt: noon) }
        #expect(policy.keepingEnd(of: "pulse", in: strange, asking: .sweep(at: noon)) == nil)
    }
}
