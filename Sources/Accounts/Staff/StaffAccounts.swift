import Ledger
import Vocabulary

/// Keeps the staff of one controller: who may sign in, and in which roles.
package struct StaffAccounts: Sendable {
    package let controller: ControllerID
    private let ids: RandomIDs

    package init(controller: ControllerID, ids: RandomIDs = RandomIDs()) {
        (self.controller, self.ids) = (controller, ids)
    }

    /// Registers a member.
    ///
    /// - Throws: ``AccountsError/displayNameMalformed``, ``AccountsError/tooManyRoles``, ``AccountsError/roleMalformed``,
    ///   ``AccountsError/loginNameTaken``, or the store's error.
    package func register(
        _ loginName: LoginName, displayName: Sealed<String>, roles: Set<ElementName>, password: PasswordHash,
        by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws -> StaffMember {
        let shown = checkedName(displayName.revealingPersonalData(), maxLength: StaffMember.maxDisplayNameLength)
        guard let shown else { throw AccountsError.displayNameMalformed }
        try check(roles)
        guard try store.staffMember(named: loginName, of: controller) == nil else {
            throw AccountsError.loginNameTaken
        }
        let member = StaffMember(
            controller: controller, id: ids.next(), loginName: loginName, displayName: Sealed(shown), roles: roles,
            password: password, passwordChangedAt: now, createdAt: now)
        try store.insert(member)
        try record(.staffAdded(member.id, roles: roles), by: actor, now: now, in: store)
        return member
    }

    /// Gives a member these roles in place of the present ones; they act from the next request on.
    ///
    /// - Throws: ``AccountsError/staffUnknown``, ``AccountsError/tooManyRoles``, ``AccountsError/roleMalformed``, ``AccountsError/lastAdministrator``.
    package func setRoles(
        _ roles: Set<ElementName>, of id: StaffID, by actor: EvidenceActor, now: Instant,
        in store: some AccountsTransaction
    ) throws {
        var member = try known(id, in: store)
        try check(roles)
        if !roles.contains(.administrator) { try requireAnotherAdministrator(than: member, in: store) }
        guard member.roles != roles else { return }
        member.roles = roles
        try store.update(member)
        try record(.rolesChanged(id, roles: roles), by: actor, now: now, in: store)
    }

    /// Sets a password and ends the member's other sessions. Whoever does it has proved who they are just before.
    ///
    /// - Parameter kept: the session in which it was done, if it is the member's own.
    /// - Throws: ``AccountsError/staffUnknown``.
    package func setPassword(
        _ password: PasswordHash, of id: StaffID, keeping kept: Digest?, by actor: EvidenceActor, now: Instant,
        in store: some AccountsTransaction
    ) throws {
        var member = try known(id, in: store)
        (member.password, member.passwordChangedAt) = (password, now)
        try store.update(member)
        try store.removeSessions(of: .staff(id), of: controller, keeping: kept)
        try record(.passwordChanged(id), by: actor, now: now, in: store)
    }

    /// Ends a member's right to sign in, and all their sessions, at once, and forgets their address. The member stays
    /// known to evidence.
    ///
    /// - Throws: ``AccountsError/staffUnknown``, ``AccountsError/lastAdministrator``.
    package func disable(_ id: StaffID, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction)
        throws
    {
        var member = try known(id, in: store)
        guard member.isActive else { return }
        try requireAnotherAdministrator(than: member, in: store)
        member.disabledAt = now
        try store.update(member)
        try store.removeSessions(of: .staff(id), of: controller, keeping: nil)
        try store.setStaffAddress(nil, of: id, at: controller)
        try record(.staffDisabled(id), by: actor, now: now, in: store)
    }

    /// Lets a member sign in again.
    ///
    /// - Throws: ``AccountsError/staffUnknown``.
    package func enable(_ id: StaffID, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction)
        throws
    {
        var member = try known(id, in: store)
        guard !member.isActive else { return }
        member.disabledAt = nil
        try store.update(member)
        try record(.staffEnabled(id), by: actor, now: now, in: store)
    }

    /// Ends sessions of a member: the one given, or all but the one to keep.
    ///
    /// - Returns: whether the one that was given was the member's and has ended; of several always `true`.
    @discardableResult
    package func endSessions(
        of id: StaffID, only one: Digest? = nil, keeping kept: Digest? = nil, by actor: EvidenceActor, now: Instant,
        in store: some AccountsTransaction
    ) throws -> Bool {
        let sessions = Sessions(controller: controller)
        if let one {
            guard try sessions.end(one, of: .staff(id), in: store) else { return false }
        } else {
            try sessions.endAll(of: .staff(id), keeping: kept, in: store)
        }
        try record(.sessionsEnded(id), by: actor, now: now, in: store)
        return true
    }

    /// Invariant (no free text in evidence): a role is a name, so it can stand in an entry.
    private func check(_ roles: Set<ElementName>) throws(AccountsError) {
        guard roles.count <= StaffMember.maxRoles else { throw .tooManyRoles }
        guard roles.allSatisfy({ EvidenceShape.name.matches($0.rawValue) }) else { throw .roleMalformed }
    }

    private func known(_ id: StaffID, in store: some AccountsTransaction) throws -> StaffMember {
        guard let member = try store.staffMember(id, of: controller) else { throw AccountsError.staffUnknown }
        return member
    }

    /// Invariant: a controller that has an administrator keeps one.
    private func requireAnotherAdministrator(than member: StaffMember, in store: some AccountsTransaction) throws {
        guard member.isActive, member.isAdministrator else { return }
        guard try store.countActiveStaff(with: .administrator, of: controller) > 1 else {
            throw AccountsError.lastAdministrator
        }
    }

    private func record(
        _ deed: AccountDeed, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws {
        try store.record(deed.entry(of: controller, by: actor, ids: ids, now: now))
    }
}
