import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                            | who           | calls                                                     |
// |--------------------------------------------|---------------|-----------------------------------------------------------|
// | GET  /c/:controller/staff/colleagues        | administrator | `AccountsTransaction`                                     |
// | GET  /c/:controller/staff/colleagues/:staff | administrator | `AccountsTransaction`                                     |
// | POST /c/:controller/staff/colleagues/:staff | administrator | `.endSessions`, `SecondFactors.takeAway`, `.setPassword`  |

/// The accounts of the firm's staff, as its administrators keep them; the commands `zavet staff` do the same.
struct ColleagueRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listColleagues) { _, context in .page(try await list(context).page()) }
        book.page(.showColleague) { _, context in .page(try await page(context).page()) }
        book.form(.changeColleague, change)
    }

    private func words(_ context: ZavetContext) throws -> PolicyVoice {
        let policy = try services.policy(of: try context.requireController().id).policy
        return PolicyVoice(policy, registers: services.registers, say: context.voice)
    }

    private func list(_ context: ZavetContext) async throws -> ColleaguesPage {
        let (words, now) = (try words(context), context.now)
        let (controller, signIn) = (words.policy.id, try services.staffSignIn(at: words.policy.id))
        let colleagues = try await services.accounts.readAccounts { store in
            try store.staffMembers(of: controller, after: nil, limit: ColleaguesPage.length)
                .map { try Colleague.read($0, signIn, now: now, in: store) }
        }
        return ColleaguesPage(
            words: words,
            colleagues: colleagues.sorted {
                ($0.member.isActive ? 0 : 1, $0.name) < ($1.member.isActive ? 0 : 1, $1.name)
            }, reader: try context.requireStaff())
    }

    /// - Throws: ``RequestFailure`` `not-found` for nobody, and for oneself: that is what the own account is for.
    private func page(_ context: ZavetContext) async throws -> ColleaguePage {
        let (words, now, reader) = (try words(context), context.now, try context.requireStaff())
        let (controller, signIn) = (words.policy.id, try services.staffSignIn(at: words.policy.id))
        let id: StaffID = try context.parameter("staff")
        guard id != reader else { throw RequestFailure(.notFound) }
        let found = try await services.accounts.readAccounts { store in
            try store.staffMember(id, of: controller).map { member in
                (
                    try Colleague.read(member, signIn, now: now, in: store),
                    try store.secondFactor(of: reader, at: controller)?.isOn == true
                )
            }
        }
        guard let (colleague, asksCode) = found else { throw RequestFailure(.notFound) }
        return ColleaguePage(words: words, colleague: colleague, token: context.formToken, asksCode: asksCode)
    }

    @Sendable private func change(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        guard let deed = ColleaguePage.Deed(rawValue: fields.text(ColleaguePage.deed)) else {
            throw RequestFailure(.formMalformed)
        }
        var page = try await page(context)
        page.mistakes = try await faults(fields, of: deed, page, context)
        guard page.mistakes.isEmpty else {
            page.chosen = deed
            return .page(page.page())
        }
        return try await carryOut(deed, page.colleague, context)
    }

    /// What is wrong with the administrator's own password and code.
    private func faults(
        _ fields: FormFields, of deed: ColleaguePage.Deed, _ page: ColleaguePage, _ context: ZavetContext
    ) async throws -> [FormMistake] {
        let (controller, reader, say) = (try context.requireController().id, try context.requireStaff(), context.voice)
        let (password, code) = (
            fields.single(ColleaguePage.password(deed)) ?? "", fields.text(ColleaguePage.code(deed))
        )
        guard !password.isEmpty else {
            return [.init(field: ColleaguePage.password(deed), message: say(StaffText.noPassword))]
        }
        if page.asksCode, code.isEmpty {
            return [.init(field: ColleaguePage.code(deed), message: say(AccountText.codeHint))]
        }
        guard let own = try await services.accounts.readAccounts({ try $0.staffMember(reader, of: controller) }) else {
            throw RequestFailure(.signInNeeded)
        }
        let refusal = try await services.confirm(
            own, by: Sealed(password), code: page.asksCode ? code : nil, context)
        switch refusal {
        case nil: return []
        case .secondStepWrong: return [.init(field: ColleaguePage.code(deed), message: say(AccountText.codeWrong))]
        case let refusal?:
            return [
                .init(field: ColleaguePage.password(deed), message: say(refusal, orElse: StaffText.oldWrong))
            ]
        }
    }

    private func carryOut(
        _ deed: ColleaguePage.Deed, _ colleague: Colleague, _ context: ZavetContext
    ) async throws -> PageAnswer {
        let (member, now) = (colleague.member, context.now)
        let (controller, id, actor) = (
            member.controller, member.id, EvidenceActor.staff(try context.requireStaff())
        )
        let accounts = StaffAccounts(controller: controller, ids: services.ids)
        switch deed {
        case .endSessions:
            try await services.accounts.writeAccounts {
                try accounts.endSessions(of: id, by: actor, now: now, in: $0)
            }
        case .removeSecondStep:
            let factors = try services.staffSignIn(at: controller).secondFactors
            do {
                try await services.accounts.writeAccounts {
                    try factors.takeAway(from: id, by: actor, now: now, in: $0)
                }
            } catch AccountsError.secondFactorMissing {
                // Taken away in another window meanwhile: the page shows what holds now.
            }
        case .newPassword:
            let password = Sealed(services.ids.text())
            let hash = try await services.hasher.hash(
                AcceptedPassword(password, for: member.loginName), salt: services.random)
            try await services.accounts.writeAccounts {
                try accounts.setPassword(hash, of: id, keeping: nil, by: actor, now: now, in: $0)
            }
            let page = FirstPasswordPage(controller: controller, name: colleague.name, password: password)
            return .page(page.page(context.voice))
        }
        return .redirect(to: .colleague(controller, id))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let staff = StaffID.parameter("staff")

    static let listColleagues = Endpoint(.get, .colleagues(firm), .page, for: administrators)
    static let showColleague = Endpoint(.get, .colleague(firm, staff), .page, for: administrators)
    static let changeColleague = Endpoint(
        .post, .colleague(firm, staff), .form, for: administrators, rate: .guessable)

    static let colleaguePages = [listColleagues, showColleague, changeColleague]
}
