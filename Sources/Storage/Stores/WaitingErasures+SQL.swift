import Policies
import Processing
import Vocabulary

extension SQLTransaction: WaitingErasureTransaction {
    package func insert(_ erasure: WaitingErasure) throws {
        try execute(
            """
            insert into waiting_erasure (controller, id, subject, ground, ordered, due, staff)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(erasure.controller), .id(erasure.id), .id(erasure.subject), .text(erasure.ground.rawValue),
                .instant(erasure.ordered), .instant(erasure.due), .id(erasure.by),
            ])
    }

    package func waitingErasure(of subject: SubjectID, at controller: ControllerID) throws -> WaitingErasure? {
        try first(
            "select \(erasureColumns) from waiting_erasure where controller = ? and subject = ?",
            [.id(controller), .id(subject)]
        ) { try WaitingErasure(of: controller, $0) }
    }

    package func waitingErasures(
        of controller: ControllerID, until: Instant, limit: Int
    ) throws -> [WaitingErasure] {
        try query(
            """
            select \(erasureColumns) from waiting_erasure where controller = ? and due <= ?
            order by due, id limit ?
            """, [.id(controller), .instant(until), .integer(limit)]
        ) { try WaitingErasure(of: controller, $0) }
    }

    package func delete(_ erasure: WaitingErasure) throws {
        try execute(
            "delete from waiting_erasure where controller = ? and id = ?", [.id(erasure.controller), .id(erasure.id)])
    }
}

private let erasureColumns = "id, subject, ground, ordered, due, staff"

extension WaitingErasure {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        guard let ground = ErasureGround(rawValue: try row.text(2)) else {
            throw StorageError.unexpectedValue(column: 2)
        }
        self.init(
            id: try row.id(0), controller: controller, subject: try row.id(1), ground: ground,
            ordered: try row.instant(3), due: try row.instant(4), by: try row.id(5))
    }
}
