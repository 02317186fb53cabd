import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Retention
import Vault
import Vocabulary

// | method and path                                      | who   | calls                  |
// |------------------------------------------------------|-------|------------------------|
// | GET  /c/:controller/staff/keeping                    | staff | `KeepingCalendar.make` |
// | GET  /c/:controller/staff/keeping/tasks/:task        | staff | `Door.keepingTasks`    |
// | POST /c/:controller/staff/keeping/tasks/:task        | staff | `Door.confirm`         |
// | GET  /c/:controller/staff/keeping/holds/:person/:hold| staff | `Door.holds(on:)`      |
// | POST /c/:controller/staff/keeping/holds/:person/:hold| staff | `Door.liftHold`        |
// | GET  /c/:controller/staff/keeping/new-hold           | staff |                        |
// | POST /c/:controller/staff/keeping/new-hold           | staff | `Door.hold`            |

/// Where the staff see what goes when, confirm what they destroyed, and hold back what a case needs.
struct DepartureRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showDepartures, show)
        book.page(.askConfirmation) { _, context in .page(try await task(context).page(context.voice)) }
        book.form(.confirmTask, confirm)
        book.page(.askLifting) { _, context in
            let (hold, words) = try await hold(context)
            let page = LiftHoldPage(
                controller: hold.controller, hold: hold, ground: words.label(.holds, hold.ground),
                token: context.formToken)
            return .page(page.page(context.voice))
        }
        book.form(.liftHoldByStaff) { _, context in
            let (hold, _) = try await hold(context)
            _ = try await services.door.liftHold(hold.id, of: hold.subject, staffDeed(context))
            return .redirect(to: .staffKeeping(hold.controller))
        }
        book.page(.askHold) { _, context in .page(try newHold(context).page(context.voice)) }
        book.form(.placeHoldByStaff, place)
    }

    @Sendable private func show(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let page = DeparturesPage(
            controller: controller,
            calendar: try await KeepingCalendar.make(by: services.door, of: controller, at: context.now),
            tasks: try await services.door.keepingTasks(at: controller, limit: DeparturesPage.length),
            holds: try await services.door.holds(at: controller, limit: DeparturesPage.length),
            words: try words(context), now: context.now)
        return .page(page.page(context.voice))
    }

    @Sendable private func confirm(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let say = context.voice
        var page = try await task(context)
        let texts = (box: fields.text(ConfirmTaskPage.box), certificate: fields.text(ConfirmTaskPage.certificate))
        page.typed = (fields.single(ConfirmTaskPage.method), texts.box, texts.certificate)
        let method = page.typed.method.flatMap(PaperDestruction.Method.init(rawValue:))
        if method == nil {
            page.mistakes.append(.init(field: ConfirmTaskPage.method, message: say(DepartureText.methodMissing)))
        }
        let box = mark(texts.box, ConfirmTaskPage.box, &page.mistakes, say)
        let certificate = mark(texts.certificate, ConfirmTaskPage.certificate, &page.mistakes, say)
        guard page.mistakes.isEmpty, let method else { return .page(page.page(say)) }
        do {
            _ = try await services.door.confirm(
                page.task.id, PaperDestruction(method: method, box: box, certificate: certificate),
                staffDeed(context))
        } catch KeepingFault.keptMeanwhile {
            page.mistakes = [.init(field: ConfirmTaskPage.method, message: say(DepartureText.keptMeanwhile))]
            return .page(page.page(say))
        }
        return .redirect(to: .staffKeeping(page.controller))
    }

    @Sendable private func place(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let (controller, say) = (try context.requireController().id, context.voice)
        var page = try newHold(context)
        let email = fields.text(NewHoldPage.email)
        let (matter, orderedBy) = (fields.text(NewHoldPage.matter), fields.text(NewHoldPage.orderedBy))
        page.typed = (email, fields.single(NewHoldPage.ground), matter, orderedBy)
        var found: [SubjectID] = []
        if let identifier = try? Identifier(.email, Sealed(email)) {
            found = try await services.door.find(identifier, at: controller)
            let fault: DepartureText? =
                found.isEmpty ? .whoUnknown : found.count > 1 ? .whoSeveral(found.count) : nil
            if let fault { page.mistakes.append(.init(field: NewHoldPage.email, message: say(fault))) }
        } else {
            page.mistakes.append(.init(field: NewHoldPage.email, message: say(DepartureText.whoBad)))
        }
        let order = HoldOrder(
            ground: ElementName(rawValue: page.typed.ground ?? ""),
            matter: mark(matter, NewHoldPage.matter, &page.mistakes, say),
            orderedBy: mark(orderedBy, NewHoldPage.orderedBy, &page.mistakes, say))
        guard page.mistakes.isEmpty, let subject = found.first else { return .page(page.page(say)) }
        _ = try await services.door.hold(order, on: subject, staffDeed(context))
        return .redirect(to: .staffKeeping(controller))
    }

    /// A mark that the staff typed, in the shape that evidence takes; `nil` when none was typed.
    private func mark(
        _ text: String, _ field: String, _ mistakes: inout [FormMistake], _ say: Voice
    ) -> ElementName? {
        guard !text.isEmpty else { return nil }
        guard EvidenceShape.name.matches(text) else {
            mistakes.append(.init(field: field, message: say(DepartureText.markBad)))
            return nil
        }
        return ElementName(rawValue: text)
    }

    private func task(_ context: ZavetContext) async throws -> ConfirmTaskPage {
        let controller = try context.requireController().id
        let id: ElementName = try context.parameter("task")
        let task = try await services.door.data.read { try $0.keepingTask(id.rawValue, of: controller) }
        guard let task, task.outcome == .shredPaper else { throw RequestFailure(.notFound) }
        return ConfirmTaskPage(
            controller: controller, task: task, label: try words(context).label(.data, task.item),
            token: context.formToken)
    }

    private func hold(_ context: ZavetContext) async throws -> (Hold, PolicyVoice) {
        let id: ElementName = try context.parameter("hold")
        let holds = try await services.door.holds(
            on: context.parameter("person"), at: context.requireController().id)
        guard let hold = holds.first(where: { $0.id == id.rawValue }) else { throw RequestFailure(.notFound) }
        return (hold, try words(context))
    }

    private func newHold(_ context: ZavetContext) throws -> NewHoldPage {
        let controller = try context.requireController().id
        let words = try words(context)
        let grounds = try services.policy(of: controller).policy.holds.map {
            FormQuestion.Option($0.name.rawValue, words.label(.holds, $0.name))
        }
        return NewHoldPage(controller: controller, grounds: grounds, token: context.formToken)
    }

    private func words(_ context: ZavetContext) throws -> PolicyVoice {
        PolicyVoice(
            try services.policy(of: context.requireController().id).policy, registers: services.registers,
            say: context.voice)
    }

    private func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff),
            actor: .staff(try context.requireStaff()), now: context.now)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let person = SubjectID.parameter("person")

    static let showDepartures = Endpoint(.get, .staffKeeping(firm), .page, for: .anyStaff)
    static let askConfirmation = Endpoint(.get, .keepingTask(firm, ":task"), .page, for: .anyStaff)
    static let confirmTask = Endpoint(.post, .keepingTask(firm, ":task"), .form, for: .anyStaff)
    static let askLifting = Endpoint(.get, .keepingHold(firm, person, ":hold"), .page, for: .anyStaff)
    static let liftHoldByStaff = Endpoint(.post, .keepingHold(firm, person, ":hold"), .form, for: .anyStaff)
    static let askHold = Endpoint(.get, .newHold(firm), .page, for: .anyStaff)
    static let placeHoldByStaff = Endpoint(.post, .newHold(firm), .form, for: .anyStaff)

    static let departurePages = [
        showDepartures, askConfirmation, confirmTask, askLifting, liftHoldByStaff, askHold, placeHoldByStaff,
    ]
}
