import Ledger
import Policies
import Processing
import Vault
import Vocabulary

extension Mailing {
    /// As the policy's rules see who ordered it. Roles are not kept: what staff ordered for one person, and their node
    /// left behind, is refused where the purpose is for some roles only. To many it is the firm's own deed.
    fileprivate var asker: Asker { Asker(kind: audience == .person && actor.kind == .staff ? .staff : .client) }
}

/// Carries out mailings that were ordered: one node at a time, in parts.
///
/// Cut off anywhere, the next run goes on behind the last part that was noted; of a part that was half done, whoever was
/// written to is not written to again.
package struct MailingRun: Sendable {
    /// People who are done together, so that their writes share commits.
    package static let batch = 64
    /// Seconds for which a node holds the work without a further part.
    private static let leaseSeconds: Int64 = 60
    /// Seconds after which a message to one person, which is carried out at once, was left behind by its node.
    package static let patience: Int64 = 60

    private let correspondence: CorrespondenceDoor
    private let clock: Clock
    /// Names this node.
    private let holder: String

    package init(_ correspondence: CorrespondenceDoor, clock: Clock, holder: String) {
        (self.correspondence, self.clock, self.holder) = (correspondence, clock, holder)
    }

    private static func leaseName(_ controller: ControllerID) -> String { "mailings/\(controller.rawValue)" }

    /// All that is ordered.
    ///
    /// - Returns: how many mailings were finished.
    @discardableResult
    package func run(_ controller: ControllerID) async throws -> Int {
        var finished = 0
        while let mailing = try await step(controller), !Task.isCancelled {
            finished += mailing.finished == nil ? 0 : 1
        }
        return finished
    }

    /// One part of the oldest; `nil` when nothing is ordered, or another node is at it.
    package func step(_ controller: ControllerID) async throws -> Mailing? {
        let (now, holder, lease) = (clock.now, holder, Self.leaseName(controller))
        guard try await next(controller, now) != nil else { return nil }
        let until = now.adding(seconds: Self.leaseSeconds)
        let isMine = try await correspondence.store.writeCorrespondence {
            try $0.takeLease(lease, holder: holder, until: until, now: now)
        }
        guard isMine, var mailing = try await next(controller, now) else { return nil }
        let isMore = try await carryOut(&mailing, now)
        let end = clock.now
        if !isMore { mailing.finished = end }
        return try await note(mailing, lease, at: end) ? mailing : nil
    }

    /// The oldest that is for the background.
    private func next(_ controller: ControllerID, _ now: Instant) async throws -> Mailing? {
        let open = try await correspondence.store.readCorrespondence {
            try $0.openMailings(of: controller, limit: 16)
        }
        return open.first { $0.audience != .person || $0.ordered.adding(seconds: Self.patience) < now }
    }

    /// One part; whether there is more.
    private func carryOut(_ mailing: inout Mailing, _ now: Instant) async throws -> Bool {
        guard let words = try await correspondence.words(of: mailing) else { return false }
        let context = DeedContext(
            controller: mailing.controller, principal: mailing.asker, actor: mailing.actor, now: now)
        guard let audience = Audience(mailing.audience, element: mailing.element) else {
            let alone = try await correspondence.store.readCorrespondence { [mailing] in
                try $0.deliveries(of: mailing.id, at: mailing.controller, after: nil, limit: 1)
            }
            for delivery in alone {
                let subject = delivery.subject
                if let state = try await one(mailing, words, subject, isAlone: true, context) { mailing.add(state) }
                mailing.looked += 1
            }
            return false
        }
        let found = try await correspondence.store.readCorrespondence { [mailing] in
            try $0.candidates(
                in: audience.circle, of: mailing.controller, after: mailing.cursor, limit: Self.batch)
        }
        let known = found.filter { $0.subject != nil && $0.state != nil }
        let states = try await correspondence.door.opened(known.compactMap(\.state), at: mailing.controller)
        let ordered = mailing.ordered
        let meant = zip(known, states).filter { audience.holds($0.1, at: now, ordered: ordered) }
        let outcomes = try await withThrowingTaskGroup(of: Delivery.State?.self) { [mailing] group in
            for (candidate, state) in meant {
                guard let subject = candidate.subject else { continue }
                group.addTask {
                    if case .event(let name) = audience, let happened = state.events[name],
                        try await wasWritten(mailing, subject, since: happened)
                    {
                        return nil
                    }
                    return try await one(mailing, words, subject, isAlone: false, context)
                }
            }
            return try await group.reduce(into: [Delivery.State?]()) { $0.append($1) }
        }
        for state in outcomes.compactMap(\.self) { mailing.add(state) }
        mailing.looked += found.count
        mailing.cursor = found.last?.place ?? mailing.cursor
        return found.count == Self.batch
    }

    /// Whether the same message went to the person by the same channel since the event.
    private func wasWritten(_ mailing: Mailing, _ subject: SubjectID, since event: Instant) async throws -> Bool {
        let earlier = try await correspondence.store.readCorrespondence {
            try $0.deliveries(to: subject, at: mailing.controller, limit: 200)
        }
        return earlier.contains {
            $0.mailing != mailing.id && $0.message == mailing.message && $0.state.isReaching && $0.ordered >= event
                && (mailing.channel == nil || $0.channel == mailing.channel)
        }
    }

    /// `nil` for somebody who left meanwhile.
    private func one(
        _ mailing: Mailing, _ words: MailingWords, _ subject: SubjectID, isAlone: Bool, _ context: DeedContext
    ) async throws -> Delivery.State? {
        do {
            return try await correspondence.hand(mailing, words, to: subject, isAlone: isAlone, context).delivery.state
        } catch DoorError.personUnknown {
            return nil
        } catch let error where Self.isOfThePerson(error) {
            try await correspondence.passOver(mailing, subject, context)
            return .unreachable
        }
    }

    /// What is wrong with one person's data stops nobody else's message; anything else is tried again.
    private static func isOfThePerson(_ error: any Error) -> Bool {
        error is VaultError || error is EvidenceError || error as? DoorError == .stateDamaged
    }

    /// Puts what a part did where the next goes on, if this node still holds the work; with the last part the entry of
    /// evidence with all counts.
    private func note(_ mailing: Mailing, _ lease: String, at now: Instant) async throws -> Bool {
        var entries: [EvidenceEntry] = []
        if mailing.finished != nil {
            let policy = try correspondence.door.policy(of: mailing.controller, at: now).policy
            let context = DeedContext(
                controller: mailing.controller, principal: Asker(kind: .system), actor: .system("mailings"), now: now)
            let id: EntryID = correspondence.door.ids.timeOrdered(at: now)
            entries = [try mailing.entry(.mailingDone, id, nil, policy, context)]
        }
        let (final, holder, until) = (entries, holder, now.adding(seconds: Self.leaseSeconds))
        return try await correspondence.store.writeCorrespondence { transaction in
            guard try transaction.takeLease(lease, holder: holder, until: until, now: now) else { return false }
            try transaction.put(mailing)
            for entry in final { try transaction.record(entry) }
            if mailing.finished != nil { try transaction.releaseLease(lease, holder: holder) }
            return true
        }
    }
}
