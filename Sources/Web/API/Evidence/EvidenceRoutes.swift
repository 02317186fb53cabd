import Accounts
import HTTPTypes
import Ledger
import Processing
import Vocabulary

// | method and path                     | who          | calls                         |
// |-------------------------------------|--------------|-------------------------------|
// | GET /api/v1/evidence/checkpoint     | scope ledger | `LedgerTransaction`           |
// | GET /api/v1/evidence/entries        | scope ledger | `LedgerTransaction.entries`   |
// | GET /api/v1/evidence/newest         | scope ledger | `LedgerTransaction.entries`   |
// | GET /api/v1/evidence/entries/:entry | scope ledger | `Door.receipt`                |

/// Evidence for the firm's own auditors: the signed head, the entries, and the proof of one.
struct EvidenceRoutes: WebRoutes {
    let services: WebServices

    func add(to book: RouteBook) {
        book.api(.showCheckpoint, checkpoint)
        book.api(.listEntries, list)
        book.api(.listNewestEntries, newest)
        book.api(.showEntry, entry)
    }

    @Sendable private func checkpoint(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let controller = try context.requireController().id
        guard let stored = try await services.door.data.read({ try $0.latestCheckpoint(of: controller) }) else {
            throw RequestFailure(.notFound)
        }
        return .ok([
            "size": .integer(stored.size), "checkpoint": .string(stored.note),
            "key": services.checkpointKeys[controller].map { .string($0.text) } ?? .null,
        ])
    }

    @Sendable private func list(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let controller = try context.requireController().id
        let (count, after) = try request.paging()
        var from: Int64 = 0
        if let after {
            guard let sequence = after.parts.first.flatMap({ Int64($0) }), sequence >= 0 else {
                throw RequestFailure(.cursorMalformed)
            }
            from = sequence
        }
        let entries = try await services.door.data.read { [from] in
            try $0.entries(of: controller, from: from, limit: count)
        }
        let next = entries.count == count ? entries.last.map { Cursor(parts: [String($0.sequence + 1)]) } : nil
        return Self.list(entries, next: next)
    }

    @Sendable private func newest(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let controller = try context.requireController().id
        let (count, after) = try request.paging()
        var before = Int64.max
        if let after {
            guard let sequence = after.parts.first.flatMap({ Int64($0) }), sequence >= 0 else {
                throw RequestFailure(.cursorMalformed)
            }
            before = sequence
        }
        let entries = try await services.door.data.read { [before] transaction -> [SequencedEntry] in
            let size = try transaction.latestCheckpoint(of: controller)?.size ?? 0
            let end = min(size, before)
            let start = max(0, end - Int64(count))
            guard start < end else { return [] }
            return try transaction.entries(of: controller, from: start, limit: Int(end - start)).reversed()
        }
        let next = entries.last.flatMap { $0.sequence > 0 ? Cursor(parts: [String($0.sequence)]) : nil }
        return Self.list(entries, next: next)
    }

    /// A part of the list; the entries' own bytes are canonical, so that they are joined as they stand.
    private static func list(_ entries: [SequencedEntry], next: Cursor?) -> APIAnswer {
        var writer = JSONWriter(capacity: entries.reduce(100) { $0 + $1.bytes.count + 40 })
        writer.raw("{\"items\":[")
        for (place, entry) in entries.enumerated() {
            writer.raw(place == 0 ? "{\"entry\":" : ",{\"entry\":")
            writer.canonical(entry.bytes)
            writer.raw(",\"sequence\":")
            writer.integer(entry.sequence)
            writer.raw("}")
        }
        writer.raw("]")
        if let next {
            writer.raw(",\"next\":")
            writer.string(next.text)
        }
        writer.raw("}")
        return APIAnswer(canonical: writer.bytes)
    }

    @Sendable private func entry(_ request: APIRequest, _ context: ZavetContext) async throws -> APIAnswer {
        let controller = try context.requireController().id
        guard let key = services.checkpointKeys[controller],
            let receipt = try await services.door.receipt(of: context.parameter("entry"), at: controller, key: key)
        else { throw RequestFailure(.notFound) }
        return .ok(try receipt.json)
    }
}

extension Endpoint {
    static let showCheckpoint = Endpoint(.get, .api("evidence", "checkpoint"), .api, for: .client(.ledger))
    static let listEntries = Endpoint(.get, .api("evidence", "entries"), .api, for: .client(.ledger))
    static let showEntry = Endpoint(.get, .api("evidence", "entries", ":entry"), .api, for: .client(.ledger))

    static let listNewestEntries = Endpoint(.get, .api("evidence", "newest"), .api, for: .client(.ledger))

    static let evidence: [Endpoint] = [showCheckpoint, listEntries, listNewestEntries, showEntry]
}
