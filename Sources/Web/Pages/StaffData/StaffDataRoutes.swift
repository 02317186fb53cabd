import Accounts
import Correspondence
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                 | who   | calls                                     |
// |---------------------------------|-------|-------------------------------------------|
// | GET  /c/:controller/staff/data  | staff |                                           |
// | POST /c/:controller/staff/data  | staff | `Door.find`, `Door.advise`, `Door.read`   |

/// Where staff see a person's data: for a purpose of their role, and of that only what the policy permits it.
struct StaffDataRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showStaffData) { _, context in .page(try page(context).page(context.voice)) }
        book.form(.readStaffData, read)
    }

    private func page(_ context: ZavetContext) throws -> StaffDataPage {
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let roles = try asker(context).roles
        let purposes = policy.purposes.filter { purpose in
            roles.contains { name in
                guard let role = policy.staff[name] else { return false }
                return (role.purposes.isEmpty || role.purposes.contains(purpose.name))
                    && (purpose.roles.isEmpty || purpose.roles.contains(name))
            }
        }
        return StaffDataPage(
            controller: controller, token: context.formToken,
            purposes: purposes.map { .init($0.name.rawValue, $0.label(context.voice)) })
    }

    @Sendable private func read(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try page(context)
        let say = context.voice
        page.typed = fields.text(StaffDataPage.Field.who)
        let purpose = ElementName(rawValue: fields.text(StaffDataPage.Field.purpose))
        page.purpose = purpose.rawValue
        if !page.purposes.contains(where: { $0.value == purpose.rawValue }) {
            // The page offers no such purpose to this role: who asks for it all the same is noted.
            if try services.policy(of: page.controller).policy.purposes[purpose] != nil {
                try await services.note(.notPermitted, context)
                throw RequestFailure(.forbidden)
            }
            page.mistakes.append(FormMistake(field: StaffDataPage.Field.purpose, message: say(PeopleText.choose)))
        }
        var people: [SubjectID] = []
        for identifier in PeopleRoutes.identifiers(page.typed) ?? [] {
            for subject in try await services.door.find(identifier, at: page.controller)
            where !people.contains(subject) { people.append(subject) }
        }
        if people.count != 1 {
            let wrong = people.isEmpty ? PeopleText.foundNone : .foundSeveral
            page.mistakes.append(
                FormMistake(
                    field: StaffDataPage.Field.who, message: say(page.typed.isEmpty ? PeopleText.identifierBad : wrong))
            )
        }
        guard page.mistakes.isEmpty, let subject = people.first else { return .page(page.page(say)) }
        page.shown = try await shown(of: subject, for: purpose, context)
        return .page(page.page(say))
    }

    /// Each item that is held, asked about by itself; what is permitted is read in one deed, with its evidence.
    private func shown(
        of subject: SubjectID, for purpose: ElementName, _ context: ZavetContext
    ) async throws -> [StaffDataPage.Shown] {
        let controller = try context.requireController().id
        let policy = try services.policy(of: controller).policy
        let held = try await services.door.person(subject, at: controller).state.data
        func request(_ items: [ElementName]) throws -> DecisionRequest {
            DecisionRequest(
                operation: .read, purpose: purpose, data: items, principal: try asker(context), at: context.now)
        }
        var refused: [ElementName: [String]] = [:]
        let items = policy.data.map(\.name).filter { held[$0] != nil }
        for item in items {
            let (response, loaded) = try await services.door.advise(try request([item]), on: subject, at: controller)
            guard response.effect != .permit else { continue }
            let since = response.restrictedSince.map { [context.voice(StaffDataText.since(context.voice.date($0)))] }
            refused[item] = loaded.policy.explain(response, in: context.language).map(\.text) + (since ?? [])
        }
        let permitted = items.filter { refused[$0] == nil }
        var values: [ElementName: [StaffDataPage.Shown.Value]] = [:]
        if !permitted.isEmpty {
            switch try await services.door.read(try request(permitted), of: subject, staffDeed(context)) {
            case .denied(let response, _):
                let reasons = policy.explain(response, in: context.language).map(\.text)
                for item in permitted { refused[item] = reasons }
            case .done(let found, _):
                let replies = try await services.correspondenceDoor.replies(to: subject, staffDeed(context))
                for value in found {
                    let text = ShownValue.text(
                        value.value.revealingPersonalData(), of: policy.data[value.item], context.voice)
                    let isAnswered = policy.messages.contains { $0.answers.contains(value.item) }
                    values[value.item, default: []].append(
                        .init(
                            text: text, replies: replies[value.datum] ?? [],
                            reply: isAnswered ? .reply(controller, to: value.datum, of: subject) : nil))
                }
            }
        }
        return items.map { item in
            StaffDataPage.Shown(
                label: policy.data[item]?.label(context.voice) ?? item.rawValue,
                values: refused[item] == nil ? values[item] ?? [] : nil, reasons: refused[item] ?? [])
        }
    }

    private func asker(_ context: ZavetContext) throws(RequestFailure) -> Asker {
        guard case .staff(_, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return Asker(kind: .staff, roles: roles)
    }

    private func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        DeedContext(
            controller: try context.requireController().id, principal: try asker(context),
            actor: .staff(try context.requireStaff()), now: context.now)
    }
}

extension Path {
    /// Where staff see a person's data.
    static func staffData(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("data") }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showStaffData = Endpoint(.get, .staffData(firm), .page, for: .anyStaff)
    static let readStaffData = Endpoint(.post, .staffData(firm), .form, for: .anyStaff)

    static let staffDataPages = [showStaffData, readStaffData]
}
