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
        let answers = try await decideEach(request, on: page.people, context)
        page.people = answers.map(\.subject)
        let draft = EvidenceDraft(selecting: selection, request, page)
        let summary = try await leaveEvidence(
            [draft], context, subject: nil, policy: page.policy.version.digest)
        return (page, answers.flatMap(\.evidence) + summary)
    }

    /// Reads the asked data of those who are found, each by a deed of their own, with its evidence.
    package func readSelected(
        _ selection: Selection, _ request: DecisionRequest, _ context: DeedContext, after: CirclePlace?, limit: Int
    ) async throws -> (readings: [SelectedReading], page: SelectionPage, evidence: [EntryID]) {
        var selection = selection
        selection.request = request
        var page = try await select(selection, at: context.controller, context.now, after: after, limit: limit)
        let readings = try await readEach(request, of: page.people, context)
        page.people = readings.map(\.subject)
        let draft = EvidenceDraft(selecting: selection, request, page)
        let summary = try await leaveEvidence(
            [draft], context, subject: nil, policy: page.policy.version.digest)
        return (readings, page, summary)
    }

    /// A recorded decision on each, several in one transaction; those of whom it is permitted, in the order of the people.
    private func decideEach(
        _ request: DecisionRequest, on subjects: [SubjectID], _ context: DeedContext
    ) async throws -> [(subject: SubjectID, evidence: [EntryID])] {
        let loaded = try policy(of: context.controller, at: request.at)
        let (done, alone) = try await performEach(on: subjects, context, policy: loaded.version.digest) {
            record, transaction in
            let response = try transaction.decided(request, of: record.state, context.controller, loaded).response
            return (response.effect, [EvidenceDraft(deciding: request, response, loaded.policy)])
        }
        var permitted = Dictionary(
            uniqueKeysWithValues: done.filter { $0.value == .permit }.map { ($0.subject, $0.evidence) })
        for subject in alone {
            do {
                let (response, _, evidence) = try await decide(request, on: subject, context)
                if response.effect == .permit { permitted[subject] = evidence }
            } catch DoorError.personUnknown {}
        }
        return subjects.compactMap { subject in permitted[subject].map { (subject, $0) } }
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
