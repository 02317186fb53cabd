import Accounts
import HTTPTypes
import Hummingbird
import Vocabulary

// | method and path                        | who    | calls                                     |
// |----------------------------------------|--------|-------------------------------------------|
// | GET  /c/:controller/staff/sign-in      | anyone | nothing                                   |
// | POST /c/:controller/staff/sign-in      | anyone | `StaffSignIn.begin`, `.check`, `.finish`  |
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
        let controller = try context.requireController().id
        let path = next.flatMap { ReturnPath($0)?.path }
        // Only pages of this firm's own staff: a link from elsewhere leads nowhere else.
        let desk = Path.staffDesk(controller).link
        let isOurs = path.map { $0.link == desk || $0.link.hasPrefix(desk + "/") } ?? false
        return StaffSignInPage(controller: controller, token: context.formToken, next: isOurs ? path : nil)
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
        switch try await outcome(name, Sealed(password), cookies.token(.staff(page.controller), of: request), context) {
        case .signedIn(_, let issued):
            return .redirect(to: page.next ?? .staffDesk(page.controller))
                .changing(cookies.setting(.staff(page.controller), to: issued.token))
        case .refused(let refusal):
            try await services.note(refusal, context)
            page.mistakes = [.init(field: StaffSignInPage.name, message: say(text(of: refusal, now: context.now)))]
            return .page(page.page(say))
        }
    }

    private func outcome(
        _ name: String, _ password: Sealed<String>, _ old: SecretToken?, _ context: ZavetContext
    ) async throws -> StaffSignInOutcome {
        let controller = try context.requireController().id
        guard let key = services.accountsKeys[controller] else { throw RequestFailure(.notFound) }
        let signIn = StaffSignIn(controller: controller, key: key, ids: services.ids, random: services.random)
        let (now, hasher) = (context.now, services.hasher)
        let step = try await services.accounts.readAccounts { try signIn.begin(name, now: now, hasher: hasher, in: $0) }
        guard case .check(let attempt) = step else {
            if case .refused(let refusal) = step { return .refused(refusal) }
            return .refused(.credentialsWrong)
        }
        let checked = try await signIn.check(password, for: attempt, hasher: hasher)
        return try await services.accounts.writeAccounts {
            try signIn.finish(checked, replacing: old, now: now, in: $0)
        }
    }

    private func text(of refusal: SignInRefusal, now: Instant) -> SignInText {
        guard case .locked(let until) = refusal else { return .refused }
        return .wait(minutes: max(1, Int((until.milliseconds - now.milliseconds + 59_999) / 60_000)))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    static let administrators = Access.staff([.administrator])

    static let showStaffSignIn = Endpoint(.get, .staffSignIn(firm), .page, for: .anyone)
    static let signStaffIn = Endpoint(.post, .staffSignIn(firm), .form, for: .anyone, rate: .guessable)
    static let showStaffSignOut = Endpoint(.get, .staffSignOut(firm), .page, for: .anyStaff)
    static let signStaffOut = Endpoint(.post, .staffSignOut(firm), .form, for: .anyStaff)

    static let staffPages =
        [showStaffSignIn, signStaffIn, showStaffSignOut, signStaffOut] + deskPages + clientPages + passwordPages
}
