import Vocabulary

extension CompiledPolicy {
    /// Answers a question about one person; a pure function of the policy, the question and the state.
    package func decide(_ request: DecisionRequest, _ state: PersonState) -> DecisionResponse {
        switch resolve(request) {
        case .answered(let response, _): return response
        case .question(let question):
            var recorder = NoRecorder()
            return judge(question, request, state, &recorder)
        }
    }

    /// Answers the same question about many people, in their order; what does not depend on them is looked at once.
    package func decide(_ request: DecisionRequest, each states: some Sequence<PersonState>) -> [DecisionResponse] {
        switch resolve(request) {
        case .answered(let response, _): return states.map { _ in response }
        case .question(let question):
            var recorder = NoRecorder()
            return states.map { judge(question, request, $0, &recorder) }
        }
    }

    /// Answers a question as ``decide(_:_:)`` does, by the same code, and says how the answer came about.
    package func explain(_ request: DecisionRequest, _ state: PersonState) -> DecisionTrace {
        switch resolve(request) {
        case .answered(let response, let check):
            let looked = request.purpose.map { [ElementReference(.purposes, $0)] } ?? []
            let passed = openingChecks(of: request).prefix { $0 != check }.map {
                DecisionTrace.Step(check: $0, looked: looked, reasons: [], carriedBy: nil)
            }
            let isPermit = response.effect == .permit
            let last = DecisionTrace.Step(
                check: check, looked: looked, reasons: isPermit ? [] : response.reasons,
                carriedBy: isPermit ? response.reasons.first : nil)
            return DecisionTrace(steps: passed + [last], response: response)
        case .question(let question):
            var recorder = TraceRecorder()
            let items = question.items.map { itemElements[$0] }
            for check in openingChecks(of: request) {
                recorder.begin(
                    check, at: 0,
                    looking: check == .data
                        ? items : check == .purpose ? [question.purpose?.element].compactMap(\.self) : [])
            }
            let response = judge(question, request, state, &recorder)
            let against = response.effect == .permit ? [] : response.reasons
            return DecisionTrace(steps: recorder.steps(of: against), response: response)
        }
    }

    private func openingChecks(of request: DecisionRequest) -> [DecisionCheck] {
        request.operation.isUse ? [.purpose, .data, .force] : [.data, .force]
    }
}

extension CompiledPolicy {
    /// Stages 2 and 3.
    func judge<Recorder: DecisionRecorder>(
        _ question: Question, _ request: DecisionRequest, _ state: PersonState, _ recorder: inout Recorder
    ) -> DecisionResponse {
        guard let purpose = question.purpose else { return judgeCare(question, request, state, &recorder) }
        var reasons: [Reason] = []
        recorder.begin(.purposeData, at: reasons.count, looking: [purpose.element])
        question.append(.purposeData, to: &reasons)
        recorder.begin(.operation, at: reasons.count, looking: [purpose.element])
        question.append(.operation, to: &reasons)
        recorder.begin(.prohibitions, at: reasons.count, looking: purpose.prohibitions.map(\.element))
        judgeProhibitions(question, request, state, &reasons)
        let carrying =
            purpose.isBuiltIn ? nil : judgePurpose(purpose, question, request, state, &reasons, &recorder)
        let permit = carrying ?? Carrying(reason: Reason(.legalObligationHolds, nil))
        if request.operation != .collect {
            recorder.begin(.retention, at: reasons.count, looking: question.items.map { itemElements[$0] })
            judgeRetention(question, request, state, staysUnderHold: purpose.isAboveRestriction, &reasons)
        }
        if request.operation == .share {
            recorder.begin(
                .sharing, at: reasons.count,
                looking: request.recipient.map { [ElementReference(.recipients, $0)] } ?? [])
            judgeSharing(purpose, question, request, state, carrying, &reasons)
        } else if request.operation == .collect {
            recorder.begin(
                .collecting, at: reasons.count, looking: request.point.map { [ElementReference(.collect, $0)] } ?? [])
            judgeCollecting(purpose, question, request, state, &reasons)
        }
        guard reasons.isEmpty else { return .refused(reasons) }
        return DecisionResponse(
            effect: .permit, reasons: [permit.reason], obligations: obligations(purpose, question, request),
            restsOn: restsOn(purpose, question, permit))
    }

    /// Rules 7 to 14; gives the ground that carries the permit.
    private func judgePurpose<Recorder: DecisionRecorder>(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest, _ state: PersonState,
        _ reasons: inout [Reason], _ recorder: inout Recorder
    ) -> Carrying? {
        recorder.begin(.purposeCondition, at: reasons.count, looking: [purpose.element])
        judge(
            purpose.condition, request, state, unmet: .purposeConditionUnmet, purpose.element, &reasons)
        recorder.begin(
            .particulars, at: reasons.count, looking: purpose.requires.map { ElementReference(.particulars, $0) })
        question.append(.particulars, to: &reasons)
        recorder.begin(
            .roles, at: reasons.count,
            looking: request.principal.roles.sorted().map { ElementReference(.staff, $0) })
        question.append(.roles, to: &reasons)
        recorder.begin(.age, at: reasons.count, looking: [purpose.element])
        judgeAge(purpose, question, request, state, &reasons)
        recorder.begin(.ground, at: reasons.count, looking: purpose.grounds.map(\.element))
        let carrying = judgeGrounds(purpose, question, request, state, &reasons)
        if let carrying { recorder.carried(by: carrying.reason) }
        recorder.begin(.specialData, at: reasons.count, looking: [purpose.element])
        judgeSpecialData(purpose, question, carrying, &reasons)
        recorder.begin(.marketing, at: reasons.count, looking: [purpose.element])
        if purpose.isDirectMarketing { judgeMarketing(purpose, request, state, carrying, &reasons) }
        recorder.begin(.restriction, at: reasons.count, looking: question.items.map { itemElements[$0] })
        judgeRestriction(purpose, question, request, state, carrying, &reasons)
        return carrying
    }

    /// Adds the reason of a condition that does not hold or cannot be answered.
    func judge(
        _ condition: CompiledCondition?, _ request: DecisionRequest, _ state: PersonState, unmet code: ReasonCode,
        _ element: ElementReference, _ reasons: inout [Reason]
    ) {
        guard let condition else { return }
        switch condition.truth(request, state) {
        case .yes: break
        case .no: reasons.append(Reason(code, element))
        case .unknown: reasons.append(Reason(.conditionUnknown, element))
        }
    }

    /// Rule 6.
    private func judgeProhibitions(
        _ question: Question, _ request: DecisionRequest, _ state: PersonState, _ reasons: inout [Reason]
    ) {
        for (prohibition, item) in question.prohibitions {
            switch prohibition.unless?.truth(request, state) {
            case .yes?: break
            case .unknown?: reasons.append(Reason(.conditionUnknown, prohibition.element))
            case .no?, nil:
                reasons.append(Reason(.prohibited, prohibition.element, datum: item.map { itemNames[$0] }))
            }
        }
    }

    /// Rule 10: the highest of the ages that the purpose, the point and the policy demand.
    private func judgeAge(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest, _ state: PersonState,
        _ reasons: inout [Reason]
    ) {
        var highest = purpose.minimumAge.map { (years: $0, element: purpose.element) }
        if request.operation == .collect {
            if let point = question.point, let years = point.minimumAge, years > highest?.years ?? .min {
                highest = (years, point.element)
            }
            if let years = ages.minimum, years > highest?.years ?? .min { highest = (years, .ages) }
        }
        guard let highest else { return }
        switch state.age.isAtLeast(highest.years, at: request.at) {
        case .yes: break
        case .no: reasons.append(Reason(.underAge, highest.element))
        case .unknown:
            // Nobody can state an age to a log or through a partner; whoever is known to be too young is refused.
            let isUnattended = request.operation == .collect && question.point?.isUnattended == true
            if !isUnattended { reasons.append(Reason(.ageUnknown, highest.element)) }
        }
    }

    /// Rule 12: Articles 9 and 10 GDPR. Where an explicit consent is the exception and no ground holds, the reasons of the
    /// grounds have said already what is missing.
    private func judgeSpecialData(
        _ purpose: CompiledPurpose, _ question: Question, _ carrying: Carrying?, _ reasons: inout [Reason]
    ) {
        guard let specialItems, !isExcepted(purpose, carrying) else { return }
        if purpose.specialException == .explicitConsent, carrying == nil { return }
        for item in question.items where specialItems.contains(item) {
            reasons.append(Reason(.specialDataWithoutException, purpose.element, datum: itemNames[item]))
        }
    }

    /// Whether special data may serve the purpose on this ground.
    func isExcepted(_ purpose: CompiledPurpose, _ carrying: Carrying?) -> Bool {
        switch purpose.specialException {
        case nil: return false
        case .explicitConsent?: return carrying?.isExplicitConsent == true
        default: return true
        }
    }

    /// Rule 13: Article 21(2) and (3) GDPR, and the channels and topics that the person left.
    private func judgeMarketing(
        _ purpose: CompiledPurpose, _ request: DecisionRequest, _ state: PersonState, _ carrying: Carrying?,
        _ reasons: inout [Reason]
    ) {
        if isStopped(state.marketingObjectedAt, carrying) {
            reasons.append(Reason(.marketingObjected, purpose.element))
        }
        if let channel = request.channel, state.leftChannels.contains(channel) {
            reasons.append(Reason(.channelLeft, ElementReference(.channels, channel)))
        }
        if let topic = request.topic, state.leftTopics.contains(topic) {
            reasons.append(Reason(.topicLeft, ElementReference(.topics, topic)))
        }
    }

    /// Whether an objection to marketing stands, which no consent given after it overcomes.
    func isStopped(_ objected: Instant?, _ carrying: Carrying?) -> Bool {
        guard let objected else { return false }
        return carrying?.consentGivenAt.map { $0 <= objected } ?? true
    }

    /// Rule 14: Article 18(1) and (2) GDPR.
    private func judgeRestriction(
        _ purpose: CompiledPurpose, _ question: Question, _ request: DecisionRequest, _ state: PersonState,
        _ carrying: Carrying?, _ reasons: inout [Reason]
    ) {
        guard let restriction = restriction(on: purpose, request, state, carrying) else { return }
        for item in question.items where restriction.reaches(itemNames[item]) {
            reasons.append(Reason(.restricted, itemElements[item], datum: itemNames[item]))
        }
    }

    /// The restriction that stands against such a use on this ground, if one does.
    func restriction(
        on purpose: CompiledPurpose, _ request: DecisionRequest, _ state: PersonState, _ carrying: Carrying?
    ) -> RestrictionFact? {
        guard let restriction = state.restriction, request.operation != .collect, !purpose.isAboveRestriction else {
            return nil
        }
        if let given = carrying?.consentGivenAt, given > restriction.at { return nil }
        return restriction
    }

    /// Rules 15 and 18: Article 5(1)(e) GDPR.
    ///
    /// - Parameter staysUnderHold: whether it is a deed that a hold, and the setting apart by a rule of keeping, leave
    ///   open: storing, and what Article 18(2) GDPR allows with restricted data.
    func judgeRetention(
        _ question: Question, _ request: DecisionRequest, _ state: PersonState, staysUnderHold: Bool,
        _ reasons: inout [Reason]
    ) {
        guard !state.data.isEmpty else { return }
        let purpose = question.purpose.flatMap { $0.isBuiltIn ? nil : $0.name }
        for item in question.items {
            guard let held = state.data[itemNames[item]],
                let rule = ruleThatIsOver(
                    item, held, for: purpose, request, state, servingApart: staysUnderHold),
                !(staysUnderHold && isHeldBack(item, state))
            else { continue }
            reasons.append(Reason(.retentionOver, rule.element, datum: itemNames[item]))
        }
    }
}

extension DecisionResponse {
    /// Stage 3 for a question against which something speaks.
    fileprivate static func refused(_ reasons: [Reason]) -> DecisionResponse {
        let isUnanswered = reasons.allSatisfy { $0.code == .ageUnknown || $0.code == .conditionUnknown }
        return DecisionResponse(effect: isUnanswered ? .indeterminate : .deny, reasons: reasons)
    }
}

extension ElementReference {
    /// The section `ages`, which is one element.
    static let ages = ElementReference(.ages, ElementName(rawValue: "ages"))
}
