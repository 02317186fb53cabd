import Accounts
import HTTPTypes
import Hummingbird
import Vocabulary

// | method and path                        | who    | calls                                     |
// |----------------------------------------|--------|-------------------------------------------|
// | GET  /c/:controller/staff/sign-in      | anyone | nothing                                   |
// | POST /c/:controller/staff/sign-in      | anyone | `StaffSignIn.begin`, `.check`, `.finish`  |
// | GET  /c/:controller/staff/sign-in/code | anyone | nothing                                   |
// | POST /c/:controller/staff/sign-in/code | anyone | `StaffSignIn.complete`                    |
// | GET  /c/:controller/staff/sign-out     | staff  | nothing                                   |
// | POST /c/:controller/staff/sign-out     | staff  | `Sessions.end`                            |

/// Signs members of staff in and out.
struct StaffSessionRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.showStaffSignIn) { request, context in
            let next = try FormFields.query(of: request).single(ReturnPath.parameter)
            let page = try page(context, next: next)
            return .page(page.page(context.voice))
        }
        book.page(.signStaffIn) { request, context in try await signIn(request, context, cookies) }
        book.page(.showSecondStep) { request, context in
            let next = try FormFields.query(of: request).single(ReturnPath.parameter)
            return .page(try stepPage(context, next: next).page(context.voice))
        }
        book.page(.takeSecondStep) { request, context in try await takeStep(request, context, cookies) }
        book.page(.showStaffSignOut) { _, context in
            let page = StaffSignOutPage(controller: try context.requireController().id, token: context.formToken)
            return .page(page.page(context.voice))
        }
        book.page(.signStaffOut) { request, context in
            let controller = try context.requireController().id
            if let token = cookies.token(.staff(controller), of: request) {
                let sessions = Sessions(controller: controller, random: services.random)
                try await services.accounts.writeAccounts { try sessions.end(token, in: $0) }
            }
            return .redirect(to: .staffSignIn(controller)).changing(cookies.clearing(.staff(controller)))
        }
    }

    private func page(_ context: ZavetContext, next: String?) throws -> StaffSignInPage {
        StaffSignInPage(
            controller: try context.requireController().id, token: context.formToken, next: try ours(next, context))
    }

    private func stepPage(_ context: ZavetContext, next: String?) throws -> SecondStepPage {
        SecondStepPage(
            controller: try context.requireController().id, token: context.formToken, next: try ours(next, context))
    }

    /// Only pages of this firm's own staff: a link from elsewhere leads nowhere else.
    private func ours(_ next: String?, _ context: ZavetContext) throws -> Path? {
        guard let path = next.flatMap({ ReturnPath($0)?.path }) else { return nil }
        let desk = Path.staffDesk(try context.requireController().id).link
        return path.link == desk || path.link.hasPrefix(desk + "/") ? path : nil
    }

    private func signIn(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        let (name, password) = (fields.text(StaffSignInPage.name), fields.single(StaffSignInPage.password) ?? "")
        var page = try page(context, next: fields.single(ReturnPath.parameter))
        page.typedName = name
        let say = context.voice
        if name.isEmpty {
            page.mistakes.append(.init(field: StaffSignInPage.name, message: say(SignInText.loginNameMissing)))
        }
        if password.isEmpty {
            page.mistakes.append(.init(field: StaffSignInPage.password, message: say(SignInText.passwordMissing)))
        }
        guard page.mistakes.isEmpty else { return .page(page.page(say)) }
        let controller = page.controller
        switch try await outcome(
            name, Sealed(password), cookies.token(.staff(page.controller), of: request), request.device, context)
        {
        case .signedIn(_, let issued): return signedIn(issued, page.next, controller, cookies)
        case .secondStep(let step):
            let path = Path.staffSecondStep(controller)
            return .redirect(to: page.next.map { path.with(ReturnPath.parameter, $0.link) } ?? path)
                .changing(cookies.setting(.staffStep(controller), to: step))
        case .refused(let refusal):
            try await services.note(refusal, context)
            page.mistakes = [
                .init(field: StaffSignInPage.name, message: say(refusal, orElse: SignInText.refused))
            ]
            return .page(page.page(say))
        }
    }

    private func signedIn(
        _ issued: IssuedSession, _ next: Path?, _ controller: ControllerID, _ cookies: CookieJar
    ) -> PageAnswer {
        .redirect(to: next ?? .staffDesk(controller)).changing(cookies.setting(.staff(controller), to: issued.token))
    }

    private func takeStep(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        var page = try stepPage(context, next: fields.single(ReturnPath.parameter))
        let (controller, typed, say, now) = (
            page.controller, fields.text(SecondStepPage.code), context.voice, context.now
        )
        guard let step = cookies.token(.staffStep(controller), of: request) else {
            return .redirect(to: .staffSignIn(controller))
        }
        guard !typed.isEmpty else {
            page.mistakes = [.init(field: SecondStepPage.code, message: say(AccountText.codeHint))]
            return .page(page.page(say))
        }
        let (signIn, old) = (
            try services.staffSignIn(at: controller), cookies.token(.staff(controller), of: request)
        )
        let device = request.device
        let outcome = try await services.accounts.writeAccounts {
            try signIn.complete(typed, browser: step, device: device, replacing: old, now: now, in: $0)
        }
        switch outcome {
        case .signedIn(_, let issued):
            return signedIn(issued, page.next, controller, cookies).changing(cookies.clearing(.staffStep(controller)))
        case .secondStep: return .redirect(to: .staffSignIn(controller))
        case .refused(let refusal):
            try await services.note(refusal, context)
            let text: AccountText = refusal == .codeExpired ? .codeOver : .codeWrong
            page.mistakes = [.init(field: SecondStepPage.code, message: say(refusal, orElse: text))]
            return .page(page.page(say))
        }
    }

    private func outcome(
        _ name: String, _ password: Sealed<String>, _ old: SecretToken?, _ device: SessionDevice,
        _ context: ZavetContext
    ) async throws -> StaffSignInOutcome {
        let controller = try context.requireController().id
        let signIn = try services.staffSignIn(at: controller)
        let (now, hasher) = (context.now, services.hasher)
        let step = try await services.accounts.readAccounts { try signIn.begin(name, now: now, hasher: hasher, in: $0) }
        guard case .check(let attempt) = step else {
            if case .refused(let refusal) = step { return .refused(refusal) }
            return .refused(.credentialsWrong)
        }
        let checked = try await signIn.check(password, for: attempt, hasher: hasher)
        return try await services.accounts.writeAccounts {
            try signIn.finish(checked, device: device, replacing: old, now: now, in: $0)
        }
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    static let administrators = Access.staff([.administrator])

    static let showStaffSignIn = Endpoint(.get, .staffSignIn(firm), .page, for: .anyone)
    static let signStaffIn = Endpoint(.post, .staffSignIn(firm), .form, for: .anyone, rate: .guessable)
    static let showSecondStep = Endpoint(.get, .staffSecondStep(firm), .page, for: .anyone)
    static let takeSecondStep = Endpoint(.post, .staffSecondStep(firm), .form, for: .anyone, rate: .guessable)
    static let showStaffSignOut = Endpoint(.get, .staffSignOut(firm), .page, for: .anyStaff)
    static let signStaffOut = Endpoint(.post, .staffSignOut(firm), .form, for: .anyStaff)

    static let staffPages =
        [showStaffSignIn, signStaffIn, showSecondStep, takeSecondStep, showStaffSignOut, signStaffOut] + deskPages
        + clientPages + colleaguePages + passwordPages + accountPages
}
