import Accounts
import Vocabulary

extension WebServices {
    /// What signs the staff of a firm in.
    ///
    /// - Throws: ``RequestFailure`` `not-found` for a firm without accounts.
    func staffSignIn(at controller: ControllerID) throws(RequestFailure) -> StaffSignIn {
        guard let key = accountsKeys[controller] else { throw RequestFailure(.notFound) }
        return StaffSignIn(controller: controller, key: key, ids: ids, random: random)
    }

    /// Asks a member who is signed in for their password once more, and for a code where that is given, before something
    /// grave. Guesses are counted and locked as at a sign-in, and stand in evidence.
    ///
    /// - Returns: `nil` when it was proved.
    func confirm(
        _ member: StaffMember, by password: Sealed<String>, code: String? = nil, _ context: ZavetContext
    ) async throws -> SignInRefusal? {
        let signIn = try staffSignIn(at: member.controller)
        let (now, hasher, name) = (context.now, hasher, member.loginName.revealingPersonalData())
        let refusal: SignInRefusal?
        switch try await accounts.readAccounts({ try signIn.begin(name, now: now, hasher: hasher, in: $0) }) {
        case .refused(let locked): refusal = locked
        case .check(let attempt):
            let checked = try await signIn.check(password, for: attempt, hasher: hasher)
            refusal = try await accounts.writeAccounts { try signIn.confirm(checked, code: code, now: now, in: $0) }
        }
        if let refusal { try await note(refusal, context) }
        return refusal
    }
}

extension Voice {
    /// Why a password or code was not taken: how long to wait, or the given words.
    func callAsFunction(_ refusal: SignInRefusal, orElse text: some UIText) -> String {
        guard case .locked(let until) = refusal else { return self(text) }
        return self(SignInText.wait(minutes: max(1, Int((until.milliseconds - now.milliseconds + 59_999) / 60_000))))
    }
}
