import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Vocabulary

// | method and path                               | who   | calls                                                       |
// |-----------------------------------------------|-------|-------------------------------------------------------------|
// | GET  /c/:controller/staff/account/second-step | staff | `SecondFactors.waiting`                                     |
// | POST /c/:controller/staff/account/second-step | staff | `SecondFactors.begin`, `.confirm`, `.renewCodes`, `.remove` |

/// A member of staff sets up the second step of their own sign-in.
struct SecondFactorRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.showSecondFactor) { _, context in .page(try await page(context).page(context.voice)) }
        book.page(.changeSecondFactor) { request, context in try await change(request, context, cookies) }
    }

    private func page(_ context: ZavetContext) async throws -> SecondFactorPage {
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        let factors = try services.staffSignIn(at: controller).secondFactors
        let (factor, secret, left) = try await services.accounts.readAccounts { store in
            (
                try store.secondFactor(of: staff, at: controller), try factors.waiting(staff, in: store),
                try store.countRecoveryCodes(of: staff, at: controller)
            )
        }
        var state = SecondFactorPage.State.off
        if factor?.isOn == true { state = .on(left: left) }
        if let secret {
            let account = try await member(context).loginName
            state = .waiting(
                .init(
                    text: secret.revealingText(),
                    link: secret.revealingLink(issuer: "Zavet \(controller.rawValue)", account: account)))
        }
        return SecondFactorPage(
            controller: controller, token: context.formToken, state: state,
            isOwed: context.identity?.owesSecondFactor ?? false)
    }

    private func member(_ context: ZavetContext) async throws -> StaffMember {
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        guard let member = try await services.accounts.readAccounts({ try $0.staffMember(staff, of: controller) })
        else {
            throw RequestFailure(.signInNeeded)
        }
        return member
    }

    private func change(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        guard let deed = SecondFactorPage.Deed(rawValue: fields.text(SecondFactorPage.deed)) else {
            throw RequestFailure(.formMalformed)
        }
        let controller = try context.requireController().id
        let session = cookies.token(.staff(controller), of: request)
        var mistakes: [FormMistake] = []
        switch deed {
        case .confirm:
            if let codes = try await confirm(fields.text(SecondFactorPage.code(deed)), keeping: session, context) {
                return .page(RecoveryCodesPage(controller: controller, codes: codes).page(context.voice))
            }
            mistakes = [.init(field: SecondFactorPage.code(deed), message: context.voice(AccountText.codeWrong))]
        case .begin, .renew, .remove:
            mistakes = try await faults(fields, of: deed, context)
            if mistakes.isEmpty { return try await carryOut(deed, context) }
        }
        var page = try await page(context)
        (page.chosen, page.mistakes) = (deed, mistakes)
        return .page(page.page(context.voice))
    }

    private func confirm(
        _ code: String, keeping session: SecretToken?, _ context: ZavetContext
    ) async throws -> [RecoveryCode]? {
        let (controller, staff, now) = (try context.requireController().id, try context.requireStaff(), context.now)
        let factors = try services.staffSignIn(at: controller).secondFactors
        return try await services.accounts.writeAccounts {
            try factors.confirm(code, of: staff, keeping: session?.digest, now: now, in: $0)
        }
    }

    /// What is wrong with password and code; the code is asked for once the second factor is on.
    private func faults(
        _ fields: FormFields, of deed: SecondFactorPage.Deed, _ context: ZavetContext
    ) async throws -> [FormMistake] {
        let (password, say) = (fields.single(SecondFactorPage.password(deed)) ?? "", context.voice)
        guard !password.isEmpty else {
            return [.init(field: SecondFactorPage.password(deed), message: say(StaffText.noPassword))]
        }
        let code = deed == .begin ? nil : fields.text(SecondFactorPage.code(deed))
        if let code, code.isEmpty {
            return [.init(field: SecondFactorPage.code(deed), message: say(AccountText.codeHint))]
        }
        guard let refusal = try await services.confirm(member(context), by: Sealed(password), code: code, context)
        else {
            return []
        }
        if refusal == .secondStepWrong {
            return [.init(field: SecondFactorPage.code(deed), message: say(AccountText.codeWrong))]
        }
        return [.init(field: SecondFactorPage.password(deed), message: say(refusal, orElse: StaffText.oldWrong))]
    }

    private func carryOut(_ deed: SecondFactorPage.Deed, _ context: ZavetContext) async throws -> PageAnswer {
        let (controller, staff, now) = (try context.requireController().id, try context.requireStaff(), context.now)
        let factors = try services.staffSignIn(at: controller).secondFactors
        do {
            switch deed {
            case .renew:
                let codes = try await services.accounts.writeAccounts {
                    try factors.renewCodes(staff, now: now, in: $0)
                }
                return .page(RecoveryCodesPage(controller: controller, codes: codes).page(context.voice))
            case .remove:
                try await services.accounts.writeAccounts {
                    try factors.remove(staff, by: .staff(staff), now: now, in: $0)
                }
            case .begin:
                try await services.accounts.writeAccounts { try factors.begin(staff, now: now, in: $0) }
            case .confirm: break
            }
        } catch AccountsError.secondFactorOn, AccountsError.secondFactorMissing {
            // Done in another window meanwhile: the page shows what holds now.
        }
        return .redirect(to: .staffSecondFactor(controller))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showSecondFactor = Endpoint(.get, .staffSecondFactor(firm), .page, for: .anyStaff)
    static let changeSecondFactor = Endpoint(.post, .staffSecondFactor(firm), .form, for: .anyStaff, rate: .guessable)

    static let secondFactorPages = [showSecondFactor, changeSecondFactor]

    /// What a member may use who owes a second factor: setting it up, and leaving.
    static let openBeforeSecondFactor = Set(secondFactorPages + [showStaffSignOut, signStaffOut])
}
