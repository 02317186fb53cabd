import Duties
import Ledger
import Policies
import Processing
import Vocabulary

/// The register of requests: what comes in, and what is done with it until its answer.
///
/// Each deed is one transaction with its step, its papers and its evidence.
package struct RequestDoor: Sendable {
    /// Open requests of one person or address that are taken on the pages; further ones by any other channel.
    package static let mostOpen = 10

    package let door: Door
    package let store: any RequestStore

    package init(door: Door, store: any RequestStore) { (self.door, self.store) = (door, store) }

    /// Records a request that came by any channel, with its clock (Article 12(2) and (3) GDPR).
    ///
    /// The same rights asked again in the same words while the first runs are the same request; of a matter, what it
    /// names must be the same as well.
    /// - Throws: ``RequestFault``; ``TimeFault``; ``DoorError``.
    package func receive(_ arrival: RequestArrival, _ context: DeedContext) async throws -> RequestReceipt {
        try arrival.check()
        if let fault = TimeFault(arrival.happened, now: context.now) { throw fault }
        let loaded = try door.policy(of: context.controller, at: context.now)
        try arrival.matter?.check(by: loaded.policy)
        let (address, words) = try await traces(of: arrival, at: context.controller)
        let folder: SubjectID = door.ids.next()
        var papers = [FolderPaper(.requestWords, arrival.words)]
        if let address = arrival.address { papers.append(FolderPaper(.requestAddress, address)) }
        let bare = RightsRequest(
            id: door.ids.timeOrdered(at: context.now), controller: context.controller, rights: arrival.orderedRights,
            channel: arrival.channel, happened: arrival.happened, learned: context.now, language: arrival.language,
            policy: loaded.version.digest, subject: arrival.subject, isProven: arrival.proof != nil,
            address: address, wordsTrace: words,
            state: arrival.handler == nil ? .received : .inWork, handler: arrival.handler, due: arrival.happened,
            closed: nil,
            folder: folder)
        if let standing = try await store.readRequests({ try Self.standing(bare, in: $0) }) {
            return RequestReceipt(request: standing, isNew: false)
        }
        papers += arrival.matter?.papers ?? []
        papers += RequestAttachment.papers(arrival.attachments)
        if let residence = arrival.residence {
            papers.append(FolderPaper(.requestResidence, Sealed(residence.rawValue)))
        }
        let request = bare.timed(RequestClock(bare, [], loaded.policy, now: context.now))
        var detail: [String: EvidenceValue] = [
            "channel": .code(arrival.channel.rawValue), "rights": .names(request.rights.map(\.elementName)),
        ]
        if let matter = arrival.matter { detail["procedure"] = .name(matter.procedure) }
        if !arrival.attachments.isEmpty { detail["files"] = .count(Int64(arrival.attachments.count)) }
        let draft = StepDraft(
            .received, happened: arrival.happened,
            code: arrival.proof?.rawValue ?? (arrival.isBySubjectLine ? RequestStep.bySubjectLine : nil),
            detail: detail)
        let (step, entry) = try await make(draft, of: request, loaded.policy, context)
        var taken: (RequestStep, EvidenceEntry)?
        if arrival.handler != nil { taken = try await make(StepDraft(.taken), of: request, loaded.policy, context) }
        let prepared = try await door.prepareFolder(folder, papers, context)
        return try await store.writeRequests { [taken] transaction in
            if let standing = try Self.standing(request, in: transaction) {
                return RequestReceipt(request: standing, isNew: false)
            }
            try Self.refuseFlood(of: request, in: transaction)
            try prepared.put(in: transaction)
            try transaction.insert(request)
            try transaction.insert(step)
            try transaction.record(entry)
            if let taken {
                try transaction.insert(taken.0.after(step))
                try transaction.record(taken.1)
            }
            return RequestReceipt(request: request, isNew: true)
        }
    }

    /// An open one with the same rights and words by the same person or from the same address.
    private static func standing(
        _ request: RightsRequest, in transaction: any RequestTransaction
    ) throws -> RightsRequest? {
        try siblings(of: request, in: transaction).first {
            $0.rights == request.rights && $0.wordsTrace == request.wordsTrace && $0.subject == request.subject
        }
    }

    private static func siblings(
        of request: RightsRequest, in transaction: any RequestTransaction
    ) throws -> [RightsRequest] {
        var found: [RightsRequest] = []
        if let subject = request.subject {
            found += try transaction.requests(by: subject, of: request.controller, limit: 2 * mostOpen)
        } else if let address = request.address {
            found += try transaction.requests(fromAddress: address, of: request.controller, limit: 2 * mostOpen)
        }
        return found.filter(\.state.isOpen)
    }

    private static func refuseFlood(of request: RightsRequest, in transaction: any RequestTransaction) throws {
        guard request.channel == .page || request.channel == .machine else { return }
        if try siblings(of: request, in: transaction).count >= mostOpen { throw RequestFault.flood }
    }

    private func traces(of arrival: RequestArrival, at controller: ControllerID) async throws -> (Digest?, Digest) {
        var address: Digest?
        if let given = arrival.address { address = try await trace(ofAddress: given, at: controller) }
        // The same words with another file are another request.
        var told = arrival.sameness.revealingPersonalData()
        for attachment in arrival.attachments {
            told += "\n" + (try await door.trace(ofBytes: attachment.bytes, for: "request-file", at: controller)).hex
        }
        return (address, try await door.trace(of: Sealed(told), for: "request-words", at: controller))
    }

    private func trace(ofAddress address: Sealed<String>, at controller: ControllerID) async throws -> Digest {
        let plain = address.revealingPersonalData().lowercased().filter { !$0.isWhitespace }
        return try await door.trace(of: Sealed(plain), for: "request-address", at: controller)
    }
}

// Looking.
extension RequestDoor {
    /// Those to which an answer is owed, each with its clock: what came under the policy's subject line and nobody took in
    /// hand yet, then the one due first.
    package func open(at controller: ControllerID, limit: Int, now: Instant) async throws -> [TimedRequest] {
        let rows = try await store.readRequests { transaction in
            try transaction.withSteps(try transaction.openRequests(of: controller, limit: limit), of: controller)
        }
        return rows.compactMap { timed($0.0, $0.1, now) }.sorted { first, second in
            first.comesFirst == second.comesFirst
                ? first.clock.deadline.end < second.clock.deadline.end : first.comesFirst
        }
    }

    /// Those that were closed last, each with its clock.
    package func closed(at controller: ControllerID, limit: Int, now: Instant) async throws -> [TimedRequest] {
        let rows = try await store.readRequests { transaction in
            try transaction.withSteps(try transaction.closedRequests(of: controller, limit: limit), of: controller)
        }
        return rows.compactMap { timed($0.0, $0.1, now) }
    }

    /// One person's, the newest first.
    package func requests(by subject: SubjectID, at controller: ControllerID, now: Instant) async throws
        -> [TimedRequest]
    {
        let rows = try await store.readRequests { transaction in
            try transaction.withSteps(try transaction.requests(by: subject, of: controller, limit: 100), of: controller)
        }
        return rows.compactMap { timed($0.0, $0.1, now) }
    }

    /// Those whose answer goes to an address, the newest first.
    package func requests(from address: Sealed<String>, at controller: ControllerID, now: Instant) async throws
        -> [TimedRequest]
    {
        let trace = try await trace(ofAddress: address, at: controller)
        let rows = try await store.readRequests { transaction in
            try transaction.withSteps(
                try transaction.requests(fromAddress: trace, of: controller, limit: 100), of: controller)
        }
        return rows.compactMap { timed($0.0, $0.1, now) }
    }

    /// One request with its steps, clock and opened papers; `nil` when there is none.
    package func file(_ id: RequestID, at controller: ControllerID, now: Instant) async throws -> RequestFile? {
        let found = try await store.readRequests { transaction in
            try transaction.request(id, of: controller).map {
                ($0, try transaction.requestSteps(of: id, of: controller))
            }
        }
        guard let found, let timed = timed(found.0, found.1, now) else { return nil }
        var papers: [OpenPaper] = []
        if let folder = found.0.folder {
            papers = try await door.papers(in: folder, at: controller) { $0.isAttachmentBytes }
        }
        return RequestFile(timed: timed, papers: papers)
    }

    /// The same for staff who look at it: the look is in evidence, which the person sees, before a word is given.
    package func open(_ id: RequestID, _ context: DeedContext) async throws -> RequestFile? {
        guard let request = try await store.readRequests({ try $0.request(id, of: context.controller) }) else {
            return nil
        }
        try await noteLook(at: request, context)
        return try await file(id, at: context.controller, now: context.now)
    }

    /// Puts in evidence that staff look at a request, or at one file of it.
    func noteLook(at request: RightsRequest, file: Int? = nil, _ context: DeedContext) async throws {
        var detail: [String: EvidenceValue] = ["matter": .name(ElementName(rawValue: request.id.rawValue))]
        if let file { detail["file"] = .count(Int64(file)) }
        let entry = try EvidenceEntry(
            id: door.ids.timeOrdered(at: context.now), controller: context.controller, kind: .requestOpened,
            subject: try await reference(of: request), happened: context.now, learned: context.now,
            actor: context.actor, policy: request.policy, detail: detail)
        try await store.writeRequests { try $0.record(entry) }
    }

    /// How evidence names who asks; `nil` while it is not known, or of somebody who was erased since.
    func reference(of request: RightsRequest) async throws -> SubjectReference? {
        guard let subject = request.subject else { return nil }
        do { return try await door.reference(of: subject, at: request.controller) } catch DoorError.personUnknown {
            return nil
        }
    }

    func timed(_ request: RightsRequest, _ steps: [RequestStep], _ now: Instant) -> TimedRequest? {
        let loaded =
            door.policies.version(request.policy, of: request.controller)
            ?? door.policies.inForce(request.controller, at: now)
        guard let loaded else { return nil }
        let clock = RequestClock(request, steps, loaded.policy, now: request.closed ?? now)
        return TimedRequest(request: request, steps: steps, clock: clock)
    }
}

extension RequestTransaction {
    /// Requests with their steps, in two look-ups however many they are.
    func withSteps(
        _ requests: [RightsRequest], of controller: ControllerID
    ) throws -> [(RightsRequest, [RequestStep])] {
        let steps = try requestSteps(of: requests.map(\.id), of: controller)
        return requests.map { ($0, steps[$0.id] ?? []) }
    }
}

/// A request with what was done with it, and its clock.
package struct TimedRequest: Hashable, Sendable {
    package let request: RightsRequest
    package let steps: [RequestStep]
    package let clock: RequestClock

    /// Whether it came under the subject line that the policy names, and still waits for somebody.
    package var comesFirst: Bool {
        request.handler == nil && steps.contains { $0.kind == .received && $0.code == RequestStep.bySubjectLine }
    }
}

/// Everything of one request, opened.
package struct RequestFile: Sendable {
    package let timed: TimedRequest
    package let papers: [OpenPaper]

    package var request: RightsRequest { timed.request }

    /// Where who asks lives; `nil` where nobody said.
    package var residence: AskerResidence? {
        paper(.requestResidence).flatMap { AskerResidence(rawValue: $0.revealingPersonalData()) }
    }

    /// By which procedure of the policy it is handled; `nil` for a request that is no matter of its own.
    package var matter: ElementName? {
        paper(.requestMatter).map { ElementName(rawValue: $0.revealingPersonalData()) }
    }

    /// The newest paper of a name.
    package func paper(_ name: ElementName) -> Sealed<String>? { papers.last { $0.name == name }?.words }
}

extension ElementName {
    /// What the person said.
    package static let requestWords = ElementName(rawValue: "words")
    /// Where the answer goes.
    package static let requestAddress = ElementName(rawValue: "address")
    /// Whether who asks lives where the policy promises its rights.
    package static let requestResidence = ElementName(rawValue: "residence")
    /// What was asked back.
    package static let requestQuestion = ElementName(rawValue: "question")
    /// What the person answered to it.
    package static let requestReply = ElementName(rawValue: "reply")
    /// Why it takes longer.
    package static let requestExtension = ElementName(rawValue: "extension")
    /// What the person was told meanwhile.
    package static let requestNotice = ElementName(rawValue: "notice")
    /// Why a recipient was not told, or what it answered.
    package static let requestRecipient = ElementName(rawValue: "recipient")
    /// The answer itself.
    package static let requestAnswer = ElementName(rawValue: "answer")
}

extension Right {
    /// Its name among the rights of a policy.
    package var elementName: ElementName { ElementName(rawValue: rawValue) }
}

extension RightsRequest {
    func timed(_ clock: RequestClock) -> RightsRequest {
        var timed = self
        timed.due = clock.deadline.end
        return timed
    }
}
