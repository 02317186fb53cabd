import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                 | who    | calls                       |
// |---------------------------------|--------|-----------------------------|
// | GET  /c/:controller/sign-in     | anyone |                             |
// | POST /c/:controller/sign-in     | anyone | `SubjectSignIn.requestCode` |
// | GET  /c/:controller/sign-in/code| anyone |                             |
// | POST /c/:controller/sign-in/code| anyone | `SubjectSignIn.redeem`      |
// | GET  /c/:controller/sign-in/who | anyone | `SubjectSignIn.choosable`   |
// | POST /c/:controller/sign-in/who | anyone | `SubjectSignIn.choose`      |
// | GET  /c/:controller/sign-out    | anyone |                             |
// | POST /c/:controller/sign-out    | subject| `Sessions.end`              |

/// Signs people in by a code that goes to an address of theirs, and out again.
struct SignInRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.showSignIn) { request, context in
            let firm = try context.requireController().id
            let next = SignInNext.read(try FormFields.query(of: request).single(ReturnPath.parameter), at: firm)
            if context.isSignedIn { return .redirect(to: next ?? .myData(firm)) }
            return .page(SignInPage(firm: firm, token: context.formToken, next: next).page(context.voice))
        }
        book.form(.requestCode) { try await requestCode($0, $1, cookies) }
        book.page(.showSignInCode) { request, context in
            let firm = try context.requireController().id
            guard let browser = cookies.token(.signInCode(firm), of: request) else {
                return .redirect(to: .signIn(firm))
            }
            let next = SignInNext.read(try FormFields.query(of: request).single(ReturnPath.parameter), at: firm)
            var page = SignInCodePage(firm: firm, token: context.formToken, next: next)
            page.waiting = try await waiting(for: browser, request, context, cookies)
            return .page(page.page(context.voice))
        }
        book.page(.redeemCode) { try await redeemCode($0, $1, cookies) }
        book.page(.showSignInChoice) { try await showChoice($0, $1, cookies) }
        book.page(.chooseSignIn) { try await choose($0, $1, cookies) }
        book.page(.showSignOut) { _, context in
            let isSignedIn = (try? context.requireSubject()) != nil
            let page = SignOutPage(
                firm: try context.requireController().id, token: context.formToken, isSignedIn: isSignedIn)
            return .page(page.page(context.voice))
        }
        book.page(.signOut) { try await signOut($0, $1, cookies) }
    }

    private func requestCode(
        _ fields: FormFields, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let firm = try context.requireController().id
        let typed = fields.text(SignInPage.field)
        let next = SignInNext.read(fields.single(ReturnPath.parameter), at: firm)
        var page = SignInPage(firm: firm, token: context.formToken, next: next, address: typed)
        guard let identifier = Identifier(typedAddress: typed) else {
            page.mistake = typed.isEmpty ? .addressMissing : .addressMalformed
            return .page(page.page(context.voice))
        }
        switch try await CodeSending(services: services).send(to: identifier, .asked, context) {
        case .issued(let issued):
            let path = next.map { Path.signInCode(firm).with(ReturnPath.parameter, $0.link) } ?? .signInCode(firm)
            return .redirect(to: path).changing(cookies.settingCode(issued, at: firm))
        case .tooMany(let until):
            try await services.note(.tooManyCodes, context)
            page.mistake = .tooManyCodes(minutes: context.minutes(until: until))
            return .page(page.page(context.voice), status: .tooManyRequests)
        }
    }

    private func redeemCode(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        let firm = try context.requireController().id
        let next = SignInNext.read(fields.single(ReturnPath.parameter), at: firm)
        var page = SignInCodePage(firm: firm, token: context.formToken, next: next)
        let typed = fields.text(SignInCodePage.field)
        let asked = cookies.token(.signInCode(firm), of: request)
        if let asked { page.waiting = try await waiting(for: asked, request, context, cookies) }
        guard !typed.isEmpty else {
            page.mistake = .codeMissing
            return .page(page.page(context.voice))
        }
        guard let browser = asked else {
            page.mistake = .codeWrong
            return .page(page.page(context.voice))
        }
        let (signIn, now) = (try services.signIn(at: firm), context.now)
        let awaited = try await services.accounts.readAccounts { try signIn.awaited(in: browser, in: $0) }
        let references = try await references(of: awaited, at: firm)
        let old = cookies.token(.subject(firm), of: request)
        let isRemembered = fields.single(SignInRemembering.field) == SignInRemembering.yes
        let outcome = try await services.accounts.writeAccounts { store in
            try signIn.redeem(
                typed, browser: browser, isRemembered: isRemembered, replacing: old, now: now, in: store
            ) { references[$0] }
        }
        switch outcome {
        case .signedIn(let subject, let session):
            try await giveWaiting(by: subject, browser, fields, request, context, cookies)
            return Self.signedIn(session, next, firm, cookies)
        case .several:
            let path = next.map { Path.signInChoice(firm).with(ReturnPath.parameter, $0.link) } ?? .signInChoice(firm)
            let isWithout = fields.single(CodeForm.leaveOut) == CodeForm.yes
            let answer = PageAnswer.redirect(to: path)
            return isWithout ? answer.changing(cookies.clearing(.waiting(firm))) : answer
        case .refused(let refusal):
            try await services.note(refusal, context)
            page.mistake = .codeWrong
            if case .codeWrong(let left) = refusal { page.mistake = .codeWrongWithTries(left) }
        }
        return .page(page.page(context.voice))
    }

    private static func signedIn(
        _ session: IssuedSession, _ next: Path?, _ firm: ControllerID, _ cookies: CookieJar
    ) -> PageAnswer {
        .redirect(to: next ?? .myData(firm))
            .changing(cookies.setting(session, at: firm))
            .changing(cookies.clearing(.signInCode(firm)))
            .changing(cookies.clearing(.waiting(firm)))
    }

    /// Gives the consents of a form that waited for a code to this address, unless the person leaves them out.
    private func giveWaiting(
        by subject: SubjectID, _ browser: SecretToken, _ fields: FormFields, _ request: Request,
        _ context: ZavetContext, _ cookies: CookieJar
    ) async throws {
        guard fields.single(CodeForm.leaveOut) != CodeForm.yes,
            let waiting = try await waitingConsents(for: browser, request, context, cookies)
        else { return }
        let firm = try context.requireController().id
        try await services.give(waiting, by: subject, at: firm, now: context.now)
    }

    /// What the page of the code says of consents ticked before in this browser.
    private func waiting(
        for browser: SecretToken, _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> SignInCodePage.Waiting {
        let policy = try services.policy(of: context.requireController().id).policy
        guard cookies.value(.waiting(policy.id), of: request) != nil else { return .nothing }
        guard let waiting = try await waitingConsents(for: browser, request, context, cookies) else { return .lapsed }
        return .consents(waiting.consents.map { policy.consents[$0]?.label(context.voice) ?? $0.rawValue })
    }

    private func waitingConsents(
        for browser: SecretToken, _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> WaitingConsents? {
        let policy = try services.policy(of: context.requireController().id).policy
        let signIn = try services.signIn(at: policy.id)
        guard let text = cookies.value(.waiting(policy.id), of: request),
            let identifier = try await services.accounts.readAccounts({
                try signIn.identifier(awaitedIn: browser, in: $0)
            })
        else { return nil }
        return WaitingConsents(text, for: identifier, by: policy)
    }

    /// The people behind the address whose code was right, with what each is called; `nil` before that.
    private func choice(
        _ request: Request, _ context: ZavetContext, next: Path?, _ cookies: CookieJar
    ) async throws -> (page: SignInChoicePage, people: [SubjectID], browser: SecretToken)? {
        let firm = try context.requireController().id
        guard let browser = cookies.token(.signInCode(firm), of: request) else { return nil }
        let (signIn, now) = (try services.signIn(at: firm), context.now)
        let people = try await services.accounts.readAccounts {
            try signIn.choosable(in: browser, now: now, in: $0)
        }
        guard !people.isEmpty else { return nil }
        var labels: [SignInChoicePage.Person] = []
        for subject in people {
            let told = try await services.door.label(
                of: subject,
                DeedContext(
                    controller: firm, principal: Asker(kind: .subject), actor: .system("sign-in"),
                    now: now))
            labels.append(SignInChoicePage.Person(label: told.masked, since: told.since))
        }
        let page = SignInChoicePage(firm: firm, token: context.formToken, next: next, people: labels)
        return (page, people, browser)
    }

    private func showChoice(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let firm = try context.requireController().id
        let next = SignInNext.read(try FormFields.query(of: request).single(ReturnPath.parameter), at: firm)
        guard let choice = try await choice(request, context, next: next, cookies) else {
            return .redirect(to: .signIn(firm))
        }
        return .page(choice.page.page(context.voice))
    }

    private func choose(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        let firm = try context.requireController().id
        let next = SignInNext.read(fields.single(ReturnPath.parameter), at: firm)
        guard var choice = try await choice(request, context, next: next, cookies) else {
            return .redirect(to: .signIn(firm))
        }
        guard let place = Int(fields.text(SignInChoicePage.field)), choice.people.indices.contains(place) else {
            choice.page.isMissing = true
            return .page(choice.page.page(context.voice))
        }
        let (signIn, now, subject, browser) = (
            try services.signIn(at: firm), context.now, choice.people[place], choice.browser
        )
        let references = try await references(of: [subject], at: firm)
        let old = cookies.token(.subject(firm), of: request)
        let isRemembered = fields.single(SignInRemembering.field) == SignInRemembering.yes
        let outcome = try await services.accounts.writeAccounts { store in
            try signIn.choose(
                subject, browser: browser, isRemembered: isRemembered, replacing: old, now: now, in: store
            ) { references[$0] }
        }
        guard case .signedIn(let person, let session) = outcome else { return .redirect(to: .signIn(firm)) }
        try await giveWaiting(by: person, browser, fields, request, context, cookies)
        return Self.signedIn(session, next, firm, cookies)
    }

    /// Of those who are there still.
    private func references(
        of subjects: [SubjectID], at firm: ControllerID
    ) async throws -> [SubjectID: SubjectReference] {
        var references: [SubjectID: SubjectReference] = [:]
        for subject in subjects {
            do { references[subject] = try await services.door.reference(of: subject, at: firm) } catch DoorError
                .personUnknown
            { continue }
        }
        return references
    }

    private func signOut(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let firm = try context.requireController().id
        if let token = cookies.token(.subject(firm), of: request) {
            let sessions = Sessions(controller: firm, random: services.random)
            try await services.accounts.writeAccounts { try sessions.end(token, in: $0) }
        }
        return .redirect(to: .signOut(firm)).changing(cookies.clearing(.subject(firm)))
    }
}

extension CookieJar {
    /// The session's random token, for the life of the browser, or for 30 days on a device that is to remember it.
    func setting(_ issued: IssuedSession, at firm: ControllerID) -> Cookie {
        setting(
            .subject(firm), to: issued.token.revealingSecret(),
            maxAgeSeconds: issued.session.isRemembered ? Int(SessionLimits.remembered.absolute) : nil)
    }

    /// Ties the code that was sent to this browser, for as long as it can be used.
    func settingCode(_ issued: IssuedCode, at firm: ControllerID) -> Cookie {
        setting(
            .signInCode(firm), to: issued.browser.revealingSecret(), maxAgeSeconds: Int(SignInCode.lifetime))
    }
}

extension ZavetContext {
    /// Whole minutes from now, at least 1.
    func minutes(until instant: Instant) -> Int {
        max(1, Int((instant.milliseconds - now.milliseconds + 59_999) / 60_000))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showSignIn = Endpoint(.get, .signIn(firm), .page, for: .anyone)
    static let requestCode = Endpoint(.post, .signIn(firm), .form, for: .anyone, rate: .guessable)
    static let showSignInCode = Endpoint(.get, .signInCode(firm), .page, for: .anyone)
    static let redeemCode = Endpoint(.post, .signInCode(firm), .form, for: .anyone, rate: .guessable)
    static let showSignInChoice = Endpoint(.get, .signInChoice(firm), .page, for: .anyone)
    static let chooseSignIn = Endpoint(.post, .signInChoice(firm), .form, for: .anyone, rate: .guessable)
    static let showSignOut = Endpoint(.get, .signOut(firm), .page, for: .anyone)
    static let signOut = Endpoint(.post, .signOut(firm), .form, for: .subject)

    static let signIns: [Endpoint] = [
        showSignIn, requestCode, showSignInCode, redeemCode, showSignInChoice, chooseSignIn, showSignOut, signOut,
    ]
}
