import Accounts
import Duties
import HTTPTypes
import Hummingbird
import Messages
import Ledger
import Policies
import Processing
import Rights
import Vocabulary

// | method and path                             | who                     | calls                 |
// |---------------------------------------------|-------------------------|-----------------------|
// | GET  /c/:controller/staff/requests          | staff                   | `RequestDoor.open`    |
// | POST /c/:controller/staff/requests          | owners of rights' steps | `RequestDoor.file`    |
// | GET  /c/:controller/staff/request-figures   | staff                   | `RequestDoor.figures` |
// | GET  /c/:controller/staff/new-request       | owners of rights' steps | nothing               |
// | POST /c/:controller/staff/new-request       | owners of rights' steps | `RequestDoor.receive` |
// | GET  /c/:controller/staff/requests/:request | owners of rights' steps | `RequestDoor.file`    |
// | POST /c/:controller/staff/requests/:request | owners of rights' steps | the deeds of it       |
// | GET  …/staff/requests/:request/file         | owners of rights' steps | `RequestDoor.open`    |

/// Requests at the desk: the inbox by clock, entering one, and working on one.
struct RequestRoutes: WebRoutes {
    /// Open requests shown at most, and closed ones.
    static let (shownOpen, shownClosed) = (200, 50)

    let services: WebServices

    func add(to book: RouteBook) {
        book.page(.listRequests) { _, context in .page(try await inbox(context).page(context.voice)) }
        book.form(.findRequest, find)
        book.page(.showRequestFigures) { _, context in
            let controller = try context.requireController().id
            let figures = try await services.requestDoor.figures(at: controller, now: context.now)
            return .page(RequestFiguresPage(controller: controller, figures: figures).page(context.voice))
        }
        book.page(.askRequest) { _, context in .page(try await entering(context).page(context.voice)) }
        book.form(.enterRequest, multiple: [EnterRequestPage.Field.right], enter)
        book.page(.showRequest) { request, context in
            var page = try await page(context, isLook: true)
            page.isStanding = try FormFields.query(of: request).single(Path.standingParameter) != nil
            return .page(page.page())
        }
        book.raw(.sendRequestFile, sendFile)
        book.form(
            .workOnRequest, multiple: RequestPage.Field.several, work
        )
    }

    private func inbox(_ context: ZavetContext) async throws -> InboxPage {
        let policy = try services.policy(of: try context.requireController().id).policy
        let door = services.requestDoor
        return InboxPage(
            controller: policy.id,
            open: try await door.open(at: policy.id, limit: Self.shownOpen, now: context.now),
            closed: try await door.closed(at: policy.id, limit: Self.shownClosed, now: context.now),
            staff: try context.requireStaff(),
            token: policy.answersForRequests(context.principal) ? context.formToken : nil,
            isReached: try await services.staffAddress(context) != nil)
    }

    @Sendable private func find(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        _ = try await handling(context)
        var page = try await inbox(context)
        page.typed = fields.text(InboxPage.search)
        let typed = page.typed.lowercased()
        var found: [TimedRequest] = []
        if !typed.isEmpty {
            if let file = try await services.requestDoor.file(
                RequestID(rawValue: typed), at: page.controller, now: context.now)
            {
                found.append(file.timed)
            }
            found += try await services.requestDoor.requests(
                from: Sealed(page.typed), at: page.controller, now: context.now)
        }
        page.found = found
        return .page(page.page(context.voice))
    }

    private func entering(_ context: ZavetContext) async throws -> EnterRequestPage {
        let policy = try await handling(context)
        return EnterRequestPage(
            policy: policy, token: context.formToken, today: context.voice.timeZone.local(context.now).date)
    }

    @Sendable private func enter(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await entering(context)
        let say = context.voice
        typealias Field = EnterRequestPage.Field
        page.rights = Set(fields.several(Field.right))
        for field in [Field.channel, Field.day, Field.time, Field.person, Field.contact, Field.words, Field.language] {
            page.typed[field] = fields.text(field)
        }
        for field in [Field.matter] + page.policy.matters.flatMap(\.records).map(Field.particular) {
            page.typed[field] = fields.text(field)
        }
        func wrong(_ field: String, _ text: some UIText) {
            page.mistakes.append(FormMistake(field: field, message: say(text)))
        }
        let channel = EnterRequestPage.channels.first { $0.rawValue == fields.text(Field.channel) }
        if channel == nil { wrong(Field.channel, RequestDeskText.choose) }
        let happened = came(fields.text(Field.day), at: fields.text(Field.time), say)
        if happened == nil { wrong(Field.day, RequestDeskText.dayWrong) }
        var subject: SubjectID?
        if !fields.text(Field.person).isEmpty {
            let people = try await people(fields.text(Field.person), at: page.policy.id)
            if people.count == 1 { subject = people[0] } else { wrong(Field.person, RequestDeskText.personNone) }
        }
        let contact = fields.text(Field.contact)
        page.lives = ResidenceQuestion(policy: page.policy).answer(fields)
        guard page.mistakes.isEmpty, let channel, let happened else { return .page(page.page(say)) }
        var arrival = RequestArrival(
            rights: page.rights.compactMap(Right.init(rawValue:)), channel: channel, happened: happened,
            language: UILanguages.all.first { $0.rawValue == fields.text(Field.language) }
                ?? page.policy.prevailingLanguage,
            subject: subject, address: contact.isEmpty ? nil : Sealed(contact),
            words: Sealed(fields.text(Field.words)))
        arrival.residence = page.lives
        if let matter = page.policy.matters.first(where: { $0.name.rawValue == page.typed[Field.matter] }) {
            let named = matter.records.map { ($0, Sealed(page.typed[Field.particular($0)] ?? "")) }
            arrival.matter = RequestMatter(
                procedure: matter.name, particulars: Dictionary(named) { first, _ in first })
            arrival.handler = try context.requireStaff()
            if arrival.rights.isEmpty { arrival.rights = [.complaint] }
        }
        do {
            arrival.attachments = try AttachmentView.read(fields)
            let receipt = try await services.requestDoor.receive(arrival, staffDeed(context))
            if receipt.isNew {
                let letters = letters(page.policy, context)
                try await letters.send(
                    .received, of: receipt.request, words: letters.residence(page.lives, receipt.request) ?? "",
                    to: arrival.address)
            }
            return .redirect(to: receipt.told(at: .request(page.policy.id, receipt.request.id)))
        } catch let fault as RequestFault {
            let field =
                switch fault {
                case .rightMissing: Field.right
                case .addressMalformed: Field.contact
                case .particularMissing: Field.matter
                case let fault where fault.isOfFiles: AttachmentView.field
                default: Field.words
                }
            wrong(field, RequestText.fault(fault))
            return .page(page.page(say))
        }
    }

    /// - Parameter isLook: whether somebody opens it, which is noted.
    private func page(_ context: ZavetContext, isLook: Bool = false) async throws -> RequestPage {
        let policy = try await handling(context)
        let door = services.requestDoor
        let found =
            isLook
            ? try await door.open(context.parameter("request"), staffDeed(context))
            : try await door.file(context.parameter("request"), at: policy.id, now: context.now)
        guard let file = found else { throw RequestFailure(.notFound) }
        let template = try await template(of: file.request)
        let isAdministrator = Endpoint.administrators.admits(context.principal, at: policy.id)
        var page = RequestPage(
            words: PolicyVoice(policy, registers: services.registers, say: context.voice), file: file,
            staff: try context.requireStaff(), token: context.formToken,
            refusalDraft: letters(policy, context).refusalDraft(file.request, wordedBy: template),
            template: template?.id,
            person: isAdministrator ? file.request.subject.map { Path.staffPerson(policy.id, $0) } : nil)
        var staying: [ErasureResult.Kept]?
        if file.request.isProven, let subject = file.request.subject {
            staying = try await lookUp(subject, &page, context)
        }
        page.draft = letters(policy, context).draft(
            file.request, carriedOut: file.timed.steps.carriedOut, staying: staying ?? [], wordedBy: template)
        page.isRepeated = try await isRepeated(file, context)
        return page
    }

    /// How the answer is worded: by the first of the rights that were asked for.
    private func template(of request: RightsRequest) async throws -> AnswerTemplate? {
        guard request.state.isOpen, let right = request.rights.first else { return nil }
        return try await services.requestDoor.template(for: right, in: request.language, at: request.controller)
    }

    /// What of the person can be restricted or erased now; nothing for somebody who is here no longer.
    ///
    /// - Returns: what an erasure that was asked for leaves, or left.
    private func lookUp(
        _ subject: SubjectID, _ page: inout RequestPage, _ context: ZavetContext
    ) async throws -> [ErasureResult.Kept] {
        let policy = page.words.policy
        do {
            let state = try await services.door.person(subject, at: policy.id).state
            page.held = state.data.keys.sorted()
            page.restriction = state.askedRestriction
            page.restrictedAt = state.restriction?.at
            page.weighed = state.objections.filter { $0.value.status == .pending }.keys.sorted()
            page.given = state.consents.filter { $0.value.status == .given }.keys.sorted()
            guard page.file.request.rights.contains(.erasure) else { return [] }
            let plan = try await services.door.adviseErasure(.everything, of: subject, staffDeed(context))
            if !state.hasLeft {
                page.erasure = LeavingReading(loaded: try services.policy(of: policy.id), words: page.words).page(plan)
            }
            return plan.kept
        } catch DoorError.personUnknown { page.held = [] }
        return []
    }

    @Sendable private func work(_ fields: FormFields, _ context: ZavetContext) async throws -> PageAnswer {
        var page = try await page(context)
        guard let deed = RequestPage.Deed(rawValue: fields.text(RequestPage.Field.deed)) else {
            throw RequestFailure(.badRequest)
        }
        typealias Field = RequestPage.Field
        for field in [
            Field.words(deed), Field.told(deed), Field.known, Field.wrong, Field.value, Field.recipient, Field.outcome,
            Field.contact, Field.proof, Field.person, Field.question, Field.day, Field.ground, Field.restriction,
            Field.fee, Field.feeGround, Field.dated(deed),
        ] {
            if let sent = fields.single(field) { page.typed[field] = sent }
        }
        do {
            try await carryOut(deed, fields, &page, context)
        } catch let fault as RequestFault {
            page.mistakes.append(
                FormMistake(field: Field.words(deed), message: context.voice(RequestText.fault(fault))))
        } catch is RestrictionFault {
            page.mistakes.append(
                FormMistake(field: Field.restriction, message: context.voice(RequestDeskText.restrictNot)))
        }
        guard page.mistakes.isEmpty, page.preview == nil else {
            page.failed = deed
            return .page(page.page())
        }
        return .redirect(to: .request(page.words.policy.id, page.file.request.id))
    }

    private func carryOut(
        _ deed: RequestPage.Deed, _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext
    ) async throws {
        typealias Field = RequestPage.Field
        let (door, id, policy) = (services.requestDoor, page.file.request.id, page.words.policy)
        let (words, staffDeed) = (fields.text(Field.words(deed)), try staffDeed(context))
        let (letters, say) = (letters(policy, context), context.voice)
        let address = page.file.paper(.requestAddress)
        func wrong(_ field: String, _ text: some UIText) {
            page.mistakes.append(FormMistake(field: field, message: say(text)))
        }
        let way = EnterRequestPage.ways.first { $0.rawValue == fields.text(Field.told(deed)) }
        @Sendable func tell(
            _ occasion: RequestMailText.Occasion, _ file: RequestFile, _ words: String
        ) async throws {
            let isMailed = try await letters.send(occasion, of: file, words: words, to: address)
            guard isMailed || way != nil || file.request.isReadOnPage else { throw RequestFault.notTold }
        }
        switch deed {
        case .take:
            let taken = try await door.take(id, by: try context.requireStaff(), staffDeed)
            if page.stopsUses(on: .take) { try await stopUses(fields, taken, policy, staffDeed) }
        case .identify:
            guard let proof = IdentityProof(rawValue: fields.text(Field.proof)) else {
                return wrong(Field.proof, RequestDeskText.choose)
            }
            var subject: SubjectID?
            if !fields.text(Field.person).isEmpty {
                let people = try await people(fields.text(Field.person), at: policy.id)
                guard people.count == 1 else { return wrong(Field.person, RequestDeskText.personNone) }
                subject = people[0]
            }
            var known: Instant?
            let day = fields.text(Field.known)
            if !day.isEmpty, day != "\(say.timeZone.local(say.now).date)" {
                known = came(day, say)
                if known == nil { return wrong(Field.known, RequestDeskText.dayWrong) }
            }
            let proven = try await door.identify(id, as: subject, by: proof, happened: known, staffDeed)
            if page.stopsUses(on: .identify) { try await stopUses(fields, proven, policy, staffDeed) }
        case .ask:
            guard let question = RequestQuestion(rawValue: fields.text(Field.question)) else {
                return wrong(Field.question, RequestDeskText.choose)
            }
            _ = try await door.ask(question, Sealed(words), of: id, toldBy: way, staffDeed) {
                try await tell(.question, $0, words)
            }
        case .resume:
            guard let day = came(fields.text(Field.day), say) else {
                return wrong(Field.day, RequestDeskText.dayWrong)
            }
            // On the very day of the question nobody knows which of the two came first in the day's first minute.
            let asked = page.file.timed.clock.waitingSince
            let sameDay = asked.map { say.timeZone.local($0).date == say.timeZone.local(day).date } ?? false
            _ = try await door.resume(id, Sealed(words), happened: sameDay ? asked ?? day : day, staffDeed)
        case .extend:
            _ = try await door.extend(id, reasons: Sealed(words), toldBy: way, staffDeed) {
                try await tell(.extended, $0, words)
            }
        case .provide: try await provide(fields, &page, context)
        case .tell: try await tellRecipient(fields, &page, context)
        case .correct, .restrict, .announce, .lift, .erase, .withdraw:
            try await carryOutRight(deed, fields, &page, context)
        case .uphold, .dismiss:
            try await demand(deed, for: page.file.request, policy, context)
            try await weigh(deed, fields, &page, context, telling: tell)
        case .charge: try await charge(fields, &page, context, telling: tell)
        case .pass: try await pass(fields, page, context, telling: tell)
        case .answer: try await answer(fields, &page, context)
        case .refuse: try await refuse(fields, &page, context)
        }
    }

    /// What is done to the person's data, and noted in the request.
    private func carryOutRight(
        _ deed: RequestPage.Deed, _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext
    ) async throws {
        typealias Field = RequestPage.Field
        let (request, staffDeed) = (page.file.request, try staffDeed(context))
        guard request.isProven, let subject = request.subject else { throw RequestFault.identityMissing }
        try await demand(deed, for: request, page.words.policy, context)
        let door = services.requestDoor
        switch deed {
        case .restrict:
            guard let ground = RestrictionGround(rawValue: fields.text(Field.restriction)) else {
                page.mistakes.append(
                    FormMistake(field: Field.restriction, message: context.voice(RequestDeskText.choose)))
                return
            }
            let items = Set(fields.several(Field.data).map(ElementName.init(rawValue:)))
            let receivers = try await door.receivers(of: subject, at: staffDeed.controller)
            let letters = try await recipientLetters(.restricted, receivers, page, context)
            _ = try await services.door.restrict(items, of: subject, ground: ground, staffDeed)
            _ = try await door.note(.restricted, in: request.id, staffDeed)
            try await letters.tell(receivers, in: request.id, staffDeed)
        case .correct: try await correct(subject, fields, &page, context)
        case .announce:
            let words = fields.text(Field.words(deed))
            let address = page.file.paper(.requestAddress)
            let letters = letters(page.words.policy, context)
            let isTold = EnterRequestPage.ways.contains { $0.rawValue == fields.text(Field.told(deed)) }
            _ = try await door.note(.liftingAnnounced, in: request.id, notice: Sealed(words), staffDeed) {
                let isMailed = try await letters.send(.lifting, of: $0, words: words, to: address)
                guard isMailed || isTold || $0.request.isReadOnPage else { throw RequestFault.notTold }
            }
        case .withdraw: try await withdrawConsents(of: subject, fields, &page, context)
        case .lift:
            _ = try await door.liftRestriction(in: request.id, staffDeed)
        case .erase:
            let staff = try context.requireStaff()
            let receivers = try await door.receivers(of: subject, at: staffDeed.controller)
            let letters = try await recipientLetters(.erased, receivers, page, context)
            let waiting = try await services.door.orderErasure(of: subject, ground: .asked, staff: staff, staffDeed)
            if waiting == nil {
                _ = try await services.door.erase(.everything, of: subject, ground: .asked, staffDeed)
            }
            _ = try await door.note(waiting == nil ? .erased : .erasureOrdered, in: request.id, staffDeed)
            try await letters.tell(receivers, in: request.id, staffDeed)
        default: throw RequestFailure(.badRequest)
        }
    }

    /// Data is restricted or erased for a right that asks for it, while the request is open, by who answers for that
    /// right; the rest of the desk's people only write.
    ///
    /// - Throws: ``RequestFailure`` `forbidden`, which is noted; ``RequestFault/requestClosed``.
    func demand(
        _ deed: RequestPage.Deed, for request: RightsRequest, _ policy: Policy, _ context: ZavetContext
    ) async throws {
        let asked = deed.rights.intersection(request.rights)
        guard !asked.isEmpty, policy.answersForRequests(context.principal, on: asked) else {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        guard request.state.isOpen || [.announce, .lift].contains(deed) else { throw RequestFault.requestClosed }
    }

    /// The instant at which something came on a day, and at a time such as `10:00` where that is known: else the day's
    /// beginning at the firm, or now for today.
    func came(_ typed: String, at time: String = "", _ say: Voice) -> Instant? {
        guard let day = CalendarDate(typed) else { return nil }
        let today = say.timeZone.local(say.now).date
        var came = day == today ? say.now : say.timeZone.instant(of: day)
        if !time.isEmpty {
            let parts = time.split(separator: ":").map { Int($0) ?? -1 }
            guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
            came = say.timeZone.instant(of: day, minutes: parts[0] * 60 + parts[1])
        }
        return day > today || TimeFault(came, now: say.now) != nil ? nil : came
    }

    func letters(_ policy: Policy, _ context: ZavetContext) -> RequestLetters {
        RequestLetters(services: services, policy: policy, now: context.now)
    }

    private func people(_ typed: String, at controller: ControllerID) async throws -> [SubjectID] {
        var people: [SubjectID] = []
        for identifier in PeopleRoutes.identifiers(typed) ?? [] {
            for subject in try await services.door.find(identifier, at: controller) where !people.contains(subject) {
                people.append(subject)
            }
        }
        return people
    }

    /// The policy, for who works on requests.
    ///
    /// - Throws: ``RequestFailure`` `forbidden` for others, which is noted.
    func handling(_ context: ZavetContext) async throws -> Policy {
        let policy = try services.policy(of: try context.requireController().id).policy
        guard policy.answersForRequests(context.principal) else {
            try await services.note(.notPermitted, context)
            throw RequestFailure(.forbidden)
        }
        return policy
    }

    func staffDeed(_ context: ZavetContext) throws -> DeedContext {
        guard case .staff(let staff, let roles, _) = context.principal else { throw RequestFailure(.signInNeeded) }
        return DeedContext(
            controller: try context.requireController().id, principal: Asker(kind: .staff, roles: roles),
            actor: .staff(staff), now: context.now)
    }
}

extension Policy {
    /// Whether staff work on requests: administrators, and the owners of the steps of any right, or of one of these.
    func answersForRequests(_ principal: Accounts.Principal, on asked: Set<Right>? = nil) -> Bool {
        guard case .staff(_, let roles, _) = principal else { return false }
        return !roles.isDisjoint(with: rolesForRequests(on: asked))
    }

    /// The roles of those who work on requests.
    func rolesForRequests(on asked: Set<Right>? = nil) -> Set<ElementName> {
        let meant = rights.filter { rule in asked?.contains { $0.elementName == rule.name } ?? true }
        return Set(meant.flatMap { $0.steps.compactMap(\.owner) }).union([.administrator])
    }
}

extension RequestPage.Deed {
    /// The rights for which it may be done to data (Articles 16, 17, 18, 21 GDPR); empty for what touches none.
    fileprivate var rights: Set<Right> {
        switch self {
        case .erase: return [.erasure]
        case .correct: return [.rectification]
        // Also while accuracy is checked, an objection weighed, or in place of erasure (Article 18(1) GDPR).
        case .restrict, .announce, .lift: return [.restriction, .rectification, .objection, .erasure]
        case .withdraw: return [.withdrawConsent]
        case .uphold, .dismiss: return [.objection]
        default: return []
        }
    }
}

extension Endpoint {
    private static let firm = ControllerID.parameter("controller")
    private static let one = Path.request(firm, .parameter("request"))

    static let listRequests = Endpoint(.get, .requests(firm), .page, for: .anyStaff)
    static let findRequest = Endpoint(.post, .requests(firm), .form, for: .anyStaff)
    static let showRequestFigures = Endpoint(.get, .requestFigures(firm), .page, for: .anyStaff)
    static let askRequest = Endpoint(.get, .enterRequest(firm), .page, for: .anyStaff)
    static let enterRequest = Endpoint(
        .post, .enterRequest(firm), .form, for: .anyStaff, maxBodyBytes: AttachmentView.formBytes, takesFiles: true)
    static let showRequest = Endpoint(.get, one, .page, for: .anyStaff)
    static let workOnRequest = Endpoint(.post, one, .form, for: .anyStaff)

    static let sendRequestFile = Endpoint(.get, .requestFile(firm, .parameter("request")), .page, for: .anyStaff)

    static let requestPages = [
        listRequests, findRequest, showRequestFigures, askRequest, enterRequest, showRequest, workOnRequest,
        sendRequestFile,
    ]
}
