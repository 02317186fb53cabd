import Choices
import Ledger
import Policies
import Vault
import Vocabulary

/// What became of one row of an import.
package enum ImportOutcome: Sendable {
    /// Somebody new.
    case added
    /// Somebody known, with what the row says now.
    case changed
    /// Imported before, with equal content.
    case unchanged
    /// Nothing of the row was taken.
    case refused([IntakeRefusal])
}

extension Door {
    /// Takes in one person from before, by the rules of a point of collection.
    ///
    /// A row that was cut off between its deeds is taken again by the next run, since its mark comes last.
    /// - Parameter trial: judges only, as if the rows before had been taken; nothing is written.
    /// - Throws: ``DoorError``, or the store's error.
    package func takeIn(
        _ row: ImportRow, at point: ElementName, marks: ImportMarks, trial: ImportTrial? = nil,
        _ context: DeedContext
    ) async throws -> ImportOutcome {
        let mark = marks.mark(row)
        let known = try await data.read { try $0.importedContent(of: mark.row, at: context.controller) }
        if (trial?.content(of: mark.row) ?? known) == mark.content { return .unchanged }
        let loaded = try policy(of: context.controller, at: context.now)
        let own = self.context(context, at: row.collected)
        let judged = try await judge(row, at: point, loaded, own, trial)
        guard judged.refusals.isEmpty else { return .refused(judged.refusals) }
        if let trial {
            let identifiers = try identifiers(of: row, at: context.controller, now: context.now)
            trial.take(mark, identifiers, of: judged.person, leaving: judged.state)
            return judged.person == nil ? .added : .changed
        }
        var submission = row.submission(at: point)
        if case .stored(let subject) = judged.person { submission.subject = subject }
        let receipt: CollectionReceipt
        switch try await collect(submission, own) {
        case .accepted(let accepted): receipt = accepted
        case .refused(let refusals, _, _): return .refused(refusals)
        case .alreadyKnown: return .refused([IntakeRefusal(field: nil, code: "identifier-ambiguous")])
        }
        try await addHistory(of: row, to: receipt.subject, context)
        let controller = context.controller
        try await data.write { try $0.put(mark, at: controller) }
        return receipt.isNew ? .added : .changed
    }

    /// Leaves the one entry of a run, with its counts.
    package func noteImport(
        at point: ElementName, source: ElementName, counts: [String: Int], _ context: DeedContext
    ) async throws {
        let loaded = try policy(of: context.controller, at: context.now)
        var detail: [String: EvidenceValue] = ["point": .name(point), "source": .name(source)]
        for (name, count) in counts { detail[name] = .count(Int64(count)) }
        let draft = EvidenceDraft(kind: .importRun, clauses: loaded.policy.points[point]?.clauses ?? [], detail: detail)
        _ = try await leaveEvidence([draft], context, subject: nil, policy: loaded.version.digest)
    }

    /// The identifiers by which a row could lead to somebody; rows that share one are taken one after another.
    package func identifiers(of row: ImportRow, at controller: ControllerID, now: Instant) throws -> [Identifier] {
        let loaded = try policy(of: controller, at: now)
        return row.values.flatMap { field, values -> [Identifier] in
            guard let kind = loaded.policy.data[ElementName(rawValue: field)]?.identifier else { return [] }
            return values.compactMap { try? Identifier(kind, $0) }
        }
    }

    private func context(_ context: DeedContext, at happened: Instant?) -> DeedContext {
        DeedContext(
            controller: context.controller, principal: context.principal, actor: context.actor, now: context.now,
            happened: happened)
    }

    /// What speaks against a row, whom it is about, and the state as it would leave it.
    private struct Judged {
        var refusals: [IntakeRefusal]
        /// `nil` for somebody new.
        var person: ImportTrial.Person?
        var state = PersonState()
    }

    private func judge(
        _ row: ImportRow, at point: ElementName, _ loaded: LoadedPolicy, _ context: DeedContext, _ trial: ImportTrial?
    ) async throws -> Judged {
        guard let declared = loaded.policy.points[point] else {
            return Judged(refusals: [IntakeRefusal(field: nil, code: ReasonCode.pointUndeclared.rawValue)])
        }
        let identifiers = try identifiers(of: row, at: context.controller, now: context.now)
        let stored = try await people(with: identifiers, at: context.controller)
        let people = (trial?.people(with: identifiers) ?? []).union(stored.map(ImportTrial.Person.stored))
        guard people.count <= 1 else {
            return Judged(refusals: [IntakeRefusal(field: nil, code: "identifier-ambiguous")])
        }
        let person = people.first
        let state: PersonState
        if let person, let left = trial?.state(of: person) {
            state = left
        } else {
            state = try await self.state(of: stored.first, at: context.controller)
        }
        let check = IntakeCheck(
            loaded: loaded, point: declared, submission: row.submission(at: point), context: context)
        var after = check.hypothetical(state, check.values().values)
        var refusals = try await historyRefusals(row, loaded, context)
        if case .failure(let refused) = check.judge(state) { refusals += refused.refusals }
        refusals += consentRefusals(row, after, loaded.choiceRules)
        if refusals.isEmpty { row.leaveHistory(in: &after, by: loaded.choiceRules) }
        return Judged(refusals: refusals, person: person, state: after)
    }

    /// Consents that do not count at the person's age.
    private func consentRefusals(_ row: ImportRow, _ state: PersonState, _ rules: ChoiceRules) -> [IntakeRefusal] {
        var refusals: [IntakeRefusal] = []
        for consent in row.consents {
            for (act, instant) in consent.acts(standing: state.consents[consent.name]) {
                do throws(ChoiceError) { _ = try rules.applying(act, to: state, happened: instant) } catch {
                    switch error {
                    case .underAge, .guardianNeeded: refusals.append(IntakeRefusal(error, of: act))
                    default: break
                    }
                }
            }
        }
        return refusals
    }

    /// What is wrong with consents, events, facts and times.
    private func historyRefusals(
        _ row: ImportRow, _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws -> [IntakeRefusal] {
        var refusals: [IntakeRefusal] = []
        func refuse(_ name: ElementName, _ code: String) {
            refusals.append(IntakeRefusal(field: name.rawValue, code: code))
        }
        for consent in row.consents {
            if loaded.policy.consents[consent.name] == nil { refuse(consent.name, "consent-undeclared") }
            let fault = [consent.at, consent.givenAt ?? consent.at].compactMap { TimeFault($0, now: context.now) }.first
            if let fault { refuse(consent.name, fault.code) }
            if let given = consent.givenAt, given > consent.at { refuse(consent.name, "time-order") }
            if let words = consent.words, try await shownText(words, at: context.controller) == nil {
                refuse(consent.name, "words-unknown")
            }
        }
        for (event, instant) in row.events.sorted(by: { $0.key < $1.key }) {
            if loaded.policy.events[event] == nil { refuse(event, "event-undeclared") }
            if let fault = TimeFault(instant, now: context.now) { refuse(event, fault.code) }
        }
        for fact in row.facts.keys.sorted() where loaded.policy.facts[fact] == nil { refuse(fact, "fact-undeclared") }
        if let fault = row.collected.flatMap({ TimeFault($0, now: context.now) }) {
            refusals.append(IntakeRefusal(field: "collected", code: fault.code))
        }
        return refusals
    }

    /// Events, facts and choices, each at its own time; what is on record already is left alone.
    private func addHistory(of row: ImportRow, to subject: SubjectID, _ context: DeedContext) async throws {
        let controller = context.controller
        var state = try await person(subject, at: controller).state
        for (event, instant) in row.events.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            if let known = state.events[event], known >= instant { continue }
            _ = try await record([event], of: subject, self.context(context, at: instant))
        }
        let facts = row.facts.filter { state.facts.contains($0.key) != $0.value }
        if !facts.isEmpty { _ = try await setFacts(facts, of: subject, context) }
        state = try await person(subject, at: controller).state
        for consent in row.consents.sorted(by: { $0.name < $1.name }) {
            let standing = state.consents[consent.name]
            if let standing, standing.at >= consent.at { continue }
            var shown: ShownText?
            if let words = consent.words { shown = try await shownText(words, at: controller) }
            let circumstances = ChoiceCircumstances(
                way: .importRun, language: shown?.language ?? row.language, shown: shown, isProven: shown != nil)
            for (act, instant) in consent.acts(standing: standing) {
                _ = try await choose([act], by: subject, circumstances, self.context(context, at: instant))
            }
        }
    }
}

extension ImportRow {
    /// Puts its events, facts and consents into a state, as the run itself does one after the other.
    fileprivate func leaveHistory(in state: inout PersonState, by rules: ChoiceRules) {
        for (event, instant) in events where state.events[event].map({ $0 < instant }) ?? true {
            state.events[event] = instant
        }
        for (fact, holds) in facts {
            if holds { state.facts.insert(fact) } else { state.facts.remove(fact) }
        }
        for consent in consents {
            let standing = state.consents[consent.name]
            if let standing, standing.at >= consent.at { continue }
            for (act, instant) in consent.acts(standing: standing) {
                if let next = try? rules.applying(act, to: state, happened: instant) { state = next }
            }
        }
    }
}
