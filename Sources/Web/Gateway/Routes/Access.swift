import Accounts
import Vocabulary

/// Who may use an endpoint; stands beside each in the table of endpoints.
package enum Access: Hashable, Sendable {
    /// Anyone; who is signed in as a person is known to the handler.
    case anyone
    /// A person who has proved an identifier of theirs to this controller.
    case subject
    /// A member of the controller's staff with one of these roles; with none named, any member.
    ///
    /// Roles do not contain one another: an administrator passes where `.administrator` is named.
    case staff(Set<ElementName>)
    /// A program of the controller whose key has this scope.
    case client(Scope)
    /// The operator's own tools: from this machine, or with the operator's token (``MetricsAccess``).
    case operatorTools
    /// Whoever sits at this machine: a connection from it that no proxy has passed on (``LocalConnection``).
    case thisMachine

    /// Any member of the staff.
    package static let anyStaff = Access.staff([])
}

extension Access {
    /// Whether this principal may pass at this controller; `nil` where the path names none.
    ///
    /// A pure comparison; ``operatorTools`` and ``thisMachine`` are decided by what sees the connection.
    package func admits(_ principal: Principal, at controller: ControllerID?) -> Bool {
        guard let permissions else { return false }
        if permissions.contains(.everyone) { return true }
        // Firms do not meet: whoever is known to one is nobody at another.
        guard let controller, principal.controller == controller else { return false }
        return permissions.contains { $0.admits(principal) }
    }

    /// Any one of these suffices; `nil` where the connection decides.
    private var permissions: [Permission]? {
        switch self {
        case .anyone: return [.everyone]
        case .subject: return [.subject]
        case .staff(let roles): return roles.isEmpty ? [.anyStaff] : roles.map { .role($0) }
        case .client(let scope): return [.scope(scope)]
        case .operatorTools, .thisMachine: return nil
        }
    }
}
