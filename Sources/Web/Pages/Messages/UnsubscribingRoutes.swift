import Correspondence
import HTTPTypes
import Hummingbird
import Policies
import Processing
import Vocabulary

// | method and path                                  | who    | calls                        |
// |--------------------------------------------------|--------|------------------------------|
// | GET  /c/:controller/unsubscribe/:mark            | anyone | `CorrespondenceDoor.leaving` |
// | POST /c/:controller/unsubscribe/:mark            | anyone | `CorrespondenceDoor.leave`   |
// | GET  /c/:controller/unsubscribe/:mark/confirm    | anyone | leads to the page            |
// | POST /c/:controller/unsubscribe/:mark/confirm    | anyone | `CorrespondenceDoor.leave`   |

/// Unsubscribing by the link of a message: without signing in, and by a mail program with one click (RFC 8058).
struct UnsubscribingRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showUnsubscribing) { _, context in
            let firm = try context.requireController().id
            let mark = try context.parameter("mark", as: ElementName.self)
            let door = services.correspondenceDoor
            let (delivery, leaving) = try await door.leaving(
                marked: Sealed(mark.rawValue), at: firm, now: context.now)
            let policy = try services.policy(of: firm).policy
            let page = UnsubscribingPage(
                words: PolicyVoice(policy, registers: services.registers, say: context.voice), mark: mark,
                message: delivery.message, isDone: try await door.hasLeft(leaving, delivery.subject, at: firm),
                token: context.formToken)
            return .page(page.page())
        }
        book.form(.confirmUnsubscribing) { _, context in
            let mark = try context.parameter("mark", as: ElementName.self)
            try await leave(context)
            return .redirect(to: .unsubscribing(try context.requireController().id, mark))
        }
        book.page(.askUnsubscribing) { _, context in
            .redirect(
                to: .unsubscribing(
                    try context.requireController().id, try context.parameter("mark", as: ElementName.self)))
        }
        // A mail program knows neither cookies nor forms: whoever has the mark may.
        book.raw(.unsubscribe) { _, context in
            try await leave(context)
            return Response(status: .ok)
        }
    }

    private func leave(_ context: ZavetContext) async throws {
        try await services.correspondenceDoor.leave(
            marked: Sealed(try context.parameter("mark", as: ElementName.self).rawValue),
            at: context.requireController().id, now: context.now)
    }
}

/// What one leaves by the link of a message, and the button that does it.
struct UnsubscribingPage: Sendable {
    let words: PolicyVoice
    let mark: ElementName
    let message: ElementName
    let isDone: Bool
    let token: FormToken

    func page() -> Page {
        let (say, firm) = (words.say, words.policy.id)
        let label = words.label(.messages, message)
        let body: HTML =
            isDone
            ? NoticeBox(.success, "<p id=\"unsubscribed\">\(say(UnsubscribingText.done(label)))</p>").html(say)
            : FormView(
                action: .confirmUnsubscribing(firm, mark), token: token, questions: [],
                button: say(UnsubscribingText.button)
            ).html(say)
        return Page(
            title: say(UnsubscribingText.title), lead: say(UnsubscribingText.lead(label)), body: body,
            place: .unsubscribing(firm, mark))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let mark = ElementName.parameter("mark")

    // The mark is a code of 256 bits: there is nothing to guess, and mail providers press for many from few addresses.
    static let showUnsubscribing = Endpoint(
        .get, .unsubscribing(firm, mark), .page, for: .anyone)
    static let unsubscribe = Endpoint(
        .post, .unsubscribing(firm, mark), .machine, for: .anyone)
    static let confirmUnsubscribing = Endpoint(
        .post, .confirmUnsubscribing(firm, mark), .form, for: .anyone)

    static let askUnsubscribing = Endpoint(
        .get, .confirmUnsubscribing(firm, mark), .page, for: .anyone)

    static let unsubscribingPages: [Endpoint] = [
        showUnsubscribing, unsubscribe, askUnsubscribing, confirmUnsubscribing,
    ]
}
