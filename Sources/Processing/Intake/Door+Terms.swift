import Ledger
import Policies
import Vocabulary

extension EvidenceKind {
    /// The terms of somebody else were put before whoever was about to give data.
    package static let termsShown = EvidenceKind("terms-shown")
}

extension Door {
    /// Puts in evidence that the terms of an agreement are shown at a point, before any data is taken there; it needs to know
    /// nobody for that.
    ///
    /// - Parameter shown: the hash of the words in the language in which they are shown.
    package func noteTerms(
        of agreement: Agreement, at point: PointOfCollection, shown: Digest, in language: Language,
        _ context: DeedContext
    ) async throws {
        let loaded = try policy(of: context.controller, at: context.now)
        var detail: [String: EvidenceValue] = [
            "agreement": .name(agreement.name), "point": .name(point.name), "words": .digest(shown),
            "language": .code(language.rawValue),
        ]
        if let party = agreement.termsOf { detail["party"] = .name(party) }
        if let day = agreement.termsDated { detail["dated"] = .date(day) }
        _ = try await leaveEvidence(
            [EvidenceDraft(kind: .termsShown, clauses: agreement.clauses, detail: detail)], context, subject: nil,
            policy: loaded.version.digest)
    }
}
