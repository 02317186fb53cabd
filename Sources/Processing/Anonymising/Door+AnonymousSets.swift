import Ledger
import Policies
import Vault
import Vocabulary

/// What a test of an anonymous set found.
package enum AnonymityFinding: String, CaseIterable, Hashable, Sendable {
    case passed
    /// Fewer people than the policy now demands share a combination, or what is sensitive differs too little.
    case tooFew = "too-few"
    /// A column is by the policy in force one of which nothing may stay.
    case columnStruck = "column-struck"
}

extension Door {
    /// Tries to find somebody in a set by the policy in force.
    ///
    /// Whoever knows somebody's value of any of the columns, from what is held or from elsewhere, meets with it whole
    /// classes; so what matters is that each of them is still large and diverse enough, and that no column has turned out
    /// to lead to people. What is held of people need not be looked at for this.
    ///
    /// A set that passes has no end. One that fails is anonymous no longer, so it goes by the end that its data had, which
    /// is over: it is erased (Article 5(1)(e) GDPR).
    /// - Parameter isTrial: looks only; nothing is erased and nothing recorded.
    /// - Throws: ``DoorError``; the store's error.
    package func test(
        _ set: AnonymousSet, _ context: DeedContext, isTrial: Bool = false
    ) async throws -> AnonymityFinding {
        let loaded = try policy(of: context.controller, at: context.now)
        let limits = loaded.policy.anonymityLimits
        let check = AnonymityCheck(
            people: limits.people, values: limits.values,
            isSensitive: set.columns.map { set.sensitive.contains($0) || loaded.policy.data[$0]?.isSensitive ?? false })
        var finding = check.holds(set.classes) ? AnonymityFinding.passed : .tooFew
        if set.columns.contains(where: { (loaded.policy.data[$0]?.generalise ?? .strike) == .strike }) {
            finding = .columnStruck
        }
        guard !isTrial else { return finding }
        let (isOver, found) = (set.end <= context.now, finding)
        var detail: [String: EvidenceValue] = [
            "set": .name(ElementName(rawValue: set.id)), "rule": .name(set.rule), "finding": .code(found.rawValue),
            "people": .count(Int64(set.size)),
        ]
        if found != .passed { detail["erased"] = .flag(isOver) }
        let draft = EvidenceDraft(
            kind: found == .passed ? .anonymityTested : .anonymityLost,
            clauses: loaded.policy.clausesOfAnonymity(by: set.rule), detail: detail)
        let entry = try draft.entry(context, nil, policy: loaded.version.digest, ids: ids)
        try await data.write { transaction in
            if found == .passed {
                try transaction.setTested(set.id, of: set.controller, at: context.now)
            } else if isOver {
                guard try transaction.deleteAnonymousSet(set.id, of: set.controller) else { return }
            }
            try transaction.record(entry)
        }
        shelf.note([entry])
        return finding
    }

    /// The anonymous sets of a controller, in the order of their names.
    package func anonymousSets(
        at controller: ControllerID, after: String? = nil, limit: Int
    ) async throws -> [AnonymousSet] {
        try await data.read { try $0.anonymousSets(of: controller, after: after, limit: limit) }
    }
}
