import Policies
import Testing
import Vocabulary

/// What holds of every answer, whatever the specification says in detail; asked of the engine on policies by chance.
@Suite("What no decision may do")
struct InvariantTests {
    /// Asks the engine of so many policies, and hands over each question with its person and answer.
    private func ask(
        policies: Int = 400, seed first: UInt64, _ look: (Trial, DecisionRequest, PersonState, DecisionResponse) -> Void
    ) {
        for seed in first..<first + UInt64(policies) {
            var trial = Trial(seed: seed)
            for _ in 0..<10 {
                let (question, people) = trial.next(people: 3)
                for state in people { look(trial, question, state, trial.engine.decide(question, state)) }
            }
        }
    }

    /// Demands that a change of the person never makes a permit of what was none.
    private func expectNoNewPermit(
        seed: UInt64, atLeast minimum: Int, _ change: (inout PersonState, Trial, DecisionRequest) -> Bool
    ) {
        var compared = 0
        ask(seed: seed) { trial, question, state, answer in
            var changed = state
            guard answer.effect != .permit, change(&changed, trial, question) else { return }
            compared += 1
            let after = trial.engine.decide(question, changed)
            #expect(
                after.effect != .permit,
                "\(Description.of(trial.policy))\n\(Description.of(question))\n\(Description.of(state))")
        }
        #expect(compared >= minimum)
    }

    @Test func `an undeclared purpose is never permitted (Article 5(1)(b) GDPR)`() {
        ask(seed: 3_000_000) { trial, question, state, _ in
            guard question.operation.isUse else { return }
            var question = question
            question.purpose = ElementName(rawValue: "unheard")
            let answer = trial.engine.decide(question, state)
            #expect(answer.effect == .notApplicable && answer.obligations.isEmpty && answer.restsOn.isEmpty)
        }
    }

    @Test func `only a permit has obligations, and it has one reason, that of its ground`() {
        ask(seed: 3_100_000) { _, _, _, answer in
            if answer.effect == .permit {
                #expect(answer.reasons.count == 1)
            } else {
                #expect(!answer.reasons.isEmpty && answer.obligations.isEmpty && answer.restsOn.isEmpty)
            }
        }
    }

    @Test func `a restriction never makes a permit (Article 18 GDPR)`() {
        expectNoNewPermit(seed: 3_200_000, atLeast: 5000) { state, _, question in
            guard state.restriction == nil else { return false }
            state.restriction = RestrictionFact(ground: "a", at: question.at)
            return true
        }
    }

    @Test func `an objection to marketing never makes a permit (Article 21(3) GDPR)`() {
        expectNoNewPermit(seed: 3_300_000, atLeast: 5000) { state, _, question in
            guard state.marketingObjectedAt == nil else { return false }
            state.marketingObjectedAt = question.at
            return true
        }
    }

    @Test func `an objection never makes a permit (Article 21(1) GDPR)`() {
        expectNoNewPermit(seed: 3_400_000, atLeast: 1500) { state, trial, question in
            guard let name = question.purpose, trial.policy.purposes[name] != nil else { return false }
            state.objections[name] = ObjectionFact(status: .pending, at: question.at)
            return true
        }
    }

    /// But for what a hold is there for: that data stays stored, and claims, protection and the person's rights.
    @Test func `a hold never lets data be destroyed, nor used for everyday purposes`() {
        expectNoNewPermit(seed: 3_500_000, atLeast: 4000) { state, trial, question in
            let purpose = question.purpose.flatMap { trial.policy.purposes[$0] }
            if question.operation.isUse {
                guard purpose?.restrictionExemption == nil, question.purpose != .dataSubjectRights else { return false }
            } else if question.operation == .store {
                return false
            }
            state.holds.insert(trial.names.holds.first ?? ElementName(rawValue: "unheard"))
            return true
        }
    }

    /// In policies that make nothing hang on the absence of a consent.
    @Test func `withdrawing a consent never makes a permit (Article 7(3) GDPR)`() {
        expectNoNewPermit(seed: 3_600_000, atLeast: 1000) { state, trial, question in
            guard question.operation.isUse, !trial.policy.asksForAbsentConsent else { return false }
            let given = state.consents.filter { $0.value.status == .given }
            for name in given.keys { state.consents[name]?.status = .withdrawn }
            return !given.isEmpty
        }
    }

    /// The general form of the three above: whatever the purpose loses of its grounds, in whatever order they stand.
    ///
    /// Rules of keeping stay out, since `while needed` looks at grounds: nothing is held.
    @Test func `a purpose that loses a ground is never permitted more (Article 6(1) GDPR)`() {
        var (compared, several) = (0, 0)
        ask(policies: 1500, seed: 3_900_000) { trial, question, state, _ in
            guard question.operation.isUse, let name = question.purpose, let purpose = trial.policy.purposes[name],
                !purpose.grounds.isEmpty
            else { return }
            var (policy, state) = (trial.policy, state)
            state.data = [:]
            let before = trial.engine.decide(question, state)
            for index in purpose.grounds.indices {
                var fewer = purpose
                fewer.grounds.remove(at: index)
                policy.purposes = Elements(trial.policy.purposes.map { $0.name == name ? fewer : $0 })
                let after = CompiledPolicy(policy, countries: Trial.countries).decide(question, state)
                compared += 1
                if fewer.grounds.count > 1 { several += 1 }
                #expect(
                    after.effect != .permit || before.effect == .permit,
                    "\(Description.of(trial.policy))\n\(Description.of(question))\n\(Description.of(state))")
            }
        }
        #expect(compared > 10_000 && several > 3000)
    }

    @Test func `a prohibition never makes a permit`() {
        ask(policies: 300, seed: 3_700_000) { trial, question, state, answer in
            guard !trial.policy.prohibitions.isEmpty else { return }
            // Seen from the other side: with one prohibition less, what is permitted stays so.
            var fewer = trial.policy
            fewer.prohibitions = Elements(Array(fewer.prohibitions.dropLast()))
            let before = CompiledPolicy(fewer, countries: Trial.countries).decide(question, state)
            #expect(answer.effect != .permit || before.effect == .permit)
            #expect(before.reasons.allSatisfy { before.effect == .permit || answer.reasons.contains($0) })
        }
    }

    /// Time alone changes a plan at the announced moment, never sooner; and at some of them it does.
    @Test func `a plan of keeping stays true until the moment it names (Article 5(1)(e) GDPR)`() {
        var (lasting, changing) = (0, 0)
        ask(seed: 4_000_000) { trial, question, state, _ in
            for plan in trial.engine.plans(in: state, asking: question) {
                var later = question
                let far = question.at.adding(seconds: 3_000_000_000)
                later.at = plan.changesAt.map { Instant(milliseconds: $0.milliseconds - 1) } ?? far
                let then = trial.engine.plan(of: plan.item, in: state, asking: later)
                lasting += 1
                #expect(then == plan, "\(Description.of(trial.policy))\n\(Description.of(state))")
                guard let moment = plan.changesAt else { continue }
                later.at = moment
                let next = trial.engine.plan(of: plan.item, in: state, asking: later)
                if next?.rules != plan.rules { changing += 1 }
            }
        }
        #expect(lasting > 5000 && changing > 100, "\(lasting), \(changing)")
    }

    @Test func `the order in which sets were filled changes nothing`() {
        ask(seed: 3_800_000) { trial, question, state, answer in
            var (otherQuestion, other) = (question, state)
            otherQuestion.facts = question.facts.refilled
            otherQuestion.particulars = question.particulars.refilled
            otherQuestion.principal.roles = question.principal.roles.refilled
            other.holds = state.holds.refilled
            other.leftChannels = state.leftChannels.refilled
            other.data = state.data.refilled
            other.consents = state.consents.refilled
            other.events = state.events.refilled
            #expect(trial.engine.decide(otherQuestion, other) == answer)
        }
    }
}

extension Set<ElementName> {
    /// The same, filled from the end into more room, so that it is walked in another order.
    fileprivate var refilled: Self {
        var other = Set(minimumCapacity: count * 8 + 16)
        for element in sorted().reversed() { other.insert(element) }
        return other
    }
}

extension Dictionary where Key == ElementName {
    fileprivate var refilled: Self {
        var other = Dictionary(minimumCapacity: count * 8 + 16)
        for (key, value) in sorted(by: { $0.key > $1.key }) { other[key] = value }
        return other
    }
}

extension Policy {
    /// Whether some condition holds because a consent is not there, or a rule of keeping hangs on one.
    fileprivate var asksForAbsentConsent: Bool {
        var conditions = purposes.flatMap { [$0.condition] + $0.grounds.map(\.condition) }
        conditions += recipients.map(\.condition) + points.map(\.needs) + prohibitions.map(\.unless)
        return conditions.contains { $0?.mentionsConsent(onlyWithinNot: true) == true }
            || retention.contains { $0.condition?.mentionsConsent(onlyWithinNot: false) == true }
            || retention.contains { $0.keep.mentionsConsent || $0.notBefore?.mentionsConsent == true }
    }
}

extension Condition {
    fileprivate func mentionsConsent(onlyWithinNot: Bool) -> Bool {
        switch self {
        case .consent: return !onlyWithinNot
        case .not(let part): return part.mentionsConsent(onlyWithinNot: false)
        case .all(let parts), .any(let parts):
            return parts.contains { $0.mentionsConsent(onlyWithinNot: onlyWithinNot) }
        default: return false
        }
    }
}

extension RetentionExpression {
    /// Whether the end moves with a consent; it may then move to later, as from an expiry that is past.
    fileprivate var mentionsConsent: Bool {
        switch self {
        case .whileConsent, .whilePurposes: return true
        case .latest(let parts), .earliest(let parts): return parts.contains(where: \.mentionsConsent)
        case .otherwise(let first, let second): return first.mentionsConsent || second.mentionsConsent
        default: return false
        }
    }
}
