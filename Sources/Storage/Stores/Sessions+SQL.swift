import Accounts
import Vocabulary

extension SQLTransaction {
    package func session(_ digest: Digest, of controller: ControllerID) throws -> Session? {
        try first(
            """
            select holder_kind, holder, started_at, last_used_at, is_remembered from account_session
            where controller = ? and digest = ?
            """, [.id(controller), .digest(digest)]
        ) { row in
            Session(
                controller: controller, digest: digest, holder: try holder(in: row), startedAt: try row.instant(2),
                lastUsedAt: try row.instant(3), isRemembered: try row.integer(4) == 1)
        }
    }

    package func insert(_ session: Session) throws {
        let (kind, holder) = columns(of: session.holder)
        try execute(
            """
            insert into account_session
                (controller, digest, holder_kind, holder, started_at, last_used_at, is_remembered)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(session.controller), .digest(session.digest), kind, holder, .instant(session.startedAt),
                .instant(session.lastUsedAt), .integer(session.isRemembered ? 1 : 0),
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
