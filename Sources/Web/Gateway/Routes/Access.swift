import Vocabulary

/// Who may use an endpoint; stands beside each in the table of endpoints.
package enum Access: Hashable, Sendable {
    /// Anyone; who is signed in as a person is known to the handler.
    case anyone
    /// A person who has proved an identifier of theirs to this controller.
    case subject
    /// A member of the controller's staff with one of these roles; with none named, any member. An administrator always.
    case staff(Set<ElementName>)
    /// A program of the controller whose key has this scope.
    case client(ElementName)
    /// The operator's own tools: from this machine, or with the operator's token (``MetricsAccess``).
    case operatorTools

    /// Any member of the staff.
    package static let anyStaff = Access.staff([])
}

extension Access {
    /// Whether this principal may pass.
    ///
    /// A pure comparison; ``operatorTools`` is decided by ``OperatorDoor``, which sees the connection.
    package func admits(_ principal: Principal) -> Bool {
        switch (self, principal) {
        case (.anyone, _): return true
        case (.subject, .subject): return true
        case (.staff(let wanted), .staff(_, let roles)):
            return wanted.isEmpty || !wanted.isDisjoint(with: roles) || roles.contains(.administrator)
        case (.client(let scope), .client(_, let scopes)): return scopes.contains(scope)
        default: return false
        }
    }
}

extension ElementName {
    /// The role that may do everything that staff may do at its controller.
    package static let administrator = ElementName(rawValue: "administrator")
}
