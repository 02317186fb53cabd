import Ledger
import Messages
import Policies
import Processing
import Vocabulary

extension CorrespondenceDoor {
    /// Decides one person, and hands the message over if the policy permits it.
    ///
    /// Done again after it was cut off anywhere, it makes no second message.
    /// - Parameter isAlone: a refusal leaves an entry of evidence; of many it is counted in the entry of the whole.
    func hand(
        _ mailing: Mailing, _ words: MailingWords, to subject: SubjectID, isAlone: Bool, _ context: DeedContext
    ) async throws -> (delivery: Delivery, evidence: [EntryID]) {
        let standing = try await store.readCorrespondence {
            try $0.delivery(of: mailing.id, to: subject, at: mailing.controller)
        }
        if let standing, standing.state != .waiting { return (standing, []) }
        let loaded = try door.policy(of: mailing.controller, at: context.now)
        let person = try await door.person(subject, at: mailing.controller)
        var delivery = Delivery(
            mailing: mailing.id, controller: mailing.controller, subject: subject, message: mailing.message,
            channel: mailing.channel, state: .unreachable, ordered: mailing.ordered, settled: context.now,
            about: standing?.about)
        guard let kind = loaded.policy.messages[mailing.message] else {
            delivery.reasons = [ElementName(rawValue: CorrespondenceFault.messageUndeclared.code)]
            return try await settle(delivery, loaded.policy, context, [])
        }
        let route = Route(kind, mailing.channel, words, person, loaded, context)
        delivery.channel = route.channel?.name
        guard let channel = route.channel, route.isPermitted || isAlone else {
            delivery.state = route.isPermitted ? .unreachable : .denied
            delivery.reasons = route.codes
            return try await settle(delivery, loaded.policy, context, [])
        }
        switch try await door.read(route.request(by: channel), of: subject, context) {
        case .denied(let response, let evidence):
            (delivery.state, delivery.reasons) = (.denied, response.codes)
            return try await settle(delivery, loaded.policy, context, evidence)
        case .done(let values, let evidence):
            let letter = FilledLetter(
                words, for: person.language, route.places, values: values, address: channel.address, loaded.policy)
            guard let letter else {
                delivery.reasons = [.notHeld]
                return try await settle(delivery, loaded.policy, context, evidence)
            }
            return try await bring(letter, by: channel, delivery, route.leaving, loaded.policy, context, evidence)
        }
    }

    private func bring(
        _ letter: FilledLetter, by channel: MessageChannel, _ delivery: Delivery, _ leaving: Leaving?,
        _ policy: Policy, _ context: DeedContext, _ evidence: [EntryID]
    ) async throws -> (delivery: Delivery, evidence: [EntryID]) {
        var delivery = delivery
        switch channel.kind {
        case .email:
            guard let address = letter.address, (try? MailAddress(address)) != nil else {
                delivery.reasons = [.notHeld]
                return try await settle(delivery, policy, context, evidence)
            }
            let token = leaving == nil ? nil : try await token(of: delivery)
            if let token {
                delivery.mark = try await door.trace(of: token, for: Self.markUse, at: delivery.controller)
            }
            var link: String?
            if let token { link = self.link(to: token, at: delivery.controller) }
            let id = try await messageID(of: delivery)
            do {
                try await messages.deliver(
                    try letter.message(delivery, to: address, policy, id: id, unsubscribing: link))
            } catch is MessageError {
                delivery.reasons = [.notHeld]
                return try await settle(delivery, policy, context, evidence)
            }
            delivery.state = .sent
        case .account: delivery.state = .posted
        case .phone, .post, .sms: delivery.state = .task
        case .site, .push: delivery.reasons = [ElementName(rawValue: CorrespondenceFault.channelUnfit.code)]
        }
        return try await settle(delivery, policy, context, evidence)
    }

    /// Writes what became of it, with its entry of evidence where something came of it.
    private func settle(
        _ delivery: Delivery, _ policy: Policy, _ context: DeedContext, _ evidence: [EntryID]
    ) async throws -> (delivery: Delivery, evidence: [EntryID]) {
        var entries: [EvidenceEntry] = []
        if delivery.state.isReaching {
            entries = [try await entry(.messageHanded, of: delivery, policy, context)]
        }
        let final = entries
        return try await store.writeCorrespondence { transaction in
            let standing = try transaction.delivery(
                of: delivery.mailing, to: delivery.subject, at: delivery.controller)
            // Another node was quicker: what it wrote stands.
            if let standing, standing.state != .waiting { return (standing, evidence) }
            guard try transaction.put(delivery) else { throw DoorError.personUnknown }
            for entry in final { try transaction.record(entry) }
            return (delivery, evidence + final.map(\.id))
        }
    }

    /// Counts somebody as not to be reached whose data cannot be opened, so that the others are not kept waiting.
    func passOver(_ mailing: Mailing, _ subject: SubjectID, _ context: DeedContext) async throws {
        let policy = try door.policy(of: mailing.controller, at: context.now).policy
        let delivery = Delivery(
            mailing: mailing.id, controller: mailing.controller, subject: subject, message: mailing.message,
            channel: mailing.channel, state: .unreachable, reasons: [.notHeld], ordered: mailing.ordered,
            settled: context.now)
        _ = try await settle(delivery, policy, context, [])
    }

    /// What was done with one person's message: which, by which channel and for what, and never what it says.
    func entry(
        _ kind: EvidenceKind, of delivery: Delivery, _ policy: Policy, _ context: DeedContext
    ) async throws -> EvidenceEntry {
        var detail: [String: EvidenceValue] = [
            "matter": .name(ElementName(rawValue: delivery.mailing.rawValue)), "about": .name(delivery.message),
            "outcome": .code(delivery.state.rawValue),
        ]
        if let channel = delivery.channel { detail["channel"] = .name(channel) }
        let message = policy.messages[delivery.message]
        if let message { detail["purpose"] = .name(message.purpose) }
        return try EvidenceEntry(
            id: door.ids.timeOrdered(at: context.now), controller: delivery.controller, kind: kind,
            subject: try await door.reference(of: delivery.subject, at: delivery.controller), happened: context.now,
            learned: context.now, actor: context.actor, policy: policy.digest, clauses: message?.clauses ?? [],
            detail: detail)
    }
}

extension ElementName {
    /// The reason of what may be written but cannot be: no address, or a value that the words name, is held.
    static let notHeld = ElementName(rawValue: "mailing-not-held")
}

extension DecisionResponse {
    /// The codes of its reasons, each once.
    var codes: [ElementName] {
        var codes: [ElementName] = []
        for reason in reasons {
            let code = ElementName(rawValue: reason.code.rawValue)
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }
}

/// By which channel a message goes to one person: the first by which the person may be and can be reached.
private struct Route {
    let kind: MessageKind
    /// Items whose values the words name.
    let places: [ElementName]
    let leaving: Leaving?
    private(set) var channel: MessageChannel?
    private(set) var isPermitted = false
    /// Why not, by the channel that came nearest.
    private(set) var codes: [ElementName] = []
    private let purpose: Purpose?
    private let person: PersonRecord
    private let context: DeedContext
    private let items: Set<ElementName>

    init(
        _ kind: MessageKind, _ wanted: ElementName?, _ words: MailingWords, _ person: PersonRecord,
        _ loaded: LoadedPolicy, _ context: DeedContext
    ) {
        (self.kind, self.person, self.context) = (kind, person, context)
        purpose = loaded.policy.purposes[kind.purpose]
        items = purpose.map(loaded.policy.items(of:)) ?? []
        places = words.places
        leaving = Leaving(kind, loaded.policy)
        let channels = (wanted.map { [$0] } ?? kind.channels).compactMap { loaded.policy.channels[$0] }
            .filter(\.isCarried)
        for candidate in channels {
            let response = loaded.compiled.decide(request(by: candidate), person.state)
            let isHeld = candidate.address.map { person.state.data[$0] != nil } ?? true
            if response.effect == .permit, isHeld {
                (channel, isPermitted, codes) = (candidate, true, [])
                return
            }
            guard !isPermitted else { continue }
            if response.effect == .permit {
                // Nothing is held to reach the person by; that is told, unless another channel serves.
                (channel, isPermitted, codes) = (nil, true, [.notHeld])
            } else if channel == nil {
                (channel, codes) = (candidate, response.codes)
            }
        }
    }

    /// The question that stands before the address and the values are read.
    func request(by channel: MessageChannel) -> DecisionRequest {
        var data = places
        if let address = channel.address, !data.contains(address) { data.append(address) }
        // What stands in the account needs no address, and is about what is held for its purpose.
        if data.isEmpty, let item = items.sorted().first(where: { person.state.data[$0] != nil }) { data = [item] }
        return DecisionRequest(
            operation: .use, purpose: kind.purpose, data: data, channel: channel.name, topic: kind.topic,
            principal: context.principal, at: context.now)
    }
}
