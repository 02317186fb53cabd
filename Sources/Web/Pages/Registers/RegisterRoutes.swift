import Accounts
import Duties
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                                | who                          | calls               |
// |------------------------------------------------|------------------------------|---------------------|
// | GET  /c/:controller/staff/registers/:register  | staff                        | `DutiesTransaction` |
// | POST /c/:controller/staff/registers/:register  | staff; administrators enter  | `RegisterDraft`     |

/// Where staff enter what the policy leaves to the firm: addresses of documents, places of stores.
struct RegisterRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showRegister) { _, context in .page(try await page(context).page()) }
        book.form(.enterInRegister, enter)
    }

    @Sendable private func enter(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        let (policy, staff) = (page.words.policy, try context.requireStaff())
        guard page.token != nil else {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        let element = ElementName(rawValue: fields.text(RegisterPage.Field.element))
        page.draft = RegisterDraft(
            element: element, name: fields.text(RegisterPage.Field.name),
            value: fields.text(RegisterPage.Field.value))
        let faults = page.draft.faults(in: page.register, of: policy)
        guard faults.isEmpty else {
            page.mistakes = faults.map { FormMistake(field: $0.field, message: context.voice($0.text)) }
            return .page(page.page())
        }
        let reference = ElementReference(page.register.section, element)
        let entry = RegisterEntry(
            id: services.ids.timeOrdered(at: context.now), controller: policy.id, element: reference,
            name: page.draft.name, value: page.draft.value, learned: context.now, by: staff, policy: policy.digest)
        let evidence = try entry.evidence(clauses: policy.clauses(of: reference))
        try await services.duties.writeDuties { transaction in
            try transaction.insert(entry)
            try transaction.record(evidence)
        }
        return .redirect(to: .register(policy.id, page.register.name))
    }

    private func page(_ context: ZavetContext) async throws -> RegisterPage {
        let name: ElementName = try context.parameter("register")
        guard let register = FirmRegister(rawValue: name.rawValue) else { throw RequestFailure(.notFound) }
        let policy = try services.policy(of: try context.requireController().id).policy
        return RegisterPage(
            words: PolicyVoice(policy, registers: services.registers, say: context.voice), register: register,
            entries: try await services.entries(of: register, at: policy.id),
            token: Endpoint.administrators.admits(context.principal, at: policy.id) ? context.formToken : nil)
    }
}

extension WebServices {
    /// Lines that a page reads of a register at most.
    static let registerLines = 500

    /// The lines of a register, the newest first.
    func entries(of register: FirmRegister, at controller: ControllerID) async throws -> [RegisterEntry] {
        try await duties.readDuties {
            try $0.registerEntries(under: register.section, at: controller, limit: Self.registerLines)
        }
    }
}

extension RegisterFault {
    /// The field of the form that it is told at.
    var field: String {
        switch self {
        case .elementUnknown: return RegisterPage.Field.element
        case .nameMissing, .nameTooLong: return RegisterPage.Field.name
        case .addressUnfit, .placeUnlisted: return RegisterPage.Field.value
        }
    }

    /// What is told there.
    var text: RegisterText {
        switch self {
        case .elementUnknown: return .elementUnknown
        case .nameMissing: return .nameMissing
        case .nameTooLong: return .nameTooLong(RegisterEntry.longestName)
        case .addressUnfit: return .addressUnfit
        case .placeUnlisted: return .placeUnlisted
        }
    }
}

extension Endpoint {
    private static let path = Path.register(.parameter("controller"), .parameter("register"))

    static let showRegister = Endpoint(.get, path, .page, for: .anyStaff)
    static let enterInRegister = Endpoint(.post, path, .form, for: .anyStaff)

    static let registerPages: [Endpoint] = [showRegister, enterInRegister]
}
