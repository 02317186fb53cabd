import Policies
import Processing
import Rights
import Vocabulary

extension SQLTransaction: RequestTransaction {
    package func insert(_ request: RightsRequest) throws {
        try execute(
            """
            insert into request (controller, id, rights, channel, happened, learned, language, policy, subject,
                is_proven, address, words, state, handler, due, closed, folder)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(request.controller), .id(request.id),
                .text(SpacedNames.written(request.rights.map(\.rawValue))), .text(request.channel.rawValue),
                .instant(request.happened), .instant(request.learned), .text(request.language.rawValue),
                .digest(request.policy), .optional(request.subject), .flag(request.isProven),
                .optional(request.address), .optional(request.wordsTrace), .text(request.state.rawValue),
                .optional(request.handler), .instant(request.due), .optional(request.closed),
                .optional(request.folder),
            ])
    }

    package func update(_ request: RightsRequest) throws {
        try execute(
            """
            update request set subject = ?, is_proven = ?, address = ?, words = ?, state = ?, handler = ?, due = ?,
                closed = ?, folder = ?
            where controller = ? and id = ?
            """,
            [
                .optional(request.subject), .flag(request.isProven), .optional(request.address),
                .optional(request.wordsTrace), .text(request.state.rawValue), .optional(request.handler),
                .instant(request.due), .optional(request.closed), .optional(request.folder),
                .id(request.controller), .id(request.id),
            ])
    }

    package func request(_ id: RequestID, of controller: ControllerID) throws -> RightsRequest? {
        try first(
            "select \(requestColumns) from request where controller = ? and id = ?", [.id(controller), .id(id)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func openRequests(of controller: ControllerID, limit: Int) throws -> [RightsRequest] {
        try query(
            """
            select \(requestColumns) from request where controller = ? and closed is null
            order by due, id limit ?
            """, [.id(controller), .integer(limit)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func closedRequests(of controller: ControllerID, limit: Int) throws -> [RightsRequest] {
        try query(
            """
            select \(requestColumns) from request where controller = ? and closed is not null
            order by closed desc, id desc limit ?
            """, [.id(controller), .integer(limit)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func requests(
        of controller: ControllerID, since start: Instant, after last: RightsRequest?, limit: Int
    ) throws -> [RightsRequest] {
        let from = max(start, last?.happened ?? start)
        return try query(
            """
            select \(requestColumns) from request
            where controller = ? and happened >= ? and (happened > ? or id > ?) order by happened, id limit ?
            """,
            [.id(controller), .instant(from), .instant(from), .text(last?.id.rawValue ?? ""), .integer(limit)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func requests(
        by subject: SubjectID, of controller: ControllerID, limit: Int
    ) throws -> [RightsRequest] {
        try query(
            """
            select \(requestColumns) from request where controller = ? and subject = ?
            order by id desc limit ?
            """, [.id(controller), .id(subject), .integer(limit)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func requests(
        fromAddress address: Digest, of controller: ControllerID, limit: Int
    ) throws -> [RightsRequest] {
        try query(
            """
            select \(requestColumns) from request where controller = ? and address = ?
            order by id desc limit ?
            """, [.id(controller), .digest(address), .integer(limit)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func requestsWithPapers(
        closedBefore end: Instant, of controller: ControllerID, limit: Int
    ) throws -> [RightsRequest] {
        try query(
            """
            select \(requestColumns) from request
            where controller = ? and closed is not null and folder is not null and closed < ? and learned < ?
            order by closed, id limit ?
            """, [.id(controller), .instant(end), .instant(end), .integer(limit)]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func requestsToTell(
        _ occasion: RequestReminder, of controller: ControllerID, from start: Instant, before end: Instant,
        after last: RightsRequest?, limit: Int
    ) throws -> [RightsRequest] {
        let (column, from) = (Self.toldColumn(occasion), max(start, last?.due ?? start))
        return try query(
            """
            select \(requestColumns) from request
            where controller = ? and closed is null and (\(column) is null or \(column) <> due)
                and due >= ? and due < ? and (due > ? or id > ?) and state <> 'waiting'
            order by due, id limit ?
            """,
            [
                .id(controller), .instant(from), .instant(end), .instant(from), .text(last?.id.rawValue ?? ""),
                .integer(limit),
            ]
        ) { try RightsRequest(of: controller, $0) }
    }

    package func markTold(_ occasion: RequestReminder, of request: RightsRequest) throws -> Bool {
        let column = Self.toldColumn(occasion)
        return try execute(
            """
            update request set \(column) = ?
            where controller = ? and id = ? and closed is null and (\(column) is null or \(column) <> ?)
            """,
            [.instant(request.due), .id(request.controller), .id(request.id), .instant(request.due)]) > 0
    }

    private static func toldColumn(_ occasion: RequestReminder) -> String {
        switch occasion {
        case .soon: return "told_soon"
        case .late: return "told_late"
        }
    }

    package func insert(_ step: RequestStep) throws {
        try execute(
            """
            insert into request_step (controller, request, id, kind, happened, learned, staff, code)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(step.controller), .id(step.request), .id(step.id), .text(step.kind.rawValue),
                .instant(step.happened), .instant(step.learned), .optional(step.staff), .optional(step.code),
            ])
    }

    package func requestSteps(of request: RequestID, of controller: ControllerID) throws -> [RequestStep] {
        try query(
            """
            select id, kind, happened, learned, staff, code from request_step
            where controller = ? and request = ? order by learned, id
            """, [.id(controller), .id(request)]
        ) { try RequestStep(of: request, controller, $0) }
    }

    package func requestSteps(
        of requests: [RequestID], of controller: ControllerID
    ) throws -> [RequestID: [RequestStep]] {
        guard !requests.isEmpty else { return [:] }
        let places = Array(repeating: "?", count: requests.count).joined(separator: ", ")
        let found = try query(
            """
            select id, kind, happened, learned, staff, code, request from request_step
            where controller = ? and request in (\(places)) order by learned, id
            """, [.id(controller)] + requests.map { .id($0) }
        ) { try RequestStep(of: try $0.id(6), controller, $0) }
        return Dictionary(grouping: found, by: \.request)
    }
}

extension RequestStep {
    /// From a row of id, kind, happened, learned, staff and code.
    fileprivate init(of request: RequestID, _ controller: ControllerID, _ row: any SQLRow) throws {
        guard let kind = Kind(rawValue: try row.text(1)) else { throw StorageError.unexpectedValue(column: 1) }
        self.init(
            id: try row.id(0), request: request, controller: controller, kind: kind, happened: try row.instant(2),
            learned: try row.instant(3), staff: try row.optionalID(4), code: try row.optionalText(5))
    }
}

private let requestColumns = """
    id, rights, channel, happened, learned, language, policy, subject, is_proven, address, words, state, handler, due,
    closed, folder
    """

extension RightsRequest {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        guard let channel = ContactChannel(rawValue: try row.text(2)) else {
            throw StorageError.unexpectedValue(column: 2)
        }
        guard let state = State(rawValue: try row.text(11)) else { throw StorageError.unexpectedValue(column: 11) }
        self.init(
            id: try row.id(0), controller: controller,
            rights: SpacedNames.read(try row.text(1)).compactMap(Right.init(rawValue:)), channel: channel,
            happened: try row.instant(3), learned: try row.instant(4),
            language: Language(rawValue: try row.text(5)), policy: try row.digest(6),
            subject: try row.optionalID(7), isProven: try row.flag(8), address: try row.optionalDigest(9),
            wordsTrace: try row.optionalDigest(10), state: state, handler: try row.optionalID(12),
            due: try row.instant(13), closed: try row.optionalInstant(14), folder: try row.optionalID(15))
    }
}

extension Stores: RequestStore {
    @discardableResult
    package func writeRequests<Value: Sendable>(
        _ job: @escaping @Sendable (any RequestTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readRequests<Value: Sendable>(
        _ job: @escaping @Sendable (any RequestTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}
