import Ledger
import Policies
import Vault
import Vocabulary

/// Why a person may ask that data is only stored: the letter of Article 18(1) GDPR.
package enum RestrictionGround: String, CaseIterable, Hashable, Sendable {
    /// Its accuracy is contested, while it is checked.
    case accuracyContested = "a"
    /// The processing is unlawful, and the person does not want it erased.
    case unlawful = "b"
    /// The firm needs it no longer, but the person does for legal claims.
    case legalClaims = "c"
    /// An objection is being weighed.
    case objectionWeighed = "d"
}

/// Why a restriction could not be set or lifted; nothing was changed.
package enum RestrictionFault: String, Error, CaseIterable, Hashable, Sendable {
    /// The person has no such datum.
    case itemUnknown = "restriction-item-unknown"
    /// Nothing is restricted because the person asked for it.
    case notAsked = "restriction-not-asked"
    /// The data is set apart for a reason that this must not touch: a rule of keeping, a person who has left.
    case standsOtherwise = "restriction-stands-otherwise"

    package var code: String { rawValue }
}

extension Door {
    /// Restricts data at a person's request: from the next decision on it is only stored, but for the uses of Article
    /// 18(2) GDPR.
    ///
    /// - Parameter items: empty for all.
    /// - Throws: ``RestrictionFault``; ``DoorError``.
    package func restrict(
        _ items: Set<ElementName>, of subject: SubjectID, ground: RestrictionGround, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, _ in
            guard items.allSatisfy({ record.state.data[$0] != nil }) else { throw RestrictionFault.itemUnknown }
            if let standing = record.state.restriction?.ground, !Self.isAsked(standing),
                standing != RestrictionFact.keptByLaw
            {
                throw RestrictionFault.standsOtherwise
            }
            record.state.restriction = RestrictionFact.joined(
                record.state.restriction,
                RestrictionFact(ground: ground.rawValue, data: items, at: context.happened))
            // Of two of the same instant the one that was asked for now gives its ground.
            record.state.restriction?.ground = ground.rawValue
            var detail: [String: EvidenceValue] = ["ground": .code(ground.rawValue)]
            if !items.isEmpty { detail["data"] = .names(items.sorted()) }
            return (
                (),
                [EvidenceDraft(kind: .restrictionSet, clauses: loaded.policy.restrictionClauses, detail: detail)]
            )
        }.evidence
    }

    /// Lifts what was restricted at the person's request; what an erasure had to leave stays restricted.
    ///
    /// Whoever calls it has told the person before (Article 18(3) GDPR).
    /// - Throws: ``RestrictionFault/notAsked``; ``DoorError``.
    package func liftRestriction(of subject: SubjectID, _ context: DeedContext) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            guard let standing = record.state.restriction, Self.isAsked(standing.ground) else {
                throw RestrictionFault.notAsked
            }
            let held = try transaction.heldData(of: record.subject, of: context.controller)
            let left = Set(held.filter { $0.status == .restricted }.map(\.item))
            record.state.restriction =
                left.isEmpty
                ? nil : RestrictionFact(ground: RestrictionFact.keptByLaw, data: left, at: standing.at)
            return (
                (),
                [
                    EvidenceDraft(
                        kind: .restrictionLifted, clauses: loaded.policy.restrictionClauses,
                        detail: ["ground": .code(standing.ground)])
                ]
            )
        }.evidence
    }

    private static func isAsked(_ ground: String) -> Bool { RestrictionGround(rawValue: ground) != nil }
}

extension PersonState {
    /// Why the person asked that data is only stored; `nil` while none is restricted for that.
    package var askedRestriction: RestrictionGround? {
        restriction.flatMap { RestrictionGround(rawValue: $0.ground) }
    }
}

extension Policy {
    fileprivate var restrictionClauses: [String] {
        rights[ElementName(rawValue: Right.restriction.rawValue)]?.clauses ?? []
    }
}
