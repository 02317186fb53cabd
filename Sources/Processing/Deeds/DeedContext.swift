import Ledger
import Policies
import Vocabulary

/// Who does a deed, for which controller, and when.
package struct DeedContext: Sendable {
    package let controller: ControllerID
    /// As the policy's rules see who asks.
    package let principal: Asker
    /// As evidence names who did it.
    package let actor: EvidenceActor
    /// When the fact happened; clocks run from here.
    package let happened: Instant
    /// When we learned of it: now.
    package let now: Instant
    /// Whether somebody does it in the person's place (``Representation``).
    package let isRepresented: Bool

    package init(
        controller: ControllerID, principal: Asker, actor: EvidenceActor, now: Instant, happened: Instant? = nil,
        isRepresented: Bool = false
    ) {
        (self.controller, self.principal, self.actor) = (controller, principal, actor)
        self.isRepresented = isRepresented
        (self.now, self.happened) = (now, min(happened ?? now, now))
    }
}

/// An entry of evidence before it has its name, person and time.
struct EvidenceDraft: Sendable {
    let kind: EvidenceKind
    var clauses: [String] = []
    var detail: [String: EvidenceValue] = [:]

    func entry(_ context: DeedContext, _ subject: SubjectReference?, policy: Digest?, ids: RandomIDs) throws
        -> EvidenceEntry
    {
        try EvidenceEntry(
            id: ids.timeOrdered(at: context.now), controller: context.controller, kind: kind, subject: subject,
            happened: context.happened, learned: context.now, actor: context.actor, policy: policy, clauses: clauses,
            detail: detail)
    }
}

/// Why a deed could not be tried at all. A refusal by the policy is no error but an outcome.
package enum DoorError: Error, Hashable, Sendable {
    case controllerUnknown
    case personUnknown
    /// The stored state of a person cannot be read.
    case stateDamaged
    /// Others changed the person's state again and again while this was tried; try later.
    case contended

    package var code: String {
        switch self {
        case .controllerUnknown: return "controller-unknown"
        case .personUnknown: return "person-unknown"
        case .stateDamaged: return "state-damaged"
        case .contended: return "contended"
        }
    }
}

/// How a deed ended.
package enum DeedOutcome<Value: Sendable>: Sendable {
    /// Done and durable, with the entries of evidence it left.
    case done(Value, evidence: [EntryID])
    /// The policy forbids it; nothing was changed but that the refusal, too, is in evidence.
    case denied(DecisionResponse, evidence: [EntryID])
}
