import Policies
import Vocabulary

/// What the grounds of a purpose came to.
struct NaiveGround {
    /// The reason of the ground that carries the permit; `nil` when none holds.
    var carrier: Reason?
    /// The consent by which it is carried, when it is one.
    var consent: ElementName?
    /// The law that the ground names.
    var law: ElementName?
    /// The reasons of all grounds, in order; they count when none holds.
    var reasons: [Reason]
}

/// Rule 11: the ground; 12 to 14: what the person's choices and special data ask of it.
extension NaiveJudgement {
    // 11
    func ground(of purpose: Purpose) -> NaiveGround {
        let element = ElementReference(.purposes, purpose.name)
        if purpose.grounds.isEmpty { return NaiveGround(reasons: [Reason(.groundConditionUnmet, element)]) }
        var reasons: [Reason] = []
        var holding: [NaiveGround] = []
        for ground in purpose.grounds {
            switch ground.condition.map(truth) ?? .yes {
            case .no:
                reasons.append(Reason(.groundConditionUnmet, element))
                continue
            case .unknown:
                reasons.append(Reason(.conditionUnknown, element))
                continue
            case .yes: break
            }
            let (reason, holds) = judged(ground, of: purpose)
            if holds {
                let consent = ground.basis == .consent ? ground.consent : nil
                holding.append(NaiveGround(carrier: reason, consent: consent, law: ground.law, reasons: []))
            } else {
                reasons.append(reason)
            }
        }
        for ground in holding {
            let against =
                specialData(purpose, ground.consent, hasGround: true) + marketing(purpose, ground.consent)
                + restriction(purpose, ground.consent)
            if isTransferUncovered(ground.consent) { continue }
            let ofTheGround: [ReasonCode] = [.specialDataWithoutException, .marketingObjected, .restricted]
            if !against.contains(where: { ofTheGround.contains($0.code) }) { return ground }
        }
        return holding.first ?? NaiveGround(reasons: reasons)
    }

    private func judged(_ ground: Ground, of purpose: Purpose) -> (reason: Reason, holds: Bool) {
        let element = ElementReference(.purposes, purpose.name)
        switch ground.basis {
        case .consent: return consentGround(ground.consent ?? purpose.name, purpose.name)
        case .contract: return contractGround(ground)
        case .legalObligation: return (Reason(.legalObligationHolds, element), true)
        case .vitalInterests: return (Reason(.vitalInterestsHold, element), true)
        case .publicTask, .legitimateInterests:
            if let objection = state.objections[purpose.name] {
                if objection.status == .pending { return (Reason(.objectionPending, element), false) }
                if objection.status == .upheld { return (Reason(.objectionUpheld, element), false) }
            }
            let isPublicTask = ground.basis == .publicTask
            return (Reason(isPublicTask ? .publicTaskHolds : .legitimateInterestsHold, element), true)
        }
    }

    private func consentGround(_ name: ElementName, _ purpose: ElementName) -> (reason: Reason, holds: Bool) {
        let element = ElementReference(.consents, name)
        guard let fact = state.consents[name] else { return (Reason(.consentMissing, element), false) }
        switch fact.status {
        case .refused: return (Reason(.consentRefused, element), false)
        case .withdrawn: return (Reason(.consentWithdrawn, element), false)
        case .invalidated: return (Reason(.consentInvalidated, element), false)
        case .given: break
        }
        if let expires = fact.expires, question.at.milliseconds >= expires.milliseconds {
            return (Reason(.consentExpired, element), false)
        }
        if !fact.purposes.contains(purpose) { return (Reason(.consentNotForPurpose, element), false) }
        for item in items where !fact.data.contains(item) {
            return (Reason(.consentNotForData, element, datum: item), false)
        }
        if let years = policy.consents[name]?.minimumAge, isAtLeast(years) == .no {
            return (Reason(.underAge, element), false)
        }
        if let ages = policy.ages, let years = ages.consentAge, isAtLeast(years) == .no,
            !fact.byGuardian
        {
            return (Reason(.guardianConsentMissing, ElementReference(.ages, ages.name)), false)
        }
        return (Reason(.consentHolds, element), true)
    }

    private func contractGround(_ ground: Ground) -> (reason: Reason, holds: Bool) {
        guard let name = ground.relation else { return (Reason(.relationMissing, nil), false) }
        let element = ElementReference(.relations, name)
        switch state.relations[name]?.state ?? .none {
        case .open: return (Reason(.contractHolds, element), true)
        case .requested:
            if ground.beforeContract { return (Reason(.preContractHolds, element), true) }
            return (Reason(.relationOnlyRequested, element), false)
        case .ended: return (Reason(.relationEnded, element), false)
        case .none: return (Reason(.relationMissing, element), false)
        }
    }

    // 12
    func specialData(_ purpose: Purpose, _ carryingConsent: ElementName?, hasGround: Bool) -> [Reason] {
        var reasons: [Reason] = []
        for item in items where policy.data[item]?.special != nil {
            let isAllowed: Bool
            switch purpose.specialException {
            case nil: isAllowed = false
            case .explicitConsent:
                if let carryingConsent, let request = policy.consents[carryingConsent] {
                    isAllowed = request.isExplicit
                } else {
                    // The reasons of the grounds say it where none of them holds.
                    isAllowed = !hasGround
                }
            default: isAllowed = true
            }
            if !isAllowed {
                let element = ElementReference(.purposes, purpose.name)
                reasons.append(Reason(.specialDataWithoutException, element, datum: item))
            }
        }
        return reasons
    }

    /// Whether the permit comes from a consent that was given after this time.
    private func isGiven(_ carryingConsent: ElementName?, after instant: Instant) -> Bool {
        guard let carryingConsent, let fact = state.consents[carryingConsent] else { return false }
        return fact.at.milliseconds > instant.milliseconds
    }

    // 13
    func marketing(_ purpose: Purpose, _ carryingConsent: ElementName?) -> [Reason] {
        if !purpose.isDirectMarketing { return [] }
        var reasons: [Reason] = []
        if let objectedAt = state.marketingObjectedAt, !isGiven(carryingConsent, after: objectedAt) {
            reasons.append(Reason(.marketingObjected, ElementReference(.purposes, purpose.name)))
        }
        if let channel = question.channel, state.leftChannels.contains(channel) {
            reasons.append(Reason(.channelLeft, ElementReference(.channels, channel)))
        }
        if let topic = question.topic, state.leftTopics.contains(topic) {
            reasons.append(Reason(.topicLeft, ElementReference(.topics, topic)))
        }
        return reasons
    }

    // 14
    func restriction(_ purpose: Purpose, _ carryingConsent: ElementName?) -> [Reason] {
        guard let restriction = state.restriction else { return [] }
        if question.operation == .collect { return [] }
        if purpose.restrictionExemption != nil { return [] }
        if isGiven(carryingConsent, after: restriction.at) { return [] }
        var reasons: [Reason] = []
        for item in items where restriction.data.isEmpty || restriction.data.contains(item) {
            reasons.append(Reason(.restricted, ElementReference(.data, item), datum: item))
        }
        return reasons
    }
}
