import Vocabulary

/// Somebody of the controller's staff who may sign in (Article 29, Article 32(4) GDPR).
package struct StaffMember: Equatable, Sendable {
    package static let maxDisplayNameLength = 120
    package static let maxRoles = 32

    package let controller: ControllerID
    package let id: StaffID
    package var loginName: LoginName
    /// As colleagues see it; 1 to 120 characters.
    package var displayName: Sealed<String>
    /// Names from the policy's `staff` section, and ``ElementName/administrator``.
    package var roles: Set<ElementName>
    package var password: PasswordHash
    package var passwordChangedAt: Instant
    package let createdAt: Instant
    /// Since when the member may not sign in; `nil` while they may.
    package var disabledAt: Instant?

    /// As read from a store, or put together by ``StaffAccounts``, which checks the limits.
    package init(
        controller: ControllerID, id: StaffID, loginName: LoginName, displayName: Sealed<String>,
        roles: Set<ElementName>, password: PasswordHash, passwordChangedAt: Instant, createdAt: Instant,
        disabledAt: Instant? = nil
    ) {
        (self.controller, self.id, self.loginName, self.displayName) = (controller, id, loginName, displayName)
        (self.roles, self.password, self.passwordChangedAt) = (roles, password, passwordChangedAt)
        (self.createdAt, self.disabledAt) = (createdAt, disabledAt)
    }

    package var isActive: Bool { disabledAt == nil }
    package var isAdministrator: Bool { roles.contains(.administrator) }
}

extension ElementName {
    /// The built-in role that keeps staff, clients and settings. It opens no personal data: for that a member needs a
    /// role of the policy like everyone else.
    package static let administrator = ElementName(rawValue: "administrator")
    /// The role of who places, reviews and lifts holds on everybody's data; built in, opens no personal data.
    package static let holdKeeper = ElementName(rawValue: "hold-keeper")
}

/// Names shown to people: trimmed, one line, no control characters.
func checkedName(_ text: String, maxLength: Int) -> String? {
    let trimmed = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let scalars = trimmed.unicodeScalars
    guard !trimmed.isEmpty, trimmed.count <= maxLength, scalars.count <= maxLength * 4,
        !scalars.contains(where: {
            [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        })
    else { return nil }
    return trimmed
}
