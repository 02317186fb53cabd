import Ledger
import Policies
import Vault
import Vocabulary

/// One person's row in a pseudonymous export.
package struct PseudonymousRow: Hashable, Sendable {
    package let person: String
    /// By item, in the order of the question; empty where nothing is held.
    package let values: [[String]]
}

/// Why data could not be exported; nothing was written.
package enum ExportFault: String, Error, Hashable, CaseIterable, Sendable {
    /// The policy in force declares no such purpose.
    case purposeUndeclared = "export-purpose-undeclared"
    /// No item is named, or one that is not among the data of the purpose.
    case outsidePurpose = "export-outside-purpose"

    package var code: String { rawValue }
}

extension Door {
    /// Writes the named items of everybody of whom the policy permits it, with pseudonyms in place of what leads to people.
    ///
    /// Who withdrew, objected or restricted the data is left out. That it began is in evidence before the first row, that
    /// it ended with its counts after the last. What is written is still personal data (recital 26 GDPR).
    /// - Parameter write: is given one row at a time; rows are in no order that means anything.
    /// - Returns: how many rows were written.
    /// - Throws: ``ExportFault``; ``DoorError``; what `write` throws.
    package func exportPseudonymous(
        _ items: [ElementName], for purpose: ElementName, _ context: DeedContext,
        _ write: (PseudonymousRow) throws -> Void
    ) async throws -> Int {
        let (loaded, controller) = (try policy(of: context.controller, at: context.now), context.controller)
        guard let declared = loaded.policy.purposes[purpose] else { throw ExportFault.purposeUndeclared }
        guard !items.isEmpty, items.allSatisfy(declared.data.contains) else { throw ExportFault.outsidePurpose }
        let pseudonyms = try await pseudonyms(for: purpose, of: controller, at: context.now)
        let clauses = declared.clauses
        let detail: [String: EvidenceValue] = ["purpose": .name(purpose), "data": .names(items)]
        _ = try await leaveEvidence(
            [EvidenceDraft(kind: .exportBegun, clauses: clauses, detail: detail)], context, subject: nil,
            policy: loaded.version.digest)
        let forms = items.compactMap { loaded.policy.data[$0].map { ExportedForm($0) } }
        var (rows, last) = (0, SubjectID?.none)
        while true {
            let people = try await data.read { [last] in
                try $0.peopleWithDue(of: controller, after: last, limit: 256)
            }
            guard let end = people.last?.subject else { break }
            last = end
            var page: [PseudonymousRow] = []
            let known = people.filter { $0.state != nil }
            for (person, state) in zip(known, try await opened(known.compactMap(\.state), at: controller)) {
                let held = items.filter { state.data[$0] != nil }
                let request = DecisionRequest(
                    operation: .use, purpose: purpose, data: held, principal: context.principal, at: context.now)
                guard !held.isEmpty, loaded.compiled.decide(request, state).effect == .permit else { continue }
                let texts = try await texts(of: person.subject, Set(held), controller) {
                    loaded.compiled.serving($0, for: request, of: state)
                }
                page.append(
                    PseudonymousRow(
                        person: pseudonyms.person(person.subject),
                        values: zip(items, forms).map { $1.written(texts[$0] ?? [], of: $0, pseudonyms) }))
            }
            // By pseudonym, so that the order of the store's names does not show through.
            for row in page.sorted(by: { $0.person < $1.person }) { try write(row) }
            rows += page.count
        }
        _ = try await leaveEvidence(
            [
                EvidenceDraft(
                    kind: .exportEnded, clauses: clauses,
                    detail: detail.merging(["people": .count(Int64(rows))]) { $1 })
            ], context, subject: nil, policy: loaded.version.digest)
        return rows
    }

    /// The pseudonyms of a purpose; their key is made at the first use and stays in the store of keys.
    package func pseudonyms(
        for purpose: ElementName, of controller: ControllerID, at now: Instant
    ) async throws -> Pseudonyms {
        let fresh = Sealed((0..<4).flatMap { _ in Array(ids.text().utf8) })
        let key = try await keys.writeKeys { transaction in
            try ring.secret("pseudonyms-\(purpose.rawValue)", of: controller, at: now, in: transaction) { fresh }
        }
        return Pseudonyms(key: key)
    }
}

extension EvidenceKind {
    /// Data with pseudonyms in place of people begins to leave.
    package static let exportBegun = EvidenceKind("export-begun")
    /// All of it was written.
    package static let exportEnded = EvidenceKind("export-ended")
}
