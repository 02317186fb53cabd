import Policies
import Vocabulary

/// Rules 16 and 17: to whom data goes and where it comes in; and the obligations of a permit.
extension NaiveJudgement {
    // 16
    func sharing(_ purpose: Purpose, _ carryingConsent: ElementName?) -> [Reason] {
        let missing = sharingForRights()
        guard missing.isEmpty, let name = question.recipient, let recipient = policy.recipients[name] else {
            return missing
        }
        let element = ElementReference(.recipients, name)
        var reasons: [Reason] = []
        if !recipient.purposes.contains(purpose.name) { reasons.append(Reason(.recipientNotForPurpose, element)) }
        for item in items where !recipient.data.contains(item) {
            reasons.append(Reason(.recipientNotForData, element, datum: item))
        }
        switch recipient.condition.map(truth) ?? .yes {
        case .yes: break
        case .no: reasons.append(Reason(.recipientConditionUnmet, element))
        case .unknown: reasons.append(Reason(.conditionUnknown, element))
        }
        for particular in recipient.requires
        where !question.particulars.contains(particular) && !purpose.requires.contains(particular) {
            reasons.append(Reason(.particularMissing, ElementReference(.particulars, particular)))
        }
        let standings = question.standings[name] ?? []
        for need in recipient.needs where !standings.contains(need) {
            reasons.append(Reason(.recipientStandingMissing, element))
            break
        }
        return reasons + transfer(recipient, carryingConsent)
    }

    /// Whether another consent would let data go where this one, or none, does not.
    func isTransferUncovered(_ carryingConsent: ElementName?) -> Bool {
        guard question.operation == .share, let name = question.recipient, let recipient = policy.recipients[name],
            recipient.safeguards.contains(.explicitConsent)
        else { return false }
        return transfer(recipient, carryingConsent).contains { $0.code == .transferWithoutSafeguard }
    }

    /// The two things that are looked at for whatever purpose data is shared.
    func sharingForRights() -> [Reason] {
        guard let name = question.recipient else { return [Reason(.recipientMissing, nil)] }
        if policy.recipients[name] == nil { return [Reason(.recipientUndeclared, closed("recipients"))] }
        return []
    }

    func transfer(_ recipient: Recipient, _ carryingConsent: ElementName?) -> [Reason] {
        let isConsentExplicit = carryingConsent.flatMap { policy.consents[$0]?.isExplicit } ?? false
        let countries = recipient.countries.isEmpty ? [policy.controller.country] : recipient.countries
        var reasons: [Reason] = []
        for country in countries {
            if country == "EEA" { continue }
            if country != "WORLD" && economicArea.contains(country) { continue }
            let reason: Reason
            if let transfers = policy.transfers, transfers.rule == .never {
                reason = Reason(.transferForbidden, ElementReference(.transfers, transfers.name))
            } else {
                var hasSafeguard = false
                for safeguard in recipient.safeguards {
                    switch safeguard {
                    case .adequacy: if adequate.contains(country) { hasSafeguard = true }
                    case .explicitConsent: if isConsentExplicit { hasSafeguard = true }
                    default: hasSafeguard = true
                    }
                }
                if hasSafeguard { continue }
                reason = Reason(.transferWithoutSafeguard, ElementReference(.recipients, recipient.name))
            }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    // 17
    func collecting(_ purpose: ElementName, _ purposeData: [ElementName]) -> [Reason] {
        guard let name = question.point else { return [Reason(.pointMissing, nil)] }
        guard let point = policy.points[name] else { return [Reason(.pointUndeclared, closed("collect"))] }
        let element = ElementReference(.collect, name)
        var reasons: [Reason] = []
        if !point.purposes.contains(purpose) { reasons.append(Reason(.pointNotForPurpose, element)) }
        reasons += fields(point, purposeData)
        if let source = question.source, source != point.source {
            for item in items where policy.data[item]?.sources.contains(source) != true {
                reasons.append(Reason(.sourceNotDeclared, ElementReference(.data, item), datum: item))
            }
        }
        switch point.needs.map(truth) ?? .yes {
        case .yes: break
        case .no: reasons.append(Reason(.pointNeedsUnmet, element))
        case .unknown: reasons.append(Reason(.conditionUnknown, element))
        }
        for agreement in point.agreements where !question.agreements.contains(agreement) {
            reasons.append(Reason(.agreementMissing, ElementReference(.agreements, agreement)))
        }
        for name in point.requires where !question.particulars.contains(name) {
            if policy.purposes[purpose]?.requires.contains(name) == true && purpose != .dataSubjectRights { continue }
            reasons.append(Reason(.particularMissing, ElementReference(.particulars, name)))
        }
        if let ages = policy.ages, isForChildren(point) {
            for item in items where ages.refuses.contains(item) {
                reasons.append(Reason(.childDataRefused, ElementReference(.ages, ages.name), datum: item))
            }
        }
        return reasons
    }

    private func fields(_ point: PointOfCollection, _ purposeData: [ElementName]) -> [Reason] {
        let element = ElementReference(.collect, point.name)
        var reasons: [Reason] = []
        for item in items {
            if point.asks.contains(item) || point.mayAsk.contains(item) { continue }
            let asks = point.asksIf.filter { $0.data.contains(item) }
            if asks.isEmpty {
                reasons.append(Reason(.fieldNotAsked, element, datum: item))
            } else if !asks.contains(where: { isStated($0.fact) }) {
                reasons.append(Reason(.fieldNeedsFact, element, datum: item))
            }
        }
        var required = point.asks
        for ask in point.asksIf where isStated(ask.fact) { required += ask.data }
        for item in required where purposeData.contains(item) && !items.contains(item) {
            let reason = Reason(.fieldRequired, element, datum: item)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    private func isForChildren(_ point: PointOfCollection) -> Bool {
        if point.people.isEmpty { return false }
        for kind in point.people where policy.people[kind]?.areChildren != true { return false }
        return true
    }

    /// - Parameter purpose: `nil` for the built-in one.
    func obligations(of purpose: Purpose?) -> [Obligation] {
        var obligations: [Obligation] = []
        if question.operation == .share, let name = question.recipient, let recipient = policy.recipients[name] {
            obligations.append(.recordDisclosure(name))
            if recipient.isAnnounced { obligations.append(.announce(name)) }
            if recipient.isLimitedToDemand { obligations.append(.limitToDemand(name)) }
        }
        if let purpose {
            if purpose.isDirectMarketing, question.channel != nil { obligations.append(.offerUnsubscribe) }
            if purpose.isAggregateOnly { obligations.append(.aggregateOnly(purpose.name)) }
        }
        for rule in policy.automated where rule.isSolelyAutomated {
            if let name = question.purpose, rule.purposes.contains(name) { obligations.append(.humanReview(rule.name)) }
        }
        if question.operation == .collect, let name = question.point, let point = policy.points[name] {
            if !point.warning.isEmpty { obligations.append(.showWarning(name)) }
            let source = question.source ?? point.source
            let kind = kind(of: source)
            if kind != .subject && kind != .observed { obligations.append(.informOfSource(source)) }
        }
        return obligations
    }

    /// `nil` when nobody knows: the language has three sources of its own, and the policy declares the others.
    private func kind(of source: ElementName) -> DataSource.Kind? {
        if let declared = policy.sources[source] { return declared.kind }
        switch source.rawValue {
        case "subject": return .subject
        case "observed": return .observed
        case "derived": return .derived
        default: return nil
        }
    }
}
