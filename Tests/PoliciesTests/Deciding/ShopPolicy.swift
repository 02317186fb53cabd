import Vocabulary

@testable import Policies

/// A small shop's policy with something of everything that a decision looks at. Tests change a copy.
enum Shop {
    static let place = Place(file: "policy.yaml", line: 7, column: 3)

    static func annotations(_ label: String? = nil) -> Annotations {
        Annotations(
            labels: LocalizedText(label.map { [.english: $0] } ?? [:]), clauses: ["SH-01"], place: place)
    }

    static func policy(_ change: (inout Policy) -> Void = { _ in }) -> Policy {
        var policy = Policy(
            digest: Digest([UInt8](repeating: 7, count: 32)).unsafelyUnwrapped, id: ControllerID(rawValue: "shop"),
            languages: [.english],
            prevailingLanguage: .english, timeZone: "Europe/Sofia",
            controller: Controller(
                legalName: .init(), registration: nil, seat: .init(), country: "BG", contact: ContactDetails(),
                authority: nil, jointWith: [], dataProtectionOfficer: nil, representative: nil,
                annotations: annotations()),
            annotations: annotations())
        policy.effective = CalendarDate(year: 2026, month: 1, day: 1)
        addData(to: &policy)
        addPurposes(to: &policy)
        addDealings(to: &policy)
        change(&policy)
        return policy
    }

    static func compiled(_ change: (inout Policy) -> Void = { _ in }) -> CompiledPolicy {
        CompiledPolicy(policy(change), countries: CountryKnowledge(economicArea: ["BG", "LV"], adequate: ["CH"]))
    }

    private static func addData(to policy: inout Policy) {
        policy.data = Elements([
            item("email"), item("name"), item("phone"), item("invoice"), item("ip", sources: ["observed"]),
            item("diagnosis", sources: ["subject", "clinic"], special: .health), item("gift-note"),
        ])
        policy.groups = Elements([DataGroup(name: "contact", data: ["email", "phone"], annotations: annotations())])
        policy.sources = Elements([
            DataSource(name: "clinic", kind: .thirdParty, party: nil, annotations: annotations())
        ])
        policy.events = Elements([
            event("account-ended"), event("merger"), event("order-delivered"), event("year-end", (12, 31)),
        ])
        policy.people = Elements([
            PeopleKind(name: "customer", areChildren: false, annotations: annotations()),
            PeopleKind(name: "pupil", areChildren: true, annotations: annotations()),
        ])
        policy.laws = Elements([
            Law(
                name: "bg/accountancy-act", citation: .init(), period: Period(10, .years), after: "year-end",
                isVerified: true, annotations: annotations()),
            Law(
                name: "bg/vague-act", citation: .init(), period: nil, after: nil, isVerified: false,
                annotations: annotations()),
        ])
    }

    private static func addPurposes(to policy: inout Policy) {
        policy.purposes = Elements([
            purpose("account", [contract("account")], ["email", "name", "phone"]),
            purpose("order", [contract("order", beforeContract: true)], ["email", "name"]),
            purpose("newsletter", [consent("newsletter")], ["email", "name"]) {
                $0.isDirectMarketing = true
                $0.annotations = annotations("Newsletter")
            },
            purpose("accounting", [ground(.legalObligation)], ["invoice"]),
            purpose("rescue", [ground(.vitalInterests)], ["phone"]),
            purpose("town-survey", [ground(.publicTask)], ["email"]),
            purpose("improve", [ground(.legitimateInterests)], ["email", "ip"]),
            purpose("treatment", [consent("treatment")], ["diagnosis", "email"]) {
                $0.specialException = .explicitConsent
            },
            purpose("delivery", [contract("order"), consent("gift")], ["email", "name"]),
            purpose("counting", [ground(.legitimateInterests)], []),
        ])
        policy.consents = Elements([
            consentRequest("newsletter"), consentRequest("treatment") { $0.isExplicit = true }, consentRequest("gift"),
        ])
    }

    private static func addDealings(to policy: inout Policy) {
        policy.recipients = Elements([
            recipient("courier", .processor, for: ["delivery", "order"], data: ["name"]) { $0.needs = [.contract] }
        ])
        policy.points = Elements([
            point("sign-up", for: ["account"], asks: ["email"]) {
                $0.mayAsk = ["phone"]
                $0.asksIf = [.init(fact: "named", data: ["name"])]
            }
        ])
        policy.retention = Elements([
            rule("contact", ["email", "name", "phone"], keep: .whileRelation("account")),
            rule("invoices", ["invoice"], keep: .law("bg/accountancy-act", after: nil)),
            rule("logs", ["ip"], keep: .after(days(30), .collected)),
        ])
        policy.holds = Elements([
            HoldGround(name: "court", data: ["invoice", "ip"], until: nil, review: nil, annotations: annotations())
        ])
    }
}

extension Shop {
    static func days(_ count: Int) -> Period { Period(count, .days) ?? Shop.day }
    private static let day = { Period(1, .days) }().unsafelyUnwrapped

    static func item(
        _ name: ElementName, sources: [ElementName] = ["subject"], special: SpecialCategory? = nil
    ) -> DataItem {
        DataItem(
            name: name, category: "other", type: .text, choices: .init(), maxLength: 100, sources: sources,
            personality: .personal, special: special, identifier: nil, isMany: false, people: [],
            annotations: annotations(name == "email" ? "E-mail address" : nil))
    }

    static func event(_ name: ElementName, _ yearly: (month: Int, day: Int)? = nil) -> PolicyEvent {
        PolicyEvent(name: name, yearlyMonth: yearly?.month, yearlyDay: yearly?.day, annotations: annotations())
    }

    static func ground(_ basis: LegalBasis, _ change: (inout Ground) -> Void = { _ in }) -> Ground {
        var ground = Ground(
            basis: basis, consent: nil, relation: nil, beforeContract: false, law: nil, interests: .init(),
            condition: nil, place: place)
        change(&ground)
        return ground
    }

    static func consent(_ name: ElementName) -> Ground { ground(.consent) { $0.consent = name } }

    static func contract(_ relation: ElementName, beforeContract: Bool = false) -> Ground {
        ground(.contract) { ($0.relation, $0.beforeContract) = (relation, beforeContract) }
    }

    static func purpose(
        _ name: ElementName, _ grounds: [Ground], _ data: [ElementName], _ change: (inout Purpose) -> Void = { _ in }
    ) -> Purpose {
        var purpose = Purpose(
            name: name, grounds: grounds, data: data, operations: [.collect, .store, .read, .use], people: [],
            isDirectMarketing: false, isProfiling: false, isAggregateOnly: false, condition: nil, requires: [],
            roles: [], minimumAge: nil, specialException: nil, restrictionExemption: nil, withholding: .init(),
            dpv: nil, annotations: annotations())
        change(&purpose)
        return purpose
    }

    static func consentRequest(
        _ name: ElementName, _ change: (inout ConsentRequest) -> Void = { _ in }
    ) -> ConsentRequest {
        var request = ConsentRequest(
            name: name, purposes: [name], ask: .init(), isExplicit: false, expires: nil, minimumAge: nil,
            withdrawBy: [.page], annotations: annotations())
        change(&request)
        return request
    }

    static func recipient(
        _ name: ElementName, _ role: PartyRole, for purposes: [ElementName], data: [ElementName],
        _ change: (inout Recipient) -> Void = { _ in }
    ) -> Recipient {
        var recipient = Recipient(
            name: name, parties: [], role: role, purposes: purposes, data: data, countries: [], safeguards: [],
            condition: nil, requires: [], needs: [], isAnnounced: false, isLimitedToDemand: false,
            mayUseForOwnPurposes: false, annotations: annotations())
        change(&recipient)
        return recipient
    }

    static func point(
        _ name: ElementName, for purposes: [ElementName], asks: [ElementName],
        _ change: (inout PointOfCollection) -> Void = { _ in }
    ) -> PointOfCollection {
        var point = PointOfCollection(
            name: name, channel: .web, source: "subject", people: [], purposes: purposes, asks: asks, mayAsk: [],
            asksIf: [], needs: nil, agreements: [], offers: [], minimumAge: nil, events: [], warning: .init(),
            opensAccount: false, annotations: annotations())
        change(&point)
        return point
    }

    static func rule(
        _ name: ElementName, _ data: [ElementName], keep: RetentionExpression,
        _ change: (inout RetentionRule) -> Void = { _ in }
    ) -> RetentionRule {
        var rule = RetentionRule(
            name: name, data: data, purposes: [], keep: keep, notBefore: nil, outcome: .erase, review: nil, law: nil,
            condition: nil, annotations: annotations())
        change(&rule)
        return rule
    }

    static func prohibition(
        _ name: ElementName, _ change: (inout Prohibition) -> Void
    ) -> Prohibition {
        var prohibition = Prohibition(
            name: name, operations: [], data: [], purposes: [], recipients: [], unless: nil,
            annotations: annotations())
        change(&prohibition)
        return prohibition
    }

    static func role(_ name: ElementName, purposes: [ElementName] = [], data: [ElementName] = []) -> StaffRole {
        StaffRole(
            name: name, purposes: purposes, data: data, needsConfidentiality: false, annotations: annotations())
    }

    static func ages(_ change: (inout Ages) -> Void) -> Ages {
        var ages = Ages(minimum: nil, consentAge: nil, guardian: .init(), refuses: [], annotations: annotations())
        change(&ages)
        return ages
    }
}

extension Elements {
    /// These with one changed.
    func changing(_ name: ElementName, _ change: (inout E) -> Void) -> Elements {
        Elements(
            map { element in
                guard element.name == name else { return element }
                var element = element
                change(&element)
                return element
            })
    }

    /// These and further ones.
    func adding(_ elements: E...) -> Elements { Elements(Array(self) + elements) }
}
