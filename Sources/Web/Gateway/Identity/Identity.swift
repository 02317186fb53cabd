import Accounts
import Vocabulary

/// A principal as a session or a key gave it, with what a page shows of it.
package struct Identity: Hashable, Sendable {
    package let principal: Principal
    /// How a member of staff is addressed on the page; `nil` for all others.
    package let displayName: String?
    /// When the session or key ends by itself; `nil` if it does not.
    package let expires: Instant?

    package init(_ principal: Principal, displayName: String? = nil, expires: Instant? = nil) {
        (self.principal, self.displayName, self.expires) = (principal, displayName, expires)
    }
}
