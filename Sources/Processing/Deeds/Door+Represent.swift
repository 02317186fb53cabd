import Ledger
import Policies
import Vocabulary

extension Door {
    /// Notes that one person acts for another, with proof and end.
    package func represent(_ representation: Representation, _ context: DeedContext) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        _ = try await person(representation.representative, at: context.controller)
        let (_, evidence) = try await perform(on: representation.subject, context, policy: loaded.version.digest) {
            record, transaction in
            try transaction.insert(representation, of: context.controller)
            if representation.kind == .guardian { record.state.hasGuardianConsent = true }
            return (
                (),
                [
                    EvidenceDraft(
                        kind: EvidenceKind("representation-begun"),
                        detail: [
                            "kind": .code(representation.kind.rawValue), "proof": .name(representation.proof),
                            "representation": .name(ElementName(rawValue: representation.id)),
                        ])
                ]
            )
        }
        return evidence
    }

    /// Ends a representation. What the representative did before stays as it was done.
    package func endRepresentation(
        _ id: String, of subject: SubjectID, _ context: DeedContext
    ) async throws -> [EntryID] {
        let loaded = try policy(of: context.controller, at: context.now)
        let (_, evidence) = try await perform(on: subject, context, policy: loaded.version.digest) {
            record, transaction in
            guard try transaction.endRepresentation(id, of: context.controller, at: context.happened) else {
                return ((), [])
            }
            let standing = try transaction.representatives(of: subject, of: context.controller)
            record.state.hasGuardianConsent = standing.contains {
                $0.kind == .guardian && $0.id != id && $0.isInForce(at: context.now)
            }
            return (
                (),
                [
                    EvidenceDraft(
                        kind: EvidenceKind("representation-ended"),
                        detail: ["representation": .name(ElementName(rawValue: id))])
                ]
            )
        }
        return evidence
    }
}
