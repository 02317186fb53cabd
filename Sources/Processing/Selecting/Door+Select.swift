import Ledger
import Policies
import Vocabulary

extension Door {
    /// People looked at for one part of a selection; where few of many match, a part holds fewer than were asked for.
    static var mostLookedAt: Int { 2000 }

    /// Finds people, each by a decision of their own, in parts. As advice: nothing is recorded, and nothing may be
    /// done on it that was not asked again.
    ///
    /// Whose state cannot be read is not found.
    /// - Throws: ``DoorError/controllerUnknown``, or the store's error.
    package func select(
        _ selection: Selection, at controller: ControllerID, _ now: Instant, after: CirclePlace? = nil, limit: Int
    ) async throws -> SelectionPage {
        let loaded = try policy(of: controller, at: selection.request?.at ?? now)
        let circle = selection.narrowed(by: loaded.policy)
        var page = SelectionPage(people: [], looked: 0, next: after, policy: loaded)
        while page.people.count < limit, page.looked < Self.mostLookedAt {
            let most = limit - page.people.count
            let found = try await data.read { [after = page.next] in
                try $0.candidates(in: circle, of: controller, after: after, limit: most)
            }
            let known = found.filter { $0.subject != nil && $0.state != nil }
            let states = try await opened(known.compactMap(\.state), at: controller)
            for (candidate, state) in zip(known, states) where selection.finds(state, by: loaded, at: now) {
                if let subject = candidate.subject { page.people.append(subject) }
            }
            page.looked += found.count
            page.next = found.count == most ? found.last?.place : nil
            if page.next == nil { return page }
        }
        return page
    }

    /// The same so that it may be acted on: a decision of each is in evidence before it is answered, and an entry with
    /// the counts of the part.
    ///
    /// - Returns: those of whom it is still permitted when it is recorded.
    package func selectRecorded(
        _ selection: Selection, _ request: DecisionRequest, _ context: DeedContext, after: CirclePlace?, limit: Int
    ) async throws -> (page: SelectionPage, evidence: [EntryID]) {
        var selection = selection
        selection.request = request
        var page = try await select(selection, at: context.controller, context.now, after: after, limit: limit)
        let answers = try await each(of: page.people) { subject -> [EntryID]? in
            let (response, _, evidence) = try await decide(request, on: subject, context)
            return response.effect == .permit ? evidence : nil
        }
        page.people = answers.map(\.subject)
        let draft = EvidenceDraft(selecting: selection, request, page)
        let summary = try await leaveEvidence(
            [draft], context, subject: nil, policy: page.policy.version.digest)
        return (page, answers.flatMap(\.value) + summary)
    }

    /// Reads the asked data of those who are found, each by a deed of their own, with its evidence.
    package func readSelected(
        _ selection: Selection, _ request: DecisionRequest, _ context: DeedContext, after: CirclePlace?, limit: Int
    ) async throws -> (readings: [SelectedReading], page: SelectionPage, evidence: [EntryID]) {
        var selection = selection
        selection.request = request
        var page = try await select(selection, at: context.controller, context.now, after: after, limit: limit)
        let readings = try await each(of: page.people) { subject -> SelectedReading? in
            guard case .done(let values, let evidence) = try await read(request, of: subject, context) else {
                return nil
            }
            return SelectedReading(subject: subject, values: values, evidence: evidence)
        }
        page.people = readings.map(\.subject)
        let draft = EvidenceDraft(selecting: selection, request, page)
        let summary = try await leaveEvidence(
            [draft], context, subject: nil, policy: page.policy.version.digest)
        return (readings.map(\.value), page, summary)
    }

    /// One deed for each, at the same time, so that their writes share commits; in the order of the people, without
    /// those of whom nothing came and those who left meanwhile.
    private func each<Value: Sendable>(
        of people: [SubjectID], _ deed: @escaping @Sendable (SubjectID) async throws -> Value?
    ) async throws -> [(subject: SubjectID, value: Value)] {
        var found: [SubjectID: Value] = [:]
        try await withThrowingTaskGroup(of: (SubjectID, Value?).self) { group in
            for subject in people {
                group.addTask {
                    do { return (subject, try await deed(subject)) } catch DoorError.personUnknown {
                        return (subject, nil)
                    }
                }
            }
            for try await (subject, value) in group { found[subject] = value }
        }
        return people.compactMap { subject in found[subject].map { (subject, $0) } }
    }
}

/// What was read of one of those who were found.
package struct SelectedReading: Sendable {
    package let subject: SubjectID
    package let values: [HeldValue]
    package let evidence: [EntryID]
}

extension EvidenceKind {
    /// People were looked up by what they chose, to act on it.
    package static let selectionMade = EvidenceKind("selection-made")
}

extension EvidenceDraft {
    fileprivate init(selecting selection: Selection, _ request: DecisionRequest, _ page: SelectionPage) {
        let policy = page.policy.policy
        var detail: [String: EvidenceValue] = [
            "operation": .code(request.operation.rawValue), "people": .count(Int64(page.people.count)),
            "looked": .count(Int64(page.looked)), "circle": .code(selection.circle.word),
        ]
        if let purpose = request.purpose, policy.purposes.has(purpose) { detail["purpose"] = .name(purpose) }
        if let element = selection.circle.element, policy.consents.has(element) || policy.purposes.has(element) {
            detail["element"] = .name(element)
        }
        self.init(
            kind: .selectionMade, clauses: request.purpose.flatMap { policy.purposes[$0]?.clauses } ?? [],
            detail: detail)
    }
}
