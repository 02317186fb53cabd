import Vocabulary

/// Who asks, as far as it was proved; always for one controller.
package enum Principal: Hashable, Sendable {
    /// Nobody signed in and no key given.
    case anonymous
    case subject(SubjectID, of: ControllerID)
    case staff(StaffID, roles: Set<ElementName>, of: ControllerID)
    case client(ClientID, scopes: Set<Scope>, of: ControllerID)

    package init(_ member: StaffMember) {
        self = .staff(member.id, roles: member.roles, of: member.controller)
    }

    package init(_ client: APIClient) {
        self = .client(client.id, scopes: client.scopes, of: client.controller)
    }

    /// The controller for whom the principal was proved; `nil` for anybody.
    package var controller: ControllerID? {
        switch self {
        case .anonymous: return nil
        case .subject(_, let controller), .staff(_, _, let controller), .client(_, _, let controller):
            return controller
        }
    }
}
