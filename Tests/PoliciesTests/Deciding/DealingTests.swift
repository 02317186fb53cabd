import Testing
import Vocabulary

@testable import Policies

@Suite("Sharing, collecting and prohibitions in decisions")
struct DealingTests {
    static func sharing(
        _ change: @escaping (inout Recipient) -> Void, transfers: Transfers.Rule? = nil,
        asking: (inout DecisionRequest) -> Void = { _ in }
    ) -> DecisionResponse {
        let policy = Shop.compiled {
            $0.recipients = $0.recipients.changing("courier", change)
            $0.transfers = transfers.map { Transfers(rule: $0, copies: .init(), annotations: Shop.annotations()) }
        }
        let asked = question(.share, "order", ["name"]) {
            ($0.recipient, $0.standings) = ("courier", ["courier": [.contract]])
            asking(&$0)
        }
        return policy.decide(asked, customer)
    }

    static let permit = "permit: pre-contract-holds relations/order"
    static let forbidden = "deny: transfer-forbidden transfers/transfers"
    static let unguarded = "deny: transfer-without-safeguard recipients/courier"

    static let transfers: [([String], [TransferSafeguard], Transfers.Rule, String)] = [
        // countries, safeguards, rule of the firm, answer
        (["LV", "EEA"], [], .never, permit),
        ([], [], .never, permit),
        (["CH"], [.adequacy], .never, forbidden),
        (["WORLD"], [], .never, forbidden),
        (["CH"], [.adequacy], .safeguarded, permit),
        (["CH"], [], .safeguarded, unguarded),
        (["CH", "US"], [.adequacy], .safeguarded, unguarded),
        (["CH", "US"], [.adequacy, .standardClauses], .safeguarded, permit),
        (["WORLD"], [.adequacy], .safeguarded, unguarded),
        (["US"], [.bindingRules], .safeguarded, permit),
        (["US"], [.explicitConsent], .safeguarded, unguarded),
        (["CH"], [.adequacy, .explicitConsent], .safeguarded, permit),
        (["CH", "US"], [.adequacy, .explicitConsent], .safeguarded, unguarded),
        (["US"], [.standardClauses, .explicitConsent], .safeguarded, permit),
        (["LV"], [.explicitConsent], .safeguarded, permit),
    ]

    @Test(arguments: transfers)
    func `data leaves the EEA by adequacy or a safeguard only (Articles 44 to 49 GDPR)`(
        _ countries: [String], _ safeguards: [TransferSafeguard], _ rule: Transfers.Rule, _ answer: String
    ) {
        let response = Self.sharing({ ($0.countries, $0.safeguards) = (countries, safeguards) }, transfers: rule)
        #expect(response.line == answer)
    }

    @Test
    func
        `a transfer that only an explicit consent covers rests on one, and on no other ground (Article 49(1)(a) GDPR)`()
    {
        func policy(isExplicit: Bool) -> CompiledPolicy {
            Shop.compiled {
                $0.consents = $0.consents.changing("gift") { $0.isExplicit = isExplicit }
                $0.recipients = $0.recipients.changing("courier") {
                    ($0.purposes, $0.data) = (["delivery"], ["email"])
                    ($0.countries, $0.safeguards, $0.needs) = (["US"], [.explicitConsent], [])
                }
            }
        }
        let asked = question(.share, "delivery", ["email"]) { $0.recipient = "courier" }
        let gift = person {
            $0.relations["order"] = RelationFact(state: .open, at: day("2026-02-01"))
            $0.consents["gift"] = consentFact(for: ["delivery"], ["email"])
        }
        #expect(policy(isExplicit: true).verdict(asked, gift) == "permit: consent-holds consents/gift")
        #expect(policy(isExplicit: false).verdict(asked, gift) == Self.unguarded)
        var withoutConsent = gift
        withoutConsent.consents = [:]
        #expect(policy(isExplicit: true).verdict(asked, withoutConsent) == Self.unguarded)
        // Inside the house the contract carries as before.
        #expect(
            policy(isExplicit: true).verdict(question(.use, "delivery", ["email"]), gift)
                == "permit: contract-holds relations/order")
    }

    @Test func `without a rule of the firm a third country needs a safeguard (Article 44 GDPR)`() {
        #expect(Self.sharing { $0.countries = ["US"] }.line == Self.unguarded)
    }

    @Test func `everything that a recipient lacks is told once, in order`() {
        let response = Self.sharing({
            ($0.purposes, $0.data, $0.condition) = (["delivery"], ["email"], .ageAtLeast(18))
            ($0.requires, $0.needs, $0.countries) = (
                ["waybill", "court-order"], [.vetted, .confidentiality], ["US", "CN"]
            )
        })
        #expect(
            response.line
                == "deny: operation-not-for-purpose purposes/order; recipient-not-for-purpose recipients/courier; "
                + "recipient-not-for-data recipients/courier (name); condition-unknown recipients/courier; "
                + "particular-missing particulars/waybill; particular-missing particulars/court-order; "
                + "recipient-standing-missing recipients/courier; transfer-without-safeguard recipients/courier")
    }

    @Test func `what the caller of a permitted disclosure must do (Articles 19 and 30 GDPR)`() {
        #expect(Self.sharing { _ in }.obligations == [.recordDisclosure("courier")])
        #expect(
            Self.sharing { ($0.isAnnounced, $0.isLimitedToDemand) = (true, true) }.obligations
                == [.recordDisclosure("courier"), .announce("courier"), .limitToDemand("courier")])
        #expect(Self.sharing({ _ in }, asking: { $0.recipient = nil }).obligations == [])
    }

    @Test func `what the caller of other permitted uses must do (Articles 14, 21(4), 22(3) GDPR)`() {
        let policy = Shop.compiled {
            $0.purposes = $0.purposes.changing("newsletter") { $0.isAggregateOnly = true }
            $0.automated = [
                automated("scoring", alone: true), automated("sorting", alone: false),
                automated("grading", alone: true),
            ]
            $0.points = $0.points.changing("sign-up") { $0.warning = LocalizedText([.english: "Mind the gap."]) }
            $0.data = $0.data.changing("email") { $0.sources = ["subject", "clinic", "derived", "observed"] }
        }
        let letter = question(.use, "newsletter", ["email"]) { $0.channel = "email" }
        #expect(
            policy.decide(letter, customer).obligations
                == [.offerUnsubscribe, .aggregateOnly("newsletter"), .humanReview("scoring"), .humanReview("grading")])
        func collected(from source: ElementName?) -> [Obligation] {
            let asked = question(.collect, "account", ["email"]) { ($0.point, $0.source) = ("sign-up", source) }
            return policy.decide(asked, customer).obligations
        }
        #expect(collected(from: nil) == [.showWarning("sign-up")])
        #expect(collected(from: "observed") == [.showWarning("sign-up")])
        #expect(collected(from: "clinic") == [.showWarning("sign-up"), .informOfSource("clinic")])
        #expect(collected(from: "derived") == [.showWarning("sign-up"), .informOfSource("derived")])
    }

    private func automated(_ name: ElementName, alone: Bool) -> AutomatedDecisionRule {
        AutomatedDecisionRule(
            name: name, purposes: ["newsletter"], data: [], isSolelyAutomated: alone, logic: .init(),
            consequences: .init(), humanReview: .init(), annotations: Shop.annotations())
    }

    @Test func `a required field is asked of the purposes that it serves`() {
        let policy = Shop.compiled {
            $0.points = [Shop.point("counter", for: ["account", "accounting"], asks: ["email", "invoice"])]
        }
        let account = question(.collect, "account", ["email"]) { $0.point = "counter" }
        #expect(policy.verdict(account, customer) == "permit: contract-holds relations/account")
        let accounting = question(.collect, "accounting", ["invoice"]) { $0.point = "counter" }
        #expect(policy.verdict(accounting, customer) == "permit: legal-obligation-holds purposes/accounting")
    }

    @Test func `a fact opens a field, whether stated now or recorded before`() {
        let policy = Shop.compiled()
        let asked = question(.collect, "account", ["email", "name"]) { $0.point = "sign-up" }
        #expect(policy.verdict(asked, customer) == "deny: field-needs-fact collect/sign-up (name)")
        #expect(
            policy.verdict(asked, customer { $0.facts = ["named"] }) == "permit: contract-holds relations/account")
    }

    @Test func `the highest of the ages counts when data is taken in`() {
        let policy = Shop.compiled {
            $0.ages = Shop.ages { $0.minimum = 13 }
            $0.points = $0.points.changing("sign-up") { $0.minimumAge = 16 }
            $0.purposes = $0.purposes.changing("account") { $0.minimumAge = 16 }
        }
        func collect(_ age: AgeFact) -> String {
            let asked = question(.collect, "account", ["email"]) { $0.point = "sign-up" }
            return policy.verdict(asked, customer { $0.age = age })
        }
        #expect(collect(.atLeast(13)) == "indeterminate: age-unknown purposes/account")
        #expect(collect(.atLeast(16)) == "permit: contract-holds relations/account")
        let rising = Shop.compiled {
            $0.ages = Shop.ages { $0.minimum = 18 }
            $0.points = $0.points.changing("sign-up") { $0.minimumAge = 16 }
        }
        let asked = question(.collect, "account", ["email"]) { $0.point = "sign-up" }
        #expect(rising.verdict(asked, customer) == "indeterminate: age-unknown ages/ages")
        #expect(
            rising.verdict(question(.use, "account", ["email"]), customer)
                == "permit: contract-holds relations/account")
    }

    static let prohibitions: [([Operation], [ElementName], [ElementName], [ElementName], String)] = [
        // operations, data, purposes, recipients, forbidden
        ([], [], [], [], "deny: prohibited never/rule"),
        ([Operation.share], [], [], [], "deny: prohibited never/rule"),
        ([.publish], [], [], [], permit),
        ([], ["name", "email"], [], [], "deny: prohibited never/rule (name)"),
        ([], ["phone"], [], [], permit),
        ([], [], ["order"], [], "deny: prohibited never/rule"),
        ([], [], ["account"], [], permit),
        ([], [], [], ["courier"], "deny: prohibited never/rule"),
        ([], [], [], ["banks"], permit),
        ([.share], ["name"], ["order"], ["courier"], "deny: prohibited never/rule (name)"),
        ([.share], ["name"], ["order"], ["banks"], permit),
    ]

    @Test(arguments: prohibitions)
    func `a prohibition matches by operation, data, purpose and recipient together`(
        _ operations: [Operation], _ data: [ElementName], _ purposes: [ElementName], _ recipients: [ElementName],
        _ answer: String
    ) {
        let policy = Shop.compiled {
            $0.prohibitions = [
                Shop.prohibition("rule") {
                    ($0.operations, $0.data) = (Set(operations), data)
                    ($0.purposes, $0.recipients) = (purposes, recipients)
                }
            ]
        }
        let asked = question(.share, "order", ["name"]) {
            ($0.recipient, $0.standings) = ("courier", ["courier": [.contract]])
        }
        #expect(policy.verdict(asked, customer) == answer)
    }

    @Test func `a prohibition of recipients says nothing of questions without one; an exception lifts it`() {
        let policy = Shop.compiled {
            $0.prohibitions = [
                Shop.prohibition("banks") { $0.recipients = ["banks"] },
                Shop.prohibition("unless") { ($0.data, $0.unless) = (["email"], .particular("express-wish")) },
            ]
        }
        let asked = question(.use, "account", ["email"])
        #expect(policy.verdict(asked, customer) == "deny: prohibited never/unless (email)")
        var wished = asked
        wished.particulars = ["express-wish"]
        #expect(policy.verdict(wished, customer) == "permit: contract-holds relations/account")
    }

    @Test func `a group stands for its items, each once, in the order of the question`() {
        let policy = Shop.compiled()
        #expect(
            policy.verdict(question(.use, "newsletter", ["phone", "contact", "name", "phone"]), customer)
                == "deny: data-not-for-purpose purposes/newsletter (phone); "
                + "consent-not-for-data consents/newsletter (phone)")
        let empty = Shop.compiled {
            $0.groups = [DataGroup(name: "nothing", data: [], annotations: Shop.annotations())]
        }
        #expect(empty.verdict(question(.use, "account", ["nothing"]), customer) == "deny: data-missing")
    }

    @Test func `a point may ask for particulars of its own (Article 5(1)(c) GDPR)`() {
        let policy = Shop.compiled {
            $0.points = $0.points.changing("sign-up") { $0.requires = ["leaflet", "campaign"] }
            $0.purposes = $0.purposes.changing("account") { $0.requires = ["campaign"] }
        }
        let asked = question(.collect, "account", ["email"]) { $0.point = "sign-up" }
        #expect(
            policy.verdict(asked, customer)
                == "deny: particular-missing particulars/campaign; particular-missing particulars/leaflet")
        var named = asked
        named.particulars = ["leaflet", "campaign"]
        #expect(policy.verdict(named, customer) == "permit: contract-holds relations/account")
    }

    @Test func `what is kept as a digest can be taken in and compared, and read by nobody (Article 32(1) GDPR)`() {
        let policy = Shop.compiled {
            $0.data = $0.data.changing("name") { $0.keptAs = .digest }
            $0.purposes = $0.purposes.changing("account") { $0.operations = [.read, .use, .combine, .publish] }
        }
        let permit = "permit: contract-holds relations/account"
        #expect(policy.verdict(question(.use, "account", ["email", "name"]), customer) == permit)
        let collect = question(.collect, "account", ["email", "name"]) {
            ($0.point, $0.facts) = ("sign-up", ["named"])
        }
        #expect(policy.verdict(collect, customer) == permit)
        for operation in [Operation.read, .combine, .publish] {
            #expect(
                policy.verdict(question(operation, "account", ["email", "name"]), customer)
                    == "deny: kept-as-digest data/name (name)")
        }
        let share = question(.share, "order", ["name"]) {
            ($0.recipient, $0.standings) = ("courier", ["courier": [.contract]])
        }
        #expect(policy.verdict(share, customer) == "deny: kept-as-digest data/name (name)")
        #expect(
            policy.verdict(question(.read, .dataSubjectRights, ["email", "name"]), customer)
                == "permit: legal-obligation-holds")
    }

    static let roles: [([ElementName], String)] = [
        // roles in the question, answer
        (["sales"], "permit: contract-holds relations/account"),
        (["all"], "permit: contract-holds relations/account"),
        (["phones"], "deny: role-not-allowed data/email (email)"),
        (["press"], "deny: role-not-allowed data/email (email); role-not-allowed data/phone (phone)"),
        (["phones", "press"], "deny: role-not-allowed data/email (email)"),
        (["stranger"], "deny: role-not-allowed data/email (email); role-not-allowed data/phone (phone)"),
        ([], "deny: role-not-allowed data/email (email); role-not-allowed data/phone (phone)"),
    ]

    @Test(arguments: roles)
    func `staff see what their roles need (Articles 29 and 32(4) GDPR)`(_ roles: [ElementName], _ answer: String) {
        let policy = Shop.compiled {
            $0.staff = [
                Shop.role("sales", purposes: ["account"], data: ["email", "phone"]), Shop.role("all"),
                Shop.role("phones", data: ["phone"]), Shop.role("press", purposes: ["newsletter"]),
            ]
        }
        let asked = question(.read, "account", ["email", "phone"]) {
            $0.principal = Asker(kind: .staff, roles: Set(roles))
        }
        #expect(policy.verdict(asked, customer) == answer)
    }
}
