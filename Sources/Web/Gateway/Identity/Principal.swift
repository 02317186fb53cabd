import Vocabulary

/// Who asks, as far as a cookie or a key has proved it.
package enum Principal: Hashable, Sendable {
    case anonymous
    /// A person who proved an identifier to the controller.
    case subject(SubjectID)
    /// A member of staff, with the roles held at this moment.
    case staff(StaffID, roles: Set<ElementName>)
    /// A program, with the scopes of its key.
    case client(ClientID, scopes: Set<ElementName>)
}

/// A principal at one controller, as a session or a key gave it.
package struct Identity: Hashable, Sendable {
    package let controller: ControllerID
    package let principal: Principal
    /// How a member of staff is addressed on the page; `nil` for all others.
    package let displayName: String?
    /// When the session or key ends by itself; `nil` if it does not.
    package let expires: Instant?

    package init(
        controller: ControllerID, principal: Principal, displayName: String? = nil, expires: Instant? = nil
    ) {
        (self.controller, self.principal) = (controller, principal)
        (self.displayName, self.expires) = (displayName, expires)
    }
}
