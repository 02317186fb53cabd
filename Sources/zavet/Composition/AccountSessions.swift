import Accounts
import Processing
import Vocabulary
import Web

/// Finds out who holds a session or a key, in the store of accounts.
struct AccountSessions: SessionResolver {
    let store: any AccountsStore
    let door: Door
    /// Whether every member of staff needs a second factor.
    let demandsSecondFactor: Bool
    let shelf = ClientShelf()

    func acting(
        for subject: SubjectID, by representative: SubjectID, at controller: ControllerID, now: Instant
    ) async throws -> Acting? {
        do {
            return try await door.standing(for: subject, by: representative, at: controller, now).map(Acting.init)
        } catch DoorError.personUnknown { return nil }
    }

    func subject(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? {
        guard let session = try await session(token, controller, now), case .subject(let subject) = session.holder
        else {
            return nil
        }
        return Identity(.subject(subject, of: controller), expires: session.endsAt)
    }

    func staff(token: SecretToken, at controller: ControllerID, now: Instant) async throws -> Identity? {
        guard let session = try await session(token, controller, now), case .staff(let id) = session.holder,
            case let (member?, owes) = try await standing(of: id, controller), member.isActive
        else { return nil }
        return Identity(
            Principal(member), displayName: member.displayName.revealingPersonalData(), expires: session.endsAt,
            owesSecondFactor: owes)
    }

    func client(key: APIKey, now: Instant) async throws -> KeyFinding {
        let clients = ClientAccounts(controller: key.controller)
        let client = try await shelf.client(key) {
            try await store.readAccounts { try $0.client(key.client, of: key.controller) }
        }
        switch clients.authenticate(key, as: client, now: now) {
        case .refused(let refusal): return .refused(refusal)
        case .client(let client):
            if client.isUseToNote(at: now) {
                try await store.writeAccounts { try clients.noteUse(of: client.id, now: now, in: $0) }
                shelf.forget(client)
            }
            return .client(Identity(Principal(client), expires: client.expiresAt))
        }
    }

    private func standing(of id: StaffID, _ controller: ControllerID) async throws -> (StaffMember?, owes: Bool) {
        let isDemanded = demandsSecondFactor
        return try await store.readAccounts { store in
            let member = try store.staffMember(id, of: controller)
            guard isDemanded else { return (member, owes: false) }
            return (member, owes: try store.secondFactor(of: id, at: controller)?.isOn != true)
        }
    }

    private func session(_ token: SecretToken, _ controller: ControllerID, _ now: Instant) async throws -> Session? {
        let sessions = Sessions(controller: controller)
        guard let session = try await store.readAccounts({ try sessions.session(of: token, now: now, in: $0) }) else {
            return nil
        }
        if session.isUseToNote(at: now) {
            try await store.writeAccounts { try sessions.noteUse(of: session, now: now, in: $0) }
        }
        return session
    }
}
