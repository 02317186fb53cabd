import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Processing
import Rights
import Vocabulary

// | method and path                                       | who                     | calls                      |
// |-------------------------------------------------------|-------------------------|----------------------------|
// | GET  /c/:controller/staff/answer-words                  | owners of rights' steps | `RequestDoor.template`     |
// | GET  /c/:controller/staff/answer-words/:right/:language | owners of rights' steps | `RequestDoor.template`     |
// | POST /c/:controller/staff/answer-words/:right/:language | owners of rights' steps | `RequestDoor.setTemplate`  |

/// How the firm words its answers, as staff change it.
struct AnswerWordsRoutes: WebRoutes {
    let services: WebServices

    private var desk: RequestRoutes { RequestRoutes(services: services) }

    func add(to book: RouteBook) {
        book.page(.listAnswerWords) { _, context in
            let policy = try await desk.handling(context)
            var own: Set<AnswerWordsPage.Pair> = []
            for right in Right.allCases {
                for language in UILanguages.all
                where try await services.requestDoor.template(for: right, in: language, at: policy.id) != nil {
                    own.insert(.init(right: right, language: language))
                }
            }
            return .page(AnswerWordsPage(controller: policy.id, own: own).page(context.voice))
        }
        book.page(.showAnswerWords) { _, context in .page(try await page(context).page(context.voice)) }
        book.form(.changeAnswerWords, change)
    }

    private func page(_ context: ZavetContext) async throws -> EditAnswerWordsPage {
        let policy = try await desk.handling(context)
        let (name, asked): (ElementName, ElementName) = (
            try context.parameter("right"), try context.parameter("language")
        )
        guard let right = Right(rawValue: name.rawValue),
            let language = UILanguages.all.first(where: { $0.rawValue == asked.rawValue })
        else { throw RequestFailure(.notFound) }
        let versions = try await services.requestDoor.templateVersions(for: right, in: language, at: policy.id)
        return EditAnswerWordsPage(
            controller: policy.id, right: right, language: language, token: context.formToken,
            parts: versions.first?.parts ?? AnswerTemplate.Parts(), versions: versions)
    }

    @Sendable private func change(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        typealias Field = EditAnswerWordsPage.Field
        guard let deed = EditAnswerWordsPage.Deed(rawValue: fields.text(Field.deed)) else {
            throw RequestFailure(.formMalformed)
        }
        var page = try await page(context)
        let (loaded, say) = (try services.policy(of: page.controller), context.voice)
        let policy = loaded.policy
        func text(_ field: String) -> String { fields.text(field).replacing("\r\n", with: "\n") }
        page.parts =
            deed == .leave
            ? AnswerTemplate.Parts()
            : AnswerTemplate.Parts(
                opening: text(Field.opening), closing: text(Field.closing), signature: text(Field.signature))
        for (field, part) in zip([Field.opening, Field.closing, Field.signature], page.parts.all) {
            do throws(TemplateFault) { _ = try TemplateText(part, allowing: policy.ownAddresses) } catch {
                page.mistakes.append(.init(field: field, message: say(AnswerWordsText.fault(error))))
            }
        }
        guard page.mistakes.isEmpty else { return .page(page.page(say)) }
        guard deed != .preview else {
            page.preview = preview(page, loaded, context)
            return .page(page.page(say))
        }
        try await services.requestDoor.setTemplate(
            page.parts, for: page.right, in: page.language, allowing: policy.ownAddresses,
            by: try context.requireStaff(), try desk.staffDeed(context))
        return .redirect(to: .answerWords(page.controller, page.right, page.language))
    }

    /// A letter to nobody, about a request of today.
    private func preview(_ page: EditAnswerWordsPage, _ loaded: LoadedPolicy, _ context: ZavetContext) -> String {
        let policy = loaded.policy
        let request = RightsRequest(
            id: RequestID(rawValue: "0000000000000000"), controller: policy.id, rights: [page.right], channel: .email,
            happened: context.now, learned: context.now, language: page.language, policy: loaded.version.digest,
            subject: nil, isProven: false, address: nil, wordsTrace: nil, state: .inWork, handler: nil,
            due: context.now, closed: nil, folder: nil)
        let template = AnswerTemplate(
            id: EntryID(rawValue: "0"), controller: policy.id, right: page.right, language: page.language,
            parts: page.parts, made: context.now, by: nil)
        let letters = desk.letters(policy, context)
        let words = [
            letters.draft(request, carriedOut: page.right.ways, wordedBy: template),
            letters.remedies(request, ground: nil),
        ].joined(separator: "\n\n")
        return letters.body(.answered, of: request, words: words, wordedBy: template)
    }
}

extension Policy {
    /// The firm's own addresses of mail, which are nobody's personal data in a letter.
    var ownAddresses: Set<String> {
        let officer = controller.dataProtectionOfficer.flatMap { parties[$0]?.contact.emails } ?? []
        return Set((controller.contact.emails + officer).map { $0.lowercased() })
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let words = Path.answerWords(firm).appending(":right", ":language")

    static let listAnswerWords = Endpoint(.get, .answerWords(firm), .page, for: .anyStaff)
    static let showAnswerWords = Endpoint(.get, words, .page, for: .anyStaff)
    static let changeAnswerWords = Endpoint(.post, words, .form, for: .anyStaff)

    static let answerWordsPages = [listAnswerWords, showAnswerWords, changeAnswerWords]
}
