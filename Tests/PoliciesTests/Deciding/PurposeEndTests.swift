import Testing
import Vocabulary

@testable import Policies

/// One e-mail address, collected on 1 February 2026 and asked about on 15 June 2026, under a period for each purpose.
@Suite("Each purpose ends its own keeping (Article 5(1)(b) and (e) GDPR)")
struct PurposeEndTests {
    private static let (days30, days200, days300) = (after(30), after(200), after(300))
    private static let autumn = day("2026-09-01")

    private static func after(_ days: Int) -> RetentionExpression { .after(Shop.days(days), "collected") }

    private static func rule(
        _ name: ElementName, for purposes: [ElementName], _ keep: RetentionExpression,
        then outcome: RetentionOutcome = .erase
    ) -> RetentionRule {
        Shop.rule(name, ["email"], keep: keep) { ($0.purposes, $0.outcome) = (purposes, outcome) }
    }

    private static func held(
        for purposes: Set<ElementName>, _ change: (inout PersonState) -> Void = { _ in }
    ) -> PersonState {
        person {
            $0.data["email"] = HeldDatum(collectedAt: day("2026-02-01"), purposes: purposes)
            change(&$0)
        }
    }

    private static func use(_ purpose: ElementName, at time: Instant = noon) -> DecisionRequest {
        question(.use, purpose, ["email"]) { $0.at = time }
    }

    private static func plan(_ policy: CompiledPolicy, _ state: PersonState, at time: Instant = noon) throws
        -> KeepingPlan
    {
        try #require(policy.plan(of: "email", in: state, asking: .sweep(at: time)))
    }

    private static let both: Set<ElementName> = ["town-survey", "improve"]
    private static let shop = Shop.compiled {
        $0.retention = Elements([
            rule("survey", for: ["town-survey"], days30), rule("improving", for: ["improve"], days200),
        ])
    }

    @Test func `a datum held for several purposes goes when the last has ended, by that one's rule`() throws {
        let plan = try Self.plan(Self.shop, Self.held(for: Self.both))
        #expect(KeepingEndTests.describe(plan.end) == "2026-08-20T00:00 by improving")
        #expect(!plan.isDue(at: noon))
        #expect(
            plan.ends.map { "\($0.purposes) \(KeepingEndTests.describe($0.end))" } == [
                "[town-survey] 2026-03-03T00:00 by survey", "[improve] 2026-08-20T00:00 by improving",
            ])
        #expect(plan.soonest == day("2026-08-20"))
        let survey = try Self.plan(Self.shop, Self.held(for: ["town-survey"]))
        #expect(KeepingEndTests.describe(survey.end) == "2026-03-03T00:00 by survey" && survey.ends.isEmpty)
        #expect(survey.isDue(at: noon))
    }

    @Test func `what is over for one purpose serves it no more and the other as before`() {
        let state = Self.held(for: Self.both)
        #expect(Self.shop.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/survey (email)")
        #expect(Self.shop.verdict(Self.use("improve"), state) == "permit: legitimate-interests-hold purposes/improve")
        #expect(Self.shop.verdict(question(.store, nil, ["email"]), state) == "permit: care-of-data")
        #expect(
            Self.shop.verdict(Self.use("improve", at: Self.autumn), state)
                == "deny: retention-over retention/improving (email)")
        #expect(
            Self.shop.verdict(question(.store, nil, ["email"]) { $0.at = Self.autumn }, state)
                == "deny: retention-over retention/improving (email)")
    }

    @Test func `a use ends with its own rule though the datum was never taken for it`() {
        let state = Self.held(for: ["improve"])
        #expect(Self.shop.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/survey (email)")
    }

    /// Held since 1 February, with a consent to the newsletter as it stands since some day.
    private static func agreed(
        _ status: ConsentFact.Status, on day: Instant, to data: Set<ElementName> = ["email"], taken: Set<ElementName>
    ) -> PersonState {
        held(for: taken) {
            $0.consents["newsletter"] = consentFact(status, for: ["newsletter"], data, at: day)
        }
    }

    @Test func `what was taken for one purpose is held for another that the person agrees to (Article 6(1)(a) GDPR)`()
        throws
    {
        let shop = Shop.compiled {
            $0.retention = Elements([
                Self.rule("improving", for: ["improve"], Self.days30),
                Self.rule("letters", for: ["newsletter"], .whileConsent("newsletter")),
            ])
        }
        let (soon, may) = (day("2026-02-10"), day("2026-05-01"))
        func isDue(_ state: PersonState) throws -> Bool { try Self.plan(shop, state).isDue(at: noon) }
        // Without a consent, or with one to other data, it goes with what it was taken for.
        #expect(try isDue(Self.held(for: ["improve"])))
        #expect(try isDue(Self.agreed(.given, on: soon, to: ["phone"], taken: ["improve"])))
        #expect(try isDue(Self.agreed(.refused, on: soon, taken: ["improve"])))
        // With the consent it stays and serves that purpose alone, whether the consent came at once or later.
        for given in [soon, may, day("2026-01-01")] {
            let state = Self.agreed(.given, on: given, taken: ["improve"])
            #expect(try !isDue(state))
            #expect(try Self.plan(shop, state).ends.count == 2)
            #expect(shop.verdict(Self.use("newsletter"), state).hasPrefix("permit: consent-holds"))
            #expect(shop.verdict(Self.use("improve"), state) == "deny: retention-over retention/improving (email)")
        }
        // Once withdrawn, it goes.
        let withdrawn = Self.agreed(.withdrawn, on: may, taken: ["improve"])
        let plan = try Self.plan(shop, withdrawn)
        #expect(KeepingEndTests.describe(plan.end) == "2026-05-01T00:00 by letters" && plan.isDue(at: noon))
        // What was withdrawn before the datum came in was never said of it.
        let earlier = try Self.plan(shop, Self.agreed(.withdrawn, on: day("2026-01-01"), taken: ["improve"]))
        #expect(KeepingEndTests.describe(earlier.end) == "2026-03-03T00:00 by improving")
    }

    @Test func `a use without a rule of its own lasts as long as the datum`() {
        let state = Self.held(for: Self.both) {
            $0.relations["account"] = RelationFact(state: .open, at: day("2026-02-01"))
        }
        #expect(Self.shop.verdict(Self.use("account"), state) == "permit: contract-holds relations/account")
        #expect(
            Self.shop.verdict(Self.use("account", at: Self.autumn), state)
                == "deny: retention-over retention/improving (email)")
    }

    @Test func `where nobody knows what it is held for, the first of all rules ends it`() throws {
        let plan = try Self.plan(Self.shop, Self.held(for: []))
        #expect(KeepingEndTests.describe(plan.end) == "2026-03-03T00:00 by survey" && plan.ends.isEmpty)
        #expect(
            Self.shop.verdict(Self.use("improve"), Self.held(for: []))
                == "deny: retention-over retention/survey (email)")
    }

    @Test func `a rule for all ends every purpose`() throws {
        let policy = Shop.compiled {
            $0.retention = Elements([
                Self.rule("all", for: [], Self.days30), Self.rule("long", for: ["improve"], Self.days200),
            ])
        }
        let state = Self.held(for: Self.both)
        #expect(KeepingEndTests.describe(try Self.plan(policy, state).end) == "2026-03-03T00:00 by all")
        #expect(policy.verdict(Self.use("improve"), state) == "deny: retention-over retention/all (email)")
    }

    @Test func `a shorter rule for one purpose beside a rule for all ends that purpose alone`() throws {
        let policy = Shop.compiled {
            $0.retention = Elements([
                Self.rule("all", for: [], Self.days200), Self.rule("short", for: ["town-survey"], Self.days30),
            ])
        }
        let state = Self.held(for: Self.both)
        #expect(KeepingEndTests.describe(try Self.plan(policy, state).end) == "2026-08-20T00:00 by all")
        #expect(policy.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/short (email)")
        #expect(policy.verdict(Self.use("improve"), state) == "permit: legitimate-interests-hold purposes/improve")
    }

    @Test func `a law for one purpose keeps the datum, not its use for another (Article 17(3)(b) GDPR)`() throws {
        let law = Self.rule("books", for: ["improve"], .law("bg/accountancy-act", after: "collected"))
        let policy = Shop.compiled {
            $0.retention = Elements([Self.rule("survey", for: ["town-survey"], Self.days30), law])
        }
        let state = Self.held(for: Self.both)
        #expect(KeepingEndTests.describe(try Self.plan(policy, state).end) == "2036-02-01T00:00 by books")
        #expect(policy.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/survey (email)")
        #expect(policy.verdict(question(.erase, nil, ["email"]), state) == "deny: must-be-kept retention/books (email)")
        #expect(policy.verdict(Self.use("improve"), state) == "permit: legitimate-interests-hold purposes/improve")
    }

    /// The survey's answers are archived after 30 days; the other purpose goes on for 200.
    private static func archiving(_ further: [RetentionRule]) -> CompiledPolicy {
        Shop.compiled {
            $0.retention = Elements(
                [
                    rule("archive", for: ["town-survey"], days30, then: .archive),
                    rule("improving", for: ["improve"], days200),
                ] + further)
        }
    }

    @Test func `what one purpose sets apart stays in use for the other, and is set apart when that has ended`() throws {
        let policy = Self.archiving([Self.rule("gone", for: ["town-survey"], Self.days300)])
        let state = Self.held(for: Self.both)
        #expect(policy.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/archive (email)")
        #expect(policy.verdict(Self.use("improve"), state) == "permit: legitimate-interests-hold purposes/improve")
        let now = try Self.plan(policy, state)
        #expect(KeepingEndTests.describe(now.end) == "2026-08-20T00:00 by archive" && now.outcomes == [.archive])
        let apart = Self.held(for: Self.both) {
            $0.restriction = RestrictionFact(ground: "set-aside", data: ["email"], at: day("2026-08-20"))
        }
        let then = try Self.plan(policy, apart, at: Self.autumn)
        #expect(KeepingEndTests.describe(then.end) == "2026-11-28T00:00 by gone" && then.outcomes == [.erase])
        #expect(
            policy.verdict(question(.store, nil, ["email"]) { $0.at = Self.autumn }, apart) == "permit: care-of-data")
    }

    @Test func `what one purpose sets apart goes with the other where its last end has come before`() throws {
        let policy = Self.archiving([Self.rule("gone", for: ["town-survey"], Self.after(60))])
        let plan = try Self.plan(policy, Self.held(for: Self.both))
        #expect(KeepingEndTests.describe(plan.end) == "2026-08-20T00:00 by improving" && plan.outcomes == [.erase])
    }

    @Test func `what one purpose sets apart for ever stays apart, whatever the other erases`() throws {
        let policy = Self.archiving([])
        let plan = try Self.plan(policy, Self.held(for: Self.both))
        #expect(KeepingEndTests.describe(plan.end) == "2026-08-20T00:00 by archive" && plan.outcomes == [.archive])
        let apart = Self.held(for: Self.both) {
            $0.restriction = RestrictionFact(ground: "set-aside", data: ["email"], at: day("2026-08-20"))
        }
        #expect(
            policy.verdict(question(.store, nil, ["email"]) { $0.at = Self.autumn }, apart) == "permit: care-of-data")
    }

    @Test func `while the last purpose waits, what it waits for is told`() throws {
        let policy = Shop.compiled {
            $0.retention = Elements([
                Self.rule("archive", for: ["town-survey"], Self.days30, then: .archive),
                Self.rule("improving", for: ["improve"], .until("merger")),
            ])
        }
        let plan = try Self.plan(policy, Self.held(for: Self.both))
        #expect(KeepingEndTests.describe(plan.end) == "waits for events/merger by archive")
        #expect(plan.outcomes == [.archive])
    }

    @Test func `a purpose whose rules do not hold keeps nothing and serves nothing`() throws {
        let policy = Shop.compiled {
            $0.retention = Elements([
                Shop.rule("loyal", ["email"], keep: Self.days300) {
                    ($0.purposes, $0.condition) = (["town-survey"], .fact("loyal"))
                },
                Self.rule("improving", for: ["improve"], Self.days200),
            ])
        }
        let state = Self.held(for: Self.both)
        #expect(KeepingEndTests.describe(try Self.plan(policy, state).end) == "2026-08-20T00:00 by improving")
        #expect(policy.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/loyal (email)")
    }

    @Test func `the bank's table: account ten years, estate thirty, each by itself`() throws {
        let tenYears = try #require(Period(10, .years))
        let thirtyYears = try #require(Period(30, .years))
        let open = RetentionExpression.whileRelation("account")
        let policy = Shop.compiled {
            $0.retention = Elements([
                Self.rule("banking", for: ["town-survey"], .otherwise(.after(tenYears, "account-ended"), open)),
                Self.rule("estate", for: ["improve"], .otherwise(.after(thirtyYears, "merger"), open)),
            ])
        }
        let state = person {
            $0.data["email"] = HeldDatum(collectedAt: day("2010-02-01"), purposes: Self.both)
            $0.relations["account"] = RelationFact(state: .ended, at: day("2015-05-01"))
            ($0.events["account-ended"], $0.events["merger"]) = (day("2015-05-01"), day("2015-06-01"))
        }
        #expect(policy.verdict(Self.use("town-survey"), state) == "deny: retention-over retention/banking (email)")
        #expect(policy.verdict(Self.use("improve"), state) == "permit: legitimate-interests-hold purposes/improve")
        #expect(KeepingEndTests.describe(try Self.plan(policy, state).end) == "2045-06-01T00:00 by estate")
    }
}
