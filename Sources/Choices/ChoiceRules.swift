import Policies
import Vocabulary

/// What an act of choice does to a person's state, by the policy that the person saw. Pure.
package struct ChoiceRules: Sendable {
    private let policy: Policy

    package init(policy: Policy) { self.policy = policy }

    /// What a consent given under this policy covers: purposes, and the data of those purposes.
    package func scope(of consent: ConsentRequest) -> (purposes: [ElementName], data: [ElementName]) {
        var data: [ElementName] = []
        for purpose in consent.purposes {
            for item in policy.purposes[purpose]?.data ?? [] where !data.contains(item) { data.append(item) }
        }
        return (consent.purposes, data)
    }

    /// When a consent given at that time runs out; `nil` when it does not.
    package func expiry(of consent: ConsentRequest, givenAt: Instant) -> Instant? {
        consent.expires.map { givenAt.adding($0) }
    }

    /// The state after the act.
    ///
    /// An act that happened before the one that already stands is recorded but changes nothing: the later one stands.
    /// - Throws: ``ChoiceError``; the state then stays as it was.
    package func applying(
        _ act: ChoiceAct, to state: PersonState, happened: Instant, byGuardian: Bool = false
    ) throws(ChoiceError) -> PersonState {
        var state = state
        switch act {
        case .giveConsent(let name):
            try give(name, to: &state, happened: happened, byGuardian: byGuardian)
        case .refuseConsent(let name): try end(name, as: .refused, in: &state, happened: happened)
        case .withdrawConsent(let name): try end(name, as: .withdrawn, in: &state, happened: happened)
        case .invalidateConsent(let name): try end(name, as: .invalidated, in: &state, happened: happened)
        case .object(let purpose):
            guard let declared = policy.purposes[purpose] else { throw .undeclared(purpose) }
            guard declared.grounds.contains(where: \.basis.isOpenToObjection) else {
                throw .notOpenToObjection(purpose)
            }
            state.objections[purpose] = ObjectionFact(status: .pending, at: happened)
        case .upholdObjection(let purpose): try find(.upheld, on: purpose, in: &state)
        case .dismissObjection(let purpose): try find(.dismissed, on: purpose, in: &state)
        case .endObjection(let purpose):
            guard state.objections.removeValue(forKey: purpose) != nil else { throw .nothingToEnd(purpose) }
        case .objectToMarketing: state.marketingObjectedAt = max(state.marketingObjectedAt ?? happened, happened)
        case .endMarketingObjection: state.marketingObjectedAt = nil
        case .leaveChannel(let name):
            guard policy.channels[name] != nil else { throw .undeclared(name) }
            state.leftChannels.insert(name)
        case .joinChannel(let name): state.leftChannels.remove(name)
        case .leaveTopic(let name):
            guard policy.topics[name] != nil else { throw .undeclared(name) }
            state.leftTopics.insert(name)
        case .joinTopic(let name): state.leftTopics.remove(name)
        }
        return state
    }

    private func give(
        _ name: ElementName, to state: inout PersonState, happened: Instant, byGuardian: Bool
    ) throws(ChoiceError) {
        guard let consent = policy.consents[name] else { throw .undeclared(name) }
        if let minimum = consent.minimumAge, state.age.isKnownBelow(minimum, at: happened) {
            throw .underAge(name, minimum: minimum)
        }
        if !byGuardian, let age = policy.ages?.consentAge, state.age.isKnownBelow(age, at: happened) {
            throw .guardianNeeded(name, age: age)
        }
        if let standing = state.consents[name], standing.at > happened { return }
        let scope = scope(of: consent)
        state.consents[name] = ConsentFact(
            status: .given, at: happened, purposes: Set(scope.purposes), data: Set(scope.data),
            expires: expiry(of: consent, givenAt: happened), byGuardian: byGuardian)
    }

    private func end(
        _ name: ElementName, as status: ConsentFact.Status, in state: inout PersonState, happened: Instant
    ) throws(ChoiceError) {
        guard var standing = state.consents[name] else {
            guard policy.consents[name] != nil else { throw .undeclared(name) }
            guard status == .refused else { throw .nothingToEnd(name) }
            state.consents[name] = ConsentFact(status: status, at: happened, purposes: [], data: [])
            return
        }
        if status != .refused, standing.status != .given { throw .nothingToEnd(name) }
        if standing.at > happened { return }
        (standing.status, standing.at) = (status, happened)
        state.consents[name] = standing
        if status == .withdrawn { state.events[ElementName(rawValue: "consent-withdrawn")] = happened }
    }

    private func find(
        _ status: ObjectionFact.Status, on purpose: ElementName, in state: inout PersonState
    ) throws(ChoiceError) {
        guard let standing = state.objections[purpose] else { throw .nothingToEnd(purpose) }
        state.objections[purpose] = ObjectionFact(status: status, at: standing.at)
    }
}
