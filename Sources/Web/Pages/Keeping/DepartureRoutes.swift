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
// | GET  /c/:controller/staff/keeping/coming             | staff | `DuePreview.make`      |
// | GET  /c/:controller/staff/keeping/copies             | staff | `Door.goingCopies`     |
// | GET  /c/:controller/staff/keeping/tasks/:task        | staff | `Door.keepingTasks`    |
// | POST /c/:controller/staff/keeping/tasks/:task        | staff | `Door.confirm`         |

/// Where the staff see what goes when, and confirm what they destroyed.
struct DepartureRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showDepartures, show)
        book.page(.showComingVersion, showComing)
        book.page(.showGoingCopies, showCopies)
        book.page(.askConfirmation) { _, context in .page(try await task(context).page(context.voice)) }
        book.form(.confirmTask, confirm)
    }

    @Sendable private func show(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let page = DeparturesPage(
            controller: controller,
            calendar: try await KeepingCalendar.make(by: services.door, of: controller, at: context.now),
            tasks: try await services.door.keepingTasks(at: controller, limit: DeparturesPage.length),
            holds: try await HoldReading(services: services).overview(of: controller, at: context.now),
            copies: try await services.door.goingCopies(at: controller, limit: GoingCopiesPage.length),
            words: try words(context), coming: coming(of: controller, context.now)?.version.effective)
        return .page(page.page(context.voice))
    }

    /// The version that takes effect next.
    private func coming(of controller: ControllerID, _ now: Instant) -> LoadedPolicy? {
        services.door.policies.versions(of: controller).filter { $0.version.effective.startInUTC > now }
            .min { $0.version.effective < $1.version.effective }
    }

    @Sendable private func showComing(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        guard let coming = coming(of: controller, context.now) else { throw RequestFailure(.notFound) }
        let preview = try await DuePreview.make(
            by: services.door, of: controller, under: coming.compiled, at: coming.version.effective.startInUTC,
            since: context.now, most: ComingVersionPage.most)
        let page = ComingVersionPage(
            controller: controller, day: coming.version.effective, preview: preview, words: try words(context))
        return .page(page.page(context.voice))
    }

    @Sendable private func showCopies(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let page = GoingCopiesPage(
            controller: controller,
            copies: try await services.door.goingCopies(at: controller, limit: GoingCopiesPage.length),
            words: try words(context))
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
        let box = TypedMark.read(texts.box, ConfirmTaskPage.box, &page.mistakes, say)
        let certificate = TypedMark.read(texts.certificate, ConfirmTaskPage.certificate, &page.mistakes, say)
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

    private func task(_ context: ZavetContext) async throws -> ConfirmTaskPage {
        let controller = try context.requireController().id
        let id: ElementName = try context.parameter("task")
        let task = try await services.door.data.read { try $0.keepingTask(id.rawValue, of: controller) }
        guard let task, task.outcome == .shredPaper else { throw RequestFailure(.notFound) }
        return ConfirmTaskPage(
            controller: controller, task: task, label: try words(context).label(.data, task.item),
            whose: PersonNumber(task.subject, at: controller, context), token: context.formToken)
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

    static let showDepartures = Endpoint(.get, .staffKeeping(firm), .page, for: .anyStaff)
    static let showComingVersion = Endpoint(.get, .comingVersion(firm), .page, for: .anyStaff)
    static let showGoingCopies = Endpoint(.get, .goingCopies(firm), .page, for: .anyStaff)
    static let askConfirmation = Endpoint(.get, .keepingTask(firm, ":task"), .page, for: .anyStaff)
    static let confirmTask = Endpoint(.post, .keepingTask(firm, ":task"), .form, for: .anyStaff)
    static let departurePages = [
        showDepartures, showComingVersion, showGoingCopies, askConfirmation, confirmTask,
    ]
}
