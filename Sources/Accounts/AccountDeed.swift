import Ledger
import Vocabulary

/// What is done to an account, as it goes into evidence in the transaction of the deed itself.
///
/// People appear by opaque identifiers only; roles and scopes are names of the policy and of ours.
enum AccountDeed {
    case staffAdded(StaffID, roles: Set<ElementName>)
    case rolesChanged(StaffID, roles: Set<ElementName>)
    case passwordChanged(StaffID)
    case staffDisabled(StaffID)
    case staffEnabled(StaffID)
    case staffSignedIn(StaffID)
    case staffLockedOut(StaffID)
    case secondFactorSet(StaffID)
    case secondFactorRemoved(StaffID)
    case recoveryCodesMade(StaffID)
    case recoveryCodeUsed(StaffID)
    case sessionsEnded(StaffID)
    case addressSet(StaffID)
    case addressRemoved(StaffID)
    case clientAdded(ClientID, scopes: Set<Scope>)
    case clientRevoked(ClientID)
    case subjectSignedIn(SubjectReference)

    /// The deed, done now, as an entry.
    ///
    /// - Throws: `EvidenceError` when an identifier or a name has not the shape that evidence asks for.
    func entry(of controller: ControllerID, by actor: EvidenceActor, ids: RandomIDs, now: Instant)
        throws(EvidenceError) -> EvidenceEntry
    {
        try EvidenceEntry(
            id: ids.timeOrdered(at: now), controller: controller, kind: kind, subject: subject, happened: now,
            learned: now, actor: actor, detail: detail)
    }

    private var kind: EvidenceKind {
        switch self {
        case .staffAdded: return .staffAdded
        case .rolesChanged, .passwordChanged, .staffDisabled, .staffEnabled, .secondFactorSet, .secondFactorRemoved,
            .recoveryCodesMade, .recoveryCodeUsed, .sessionsEnded, .addressSet, .addressRemoved:
            return .staffChanged
        case .staffSignedIn, .subjectSignedIn: return .signedIn
        case .staffLockedOut: return .signInFailed
        case .clientAdded: return .clientAdded
        case .clientRevoked: return .clientRemoved
        }
    }

    private var subject: SubjectReference? {
        guard case .subjectSignedIn(let reference) = self else { return nil }
        return reference
    }

    private var detail: [String: EvidenceValue] {
        switch self {
        case .staffAdded(let id, let roles): return Self.staff(id, "added", roles)
        case .rolesChanged(let id, let roles): return Self.staff(id, "roles", roles)
        case .passwordChanged(let id): return Self.staff(id, "password")
        case .staffDisabled(let id): return Self.staff(id, "disabled")
        case .staffEnabled(let id): return Self.staff(id, "enabled")
        case .staffSignedIn(let id): return Self.staff(id, "signed-in")
        case .staffLockedOut(let id): return Self.staff(id, "locked-out")
        case .secondFactorSet(let id): return Self.staff(id, "second-factor-set")
        case .secondFactorRemoved(let id): return Self.staff(id, "second-factor-removed")
        case .recoveryCodesMade(let id): return Self.staff(id, "recovery-codes-made")
        case .recoveryCodeUsed(let id): return Self.staff(id, "recovery-code-used")
        case .sessionsEnded(let id): return Self.staff(id, "sessions-ended")
        case .addressSet(let id): return Self.staff(id, "address-set")
        case .addressRemoved(let id): return Self.staff(id, "address-removed")
        case .clientAdded(let id, let scopes):
            let names = scopes.map { ElementName(rawValue: $0.rawValue) }.sorted()
            return ["client": .name(ElementName(rawValue: id.rawValue)), "scopes": .names(names)]
        case .clientRevoked(let id): return ["client": .name(ElementName(rawValue: id.rawValue))]
        case .subjectSignedIn: return [:]
        }
    }

    private static func staff(_ id: StaffID, _ change: String, _ roles: Set<ElementName>? = nil)
        -> [String: EvidenceValue]
    {
        var detail: [String: EvidenceValue] = [
            "staff": .name(ElementName(rawValue: id.rawValue)), "change": .code(change),
        ]
        if let roles { detail["roles"] = .names(roles.sorted()) }
        return detail
    }
}
