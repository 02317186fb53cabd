import Ledger
import Vocabulary

/// What a store does for this room, inside one transaction that holds or fails as a whole.
///
/// Each look-up and change names its controller, so that firms never meet. The errors are the store's own.
package protocol AccountsTransaction {
    // MARK: Staff

    /// The member by identifier or by login name; `nil` when there is none.
    func staffMember(_ id: StaffID, of controller: ControllerID) throws -> StaffMember?
    func staffMember(named name: LoginName, of controller: ControllerID) throws -> StaffMember?
    /// At most so many members, by identifier, from the one after the given.
    func staffMembers(of controller: ControllerID, after: StaffID?, limit: Int) throws -> [StaffMember]
    /// How many members who may sign in have the role.
    func countActiveStaff(with role: ElementName, of controller: ControllerID) throws -> Int
    func insert(_ member: StaffMember) throws
    func update(_ member: StaffMember) throws
    /// Where the house writes to a member, sealed (``StaffAddresses``); `nil` where none is kept.
    func staffAddress(of member: StaffID, at controller: ControllerID) throws -> [UInt8]?
    /// Keeps it in place of an earlier one; `nil` removes it.
    func setStaffAddress(_ sealed: [UInt8]?, of member: StaffID, at controller: ControllerID) throws
    /// When a member was last signed in; `nil` for who has not been since this is noted.
    func lastSeen(_ member: StaffID, at controller: ControllerID) throws -> Instant?
    /// Notes that a member is here; an earlier time than the one that is known changes nothing.
    func noteSeen(_ member: StaffID, at controller: ControllerID, now: Instant) throws

    // MARK: Failed sign-ins

    /// What has gone wrong under this name lately; `nil` when nothing has.
    func signInFailures(of name: Digest, of controller: ControllerID) throws -> SignInFailures?
    /// Puts the failures in place of earlier ones; `nil` forgets them.
    func setSignInFailures(_ failures: SignInFailures?, of name: Digest, of controller: ControllerID) throws

    // MARK: Second factors

    /// The member's second factor, confirmed or not; `nil` when there is none.
    func secondFactor(of member: StaffID, at controller: ControllerID) throws -> SecondFactor?
    /// Keeps it in place of an earlier one.
    func put(_ factor: SecondFactor) throws
    /// Its recovery codes, and the sign-ins that wait for it, go with it.
    func removeSecondFactor(of member: StaffID, at controller: ControllerID) throws
    /// How many recovery codes have not been used.
    func countRecoveryCodes(of member: StaffID, at controller: ControllerID) throws -> Int
    /// Keeps these codes in place of all earlier ones.
    func setRecoveryCodes(_ codes: [Digest], of member: StaffID, at controller: ControllerID) throws
    /// Whether there was such a code; it is gone now.
    func removeRecoveryCode(_ code: Digest, of member: StaffID, at controller: ControllerID) throws -> Bool
    /// The sign-in that waits for its second step in this browser.
    func secondStep(of browser: Digest, at controller: ControllerID) throws -> SecondStep?
    func insert(_ step: SecondStep) throws
    func removeSecondStep(of browser: Digest, at controller: ControllerID) throws

    // MARK: Codes

    /// The sign-in that waits for its code in this browser.
    func pendingSignIn(of browser: Digest, of controller: ControllerID) throws -> PendingSignIn?
    /// When codes were asked for under this tag after an instant, oldest first.
    func codeRequests(for identifier: Digest, after: Instant, of controller: ControllerID) throws -> [Instant]
    func insert(_ pending: PendingSignIn) throws
    func update(_ pending: PendingSignIn) throws
    /// Says whom a code leads to, once that has been looked up.
    func setSubjects(_ subjects: [SubjectID], ofCodeIn browser: Digest, of controller: ControllerID) throws
    func insert(_ order: CodeOrder) throws
    /// Orders whose time has come, the oldest first.
    func codeOrders(of controller: ControllerID, due: Instant, limit: Int) throws -> [CodeOrder]
    /// Writes time and attempts anew.
    func update(_ order: CodeOrder) throws
    /// The order is carried out, or no longer wanted.
    func removeCodeOrder(of browser: Digest, of controller: ControllerID) throws
    func removePendingSignIns(of subject: SubjectID, of controller: ControllerID) throws

    // MARK: Sessions

    /// The session by the digest of its token, ended or not.
    func session(_ digest: Digest, of controller: ControllerID) throws -> Session?
    /// The holder's sessions, ended or not, the one used last at the head.
    func sessions(of holder: SessionHolder, of controller: ControllerID, limit: Int) throws -> [Session]
    func insert(_ session: Session) throws
    /// Only the last use changes.
    func update(_ session: Session) throws
    func removeSession(_ digest: Digest, of controller: ControllerID) throws
    func removeSessions(of holder: SessionHolder, of controller: ControllerID, keeping: Digest?) throws

    // MARK: Clients

    func client(_ id: ClientID, of controller: ControllerID) throws -> APIClient?
    /// At most so many clients, by identifier, from the one after the given.
    func clients(of controller: ControllerID, after: ClientID?, limit: Int) throws -> [APIClient]
    func insert(_ client: APIClient) throws
    func update(_ client: APIClient) throws

    // MARK: Ends

    /// Removes what no rule of this room needs any more, at most so many rows of each kind; returns how many went.
    func removeExpired(_ expiry: AccountsExpiry, of controller: ControllerID, limit: Int) throws -> Int
    /// Removes everything of a controller that leaves; nothing of it stays.
    func removeAccounts(of controller: ControllerID) throws

    // MARK: Evidence

    /// Writes an entry of evidence in this same transaction; a store of the ledger has this already.
    func record(_ entry: EvidenceEntry) throws
}

/// Up to when what is no longer needed happened.
package struct AccountsExpiry: Equatable, Sendable {
    /// Sessions last used at or before this have ended.
    package let sessionsLastUsed: Instant
    /// The same of sessions that a device remembers.
    package let rememberedLastUsed: Instant
    /// Codes asked for at or before this no longer count.
    package let codesRequested: Instant
    /// Failures that are forgotten at or before this.
    package let failuresForgotten: Instant
    /// Second steps begun at or before this can no longer be finished.
    package let secondStepsBegun: Instant

    package init(now: Instant) {
        let idle = max(SessionLimits.subject.idle, SessionLimits.staff.idle)
        sessionsLastUsed = now.adding(seconds: -idle)
        rememberedLastUsed = now.adding(seconds: -SessionLimits.remembered.idle)
        codesRequested = now.adding(seconds: -SignInCode.rateWindow)
        failuresForgotten = now
        secondStepsBegun = now.adding(seconds: -SecondStep.life)
    }
}

/// Removes what was kept for a while only: call it now and then for each controller.
package enum AccountsSweep {
    /// Rows of each kind that one transaction removes at most.
    package static let batch = 1000

    /// Removes ended sessions, old codes and forgotten failures.
    ///
    /// - Returns: how many rows went; as long as it is not zero there may be more.
    package static func run(for controller: ControllerID, now: Instant, in store: some AccountsTransaction) throws
        -> Int
    {
        try store.removeExpired(AccountsExpiry(now: now), of: controller, limit: batch)
    }
}
