import Testing
import Vocabulary

@testable import Policies

@Suite("Objection and restriction in decisions (Articles 18 and 21 GDPR)")
struct ChoiceDecisionTests {
    @Test func `an objection that was weighed and dismissed lets the use go on (Article 21(1) GDPR)`() {
        let state = person { $0.objections["improve"] = ObjectionFact(status: .dismissed, at: day("2026-06-01")) }
        #expect(
            Shop.compiled().verdict(question(.use, "improve", ["email"]), state)
                == "permit: legitimate-interests-hold purposes/improve")
    }

    @Test func `an objection under Article 21(1) GDPR does not touch contract, consent or legal obligation`() {
        let objected = customer {
            for purpose: ElementName in ["account", "newsletter", "accounting"] {
                $0.objections[purpose] = ObjectionFact(status: .upheld, at: day("2026-06-01"))
            }
        }
        let policy = Shop.compiled()
        for (purpose, item): (ElementName, ElementName) in [
            ("account", "email"), ("newsletter", "email"), ("accounting", "invoice"),
        ] {
            #expect(policy.decide(question(.use, purpose, [item]), objected).effect == .permit)
        }
    }

    @Test func `marketing, channels and topics left do not stop what is no marketing (Article 21(2) GDPR)`() {
        let state = customer {
            $0.marketingObjectedAt = noon
            ($0.leftChannels, $0.leftTopics) = (["email"], ["news"])
        }
        let asked = question(.use, "account", ["email"]) { ($0.channel, $0.topic) = ("email", "news") }
        #expect(Shop.compiled().verdict(asked, state) == "permit: contract-holds relations/account")
    }

    @Test(arguments: [RestrictionExemption.claims, .protection, .publicInterest])
    func `restricted data may serve the purposes of Article 18(2) GDPR`(_ exemption: RestrictionExemption) {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.changing("account") { $0.restrictionExemption = exemption }
        }
        let state = customer { $0.restriction = RestrictionFact(ground: "c", at: day("2026-06-01")) }
        #expect(
            policy.verdict(question(.use, "account", ["email"]), state) == "permit: contract-holds relations/account")
    }

    @Test func `a consent given after the restriction began overcomes it, an older one does not (Article 18(2) GDPR)`()
    {
        let began = day("2026-06-01")
        func verdict(consentAt time: Instant) -> String {
            Shop.compiled().verdict(
                question(.use, "newsletter", ["email"]),
                customer {
                    $0.restriction = RestrictionFact(ground: "a", at: began)
                    $0.consents["newsletter"] = consentFact(for: ["newsletter"], ["email"], at: time)
                })
        }
        #expect(verdict(consentAt: day("2026-06-02")) == "permit: consent-holds consents/newsletter")
        #expect(verdict(consentAt: began) == "deny: restricted data/email (email)")
        #expect(verdict(consentAt: day("2026-05-31")) == "deny: restricted data/email (email)")
    }

    @Test func `a restriction of some data leaves the rest; storing and collecting go on (Article 18(2), 4(3) GDPR)`() {
        let state = customer { $0.restriction = RestrictionFact(ground: "a", data: ["email"], at: day("2026-06-01")) }
        let policy = Shop.compiled()
        #expect(
            policy.verdict(question(.use, "account", ["name"]), state) == "permit: contract-holds relations/account")
        #expect(
            policy.verdict(question(.use, "account", ["name", "email"]), state) == "deny: restricted data/email (email)"
        )
        #expect(policy.verdict(question(.store, nil, ["email"]), state) == "permit: care-of-data")
        let collect = question(.collect, "account", ["email"]) { $0.point = "sign-up" }
        #expect(policy.verdict(collect, state) == "permit: contract-holds relations/account")
    }

    @Test func `people's rights are answered despite restriction, objection and roles (Articles 12, 15, 20 GDPR)`() {
        let state = customer {
            $0.restriction = RestrictionFact(ground: "b", at: day("2026-06-01"))
            ($0.marketingObjectedAt, $0.age) = (noon, .unknown)
        }
        let policy = Shop.compiled { $0.staff = [Shop.role("clerk", purposes: ["account"])] }
        let asked = question(.read, .dataSubjectRights, ["email", "diagnosis", "invoice"]) {
            $0.principal = Asker(kind: .staff, roles: ["clerk"])
        }
        #expect(policy.verdict(asked, state) == "permit: legal-obligation-holds")
        #expect(
            policy.verdict(question(.publish, .dataSubjectRights, ["email"]), state)
                == "deny: operation-not-for-purpose purposes/data-subject-rights")
        #expect(
            policy.verdict(question(.share, .dataSubjectRights, ["invoice"]) { $0.recipient = "courier" }, state)
                == "permit: legal-obligation-holds")
        #expect(
            policy.verdict(question(.share, .dataSubjectRights, ["invoice"]), state) == "deny: recipient-missing")
    }

    /// Access logs of 1 February, kept for thirty days, which a court's inquiry reaches.
    @Test func `a hold stores what is over, for claims and the person's rights alone (Article 18(1)(c), (2) GDPR)`() {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.adding(
                Shop.purpose("claims", [Shop.ground(.legitimateInterests)], ["ip"]) {
                    $0.restrictionExemption = .claims
                })
        }
        let over = customer { $0.data["ip"] = HeldDatum(collectedAt: day("2026-02-01")) }
        var held = over
        held.holds = ["court"]
        let everyday = question(.use, "improve", ["ip"])
        #expect(policy.verdict(everyday, over) == "deny: retention-over retention/logs (ip)")
        #expect(policy.verdict(everyday, held) == "deny: retention-over retention/logs (ip)")
        for asked in [question(.use, "claims", ["ip"]), question(.read, .dataSubjectRights, ["ip"])] {
            #expect(policy.verdict(asked, over) == "deny: retention-over retention/logs (ip)")
            #expect(policy.decide(asked, held).effect == .permit)
        }
        #expect(policy.verdict(question(.store, nil, ["ip"]), held) == "permit: care-of-data")
    }

    @Test func `a policy's own prohibition binds the answering of rights too`() {
        let policy = Shop.compiled { $0.prohibitions = [Shop.prohibition("quiet") { $0.data = ["diagnosis"] }] }
        #expect(
            policy.verdict(question(.read, .dataSubjectRights, ["email", "diagnosis"]), customer)
                == "deny: prohibited never/quiet (diagnosis)")
    }
}
