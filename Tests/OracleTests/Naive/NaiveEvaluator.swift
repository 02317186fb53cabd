import Policies
import Vocabulary

/// The decision, written a second time from docs/reference/decisions.md alone, in the plainest way.
///
/// It shares the value types of questions, states, policies and answers with the engine, and nothing else: it compiles
/// nothing, remembers nothing, has its own calendar, and looks at every list anew. Where both give the same answer to a
/// million questions, the answer is what the specification says. Numbers in the comments are the specification's rules.
struct NaiveEvaluator {
    let policy: Policy
    /// Codes of the members of the European Economic Area.
    let economicArea: Set<String>
    /// Codes of the countries with a decision of adequacy.
    let adequate: Set<String>

    func answer(_ question: DecisionRequest, _ state: PersonState) -> DecisionResponse {
        NaiveJudgement(evaluator: self, question: question, state: state).response()
    }

    /// What stands in the way of the permit of one question about one person.
    func judgement(_ question: DecisionRequest, _ state: PersonState) -> NaiveJudgement {
        NaiveJudgement(evaluator: self, question: question, state: state)
    }
}

/// One question about one person, being judged.
struct NaiveJudgement {
    let policy: Policy
    let economicArea: Set<String>
    let adequate: Set<String>
    let question: DecisionRequest
    let state: PersonState
    /// The items asked about: groups replaced by theirs, each item once, where it is first named.
    let items: [ElementName]

    init(evaluator: NaiveEvaluator, question: DecisionRequest, state: PersonState) {
        policy = evaluator.policy
        economicArea = evaluator.economicArea
        adequate = evaluator.adequate
        self.question = question
        self.state = state
        var items: [ElementName] = []
        for name in question.data {
            let named: [ElementName]
            if let group = evaluator.policy.groups[name] {
                named = group.data
            } else {
                named = [name]
            }
            for item in named where !items.contains(item) { items.append(item) }
        }
        self.items = items
    }

    func response() -> DecisionResponse {
        question.operation.isUse ? responseToUse() : responseToCare()
    }

    private func responseToUse() -> DecisionResponse {
        // 1
        guard let name = question.purpose else { return deny([Reason(.purposeMissing, nil)]) }
        let isBuiltIn = name == .dataSubjectRights
        let declared = policy.purposes[name]
        if declared == nil && !isBuiltIn {
            let reason = Reason(.purposeUndeclared, closed("purposes"))
            return DecisionResponse(effect: .notApplicable, reasons: [reason])
        }
        // 2
        let undeclared = undeclaredData()
        if !undeclared.isEmpty { return deny(undeclared) }
        if items.isEmpty {
            if let declared, !isBuiltIn, declared.data.isEmpty {
                let element = ElementReference(.purposes, name)
                return DecisionResponse(
                    effect: .permit, reasons: [Reason(.noPersonalData, element)], restsOn: [element])
            }
            return deny([Reason(.dataMissing, nil)])
        }
        // 3
        if isBeforeForce { return deny([Reason(.notInForce, nil)]) }
        if isBuiltIn { return responseToRights() }
        guard let declared else { return deny([]) }
        return responseToUse(for: declared)
    }

    /// Stage 2 and 3 for a purpose of the policy.
    private func responseToUse(for purpose: Purpose) -> DecisionResponse {
        let ground = ground(of: purpose)
        var reasons: [Reason] = []
        reasons += dataNotForPurpose(purpose)
        reasons += operationNotForPurpose(purpose)
        reasons += prohibitions()
        reasons += purposeCondition(purpose)
        reasons += missingParticulars(purpose)
        reasons += rolesNotAllowed(purpose)
        reasons += ageOf(purpose)
        if ground.carrier == nil { reasons += ground.reasons }
        reasons += specialData(purpose, ground.consent, hasGround: ground.carrier != nil)
        reasons += marketing(purpose, ground.consent)
        reasons += restriction(purpose, ground.consent)
        if question.operation != .collect {
            reasons += retentionOver(holdsCount: purpose.restrictionExemption != nil)
        }
        if question.operation == .share { reasons += sharing(purpose, ground.consent) }
        if question.operation == .collect { reasons += collecting(purpose.name, purpose.data) }
        guard reasons.isEmpty, let carrier = ground.carrier else { return refusal(reasons) }
        return DecisionResponse(
            effect: .permit, reasons: [carrier], obligations: obligations(of: purpose),
            restsOn: support(of: purpose.name) + [ground.law].compactMap { $0 }.map { ElementReference(.laws, $0) })
    }

    /// Stage 2 and 3 for the built-in purpose of answering people's rights.
    private func responseToRights() -> DecisionResponse {
        var reasons: [Reason] = []
        // 5
        if ![.collect, .read, .use, .share].contains(question.operation) {
            reasons.append(
                Reason(.operationNotForPurpose, ElementReference(.purposes, .dataSubjectRights)))
        }
        reasons += prohibitions()
        if question.operation != .collect { reasons += retentionOver(holdsCount: true) }
        if question.operation == .share { reasons += sharingForRights() }
        if question.operation == .collect {
            reasons += collecting(.dataSubjectRights, policy.data.map { $0.name })
        }
        if !reasons.isEmpty { return refusal(reasons) }
        return DecisionResponse(
            effect: .permit, reasons: [Reason(.legalObligationHolds, nil)], obligations: obligations(of: nil))
    }

    /// Stage 3, where anything stands against the use.
    private func refusal(_ reasons: [Reason]) -> DecisionResponse {
        for reason in reasons where reason.code != .ageUnknown && reason.code != .conditionUnknown {
            return deny(reasons)
        }
        return DecisionResponse(effect: .indeterminate, reasons: reasons)
    }

    private func support(of purpose: ElementName) -> [ElementReference] {
        var support = [ElementReference(.purposes, purpose)]
        if question.operation == .share, let recipient = question.recipient {
            support.append(ElementReference(.recipients, recipient))
        }
        if question.operation == .collect, let point = question.point {
            support.append(ElementReference(.collect, point))
        }
        return support
    }

    // Stage 1, which care of the data shares

    func undeclaredData() -> [Reason] {
        var reasons: [Reason] = []
        for name in question.data where policy.data[name] == nil && policy.groups[name] == nil {
            let reason = Reason(.dataUndeclared, closed("data"), datum: name)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    var isBeforeForce: Bool {
        guard let effective = policy.effective else { return false }
        return question.at.milliseconds < NaiveDay(effective).startMilliseconds
    }

    func deny(_ reasons: [Reason]) -> DecisionResponse { DecisionResponse(effect: .deny, reasons: reasons) }

    /// The element by which the firm closed a list, if it did.
    func closed(_ list: String) -> ElementReference? {
        let name = ElementName(rawValue: list)
        return policy.closed[name] == nil ? nil : ElementReference(.closed, name)
    }
}
