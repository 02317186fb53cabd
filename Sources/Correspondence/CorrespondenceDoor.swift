import Choices
import Ledger
import Messages
import Policies
import Processing
import Vocabulary

/// What the firm writes to people: each message is one that the policy names, and each person is decided by themselves.
package struct CorrespondenceDoor: Sendable {
    package let door: Door
    package let store: any CorrespondenceStore
    let messages: any MessageDoor
    /// The address under which people reach this server, for the link by which one unsubscribes.
    let origin: String

    package init(door: Door, store: any CorrespondenceStore, messages: any MessageDoor, origin: String) {
        (self.door, self.store, self.messages, self.origin) = (door, store, messages, origin)
    }

    /// Orders a message; durable with its words and its evidence when it returns. Nobody is written to yet.
    ///
    /// - Parameter id: a name that the caller gives it, so that the same form sent twice is one order.
    /// - Throws: ``CorrespondenceFault``; `DoorError`.
    package func order(
        _ message: ElementName, by channel: ElementName?, to audience: Audience, _ words: MailingWords,
        about datum: DatumID? = nil, _ context: DeedContext, id: MailingID? = nil
    ) async throws -> (mailing: Mailing, evidence: [EntryID]) {
        let loaded = try door.policy(of: context.controller, at: context.now)
        let kind = try Self.check(message, by: channel, audience, words, loaded.policy)
        let folder: SubjectID = door.ids.next()
        let mailing = Mailing(
            id: id ?? door.ids.timeOrdered(at: context.now), controller: context.controller, message: message,
            channel: channel, audience: audience.kind, element: audience.element, folder: folder,
            actor: context.actor, ordered: context.now)
        var reference: SubjectReference?
        if case .person(let subject) = audience {
            reference = try await door.reference(of: subject, at: context.controller)
            if let datum { try await check(datum, of: subject, isAnsweredBy: kind, at: context.controller) }
        }
        let entry = try mailing.entry(
            .mailingOrdered, door.ids.timeOrdered(at: context.now), reference, loaded.policy, context)
        let prepared = try await door.prepareFolder(folder, words.papers, context)
        let standing = try await store.writeCorrespondence { transaction -> Mailing? in
            if let standing = try transaction.mailing(mailing.id, of: mailing.controller) {
                return try Self.same(standing, mailing, audience, in: transaction)
            }
            try prepared.put(in: transaction)
            try transaction.put(mailing)
            if case .person(let subject) = audience {
                let waiting = Delivery(
                    mailing: mailing.id, controller: mailing.controller, subject: subject, message: kind.name,
                    channel: channel, state: .waiting, ordered: context.now, settled: context.now, about: datum)
                guard try transaction.put(waiting) else { throw DoorError.personUnknown }
            }
            try transaction.record(entry)
            return nil
        }
        return standing.map { ($0, []) } ?? (mailing, [entry.id])
    }

    /// - Throws: ``CorrespondenceFault/mailingUnknown`` when the name is that of another order.
    private static func same(
        _ standing: Mailing, _ again: Mailing, _ audience: Audience, in transaction: any CorrespondenceTransaction
    ) throws -> Mailing {
        var isSame =
            standing.message == again.message && standing.channel == again.channel
            && standing.audience == again.audience && standing.element == again.element
            && standing.actor == again.actor
        if case .person(let subject) = audience {
            isSame = try isSame && transaction.delivery(of: standing.id, to: subject, at: standing.controller) != nil
        }
        guard isSame else { throw CorrespondenceFault.mailingUnknown }
        return standing
    }

    /// The same for one person, and carried out at once.
    ///
    /// - Parameter datum: the value to which it replies.
    /// What fails after the order was durable is answered as `waiting`, and carried out in the background.
    package func write(
        _ message: ElementName, by channel: ElementName?, to subject: SubjectID, _ words: MailingWords,
        about datum: DatumID? = nil, _ context: DeedContext, id: MailingID? = nil
    ) async throws -> (delivery: Delivery, evidence: [EntryID]) {
        let subject = try await door.person(subject, at: context.controller).subject
        let (mailing, ordered) = try await order(
            message, by: channel, to: .person(subject), words, about: datum, context, id: id)
        do {
            let (delivery, evidence) = try await carryOut(mailing, words, to: subject, context)
            return (delivery, ordered + evidence)
        } catch {
            // The order stands: whoever heard of an error would order again, and the person would get it twice.
            let waiting = Delivery(
                mailing: mailing.id, controller: mailing.controller, subject: subject, message: message,
                channel: channel, state: .waiting, ordered: mailing.ordered, settled: mailing.ordered, about: datum)
            return (waiting, ordered)
        }
    }

    /// Hands over what was ordered for one person alone, and ends it.
    func carryOut(
        _ mailing: Mailing, _ words: MailingWords, to subject: SubjectID, _ context: DeedContext
    ) async throws -> (delivery: Delivery, evidence: [EntryID]) {
        let handed = try await hand(mailing, words, to: subject, isAlone: true, context)
        var done = mailing
        done.looked = 1
        done.add(handed.delivery.state)
        done.finished = context.now
        let finished = done
        try await store.writeCorrespondence { try $0.put(finished) }
        return handed
    }

    /// The words of a mailing as they were ordered, or as the policy of that day has them; `nil` once they are gone.
    package func words(of mailing: Mailing) async throws -> MailingWords? {
        guard let folder = mailing.folder else { return policyWords(of: mailing) }
        return MailingWords(try await door.papers(in: folder, at: mailing.controller))
    }

    /// What the order names stands in the policy, and the words have a shape that can go out.
    private static func check(
        _ message: ElementName, by channel: ElementName?, _ audience: Audience, _ words: MailingWords,
        _ policy: Policy
    ) throws(CorrespondenceFault) -> MessageKind {
        guard let kind = policy.messages[message] else { throw .messageUndeclared }
        guard let purpose = policy.purposes[kind.purpose] else { throw .messageUndeclared }
        let channels = channel.map { [$0] } ?? kind.channels
        guard channels.allSatisfy(kind.channels.contains),
            channels.contains(where: { policy.channels[$0]?.isCarried == true })
        else { throw .channelUnfit }
        let isDeclared =
            switch audience {
            case .person, .circle(.everybody): true
            case .circle(.consent(let name)): policy.consents.has(name)
            case .circle(.objection(let name)): policy.purposes.has(name)
            case .relation(let name): policy.relations.has(name)
            case .event(let name): policy.events.has(name)
            case .fact(let name): policy.facts.has(name)
            }
        guard isDeclared else { throw .audienceUndeclared }
        try words.check(against: policy.items(of: purpose))
        return kind
    }
}

extension MessageChannel {
    /// Whether a message can be brought by it to one person: a site shows the same to everybody, and Zavet pushes none.
    package var isCarried: Bool { kind != .site && kind != .push }
}

extension Policy {
    /// The items that a purpose may use, groups opened.
    package func items(of purpose: Purpose) -> Set<ElementName> {
        Set(purpose.data.flatMap { groups[$0]?.data ?? [$0] })
    }
}

extension Mailing {
    /// The entry of the order, or of its end with all counts.
    func entry(
        _ kind: EvidenceKind, _ id: EntryID, _ subject: SubjectReference?, _ policy: Policy, _ context: DeedContext
    ) throws(EvidenceError) -> EvidenceEntry {
        var detail: [String: EvidenceValue] = [
            "matter": .name(ElementName(rawValue: self.id.rawValue)), "about": .name(message),
            "audience": .code(audience.rawValue),
        ]
        if let channel { detail["channel"] = .name(channel) }
        if let element { detail["element"] = .name(element) }
        if let purpose = policy.messages[message]?.purpose { detail["purpose"] = .name(purpose) }
        if finished != nil {
            detail["sent"] = .count(Int64(sent))
            detail["tasks"] = .count(Int64(tasks))
            detail["denied"] = .count(Int64(denied))
            detail["unreachable"] = .count(Int64(unreachable))
        }
        return try EvidenceEntry(
            id: id, controller: controller, kind: kind, subject: subject, happened: context.now, learned: context.now,
            actor: context.actor, policy: policy.digest, clauses: policy.messages[message]?.clauses ?? [],
            detail: detail)
    }
}
