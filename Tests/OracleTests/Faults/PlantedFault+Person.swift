import Policies
import Vocabulary

/// Faults about the person's choices and state, and about the question.
extension PlantedFault {
    static let aboutThePerson: [PlantedFault] = [
        .inState("a restriction is ignored (Article 18 GDPR)") { state, _ in state.restriction = nil },
        .inState("a restriction of some items reaches all") { state, _ in state.restriction?.data = [] },
        .inState("a consent of the very time of the restriction lifts it") { state, _ in
            state.restriction = state.restriction.map {
                RestrictionFact(ground: $0.ground, data: $0.data, at: $0.at.movedBack)
            }
        },
        .inState("a consent lasts a millisecond too long") { state, _ in
            state.eachConsent { $0.expires = $0.expires.map { Instant(milliseconds: $0.milliseconds + 1) } }
        },
        .inState("a consent never expires") { state, _ in state.eachConsent { $0.expires = nil } },
        .inState("a withdrawal is forgotten (Article 7(3) GDPR)") { state, _ in
            state.eachConsent { if $0.status == .withdrawn { $0.status = .given } }
        },
        .inState("an invalidated consent counts as withdrawn") { state, _ in
            state.eachConsent { if $0.status == .invalidated { $0.status = .withdrawn } }
        },
        .inState("a consent is widened to the purposes of today") { state, _ in
            state.eachConsent { $0.purposes = Set((0..<6).map { ElementName(rawValue: "p\($0)") }) }
        },
        .inState("a consent is widened to the data of today") { state, _ in
            state.eachConsent { $0.data = Set((0..<8).map { ElementName(rawValue: "d\($0)") }) }
        },
        .inState("a consent given by the guardian is not seen as such (Article 8 GDPR)") { state, _ in
            state.eachConsent { $0.byGuardian = false }
        },
        .inState("the guardian's consent is assumed (Article 8 GDPR)") { state, _ in
            state.eachConsent { $0.byGuardian = true }
        },
        .inState("objections are forgotten (Article 21(1) GDPR)") { state, _ in state.objections = [:] },
        .inState("an objection that is being weighed stops nothing (Article 18(1)(d) GDPR)") { state, _ in
            for (name, fact) in state.objections where fact.status == .pending { state.objections[name] = nil }
        },
        .inState("a dismissed objection still stops") { state, _ in
            for (name, fact) in state.objections where fact.status == .dismissed {
                state.objections[name] = ObjectionFact(status: .upheld, at: fact.at)
            }
        },
        .inState("an objection to marketing is forgotten (Article 21(3) GDPR)") { state, _ in
            state.marketingObjectedAt = nil
        },
        .inState("a consent of the very time of an objection to marketing undoes it") { state, _ in
            state.marketingObjectedAt = state.marketingObjectedAt?.movedBack
        },
        .inState("a channel that was left is used") { state, _ in state.leftChannels = [] },
        .inState("a topic that was left is written about") { state, _ in state.leftTopics = [] },
        .inState("an ended relation counts as open") { state, _ in state.eachRelation(.ended, is: .open) },
        .inState("a relation that was asked for counts as open") { state, _ in state.eachRelation(.requested, is: .open)
        },
        .inState("a relation that goes on is older than what ended it") { state, _ in
            for (name, fact) in state.relations where fact.state == .open || fact.state == .requested {
                state.relations[name] = RelationFact(state: fact.state, at: Instant(milliseconds: 0))
            }
        },
        .inState("events of the future have happened") { state, question in
            for (name, time) in state.events where time > question.at { state.events[name] = question.at }
        },
        .inState("recorded facts are not looked at") { state, _ in state.facts = [] },
        .inState("an unknown age is an adult's") { state, _ in
            if state.age == .unknown { state.age = .atLeast(100) }
        },
        .inState("a stated minimum of age is taken for the age itself") { state, question in
            guard case .atLeast(let years) = state.age else { return }
            state.age = .born(question.at.utcDate.adding(months: -12 * years))
        },
        .inState("somebody comes of age a day late") { state, _ in
            guard case .born(let day) = state.age else { return }
            state.age = .born(day.adding(days: 1))
        },
        .inState("holds are ignored") { state, _ in state.holds = [] },
        .inState("holds that the policy does not declare are ignored") { state, _ in
            state.holds = state.holds.filter { $0.rawValue.hasPrefix("h") }
        },
        .inState("keeping ends a millisecond late") { state, _ in
            for (name, held) in state.data {
                let later = Instant(milliseconds: held.collectedAt.milliseconds + 1)
                state.data[name] = HeldDatum(collectedAt: later, point: held.point, purposes: held.purposes)
            }
        },
        .inState("rules of keeping do not look at what data was collected for") { state, _ in
            for name in state.data.keys { state.data[name]?.purposes = [] }
        },
    ]

    static let aboutTheQuestion: [PlantedFault] = [
        .inQuestion("groups of data are not known") { question in
            question.data.removeAll { $0.rawValue.hasPrefix("g") }
        },
        .inQuestion("items are looked at in the order of their names") { question in question.data.sort() },
        .inQuestion("facts stated with the question are not looked at") { question in question.facts = [] },
        .inQuestion("particulars are assumed") { question in
            question.particulars.formUnion(["n0", "n1"].map(ElementName.init(rawValue:)))
        },
        .inQuestion("what must be on record of a recipient is assumed (Article 28(3) GDPR)") { question in
            if let recipient = question.recipient { question.standings = [recipient: Set(RecipientStanding.allCases)] }
        },
        .inQuestion("agreements are assumed") { question in
            question.agreements = Set(["a0", "a1"].map(ElementName.init(rawValue:)))
        },
        .inQuestion("the source is not looked at") { question in question.source = nil },
        .inQuestion("staff is asked for no role") { question in
            if question.principal.kind == .staff { question.principal.kind = .client }
        },
        .inQuestion("programs are asked for a role") { question in
            if question.principal.kind == .client { question.principal.kind = .staff }
        },
        .inQuestion("the time of day is forgotten") { question in question.at = question.at.utcDate.startInUTC },
    ]
}

extension Instant {
    fileprivate var movedBack: Instant { Instant(milliseconds: milliseconds - 1) }
}

extension PersonState {
    fileprivate mutating func eachConsent(_ change: (inout ConsentFact) -> Void) {
        for (name, var fact) in consents {
            change(&fact)
            consents[name] = fact
        }
    }

    fileprivate mutating func eachRelation(_ state: RelationState, is other: RelationState) {
        for (name, fact) in relations where fact.state == state {
            relations[name] = RelationFact(state: other, at: fact.at)
        }
    }
}
