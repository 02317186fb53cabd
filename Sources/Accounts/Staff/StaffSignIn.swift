import Ledger
import Vocabulary

/// Signs members of staff in by name and password, and by a code where they have set that up.
///
/// Three steps, because a password is checked outside any transaction: ``begin(_:now:hasher:in:)`` reads,
/// ``check(_:for:hasher:salt:)`` takes its milliseconds on the hasher's threads, ``finish(_:device:replacing:now:in:)`` decides and
/// writes. The last step looks at the lock again, so guesses side by side are worth no more than one after the other.
/// Who has a second factor is signed in by ``complete(_:browser:device:replacing:now:in:)``; until then failures stay counted, so
/// that a password which is known clears nothing for who guesses at codes.
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

    /// Second factors under the same key.
    package var secondFactors: SecondFactors {
        SecondFactors(controller: controller, key: key, ids: ids, random: random)
    }

    /// Until when nobody can sign in under a member's name, after too many failures; `nil` when it is not locked.
    package func lock(of member: StaffMember, now: Instant, in store: some AccountsTransaction) throws -> Instant? {
        try store.signInFailures(of: failureTag(member.loginName.revealingPersonalData()), of: controller)?
            .lock(at: now)
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

    /// Signs in and clears the failures, asks for the second step, or counts a failure more.
    package func finish(
        _ checked: CheckedSignIn, device: SessionDevice? = nil, replacing old: SecretToken?, now: Instant,
        in store: some AccountsTransaction
    ) throws -> StaffSignInOutcome {
        switch try proof(of: checked, now: now, in: store) {
        case .refused(let refusal): return .refused(refusal)
        case .member(let member):
            guard try store.secondFactor(of: member.id, at: controller)?.isOn == true else {
                return try open(member, checked.attempt.name, device, replacing: old, now: now, in: store)
            }
            let token = SecretToken(from: random)
            try store.insert(
                SecondStep(
                    controller: controller, browser: token.digest, member: member.id, name: checked.attempt.name,
                    begunAt: now))
            return .secondStep(token)
        }
    }

    /// Takes the code of the second step and signs in, or counts a failure more.
    ///
    /// - Parameter typed: a code of the app, or one of the recovery codes.
    package func complete(
        _ typed: String, browser token: SecretToken, device: SessionDevice? = nil, replacing old: SecretToken?,
        now: Instant,
        in store: some AccountsTransaction
    ) throws -> StaffSignInOutcome {
        guard let step = try store.secondStep(of: token.digest, at: controller), step.isLive(at: now),
            let member = try store.staffMember(step.member, of: controller), member.isActive,
            member.passwordChangedAt <= step.begunAt,
            let factor = try store.secondFactor(of: member.id, at: controller), factor.isOn
        else { return .refused(.codeExpired) }
        let failures = try store.signInFailures(of: step.name, of: controller) ?? SignInFailures()
        if let until = failures.lock(at: now) { return .refused(.locked(until: until)) }
        guard try secondFactors.take(typed, of: factor, now: now, in: store) else {
            return .refused(
                try refusal(.secondStepWrong, step.name, member.id, after: failures, now: now, in: store))
        }
        try store.removeSecondStep(of: token.digest, at: controller)
        return try open(member, step.name, device, replacing: old, now: now, in: store)
    }

    /// Proves once more who is signed in, before something grave; a failure counts as one at the sign-in.
    ///
    /// - Parameter code: of the second factor, where the deed asks for it as well; `nil` where the password will do.
    /// - Returns: `nil` when it was proved.
    package func confirm(
        _ checked: CheckedSignIn, code: String? = nil, now: Instant, in store: some AccountsTransaction
    ) throws -> SignInRefusal? {
        switch try proof(of: checked, now: now, in: store) {
        case .refused(let refusal): return refusal
        case .member(let member):
            let name = checked.attempt.name
            if let code, let factor = try store.secondFactor(of: member.id, at: controller), factor.isOn,
                try !secondFactors.take(code, of: factor, now: now, in: store)
            {
                let failures = try store.signInFailures(of: name, of: controller) ?? SignInFailures()
                return try refusal(.secondStepWrong, name, member.id, after: failures, now: now, in: store)
            }
            try store.setSignInFailures(nil, of: name, of: controller)
            return nil
        }
    }

    private enum Proof {
        case member(StaffMember)
        case refused(SignInRefusal)
    }

    /// Whose password was right; a wrong one counts as a failure.
    private func proof(of checked: CheckedSignIn, now: Instant, in store: some AccountsTransaction) throws -> Proof {
        let failures = try store.signInFailures(of: checked.attempt.name, of: controller) ?? SignInFailures()
        if let until = failures.lock(at: now) { return .refused(.locked(until: until)) }
        guard checked.isRight, var member = try member(of: checked.attempt, in: store) else {
            return .refused(
                try refusal(
                    .credentialsWrong, checked.attempt.name, checked.attempt.member, after: failures, now: now,
                    in: store))
        }
        if let renewed = checked.renewed {
            member.password = renewed
            try store.update(member)
        }
        return .member(member)
    }

    private func open(
        _ member: StaffMember, _ name: Digest, _ device: SessionDevice?, replacing old: SecretToken?, now: Instant,
        in store: some AccountsTransaction
    ) throws -> StaffSignInOutcome {
        try store.setSignInFailures(nil, of: name, of: controller)
        let issued = try Sessions(controller: controller, random: random)
            .start(for: .staff(member.id), device: device, replacing: old, now: now, in: store)
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

    /// Counts a failure under the name; the lock that it brings, or the refusal itself.
    private func refusal(
        _ refusal: SignInRefusal, _ name: Digest, _ member: StaffID?, after failures: SignInFailures, now: Instant,
        in store: some AccountsTransaction
    ) throws -> SignInRefusal {
        let failures = failures.adding(failureAt: now)
        try store.setSignInFailures(failures, of: name, of: controller)
        guard let until = failures.lock(at: now) else { return refusal }
        if let member { try record(.staffLockedOut(member), by: .system("sign-in"), now: now, in: store) }
        return .locked(until: until)
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
    /// The password is right; the browser that has this token now enters a code.
    case secondStep(SecretToken)
    case refused(SignInRefusal)
}
