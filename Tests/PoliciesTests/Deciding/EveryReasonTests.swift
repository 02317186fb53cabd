import Testing
import Vocabulary

@testable import Policies

/// One question with the answer that it must get.
struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let answer: String
    var request: DecisionRequest
    var state: PersonState
    var policy: @Sendable (inout Policy) -> Void = { _ in }

    var testDescription: String { rule }
    var verdict: String { Shop.compiled(policy).verdict(request, state) }

    init(
        _ rule: String, _ answer: String, _ request: DecisionRequest, _ state: PersonState = PersonState(),
        policy: @escaping @Sendable (inout Policy) -> Void = { _ in }
    ) {
        (self.rule, self.answer, self.request, self.state, self.policy) = (rule, answer, request, state, policy)
    }
}

/// A customer with an account, an order under way, a newsletter, and an invoice.
let customer = person {
    $0.relations = [
        "account": RelationFact(state: .open, at: day("2026-02-01")),
        "order": RelationFact(state: .requested, at: day("2026-06-01")),
    ]
    $0.consents = [
        "newsletter": consentFact(for: ["newsletter"], ["email", "name"]),
        "treatment": consentFact(for: ["treatment"], ["diagnosis", "email"]),
    ]
    $0.data = [
        "email": HeldDatum(collectedAt: day("2026-02-01"), purposes: ["account"]),
        "invoice": HeldDatum(collectedAt: day("2026-03-01"), purposes: ["accounting"]),
        "ip": HeldDatum(collectedAt: day("2026-06-01")),
    ]
}

func customer(_ change: (inout PersonState) -> Void) -> PersonState {
    var state = customer
    change(&state)
    return state
}

@Suite("Each reason of a decision, by a case in which it is given")
struct EveryReasonTests {
    static let cases =
        openingCases + purposeCases + groundCases + choiceCases + sharingCases + collectingCases + careCases

    @Test(arguments: cases)
    func `the answer is the one of the specification`(_ example: Case) {
        #expect(example.verdict == example.answer)
    }

    @Test func `every code is reached by a case`() {
        let reached = Set(
            Self.cases.flatMap { example in
                example.answer.split(separator: ": ")[1].split(separator: "; ").map { String($0.prefix { $0 != " " }) }
            })
        #expect(Set(ReasonCode.allCases.map(\.rawValue)).subtracting(reached).isEmpty)
    }
}

extension EveryReasonTests {
    static let openingCases = [
        Case("5(1)(b) GDPR: no use without a purpose", "deny: purpose-missing", question(.use, nil, ["email"])),
        Case(
            "5(1)(b): an undeclared purpose", "not-applicable: purpose-undeclared", question(.use, "spying", ["email"])),
        Case("a use of nothing", "deny: data-missing", question(.use, "account", [])),
        Case(
            "undeclared data, each once", "deny: data-undeclared (pulse); data-undeclared (gait)",
            question(.use, "account", ["pulse", "email", "gait", "pulse"])),
        Case(
            "12(1): nothing before the policy is in force", "deny: not-in-force",
            question(.use, "account", ["email"]) { $0.at = day("2025-12-31") }, customer),
        Case(
            "a purpose without personal data", "permit: no-personal-data purposes/counting",
            question(.use, "counting", []) { $0.at = day("2025-12-31") }),
        Case(
            "data for a purpose that declares none", "deny: data-not-for-purpose purposes/counting (email)",
            question(.use, "counting", ["email"])),
        Case("care of nothing", "deny: data-missing", question(.erase, nil, [])),
    ]

    static let purposeCases = [
        Case(
            "5(1)(b): data that does not serve the purpose", "deny: data-not-for-purpose purposes/account (invoice)",
            question(.use, "account", ["email", "invoice"]), customer),
        Case(
            "an operation not provided for", "deny: operation-not-for-purpose purposes/account",
            question(.publish, "account", ["email"]), customer),
        Case(
            "32: a secret that nobody can read", "deny: kept-as-digest data/phone (phone)",
            question(.read, "account", ["email", "phone"]), customer
        ) {
            $0.data = $0.data.changing("phone") { $0.keptAs = .digest }
        },
        Case(
            "the purpose's condition", "deny: purpose-condition-unmet purposes/account",
            question(.use, "account", ["email"]), customer
        ) { $0.purposes = $0.purposes.changing("account") { $0.condition = .fact("loyal") } },
        Case(
            "a particular that every question must name", "deny: particular-missing particulars/court-order",
            question(.use, "account", ["email"]), customer
        ) { $0.purposes = $0.purposes.changing("account") { $0.requires = ["court-order"] } },
        Case(
            "32(4): staff whose role is not the purpose's", "deny: role-not-allowed purposes/account",
            question(.use, "account", ["email"]) { $0.principal = Asker(kind: .staff, roles: ["sales"]) }, customer
        ) { $0.purposes = $0.purposes.changing("account") { $0.roles = ["support"] } },
        Case(
            "32(4): staff who need not know a datum", "deny: role-not-allowed data/name (name)",
            question(.use, "account", ["email", "name"]) { $0.principal = Asker(kind: .staff, roles: ["sales"]) },
            customer
        ) { $0.staff = [Shop.role("sales", purposes: ["account"], data: ["email"])] },
        Case(
            "younger than the purpose's age", "deny: under-age purposes/account",
            question(.use, "account", ["email"]),
            customer { $0.age = .born(CalendarDate("2010-01-01").unsafelyUnwrapped) }
        ) { $0.purposes = $0.purposes.changing("account") { $0.minimumAge = 18 } },
        Case(
            "an age that is not known", "indeterminate: age-unknown purposes/account",
            question(.use, "account", ["email"]), customer
        ) { $0.purposes = $0.purposes.changing("account") { $0.minimumAge = 18 } },
        Case(
            "what the firm promised never to do", "deny: prohibited never/quiet (email)",
            question(.use, "account", ["name", "email"]), customer
        ) { $0.prohibitions = [Shop.prohibition("quiet") { $0.data = ["email"] }] },
        Case(
            "a prohibition whose exception cannot be answered", "indeterminate: condition-unknown never/quiet",
            question(.use, "account", ["email"]), customer
        ) {
            $0.prohibitions = [Shop.prohibition("quiet") { ($0.data, $0.unless) = (["email"], .ageAtLeast(18)) }]
        },
    ]

    static let groundCases = [
        Case(
            "6(1)(a): consent given", "permit: consent-holds consents/newsletter",
            question(.use, "newsletter", ["email"]), customer),
        Case(
            "6(1)(a): none given", "deny: consent-missing consents/newsletter",
            question(.use, "newsletter", ["email"])),
        Case("refused", "deny: consent-refused consents/newsletter", newsletter(.refused)),
        Case("7(3): withdrawn is withdrawn", "deny: consent-withdrawn consents/newsletter", newsletter(.withdrawn)),
        Case("7(2), 7(4): not valid", "deny: consent-invalidated consents/newsletter", newsletter(.invalidated)),
        Case(
            "a consent that ran out at this very moment", "deny: consent-expired consents/newsletter",
            newsletter(.given) { $0.expires = noon }),
        Case(
            "5(1)(b): no wider purposes than were agreed", "deny: consent-not-for-purpose consents/newsletter",
            newsletter(.given) { $0.purposes = ["other"] }),
        Case(
            "no more data than was agreed", "deny: consent-not-for-data consents/newsletter (name)",
            newsletter(.given) { $0.data = ["email"] }),
        Case(
            "8(1): a child without its parent", "deny: guardian-consent-missing ages/ages",
            question(.use, "newsletter", ["email"]),
            customer { $0.age = .born(CalendarDate("2013-01-01").unsafelyUnwrapped) }
        ) { $0.ages = Shop.ages { $0.consentAge = 14 } },
        Case(
            "6(1)(b): a contract", "permit: contract-holds relations/account", question(.use, "account", ["email"]),
            customer),
        Case(
            "6(1)(b): steps before a contract", "permit: pre-contract-holds relations/order",
            question(.use, "order", ["email"]), customer),
        Case(
            "no contract", "deny: relation-missing relations/account", question(.use, "account", ["email"])),
        Case(
            "asked for only, and a second ground that fails too",
            "deny: relation-only-requested relations/order; consent-missing consents/gift",
            question(.use, "delivery", ["email"]), customer),
        Case(
            "a contract that ended", "deny: relation-ended relations/account; retention-over retention/contact (email)",
            question(.use, "account", ["email"]),
            customer { $0.relations["account"] = RelationFact(state: .ended, at: day("2026-06-14")) }),
        Case(
            "a ground's condition", "deny: ground-condition-unmet purposes/accounting",
            question(.use, "accounting", ["invoice"]), customer
        ) {
            $0.purposes = $0.purposes.changing("accounting") { $0.grounds[0].condition = .fact("trader") }
        },
        Case(
            "6(1)(c): a legal obligation", "permit: legal-obligation-holds purposes/accounting",
            question(.use, "accounting", ["invoice"]), customer),
        Case(
            "6(1)(d): vital interests", "permit: vital-interests-hold purposes/rescue",
            question(.use, "rescue", ["phone"])),
        Case(
            "6(1)(e): a public task", "permit: public-task-holds purposes/town-survey",
            question(.use, "town-survey", ["email"])),
        Case(
            "6(1)(f): legitimate interests", "permit: legitimate-interests-hold purposes/improve",
            question(.use, "improve", ["email"])),
        Case(
            "9(1): special data without an exception",
            "deny: special-data-without-exception purposes/treatment (diagnosis)",
            question(.use, "treatment", ["email", "diagnosis"]), customer
        ) { $0.purposes = $0.purposes.changing("treatment") { $0.specialException = nil } },
    ]

    private static func newsletter(
        _ status: ConsentFact.Status, _ change: (inout ConsentFact) -> Void = { _ in }
    ) -> (DecisionRequest, PersonState) {
        (
            question(.use, "newsletter", ["email", "name"]),
            customer {
                $0.consents["newsletter"] = consentFact(status, for: ["newsletter"], ["email", "name"], change)
            }
        )
    }

    static let choiceCases = [
        Case(
            "21(1), 18(1)(d): an objection being weighed", "deny: objection-pending purposes/improve",
            question(.use, "improve", ["email"]),
            customer { $0.objections["improve"] = ObjectionFact(status: .pending, at: day("2026-06-01")) }),
        Case(
            "21(1): an objection upheld", "deny: objection-upheld purposes/town-survey",
            question(.use, "town-survey", ["email"]),
            customer { $0.objections["town-survey"] = ObjectionFact(status: .upheld, at: day("2026-06-01")) }),
        Case(
            "21(2), (3): marketing stops, whatever was agreed", "deny: marketing-objected purposes/newsletter",
            question(.use, "newsletter", ["email"]), customer { $0.marketingObjectedAt = noon }),
        Case(
            "21(3): a channel and a topic that were left", "deny: channel-left channels/sms; topic-left topics/sales",
            question(.use, "newsletter", ["email"]) { ($0.channel, $0.topic) = ("sms", "sales") },
            customer { ($0.leftChannels, $0.leftTopics) = (["sms"], ["sales"]) }),
        Case(
            "18(1)(a): restricted while accuracy is contested", "deny: restricted data/email (email)",
            question(.use, "account", ["email"]),
            customer { $0.restriction = RestrictionFact(ground: "a", at: day("2026-06-01")) }),
    ]

    static let sharingCases = [
        Case("4(9): shared with nobody", "deny: recipient-missing", share { $0.recipient = nil }, ordering),
        Case("an unknown recipient", "deny: recipient-undeclared", share { $0.recipient = "spammer" }, ordering),
        Case(
            "5(1)(b): for a purpose the recipient is not for", "deny: recipient-not-for-purpose recipients/courier",
            share(), ordering
        ) {
            $0.recipients = $0.recipients.changing("courier") { $0.purposes = ["delivery"] }
            $0.purposes = $0.purposes.changing("order") { $0.operations.insert(.share) }
        },
        Case(
            "5(1)(c): more than it needs", "deny: recipient-not-for-data recipients/courier (email)",
            share { $0.data = ["email", "name"] }, ordering),
        Case(
            "the recipient's condition", "deny: recipient-condition-unmet recipients/courier", share(), ordering
        ) { $0.recipients = $0.recipients.changing("courier") { $0.condition = .event("merger") } },
        Case(
            "28(3): a processor without a contract", "deny: recipient-standing-missing recipients/courier",
            share { $0.standings = ["courier": [.vetted]] }, ordering),
        Case("44: nothing leaves the EEA", "deny: transfer-forbidden transfers/transfers", share(), ordering) {
            $0.recipients = $0.recipients.changing("courier") { $0.countries = ["BG", "US", "CN"] }
            $0.transfers = Transfers(rule: .never, copies: .init(), annotations: Shop.annotations())
        },
        Case(
            "46: a third country without a safeguard", "deny: transfer-without-safeguard recipients/courier", share(),
            ordering
        ) { $0.recipients = $0.recipients.changing("courier") { $0.countries = ["US", "CN"] } },
    ]

    static let ordering = customer

    private static func share(_ change: (inout DecisionRequest) -> Void = { _ in }) -> DecisionRequest {
        question(.share, "order", ["name"]) {
            ($0.recipient, $0.standings) = ("courier", ["courier": [.contract]])
            change(&$0)
        }
    }

    static let collectingCases = [
        Case("nowhere", "deny: point-missing", collect { $0.point = nil }, customer),
        Case("at an undeclared point", "deny: point-undeclared", collect { $0.point = "street" }, customer),
        Case("for another purpose", "deny: point-not-for-purpose collect/sign-up", collect(), customer) {
            $0.points = $0.points.changing("sign-up") { $0.purposes = ["order"] }
        },
        Case(
            "5(1)(c): not asked for, or only on a fact",
            "deny: field-not-asked collect/sign-up (phone); field-needs-fact collect/sign-up (name)",
            collect { $0.data = ["phone", "name", "email"] }, customer
        ) { $0.points = $0.points.changing("sign-up") { $0.mayAsk = [] } },
        Case(
            "asked for and missing",
            "deny: field-required collect/sign-up (email); field-required collect/sign-up (name)",
            collect { ($0.data, $0.facts) = (["phone"], ["named"]) }, customer),
        Case(
            "14(2)(f): from an undeclared source", "deny: source-not-declared data/email (email)",
            collect { $0.source = "clinic" }, customer),
        Case("the point's condition", "deny: point-needs-unmet collect/sign-up", collect(), customer) {
            $0.points = $0.points.changing("sign-up") { $0.needs = .relation("order", [.open]) }
        },
        Case("an agreement", "deny: agreement-missing agreements/terms", collect(), customer) {
            $0.points = $0.points.changing("sign-up") { $0.agreements = ["terms"] }
        },
        Case("data never taken of children", "deny: child-data-refused ages/ages (email)", collect(), customer) {
            $0.points = $0.points.changing("sign-up") { $0.people = ["pupil"] }
            $0.ages = Shop.ages { $0.refuses = ["email"] }
        },
    ]

    private static func collect(_ change: (inout DecisionRequest) -> Void = { _ in }) -> DecisionRequest {
        question(.collect, "account", ["email"]) {
            $0.point = "sign-up"
            change(&$0)
        }
    }

    static let careCases = [
        Case(
            "5(1)(e): used after its time", "deny: retention-over retention/logs (ip)",
            question(.use, "improve", ["ip"]) { $0.at = day("2026-07-02") }, customer),
        Case(
            "5(1)(e): stored after its time", "deny: retention-over retention/logs (ip)",
            question(.store, nil, ["email", "ip"]) { $0.at = day("2026-07-02") }, customer),
        Case(
            "17(3)(e): under a hold", "deny: under-hold holds/court (ip); under-hold (ip)",
            question(.erase, nil, ["ip"]), customer { $0.holds = ["court", "unwritten"] }),
        Case(
            "17(3)(b): the law keeps it", "deny: must-be-kept retention/invoices (invoice)",
            question(.erase, nil, ["email", "invoice"]), customer),
        Case("17(1): erased as asked", "permit: care-of-data", question(.erase, nil, ["email"]), customer),
    ]
}

extension Case {
    fileprivate init(_ rule: String, _ answer: String, _ asked: (DecisionRequest, PersonState)) {
        self.init(rule, answer, asked.0, asked.1)
    }
}

extension Elements: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: E...) { self.init(elements) }
}
