import Vocabulary

// Memberwise initialisers of a policy's values are the room's own: outside it, policies come from files. Here policies
// are wanted by the ten thousand, and such as no reader would write.
@testable import Policies

/// Makes small policies by chance: everything a decision looks at, most of it well-behaved, some of it odd.
///
/// Names tell the section: `d` data, `g` groups, `p` purposes, `c` consents, `r` relations, `e` events, `f` facts, `n`
/// particulars, `s` sources, `a` agreements, `b` recipients, `i` points of collection, `h` holds, `k` retention,
/// `l` laws, `o` roles, `m` channels, `t` topics, `x` prohibitions, `z` automated decisions.
struct RandomPolicy {
    var dice: Dice
    private(set) var names: PolicyNames
    private let annotations = Annotations(place: Place(file: "policy.yaml", line: 1, column: 1))

    /// What is known of countries here: BG and LV inside, CH and JP adequate, US and CN neither.
    static let economicArea: Set<String> = ["BG", "LV", "NO"]
    static let adequate: Set<String> = ["CH", "JP"]

    init(dice: Dice) {
        self.dice = dice
        names = PolicyNames(dice: &self.dice)
    }

    mutating func policy() -> Policy {
        var policy = emptyPolicy()
        if dice.percent(70) { policy.effective = RandomTimes.firstDay }
        policy.facts = Elements(names.facts.map { Fact(name: $0, annotations: annotations) })
        policy.particulars = Elements(names.particulars.map { Particular(name: $0, annotations: annotations) })
        policy.people = Elements(
            names.people.map { PeopleKind(name: $0, areChildren: $0.rawValue == "pupils", annotations: annotations) })
        policy.sources = sources()
        policy.data = Elements(names.data.map { item($0) })
        policy.groups = Elements(
            names.groups.map { name in
                let data = dice.percent(12) ? [] : dice.shuffled(dice.some(of: names.data, percent: 40))
                return DataGroup(name: name, data: data, annotations: annotations)
            })
        policy.events = events()
        policy.relations = Elements(
            names.relations.map {
                Relation(name: $0, requestedBy: [], openedBy: [], endedBy: [], annotations: annotations)
            })
        policy.laws = Elements(names.laws.map { law($0) })
        policy.agreements = Elements(
            names.agreements.map { Agreement(name: $0, statement: .init(), annotations: annotations) })
        policy.purposes = Elements(names.purposes.map { purpose($0) })
        policy.consents = Elements(names.consents.map { consent($0) })
        policy.points = Elements(names.points.map { point($0, in: policy) })
        policy.recipients = Elements(names.recipients.map { recipient($0) })
        shareWhereRecipientsSaySo(&policy)
        if dice.percent(50) { policy.transfers = transfers() }
        policy.prohibitions = Elements(names.prohibitions.map { prohibition($0) })
        policy.retention = Elements(names.rules.map { rule($0) })
        policy.holds = Elements(
            names.holds.map { name in
                let data = dice.percent(50) ? [] : dice.some(of: names.data, percent: 40)
                return HoldGround(name: name, data: data, until: nil, review: nil, annotations: annotations)
            })
        if dice.percent(60) { policy.ages = ages() }
        policy.automated = Elements(names.automated.map { automated($0) })
        policy.staff = Elements(names.roles.dropLast().map { role($0) })
        policy.closed = Elements(
            dice.some(of: ClosedList.names, percent: 40).map { ClosedList(name: $0, annotations: annotations) })
        policy.relations = Elements(policy.relations.map { ended($0) })
        return policy
    }

    private func emptyPolicy() -> Policy {
        let controller = Controller(
            legalName: .init(), registration: nil, seat: .init(), country: names.controllerCountry,
            contact: ContactDetails(), authority: nil, jointWith: [], dataProtectionOfficer: nil, representative: nil,
            annotations: annotations)
        // Thirty-two bytes are a digest, so this is never nil; a policy's digest is not looked at by decisions.
        guard let digest = Digest(repeatElement(0, count: Digest.byteCount)) else { preconditionFailure() }
        return Policy(
            digest: digest, id: ControllerID(rawValue: "oracle"), languages: [.english],
            prevailingLanguage: .english, timeZone: "UTC", controller: controller, annotations: annotations)
    }

    // Data, sources, events, laws

    private func sources() -> Elements<DataSource> {
        let kinds: [(String, DataSource.Kind)] = [
            ("subject", .subject), ("observed", .observed), ("derived", .derived), ("s-party", .thirdParty),
            ("s-person", .otherPerson), ("s-form", .subject),
        ]
        return Elements(
            kinds.map {
                DataSource(name: ElementName(rawValue: $0.0), kind: $0.1, party: nil, annotations: annotations)
            })
    }

    private mutating func item(_ name: ElementName) -> DataItem {
        let isSpecial = dice.percent(12)
        return DataItem(
            name: name, category: "other", type: .text, choices: .init(), maxLength: 100,
            sources: dice.oneOrMore(of: names.sources, percent: 25), personality: .personal,
            special: isSpecial ? dice.one(of: SpecialCategory.allCases) : nil, identifier: nil, isMany: false,
            keptAs: dice.percent(6) ? .digest : .value, people: [], annotations: annotations)
    }

    private mutating func events() -> Elements<PolicyEvent> {
        let yearly = dice.one(of: [(12, 31), (2, 29), (1, 1), (6, 15), (6, 14)])
        let start = dice.percent(50) ? dice.one(of: names.events.filter { $0.rawValue != "yearly" }) : nil
        return Elements(
            names.events.map { name in
                let isYearly = name.rawValue == "yearly"
                return PolicyEvent(
                    name: name, yearlyMonth: isYearly ? yearly.0 : nil, yearlyDay: isYearly ? yearly.1 : nil,
                    yearlyAfter: isYearly ? start : nil, annotations: annotations)
            })
    }

    /// A relation that events of the policy end, mostly one or two; what does not end it opens the first and requests
    /// the others, so that some begin anew.
    private mutating func ended(_ relation: Relation) -> Relation {
        var relation = relation
        relation.endedBy = dice.some(of: names.events.filter { $0.rawValue != "collected" }, percent: 40)
        let others = names.events.filter {
            !["collected", "yearly"].contains($0.rawValue) && !relation.endedBy.contains($0)
        }
        if relation.name == names.relations.first { relation.openedBy = others } else { relation.requestedBy = others }
        return relation
    }

    private mutating func law(_ name: ElementName) -> Law {
        Law(
            name: name, citation: .init(), period: dice.percent(75) ? RandomTimes.period(&dice) : nil,
            after: dice.percent(50) ? dice.one(of: names.events) : nil, isVerified: true, annotations: annotations)
    }

    // Purposes, consents, prohibitions

    private mutating func purpose(_ name: ElementName) -> Purpose {
        let isOfRights = name == .dataSubjectRights
        let grounds = (0..<(dice.percent(3) || isOfRights ? 0 : dice.number(1...3))).map { _ in ground(name) }
        var operations = Set(dice.some(of: Operation.allCases, percent: 40))
        if dice.percent(80) { operations.formUnion([.collect, .store, .read, .use]) }
        let exceptions: [SpecialException?] = [nil, .explicitConsent, .explicitConsent, .healthCare, .research]
        let data = dice.percent(4) || isOfRights ? [] : dice.oneOrMore(of: names.data, percent: 70)
        return Purpose(
            name: name, grounds: grounds, data: data, operations: operations, people: [],
            isDirectMarketing: dice.percent(25), isProfiling: false, isAggregateOnly: dice.percent(10),
            keepsData: dice.percent(80), condition: dice.percent(15) ? condition() : nil,
            requires: dice.percent(15) ? dice.oneOrMore(of: names.particulars, percent: 30) : [],
            roles: dice.percent(20) ? dice.oneOrMore(of: names.roles, percent: 30) : [],
            minimumAge: dice.percent(12) ? RandomTimes.ageLimit(&dice) : nil,
            specialException: dice.one(of: exceptions),
            restrictionExemption: dice.percent(15) ? dice.one(of: RestrictionExemption.allCases) : nil,
            withholding: .init(), dpv: nil, annotations: annotations)
    }

    private mutating func ground(_ purpose: ElementName) -> Ground {
        // Consent and contract are what most is said of; they are the likeliest.
        let basis =
            dice.percent(50) ? dice.one(of: [.consent, .consent, .contract]) : dice.one(of: LegalBasis.allCases)
        return Ground(
            basis: basis, consent: basis == .consent ? dice.one(of: names.consents) : nil,
            relation: basis == .contract ? dice.one(of: names.relations) : nil, beforeContract: dice.percent(40),
            law: basis == .legalObligation || basis == .publicTask && dice.percent(50)
                ? dice.one(of: names.laws) : nil, interests: .init(), condition: dice.percent(20) ? condition() : nil,
            place: annotations.place)
    }

    private mutating func consent(_ name: ElementName) -> ConsentRequest {
        ConsentRequest(
            name: name, purposes: dice.oneOrMore(of: names.purposes, percent: 50), ask: .init(),
            isExplicit: dice.percent(50), expires: nil,
            minimumAge: dice.percent(20) ? RandomTimes.ageLimit(&dice) : nil, withdrawBy: [], annotations: annotations)
    }

    private mutating func prohibition(_ name: ElementName) -> Prohibition {
        Prohibition(
            name: name, operations: dice.percent(50) ? [] : Set(dice.oneOrMore(of: Operation.allCases, percent: 15)),
            data: dice.percent(45) ? [] : dice.oneOrMore(of: dice.shuffled(names.data), percent: 25),
            purposes: dice.percent(35) ? [] : dice.oneOrMore(of: names.purposes, percent: 20),
            recipients: dice.percent(70) ? [] : dice.oneOrMore(of: names.recipients, percent: 30),
            unless: dice.percent(75) ? condition() : nil, annotations: annotations)
    }

    // Points, recipients, and the rules around

    private mutating func point(_ name: ElementName, in policy: Policy) -> PointOfCollection {
        let purposes = dice.oneOrMore(of: names.purposes, percent: 50)
        let asks = dice.some(of: names.data, percent: 20)
        let mayAsk = dice.some(of: names.data, percent: 45)
        let asksIf = dice.some(of: names.facts, percent: 25).map { fact in
            PointOfCollection.ConditionalAsk(fact: fact, data: dice.oneOrMore(of: names.data, percent: 15))
        }
        return PointOfCollection(
            name: name, channel: dice.one(of: PointOfCollection.Channel.allCases), source: dice.one(of: names.sources),
            people: dice.percent(50) ? [] : dice.oneOrMore(of: names.people, percent: 30), purposes: purposes,
            asks: asks, mayAsk: mayAsk, asksIf: asksIf, needs: dice.percent(20) ? condition() : nil,
            agreements: dice.percent(30) ? dice.oneOrMore(of: names.agreements, percent: 50) : [],
            requires: dice.percent(12) ? dice.oneOrMore(of: names.particulars, percent: 40) : [], offers: [],
            minimumAge: dice.percent(20) ? RandomTimes.ageLimit(&dice) : nil, events: [],
            warning: dice.percent(20) ? LocalizedText([.english: "Mind the step."]) : .init(), opensAccount: false,
            annotations: annotations)
    }

    private mutating func recipient(_ name: ElementName) -> Recipient {
        let places = ["BG", "LV", "NO", "EEA", "CH", "JP", "US", "CN", "WORLD"]
        let safeguards: [[TransferSafeguard]] = [
            [], [.adequacy], [.adequacy], [.standardClauses], [.adequacy, .certification], [.explicitConsent],
        ]
        let data = dice.oneOrMore(of: names.data, percent: 85)
        return Recipient(
            name: name, parties: [], role: .recipient, purposes: dice.oneOrMore(of: names.purposes, percent: 60),
            data: data, countries: dice.percent(40) ? [] : dice.oneOrMore(of: places, percent: 15),
            safeguards: dice.one(of: safeguards), condition: dice.percent(20) ? condition() : nil,
            requires: dice.percent(25) ? dice.oneOrMore(of: names.particulars, percent: 40) : [],
            needs: dice.percent(40) ? dice.oneOrMore(of: RecipientStanding.allCases, percent: 25) : [],
            isAnnounced: dice.percent(30), isLimitedToDemand: dice.percent(30), mayUseForOwnPurposes: false,
            annotations: annotations)
    }

    /// What the reader does: a purpose is for sharing when some recipient names it.
    private func shareWhereRecipientsSaySo(_ policy: inout Policy) {
        policy.purposes = Elements(
            policy.purposes.map { purpose in
                var purpose = purpose
                if policy.recipients.contains(where: { $0.purposes.contains(purpose.name) }) {
                    purpose.operations.insert(.share)
                }
                return purpose
            })
    }

    private mutating func transfers() -> Transfers {
        Transfers(rule: dice.percent(40) ? .never : .safeguarded, copies: .init(), annotations: annotations)
    }

    private mutating func ages() -> Ages {
        Ages(
            minimum: dice.percent(50) ? RandomTimes.ageLimit(&dice) : nil,
            consentAge: dice.percent(70) ? RandomTimes.ageLimit(&dice) : nil, guardian: .init(),
            refuses: dice.some(of: names.data, percent: 35), annotations: annotations)
    }

    private mutating func automated(_ name: ElementName) -> AutomatedDecisionRule {
        AutomatedDecisionRule(
            name: name, purposes: dice.some(of: names.purposes, percent: 40), data: [],
            isSolelyAutomated: dice.percent(70), logic: .init(), consequences: .init(), humanReview: .init(),
            annotations: annotations)
    }

    private mutating func role(_ name: ElementName) -> StaffRole {
        StaffRole(
            name: name, purposes: dice.percent(50) ? [] : dice.some(of: names.purposes, percent: 60),
            data: dice.percent(50) ? [] : dice.some(of: names.data, percent: 70), needsConfidentiality: false,
            annotations: annotations)
    }

    // Keeping

    private mutating func rule(_ name: ElementName) -> RetentionRule {
        let outcomes: [RetentionOutcome] = [.erase, .erase, .erase, .restrict, .archive, .anonymise]
        var rule = RetentionRule(
            name: name, data: dice.oneOrMore(of: names.data, percent: 60),
            purposes: dice.percent(70) ? [] : dice.oneOrMore(of: names.purposes, percent: 50),
            keep: expression(depth: 2), notBefore: dice.percent(20) ? expression(depth: 1) : nil,
            outcome: dice.one(of: outcomes),
            review: nil, law: dice.percent(15) ? dice.one(of: names.laws) : nil,
            condition: dice.percent(20) ? condition() : nil, annotations: annotations)
        if dice.percent(15) { rule.furtherOutcomes = [.shredPaper] }
        rule.restsOnUnnamedLaw = rule.law == nil && !rule.furtherOutcomes.isEmpty
        return rule
    }

    private mutating func expression(depth: Int) -> RetentionExpression {
        if depth > 0, dice.percent(35) {
            if dice.percent(20) { return .otherwise(expression(depth: depth - 1), expression(depth: depth - 1)) }
            let parts = (0..<(dice.percent(4) ? 0 : dice.number(1...3))).map { _ in expression(depth: depth - 1) }
            return dice.percent(50) ? .latest(parts) : .earliest(parts)
        }
        switch dice.below(24) {
        case 22, 23: return .whileFact(dice.one(of: names.facts))
        case 20, 21: return .age(RandomTimes.ageLimit(&dice), dice.percent(40) ? RandomTimes.period(&dice) : nil)
        case 0..<7: return .after(RandomTimes.period(&dice), dice.one(of: names.events))
        case 7..<11: return .law(dice.one(of: names.laws), after: dice.percent(50) ? dice.one(of: names.events) : nil)
        case 11..<13: return .until(dice.one(of: names.events))
        case 13..<15: return .whileRelation(dice.one(of: names.relations))
        case 15..<17: return .whileConsent(dice.one(of: names.consents))
        case 17..<19: return .whilePurposes
        default: return .withoutLimit
        }
    }

    // Conditions

    private mutating func condition(depth: Int = 2) -> Condition {
        if depth > 0, dice.percent(30) {
            let parts = (0..<(dice.percent(5) ? 0 : dice.number(1...3))).map { _ in condition(depth: depth - 1) }
            switch dice.below(3) {
            case 0: return .all(parts)
            case 1: return .any(parts)
            default: return .not(condition(depth: depth - 1))
            }
        }
        switch dice.below(13) {
        case 0: return .relation(dice.one(of: names.relations), [.open])
        case 1:
            let states = Set(dice.oneOrMore(of: RelationState.allCases, percent: 40))
            return .relation(dice.one(of: names.relations), states)
        case 2: return .consent(dice.one(of: names.consents))
        case 3: return .fact(dice.one(of: names.facts))
        case 4: return .particular(dice.one(of: names.particulars))
        case 5: return .event(dice.one(of: names.events))
        case 6, 7, 8: return .ageAtLeast(RandomTimes.ageLimit(&dice))
        case 9: return .role(dice.one(of: names.roles))
        case 10: return dice.percent(50) ? .channel(dice.one(of: names.channels)) : .topic(dice.one(of: names.topics))
        case 11: return .from(RandomTimes.day(&dice))
        default: return .before(RandomTimes.day(&dice))
        }
    }
}
