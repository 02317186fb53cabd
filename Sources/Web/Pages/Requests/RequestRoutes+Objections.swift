import Choices
import Hummingbird
import Ledger
import Policies
import Processing
import Rights
import Vocabulary

/// Tells the person of a step, given the request as it will be, and in these words.
typealias Telling = @Sendable (RequestMailText.Occasion, RequestFile, String) async throws -> Void

// Consents that are withdrawn, objections while they are weighed and when they were, fees, and complaints that go to the
// authority.
extension RequestRoutes {
    /// Withdraws consents that are in force, as the person asked (Article 7(3) GDPR).
    func withdrawConsents(
        of subject: SubjectID, _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext
    ) async throws {
        let (request, deed) = (page.file.request, try staffDeed(context))
        let sent = fields.several(RequestPage.Field.consents).map(ElementName.init(rawValue:))
        let named = page.given.filter(sent.contains)
        guard !named.isEmpty else {
            page.mistakes.append(
                FormMistake(field: RequestPage.Field.consents, message: context.voice(RequestDeskText.choose)))
            return
        }
        _ = try await services.door.choose(
            named.map { .withdrawConsent($0) }, by: subject,
            ChoiceCircumstances(way: .form, language: request.language), deed)
        _ = try await services.requestDoor.note(
            .consentWithdrawn, in: request.id, detail: ["consents": .names(named)], deed)
    }

    /// Stops the uses that the person objects to, at once, while the objection is weighed (Article 18(1)(d) GDPR).
    func stopUses(
        _ fields: FormFields, _ request: RightsRequest, _ policy: Policy, _ deed: DeedContext
    ) async throws {
        let named = Set(fields.several(RequestPage.Field.uses).map(ElementName.init(rawValue:)))
        try await services.stopUses(named, of: request, policy, way: .form, deed)
    }

    /// What was found of an objection to one use or several: the person is told with reasons, in one letter, then they go
    /// on or stay stopped.
    func weigh(
        _ deed: RequestPage.Deed, _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext,
        telling tell: @escaping Telling
    ) async throws {
        let (request, staffDeed) = (page.file.request, try staffDeed(context))
        guard request.isProven, let subject = request.subject else { throw RequestFault.identityMissing }
        let sent = fields.several(RequestPage.Field.purpose(deed)).map(ElementName.init(rawValue:))
        let purposes = page.weighed.filter(sent.contains)
        guard !purposes.isEmpty else {
            page.mistakes.append(
                FormMistake(
                    field: RequestPage.Field.purpose(deed), message: context.voice(RequestDeskText.choose)))
            return
        }
        let words = fields.text(RequestPage.Field.words(deed))
        let isUpheld = deed == .uphold
        // Told first: a use does not go on before the person knows why.
        _ = try await services.requestDoor.note(
            isUpheld ? .objectionUpheld : .objectionDismissed, in: request.id, notice: Sealed(words),
            detail: ["purposes": .names(purposes)], staffDeed
        ) { try await tell(.weighed, $0, words) }
        _ = try await services.door.choose(
            purposes.map { isUpheld ? .upholdObjection(to: $0) : .dismissObjection(to: $0) }, by: subject,
            ChoiceCircumstances(way: .form, language: nil), staffDeed)
    }

    /// A fee, with its ground and how it is reckoned, which the person is told (Article 12(5) GDPR).
    func charge(
        _ fields: FormFields, _ page: inout RequestPage, _ context: ZavetContext, telling tell: @escaping Telling
    ) async throws {
        typealias Field = RequestPage.Field
        let say = letters(page.words.policy, context).voice(page.file.request)
        guard page.isPossible(.charge) else { throw RequestFailure(.forbidden) }
        guard let ground = FeeGround(rawValue: fields.text(Field.feeGround)) else {
            page.mistakes.append(FormMistake(field: Field.feeGround, message: context.voice(RequestDeskText.choose)))
            return
        }
        let (fee, reckoning) = (fields.text(Field.fee), fields.text(Field.words(.charge)))
        guard !fee.allSatisfy(\.isWhitespace) else {
            page.mistakes.append(FormMistake(field: Field.fee, message: context.voice(ObjectionText.feeMissing)))
            return
        }
        guard !reckoning.allSatisfy(\.isWhitespace) else { throw RequestFault.wordsMissing }
        let words = "\(say(ObjectionText.fee)): \(fee)\n\(say(ObjectionText.feeGround(ground)))\n\(reckoning)"
        _ = try await services.requestDoor.note(
            .charged, in: page.file.request.id, notice: Sealed(words), detail: ["ground": .code(ground.rawValue)],
            staffDeed(context)
        ) { try await tell(.charged, $0, words) }
    }

    /// Ends a complaint that could not be settled with the person: it goes to the authority, and the person is told.
    func pass(
        _ fields: FormFields, _ page: RequestPage, _ context: ZavetContext, telling tell: @escaping Telling
    ) async throws {
        guard page.isPossible(.pass) else { throw RequestFailure(.forbidden) }
        let (deed, id) = (try staffDeed(context), page.file.request.id)
        let letters = letters(page.words.policy, context)
        let words = fields.text(RequestPage.Field.words(.pass))
        let whole = words.isEmpty ? "" : words + "\n\n" + letters.remedies(page.file.request, ground: nil)
        _ = try await services.requestDoor.answer(id, Sealed(whole), deed) { try await tell(.passed, $0, whole) }
        _ = try await services.requestDoor.note(.passedToAuthority, in: id, deed)
    }

    /// The whole file of a complaint that went to the authority, for it to read; the look is in evidence.
    @Sendable func sendFile(_ request: Request, _ context: ZavetContext) async throws -> Response {
        let policy = try await handling(context)
        let found = try await services.requestDoor.open(context.parameter("request"), staffDeed(context))
        guard let file = found,
            file.timed.steps.contains(where: { $0.code == CarriedOut.passedToAuthority.rawValue })
        else { throw RequestFailure(.notFound) }
        let steps = file.timed.steps.map { step -> JSON in
            [
                "step": .string(step.kind.rawValue), "code": step.code.map { .string($0) } ?? .null,
                "happened": .string(step.happened.description), "entered": .string(step.learned.description),
                "evidence": .string(step.id.rawValue),
            ]
        }
        let papers = file.papers.filter { !$0.name.isAttachment }.map { paper -> JSON in
            ["paper": .string(paper.name.rawValue), "words": .string(paper.words.revealingPersonalData())]
        }
        // Their bytes are saved from the request's page, one by one.
        let files = file.attachments.map { one -> JSON in
            [
                "file": .string(one.plainName), "name": .string(one.name.revealingPersonalData()),
                "bytes": .integer(Int64(one.bytes)),
            ]
        }
        return Response(
            downloading: [
                "firm": .string(ForeignWords.bare(context.voice(policy.controller.legalName))),
                "request": .string(file.request.id.rawValue),
                "rights": .array(file.request.rights.map { .string($0.rawValue) }),
                "channel": .string(file.request.channel.rawValue),
                "came": .string(file.request.happened.description), "state": .string(file.request.state.rawValue),
                "steps": .array(steps), "papers": .array(papers), "files": .array(files),
            ], named: "request.json")
    }

    /// Whether the same was asked before by the same person, or from the same address, within a year.
    func isRepeated(_ file: RequestFile, _ context: ZavetContext) async throws -> Bool {
        let (request, door) = (file.request, services.requestDoor)
        var others: [TimedRequest] = []
        if let subject = request.subject {
            others += try await door.requests(by: subject, at: request.controller, now: context.now)
        }
        if let address = file.paper(.requestAddress) {
            others += try await door.requests(from: address, at: request.controller, now: context.now)
        }
        let since = request.happened.adding(seconds: -365 * 86_400)
        return others.map(\.request).contains { other in
            other.id != request.id && !Set(other.rights).isDisjoint(with: request.rights)
                && other.happened >= since && other.learned <= request.learned
        }
    }
}

extension WebServices {
    /// Stops uses that a person who is known objects to, while that is weighed, and notes it in the request.
    ///
    /// - Parameter named: which; empty for all that are open to an objection. An objection to direct marketing is never
    ///   weighed: it ends at once, all of it (Article 21(3) GDPR).
    func stopUses(
        _ named: Set<ElementName>, of request: RightsRequest, _ policy: Policy, way: ChoiceRecord.Way,
        _ deed: DeedContext
    ) async throws {
        guard request.isProven, let subject = request.subject else { return }
        let state = try await door.person(subject, at: request.controller).state
        let meant = policy.purposesOpenToObjection.filter { purpose in
            (named.isEmpty || named.contains(purpose)) && state.objections[purpose]?.status != .pending
                && state.objections[purpose]?.status != .upheld
        }
        let marketing = policy.marketingPurposes
        let endsMarketing =
            state.marketingObjectedAt == nil && !marketing.isEmpty
            && (named.isEmpty || !named.isDisjoint(with: marketing))
        let acts: [ChoiceAct] = meant.map { .object(to: $0) } + (endsMarketing ? [.objectToMarketing] : [])
        guard !acts.isEmpty else { return }
        _ = try await door.choose(
            acts, by: subject, ChoiceCircumstances(way: way, language: request.language), deed)
        _ = try await requestDoor.note(
            .useStopped, in: request.id, detail: ["purposes": .names(meant + (endsMarketing ? marketing : []))], deed)
    }
}

extension Policy {
    /// Advertising sent to the person, to which one can object without any reason (Article 21(2) GDPR).
    var marketingPurposes: [ElementName] { purposes.filter(\.isDirectMarketing).map(\.name) }

    /// Purposes to which one can object for reasons of one's own (Article 21(1) GDPR); direct marketing is apart.
    var purposesOpenToObjection: [ElementName] {
        purposes.filter { purpose in
            !purpose.isDirectMarketing && purpose.grounds.contains(where: \.basis.isOpenToObjection)
        }.map(\.name)
    }
}
