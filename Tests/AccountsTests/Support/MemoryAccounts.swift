import Accounts
import Ledger
import Vocabulary

/// The room's store in memory: what any store must do, in the plainest words.
final class MemoryAccounts: AccountsTransaction {
    struct Key<Name: Hashable>: Hashable {
        let controller: ControllerID
        let name: Name
    }

    struct State {
        var staff: [Key<StaffID>: StaffMember] = [:]
        var failures: [Key<Digest>: SignInFailures] = [:]
        var pending: [Key<Digest>: PendingSignIn] = [:]
        var sessions: [Key<Digest>: Session] = [:]
        var clients: [Key<ClientID>: APIClient] = [:]
        var orders: [Key<Digest>: CodeOrder] = [:]
        var entries: [EvidenceEntry] = []
        var factors: [Key<StaffID>: SecondFactor] = [:]
        var recoveryCodes: [Key<StaffID>: Set<Digest>] = [:]
        var steps: [Key<Digest>: SecondStep] = [:]
        var addresses: [Key<StaffID>: [UInt8]] = [:]
        var seen: [Key<StaffID>: Instant] = [:]
    }

    var state = State()

    func staffMember(_ id: StaffID, of controller: ControllerID) -> StaffMember? {
        state.staff[Key(controller: controller, name: id)]
    }

    func staffMember(named name: LoginName, of controller: ControllerID) -> StaffMember? {
        state.staff.values.first { $0.controller == controller && $0.loginName == name }
    }

    func staffMembers(of controller: ControllerID, after: StaffID?, limit: Int) -> [StaffMember] {
        let all = state.staff.values.filter { $0.controller == controller }.sorted { $0.id < $1.id }
        return Array(all.filter { member in after.map { $0 < member.id } ?? true }.prefix(limit))
    }

    func countActiveStaff(with role: ElementName, of controller: ControllerID) -> Int {
        state.staff.values.filter { $0.controller == controller && $0.isActive && $0.roles.contains(role) }.count
    }

    func insert(_ member: StaffMember) { state.staff[Key(controller: member.controller, name: member.id)] = member }
    func update(_ member: StaffMember) { insert(member) }

    func staffAddress(of member: StaffID, at controller: ControllerID) -> [UInt8]? {
        state.addresses[Key(controller: controller, name: member)]
    }

    func setStaffAddress(_ sealed: [UInt8]?, of member: StaffID, at controller: ControllerID) {
        state.addresses[Key(controller: controller, name: member)] = sealed
    }

    func lastSeen(_ member: StaffID, at controller: ControllerID) -> Instant? {
        state.seen[Key(controller: controller, name: member)]
    }

    func noteSeen(_ member: StaffID, at controller: ControllerID, now: Instant) {
        let key = Key(controller: controller, name: member)
        // As the stores do: nobody is seen who is not on the staff.
        guard state.staff[key] != nil else { return }
        state.seen[key] = max(now, state.seen[key] ?? now)
    }

    func signInFailures(of name: Digest, of controller: ControllerID) -> SignInFailures? {
        state.failures[Key(controller: controller, name: name)]
    }

    func setSignInFailures(_ failures: SignInFailures?, of name: Digest, of controller: ControllerID) {
        state.failures[Key(controller: controller, name: name)] = failures
    }

    func secondFactor(of member: StaffID, at controller: ControllerID) -> SecondFactor? {
        state.factors[Key(controller: controller, name: member)]
    }

    func put(_ factor: SecondFactor) {
        state.factors[Key(controller: factor.controller, name: factor.member)] = factor
    }

    func removeSecondFactor(of member: StaffID, at controller: ControllerID) {
        state.factors[Key(controller: controller, name: member)] = nil
        state.recoveryCodes[Key(controller: controller, name: member)] = nil
        state.steps = state.steps.filter { $0.key.controller != controller || $0.value.member != member }
    }

    func countRecoveryCodes(of member: StaffID, at controller: ControllerID) -> Int {
        state.recoveryCodes[Key(controller: controller, name: member)]?.count ?? 0
    }

    func setRecoveryCodes(_ codes: [Digest], of member: StaffID, at controller: ControllerID) {
        state.recoveryCodes[Key(controller: controller, name: member)] = Set(codes)
    }

    func removeRecoveryCode(_ code: Digest, of member: StaffID, at controller: ControllerID) -> Bool {
        state.recoveryCodes[Key(controller: controller, name: member)]?.remove(code) != nil
    }

    func secondStep(of browser: Digest, at controller: ControllerID) -> SecondStep? {
        state.steps[Key(controller: controller, name: browser)]
    }

    func insert(_ step: SecondStep) { state.steps[Key(controller: step.controller, name: step.browser)] = step }

    func removeSecondStep(of browser: Digest, at controller: ControllerID) {
        state.steps[Key(controller: controller, name: browser)] = nil
    }

    func pendingSignIn(of browser: Digest, of controller: ControllerID) -> PendingSignIn? {
        state.pending[Key(controller: controller, name: browser)]
    }

    func codeRequests(for identifier: Digest, after: Instant, of controller: ControllerID) -> [Instant] {
        state.pending.values
            .filter { $0.controller == controller && $0.identifier == identifier && $0.requestedAt > after }
            .map(\.requestedAt).sorted()
    }

    func insert(_ pending: PendingSignIn) {
        state.pending[Key(controller: pending.controller, name: pending.browser)] = pending
    }

    func update(_ pending: PendingSignIn) { insert(pending) }

    func removePendingSignIns(of subject: SubjectID, of controller: ControllerID) {
        state.pending = state.pending.filter {
            $0.key.controller != controller || !$0.value.subjects.contains(subject)
        }
    }

    func setSubjects(_ subjects: [SubjectID], ofCodeIn browser: Digest, of controller: ControllerID) {
        state.pending[Key(controller: controller, name: browser)]?.subjects = subjects
    }

    func insert(_ order: CodeOrder) { state.orders[Key(controller: order.controller, name: order.browser)] = order }
    func update(_ order: CodeOrder) { insert(order) }

    func codeOrders(of controller: ControllerID, due: Instant, limit: Int) -> [CodeOrder] {
        let all = state.orders.values.filter { $0.controller == controller && $0.due <= due }
        return Array(all.sorted { $0.due < $1.due }.prefix(limit))
    }

    func removeCodeOrder(of browser: Digest, of controller: ControllerID) {
        state.orders[Key(controller: controller, name: browser)] = nil
    }

    func session(_ digest: Digest, of controller: ControllerID) -> Session? {
        state.sessions[Key(controller: controller, name: digest)]
    }

    func sessions(of holder: SessionHolder, of controller: ControllerID, limit: Int) -> [Session] {
        let all = state.sessions.values.filter { $0.controller == controller && $0.holder == holder }
        return Array(
            all.sorted { ($1.lastUsedAt, $0.digest) < ($0.lastUsedAt, $1.digest) }.prefix(limit))
    }

    func insert(_ session: Session) {
        state.sessions[Key(controller: session.controller, name: session.digest)] = session
    }

    func update(_ session: Session) { insert(session) }

    func removeSession(_ digest: Digest, of controller: ControllerID) {
        state.sessions[Key(controller: controller, name: digest)] = nil
    }

    func removeSessions(of holder: SessionHolder, of controller: ControllerID, keeping: Digest?) {
        state.sessions = state.sessions.filter {
            $0.key.controller != controller || $0.value.holder != holder || $0.key.name == keeping
        }
    }

    func client(_ id: ClientID, of controller: ControllerID) -> APIClient? {
        state.clients[Key(controller: controller, name: id)]
    }

    func clients(of controller: ControllerID, after: ClientID?, limit: Int) -> [APIClient] {
        let all = state.clients.values.filter { $0.controller == controller }.sorted { $0.id < $1.id }
        return Array(all.filter { client in after.map { $0 < client.id } ?? true }.prefix(limit))
    }

    func insert(_ client: APIClient) { state.clients[Key(controller: client.controller, name: client.id)] = client }
    func update(_ client: APIClient) { insert(client) }

    func removeExpired(_ expiry: AccountsExpiry, of controller: ControllerID, limit: Int) -> Int {
        func removed<Name, Value>(
            _ rows: inout [Key<Name>: Value], where isOld: (Value) -> Bool
        ) -> Int {
            let old = rows.filter { $0.key.controller == controller && isOld($0.value) }.keys.prefix(limit)
            for key in old { rows[key] = nil }
            return old.count
        }
        return removed(&state.sessions) {
            $0.lastUsedAt <= ($0.isRemembered ? expiry.rememberedLastUsed : expiry.sessionsLastUsed)
        }
            + removed(&state.pending) { $0.requestedAt <= expiry.codesRequested }
            + removed(&state.steps) { $0.begunAt <= expiry.secondStepsBegun }
            + removed(&state.failures) { $0.forgottenAt.map { $0 <= expiry.failuresForgotten } ?? true }
    }

    func removeAccounts(of controller: ControllerID) {
        state.staff = state.staff.filter { $0.key.controller != controller }
        state.failures = state.failures.filter { $0.key.controller != controller }
        state.pending = state.pending.filter { $0.key.controller != controller }
        state.sessions = state.sessions.filter { $0.key.controller != controller }
        state.clients = state.clients.filter { $0.key.controller != controller }
        state.factors = state.factors.filter { $0.key.controller != controller }
        state.recoveryCodes = state.recoveryCodes.filter { $0.key.controller != controller }
        state.steps = state.steps.filter { $0.key.controller != controller }
    }

    func record(_ entry: EvidenceEntry) { state.entries.append(entry) }
}
