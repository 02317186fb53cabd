import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vocabulary

// | method and path                     | who   | calls             |
// |-------------------------------------|-------|-------------------|
// | GET  /c/:controller/staff/figures   | staff | `Door.statistics` |
// | POST /c/:controller/staff/figures   | staff | `Door.count`      |

/// Where staff ask for figures in which nobody can be found, and see those that were published.
struct FigurePageRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showFigures) { _, context in .page(try await page(context).page()) }
        book.form(.countFigures, count)
    }

    @Sendable private func count(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let controller = try context.requireController().id
        let (purpose, by) = (fields.text(FiguresPage.Field.purpose), fields.text(FiguresPage.Field.by))
        let question = StatisticsQuestion(
            purpose: ElementName(rawValue: purpose), by: [ElementName(rawValue: by)])
        do {
            _ = try await services.door.count(question, deed(context))
            return .redirect(to: .figures(controller))
        } catch let fault as StatisticsFault {
            var page = try await page(context)
            page.chosen = (purpose, by)
            let text: FigureText = fault == .tellsTooMuch ? .tellsTooMuch : .outside
            page.mistakes = [FormMistake(field: FiguresPage.Field.by, message: context.voice(text))]
            return .page(page.page())
        }
    }

    private func deed(_ context: ZavetContext) throws -> DeedContext {
        guard case .staff(let staff, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff, roles: roles),
            actor: .staff(staff), now: context.now)
    }

    private func page(_ context: ZavetContext) async throws -> FiguresPage {
        let policy = try services.policy(of: try context.requireController().id).policy
        return FiguresPage(
            words: PolicyVoice(policy, registers: services.registers, say: context.voice),
            tables: try await services.door.statistics(at: policy.id, limit: FiguresPage.length),
            sets: try await services.door.anonymousSets(at: policy.id, limit: 100), token: context.formToken)
    }
}

extension Path {
    /// The staff's page of figures.
    package static func figures(_ controller: ControllerID) -> Path { .staffDesk(controller).appending("figures") }
}

extension Endpoint {
    static let showFigures = Endpoint(.get, .figures(.parameter("controller")), .page, for: .anyStaff)
    static let countFigures = Endpoint(.post, .figures(.parameter("controller")), .form, for: .anyStaff)

    static let figurePages: [Endpoint] = [showFigures, countFigures]
}
