import Vocabulary

extension CompiledPolicy {
    /// Rule 16: Articles 5(1)(b), 28, 44 to 49 GDPR.
    func judgeSharing(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest, _ state: PersonState,
        _ carrying: Carrying?, _ reasons: inout [Reason]
    ) {
        question.append(.recipient, to: &reasons)
        guard let recipient = question.recipient, !purpose.isBuiltIn else { return }
        judge(recipient.condition, request, state, unmet: .recipientConditionUnmet, recipient.element, &reasons)
        question.append(.afterRecipientCondition, to: &reasons)
        if recipient.asksExplicitConsent, carrying?.isExplicitConsent != true {
            reasons.append(Reason(.transferWithoutSafeguard, recipient.element))
        }
    }

    /// Rule 17: data comes in at declared points, by their rules only (Articles 5(1)(c), 13 and 14 GDPR).
    func judgeCollecting(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest, _ state: PersonState,
        _ reasons: inout [Reason]
    ) {
        guard let point = question.point else {
            let code = request.point == nil ? ReasonCode.pointMissing : .pointUndeclared
            reasons.append(Reason(code, request.point == nil ? nil : closed.points))
            return
        }
        if !point.purposes.contains(purpose.name) {
            reasons.append(Reason(.pointNotForPurpose, point.element))
        }
        judgeFields(of: point, purpose, question, request, state, &reasons)
        judgeSource(of: point, question, request, &reasons)
        judge(point.needs, request, state, unmet: .pointNeedsUnmet, point.element, &reasons)
        for name in point.agreements where !request.agreements.contains(name) {
            reasons.append(Reason(.agreementMissing, ElementReference(.agreements, name)))
        }
        for name in point.requires where !request.particulars.contains(name) && !purpose.requires.contains(name) {
            reasons.append(Reason(.particularMissing, ElementReference(.particulars, name)))
        }
        if point.isForChildrenOnly, let refusedOfChildren {
            for item in question.items where refusedOfChildren.contains(item) {
                reasons.append(Reason(.childDataRefused, .ages, datum: itemNames[item]))
            }
        }
    }

    private func judgeFields(
        of point: CompiledPoint, _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest,
        _ state: PersonState, _ reasons: inout [Reason]
    ) {
        func isStated(_ fact: ElementName) -> Bool { request.facts.contains(fact) || state.facts.contains(fact) }
        var missing = ItemSet(among: itemNames.count)
        for item in question.items where !point.open.contains(item) {
            let asking = point.asksIf.filter { $0.items.contains(item) }
            if asking.isEmpty {
                reasons.append(Reason(.fieldNotAsked, point.element, datum: itemNames[item]))
            } else if !asking.contains(where: { isStated($0.fact) }) {
                reasons.append(Reason(.fieldNeedsFact, point.element, datum: itemNames[item]))
            }
        }
        func require(_ asked: [Int], _ reasons: inout [Reason]) {
            for item in asked
            where purpose.items.contains(item) && !missing.contains(item) && !question.items.contains(item) {
                missing.insert(item)
                reasons.append(Reason(.fieldRequired, point.element, datum: itemNames[item]))
            }
        }
        require(point.asks, &reasons)
        for part in point.asksIf where isStated(part.fact) { require(part.asks, &reasons) }
    }

    private func judgeSource(
        of point: CompiledPoint, _ question: Question, _ request: DecisionRequest, _ reasons: inout [Reason]
    ) {
        guard let source = request.source, source != point.source else { return }
        for item in question.items where !itemSources[item].contains(source) {
            reasons.append(Reason(.sourceNotDeclared, itemElements[item], datum: itemNames[item]))
        }
    }

    /// What allows a use beside its ground.
    func restsOn(_ purpose: CompiledPurpose, _ question: Question, _ carrying: Carrying) -> [ElementReference] {
        if purpose.isBuiltIn { return [] }
        var elements = [purpose.element]
        if let dealing = question.recipient?.element ?? question.point?.element { elements.append(dealing) }
        if let law = carrying.law { elements.append(law) }
        return elements
    }

    /// What the caller of a permitted use must do, in the order of the specification.
    func obligations(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest
    ) -> [Obligation] {
        var obligations: [Obligation] = []
        if let recipient = question.recipient {
            obligations.append(.recordDisclosure(recipient.name))
            if recipient.isAnnounced { obligations.append(.announce(recipient.name)) }
            if recipient.isLimitedToDemand { obligations.append(.limitToDemand(recipient.name)) }
        }
        if purpose.isDirectMarketing, request.channel != nil { obligations.append(.offerUnsubscribe) }
        if purpose.isAggregateOnly { obligations.append(.aggregateOnly(purpose.name)) }
        for name in purpose.humanReviews { obligations.append(.humanReview(name)) }
        if let point = question.point {
            if point.hasWarning { obligations.append(.showWarning(point.name)) }
            let source = request.source ?? point.source
            switch sourceKinds[source] {
            case .subject?, .observed?: break
            default: obligations.append(.informOfSource(source))
            }
        }
        return obligations
    }
}
