import Accounts
import Processing
import Vocabulary

/// A principal as a session or a key gave it, with what a page shows of it.
package struct Identity: Hashable, Sendable {
    package let principal: Principal
    /// How a member of staff is addressed on the page; `nil` for all others.
    package let displayName: String?
    /// When the session or key ends by itself; `nil` if it does not.
    package let expires: Instant?

    /// Set when somebody acts in the place of ``principal``.
    package let acting: Acting?
    /// Whether the firm asks this member of staff for a second factor and they have none.
    package let owesSecondFactor: Bool

    package init(
        _ principal: Principal, displayName: String? = nil, expires: Instant? = nil, acting: Acting? = nil,
        owesSecondFactor: Bool = false
    ) {
        (self.principal, self.displayName, self.expires) = (principal, displayName, expires)
        (self.acting, self.owesSecondFactor) = (acting, owesSecondFactor)
    }
}

/// Somebody acting for another person, by a representation that is in force at this request.
package struct Acting: Hashable, Sendable {
    /// Who has signed in.
    package let representative: SubjectID
    /// For whom.
    package let subject: SubjectID
    package let kind: Representation.Kind
    /// When it ends by itself; `nil` when it does not.
    package let until: Instant?

    package init(_ representation: Representation) {
        (representative, subject) = (representation.representative, representation.subject)
        (kind, until) = (representation.kind, representation.until)
    }
}
