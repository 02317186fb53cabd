import Accounts
import Vocabulary

extension SQLTransaction {
    private static let sessionColumns = """
        holder_kind, holder, started_at, last_used_at, is_remembered, device, digest
        """

    package func session(_ digest: Digest, of controller: ControllerID) throws -> Session? {
        try first(
            "select \(Self.sessionColumns) from account_session where controller = ? and digest = ?",
            [.id(controller), .digest(digest)]
        ) { try session(of: controller, in: $0) }
    }

    package func sessions(of holder: SessionHolder, of controller: ControllerID, limit: Int) throws -> [Session] {
        let (kind, id) = columns(of: holder)
        return try query(
            """
            select \(Self.sessionColumns) from account_session
            where controller = ? and holder_kind = ? and holder = ? order by last_used_at desc, digest limit ?
            """, [.id(controller), kind, id, .integer(limit)]
        ) { try session(of: controller, in: $0) }
    }

    private func session(of controller: ControllerID, in row: any SQLRow) throws -> Session {
        Session(
            controller: controller, digest: try row.digest(6), holder: try holder(in: row),
            startedAt: try row.instant(2), lastUsedAt: try row.instant(3), isRemembered: try row.integer(4) == 1,
            device: try row.optionalText(5).map(SessionDevice.init(stored:)))
    }

    package func insert(_ session: Session) throws {
        let (kind, holder) = columns(of: session.holder)
        try execute(
            """
            insert into account_session
                (controller, digest, holder_kind, holder, started_at, last_used_at, is_remembered, device)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(session.controller), .digest(session.digest), kind, holder, .instant(session.startedAt),
                .instant(session.lastUsedAt), .integer(session.isRemembered ? 1 : 0), .optional(session.device?.stored),
            ])
    }

    package func update(_ session: Session) throws {
        try execute(
            "update account_session set last_used_at = ? where controller = ? and digest = ?",
            [.instant(session.lastUsedAt), .id(session.controller), .digest(session.digest)])
    }

    package func removeSession(_ digest: Digest, of controller: ControllerID) throws {
        try execute(
            "delete from account_session where controller = ? and digest = ?", [.id(controller), .digest(digest)])
    }

    package func removeSessions(of holder: SessionHolder, of controller: ControllerID, keeping: Digest?) throws {
        let (kind, id) = columns(of: holder)
        let all = "delete from account_session where controller = ? and holder_kind = ? and holder = ?"
        guard let keeping else {
            try execute(all, [.id(controller), kind, id])
            return
        }
        try execute(all + " and digest <> ?", [.id(controller), kind, id, .digest(keeping)])
    }

    private func columns(of holder: SessionHolder) -> (kind: SQLValue, id: SQLValue) {
        switch holder {
        case .subject(let id): return (.text("subject"), .id(id))
        case .staff(let id): return (.text("staff"), .id(id))
        }
    }

    private func holder(in row: any SQLRow) throws -> SessionHolder {
        switch try row.text(0) {
        case "subject": return .subject(try row.id(1))
        case "staff": return .staff(try row.id(1))
        default: throw StorageError.unexpectedValue(column: 0)
        }
    }
}
