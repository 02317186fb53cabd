import Accounts
import Duties
import Ledger
import struct Crypto.SHA256
import Messages
import Policies
import Processing
import Rights
import Vocabulary

/// Writes to staff when the time of a request ends soon, and when it is over.
///
/// Of each date once: what was written stands with the request, and letters have names of their own, so that a node that
/// is cut off between them sends none twice. A letter names the request by its number and says nothing of the person.
package struct ReminderDelivery: Sendable {
    /// Requests that one look takes of a firm and occasion.
    static let batch = 100
    /// Seconds for which a node keeps the others away.
    static let leaseSeconds: Int64 = 60
    /// Staff of a firm who are looked at.
    static let mostStaff = 500

    /// What a run has done.
    package struct Outcome: Equatable, Sendable {
        /// Requests of which staff were told.
        package var told = 0
        /// Those of which nobody could be told: neither staff nor policy have an address. They are tried again.
        package var unaddressed = 0
    }

    private let services: WebServices
    private let firms: [ControllerID]
    private let holder: String

    package init(services: WebServices, firms: [ControllerID], holder: String) {
        (self.services, self.firms, self.holder) = (services, firms, holder)
    }

    /// Writes what is due.
    @discardableResult
    package func run(at now: Instant) async throws -> Outcome {
        var outcome = Outcome()
        for firm in firms {
            for occasion in RequestReminder.allCases {
                // Mostly there is none, and then nothing is written.
                let due = try await services.requestDoor.toTell(occasion, at: firm, limit: 1, now: now)
                if due.requests.isEmpty, due.last == nil { continue }
                let done = try await services.door.holding(
                    "request-reminders/\(firm)", holder: holder, seconds: Self.leaseSeconds, at: now
                ) { try await tell(occasion, firm, now) }
                outcome.told += done?.told ?? 0
                outcome.unaddressed += done?.unaddressed ?? 0
            }
        }
        return outcome
    }

    private func tell(_ occasion: RequestReminder, _ firm: ControllerID, _ now: Instant) async throws -> Outcome {
        let policy = try services.policy(of: firm).policy
        let people = try await addresses(of: firm)
        let context = DeedContext(
            controller: firm, principal: Asker(kind: .system), actor: .system("reminders"), now: now)
        var (outcome, last) = (Outcome(), RightsRequest?.none)
        repeat {
            let due = try await services.requestDoor.toTell(
                occasion, at: firm, after: last, limit: Self.batch, now: now)
            for timed in due.requests {
                let letters = try await write(occasion, of: timed, policy, people, now)
                guard letters > 0 else {
                    outcome.unaddressed += 1
                    continue
                }
                let isNew = try await services.requestDoor.noteTold(
                    occasion, of: timed.request, letters: letters, context)
                if isNew { outcome.told += 1 }
            }
            last = due.last
        } while last != nil
        return outcome
    }

    /// A member who may sign in and has entered an address.
    private struct Addressee: Sendable {
        let id: StaffID
        let roles: Set<ElementName>
        let address: Sealed<String>
    }

    private func addresses(of firm: ControllerID) async throws -> [Addressee] {
        guard let key = services.accountsKeys[firm] else { return [] }
        let addresses = StaffAddresses(controller: firm, key: key, ids: services.ids, random: services.random)
        return try await services.accounts.readAccounts { store in
            try store.staffMembers(of: firm, after: nil, limit: Self.mostStaff).filter(\.isActive).compactMap {
                member in
                try addresses.address(of: member.id, in: store)
                    .map { Addressee(id: member.id, roles: member.roles, address: $0) }
            }
        }
    }

    /// To whom it is written: of a request that soon is due to whoever has it in hand, else to all who may; of one that is
    /// late to administrators and the data protection officer. Where nobody of these has an address, to the one that the
    /// policy names for the firm.
    private func receivers(
        _ occasion: RequestReminder, of request: RightsRequest, _ policy: Policy, _ people: [Addressee]
    ) -> [(name: String, address: Sealed<String>)] {
        let officer = policy.controller.dataProtectionOfficer.flatMap { policy.parties[$0]?.contact.emails.first }
        let firm = officer ?? policy.controller.contact.emails.first
        var found: [Addressee]
        switch occasion {
        case .soon:
            found = people.filter { $0.id == request.handler }
            if found.isEmpty {
                let roles = policy.rolesForRequests(on: Set(request.rights))
                found = people.filter { !$0.roles.isDisjoint(with: roles) }
            }
        case .late: found = people.filter { $0.roles.contains(.administrator) }
        }
        var receivers = found.map { (name: $0.id.rawValue, address: $0.address) }
        if let firm, receivers.isEmpty || (occasion == .late && officer != nil) {
            receivers.append((name: "firm", address: Sealed(firm)))
        }
        // Two may read one mailbox.
        var known: Set<Sealed<String>> = []
        return receivers.filter { known.insert($0.address).inserted }
    }

    /// - Returns: how many letters were handed to the way out for messages.
    private func write(
        _ occasion: RequestReminder, of timed: TimedRequest, _ policy: Policy, _ people: [Addressee], _ now: Instant
    ) async throws -> Int {
        let request = timed.request
        let say = Voice(
            language: policy.prevailingLanguage, timeZone: ZoneClock(named: policy.timeZone) ?? .utc, now: now)
        let firm = ForeignWords.bare(say(policy.controller.legalName))
        let day = say.date(timed.clock.deadline.lastDay)
        let link = services.origin + Path.request(policy.id, request.id).link
        let lines = [
            say(ReminderText.mailLead(occasion)),
            say(
                ReminderText.about(
                    request.rights.map { say(RequestDeskText.right($0)) }.joined(separator: ", "),
                    number: request.id.rawValue)),
            say(ReminderText.lastDay(day)), request.handler == nil ? say(ReminderText.nobodyHasIt) : nil, link,
            say(ReminderText.once),
        ]
        let body = lines.compactMap(\.self).joined(separator: "\n\n") + "\n"
        var letters = 0
        for receiver in receivers(occasion, of: request, policy, people) {
            guard (try? MailAddress(receiver.address)) != nil else { continue }
            let message = try OutgoingMessage(
                controller: policy.id, to: receiver.address, language: say.language,
                title: Sealed(say(ReminderText.mailTitle(occasion, day: day, firm: firm))), body: Sealed(body),
                kind: ElementName(rawValue: "reminder"), id: Self.name(of: occasion, request, to: receiver.name))
            try await services.messages.deliver(message)
            letters += 1
        }
        return letters
    }

    /// The name of a letter, the same on every node and after every start.
    private static func name(of occasion: RequestReminder, _ request: RightsRequest, to receiver: String) -> MessageID {
        let text =
            "\(request.controller.rawValue)/\(request.id.rawValue)/\(occasion.rawValue)/\(request.due.milliseconds)/"
            + receiver
        return MessageID(rawValue: String(Hex.text(Array(SHA256.hash(data: Array(text.utf8)))).prefix(32)))
    }
}
