import Accounts
import Choices
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                                   | who                      | calls                          |
// |---------------------------------------------------|--------------------------|--------------------------------|
// | GET  /c/:controller/staff/withdrawals             | staff                    | `Door.withdrawals`             |
// | POST /c/:controller/staff/withdrawals             | whoever answers for them | `Door.choose`, `.doubtWithdrawal` |
// | GET  /c/:controller/staff/withdrawals/:withdrawal | whoever answers for them | `Door.withdrawalDoubt`         |
// | POST /c/:controller/staff/withdrawals/:withdrawal | whoever answers for them | `Door.settleWithdrawal`        |

/// Withdrawals of consent at the desk: all of them with owner, state and time, and those that came outside these pages.
struct WithdrawalRoutes: WebRoutes {
    /// Withdrawals shown at most.
    static let shown = 100

    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listWithdrawals) { _, context in .page(try await page(context).page()) }
        book.form(.enterWithdrawal, enter)
        book.page(.showWithdrawal) { _, context in .page(try await open(context).page()) }
        book.form(.settleWithdrawal, settle)
    }

    @Sendable private func enter(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        let (say, policy) = (context.voice, page.words.policy)
        try await require(page.token, context)
        typealias Field = WithdrawalsPage.Field
        page.typed = fields.text(Field.who)
        for field in [Field.consent, Field.way, Field.day, Field.clarity] { page.chosen[field] = fields.text(field) }
        func wrong(_ field: String, _ text: some UIText) {
            page.mistakes.append(FormMistake(field: field, message: say(text)))
        }
        let people = try await people(page.typed, at: policy.id)
        if people.count != 1 { wrong(Field.who, PeopleText.otherNone) }
        let consent = policy.consents[ElementName(rawValue: fields.text(Field.consent))]
        if consent == nil { wrong(Field.consent, PeopleText.choose) }
        let way = WithdrawalsPage.ways.first { $0.rawValue == fields.text(Field.way) }
        if way == nil { wrong(Field.way, PeopleText.choose) }
        let clarity = WithdrawalsPage.Clarity(rawValue: fields.text(Field.clarity))
        if clarity == nil { wrong(Field.clarity, PeopleText.choose) }
        let day = CalendarDate(fields.text(Field.day))
        if day.map({ $0 > page.today || TimeFault($0.startInUTC, now: context.now) == .tooOld }) ?? true {
            wrong(Field.day, WithdrawalText.dayWrong)
        }
        guard page.mistakes.isEmpty, let subject = people.first, let consent, let way, let clarity, let day else {
            return .page(page.page())
        }
        // Of a day gone by nobody knows the hour: its beginning is the earliest that the message can have come.
        let deed = try deed(context, happened: day == page.today ? context.now : day.startInUTC)
        switch clarity {
        case .clear:
            _ = try await services.door.choose(
                [.withdrawConsent(consent.name)], by: subject,
                ChoiceCircumstances(way: way, language: nil), deed)
        case .doubtful:
            _ = try await services.door.doubtWithdrawal(
                of: consent.name, by: subject, way: way, staff: try context.requireStaff(), deed)
        }
        return .redirect(to: .withdrawals(policy.id))
    }

    @Sendable private func settle(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await open(context)
        guard let answer = WithdrawalPage.Answer(rawValue: fields.text(WithdrawalPage.field)) else {
            page.mistakes = [FormMistake(field: WithdrawalPage.field, message: context.voice(PeopleText.choose))]
            return .page(page.page())
        }
        do {
            _ = try await services.door.settleWithdrawal(
                page.doubt.id, isMeant: answer == .meant, try deed(context, happened: context.now))
        } catch WithdrawalFault.doubtUnknown { throw RequestFailure(.notFound) }
        return .redirect(to: .withdrawals(page.words.policy.id))
    }

    private func page(_ context: ZavetContext) async throws -> WithdrawalsPage {
        let policy = try services.policy(of: try context.requireController().id).policy
        return WithdrawalsPage(
            words: PolicyVoice(policy, registers: services.registers, say: context.voice),
            received: try await services.door.withdrawals(at: policy.id, limit: Self.shown),
            token: policy.answersForWithdrawals(context.principal) ? context.formToken : nil,
            today: context.now.utcDate)
    }

    private func open(_ context: ZavetContext) async throws -> WithdrawalPage {
        let policy = try services.policy(of: try context.requireController().id).policy
        try await require(policy.answersForWithdrawals(context.principal) ? context.formToken : nil, context)
        let id: ChoiceID = try context.parameter("withdrawal")
        guard let doubt = try await services.door.withdrawalDoubt(id, at: policy.id) else {
            throw RequestFailure(.notFound)
        }
        return WithdrawalPage(
            words: PolicyVoice(policy, registers: services.registers, say: context.voice), doubt: doubt,
            token: context.formToken)
    }

    private func require(_ token: FormToken?, _ context: ZavetContext) async throws {
        guard token == nil else { return }
        try await services.note(.notPermitted, context)
        throw RequestFailure(.forbidden)
    }

    private func people(_ typed: String, at controller: ControllerID) async throws -> [SubjectID] {
        var people: [SubjectID] = []
        for identifier in PeopleRoutes.identifiers(typed) ?? [] {
            for subject in try await services.door.find(identifier, at: controller) where !people.contains(subject) {
                people.append(subject)
            }
        }
        return people
    }

    private func deed(_ context: ZavetContext, happened: Instant) throws -> DeedContext {
        guard case .staff(let staff, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff, roles: roles),
            actor: .staff(staff), now: context.now, happened: happened)
    }
}

extension Policy {
    /// Whether staff enter and settle withdrawals: administrators, and the owners of the steps of that right.
    fileprivate func answersForWithdrawals(_ principal: Accounts.Principal) -> Bool {
        guard case .staff(_, let roles, _) = principal else { return false }
        let right = rights[ElementName(rawValue: Right.withdrawConsent.rawValue)]
        return roles.contains(.administrator) || !roles.isDisjoint(with: right?.steps.compactMap(\.owner) ?? [])
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let one = Path.withdrawal(firm, .parameter("withdrawal"))

    static let listWithdrawals = Endpoint(.get, .withdrawals(firm), .page, for: .anyStaff)
    static let enterWithdrawal = Endpoint(.post, .withdrawals(firm), .form, for: .anyStaff)
    static let showWithdrawal = Endpoint(.get, one, .page, for: .anyStaff)
    static let settleWithdrawal = Endpoint(.post, one, .form, for: .anyStaff)

    static let withdrawalPages: [Endpoint] = [listWithdrawals, enterWithdrawal, showWithdrawal, settleWithdrawal]
}
