import Choices
import Policies
import Vocabulary

/// Judges a submission against the point it arrives at and the state of the person. Pure.
struct IntakeCheck: Sendable {
    let loaded: LoadedPolicy
    let point: PointOfCollection
    let submission: Submission
    let context: DeedContext
    /// Numbers that were made for this submission, for whoever has none yet.
    var issued: [ElementName: Sealed<String>] = [:]

    /// A submission that can be taken.
    struct Taken: Sendable {
        /// Values in their normal form, in the order of the policy's data.
        var values: [(item: DataItem, values: [Sealed<String>])]
        /// For each item the purposes that permit it.
        var purposes: [ElementName: [ElementName]]
        /// Acts of choice that came along.
        var acts: [ChoiceAct]
        /// What acting on the permits demands.
        var obligations: [Obligation]
    }

    /// Values that have their shape, and what is wrong with the others.
    func values() -> (values: [(item: DataItem, values: [Sealed<String>])], refusals: [IntakeRefusal]) {
        var refusals: [IntakeRefusal] = []
        var checked: [ElementName: [Sealed<String>]] = [:]
        for (field, raws) in submission.values.sorted(by: { $0.key < $1.key }) {
            let name = ElementName(rawValue: field)
            let filled = raws.filter { !$0.revealingPersonalData().allSatisfy(\.isWhitespace) }
            if filled.isEmpty { continue }
            guard let item = loaded.policy.data[name] else {
                // Without the name: it is the sender's own word, and answers do not say it back.
                let reason = Reason(.dataUndeclared, loaded.policy.closing("data"))
                refusals.append(IntakeRefusal(field: field, code: reason.code.rawValue, reason: reason))
                continue
            }
            if filled.count > 1, !item.isMany {
                refusals.append(IntakeRefusal(field: field, code: "value-repeated"))
                continue
            }
            for raw in filled {
                switch ValueRules(item).check(raw.revealingPersonalData(), today: context.now.utcDate) {
                case .success(let value): checked[name, default: []].append(Sealed(value))
                case .failure(let error): refusals.append(IntakeRefusal(field: field, code: error.fault.rawValue))
                }
            }
        }
        let ordered = loaded.policy.data.compactMap { item in checked[item.name].map { (item: item, values: $0) } }
        return (ordered, refusals)
    }

    /// Whether somebody only chooses at a point where nothing is typed in, before anything is recorded there: the cookie
    /// banner of somebody who may be unknown. What the point takes comes later, as far as was agreed to.
    var isChoiceAlone: Bool {
        point.channel == .automatic && !submission.consents.isEmpty
            && submission.values.values.allSatisfy { $0.allSatisfy { $0.revealingPersonalData().isEmpty } }
    }

    /// Everything that must be asked here, given the facts stated, and is missing.
    func missing(_ given: Set<ElementName>) -> [IntakeRefusal] {
        if isChoiceAlone { return [] }
        let asked = point.asks + point.asksIf.filter { submission.facts.contains($0.fact) }.flatMap(\.data)
        return asked.filter { !given.contains($0) }.map { item in
            IntakeRefusal(
                field: item.rawValue, code: ReasonCode.fieldRequired.rawValue,
                reason: Reason(.fieldRequired, ElementReference(.collect, point.name), datum: item))
        }
    }

    /// The state as it will be with this submission: what it states, agrees to and opens is part of the question.
    func hypothetical(_ state: PersonState, _ values: [(item: DataItem, values: [Sealed<String>])]) -> PersonState {
        var state = state
        for entry in values where entry.item.isBirthDate {
            if let born = entry.values.first.flatMap({ CalendarDate($0.revealingPersonalData()) }) {
                (state.age, state.birth) = (.born(born), nil)
            }
        }
        // Nothing was collected yet, so nothing that a collection is has happened.
        if isChoiceAlone { return state }
        ArrivalRules(policy: loaded.policy).arriving(
            at: point, agreeing: submission.agreements, at: context.happened, to: &state)
        return state
    }

    /// The acts of choice that the submission holds, and those that this point does not offer.
    func acts() -> (acts: [ChoiceAct], refusals: [IntakeRefusal]) {
        var (acts, refusals): ([ChoiceAct], [IntakeRefusal]) = ([], [])
        for (name, isGiven) in submission.consents.sorted(by: { $0.key < $1.key }) {
            if point.offers.contains(name) {
                acts.append(isGiven ? .giveConsent(name) : .refuseConsent(name))
            } else {
                refusals.append(IntakeRefusal(field: name.rawValue, code: "consent-not-offered"))
            }
        }
        return (acts, refusals)
    }

    /// The whole judgement on a person in this state.
    func judge(_ state: PersonState) -> Result<Taken, IntakeRefused> {
        let (values, faults) = values()
        let (acts, notOffered) = acts()
        var refusals = faults + notOffered + missing(Set(values.map(\.item.name)).union(faults.names))
        var state = hypothetical(state, values)
        for act in acts {
            do throws(ChoiceError) {
                state = try loaded.choiceRules.applying(
                    act, to: state, happened: context.happened, byGuardian: submission.circumstances.byGuardian)
                _ = try Door.words(of: act, submission.circumstances, loaded, context.principal)
            } catch {
                refusals.append(IntakeRefusal(error, of: act))
            }
        }
        let decided = decide(values.map(\.item.name), state)
        refusals += decided.refusals.filter { refusal in
            // A value that is there and wrong is not missing as well.
            let isFaulty = faults.contains { $0.field == refusal.field && refusal.reason?.code == .fieldRequired }
            return !isFaulty && !refusals.contains(refusal) && !refusals.hasCode(refusal.code, for: refusal.field)
        }
        // A consent not given is told only where nothing else stands in the way: nobody is to think they need it.
        // Special data without an exception is such a consent as well (Article 9(2)(a) GDPR).
        let ofConsent = [ReasonCode.consentMissing, .specialDataWithoutException].map(\.rawValue)
        let others = refusals.filter { !ofConsent.contains($0.code) }
        if !others.isEmpty { refusals = others }
        guard refusals.isEmpty else { return .failure(IntakeRefused(refusals: refusals)) }
        var taken = Taken(
            values: values, purposes: decided.purposes, acts: submission.holdsConsents ? [] : acts,
            obligations: decided.obligations)
        for name in point.issues where state.data[name] == nil { issue(name, state, &taken) }
        return .success(taken)
    }

    /// Gives a number, for those purposes of the point that may keep it.
    private func issue(_ name: ElementName, _ state: PersonState, _ taken: inout Taken) {
        guard let item = loaded.policy.data[name], let value = issued[name] else { return }
        let purposes = point.purposes.filter { purpose in
            guard loaded.policy.purposes[purpose]?.data.contains(name) == true else { return false }
            let question = DecisionRequest(
                operation: .use, purpose: purpose, data: [name], principal: context.principal,
                particulars: submission.particulars, facts: submission.facts, at: context.now)
            return loaded.compiled.decide(question, state).effect == .permit
        }
        if purposes.isEmpty { return }
        taken.values.append((item: item, values: [value]))
        taken.purposes[name] = purposes
    }

    /// One question for each purpose of the point; an item is taken when one of them permits it.
    private func decide(_ items: [ElementName], _ state: PersonState) -> (
        purposes: [ElementName: [ElementName]], obligations: [Obligation], refusals: [IntakeRefusal]
    ) {
        var purposes: [ElementName: [ElementName]] = [:]
        var obligations: [Obligation] = []
        var against: [Reason] = []
        for purpose in point.purposes {
            let own = items.filter { loaded.policy.purposes[purpose]?.data.contains($0) == true }
            if own.isEmpty { continue }
            let response = loaded.compiled.decide(question(purpose, own), state)
            if response.effect == .permit {
                for item in own { purposes[item, default: []].append(purpose) }
                obligations += response.obligations.filter { !obligations.contains($0) }
            } else {
                against += response.reasons.filter { !against.contains($0) }
            }
        }
        let untaken = items.filter { purposes[$0] == nil }
        if untaken.isEmpty, items.isEmpty || !purposes.isEmpty { return (purposes, obligations, []) }
        if against.isEmpty || untaken.contains(where: { item in !point.serves(item, loaded.policy) }) {
            // No purpose of the point wants the item at all: say that of each item.
            against += untaken.filter { !point.serves($0, loaded.policy) }.map {
                Reason(.fieldNotAsked, ElementReference(.collect, point.name), datum: $0)
            }
        }
        return (purposes, obligations, against.map(IntakeRefusal.init))
    }

    private func question(_ purpose: ElementName, _ items: [ElementName]) -> DecisionRequest {
        DecisionRequest(
            operation: .collect, purpose: purpose, data: items, point: point.name, source: submission.source,
            principal: context.principal, particulars: submission.particulars, facts: submission.facts,
            agreements: submission.agreements, at: context.now)
    }
}

/// Everything for which a submission is refused.
struct IntakeRefused: Error {
    let refusals: [IntakeRefusal]
}

extension IntakeRefusal {
    /// A choice that came along and does not count.
    init(_ error: ChoiceError, of act: ChoiceAct) {
        let reason: Reason? =
            switch error {
            case .underAge(let name, _): Reason(.underAge, ElementReference(.consents, name))
            case .guardianNeeded:
                Reason(.guardianConsentMissing, ElementReference(.ages, ElementName(rawValue: "ages")))
            default: nil
            }
        self.init(field: act.element?.name.rawValue, code: error.code, reason: reason)
    }
}

extension [IntakeRefusal] {
    fileprivate var names: [ElementName] { compactMap { $0.field.map(ElementName.init(rawValue:)) } }

    fileprivate func hasCode(_ code: String, for field: String?) -> Bool {
        contains { $0.code == code && $0.field == field }
    }
}

extension PointOfCollection {
    /// Whether one of its purposes may hold the item.
    fileprivate func serves(_ item: ElementName, _ policy: Policy) -> Bool {
        purposes.contains { policy.purposes[$0]?.data.contains(item) == true }
    }
}

extension Policy {
    /// The element by which the policy declares that list complete; `nil` where it says nothing.
    func closing(_ list: String) -> ElementReference? {
        let name = ElementName(rawValue: list)
        return closed[name].map { ElementReference(.closed, $0.name) }
    }
}
