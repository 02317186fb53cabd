import Ledger
import Policies
import Vault
import Vocabulary

/// What one look at the data that waits under a rule came to.
package struct AnonymisingResult: Hashable, Sendable {
    package let rule: ElementName
    /// People whose coarse values stand in the new set; 0 when none was made.
    package internal(set) var generalised = 0
    /// People who waited in vain.
    package internal(set) var suppressed = 0
    /// People who wait on.
    package internal(set) var waiting = 0
    /// The new set's classes.
    package internal(set) var classes = 0
    /// Whether it is decided of somebody's data how it goes.
    package internal(set) var hasDecided = false
}

extension Door {
    /// Waiting data that is looked at together, at most; what waits longest comes first.
    static var waitsTogether: Int { 8192 }

    /// Makes one anonymous set of what waits under a rule, if enough people are alike; who is not waits on, and goes
    /// without trace once the policy's longest wait is over.
    ///
    /// The set, which way each datum goes, and the evidence commit together. The data themselves are destroyed by
    /// ``letGo(of:_:)``, for whom all of them are due from then on; a set is never made of a datum twice. To be called by
    /// one node at a time, as the sweep is.
    /// - Throws: ``DoorError``; the store's error.
    package func anonymise(_ rule: ElementName, _ context: DeedContext) async throws -> AnonymisingResult {
        let (loaded, controller) = (try policy(of: context.controller, at: context.now), context.controller)
        let limits = loaded.policy.anonymityLimits
        let columns = loaded.policy.anonymousColumns(of: rule)
        var result = AnonymisingResult(rule: rule)
        var waits = try await data.read {
            try $0.waits(for: rule, of: controller, after: nil, limit: Self.waitsTogether)
        }
        if waits.count == Self.waitsTogether, let last = waits.last?.subject { waits.removeAll { $0.subject == last } }
        let people = try await waitingRows(waits, columns, loaded, context)
        let check = AnonymityCheck(
            people: limits.people, values: limits.values,
            isSensitive: columns.map { loaded.policy.data[$0]?.isSensitive ?? false })
        let passing = check.passing(people.map(\.cells))
        var (ways, ends): ([String: AnonymousWay], [Instant]) = ([:], [])
        var counts: [[String]: Int] = [:]
        for person in people {
            for wait in person.lost { ways[wait.task] = .struck }
            for wait in person.waits where !columns.contains(wait.item) { ways[wait.task] = .struck }
            let rest = person.waits.filter { columns.contains($0.item) }
            guard !rest.isEmpty else { continue }
            if passing.contains(person.cells) {
                counts[person.cells, default: 0] += 1
                for wait in rest { ways[wait.task] = .generalised }
                ends += rest.map(\.due)
                result.generalised += 1
            } else {
                let spent = rest.filter { limits.isOver($0.openedAt, at: context.now) }
                for wait in spent { ways[wait.task] = .suppressed }
                result.suppressed += spent.isEmpty ? 0 : 1
                result.waiting += spent.count < rest.count ? 1 : 0
            }
        }
        guard !ways.isEmpty else { return result }
        result.hasDecided = true
        result.classes = counts.count
        let set = ends.max().map { end in
            AnonymousSet(
                controller: controller, id: ids.text(), rule: rule, columns: columns,
                sensitive: columns.filter { loaded.policy.data[$0]?.isSensitive ?? false },
                classes: counts.map { AnonymousClass(cells: $0.key, count: $0.value) }.sorted {
                    $0.cells.lexicographicallyPrecedes($1.cells)
                }, people: limits.people, values: limits.values, madeOn: context.now.utcDate, end: end,
                testedAt: context.now)
        }
        let going = people.filter { ($0.waits + $0.lost).contains { ways[$0.task] != nil } }.map(\.subject)
        try await keep(set, ways, going, result, loaded, context)
        return result
    }

    private struct WaitingPerson: Sendable {
        let subject: SubjectID
        let waits: [AnonymousWait]
        /// What was erased while it waited.
        let lost: [AnonymousWait]
        let cells: [String]
    }

    /// The coarse values of those whose data is still over and held by nothing, each by the decision that it may be made
    /// anonymous; whoever was joined with another has one row with that one.
    private func waitingRows(
        _ waits: [AnonymousWait], _ columns: [ElementName], _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws -> [WaitingPerson] {
        var people: [SubjectID: (record: PersonRecord, waits: [AnonymousWait])] = [:]
        for (subject, waits) in Dictionary(grouping: waits, by: \.subject) {
            // Whoever was erased meanwhile waits no longer.
            guard let record = try? await person(subject, at: context.controller) else { continue }
            people[record.subject, default: (record, [])].waits += waits
        }
        var rows: [WaitingPerson] = []
        let rules = LettingGo(loaded: loaded, now: context.now)
        let wide = try await wideHolds(at: context.controller)
        for (subject, person) in people {
            let seen = person.record.state.underWideHolds(wide, loaded, at: context.now)
            let dues = rules.over(in: seen, holding: .newestAlone)
            let over = Set(dues.filter { $0.outcome == .anonymise }.map(\.plan.item))
            let ready = person.waits.filter { over.contains($0.item) }
            let lost = person.waits.filter { person.record.state.data[$0.item] == nil }
            if ready.count + lost.count < person.waits.count {
                try await release(person.waits.map(\.item), of: subject, loaded, context)
            }
            guard !ready.isEmpty || !lost.isEmpty else { continue }
            let items = Set(ready.map(\.item))
            let values = try await texts(of: subject, items, context.controller)
            let cells = columns.map { item in
                items.contains(item) ? loaded.policy.data[item]?.generalise.cell(of: values[item] ?? []) ?? "" : ""
            }
            rows.append(WaitingPerson(subject: subject, waits: ready, lost: lost, cells: cells))
        }
        return rows
    }

    /// Gives what is over no longer back to use: the person came back before enough others had come.
    private func release(
        _ items: [ElementName], of subject: SubjectID, _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws {
        _ = try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            let state = record.state
            let rules = LettingGo(loaded: loaded, now: context.now)
            let back = Set(items.filter { rules.isBackInUse($0, of: state) })
            guard !back.isEmpty else { return ((), []) }
            for task in try transaction.keepingTasks(ofAllNames: record.subject, at: context.controller)
            where task.outcome == .anonymise && task.way == nil && back.contains(task.item) {
                try transaction.delete(task)
            }
            record.state.joinAgain(back)
            let held = try transaction.standingData(of: record.subject, of: context.controller, items: back)
            for datum in held where !datum.isReplaced && !record.state.isRestricted(datum.item) {
                try transaction.setStatus(.held, of: context.controller, datum.subject, datum.id)
            }
            let draft = EvidenceDraft(
                kind: .restrictionLifted,
                detail: ["ground": .code(RestrictionFact.setAside), "data": .names(back.sorted())])
            return ((), [draft])
        }
    }

    /// The opened values of some items of one person.
    ///
    /// - Parameter serves: whether a value may serve what it is read for.
    func texts(
        of subject: SubjectID, _ items: Set<ElementName>, _ controller: ControllerID,
        serving serves: ([SealedDatum]) -> [SealedDatum] = { $0 }
    ) async throws -> [ElementName: [String]] {
        let held = serves(
            try await data.read { try $0.standingData(of: subject, of: controller, items: items) }
                .filter { !$0.isReplaced })
        return Dictionary(grouping: try await openData(held, of: controller), by: \.stored.item).mapValues {
            $0.map { String(decoding: $0.value.revealingPersonalData(), as: UTF8.self) }
        }
    }

    private func keep(
        _ set: AnonymousSet?, _ ways: [String: AnonymousWay], _ people: [SubjectID], _ result: AnonymisingResult,
        _ loaded: LoadedPolicy, _ context: DeedContext
    ) async throws {
        let draft = EvidenceDraft(making: set, result, loaded.policy)
        let entry = try draft.entry(context, nil, policy: loaded.version.digest, ids: ids)
        try await data.write { transaction in
            for (task, way) in ways {
                // Erased or released since it was read: then the set would hold what is none of ours.
                guard try transaction.decide(way, of: task, at: context.controller) else { throw DoorError.contended }
            }
            if let set { try transaction.insert(set) }
            for subject in people { try transaction.setDue(context.now, of: subject, at: context.controller) }
            try transaction.record(entry)
        }
        shelf.note([entry])
    }
}

extension EvidenceDraft {
    /// That a set was made, or that some waited in vain; no person is named.
    fileprivate init(making set: AnonymousSet?, _ result: AnonymisingResult, _ policy: Policy) {
        var detail: [String: EvidenceValue] = [
            "rule": .name(result.rule), "people": .count(Int64(result.generalised)),
            "suppressed": .count(Int64(result.suppressed)), "waiting": .count(Int64(result.waiting)),
            "classes": .count(Int64(result.classes)),
        ]
        if let set {
            detail["set"] = .name(ElementName(rawValue: set.id))
            detail["data"] = .names(set.columns)
            detail["k"] = .count(Int64(set.people))
            detail["l"] = .count(Int64(set.values))
        }
        self.init(
            kind: set == nil ? .anonymisingFailed : .setAnonymised,
            clauses: policy.clausesOfAnonymity(by: result.rule), detail: detail)
    }
}

extension EvidenceKind {
    /// A set was made in which nobody can be found.
    package static let setAnonymised = EvidenceKind("set-anonymised")
    /// Some waited in vain for others like them.
    package static let anonymisingFailed = EvidenceKind("anonymising-failed")
    /// A set was tested again and is still anonymous.
    package static let anonymityTested = EvidenceKind("anonymity-tested")
    /// A set was tested and is anonymous no longer.
    package static let anonymityLost = EvidenceKind("anonymity-lost")
}
