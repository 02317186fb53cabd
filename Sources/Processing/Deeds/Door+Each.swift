import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// People on whom a deed is done in one transaction. Well below the runs that ``BindingStore`` gives a job, of which
    /// each may meet one person more on whom an act on many is due.
    private static let together = 25

    /// The same deed on each of many people, as ``perform(on:_:policy:_:)`` does it on one, several in one transaction:
    /// each has a decision and evidence of their own, and nothing is said of those who are not there.
    ///
    /// - Parameter deed: changes nobody's record. It may be run more than once.
    /// - Returns: in the order of the people, without those who left meanwhile; and those whom it cannot do together with
    ///   others: who was merged, or whose date of birth came in a moment ago.
    func performEach<Value: Sendable>(
        on subjects: [SubjectID], _ context: DeedContext, policy: Digest,
        _ deed: @escaping @Sendable (PersonRecord, any ProcessingTransaction) throws -> (Value, [EvidenceDraft])
    ) async throws -> (done: [DoneToOne<Value>], alone: [SubjectID]) {
        let parts = stride(from: 0, to: subjects.count, by: Self.together).map {
            Array(subjects[$0..<min($0 + Self.together, subjects.count)])
        }
        return try await withThrowingTaskGroup(of: (Int, [DoneToOne<Value>], [SubjectID]).self) { group in
            for (place, part) in parts.enumerated() {
                group.addTask {
                    let (done, alone) = try await performTogether(on: part, context, policy: policy, deed)
                    return (place, done, alone)
                }
            }
            var all: [Int: ([DoneToOne<Value>], [SubjectID])] = [:]
            for try await (place, done, alone) in group { all[place] = (done, alone) }
            let sorted = parts.indices.compactMap { all[$0] }
            return (sorted.flatMap(\.0), sorted.flatMap(\.1))
        }
    }

    private func performTogether<Value: Sendable>(
        on subjects: [SubjectID], _ context: DeedContext, policy: Digest,
        _ deed: @escaping @Sendable (PersonRecord, any ProcessingTransaction) throws -> (Value, [EvidenceDraft])
    ) async throws -> (done: [DoneToOne<Value>], alone: [SubjectID]) {
        let known = try await keys.readKeys { transaction in
            try subjects.compactMap { subject -> KnownKey? in
                guard let key = try transaction.personKey(of: context.controller, subject) else { return nil }
                return KnownKey(
                    subject: subject, reference: key.reference,
                    births: try OpenBirths(allOf: key, with: ring, in: transaction))
            }
        }
        let (ids, shelf) = (ids, shelf)
        return try await data.write { transaction in
            var (done, alone): ([DoneToOne<Value>], [SubjectID]) = ([], [])
            for key in known {
                guard var record = try transaction.person(key.subject, of: context.controller) else { continue }
                guard record.subject == key.subject, (try? key.births.open(&record.state)) != nil else {
                    alone.append(key.subject)
                    continue
                }
                let (value, drafts) = try deed(record, transaction)
                let entries = try drafts.map { try $0.entry(context, key.reference, policy: policy, ids: ids) }
                for entry in entries { try transaction.record(entry) }
                shelf.note(entries)
                done.append(DoneToOne(subject: key.subject, value: value, evidence: entries.map(\.id)))
            }
            return (done, alone)
        }
    }
}

/// What came of a deed on one of many.
struct DoneToOne<Value: Sendable>: Sendable {
    let subject: SubjectID
    let value: Value
    let evidence: [EntryID]
}

/// One of many, as the keys know them.
private struct KnownKey: Sendable {
    let subject: SubjectID
    let reference: SubjectReference
    let births: OpenBirths
}
