import Accounts
import Messages
import Processing
import Vault
import Vocabulary

/// Sends the codes that were ordered, outside the requests that asked for them.
///
/// Looks up whom an address leads to, and writes to it only when it leads to somebody. One node at a time does it for a
/// controller. A message that the transport does not take is tried again until the code is over.
package struct CodeDelivery: Sendable {
    /// Orders that one run takes of a controller.
    static let batch = 50
    /// Seconds before the second try; doubled for each further one.
    static let firstPause: Int64 = 5
    /// Seconds for which a node keeps the others away.
    static let leaseSeconds: Int64 = 60

    private let services: WebServices
    private let firms: [ControllerProfile]
    private let holder: String

    package init(services: WebServices, firms: [ControllerProfile], holder: String) {
        (self.services, self.firms, self.holder) = (services, firms, holder)
    }

    /// Sends what is due.
    ///
    /// - Returns: how many messages the transport took, and how many it refused.
    @discardableResult
    package func run(at now: Instant) async throws -> (sent: Int, failed: Int) {
        var (sent, failed) = (0, 0)
        for firm in firms {
            let due = try await services.accounts.readAccounts {
                try $0.codeOrders(of: firm.id, due: now, limit: 1)
            }
            if due.isEmpty { continue }
            let lease = "sign-in-codes/\(firm.id)"
            let done = try await services.door.holding(
                lease, holder: holder, seconds: Self.leaseSeconds, at: now
            ) { try await deliver(firm, now) }
            sent += done?.sent ?? 0
            failed += done?.failed ?? 0
        }
        return (sent, failed)
    }

    private func deliver(_ firm: ControllerProfile, _ now: Instant) async throws -> (sent: Int, failed: Int) {
        var (sent, failed) = (0, 0)
        let orders = try await services.accounts.readAccounts {
            try $0.codeOrders(of: firm.id, due: now, limit: Self.batch)
        }
        for order in orders {
            let isWanted = try await services.accounts.readAccounts {
                try $0.pendingSignIn(of: order.browser, of: firm.id)?.isOpen(at: now) ?? false
            }
            guard isWanted, let letter = try await letter(order) else {
                try await remove(order)
                continue
            }
            let people = try await CodeSending(services: services).people(behind: letter.identifier, at: firm.id)
            try await services.accounts.writeAccounts {
                try $0.setSubjects(people, ofCodeIn: order.browser, of: firm.id)
            }
            guard !people.isEmpty else {
                try await remove(order)
                continue
            }
            do {
                let message = try SignInMessage(firm: firm, occasion: letter.occasion).message(
                    to: Sealed(letter.identifier.revealingPersonalData()), code: letter.code,
                    language: letter.language, person: people.count == 1 ? people.first : nil,
                    // Half of a digest of what only the browser has: a name, and no way in.
                    id: MessageID(rawValue: String(order.browser.hex.prefix(32))))
                try await services.messages.deliver(message)
                try await remove(order)
                sent += 1
            } catch is MessageError {
                // No transport of this server ever takes it to such an address.
                try await remove(order)
                failed += 1
            } catch {
                try await postpone(order, now)
                failed += 1
            }
        }
        return (sent, failed)
    }

    /// `nil` when it cannot be read any more, after a rotation of the controller's key.
    private func letter(_ order: CodeOrder) async throws -> CodeLetter? {
        let secret = SealedSecret(
            owner: .controller(order.controller), name: CodeLetter.place(order.browser), wrapper: order.wrapper,
            sealed: order.sealed, createdAt: order.due)
        do { return CodeLetter(try await services.door.open(secret, of: order.controller)) } catch VaultError.sealBroken
        {
            return nil
        }
    }

    private func remove(_ order: CodeOrder) async throws {
        try await services.accounts.writeAccounts { try $0.removeCodeOrder(of: order.browser, of: order.controller) }
    }

    private func postpone(_ order: CodeOrder, _ now: Instant) async throws {
        var later = order
        later.attempts += 1
        later.due = now.adding(seconds: Self.firstPause << Int64(min(order.attempts, 8)))
        let postponed = later
        try await services.accounts.writeAccounts { try $0.update(postponed) }
    }
}
