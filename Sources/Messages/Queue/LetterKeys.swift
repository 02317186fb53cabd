import Vault
import Vocabulary

/// Keeps the key of each waiting message as a secret of its controller, in the store of keys.
///
/// As a secret it is wrapped anew when the controller's key is rotated, and is gone from every copy of the keys when
/// these are as old as the policy's backup period.
package struct LetterKeys: Sendable {
    /// Seconds for which what became of a message is remembered, so that the relay can say that it came back.
    package static let keptSeconds: Int64 = 30 * 86_400
    /// Seconds after which a key without a message was left behind by a node that died between the two stores.
    package static let patience: Int64 = 3600
    private static let prefix = "message-"
    private static let batch = 1000

    private let keys: any KeyStore
    private let ring: KeyRing

    package init(keys: any KeyStore, ring: KeyRing) { (self.keys, self.ring) = (keys, ring) }

    /// Makes and keeps the message's key, unless it has one; the key is durable before this returns.
    func seal(
        _ letter: Sealed<[UInt8]>, as id: MessageID, of controller: ControllerID, now: Instant
    ) async throws -> [UInt8] {
        let (ring, fresh) = (ring, LetterKey.generate())
        // A message that is handed over again has its key already.
        let secret = try await keys.writeKeys { transaction in
            try ring.secret(Self.prefix + id.rawValue, of: controller, at: now, in: transaction) { fresh.secret }
        }
        return try LetterKey(secret: secret).seal(letter, of: controller, id.rawValue)
    }

    /// `nil` when the key is gone, or is not the one.
    func open(
        _ sealed: [UInt8], as id: MessageID, of controller: ControllerID
    ) async throws -> Sealed<[UInt8]>? {
        let (ring, name) = (ring, Self.prefix + id.rawValue)
        let secret = try await keys.readKeys { transaction -> Sealed<[UInt8]>? in
            guard try transaction.secret(of: .controller(controller), name) != nil else { return nil }
            return try ring.secret(name, of: controller, at: Instant(milliseconds: 0), in: transaction) { Sealed([]) }
        }
        guard let secret else { return nil }
        return try? LetterKey(secret: secret).open(sealed, of: controller, id.rawValue)
    }

    /// Destroys the key, whether it is there or not.
    func forget(_ id: MessageID, of controller: ControllerID) async throws {
        try await keys.writeKeys {
            try $0.deleteSecret(of: .controller(controller), Self.prefix + id.rawValue)
        }
    }

    /// The name by which evidence knows the person; `nil` when the person is gone.
    func reference(of person: SubjectID, at controller: ControllerID) async throws -> SubjectReference? {
        try await keys.readKeys { try $0.personKey(of: controller, person)?.reference }
    }

    /// Removes keys whose message is settled, or went with its person, and messages settled long ago.
    package func sweep(_ controller: ControllerID, in store: any MessagesStore, now: Instant) async throws {
        let secrets = try await keys.readKeys { try $0.secrets(of: .controller(controller)) }
        let old = secrets.filter {
            $0.name.hasPrefix(Self.prefix) && $0.createdAt < now.adding(seconds: -Self.patience)
        }
        let ids = old.map { MessageID(rawValue: String($0.name.dropFirst(Self.prefix.count))) }
        let waiting = try await store.readMessages { try $0.waiting(among: ids, of: controller) }
        for id in ids where !waiting.contains(id) { try await forget(id, of: controller) }
        var removed = Self.batch
        while removed >= Self.batch {
            removed = try await store.writeMessages {
                try $0.removeMessages(
                    of: controller, settledBefore: now.adding(seconds: -Self.keptSeconds), limit: Self.batch)
            }
        }
    }
}
