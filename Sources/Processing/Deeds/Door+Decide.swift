import Ledger
import Policies
import Vocabulary

/// What a question about one person is put as.
package struct PersonQuestion: Sendable {
    package var subject: SubjectID
    package var request: DecisionRequest

    package init(subject: SubjectID, request: DecisionRequest) { (self.subject, self.request) = (subject, request) }
}

extension Door {
    /// Answers as advice: nothing is recorded, and nothing may be done on it that was not asked again.
    ///
    /// - Parameter subject: `nil` asks about nobody in particular: the empty state.
    package func advise(_ request: DecisionRequest, on subject: SubjectID?, at controller: ControllerID) async throws
        -> (response: DecisionResponse, policy: LoadedPolicy)
    {
        let loaded = try policy(of: controller, at: request.at)
        let state = try await state(of: subject, at: controller)
        let first = loaded.compiled.decide(request, state)
        let needsHolds = !request.operation.isUse || first.reasons.contains { $0.code == .retentionOver }
        guard subject != nil, needsHolds else { return (first.dated(by: state), loaded) }
        return try await data.read { (try $0.decided(request, of: state, controller, loaded).response, loaded) }
    }

    /// Answers for many people at once; people who are not there are answered as unknown, which is a refusal.
    package func advise(
        _ request: DecisionRequest, on subjects: [SubjectID], at controller: ControllerID
    ) async throws -> (responses: [DecisionResponse?], policy: LoadedPolicy) {
        let loaded = try policy(of: controller, at: request.at)
        let states = try await data.read { transaction in
            try subjects.map { try transaction.person($0, of: controller)?.state }
        }
        let open = try await opened(states.compactMap(\.self), at: controller)
        var known = loaded.compiled.decide(request, each: open)
        let overs = known.contains { $0.reasons.contains { $0.code == .retentionOver } }
        if !request.operation.isUse || overs {
            let wide = try await wideHolds(at: controller)
            if !wide.isEmpty {
                known = loaded.compiled.decide(
                    request, each: open.map { $0.underWideHolds(wide, loaded, at: request.at) })
            }
        }
        var answers = known.makeIterator()
        return (states.map { $0 == nil ? nil : answers.next() }, loaded)
    }

    /// Answers so that it may be acted on: the answer and its evidence are durable before it is given.
    ///
    /// A permitted sharing is at the same time the record of the disclosure (Articles 15(1)(c) and 19 GDPR).
    package func decide(
        _ request: DecisionRequest, on subject: SubjectID, _ context: DeedContext
    ) async throws -> (response: DecisionResponse, policy: LoadedPolicy, evidence: [EntryID]) {
        let loaded = try policy(of: context.controller, at: request.at)
        let (response, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            let response = try transaction.decided(request, of: record.state, context.controller, loaded).response
            return (response, [EvidenceDraft(deciding: request, response, loaded.policy)])
        }
        return (response, loaded, evidence)
    }
}

extension EvidenceDraft {
    /// The entry of a decision: operation, purpose, data, recipient and the codes of its reasons.
    ///
    /// Names that the policy does not declare are the asker's own words and are left out, but counted.
    init(deciding request: DecisionRequest, _ response: DecisionResponse, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "operation": .code(request.operation.rawValue), "effect": .code(response.effect.rawValue),
        ]
        if let purpose = request.purpose, policy.purposes.has(purpose) || purpose == .dataSubjectRights {
            detail["purpose"] = .name(purpose)
        }
        let declared = request.data.filter { policy.data.has($0) || policy.groups.has($0) }
        if !declared.isEmpty { detail["data"] = .names(declared) }
        if declared.count < request.data.count {
            detail["undeclared-data"] = .count(Int64(request.data.count - declared.count))
        }
        if let recipient = request.recipient, policy.recipients.has(recipient) {
            detail["recipient"] = .name(recipient)
        }
        let particulars = request.particulars.filter { policy.particulars.has($0) }.sorted()
        if !particulars.isEmpty { detail["particulars"] = .names(particulars) }
        var codes: [ElementName] = []
        for reason in response.reasons {
            let code = ElementName(rawValue: reason.code.rawValue)
            if !codes.contains(code) { codes.append(code) }
        }
        detail["reasons"] = .names(codes)
        let permitted = response.effect == .permit
        let elements = response.restsOn + response.reasons.compactMap(\.element)
        let clauses = elements.flatMap { policy.element($0)?.clauses ?? [] }
        var seen: Set<String> = []
        self.init(
            kind: permitted && request.operation == .share
                ? .disclosureMade : permitted ? .decisionPermitted : .decisionDenied,
            clauses: clauses.filter { seen.insert($0).inserted }, detail: detail)
    }
}
