import Ledger
import Policies
import Vault
import Vocabulary

extension Door {
    /// Whether a value is the one that is kept of an item as a digest: how a firm checks a password it collected.
    ///
    /// A use of the item for the purpose, decided and in evidence as any other; the answer tells nothing but yes or no.
    /// - Throws: ``ComparisonFault`` for an item that is not kept as a digest; ``DoorError``.
    package func compare(
        _ value: Sealed<String>, with item: ElementName, of subject: SubjectID, for purpose: ElementName?,
        _ context: DeedContext
    ) async throws -> DeedOutcome<Bool> {
        let loaded = try policy(of: context.controller, at: context.now)
        guard let declared = loaded.policy.data[item], declared.keptAs == .digest else {
            throw ComparisonFault.itemReadable
        }
        let request = DecisionRequest(
            operation: .use, purpose: purpose, data: [item], principal: context.principal, at: context.now)
        let (outcome, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction -> ((DecisionResponse, [SealedDatum]), [EvidenceDraft]) in
            let response = loaded.compiled.decide(request, record.state)
            let draft = EvidenceDraft(deciding: request, response, loaded.policy)
            guard response.effect == .permit else { return ((response, []), [draft]) }
            let held = try transaction.standingData(of: record.subject, of: context.controller, items: [item])
            return (
                (response, loaded.compiled.serving(held.filter { !$0.isReplaced }, for: request, of: record.state)),
                [draft]
            )
        }
        guard outcome.0.effect == .permit else { return .denied(outcome.0, evidence: evidence) }
        guard
            case .success(let normal) = ValueRules(declared).check(
                value.revealingPersonalData(), today: context.now.utcDate)
        else { return .done(false, evidence: evidence) }
        let opened = try await openData(outcome.1, of: context.controller)
        for datum in opened {
            let digest = Sealed(String(decoding: datum.value.revealingPersonalData(), as: UTF8.self))
            if try await digests.matches(Sealed(normal), digest) { return .done(true, evidence: evidence) }
        }
        return .done(false, evidence: evidence)
    }
}

/// Why a comparison could not be tried; nothing was changed.
package enum ComparisonFault: Error, Hashable, Sendable {
    /// The policy keeps the item in a form that can be read, or does not declare it.
    case itemReadable

    package var code: String { "item-not-kept-as-digest" }
}
