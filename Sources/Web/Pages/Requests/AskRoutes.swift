import HTTPTypes
import Hummingbird
import Messages
import Ledger
import Policies
import Processing
import Rights
import Vocabulary

// | method and path          | who    | calls                 |
// |--------------------------|--------|-----------------------|
// | GET  /c/:controller/ask  | anyone | nothing               |
// | POST /c/:controller/ask  | anyone | `RequestDoor.receive` |

/// Where anybody asks, without an account: the answer is the same whether we know the address or not.
struct AskRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showAsk) { _, context in .page(try page(context).page(context.voice)) }
        book.form(.sendAsk, send)
    }

    private func page(_ context: ZavetContext) throws -> AskPage {
        let policy = try services.policy(of: try context.requireController().id).policy
        return AskPage(controller: policy.id, token: context.formToken, residence: ResidenceQuestion(policy: policy))
    }

    @Sendable private func send(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try page(context)
        let say = context.voice
        page.typed = fields.text(AskPage.Field.words)
        page.address = fields.text(AskPage.Field.address)
        page.right = Right(rawValue: fields.text(AskPage.Field.right))
        page.lives = page.residence.answer(fields)
        if page.right == nil {
            page.mistakes.append(
                FormMistake(field: AskPage.Field.right, message: say(RequestText.fault(.rightMissing))))
        }
        if !ValueRules.isEmail(page.address) {
            page.mistakes.append(FormMistake(field: AskPage.Field.address, message: say(RequestText.addressBad)))
        }
        guard page.mistakes.isEmpty, let right = page.right else { return .page(page.page(say)) }
        var arrival = RequestArrival(
            rights: [right], channel: .page, happened: context.now, language: context.language,
            address: Sealed(page.address), words: Sealed(page.typed))
        arrival.residence = page.lives
        do {
            arrival.attachments = try AttachmentView.read(fields)
            let bytes = arrival.attachments.reduce(0) { $0 + $1.bytes.revealingPersonalData().count }
            guard services.strangersFiles.take(bytes, at: page.controller, now: context.now) else {
                page.mistakes = [FormMistake(field: AttachmentView.field, message: say(AttachmentText.tooManyNow))]
                return .page(page.page(say))
            }
            let deed = DeedContext(
                controller: page.controller, principal: Asker(kind: .subject), actor: .system("web-form"),
                now: context.now)
            let receipt = try await services.requestDoor.receive(arrival, deed)
            if receipt.isNew { try await confirm(receipt.request, to: page, context) }
            return .page(page.done(say))
        } catch RequestFault.flood {
            // That so many are open says something of the address, too.
            return .page(page.done(say))
        } catch let fault as RequestFault {
            let field = fault.isOfFiles ? AttachmentView.field : AskPage.Field.words
            page.mistakes = [FormMistake(field: field, message: say(RequestText.fault(fault)))]
            return .page(page.page(say))
        }
    }

    private func confirm(_ request: RightsRequest, to page: AskPage, _ context: ZavetContext) async throws {
        let letters = RequestLetters(
            services: services, policy: try services.policy(of: request.controller).policy, now: context.now)
        try await letters.send(
            .received, of: request, words: letters.residence(page.lives, request) ?? "", to: Sealed(page.address))
    }
}

/// The form for everybody: what is asked for, words, an address.
struct AskPage: Sendable {
    enum Field {
        static let right = "right"
        static let words = "words"
        static let address = "address"
    }

    let controller: ControllerID
    let token: FormToken
    let residence: ResidenceQuestion
    var typed = ""
    var address = ""
    var right: Right?
    var lives: AskerResidence?
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let questions =
            [
                FormQuestion(
                    Field.right, say(RequestText.which),
                    .oneOf(
                        Right.allCases.map {
                            .init($0.rawValue, say(RightsText.name($0)), hint: say(RightsText.meaning($0)))
                        },
                        chosen: right?.rawValue)),
                FormQuestion(
                    Field.words, say(RequestText.words), hint: say(RequestText.wordsHint), .lines(value: typed),
                    isOptional: true),
                FormQuestion(
                    Field.address, say(RequestText.address), hint: say(RequestText.addressHint),
                    .line(value: address, kind: "email", autocomplete: "email")),
            ] + residence.questions(say, chosen: lives) + [AttachmentView.question(say)]
        return Page(
            title: say(RequestText.publicTitle), lead: say(RequestText.publicLead),
            body: FormView(
                action: .ask(controller), token: token, questions: questions, button: say(RequestText.send),
                cancel: .rights(controller)
            ).html(say, mistakes: mistakes)
                + "<p><a href=\"\(Path.forms(controller))\">\(say(PrintedFormText.title))</a></p>",
            place: .rights(controller), back: .rights(controller), mistakes: mistakes)
    }

    /// The same whether this is the first such request from the address or not: a stranger who types somebody's address
    /// learns from it neither that the person asked before, nor when. Number and date go to the address alone.
    func done(_ say: Voice) -> Page {
        Page(
            title: say(RequestText.publicDone), lead: say(RequestText.publicDoneLead),
            body: "<p>\(say(RequestText.publicDoneMail))</p>", place: .rights(controller), back: .rights(controller))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showAsk = Endpoint(.get, .ask(firm), .page, for: .anyone)
    static let sendAsk = Endpoint(
        .post, .ask(firm), .form, for: .anyone, rate: .guessable, maxBodyBytes: AttachmentView.formBytes,
        takesFiles: true)

    static let askPages = [showAsk, sendAsk]
}
