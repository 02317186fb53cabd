import Accounts
import Messages
import Policies
import Processing
import Vault
import Vocabulary

/// Makes a code for whoever an identifier leads to, and sends it there.
///
/// What is answered is the same for an address that we know and for one that we do not.
struct CodeSending {
    let services: WebServices

    /// - Throws: ``RequestFailure`` `not-found` for a firm without accounts; the stores' and the transport's errors.
    func send(
        to identifier: Identifier, _ occasion: SignInMessage.Occasion, _ context: ZavetContext
    ) async throws -> CodeRequestOutcome {
        let firm = try context.requireController()
        let signIn = try services.signIn(at: firm.id)
        let subject = try await person(behind: identifier, at: firm.id)
        let index = try await services.door.blindIndex(of: identifier, at: firm.id).bytes
        let now = context.now
        let outcome = try await services.accounts.writeAccounts { store in
            try signIn.requestCode(for: index, leadingTo: subject, now: now, in: store)
        }
        if case .issued(let issued) = outcome, let code = issued.send {
            let message = try SignInMessage(firm: firm, occasion: occasion).message(
                to: Sealed(identifier.revealingPersonalData()), code: code, language: context.language)
            try await services.messages.deliver(message)
        }
        return outcome
    }

    /// The one person whom a code for this identifier signs in; `nil` for nobody, and where it cannot be told who.
    ///
    /// An address can lead to several people, and anybody can send a contact form under another's address. So whoever
    /// opened an account with it goes first, and no such form can lock the holder of an account out.
    func person(behind identifier: Identifier, at controller: ControllerID) async throws -> SubjectID? {
        let found = try await services.door.find(identifier, at: controller)
        guard found.count > 1 else { return found.first }
        let policy = try services.policy(of: controller).policy
        var holders: [SubjectID] = []
        for subject in found {
            let data = try await services.door.person(subject, at: controller).state.data
            if data.values.contains(where: { $0.point.flatMap { policy.points[$0] }?.opensAccount ?? false }) {
                holders.append(subject)
            }
        }
        return holders.count == 1 ? holders.first : nil
    }
}

extension WebServices {
    /// - Throws: ``RequestFailure`` `not-found` when this server signs nobody in for that firm.
    func signIn(at controller: ControllerID) throws(RequestFailure) -> SubjectSignIn {
        guard let key = accountsKeys[controller] else { throw RequestFailure(.notFound) }
        return SubjectSignIn(controller: controller, key: key, ids: ids, random: random)
    }
}

extension Identifier {
    /// What a person typed as an address: an e-mail address, or a telephone number; `nil` when it is neither.
    init?(typedAddress text: String) {
        let isEmail = text.contains("@")
        guard isEmail ? ValueRules.isEmail(text) : ValueRules.isPhone(text) else { return nil }
        guard let identifier = try? Identifier(isEmail ? .email : .phone, Sealed(text)) else { return nil }
        self = identifier
    }
}
