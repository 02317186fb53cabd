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
    /// The data is set apart for a reason that this must not touch: an erasure that waits, a person who has left.
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
            let asked = RestrictionFact(ground: ground.rawValue, data: items, at: context.happened)
            record.state.restriction = try record.state.restriction.map { try $0.joined(byPerson: asked) } ?? asked
            var detail: [String: EvidenceValue] = ["ground": .code(ground.rawValue)]
            if !items.isEmpty { detail["data"] = .names(items.sorted()) }
            return (
                (),
                [EvidenceDraft(kind: .restrictionSet, clauses: loaded.policy.restrictionClauses, detail: detail)]
            )
        }.evidence
    }

    /// Lifts what was restricted at the person's request; an item stays restricted of which every value is, because an
    /// erasure had to leave it or a rule of keeping set it apart.
    ///
    /// - Parameter check: throws unless the person was told that this very restriction ends (Article 18(3) GDPR); it
    ///   runs in the transaction of the deed.
    /// - Throws: ``RestrictionFault/notAsked``; what `check` throws; ``DoorError``.
    package func liftRestriction(
        of subject: SubjectID, _ context: DeedContext,
        checking check: @escaping @Sendable (RestrictionFact) throws -> Void
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        return try await perform(on: subject, context, policy: loaded.version.digest) { record, transaction in
            guard let standing = record.state.restriction, Self.isAsked(standing.ground) else {
                throw RestrictionFault.notAsked
            }
            try check(standing)
            let held = try transaction.standingData(of: record.subject, of: context.controller).filter {
                !$0.isReplaced
            }
            let used = Set(held.filter { $0.status != .restricted }.map(\.item))
            let left = Set(held.map(\.item)).subtracting(used)
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

extension RestrictionFact {
    /// With what the person asks for now, whose ground it takes unless the person's wish that data be kept stands.
    ///
    /// - Throws: ``RestrictionFault/standsOtherwise``.
    fileprivate func joined(byPerson asked: RestrictionFact) throws(RestrictionFault) -> RestrictionFact {
        guard ground != Self.leftByPerson, ground != Self.erasureWaits else { throw .standsOtherwise }
        var both = Self.joined(self, asked) ?? asked
        // Though what was asked for may have happened before what stands.
        if asked.keepsAtWish || !keepsAtWish { both.ground = asked.ground }
        return both
    }
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
