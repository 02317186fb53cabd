import Accounts
import Messages
import Policies
import Processing
import Vault
import Vocabulary

/// Makes a code for whoever an identifier leads to, and orders it to be sent there.
///
/// What is answered, what is done and how long it takes is the same for an address that we know and for one that we do
/// not: whom it leads to is looked up outside the request (``CodeDelivery``).
struct CodeSending {
    let services: WebServices

    /// - Throws: ``RequestFailure`` `not-found` for a firm without accounts; the stores' errors.
    func send(
        to identifier: Identifier, _ occasion: SignInMessage.Occasion, _ context: ZavetContext
    ) async throws -> CodeRequestOutcome {
        try await order(
            identifier, occasion, at: context.requireController().id, in: context.language, now: context.now)
    }

    /// As ``send(to:_:_:)``, from outside a request.
    func order(
        _ identifier: Identifier, _ occasion: SignInMessage.Occasion, at firm: ControllerID, in language: Language,
        now: Instant
    ) async throws -> CodeRequestOutcome {
        let signIn = try services.signIn(at: firm)
        let index = try await services.door.blindIndex(of: identifier, at: firm).bytes
        let prepared = signIn.prepareCode()
        let letter = CodeLetter(
            identifier: identifier, code: prepared.code, language: language, occasion: occasion)
        let browser = prepared.browser.digest
        let sealed = try await services.door.seal(
            letter.bytes, name: CodeLetter.place(browser), at: firm, now: now)
        let order = CodeOrder(
            controller: firm, browser: browser, wrapper: sealed.wrapper, sealed: sealed.sealed, due: now)
        return try await services.accounts.writeAccounts { store in
            let outcome = try signIn.requestCode(prepared, for: index, leadingTo: [], now: now, in: store)
            if case .issued = outcome { try store.insert(order) }
            return outcome
        }
    }

    /// The people whom a code for this identifier may sign in, at most ``PendingSignIn/maxSubjects``.
    ///
    /// Anybody can send a contact form under another's address. So those who opened an account with it go first, and
    /// no such form stands between them and their account.
    func people(behind identifier: Identifier, at controller: ControllerID) async throws -> [SubjectID] {
        let found = try await services.door.findPresent(identifier, at: controller)
        guard found.count > 1 else { return found }
        let policy = try services.policy(of: controller).policy
        var holders: [SubjectID] = []
        for subject in found {
            let data = try await services.door.person(subject, at: controller).state.data
            if data.values.contains(where: { $0.point.flatMap { policy.points[$0] }?.opensAccount ?? false }) {
                holders.append(subject)
            }
        }
        return Array((holders.isEmpty ? found : holders).prefix(PendingSignIn.maxSubjects))
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

/// What a message with a code is made from, while it waits sealed.
struct CodeLetter: Sendable {
    let identifier: Identifier
    let code: SignInCode
    let language: Language
    let occasion: SignInMessage.Occasion

    static func place(_ browser: Digest) -> String { "sign-in-code-" + browser.hex }

    var bytes: Sealed<[UInt8]> {
        let json: JSON = [
            "kind": .string(identifier.kind.rawValue), "address": .string(identifier.revealingPersonalData()),
            "code": .string(code.revealingSecret()), "language": .string(language.rawValue),
            "occasion": .string(occasion.rawValue),
        ]
        return Sealed(json.canonicalBytes)
    }

    init(identifier: Identifier, code: SignInCode, language: Language, occasion: SignInMessage.Occasion) {
        (self.identifier, self.code) = (identifier, code)
        (self.language, self.occasion) = (language, occasion)
    }

    /// `nil` for anything but what ``bytes`` writes.
    init?(_ bytes: Sealed<[UInt8]>) {
        guard let json = try? JSON.parse(bytes.revealingPersonalData()),
            let kind = json["kind"]?.stringValue.flatMap(IdentifierKind.init(rawValue:)),
            let address = json["address"]?.stringValue,
            let code = json["code"]?.stringValue.flatMap(SignInCode.init(typed:)),
            let language = json["language"]?.stringValue.map(Language.init(rawValue:)),
            let occasion = json["occasion"]?.stringValue.flatMap(SignInMessage.Occasion.init(rawValue:)),
            let identifier = try? Identifier(kind, Sealed(address))
        else { return nil }
        self.init(identifier: identifier, code: code, language: language, occasion: occasion)
    }
}
