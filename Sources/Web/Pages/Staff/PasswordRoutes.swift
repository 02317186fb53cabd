import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Vocabulary

// | method and path                        | who   | calls                                       |
// |----------------------------------------|-------|---------------------------------------------|
// | GET  /c/:controller/staff/password     | staff | nothing                                     |
// | POST /c/:controller/staff/password     | staff | `StaffSignIn.confirm`, `.setPassword`       |

/// A member of staff changes their own password.
///
/// The present one is checked as at a sign-in, so guesses here are counted and locked as there.
struct PasswordRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.askPassword) { _, context in
            let page = PasswordPage(controller: try context.requireController().id, token: context.formToken)
            return .page(page.page(context.voice))
        }
        book.page(.changePassword) { request, context in try await change(request, context, cookies) }
    }

    private func change(
        _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let fields = try await FormFields.read(request)
        try fields.requireUnique(except: [])
        let (controller, staff) = (try context.requireController().id, try context.requireStaff())
        var page = PasswordPage(controller: controller, token: context.formToken)
        let say = context.voice
        let member = try await services.accounts.readAccounts { try $0.staffMember(staff, of: controller) }
        guard let member, let token = cookies.token(.staff(controller), of: request) else {
            throw RequestFailure(.signInNeeded)
        }
        let accepted: AcceptedPassword
        do throws(PasswordMistake) {
            accepted = try newPassword(fields, member)
        } catch {
            page.mistakes = [.init(field: error.field, message: say(error.text))]
            return .page(page.page(say))
        }
        let old = Sealed(fields.single(PasswordPage.old) ?? "")
        if let refusal = try await services.confirm(member, by: old, context) {
            page.mistakes = [.init(field: PasswordPage.old, message: say(refusal, orElse: StaffText.oldWrong))]
            return .page(page.page(say))
        }
        let hash = try await services.hasher.hash(accepted, salt: services.random)
        let (accounts, now) = (StaffAccounts(controller: controller, ids: services.ids), context.now)
        let sessions = Sessions(controller: controller, random: services.random)
        let device = request.device
        let issued = try await services.accounts.writeAccounts { store in
            let issued = try sessions.start(for: .staff(staff), device: device, replacing: token, now: now, in: store)
            try accounts.setPassword(
                hash, of: staff, keeping: issued.token.digest, by: .staff(staff), now: now, in: store)
            return issued
        }
        page.isDone = true
        return .page(page.page(say)).changing(cookies.setting(.staff(controller), to: issued.token))
    }

    /// The new password, when it keeps the rules and was typed twice the same.
    private func newPassword(
        _ fields: FormFields, _ member: StaffMember
    ) throws(PasswordMistake) -> AcceptedPassword {
        let new = fields.single(PasswordPage.new) ?? ""
        guard !(fields.single(PasswordPage.old) ?? "").isEmpty else { throw .init(PasswordPage.old, .noPassword) }
        guard !new.isEmpty else { throw .init(PasswordPage.new, .noPassword) }
        guard fields.single(PasswordPage.again) == new else { throw .init(PasswordPage.again, .repeatDiffers) }
        do throws(AccountsError) {
            return try AcceptedPassword(Sealed(new), for: member.loginName)
        } catch {
            guard case .passwordRefused(let refusal) = error else { throw .init(PasswordPage.new, .noPassword) }
            throw .init(PasswordPage.new, .refusal(refusal))
        }
    }
}

/// What is wrong with a new password, and at which field.
private struct PasswordMistake: Error {
    let field: String
    let text: StaffText

    init(_ field: String, _ text: StaffText) { (self.field, self.text) = (field, text) }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let askPassword = Endpoint(.get, .staffPassword(firm), .page, for: .anyStaff)
    static let changePassword = Endpoint(.post, .staffPassword(firm), .form, for: .anyStaff, rate: .guessable)

    static let passwordPages = [askPassword, changePassword]
}
