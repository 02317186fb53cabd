import Vocabulary

/// The ground that carries a permit.
struct Carrying {
    let reason: Reason
    /// For a legal obligation or a public task: the law that the policy names.
    var law: ElementReference?
    /// For a consent: when it was given.
    var consentGivenAt: Instant?
    var isExplicitConsent = false
}

extension RestrictionFact {
    func reaches(_ item: ElementName) -> Bool { data.isEmpty || data.contains(item) }
}

extension CompiledPolicy {
    /// Rule 11: Article 6(1) GDPR. Of the grounds that hold the first that rules 12 to 14 let carry, else the first;
    /// where none holds, the reasons of all of them.
    func judgeGrounds(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest, _ state: PersonState,
        _ reasons: inout [Reason]
    ) -> Carrying? {
        let before = reasons.count
        var first: Carrying?
        for ground in purpose.grounds {
            if let condition = ground.condition {
                switch condition.truth(request, state) {
                case .yes: break
                case .no:
                    reasons.append(Reason(.groundConditionUnmet, purpose.element))
                    continue
                case .unknown:
                    reasons.append(Reason(.conditionUnknown, purpose.element))
                    continue
                }
            }
            switch judge(ground, purpose, question, request, state) {
            case .holds(let carrying):
                if mayCarry(carrying, purpose, question, request, state) {
                    reasons.removeLast(reasons.count - before)
                    return carrying
                }
                if first == nil { first = carrying }
            case .fails(let reason): reasons.append(reason)
            }
        }
        if let first {
            reasons.removeLast(reasons.count - before)
            return first
        }
        if reasons.count == before { reasons.append(Reason(.groundConditionUnmet, purpose.element)) }
        return nil
    }

    /// Whether rules 12 to 14, and a transfer that only an explicit consent covers, leave a ground that holds its permit.
    private func mayCarry(
        _ carrying: Carrying, _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest,
        _ state: PersonState
    ) -> Bool {
        if let specialItems, !isExcepted(purpose, carrying), question.items.contains(where: specialItems.contains) {
            return false
        }
        if question.recipient?.asksExplicitConsent == true, !carrying.isExplicitConsent { return false }
        if purpose.isDirectMarketing, isStopped(state.marketingObjectedAt, carrying) { return false }
        guard let restriction = restriction(on: purpose, request, state, carrying) else { return true }
        return !question.items.contains { restriction.reaches(itemNames[$0]) }
    }

    private enum Finding {
        case holds(Carrying)
        case fails(Reason)
    }

    private func judge(
        _ ground: CompiledGround, _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest,
        _ state: PersonState
    ) -> Finding {
        switch ground.kind {
        case .consent(let name, let minimumAge, let isExplicit):
            guard let consent = state.consents[name] else { return .fails(Reason(.consentMissing, ground.element)) }
            if let reason = problem(
                of: consent, ground.element, minimumAge: minimumAge, purpose, question, request, state)
            {
                return .fails(reason)
            }
            return .holds(
                Carrying(
                    reason: Reason(.consentHolds, ground.element), consentGivenAt: consent.at,
                    isExplicitConsent: isExplicit))
        case .contract(let name, let beforeContract):
            switch state.relations[name]?.state ?? .none {
            case .open: return .holds(Carrying(reason: Reason(.contractHolds, ground.element)))
            case .requested:
                return beforeContract
                    ? .holds(Carrying(reason: Reason(.preContractHolds, ground.element)))
                    : .fails(Reason(.relationOnlyRequested, ground.element))
            case .ended: return .fails(Reason(.relationEnded, ground.element))
            case .none: return .fails(Reason(.relationMissing, ground.element))
            }
        case .lawful(let code): return .holds(Carrying(reason: Reason(code, ground.element), law: ground.law))
        case .openToObjection(let code):
            switch state.objections[purpose.name]?.status {
            case .pending: return .fails(Reason(.objectionPending, ground.element))
            case .upheld: return .fails(Reason(.objectionUpheld, ground.element))
            case .dismissed, nil: return .holds(Carrying(reason: Reason(code, ground.element), law: ground.law))
            }
        case .broken: return .fails(Reason(.relationMissing, ground.element))
        }
    }

    /// What speaks against a recorded consent: Articles 7 and 8 GDPR. The first that applies.
    private func problem(
        of consent: ConsentFact, _ element: ElementReference, minimumAge: Int?, _ purpose: CompiledPurpose,
        _ question: Question, _ request: DecisionRequest, _ state: PersonState
    ) -> Reason? {
        switch consent.status {
        case .given: break
        case .refused: return Reason(.consentRefused, element)
        case .withdrawn: return Reason(.consentWithdrawn, element)
        case .invalidated: return Reason(.consentInvalidated, element)
        }
        if let expires = consent.expires, request.at >= expires { return Reason(.consentExpired, element) }
        guard consent.purposes.contains(purpose.name) else { return Reason(.consentNotForPurpose, element) }
        for item in question.items where !consent.data.contains(itemNames[item]) {
            return Reason(.consentNotForData, element, datum: itemNames[item])
        }
        if let minimumAge, state.age.isAtLeast(minimumAge, at: request.at) == .no {
            return Reason(.underAge, element)
        }
        if let age = ages.consent, !consent.byGuardian, state.age.isAtLeast(age, at: request.at) == .no {
            return Reason(.guardianConsentMissing, .ages)
        }
        return nil
    }
}
