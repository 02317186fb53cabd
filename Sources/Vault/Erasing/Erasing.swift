import Vocabulary

// An erasure has three steps, each a transaction of its own:
//   1. data: the intent, with its evidence. From here on the person is being erased, whatever happens.
//   2. keys: the keys go. From here on nobody can read it, in the store or in any copy of the data.
//   3. data: the sealed rows and the intent go.
// A cut after 1 or 2 is finished by ``Erasing/finish(begunBefore:)``, at the next start or by another node.

extension VaultTransaction {
    /// Step 1 for a whole person (Article 17 GDPR); put the evidence into the same transaction.
    package func beginErasure(of controller: ControllerID, _ subject: SubjectID, at now: Instant) throws {
        try insert(Erasure(controller: controller, subject: subject, datum: nil, begunAt: now))
    }

    /// Step 1 for single data; put the evidence into the same transaction.
    package func beginErasure(
        of controller: ControllerID, _ subject: SubjectID, data: [DatumID], at now: Instant
    ) throws {
        for datum in data {
            try insert(Erasure(controller: controller, subject: subject, datum: datum, begunAt: now))
        }
    }

    /// Lets another value take the place of this one, which a hold keeps; put the evidence into the same transaction.
    ///
    /// - Returns: what is to be finished, as an erasure is: nobody is found by the value any more.
    package func beginReplacing(
        of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID, at now: Instant
    ) throws -> Erasure {
        let erasure = Erasure(
            controller: controller, subject: subject, datum: datum, begunAt: now, leavesValue: true)
        try setReplaced(at: now, of: controller, subject, datum)
        try insert(erasure)
        return erasure
    }
}

extension KeyTransaction {
    /// Step 2: destroys the keys. Doing it twice does no harm.
    package func destroyKeys(of erasure: Erasure) throws {
        if let datum = erasure.datum, erasure.leavesValue {
            try deleteIdentifiers(of: erasure.controller, erasure.subject, from: datum)
        } else if let datum = erasure.datum {
            try deleteDatumKey(of: erasure.controller, erasure.subject, datum)
        } else {
            try deletePersonKey(of: erasure.controller, erasure.subject)
        }
    }
}

extension VaultTransaction {
    /// Step 3: deletes what can no longer be read, and the intent. Doing it twice does no harm.
    package func complete(_ erasure: Erasure) throws {
        if erasure.leavesValue { return try delete(erasure) }
        if let datum = erasure.datum {
            try deleteDatum(of: erasure.controller, erasure.subject, datum)
        } else {
            try deleteSubject(of: erasure.controller, erasure.subject)
        }
        try delete(erasure)
    }
}

/// Finishes erasures over both stores.
package struct Erasing: Sendable {
    /// Erasures in one transaction.
    private static let batch = 256

    private let keys: any KeyStore
    private let data: any VaultStore

    package init(keys: any KeyStore, data: any VaultStore) { (self.keys, self.data) = (keys, data) }

    /// Steps 2 and 3 of these erasures.
    package func finish(_ erasures: [Erasure]) async throws {
        try await keys.writeKeys { transaction in
            for erasure in erasures { try transaction.destroyKeys(of: erasure) }
        }
        try await data.writeData { transaction in
            for erasure in erasures { try transaction.complete(erasure) }
        }
    }

    /// Finishes what stands unfinished, and scrubs the keys that went; call it at the start, before anyone is served.
    ///
    /// Those that somebody else is finishing at this moment may be finished twice, which does no harm.
    /// - Parameter end: only those that were begun before it; by default all.
    /// - Returns: how many erasures it finished.
    @discardableResult
    package func finish(begunBefore end: Instant? = nil) async throws -> Int {
        var finished = 0
        while true {
            let oldest = try await data.readData { try $0.erasures(limit: Self.batch) }
            let pending = oldest.filter { erasure in end.map { erasure.begunAt < $0 } ?? true }
            if pending.isEmpty { break }
            try await finish(pending)
            finished += pending.count
        }
        if finished > 0 { try await keys.scrubKeys() }
        return finished
    }
}
