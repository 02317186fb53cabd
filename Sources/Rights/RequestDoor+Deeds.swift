import Duties
import Ledger
import Policies
import Processing
import Vocabulary

/// A step before it is written.
struct StepDraft: Sendable {
    let kind: RequestStep.Kind
    /// `nil`: now.
    let happened: Instant?
    let code: String?
    let detail: [String: EvidenceValue]

    init(
        _ kind: RequestStep.Kind, happened: Instant? = nil, code: String? = nil,
        detail: [String: EvidenceValue] = [:]
    ) {
        (self.kind, self.happened, self.code, self.detail) = (kind, happened, code, detail)
    }
}

extension RequestDoor {
    /// Takes a request in hand.
    package func take(_ id: RequestID, by staff: StaffID, _ context: DeedContext) async throws -> RightsRequest {
        try await perform(id, StepDraft(.taken), [], context) { request, _ in
            request.handler = staff
            if request.state == .received { request.state = .inWork }
        }
    }

    /// Asks the person who it is, or what is meant: the clock stands still until the answer.
    ///
    /// - Parameters:
    ///   - way: how staff told the person, where no letter could go; kept with the step. So it is with all that have it.
    ///   - tell: tells the person, given the request as it will be; when it throws, nothing is done. So it is
    ///     with all that have it.
    /// - Throws: ``RequestFault/waitingAlready``, ``RequestFault/wordsMissing``.
    package func ask(
        _ question: RequestQuestion, _ words: Sealed<String>, of id: RequestID, toldBy way: ContactChannel? = nil,
        _ context: DeedContext, telling tell: @Sendable (RequestFile) async throws -> Void = { _ in }
    ) async throws -> RightsRequest {
        let draft = StepDraft(question.step, code: way?.rawValue)
        return try await perform(id, draft, [FolderPaper(.requestQuestion, words)], context, tell) {
            request, clock in
            guard clock.waitingSince == nil else { throw RequestFault.waitingAlready }
            request.state = .waiting
        }
    }

    /// Enters that the person answered; who asks may be shown by it.
    ///
    /// - Parameter happened: when the answer came.
    /// - Throws: ``RequestFault/nothingAsked``, ``RequestFault/stepTooEarly``, ``TimeFault``.
    package func resume(
        _ id: RequestID, _ words: Sealed<String>, happened: Instant, _ context: DeedContext
    ) async throws -> RightsRequest {
        if let fault = TimeFault(happened, now: context.now) { throw fault }
        let draft = StepDraft(.resumed, happened: happened)
        let papers = words.revealingPersonalData().isEmpty ? [] : [FolderPaper(.requestReply, words)]
        return try await perform(id, draft, papers, context) { request, clock in
            guard let since = clock.waitingSince else { throw RequestFault.nothingAsked }
            guard happened >= since else { throw RequestFault.stepTooEarly }
            request.state = .inWork
        }
    }

    /// Enters that who asks was shown, and who it is where that is known.
    ///
    /// - Parameter happened: when it was shown; `nil`: now. A clock that stood still for it runs again from there.
    /// - Throws: ``RequestFault/stepTooEarly``, ``TimeFault``.
    package func identify(
        _ id: RequestID, as subject: SubjectID?, by proof: IdentityProof, happened: Instant? = nil,
        _ context: DeedContext
    ) async throws -> RightsRequest {
        if let fault = happened.flatMap({ TimeFault($0, now: context.now) }) { throw fault }
        let draft = StepDraft(.identified, happened: happened, code: proof.rawValue)
        return try await perform(id, draft, [], context) { request, clock in
            let first = max(request.happened, clock.waitingSince ?? request.happened)
            guard happened ?? context.now >= first else { throw RequestFault.stepTooEarly }
            request.subject = subject ?? request.subject
            request.isProven = true
            request.state = .inWork
        }
    }

    /// Extends the time to what the policy or the law allows at most; the person is told with the reasons.
    ///
    /// - Throws: ``RequestFault/extensionTooLate``, ``RequestFault/extendedAlready``, ``RequestFault/notExtendable``,
    ///   ``RequestFault/wordsMissing``.
    package func extend(
        _ id: RequestID, reasons: Sealed<String>, toldBy way: ContactChannel? = nil, _ context: DeedContext,
        telling tell: @Sendable (RequestFile) async throws -> Void = { _ in }
    ) async throws -> RightsRequest {
        try await perform(
            id, StepDraft(.extended, code: way?.rawValue), [FolderPaper(.requestExtension, reasons)], context, tell
        ) {
            request, clock in
            guard !clock.isExtended else { throw RequestFault.extendedAlready }
            guard let before = clock.extendBefore else { throw RequestFault.notExtendable }
            guard context.now < before else { throw RequestFault.extensionTooLate }
            if request.state == .received { request.state = .inWork }
        }
    }

    /// Notes that something which was asked for was done, by the door; also of a request that was closed since.
    ///
    /// - Parameters:
    ///   - deed: what.
    ///   - notice: what the person is told of it; `nil` for nothing.
    ///   - care: what was found to be of others in the copy that is put in place, kept with the request.
    ///   - detail: more for its evidence.
    /// - Throws: ``RequestFault/identityMissing``; ``RequestFault/wordsMissing`` for an empty notice.
    package func note(
        _ deed: CarriedOut, in id: RequestID, notice: Sealed<String>? = nil, care: CopyCare? = nil,
        detail: [String: EvidenceValue] = [:],
        _ context: DeedContext,
        telling tell: @Sendable (RequestFile) async throws -> Void = { _ in }
    ) async throws -> RightsRequest {
        let papers = (notice.map { [FolderPaper(.requestNotice, $0)] } ?? []) + (care?.papers ?? [])
        let draft = StepDraft(.carriedOut, code: deed.rawValue, detail: detail)
        return try await perform(id, draft, papers, context, evenClosed: true, tell) { request, _ in
            guard request.isProven || !request.rights.contains(where: \.needsIdentity) else {
                throw RequestFault.identityMissing
            }
            if request.state == .received { request.state = .inWork }
        }
    }

    /// Lifts the restriction of the person who asks, and notes it in the request; also of one that was closed since.
    ///
    /// The restriction is the person's, and may have been set anew in another request: who was not told since then is
    /// told first (Article 18(3) GDPR).
    /// - Throws: ``RequestFault/stepTooEarly``, ``RequestFault/requestClosed`` when the papers are gone,
    ///   ``RequestFault/identityMissing``; ``RestrictionFault/notAsked``.
    package func liftRestriction(in id: RequestID, _ context: DeedContext) async throws -> RightsRequest {
        let (found, steps) = try await store.readRequests { transaction in
            (
                try transaction.request(id, of: context.controller),
                try transaction.requestSteps(of: id, of: context.controller)
            )
        }
        guard let found else { throw RequestFault.requestUnknown }
        guard found.folder != nil else { throw RequestFault.requestClosed }
        guard found.isProven, let subject = found.subject else { throw RequestFault.identityMissing }
        guard let announced = steps.liftingAnnounced else { throw RequestFault.stepTooEarly }
        _ = try await door.liftRestriction(of: subject, context) { standing in
            guard announced > standing.at else { throw RequestFault.stepTooEarly }
        }
        return try await note(.lifted, in: id, context)
    }

    /// Answers and closes a request, with reasons.
    ///
    /// - Parameters:
    ///   - happened: when the person was told, where that is entered afterwards; `nil`: now.
    ///   - template: the version by which the answer was worded, for evidence.
    /// - Throws: ``RequestFault/wordsMissing``; ``RequestFault/identityMissing`` for a right that gives data or
    ///   changes it; ``RequestFault/notContacted``; ``RequestFault/stepTooEarly``, ``TimeFault``.
    package func answer(
        _ id: RequestID, _ words: Sealed<String>, happened: Instant? = nil, toldBy way: ContactChannel? = nil,
        wordedBy template: EntryID? = nil, _ context: DeedContext,
        telling tell: @Sendable (RequestFile) async throws -> Void = { _ in }
    ) async throws -> RightsRequest {
        if let fault = happened.flatMap({ TimeFault($0, now: context.now) }) { throw fault }
        var detail: [String: EvidenceValue] = [:]
        if let template { detail["template"] = .name(ElementName(rawValue: template.rawValue)) }
        let draft = StepDraft(.answered, happened: happened, code: way?.rawValue, detail: detail)
        return try await perform(id, draft, [FolderPaper(.requestAnswer, words)], context, tell) {
            request, clock in
            guard !clock.needsContact else { throw RequestFault.notContacted }
            guard request.isProven || !request.rights.contains(where: \.needsIdentity) else {
                throw RequestFault.identityMissing
            }
            try request.close(.answered, at: happened ?? context.now)
        }
    }

    /// Refuses and closes a request, with a ground and reasons in words (Article 12(4) GDPR).
    ///
    /// - Parameters:
    ///   - happened: when the person was told, where that is entered afterwards; `nil`: now.
    ///   - template: the version by which the refusal was worded, for evidence.
    /// - Throws: ``RequestFault/wordsMissing``, ``RequestFault/notContacted``, ``RequestFault/stepTooEarly``, ``TimeFault``.
    package func refuse(
        _ id: RequestID, on ground: RefusalGround, _ words: Sealed<String>, happened: Instant? = nil,
        wordedBy template: EntryID? = nil, _ context: DeedContext,
        telling tell: @Sendable (RequestFile) async throws -> Void = { _ in }
    ) async throws -> RightsRequest {
        if let fault = happened.flatMap({ TimeFault($0, now: context.now) }) { throw fault }
        var detail: [String: EvidenceValue] = ["ground": .code(ground.rawValue)]
        if let template { detail["template"] = .name(ElementName(rawValue: template.rawValue)) }
        let draft = StepDraft(.refused, happened: happened, code: ground.rawValue, detail: detail)
        return try await perform(id, draft, [FolderPaper(.requestAnswer, words)], context, tell) {
            request, clock in
            guard !clock.needsContact else { throw RequestFault.notContacted }
            try request.close(.refused, at: happened ?? context.now)
        }
    }

    /// The person takes the request back.
    package func withdraw(_ id: RequestID, _ context: DeedContext) async throws -> RightsRequest {
        try await perform(id, StepDraft(.withdrawn), [], context) { request, _ in
            try request.close(.withdrawn, at: context.now)
        }
    }

    /// Checks, seals, and then changes, in one transaction with step and evidence.
    func perform(
        _ id: RequestID, _ draft: StepDraft, _ papers: [FolderPaper], _ context: DeedContext, evenClosed: Bool = false,
        _ tell: @Sendable (RequestFile) async throws -> Void = { _ in },
        _ change: @escaping @Sendable (inout RightsRequest, RequestClock) throws -> Void
    ) async throws -> RightsRequest {
        for paper in papers {
            let words = paper.words.revealingPersonalData()
            guard !words.allSatisfy(\.isWhitespace) else { throw RequestFault.wordsMissing }
            guard words.count <= RequestArrival.longestWords else { throw RequestFault.wordsTooLong }
        }
        guard let found = try await store.readRequests({ try $0.request(id, of: context.controller) }) else {
            throw RequestFault.requestUnknown
        }
        guard found.state.isOpen || evenClosed, let folder = found.folder else { throw RequestFault.requestClosed }
        let policy =
            try door.policies.version(found.policy, of: context.controller)?.policy
            ?? door.policy(of: context.controller, at: context.now).policy
        // Before anything is sealed: what cannot be done leaves no key behind.
        let before = try await store.readRequests { try $0.requestSteps(of: id, of: context.controller) }
        var trial = found
        try change(&trial, RequestClock(found, before, policy, now: context.now))
        let (step, entry) = try await make(draft, of: trial, policy, context)
        try await telling(trial, before + [step], policy, folder, context, tell)
        let prepared = try await door.preparePapers(papers, in: folder, context)
        return try await store.writeRequests { transaction in
            guard var request = try transaction.request(id, of: context.controller) else {
                throw RequestFault.requestUnknown
            }
            guard request.state.isOpen || evenClosed else { throw RequestFault.requestClosed }
            var steps = try transaction.requestSteps(of: id, of: context.controller)
            try change(&request, RequestClock(request, steps, policy, now: context.now))
            let step = step.after(steps.last)
            steps.append(step)
            request = request.timed(RequestClock(request, steps, policy, now: context.now))
            try prepared.put(in: transaction)
            try transaction.update(request)
            try transaction.insert(step)
            try transaction.record(entry)
            return request
        }
    }

    /// Tells the person, before it is done: what the person was not told must not stop or move the clock.
    private func telling(
        _ request: RightsRequest, _ steps: [RequestStep], _ policy: Policy, _ folder: SubjectID,
        _ context: DeedContext, _ tell: @Sendable (RequestFile) async throws -> Void
    ) async throws {
        let clock = RequestClock(request, steps, policy, now: context.now)
        let timed = TimedRequest(request: request.timed(clock), steps: steps, clock: clock)
        try await tell(
            RequestFile(
                timed: timed,
                papers: try await door.papers(in: folder, at: context.controller) { $0.isAttachmentBytes }))
    }

    /// The step and its entry of evidence, which have one name.
    func make(
        _ draft: StepDraft, of request: RightsRequest, _ policy: Policy, _ context: DeedContext
    ) async throws -> (RequestStep, EvidenceEntry) {
        let reference = try await reference(of: request)
        var staff: StaffID?
        if context.actor.kind == .staff { staff = StaffID(rawValue: context.actor.id) }
        let step = RequestStep(
            id: door.ids.timeOrdered(at: context.now), request: request.id, controller: request.controller,
            kind: draft.kind, happened: draft.happened ?? context.now, learned: context.now, staff: staff,
            code: draft.code)
        var detail = draft.detail
        detail["matter"] = .name(ElementName(rawValue: request.id.rawValue))
        if let code = draft.code, detail["ground"] == nil, detail["by"] == nil { detail["by"] = .code(code) }
        let rules = request.rights.compactMap { policy.rights[$0.elementName] }
        var clauses = rules.flatMap { $0.clauses + $0.steps.flatMap(\.clauses) }
        if case .name(let name)? = detail["procedure"], let procedure = policy.procedures[name] {
            clauses += procedure.clauses + procedure.steps.flatMap(\.clauses)
        }
        var seen: Set<String> = []
        let entry = try EvidenceEntry(
            id: step.id, controller: request.controller, kind: .request(draft.kind), subject: reference,
            happened: step.happened, learned: context.now, actor: context.actor, policy: request.policy,
            clauses: clauses.filter { seen.insert($0).inserted }, detail: detail)
        return (step, entry)
    }
}

extension RightsRequest {
    /// - Throws: ``RequestFault/stepTooEarly`` for a time before it came.
    fileprivate mutating func close(_ state: State, at end: Instant) throws(RequestFault) {
        guard end >= happened else { throw .stepTooEarly }
        (self.state, closed) = (state, end)
    }
}

extension EvidenceKind {
    /// Staff opened a request with its words.
    package static let requestOpened = EvidenceKind("request-opened")

    /// A step of a request.
    package static func request(_ step: RequestStep.Kind) -> EvidenceKind {
        switch step {
        case .received: return EvidenceKind("request-received")
        case .taken: return EvidenceKind("request-taken")
        case .identityAsked: return EvidenceKind("request-identity-asked")
        case .scopeAsked: return EvidenceKind("request-scope-asked")
        case .resumed: return EvidenceKind("request-resumed")
        case .identified: return EvidenceKind("request-identified")
        case .extended: return EvidenceKind("request-extended")
        case .carriedOut: return EvidenceKind("request-carried-out")
        case .answered: return EvidenceKind("request-answered")
        case .refused: return EvidenceKind("request-refused")
        case .withdrawn: return EvidenceKind("request-withdrawn")
        }
    }
}
