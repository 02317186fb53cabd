import Accounts
import Choices
import Correspondence
import HTTPTypes
import Hummingbird
import Ledger
import Policies
import Processing
import Vault
import Vocabulary

// | method and path                        | who    | calls                           |
// |----------------------------------------|--------|---------------------------------|
// | GET  /c/:controller/collect            | anyone | `PolicyBook.inForce`            |
// | GET  /c/:controller/collect/:point     | anyone | `PolicyBook.inForce`, `Door.view` |
// | POST /c/:controller/collect/:point     | anyone | `Door.collect`, `CodeSending`   |
// | GET  /c/:controller/collect/:point/done| anyone |                                 |

/// The points of collection: what they take and why, and their forms.
struct PointRoutes: WebRoutes {
    let services: WebServices
    let notices: NoticeShelf

    func add(to book: RouteBook) {
        let cookies = book.cookies
        book.page(.listPoints) { _, context in
            let firm = try context.requireController().id
            let page = PointListPage(
                firm: firm, policy: try services.policy(of: firm).policy, isSignedIn: context.isSignedIn)
            return .page(page.page(context.voice))
        }
        book.page(.showPoint) { request, context in
            let form = try form(context)
            let answers = try await repeated(request, form, context) ?? PointAnswers()
            return .page(page(form, answers, [], context).page(context.voice))
        }
        book.page(.sendPoint) { request, context in
            let fields = try await FormFields.read(request)
            try fields.requireUnique(except: [])
            return try await send(fields, request, context, cookies)
        }
        book.page(.showPointDone) { request, context in
            let firm = try context.requireController().id
            let (form, policy) = (try form(context), try services.policy(of: firm).policy)
            let sent = cookies.value(.taken(firm), of: request).flatMap { TakenNote($0, by: policy) }
            guard let note = sent, note.point == form.point.name else {
                return .redirect(to: .point(firm, form.point.name))
            }
            let page = PointDonePage(
                firm: firm, policy: policy, notice: notices.notice(of: policy, in: context.language), note: note,
                token: context.formToken, isSignedIn: context.isSignedIn)
            return .page(page.page(context.voice))
        }
    }

    private func form(_ context: ZavetContext) throws(RequestFailure) -> PointForm {
        let policy = try services.policy(of: try context.requireController().id).policy
        guard let point = policy.points[try context.parameter("point")] else { throw RequestFailure(.notFound) }
        return PointForm(point, of: policy)
    }

    /// The form as it is filled in when the person sends a value of before again.
    ///
    /// - Throws: ``RequestFailure`` `not-found` for a value that the person has not, or that cannot be sent here again.
    private func repeated(
        _ request: Request, _ form: PointForm, _ context: ZavetContext
    ) async throws -> PointAnswers? {
        guard let asked = try FormFields.query(of: request).single(Path.againParameter) else { return nil }
        guard let subject = try? context.requireSubject() else { return nil }
        guard case .done(let held, _) = try await services.door.view(subject, services.personDeed(context)),
            let datum = held.first(where: { $0.datum.rawValue == asked }), datum.item == form.point.repeats
        else { throw RequestFailure(.notFound) }
        return PointAnswers(again: datum, among: held, of: form)
    }

    private func page(
        _ form: PointForm, _ answers: PointAnswers, _ mistakes: [FormMistake], _ context: ZavetContext,
        underTerms: Bool = false
    ) -> PointPage {
        PointPage(
            firm: form.policy.id, form: form, answers: answers, mistakes: mistakes, isSignedIn: context.isSignedIn,
            token: context.formToken, registers: services.registers,
            terms: PointTerms(form, in: context.language), isUnderTerms: underTerms)
    }

    private func send(
        _ fields: FormFields, _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> PageAnswer {
        let form = try form(context)
        let (firm, answers) = (form.policy.id, PointAnswers(fields, of: form))
        // Only what this page shows as a form is taken by it.
        guard form.reach(isSignedIn: context.isSignedIn) == .here else { throw RequestFailure(.forbidden) }
        let terms = PointTerms(form, in: context.language)
        // Asked for, or changed since: the terms are put in evidence and shown, and only then is anything taken.
        if !terms.isEmpty, fields.single(PointTerms.shown) != terms.mark {
            for shown in terms.all {
                try await services.door.noteTerms(
                    of: shown.agreement, at: form.point, shown: shown.text.digest, in: shown.text.language,
                    services.visitorDeed(context).unnamed)
            }
            return .page(page(form, answers, [], context, underTerms: true).page(context.voice))
        }
        var submission = answers.submission(
            to: form, by: try? context.requireSubject(), language: context.language)
        submission.circumstances.byGuardian = context.isGuardian
        let given = form.point.offers.filter(answers.consents.contains)
        // Whoever is signed in has confirmed an address; where none is given there is none to confirm.
        submission.holdsConsents =
            !context.isSignedIn && !form.isChoice && !given.isEmpty && !addresses(in: submission, of: form).isEmpty
        let note = TakenNote(
            point: form.point.name, data: form.fields.map(\.item.name).filter { submission.values[$0.rawValue] != nil },
            consents: given,
            sentCode: (form.point.opensAccount || submission.holdsConsents) && !context.isSignedIn,
            holdsConsents: submission.holdsConsents)
        let done = PageAnswer.redirect(to: .pointDone(firm, form.point.name)).changing(
            cookies.setting(.taken(firm), to: note.text(by: form.policy), maxAgeSeconds: TakenNote.lifetime))
        // Of a stranger who agrees to nothing, nothing is kept, not even that.
        if form.isChoice, note.consents.isEmpty, !(context.isSignedIn && answers.refusesAll) { return done }
        let outcome = try await services.correspondenceDoor.collect(submission, services.visitorDeed(context))
        var known: [SubjectID] = []
        switch outcome {
        case .refused(let refusals, _, _):
            let mistakes = PointMistakes(form: form, answers: answers, say: context.voice).mistakes(refusals)
            return .page(page(form, answers, mistakes, context, underTerms: true).page(context.voice))
        case .alreadyKnown(let subjects): known = subjects
        case .accepted(let receipt):
            guard form.isChoice, !context.isSignedIn else { break }
            return done.changing(try await keep(receipt, request, context, cookies))
        }
        guard note.sentCode, let code = try await sendCode(submission, of: form, known: known, context) else {
            return done
        }
        let sent = done.changing(cookies.settingCode(code, at: firm))
        guard submission.holdsConsents else { return sent }
        let waiting = WaitingConsents(given, in: context.language).text(for: code.identifier, by: form.policy)
        return sent.changing(cookies.setting(.waiting(firm), to: waiting, maxAgeSeconds: Int(WaitingConsents.lifetime)))
    }

    /// Lets the browser of a stranger find back to what was chosen in it.
    private func keep(
        _ receipt: CollectionReceipt, _ request: Request, _ context: ZavetContext, _ cookies: CookieJar
    ) async throws -> Cookie {
        let firm = try context.requireController().id
        let (signIn, now) = (try services.signIn(at: firm), context.now)
        let old = cookies.token(.subject(firm), of: request)
        let session = try await services.accounts.writeAccounts { store in
            try signIn.keep(receipt.subject, receipt.reference, replacing: old, now: now, in: store)
        }
        return cookies.setting(session, at: firm)
    }

    /// The addresses given to which a code can go, e-mail first.
    private func addresses(in submission: Submission, of form: PointForm) -> [Identifier] {
        [IdentifierKind.email, .phone].flatMap { kind in
            form.fields.filter { $0.item.identifier == kind }.flatMap { field in
                (submission.values[field.item.name.rawValue] ?? []).compactMap { try? Identifier(kind, $0) }
            }
        }
    }

    /// Sends a code to the first address given that leads to the person: for an account that was there before, only
    /// to an address by which it was found.
    private func sendCode(
        _ submission: Submission, of form: PointForm, known: [SubjectID], _ context: ZavetContext
    ) async throws -> IssuedCode? {
        let sending = CodeSending(services: services)
        let given = addresses(in: submission, of: form)
        guard var address = given.first else { return nil }
        for candidate in given where try await !sending.people(behind: candidate, at: form.policy.id).isEmpty {
            address = candidate
            break
        }
        let occasion: SignInMessage.Occasion =
            !form.point.opensAccount ? .asked : known.isEmpty ? .accountOpened : .accountIsThere
        guard case .issued(let issued) = try await sending.send(to: address, occasion, context) else { return nil }
        return issued
    }
}

extension DeedContext {
    /// The same by nobody that evidence would name: what is shown to somebody is not kept of them.
    fileprivate var unnamed: DeedContext {
        DeedContext(controller: controller, principal: principal, actor: .system("web-form"), now: now)
    }
}

extension ZavetContext {
    /// Whether a person of this firm is signed in.
    var isSignedIn: Bool { (try? requireSubject()) != nil }
}

extension WebServices {
    /// The deed of whoever fills in a form on a page: the person signed in, or somebody not known yet.
    func visitorDeed(_ context: ZavetContext) async throws -> DeedContext {
        let controller = try context.requireController().id
        var actor = EvidenceActor.system("web-form")
        if let subject = try? context.requireSubject() {
            let acting = context.identity?.acting
            actor = .subject(try await door.reference(of: acting?.representative ?? subject, at: controller))
        }
        return DeedContext(
            controller: controller, principal: Asker(kind: .subject), actor: actor, now: context.now)
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let point = ElementName.parameter("point")

    static let listPoints = Endpoint(.get, .points(firm), .page, for: .anyone)
    static let showPoint = Endpoint(.get, .point(firm, point), .page, for: .anyone)
    static let sendPoint = Endpoint(
        .post, .point(firm, point), .form, for: .anyone, rate: .guessable, maxBodyBytes: 256 * 1024)
    static let showPointDone = Endpoint(.get, .pointDone(firm, point), .page, for: .anyone)

    static let points: [Endpoint] = [listPoints, showPoint, sendPoint, showPointDone]
}
