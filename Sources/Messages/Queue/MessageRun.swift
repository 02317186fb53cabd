import Ledger
import Vocabulary

/// Takes waiting messages to the relay, on each node its own, and writes down what became of each.
///
/// A message is held by one node at a time; what a dead node held is free once its lease is over. What the relay has
/// taken before its node died goes a second time, with the same `Message-ID`: SMTP cannot tell us.
package struct MessageRun: Sendable {
    /// Messages that are looked at together.
    static let batch = 50
    /// Seconds before the second try; doubled for each further one.
    static let firstPause: Int64 = 10
    /// Seconds between two tries at most.
    static let longestPause: Int64 = 7200
    /// Seconds at most for which a message steps back with which the relay could not be used.
    static let longestStep: Int64 = 300

    /// What a run has done.
    package struct Outcome: Equatable, Sendable {
        package var sent = 0
        package var deferred = 0
        package var givenUp = 0
        /// Why it stopped; no further message would have been taken.
        package var fault: RelayFault?
        /// Controllers in whose name the relay lets us send nothing at present.
        package var refusedSenders: Set<ControllerID> = []
    }

    private let store: any MessagesStore
    private let letters: LetterKeys
    private let transport: any MailTransport
    private let senders: [ControllerID: MailSender]
    private let holder: String
    private let clock: Clock
    private let ids: RandomIDs
    private let mayGo: @Sendable (QueuedMessage) async throws -> Bool

    /// - Parameters:
    ///   - senders: the controllers whose messages go out.
    ///   - holder: names this node; its lease is `serve/HOLDER`.
    ///   - mayGo: asked before each try: what was permitted when it was written may have been withdrawn since.
    package init(
        store: any MessagesStore, letters: LetterKeys, transport: any MailTransport,
        senders: [ControllerID: MailSender], holder: String, clock: Clock, ids: RandomIDs,
        mayGo: @escaping @Sendable (QueuedMessage) async throws -> Bool = { _ in true }
    ) {
        self.mayGo = mayGo
        (self.store, self.letters, self.transport, self.senders) = (store, letters, transport, senders)
        (self.holder, self.clock, self.ids) = (holder, clock, ids)
    }

    /// Sends what is due, until nothing is or the relay takes nothing more.
    ///
    /// - Parameter resting: controllers whose messages are left where they are, this time.
    package func run(without resting: Set<ControllerID> = []) async throws -> Outcome {
        var outcome = Outcome()
        for (controller, sender) in senders.sorted(by: { $0.key < $1.key }) where !resting.contains(controller) {
            let now = clock.now
            let due = try await store.readMessages {
                try $0.dueMessages(of: controller, at: now, limit: Self.batch)
            }
            for message in due where !Task.isCancelled {
                try await work(message, sender, &outcome)
                if outcome.fault != nil { return outcome }
                // Nobody else's messages wait for that.
                if outcome.refusedSenders.contains(controller) { break }
            }
        }
        return outcome
    }

    private func work(_ message: QueuedMessage, _ sender: MailSender, _ outcome: inout Outcome) async throws {
        let (holder, now) = (holder, clock.now)
        let isOurs = try await store.writeMessages {
            try $0.claim(message.id, of: message.controller, holder: holder, at: now)
        }
        guard isOurs else { return }
        guard now < message.until else {
            return try await giveUp(message, .tooLate, status: "", &outcome)
        }
        guard let sealed = try await letters.open(message.sealed, as: message.id, of: message.controller),
            let letter = Letter(sealed, of: message),
            let mail = try? InternetMessage(letter.message, id: message.id, from: sender, date: message.queued)
        else { return try await giveUp(message, .unreadable, status: "", &outcome) }
        guard try await mayGo(message) else {
            return try await giveUp(message, .notPermitted, status: "", &outcome)
        }
        switch await transport.send(mail) {
        case .accepted:
            try await settle(message, .sent, nil, status: "")
            outcome.sent += 1
        case .refused(let status): try await giveUp(message, .refused, status: status, &outcome)
        case .deferred(let status):
            outcome.deferred += 1
            try await putOff(message, status, &outcome)
        case .unusable(.senderRefused):
            outcome.refusedSenders.insert(message.controller)
            try await stepBack(message)
        case .unusable(let fault):
            outcome.fault = fault
            try await stepBack(message)
        }
    }

    /// No try was counted, but another message goes first: it may be this one on which the relay breaks off.
    private func stepBack(_ message: QueuedMessage) async throws {
        var later = message
        let now = clock.now
        let age = (now.milliseconds - message.queued.milliseconds) / 1000
        let pause = min(max(age, Self.firstPause), Self.longestStep)
        later.due = min(now.adding(seconds: pause), message.until)
        try await postpone(later)
    }

    private func putOff(_ message: QueuedMessage, _ status: String, _ outcome: inout Outcome) async throws {
        var later = message
        later.attempts += 1
        let pause = min(Self.firstPause << Int64(min(message.attempts, 20)), Self.longestPause)
        later.due = clock.now.adding(seconds: pause)
        guard later.due < message.until else { return try await giveUp(message, .tooLate, status: status, &outcome) }
        try await postpone(later)
    }

    private func postpone(_ message: QueuedMessage) async throws {
        let holder = holder
        try await persistently { store in
            _ = try await store.writeMessages { try $0.postpone(message, holder: holder) }
        }
    }

    private func giveUp(
        _ message: QueuedMessage, _ failure: MessageFault, status: String, _ outcome: inout Outcome
    ) async throws {
        try await settle(message, .givenUp, failure, status: status)
        outcome.givenUp += 1
    }

    /// The message's end and its evidence, in one transaction; then its key goes.
    private func settle(
        _ message: QueuedMessage, _ end: SettledMessage.End, _ failure: MessageFault?, status: String
    ) async throws {
        let (holder, ids, letters, now) = (holder, ids, letters, clock.now)
        let deed = MessageDeed(
            id: message.id, controller: message.controller, kind: message.kind, language: message.language, end: end,
            failure: failure)
        try await persistently { store in
            var reference: SubjectReference?
            if let person = message.person {
                reference = try await letters.reference(of: person, at: message.controller)
            }
            let entry = try deed.entry(of: reference, ids: ids, now: now)
            try await store.writeMessages { transaction in
                let isSettled = try transaction.settle(
                    message.id, of: message.controller, holder: holder, as: end, reason: failure?.code ?? "",
                    status: status, at: now)
                // Another node has taken it over meanwhile, or the person was erased; it went out all the same.
                if isSettled || end == .sent { try transaction.record(entry) }
            }
            try await letters.forget(message.id, of: message.controller)
        }
    }

    /// What the relay has said is not forgotten because the store is away for a moment: only we know it.
    private func persistently(_ write: (any MessagesStore) async throws -> Void) async throws {
        while true {
            do { return try await write(store) } catch let error as EvidenceError { throw error } catch {
                if Task.isCancelled { throw error }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}
