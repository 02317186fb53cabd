import Choices
import Hummingbird
import Policies
import Processing
import Vocabulary

// | method and path                                      | who    | calls                            |
// |------------------------------------------------------|--------|----------------------------------|
// | GET  /c/:controller/choices                          | person | `Door.person`, `Door.choices`    |
// | POST /c/:controller/choices                          | person | `Door.choose`                    |
// | GET  /c/:controller/choices/:choice/receipt          | person | `WebServices.receipt`            |
// | GET  /c/:controller/choices/:choice/receipt.jsonld   | person | `WebServices.receipt`            |
// | GET  /c/:controller/choices/:choice/words            | person | `Door.shownText`                 |

/// What the person who is signed in chooses, and the receipts of it.
struct PersonChoiceRoutes: WebRoutes {
    /// Names the act just done, so that the page can say what changed; an opaque identifier.
    static let done = "done"
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showChoices, show)
        book.form(.choosePersonally, choose)
        book.page(.readReceipt) { _, context in
            let receipt = try await receipt(context)
            let digest = receipt.record.policy
            let version = services.door.policies.version(digest, of: receipt.record.controller)
            return .page(
                ReceiptPage(
                    receipt: receipt, words: try words(receipt.policy, context),
                    version: version.map { VersionName($0) } ?? VersionName(digest)
                ).page(context.voice))
        }
        book.raw(.sendReceipt) { _, context in
            let receipt = try await services.provenReceipt(
                of: context.parameter("choice"), by: context.requireSubject(), at: context.requireController().id
            ).json(id: services.ids.text(), issued: context.now)
            return Response(downloading: receipt, named: "consent-receipt.jsonld")
        }
        book.page(.readShownWords, shownWords)
    }

    @Sendable private func show(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        if let id = try FormFields.query(of: request).single(Self.done) {
            page.done = try await done(ChoiceID(rawValue: id), context)
        }
        return .page(page.page(context.voice))
    }

    @Sendable private func choose(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        let name = fields.single(ChoiceForm.element).map(ElementName.init(rawValue:))
        guard let act = ChoiceAct(code: fields.text(ChoiceForm.act), name: name) else {
            throw RequestFailure(.formMalformed)
        }
        let (say, controller) = (context.voice, try context.requireController().id)
        if case .giveConsent(let consent) = act,
            try offeredWords(consent, context)?.digest.hex != fields.text(ChoiceForm.words)
        {
            return try await refused(say(ChoicesText.wordsChanged), context)
        }
        do {
            let (choices, _) = try await services.door.choose(
                [act], by: context.requireSubject(),
                ChoiceCircumstances(
                    way: .page, language: context.language, byGuardian: context.isGuardian),
                services.personDeed(context))
            let path = Path.choices(controller)
            return .redirect(to: choices.first.map { path.with(Self.done, $0.id.rawValue) } ?? path)
        } catch ChoiceError.underAge, ChoiceError.guardianNeeded {
            return try await refused(say(ChoicesText.underAge), context)
        } catch ChoiceError.nothingToEnd {
            return try await refused(say(ChoicesText.nothing), context)
        }
    }

    /// The page again, with why nothing was recorded.
    private func refused(_ warning: String, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        page.warning = warning
        return .page(page.page(context.voice), status: .conflict)
    }

    private func offeredWords(_ consent: ElementName, _ context: ZavetContext) throws -> ShownText? {
        let policy = try services.policy(of: context.requireController().id).policy
        return policy.consents[consent].flatMap { ConsentWords.shown(for: $0, of: policy, in: context.language) }
    }

    private func page(_ context: ZavetContext) async throws -> ChoicesPage {
        let (controller, subject) = (try context.requireController().id, try context.requireSubject())
        let policy = try services.policy(of: controller).policy
        return ChoicesReading(
            policy: policy, words: try words(policy, context),
            state: try await services.door.person(subject, at: controller).state,
            records: try await services.door.choices(of: subject, at: controller, limit: 200)
        ).page(token: context.formToken)
    }

    private func done(_ choice: ChoiceID, _ context: ZavetContext) async throws -> ChoicesPage.Done? {
        let (controller, subject) = (try context.requireController().id, try context.requireSubject())
        let found = try await services.door.choiceWithSuccessors(choice, of: subject, at: controller)
        guard let record = found.choice else { return nil }
        let words = try words(try services.policy(of: controller).policy, context)
        let label = record.act.element.map { words.label($0.section, $0.name) } ?? ""
        let title = ActText(act: record.act.code, label: label).map { context.voice($0) } ?? ""
        let isConsent = record.act.element?.section == .consents
        return ChoicesPage.Done(title: title, receipt: isConsent ? .receipt(controller, choice) : nil)
    }

    @Sendable private func shownWords(_ request: Request, _ context: ZavetContext) async throws -> PageAnswer {
        let (controller, subject) = (try context.requireController().id, try context.requireSubject())
        let id: ChoiceID = try context.parameter("choice")
        let found = try await services.door.choiceWithSuccessors(id, of: subject, at: controller)
        guard let record = found.choice else { throw RequestFailure(.notFound) }
        let policy =
            try services.door.policies.version(record.policy, of: controller)?.policy
            ?? services.policy(of: controller).policy
        let label = try record.act.element.map { try words(policy, context).label($0.section, $0.name) } ?? ""
        let shown: ShownText? =
            if let words = record.shown { try await services.door.shownText(words, at: controller) } else { nil }
        let page = ShownWordsPage(
            controller: controller, label: ActText(act: record.act.code, label: label).map { context.voice($0) } ?? "",
            happened: record.happened, shown: shown)
        return .page(page.page(context.voice))
    }

    private func receipt(_ context: ZavetContext) async throws -> ConsentReceipt {
        try await services.receipt(
            of: context.parameter("choice"), by: context.requireSubject(), at: context.requireController().id)
    }

    private func words(_ policy: Policy, _ context: ZavetContext) throws -> PolicyVoice {
        PolicyVoice(policy, registers: services.registers, say: context.voice)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let choice = ChoiceID.parameter("choice")

    static let showChoices = Endpoint(.get, .choices(firm), .page, for: .subject)
    static let choosePersonally = Endpoint(.post, .choices(firm), .form, for: .subject)
    static let readReceipt = Endpoint(.get, .receipt(firm, choice), .page, for: .subject)
    static let sendReceipt = Endpoint(.get, .receiptFile(firm, choice), .page, for: .subject)
    static let readShownWords = Endpoint(.get, .shownWords(firm, choice), .page, for: .subject)

    static let choicePages = [showChoices, choosePersonally, readReceipt, sendReceipt, readShownWords]
}
