import Choices
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Rights
import Vocabulary

// | method and path                                | who    | calls                    |
// |------------------------------------------------|--------|--------------------------|
// | GET  /c/:controller/my-data/requests           | person | `RequestDoor.requests`   |
// | GET  /c/:controller/my-data/requests/ask/:right | person | nothing                 |
// | POST /c/:controller/my-data/requests/ask/:right | person | `RequestDoor.receive`   |
// | GET  /c/:controller/my-data/requests/:request  | person | `RequestDoor.file`       |
// | POST /c/:controller/my-data/requests/:request  | person | `RequestDoor.withdraw`   |

/// Where a person who is signed in asks for a right, and sees how each request stands.
struct MyRequestRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showMyRequests) { _, context in
            let controller = try context.requireController().id
            let requests = try await services.requestDoor.requests(
                by: context.requireSubject(), at: controller, now: context.now)
            return .page(MyRequestsPage(controller: controller, requests: requests).page(context.voice))
        }
        book.page(.askMyRight) { _, context in .page(try asking(context).page(context.voice)) }
        book.form(.sendMyRequest, send)
        book.page(.showMyRequest) { request, context in
            let file = try await own(context)
            let policy = try services.policy(of: file.request.controller).policy
            var page = MyRequestPage(
                controller: policy.id, file: file, token: context.formToken,
                words: PolicyVoice(policy, registers: services.registers, say: context.voice))
            page.isStanding = try FormFields.query(of: request).single(Path.standingParameter) != nil
            return .page(page.page(context.voice))
        }
        book.form(.withdrawMyRequest) { _, context in
            let request = try await own(context).request
            do {
                _ = try await services.requestDoor.withdraw(request.id, services.personDeed(context))
            } catch RequestFault.requestClosed {}
            return .redirect(to: .myRequest(request.controller, request.id))
        }
    }

    @Sendable private func send(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try asking(context)
        page.typed = fields.text(AskRightPage.field)
        page.lives = page.residence.answer(fields)
        var arrival = RequestArrival(
            rights: [page.right], channel: .page, happened: context.now, language: context.language,
            subject: try context.requireSubject(), proof: .session, words: Sealed(page.typed))
        arrival.residence = page.lives
        do {
            arrival.attachments = try AttachmentView.read(fields)
            let receipt = try await services.requestDoor.receive(arrival, services.personDeed(context))
            let policy = try services.policy(of: page.controller).policy
            if receipt.isNew, page.right == .objection, policy.rights[page.right.elementName]?.stops == .made {
                try await services.stopUses(
                    [], of: receipt.request, policy, way: .page, services.personDeed(context))
            }
            return .redirect(to: receipt.told(at: .myRequest(page.controller, receipt.request.id)))
        } catch let fault as RequestFault {
            let field = fault.isOfFiles ? AttachmentView.field : AskRightPage.field
            page.mistakes = [FormMistake(field: field, message: context.voice(RequestText.fault(fault)))]
            return .page(page.page(context.voice))
        }
    }

    private func asking(_ context: ZavetContext) throws -> AskRightPage {
        let name: ElementName = try context.parameter("right")
        guard let right = Right(rawValue: name.rawValue) else { throw RequestFailure(.notFound) }
        let policy = try services.policy(of: try context.requireController().id).policy
        return AskRightPage(
            controller: policy.id, right: right, token: context.formToken, residence: ResidenceQuestion(policy: policy))
    }

    /// - Throws: ``RequestFailure`` `not-found` also for another's request.
    func own(_ context: ZavetContext) async throws -> RequestFile {
        let controller = try context.requireController().id
        let subject = try context.requireSubject()
        guard
            let file = try await services.requestDoor.file(
                context.parameter("request"), at: controller, now: context.now),
            file.request.subject == subject
        else { throw RequestFailure(.notFound) }
        return file
    }
}

extension WebServices {
    /// The register of requests.
    var requestDoor: RequestDoor { RequestDoor(door: door, store: requests) }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let one = Path.myRequest(firm, .parameter("request"))

    static let showMyRequests = Endpoint(.get, .myRequests(firm), .page, for: .subject)
    static let askMyRight = Endpoint(.get, .askRight(firm, .parameter("right")), .page, for: .subject)
    static let sendMyRequest = Endpoint(
        .post, .askRight(firm, .parameter("right")), .form, for: .subject,
        maxBodyBytes: AttachmentView.formBytes, takesFiles: true)
    static let showMyRequest = Endpoint(.get, one, .page, for: .subject)
    static let withdrawMyRequest = Endpoint(.post, one, .form, for: .subject)

    static let myRequestPages = [showMyRequests, askMyRight, sendMyRequest, showMyRequest, withdrawMyRequest]
}
