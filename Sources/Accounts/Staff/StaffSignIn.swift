import Ledger
import Vocabulary

/// Signs members of staff in by name and password.
///
/// Three steps, because a password is checked outside any transaction: ``begin(_:now:hasher:in:)`` reads,
/// ``check(_:for:hasher:salt:)`` takes its milliseconds on the hasher's threads, ``finish(_:replacing:now:in:)`` decides and
/// writes. The last step looks at the lock again, so guesses side by side are worth no more than one after the other.
package struct StaffSignIn: Sendable {
    package let controller: ControllerID
    private let key: AccountsKey
    private let ids: RandomIDs
    private let random: RandomBytes

    package init(
        controller: ControllerID, key: AccountsKey, ids: RandomIDs = RandomIDs(), random: RandomBytes = RandomBytes()
    ) {
        (self.controller, self.key, self.ids, self.random) = (controller, key, ids, random)
    }

    /// Finds what the password must be checked against; a name that nobody has gets a hash that nobody knows.
    package func begin(_ typedName: String, now: Instant, hasher: PasswordHasher, in store: some AccountsTransaction)
        throws -> StaffSignInStep
    {
        let name = try? LoginName(typedName)
        let tag = failureTag(name?.revealingPersonalData() ?? typedName)
        if let until = try store.signInFailures(of: tag, of: controller)?.lock(at: now) {
            return .refused(.locked(until: until))
        }
        let member = try name.flatMap { try store.staffMember(named: $0, of: controller) }
        return .check(StaffSignInAttempt(name: tag, member: member?.id, hash: member?.password ?? hasher.decoy))
    }

    /// Checks the password; when it is right and its hash is not of today's cost, makes a new one.
    package func check(_ password: Sealed<String>, for attempt: StaffSignInAttempt, hasher: PasswordHasher)
        async throws(PasswordHasherError) -> CheckedSignIn
    {
        let isRight = try await hasher.verify(password, against: attempt.hash)
        var renewed: PasswordHash?
        if isRight, hasher.isOutdated(attempt.hash) {
            renewed = try await hasher.hash(AcceptedPassword(inUse: password), salt: random)
        }
        return CheckedSignIn(attempt: attempt, isRight: isRight, renewed: renewed)
    }

    /// Signs in and clears the failures, or counts one more.
    package func finish(
        _ checked: CheckedSignIn, replacing old: SecretToken?, now: Instant, in store: some AccountsTransaction
    ) throws -> StaffSignInOutcome {
        let failures = try store.signInFailures(of: checked.attempt.name, of: controller) ?? SignInFailures()
        if let until = failures.lock(at: now) { return .refused(.locked(until: until)) }
        guard checked.isRight, var member = try member(of: checked.attempt, in: store) else {
            return try refuse(checked.attempt, after: failures, now: now, in: store)
        }
        try store.setSignInFailures(nil, of: checked.attempt.name, of: controller)
        if let renewed = checked.renewed {
            member.password = renewed
            try store.update(member)
        }
        let issued = try Sessions(controller: controller, random: random)
            .start(for: .staff(member.id), replacing: old, now: now, in: store)
        try record(.staffSignedIn(member.id), by: .staff(member.id), now: now, in: store)
        return .signedIn(member, issued)
    }

    /// The member whose password was checked, if they may still sign in and the password is still that one.
    private func member(of attempt: StaffSignInAttempt, in store: some AccountsTransaction) throws -> StaffMember? {
        guard let id = attempt.member, let member = try store.staffMember(id, of: controller), member.isActive,
            member.password == attempt.hash
        else { return nil }
        return member
    }

    private func refuse(
        _ attempt: StaffSignInAttempt, after failures: SignInFailures, now: Instant, in store: some AccountsTransaction
    ) throws -> StaffSignInOutcome {
        let failures = failures.adding(failureAt: now)
        try store.setSignInFailures(failures, of: attempt.name, of: controller)
        guard let until = failures.lock(at: now) else { return .refused(.credentialsWrong) }
        if let member = attempt.member {
            try record(.staffLockedOut(member), by: .system("sign-in"), now: now, in: store)
        }
        return .refused(.locked(until: until))
    }

    private func record(
        _ deed: AccountDeed, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws {
        try store.record(deed.entry(of: controller, by: actor, ids: ids, now: now))
    }

    private func failureTag(_ name: String) -> Digest {
        key.tag(.failedSignIn, [Array(controller.rawValue.utf8), Array(name.lowercased().utf8)])
    }
}

/// What the first step of a sign-in found.
package enum StaffSignInStep: Sendable {
    case check(StaffSignInAttempt)
    case refused(SignInRefusal)
}

/// A sign-in between its steps.
package struct StaffSignInAttempt: Sendable {
    let name: Digest
    let member: StaffID?
    let hash: PasswordHash
}

/// A sign-in whose password has been checked.
package struct CheckedSignIn: Sendable {
    let attempt: StaffSignInAttempt
    let isRight: Bool
    let renewed: PasswordHash?
}

/// The answer to a sign-in.
package enum StaffSignInOutcome: Equatable, Sendable {
    case signedIn(StaffMember, IssuedSession)
    case refused(SignInRefusal)
}
