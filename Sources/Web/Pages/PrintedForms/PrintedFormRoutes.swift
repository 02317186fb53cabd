import HTTPTypes
import Hummingbird
import NIOCore
import Policies
import Printing
import Processing
import Vocabulary

// | method and path                                       | who    | calls       |
// |-------------------------------------------------------|--------|-------------|
// | GET  /c/:controller/forms                             | anyone | nothing     |
// | GET  /c/:controller/forms/:form/:language             | anyone | nothing     |
// | GET  /c/:controller/my-data/forms/:form/:language     | person | `Door.view` |

/// The forms that people print, as PDF: empty for anybody, filled in for who is signed in.
struct PrintedFormRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listForms) { _, context in
            let policy = try services.policy(of: context.requireController().id).policy
            return .page(
                PrintedFormsPage(policy: policy, isSignedIn: (try? context.requireSubject()) != nil).page(context.voice)
            )
        }
        book.raw(.sendForm) { _, context in try Response(printing: reading(context).document, as: "form") }
        book.raw(.sendOwnForm) { _, context in
            var reading = try reading(context)
            let subject = try context.requireSubject()
            let deed = try await services.personDeed(context)
            guard case .done(let held, _) = try await services.door.view(subject, deed) else {
                throw RequestFailure(.forbidden)
            }
            let state = try await services.door.person(subject, at: reading.policy.id).state
            reading.asker = asker(held, reading.policy)
            reading.asker.consents = reading.policy.consents.map(\.name).filter {
                state.consents[$0]?.status == .given
            }
            return try Response(printing: reading.document, as: "form")
        }
    }

    private func reading(_ context: ZavetContext) throws -> PrintedFormReading {
        let policy = try services.policy(of: context.requireController().id).policy
        let name: ElementName = try context.parameter("form")
        let language: Language = try context.parameter("language")
        guard let form = PrintedForm.all(of: policy).first(where: { $0.name == name }),
            PrintedForm.languages(of: policy).contains(language)
        else { throw RequestFailure(.notFound) }
        let say = Voice(language: language, timeZone: context.voice.timeZone, now: context.now)
        return PrintedFormReading(form: form, policy: policy, registers: services.registers, say: say)
    }

    /// Of what is held, what the form asks for; each value once.
    private func asker(_ held: [HeldValue], _ policy: Policy) -> PrintedAsker {
        func values(_ categories: String...) -> String {
            var found: [String] = []
            for value in held where value.keptAs == .value && value.file == nil {
                guard let item = policy.data[value.item], categories.contains(item.category) else { continue }
                let text = value.value.revealingPersonalData()
                if !found.contains(text) { found.append(text) }
            }
            return found.joined(separator: ", ")
        }
        let mail = values("contact.email")
        return PrintedAsker(
            name: values("identity.name"),
            knownBy: [mail, values("contact.phone", "account.username")].filter { !$0.isEmpty }
                .joined(separator: ", "),
            answerTo: mail.isEmpty ? values("contact.address") : mail)
    }
}

extension Response {
    /// A short document as PDF, which the browser keeps.
    ///
    /// - Parameter name: of the file; without personal data, since it stands in logs of browsers.
    init(printing document: PrintedDocument, as name: StaticString) throws {
        self.init(
            status: .ok,
            headers: [
                .contentType: "application/pdf", .cacheControl: "no-store",
                .contentLanguage: document.head.language.rawValue,
                .contentDisposition: "attachment; filename=\"\(name).pdf\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try document.pdf())))
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let form = ElementName.parameter("form")
    private static let language = Language.parameter("language")

    static let listForms = Endpoint(.get, .forms(firm), .page, for: .anyone)
    static let sendForm = Endpoint(.get, .form(firm, form, language), .page, for: .anyone)
    static let sendOwnForm = Endpoint(.get, .ownForm(firm, form, language), .page, for: .subject)

    static let printedForms = [listForms, sendForm, sendOwnForm]
}
