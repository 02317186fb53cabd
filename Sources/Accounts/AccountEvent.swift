import Vocabulary

/// What happened to an account, to be put in evidence in the transaction of the deed itself.
///
/// It names people by opaque identifiers only; roles and scopes are names of the policy and of ours.
package struct AccountEvent: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case staffRegistered(StaffID, roles: Set<ElementName>)
        case staffRolesChanged(StaffID, roles: Set<ElementName>)
        case staffPasswordChanged(StaffID)
        case staffDisabled(StaffID)
        case staffEnabled(StaffID)
        case staffSignedIn(StaffID)
        case staffLockedOut(StaffID)
        case clientRegistered(ClientID, scopes: Set<Scope>)
        case clientRevoked(ClientID)
        case subjectSignedIn(SubjectReference)
    }

    package let id: EntryID
    package let controller: ControllerID
    package let kind: Kind
    package let actor: AccountActor
    package let at: Instant
}

/// Who did something to an account.
package enum AccountActor: Equatable, Sendable {
    /// The machine itself, or somebody who can run its commands.
    case system
    case staff(StaffID)
    case subject(SubjectReference)
}
