import Accounts
import Ledger
import Vocabulary

extension WebServices {
    /// That the key may do this too, beside what the endpoint asks for; a refusal is put in evidence.
    ///
    /// - Throws: ``RequestFailure`` `forbidden`.
    package func require(_ scope: Scope, _ context: ZavetContext) async throws {
        if case .client(_, let scopes, _) = context.principal, scopes.contains(scope) { return }
        try await note(.notPermitted, context)
        throw RequestFailure(.forbidden)
    }

    /// Puts in evidence that somebody was not signed in.
    func note(_ refusal: SignInRefusal, _ context: ZavetContext) async throws {
        if let reason = RefusedAttempt.Reason(refusal) { try await note(reason, context) }
    }

    /// Puts in evidence that what a request tried was refused.
    func note(_ reason: RefusedAttempt.Reason, _ context: ZavetContext) async throws {
        guard let controller = context.controller?.id, let endpoint = context.endpoint else { return }
        let attempt = RefusedAttempt(
            controller: controller, reason: reason, route: endpoint.evidenceName,
            actor: EvidenceActor(proved: context.principal))
        try await refusals.note(attempt, from: context.client.bytes, now: context.now)
    }
}

extension EvidenceActor {
    /// Who asks, as evidence names them; `nil` for nobody, and for people, whom evidence names by a reference.
    init?(proved principal: Principal) {
        switch principal {
        case .staff(let id, _, _): self = .staff(id)
        case .client(let id, _, _): self = .client(id)
        case .anonymous, .subject: return nil
        }
    }
}
