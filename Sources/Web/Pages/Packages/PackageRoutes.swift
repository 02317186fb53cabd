import Accounts
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Rights
import Vocabulary

// | method and path                                        | who                     | calls              |
// |--------------------------------------------------------|-------------------------|--------------------|
// | GET  /c/:controller/my-data/requests/:request/package  | person                  | nothing            |
// | POST /c/:controller/my-data/requests/:request/package  | person                  | `Door.openPackage` |
// | GET  /c/:controller/staff/requests/:request/package    | owners of rights' steps | nothing            |
// | POST /c/:controller/staff/requests/:request/package    | owners of rights' steps | `Door.openPackage` |

/// Where the package that answers a request is downloaded: by the person alone, signed in, and by staff to hand it over.
///
/// Each download is one entry of evidence, which the person sees.
struct PackageRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.showMyPackage) { _, context in
            .page(try page(await own(context), isDesk: false, context))
        }
        book.raw(.sendMyPackage) { _, context in
            let file = try await own(context)
            return try await send(file, try await services.personDeed(context), context.voice, context)
        }
        book.page(.showPackage) { _, context in
            .page(try page(await atDesk(context).file, isDesk: true, context))
        }
        book.raw(.sendPackage) { _, context in
            let (file, deed) = try await atDesk(context)
            // In the person's language, whoever hands it over.
            let policy = try services.policy(of: file.request.controller).policy
            let letters = RequestLetters(services: services, policy: policy, now: context.now)
            return try await send(file, deed, letters.voice(file.request), context)
        }
    }

    private func page(_ file: RequestFile, isDesk: Bool, _ context: ZavetContext) throws -> Page {
        let (firm, request, say) = (file.request.controller, file.request.id, context.voice)
        let action = isDesk ? Path.requestPackage(firm, request) : .myRequestPackage(firm, request)
        guard let place = file.timed.steps.packagePlace else { throw RequestFailure(.notFound) }
        let isOpen = place.isOpen(at: context.now)
        let until = say.sentence(say(PackageText.ready(until: say.date(place.end.adding(seconds: -1)))))
        return Page(
            title: say(PackageText.takeTitle(place.scope)), lead: say(PackageText.takeWhat(place.scope)),
            body: isOpen
                ? """
                <p>\(until)</p>
                \(FormView(
                    action: action, token: context.formToken,
                    button: say(PackageText.takeButton)
                ).html(say))
                """ : "<p>\(say(PackageText.gone))</p>",
            back: isDesk ? .request(firm, request) : .myRequest(firm, request))
    }

    private func send(
        _ file: RequestFile, _ deed: DeedContext, _ say: Voice, _ context: ZavetContext
    ) async throws -> Response {
        guard let place = file.timed.steps.packagePlace, place.isOpen(at: context.now), file.request.isProven,
            let subject = file.request.subject
        else { throw RequestFailure(.notFound) }
        return try await services.sendPackage(
            place.scope, of: subject, matter: ElementName(rawValue: file.request.id.rawValue), care: file.copyCare,
            deed, say)
    }

    /// - Throws: ``RequestFailure`` `not-found` also for another's request.
    private func own(_ context: ZavetContext) async throws -> RequestFile {
        let subject = try context.requireSubject()
        guard let file = try await file(context), file.request.subject == subject else {
            throw RequestFailure(.notFound)
        }
        return file
    }

    /// - Throws: ``RequestFailure`` `forbidden` for staff who do not work on such requests, which is noted.
    private func atDesk(_ context: ZavetContext) async throws -> (file: RequestFile, deed: DeedContext) {
        guard let file = try await file(context) else { throw RequestFailure(.notFound) }
        let policy = try services.policy(of: file.request.controller).policy
        guard policy.answersForRequests(context.principal, on: [.access, .portability]),
            case .staff(let staff, let roles, _) = context.principal
        else {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        let deed = DeedContext(
            controller: policy.id, principal: Asker(kind: .staff, roles: roles), actor: .staff(staff), now: context.now)
        return (file, deed)
    }

    private func file(_ context: ZavetContext) async throws -> RequestFile? {
        try await services.requestDoor.file(
            context.parameter("request"), at: context.requireController().id, now: context.now)
    }
}

extension WebServices {
    /// The package of a person's data as it is sent.
    ///
    /// - Throws: ``RequestFailure`` `forbidden` when the policy does not permit it now, which is in evidence.
    func sendPackage(
        _ scope: PackageScope, of subject: SubjectID, matter: ElementName? = nil, care: CopyCare = CopyCare(),
        _ deed: DeedContext, _ say: Voice
    ) async throws -> Response {
        let opened = try await door.openPackage(scope, of: subject, matter: matter, care: care, deed)
        guard case .done(let pages, _) = opened else {
            throw RequestFailure(.forbidden)
        }
        let policy = pages.loaded.policy
        let letters = RequestLetters(services: self, policy: policy, now: deed.now)
        let words = PolicyVoice(policy, registers: registers, say: say)
        var package = DataPackage(
            services: self, pages: pages, words: words, subject: subject,
            references: Set(try await door.references(of: subject, at: policy.id)), made: deed.now,
            remedies: letters.remedies(say, ground: nil))
        if scope == .access {
            let actors = try await door.actors(for: subject, at: policy.id, deed.now)
            package.standings = PackageStanding.all(of: pages.record, actors: actors, words)
            package.requests = try await requestDoor.requests(by: subject, at: policy.id, now: deed.now)
        }
        return package.response()
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let mine = Path.myRequestPackage(firm, .parameter("request"))
    private static let desk = Path.requestPackage(firm, .parameter("request"))

    static let showMyPackage = Endpoint(.get, mine, .page, for: .subject)
    static let sendMyPackage = Endpoint(.post, mine, .form, for: .subject)
    static let showPackage = Endpoint(.get, desk, .page, for: .anyStaff)
    static let sendPackage = Endpoint(.post, desk, .form, for: .anyStaff)

    static let packagePages = [showMyPackage, sendMyPackage, showPackage, sendPackage]
}
