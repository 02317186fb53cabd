import Vocabulary

/// One way in which a route may be used. A route has a list of them; any one suffices.
package enum Permission: Hashable, Sendable {
    /// Anybody, signed in or not.
    case everyone
    /// A signed-in person, for what concerns that person.
    case subject
    /// Any signed-in member of staff.
    case anyStaff
    /// A member of staff with this role; ``ElementName/administrator`` holds no other role.
    case role(ElementName)
    /// An API client with this scope.
    case scope(Scope)

    /// Whether the principal has what the permission asks.
    package func admits(_ principal: Principal) -> Bool {
        switch (self, principal) {
        case (.everyone, _), (.subject, .subject), (.anyStaff, .staff): return true
        case (.role(let role), .staff(_, let roles, _)): return roles.contains(role)
        case (.scope(let scope), .client(_, let scopes, _)): return scopes.contains(scope)
        default: return false
        }
    }
}

/// Who may use one route: a row of the table that stands atop each file of routes.
package struct Authorisation: Equatable, Sendable {
    package let anyOf: Set<Permission>

    /// An empty list admits nobody.
    package init(_ anyOf: Permission...) { self.anyOf = Set(anyOf) }

    /// Decides for a principal on a route of the controller, or of none (`nil`: the health of the server, assets).
    package func decide(_ principal: Principal, on controller: ControllerID?) -> AuthorisationDecision {
        if anyOf.contains(.everyone) { return .permitted }
        if case .anonymous = principal { return .refused(.signInNeeded) }
        guard let controller, principal.controller == controller else { return .refused(.notPermitted) }
        return anyOf.contains { $0.admits(principal) } ? .permitted : .refused(.notPermitted)
    }
}

/// The answer of the table.
package enum AuthorisationDecision: Equatable, Sendable {
    case permitted
    case refused(AuthorisationRefusal)
}

/// Why a route may not be used.
package enum AuthorisationRefusal: String, Equatable, Sendable {
    /// Nobody is signed in and no key was given (HTTP 401).
    case signInNeeded = "sign-in-needed"
    /// Known, but not allowed, or of another controller (HTTP 403).
    case notPermitted = "not-permitted"

    /// Stable, in kebab-case.
    package var code: String { rawValue }
}
