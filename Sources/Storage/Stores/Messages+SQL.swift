import Ledger
import Messages
import Vocabulary

extension SQLTransaction: MessagesTransaction {
    package func insert(_ message: QueuedMessage) throws {
        try execute(
            """
            insert into outgoing_message
                (controller, id, kind, language, subject, queued, due, until, attempts, holder, sealed, state, settled,
                reason, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, 'waiting', 0, '', '')
            on conflict (controller, id) do nothing
            """,
            [
                .id(message.controller), .id(message.id), .id(message.kind), .text(message.language.rawValue),
                .optional(message.person), .instant(message.queued), .instant(message.due), .instant(message.until),
                .integer(message.attempts), .blob(message.sealed),
            ])
    }

    package func dueMessages(of controller: ControllerID, at now: Instant, limit: Int) throws -> [QueuedMessage] {
        try query(
            """
            select id, kind, language, subject, queued, due, until, attempts, sealed from outgoing_message
            where controller = ? and state = 'waiting' and due <= ? order by due, id limit ?
            """, [.id(controller), .instant(now), .integer(limit)]
        ) { row in
            QueuedMessage(
                id: try row.id(0), controller: controller, kind: try row.id(1),
                language: Language(rawValue: try row.text(2)), person: try row.optionalID(3),
                queued: try row.instant(4), due: try row.instant(5), until: try row.instant(6),
                attempts: Int(try row.integer(7)), sealed: try row.blob(8))
        }
    }

    package func claim(_ id: MessageID, of controller: ControllerID, holder: String, at now: Instant) throws -> Bool {
        try execute(
            """
            update outgoing_message set holder = ?
            where controller = ? and id = ? and state = 'waiting' and due <= ? and (holder is null or holder = ?
                or not exists (select 1 from lease where name = 'serve/' || outgoing_message.holder and until > ?))
            """, [.text(holder), .id(controller), .id(id), .instant(now), .text(holder), .instant(now)]) > 0
    }

    package func postpone(_ message: QueuedMessage, holder: String) throws -> Bool {
        try execute(
            """
            update outgoing_message set due = ?, attempts = ?, holder = null
            where controller = ? and id = ? and state = 'waiting' and holder = ?
            """,
            [
                .instant(message.due), .integer(message.attempts), .id(message.controller), .id(message.id),
                .text(holder),
            ]) > 0
    }

    package func settle(
        _ id: MessageID, of controller: ControllerID, holder: String, as end: SettledMessage.End, reason: String,
        status: String, at now: Instant
    ) throws -> Bool {
        try execute(
            """
            update outgoing_message
            set state = ?, settled = ?, reason = ?, status = ?, holder = null, sealed = null
            where controller = ? and id = ? and state = 'waiting' and holder = ?
            """,
            [
                .text(end.rawValue), .instant(now), .text(reason), .text(status), .id(controller), .id(id),
                .text(holder),
            ]) > 0
    }

    package func bounce(
        _ id: MessageID, of controller: ControllerID, reason: String, status: String, at now: Instant
    ) throws -> SettledMessage? {
        let changed = try execute(
            """
            update outgoing_message set state = 'bounced', settled = ?, reason = ?, status = ?
            where controller = ? and id = ? and state = 'sent'
            """, [.instant(now), .text(reason), .text(status), .id(controller), .id(id)])
        guard changed > 0 else { return nil }
        return try first(
            "select \(settledColumns) from outgoing_message where controller = ? and id = ?",
            [.id(controller), .id(id)]
        ) { try SettledMessage($0) }
    }

    package func person(of id: MessageID, of controller: ControllerID) throws -> SubjectID? {
        try first(
            "select subject from outgoing_message where controller = ? and id = ? and subject is not null",
            [.id(controller), .id(id)]
        ) { try $0.id(0) }
    }

    package func failedMessages(of controller: ControllerID, limit: Int) throws -> [SettledMessage] {
        let ends: [SettledMessage.End] = [.givenUp, .bounced]
        let found = try ends.flatMap { end in
            try query(
                """
                select \(settledColumns) from outgoing_message where controller = ? and state = ?
                order by settled desc, id desc limit ?
                """, [.id(controller), .text(end.rawValue), .integer(limit)]
            ) { try SettledMessage($0) }
        }
        return Array(found.sorted { ($0.settled, $0.id) > ($1.settled, $1.id) }.prefix(limit))
    }

    package func countWaitingMessages(of controller: ControllerID, limit: Int) throws -> Int {
        try query(
            """
            select id from outgoing_message where controller = ? and state = 'waiting' order by due, id limit ?
            """, [.id(controller), .integer(limit)]
        ) { try $0.text(0) }.count
    }

    package func waiting(among ids: [MessageID], of controller: ControllerID) throws -> Set<MessageID> {
        var found: Set<MessageID> = []
        for id in ids {
            let state = try first(
                "select state from outgoing_message where controller = ? and id = ?", [.id(controller), .id(id)]
            ) { try $0.text(0) }
            if state == "waiting" { found.insert(id) }
        }
        return found
    }

    package func removeMessages(of controller: ControllerID, settledBefore: Instant, limit: Int) throws -> Int {
        try SettledMessage.End.allCases.reduce(0) { removed, end in
            removed
                + (try execute(
                    """
                    delete from outgoing_message where controller = ? and id in (
                        select id from outgoing_message where controller = ? and state = ? and settled < ?
                        order by settled, id limit ?)
                    """,
                    [
                        .id(controller), .id(controller), .text(end.rawValue), .instant(settledBefore), .integer(limit),
                    ]))
        }
    }
}

private let settledColumns = "id, kind, language, subject, queued, settled, state, reason, status"

extension SettledMessage {
    fileprivate init(_ row: any SQLRow) throws {
        guard let end = End(rawValue: try row.text(6)) else { throw StorageError.unexpectedValue(column: 6) }
        self.init(
            id: try row.id(0), kind: try row.id(1), language: Language(rawValue: try row.text(2)),
            person: try row.optionalID(3), queued: try row.instant(4), settled: try row.instant(5), end: end,
            reason: try row.text(7), status: try row.text(8))
    }
}

extension Stores: MessagesStore {
    @discardableResult
    package func writeMessages<Value: Sendable>(
        _ job: @escaping @Sendable (any MessagesTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readMessages<Value: Sendable>(
        _ job: @escaping @Sendable (any MessagesTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}
