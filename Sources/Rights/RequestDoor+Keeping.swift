import Ledger
import Policies
import Processing
import Vocabulary

extension RequestDoor {
    /// Months after its end in which a request's papers stay: a complaint to the authority is possible so long after one
    /// has learned of what it is about, and both sides then need them.
    package static let monthsWithPapers = 6

    /// Destroys the papers of requests that were closed long enough ago; the bare rows stay, without personal data.
    ///
    /// - Returns: of how many.
    @discardableResult
    package func letPapersGo(_ context: DeedContext, limit: Int = 100) async throws -> Int {
        let end = context.now.utcDate.adding(months: -Self.monthsWithPapers).startInUTC
        let due = try await store.readRequests {
            try $0.requestsWithPapers(closedBefore: end, of: context.controller, limit: limit)
        }
        for request in due {
            guard let folder = request.folder else { continue }
            let entry = try EvidenceEntry(
                id: door.ids.timeOrdered(at: context.now), controller: context.controller,
                kind: EvidenceKind("request-papers-gone"), happened: context.now, learned: context.now,
                actor: context.actor, policy: request.policy,
                detail: ["matter": .name(ElementName(rawValue: request.id.rawValue))])
            var bare = request
            (bare.folder, bare.address, bare.wordsTrace) = (nil, nil, nil)
            let without = bare
            // Row, evidence and intent in one transaction; then the keys.
            let erasure = try await store.writeRequests { transaction in
                try transaction.update(without)
                try transaction.record(entry)
                return try door.beginDestroying(folder, context, in: transaction)
            }
            try await door.finishDestroying(erasure)
        }
        return due.count
    }
}
