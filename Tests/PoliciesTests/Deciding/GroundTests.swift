import Testing
import Vocabulary

@testable import Policies

@Suite("Grounds of Articles 6 to 10 GDPR")
struct GroundTests {
    /// A contract stands before a consent that alone may overcome an objection to marketing.
    @Test func `of grounds that hold, one carries that objection, restriction and special data allow`() {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.changing("delivery") { $0.isDirectMarketing = true }.adding(
                Shop.purpose("ward", [Shop.contract("order"), Shop.consent("treatment")], ["diagnosis"]) {
                    $0.specialException = .explicitConsent
                })
        }
        let (delivery, ward) = (question(.use, "delivery", ["email"]), question(.use, "ward", ["diagnosis"]))
        let both = person {
            $0.relations["order"] = RelationFact(state: .open, at: day("2026-02-01"))
            $0.consents["gift"] = consentFact(for: ["delivery"], ["email"], at: day("2026-05-01"))
            $0.consents["treatment"] = consentFact(for: ["ward"], ["diagnosis"])
        }
        #expect(policy.verdict(delivery, both) == "permit: contract-holds relations/order")
        #expect(policy.verdict(ward, both) == "permit: consent-holds consents/treatment")
        for change: (inout PersonState) -> Void in [
            { $0.marketingObjectedAt = day("2026-04-01") },
            { $0.restriction = RestrictionFact(ground: "a", data: ["email"], at: day("2026-04-01")) },
        ] {
            var changed = both
            change(&changed)
            #expect(policy.verdict(delivery, changed) == "permit: consent-holds consents/gift")
            changed.consents["gift"]?.at = day("2026-03-01")
            #expect(policy.decide(delivery, changed).effect == .deny)
        }
    }

    @Test func `where no ground may carry, the reasons are those of the first that holds`() {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.changing("delivery") { $0.isDirectMarketing = true }
        }
        let state = person {
            $0.relations["order"] = RelationFact(state: .open, at: day("2026-02-01"))
            $0.consents["gift"] = consentFact(for: ["delivery"], ["email"], at: day("2026-05-01"))
            $0.marketingObjectedAt = noon
        }
        let asked = question(.use, "delivery", ["email"])
        #expect(policy.verdict(asked, state) == "deny: marketing-objected purposes/delivery")
        #expect(
            policy.explain(asked, state).steps.first { $0.check == .ground }?.carriedBy
                == Reason(.contractHolds, ElementReference(.relations, "order")))
        var left = state
        left.consents["gift"]?.at = Instant(milliseconds: noon.milliseconds + 1)
        left.leftChannels = ["email"]
        let byMail = question(.use, "delivery", ["email"]) { $0.channel = "email" }
        #expect(policy.verdict(byMail, left) == "deny: channel-left channels/email")
    }

    @Test func `the first ground that holds carries the permit (Article 6(1) GDPR)`() {
        let policy = Shop.compiled()
        let asked = question(.use, "delivery", ["email"])
        let gift = person { $0.consents["gift"] = consentFact(for: ["delivery"], ["email"]) }
        #expect(policy.verdict(asked, gift) == "permit: consent-holds consents/gift")
        var both = gift
        both.relations["order"] = RelationFact(state: .open, at: day("2026-06-01"))
        #expect(policy.verdict(asked, both) == "permit: contract-holds relations/order")
    }

    @Test func `a permit for a legal duty cites the law that demands it (Article 6(1)(c) and (3) GDPR)`() {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.changing("accounting") { $0.grounds[0].law = "bg/accountancy-act" }
        }
        let permit = policy.decide(question(.use, "accounting", ["invoice"]), customer)
        let purpose = ElementReference(.purposes, "accounting")
        #expect(permit.restsOn == [purpose, ElementReference(.laws, "bg/accountancy-act")])
        #expect(Shop.compiled().decide(question(.use, "accounting", ["invoice"]), customer).restsOn == [purpose])
    }

    @Test func `a purpose without a ground is never permitted`() {
        let policy = Shop.compiled { $0.purposes = [Shop.purpose("whim", [], ["email"])] }
        #expect(
            policy.verdict(question(.use, "whim", ["email"]), person()) == "deny: ground-condition-unmet purposes/whim")
    }

    @Test func `a ground that cannot be answered is no reason beside one that holds`() {
        let unsure = Shop.ground(.publicTask) { $0.condition = .ageAtLeast(18) }
        let asked = question(.use, "both", ["email"])
        let alone = Shop.compiled { $0.purposes = [Shop.purpose("both", [unsure], ["email"])] }
        #expect(alone.verdict(asked, person()) == "indeterminate: condition-unknown purposes/both")
        let beside = Shop.compiled {
            $0.purposes = [Shop.purpose("both", [unsure, Shop.ground(.legalObligation)], ["email"])]
        }
        #expect(beside.verdict(asked, person()) == "permit: legal-obligation-holds purposes/both")
    }

    @Test func `a consent holds until the instant it runs out`() {
        let policy = Shop.compiled()
        let state = person {
            $0.consents["newsletter"] = consentFact(for: ["newsletter"], ["email"]) { $0.expires = noon }
        }
        let before = question(.use, "newsletter", ["email"]) { $0.at = Instant(milliseconds: noon.milliseconds - 1) }
        #expect(policy.verdict(before, state) == "permit: consent-holds consents/newsletter")
        #expect(
            policy.verdict(question(.use, "newsletter", ["email"]), state)
                == "deny: consent-expired consents/newsletter")
    }

    @Test func `withdrawal acts at once, and a new consent restores the use (Article 7(3) GDPR)`() {
        let policy = Shop.compiled()
        let asked = question(.use, "newsletter", ["email"])
        var state = person { $0.consents["newsletter"] = consentFact(for: ["newsletter"], ["email"]) }
        #expect(policy.decide(asked, state).effect == .permit)
        state.consents["newsletter"]?.status = .withdrawn
        #expect(policy.decide(asked, state).effect == .deny)
        state.consents["newsletter"]?.status = .given
        #expect(policy.decide(asked, state).effect == .permit)
    }

    @Test(arguments: [
        // age, given by the guardian, permitted
        (AgeFact.born(CalendarDate("2012-06-16").unsafelyUnwrapped), false, false),
        (.born(CalendarDate("2012-06-15").unsafelyUnwrapped), false, true),
        (.born(CalendarDate("2012-06-16").unsafelyUnwrapped), true, true),
        (.unknown, false, true),
        (.atLeast(10), false, true),
    ])
    func `below the age of consent a parent must agree (Article 8(1) GDPR)`(
        _ age: AgeFact, _ byGuardian: Bool, _ permitted: Bool
    ) {
        let policy = Shop.compiled { $0.ages = Shop.ages { $0.consentAge = 14 } }
        let state = person {
            $0.age = age
            $0.consents["newsletter"] = consentFact(for: ["newsletter"], ["email"]) { $0.byGuardian = byGuardian }
            // What the guardian agreed to elsewhere does not carry this one.
            $0.consents["treatment"] = consentFact(for: ["treatment"], ["diagnosis"]) { $0.byGuardian = true }
        }
        #expect((policy.decide(question(.use, "newsletter", ["email"]), state).effect == .permit) == permitted)
    }

    @Test func `a consent's own minimum age is told apart from the purpose's`() {
        let policy = Shop.compiled { $0.consents = $0.consents.changing("newsletter") { $0.minimumAge = 16 } }
        let state = person {
            $0.age = .born(CalendarDate("2012-01-01").unsafelyUnwrapped)
            $0.consents["newsletter"] = consentFact(for: ["newsletter"], ["email"])
        }
        #expect(policy.verdict(question(.use, "newsletter", ["email"]), state) == "deny: under-age consents/newsletter")
    }

    @Test func `special data rests on an explicit consent where the exception is one (Article 9(2)(a) GDPR)`() {
        let asked = question(.use, "treatment", ["diagnosis"])
        let state = person { $0.consents["treatment"] = consentFact(for: ["treatment"], ["diagnosis"]) }
        #expect(Shop.compiled().verdict(asked, state) == "permit: consent-holds consents/treatment")
        let unstated = Shop.compiled { $0.consents = $0.consents.changing("treatment") { $0.isExplicit = false } }
        #expect(
            unstated.verdict(asked, state) == "deny: special-data-without-exception purposes/treatment (diagnosis)")
        #expect(
            Shop.compiled().verdict(asked, person())
                == "deny: consent-missing consents/treatment")
        #expect(
            Shop.compiled().verdict(question(.use, "treatment", ["email"]), person())
                == "deny: consent-missing consents/treatment")
    }

    @Test func `another exception of Article 9(2) GDPR needs no explicit consent`() {
        let policy = Shop.compiled {
            $0.purposes = [
                Shop.purpose("ward", [Shop.ground(.legalObligation)], ["diagnosis"]) {
                    $0.specialException = .healthCare
                }
            ]
        }
        #expect(
            policy.verdict(question(.use, "ward", ["diagnosis"]), person())
                == "permit: legal-obligation-holds purposes/ward")
    }

    @Test func `all that speaks against a use is told, in the order of the specification`() {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.changing("newsletter") { ($0.minimumAge, $0.requires) = (18, ["campaign"]) }
            $0.prohibitions = [Shop.prohibition("quiet") { $0.purposes = ["newsletter"] }]
        }
        let state = person {
            $0.marketingObjectedAt = noon
            $0.restriction = RestrictionFact(ground: "b", data: ["email"], at: day("2026-06-01"))
        }
        #expect(
            policy.verdict(question(.publish, "newsletter", ["email", "phone"]), state)
                == "deny: data-not-for-purpose purposes/newsletter (phone); "
                + "operation-not-for-purpose purposes/newsletter; prohibited never/quiet; "
                + "particular-missing particulars/campaign; age-unknown purposes/newsletter; "
                + "consent-missing consents/newsletter; marketing-objected purposes/newsletter; "
                + "restricted data/email (email)")
    }
}
