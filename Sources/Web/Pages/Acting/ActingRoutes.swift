import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Processing
import Vocabulary

// | method and path            | who    | calls                             |
// |----------------------------|--------|-----------------------------------|
// | GET  /c/:controller/acting | person | `Door.actingFor`, `Door.label`    |
// | POST /c/:controller/acting | person | `Door.actingFor`                  |

/// Where a guardian, proxy or heir says for whom they act in this browser.
struct ActingRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.showActing) { _, context in .page(try await page(context).page(context.voice)) }
        book.form(.chooseActing) { fields, context in
            let controller = try context.requireController().id
            var page = try await page(context)
            let answer = PageAnswer.redirect(to: .myData(controller))
            let chosen = fields.text(ActingPage.field)
            if chosen == ActingPage.myself { return answer.changing(cookies.clearing(.acting(controller))) }
            guard page.people.contains(where: { $0.subject.rawValue == chosen }) else {
                page.isMissing = true
                return .page(page.page(context.voice))
            }
            return answer.changing(cookies.setting(.acting(controller), to: chosen))
        }
    }

    private func page(_ context: ZavetContext) async throws -> ActingPage {
        let (controller, subject) = (try context.requireController().id, try context.requireSubject())
        let representative = context.identity?.acting?.representative ?? subject
        let deed = try await services.personDeed(context)
        var people: [ActingPage.Person] = []
        for representation in try await services.door.actingFor(of: representative, at: controller, context.now) {
            let asking = DeedContext(
                controller: controller, principal: Asker(kind: .subject), actor: deed.actor,
                now: context.now, isRepresented: true)
            people.append(
                ActingPage.Person(
                    subject: representation.subject,
                    label: try await services.door.label(of: representation.subject, asking).masked,
                    kind: representation.kind, until: representation.until))
        }
        return ActingPage(
            controller: controller, token: context.formToken, people: people,
            chosen: context.identity?.acting?.subject)
    }
}

/// For whom the person who is signed in may act.
struct ActingPage: Sendable {
    struct Person: Sendable {
        let subject: SubjectID
        let label: String?
        let kind: Representation.Kind
        let until: Instant?
    }

    static let field = "for"
    static let myself = "myself"

    let controller: ControllerID
    let token: FormToken
    let people: [Person]
    let chosen: SubjectID?
    var isMissing = false

    func page(_ say: Voice) -> Page {
        guard !people.isEmpty else {
            return Page(
                title: say(ActingText.title),
                body: EmptyState(title: say(ActingText.none), body: say(ActingText.noneLead)).html(say),
                back: .myData(controller))
        }
        let mistakes = isMissing ? [FormMistake(field: Self.field, message: say(ActingText.missing))] : []
        let others = people.map { person in
            let end = person.until.map { ". " + say(ActingText.until(say.date($0))) } ?? ""
            return FormQuestion.Option(
                person.subject.rawValue, person.label ?? say(ActingText.unnamed), hint: say(person.kind.text) + end)
        }
        let options = [FormQuestion.Option(Self.myself, say(ActingText.myself))] + others
        let form = FormView(
            action: .acting(controller), token: token,
            questions: [
                FormQuestion(
                    Self.field, say(ActingText.question), .oneOf(options, chosen: chosen?.rawValue ?? Self.myself))
            ], button: say(ActingText.act), cancel: .myData(controller))
        return Page(
            title: say(ActingText.title), lead: say(ActingText.lead), body: form.html(say, mistakes: mistakes),
            back: .myData(controller), mistakes: mistakes)
    }
}

extension Path {
    /// Where one says for whom one acts.
    static func acting(_ controller: ControllerID) -> Path { .controller(controller).appending("acting") }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")

    static let showActing = Endpoint(.get, .acting(firm), .page, for: .subject)
    static let chooseActing = Endpoint(.post, .acting(firm), .form, for: .subject)

    static let actingPages = [showActing, chooseActing]
}
