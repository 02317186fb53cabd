import Testing
import Vocabulary

@testable import Policies

@Suite("A law within an alternative keeps as long as the expression says (Article 17(3)(b) GDPR)")
struct AlternativeLawTests {
    /// Ten years after the delivery; an e-mail address of 1 February 2026, 06:30.
    private static let law = RetentionExpression.law("bg/accountancy-act", after: "order-delivered")
    private static let oneMonth = RetentionExpression.after(Shop.days(30), "collected")

    /// Until when it is kept, until when the law keeps it, and whether it may be erased, at a day.
    private static func told(
        _ keep: RetentionExpression, delivered: String? = nil, at time: String = "2026-02-10",
        person change: (inout PersonState) -> Void = { _ in }
    ) -> [String] {
        let compiled = Shop.compiled { $0.retention = [Shop.rule("rule", ["email"], keep: keep)] }
        let state = person {
            $0.data["email"] = HeldDatum(collectedAt: KeepingEndTests.collected)
            $0.events["order-delivered"] = delivered.map(day)
            change(&$0)
        }
        let sweep = DecisionRequest.sweep(at: day(time))
        let erasing = question(.erase, nil, ["email"]) { $0.at = day(time) }
        return [
            KeepingEndTests.describe(compiled.keepingEnd(of: "email", in: state, asking: sweep)),
            KeepingEndTests.describe(compiled.statutoryEnd(of: "email", in: state, asking: sweep)),
            compiled.verdict(erasing, state),
        ]
    }

    private static let (mayGo, mustStay) = ("permit: care-of-data", "deny: must-be-kept retention/rule (email)")

    @Test func `of whom the law's event never comes, else ends the keeping, and nothing is erased before`() {
        let keep = RetentionExpression.otherwise(Self.law, Self.oneMonth)
        let ends = "2026-03-03T06:30 by rule"
        #expect(Self.told(keep) == [ends, ends, Self.mustStay])
        #expect(Self.told(keep, at: "2028-02-10") == [ends, ends, Self.mayGo])
    }

    @Test func `once its event has come the law keeps, though else is over`() {
        let keep = RetentionExpression.otherwise(Self.law, Self.oneMonth)
        let ends = "2036-02-05T00:00 by rule"
        #expect(Self.told(keep, delivered: "2026-02-05", at: "2028-02-10") == [ends, ends, Self.mustStay])
    }

    @Test func `a law that runs keeps, whatever else its alternative waits for`() {
        let keep = RetentionExpression.otherwise(.latest([Self.law, .until("merger")]), Self.oneMonth)
        let lawful = "2036-02-05T00:00 by rule"
        #expect(Self.told(keep, delivered: "2026-02-05", at: "2026-06-15") == [lawful, lawful, Self.mustStay])
    }

    @Test func `of the shortest of several the first ends the law too`() {
        let keep = RetentionExpression.earliest([Self.law, Self.oneMonth])
        let ends = "2026-03-03T06:30 by rule"
        #expect(Self.told(keep) == [ends, ends, Self.mustStay])
        #expect(Self.told(keep, delivered: "2026-02-05", at: "2033-01-01") == [ends, ends, Self.mayGo])
    }

    @Test func `a law under else keeps only while the first waits`() {
        let keep = RetentionExpression.otherwise(
            .after(Shop.days(30), "merger"), .law("bg/accountancy-act", after: "collected"))
        let lawful = "2036-02-01T06:30 by rule"
        #expect(Self.told(keep) == [lawful, lawful, Self.mustStay])
        let known = Self.told(keep) { $0.events["merger"] = day("2026-02-05") }
        #expect(known == ["2026-03-07T00:00 by rule", "2026-02-01T06:30 by rule", Self.mayGo])
    }

    @Test func `what a law under else does not wait for is no clock of the law`() {
        let inner = RetentionExpression.otherwise(
            .after(Shop.days(30), "order-delivered"), .law("bg/accountancy-act", after: "merger"))
        let keep = RetentionExpression.otherwise(inner, .after(Shop.days(60), "collected"))
        #expect(
            Self.told(keep, delivered: "2026-01-01") == [
                "2026-04-02T06:30 by rule", "2026-02-01T06:30 by rule", Self.mayGo,
            ])
    }

    @Test func `beside an alternative, in latest of, a law keeps as ever`() {
        let keep = RetentionExpression.latest([Self.law, .otherwise(.until("merger"), Self.oneMonth)])
        #expect(
            Self.told(keep) == [
                "waits for events/order-delivered by rule", "waits for events/order-delivered by rule", Self.mustStay,
            ])
    }
}

@Suite("Who comes back has not left (Article 5(1)(e) GDPR)")
struct ComingBackTests {
    private static let (left, back) = (day("2023-08-20"), day("2026-02-01"))
    private static let threeYears = Period(3, .years).unsafelyUnwrapped
    private static let account = Relation(
        name: "account", requestedBy: [], openedBy: [], endedBy: ["account-ended"], annotations: Shop.annotations())

    private static func end(
        _ keep: RetentionExpression, account: RelationState?, since: Instant = back, at time: Instant = noon,
        policy: (inout Policy) -> Void = { _ in }, person change: (inout PersonState) -> Void = { _ in }
    ) -> String {
        KeepingEndTests.end([Shop.rule("rule", ["email"], keep: keep)], at: time) {
            $0.relations = [Self.account]
            policy(&$0)
        } person: {
            $0.events["account-ended"] = left
            $0.relations["account"] = account.map { RelationFact(state: $0, at: since) }
            change(&$0)
        }
    }

    private static let afterEnd = RetentionExpression.after(threeYears, "account-ended")
    private static let standsStill = "waits for relations/account by rule"

    @Test(arguments: [RelationState.open, .requested])
    func `what runs from the end of a relation stands still while the person is in it again`(_ state: RelationState) {
        #expect(Self.end(Self.afterEnd, account: state) == Self.standsStill)
        #expect(Self.end(.until("account-ended"), account: state) == Self.standsStill)
        #expect(Self.end(.law("bg/accountancy-act", after: "account-ended"), account: state) == Self.standsStill)
        // At the very time of the end too: what was learned last counts.
        #expect(Self.end(Self.afterEnd, account: state, since: Self.left) == Self.standsStill)
    }

    @Test func `it runs for somebody who stays away, or whose relation is older than what would have ended it`() {
        let ends = "2029-02-01T06:30 by rule"
        #expect(Self.end(Self.afterEnd, account: nil) == ends)
        #expect(Self.end(Self.afterEnd, account: .ended) == ends)
        #expect(Self.end(Self.afterEnd, account: RelationState.none) == ends)
        #expect(Self.end(Self.afterEnd, account: .open, since: day("2023-08-19")) == ends)
    }

    @Test func `the day of the year sought after the end of a relation stands still too`() {
        let sought = Self.end(.after(Self.threeYears, "year-end"), account: .open) { policy in
            policy.events = Elements(
                policy.events.map { event in
                    var event = event
                    if event.name == "year-end" { event.yearlyAfter = "account-ended" }
                    return event
                })
        }
        #expect(sought == Self.standsStill)
    }

    @Test func `what holds while an event has not come does not hold for who comes back`() {
        let keep = RetentionExpression.otherwise(Self.afterEnd, .after(Shop.days(30), "collected"))
        #expect(Self.end(keep, account: .open) == Self.standsStill)
        #expect(
            Self.end(keep, account: .open) { _ in
            } person: {
                $0.events = [:]
            } == "2026-03-03T06:30 by rule")
    }

    @Test func `the use goes on as well (Article 5(1)(f) GDPR)`() {
        let compiled = Shop.compiled {
            $0.relations = [Self.account]
            $0.retention = [Shop.rule("rule", ["email"], keep: .after(Shop.days(30), "account-ended"))]
        }
        func verdict(_ standing: RelationState) -> String {
            compiled.verdict(
                question(.use, "account", ["email"]),
                person {
                    $0.data["email"] = HeldDatum(collectedAt: day("2023-02-01"))
                    $0.events["account-ended"] = Self.left
                    $0.relations["account"] = RelationFact(state: standing, at: Self.back)
                })
        }
        #expect(verdict(.open) == "permit: contract-holds relations/account")
        #expect(verdict(.ended).contains("retention-over retention/rule (email)"))
    }

    @Test func `else counts beside what happened before the datum came in, and the later ends it`() {
        let keep = RetentionExpression.otherwise(
            .after(Shop.days(30), "order-delivered"), .after(Shop.days(60), "collected"))
        func end(delivered: String, _ keep: RetentionExpression = keep) -> String {
            KeepingEndTests.simple(keep) { $0.events["order-delivered"] = day(delivered) }
        }
        // A second order, a month after the first was delivered, is not over when it comes in.
        #expect(end(delivered: "2026-01-01") == "2026-04-02T06:30 by rule")
        #expect(end(delivered: "2026-02-10") == "2026-03-12T00:00 by rule")
        // What the first sets is never cut short, and what else waits for is not waited for.
        let long = RetentionExpression.otherwise(.after(Self.threeYears, "order-delivered"), Self.month)
        #expect(end(delivered: "2026-01-01", long) == "2029-02-01T06:30 by rule")
        let waiting = RetentionExpression.otherwise(.after(Shop.days(30), "order-delivered"), .until("merger"))
        #expect(end(delivered: "2026-01-01", waiting) == "2026-03-03T06:30 by rule")
    }

    private static let month = RetentionExpression.after(Shop.days(30), "collected")

    @Test func `whoever came back and left in another way left then`() {
        func end(since: String, opened: String? = nil, ending others: [Relation] = []) -> String {
            let account = Relation(
                name: "account", requestedBy: [], openedBy: ["order-delivered"],
                endedBy: ["account-ended", "merger"], annotations: Shop.annotations())
            return Self.end(Self.afterEnd, account: .ended, since: day(since), at: day("2026-12-01")) {
                $0.relations = Elements([account] + others)
            } person: {
                $0.events["order-delivered"] = opened.map(day)
                if !others.isEmpty { $0.relations["order"] = RelationFact(state: .ended, at: day("2026-09-01")) }
            }
        }
        let whole = "2029-02-01T06:30 by rule"
        #expect(end(since: "2026-05-05", opened: "2025-01-01") == "2029-05-05T00:00 by rule")
        #expect(end(since: "2025-05-05", opened: "2025-01-01") == whole)
        // Ended once more, though it had not begun again.
        #expect(end(since: "2026-05-05", opened: "2023-01-01") == whole)
        #expect(end(since: "2026-05-05") == whole)
        let order = Relation(
            name: "order", requestedBy: ["order-delivered"], openedBy: [], endedBy: ["account-ended"],
            annotations: Shop.annotations())
        #expect(end(since: "2026-05-05", opened: "2025-01-01", ending: [order]) == "2029-09-01T00:00 by rule")
        let unconcerned = Relation(
            name: "order", requestedBy: ["order-delivered"], openedBy: [], endedBy: ["merger"],
            annotations: Shop.annotations())
        #expect(end(since: "2026-05-05", opened: "2025-01-01", ending: [unconcerned]) == "2029-05-05T00:00 by rule")
    }
}
