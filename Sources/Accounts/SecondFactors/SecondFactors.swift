import Ledger
import Vocabulary

/// Sets up, checks and takes away the second step of signing in of one controller's staff.
///
/// Whoever sets it up or turns it off has proved who they are just before (``StaffSignIn/confirm(_:code:now:in:)``).
package struct SecondFactors: Sendable {
    package let controller: ControllerID
    private let key: AccountsKey
    private let ids: RandomIDs
    private let random: RandomBytes

    package init(
        controller: ControllerID, key: AccountsKey, ids: RandomIDs = RandomIDs(), random: RandomBytes = RandomBytes()
    ) {
        (self.controller, self.key, self.ids, self.random) = (controller, key, ids, random)
    }

    /// Makes a secret for the member's app. Nothing is asked of sign-ins before it is confirmed.
    ///
    /// - Throws: ``AccountsError/secondFactorOn`` when one is on already.
    package func begin(_ member: StaffID, now: Instant, in store: some AccountsTransaction) throws {
        if try store.secondFactor(of: member, at: controller)?.isOn == true { throw AccountsError.secondFactorOn }
        let sealed = try key.seal(TimeSecret(from: random), of: member, at: controller, nonce: random.next(12))
        try store.put(SecondFactor(controller: controller, member: member, sealed: sealed, madeAt: now))
    }

    /// The secret that waits to be confirmed; `nil` when none does. One that is on is shown to nobody.
    package func waiting(_ member: StaffID, in store: some AccountsTransaction) throws -> TimeSecret? {
        guard let factor = try store.secondFactor(of: member, at: controller), !factor.isOn else { return nil }
        return try key.open(factor.sealed, of: member, at: controller)
    }

    /// Turns it on when the app's code is right, ends the member's other sessions, and makes the recovery codes.
    ///
    /// - Parameter kept: the session in which it was done.
    /// - Returns: the codes, to be shown this once; `nil` when the typed code is not right.
    package func confirm(
        _ typed: String, of member: StaffID, keeping kept: Digest?, now: Instant, in store: some AccountsTransaction
    ) throws -> [RecoveryCode]? {
        guard var factor = try store.secondFactor(of: member, at: controller), !factor.isOn else { return nil }
        let secret = try key.open(factor.sealed, of: member, at: controller)
        guard let step = TimeCode.match(typed, secret, now: now, after: factor.lastStep) else { return nil }
        (factor.confirmedAt, factor.lastStep) = (now, step)
        try store.put(factor)
        try store.removeSessions(of: .staff(member), of: controller, keeping: kept)
        try record(.secondFactorSet(member), by: .staff(member), now: now, in: store)
        return try makeCodes(member, in: store)
    }

    /// Makes recovery codes in place of the earlier ones, which are worth nothing from now on.
    ///
    /// - Throws: ``AccountsError/secondFactorMissing``.
    package func renewCodes(_ member: StaffID, now: Instant, in store: some AccountsTransaction) throws
        -> [RecoveryCode]
    {
        guard try store.secondFactor(of: member, at: controller)?.isOn == true else {
            throw AccountsError.secondFactorMissing
        }
        try record(.recoveryCodesMade(member), by: .staff(member), now: now, in: store)
        return try makeCodes(member, in: store)
    }

    /// Takes it away; sign-ins ask for the password alone.
    ///
    /// - Throws: ``AccountsError/secondFactorMissing``.
    package func remove(
        _ member: StaffID, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws {
        guard let factor = try store.secondFactor(of: member, at: controller) else {
            throw AccountsError.secondFactorMissing
        }
        try store.removeSecondFactor(of: member, at: controller)
        if factor.isOn { try record(.secondFactorRemoved(member), by: actor, now: now, in: store) }
    }

    /// Takes it away from a member who lost app and recovery codes, and ends their sessions.
    ///
    /// - Throws: ``AccountsError/staffUnknown``, ``AccountsError/secondFactorMissing``.
    package func takeAway(
        from member: StaffID, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws {
        guard try store.staffMember(member, of: controller) != nil else { throw AccountsError.staffUnknown }
        try remove(member, by: actor, now: now, in: store)
        try store.removeSessions(of: .staff(member), of: controller, keeping: nil)
    }

    /// Whether this is a code of the app or of the paper; what was taken is never taken again.
    func take(_ typed: String, of factor: SecondFactor, now: Instant, in store: some AccountsTransaction) throws -> Bool
    {
        if let code = RecoveryCode(typed) {
            guard try store.removeRecoveryCode(code.tag(of: factor.member, key), of: factor.member, at: controller)
            else { return false }
            try record(.recoveryCodeUsed(factor.member), by: .staff(factor.member), now: now, in: store)
            return true
        }
        let secret = try key.open(factor.sealed, of: factor.member, at: controller)
        guard let step = TimeCode.match(typed, secret, now: now, after: factor.lastStep) else { return false }
        var used = factor
        used.lastStep = step
        try store.put(used)
        return true
    }

    private func makeCodes(_ member: StaffID, in store: some AccountsTransaction) throws -> [RecoveryCode] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode(from: random) }
        try store.setRecoveryCodes(codes.map { $0.tag(of: member, key) }, of: member, at: controller)
        return codes
    }

    private func record(
        _ deed: AccountDeed, by actor: EvidenceActor, now: Instant, in store: some AccountsTransaction
    ) throws {
        try store.record(deed.entry(of: controller, by: actor, ids: ids, now: now))
    }
}
