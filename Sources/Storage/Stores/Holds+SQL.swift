import Processing
import Vocabulary

/// Holds on SQL.
extension SQLTransaction: HoldTransaction {
    package func insert(_ hold: Hold) throws {
        try execute(
            """
            insert into hold (controller, id, subject, ground, matter, ordered_by, placed, review)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(hold.controller), .text(hold.id), .id(hold.subject), .id(hold.ground), .optional(hold.matter),
                .optional(hold.orderedBy), .instant(hold.placedAt), .optional(hold.review),
            ])
    }

    package func delete(_ hold: Hold) throws {
        try execute("delete from hold where controller = ? and id = ?", [.id(hold.controller), .text(hold.id)])
    }

    package func holds(of subject: SubjectID, at controller: ControllerID) throws -> [Hold] {
        try query(
            "select \(holdColumns) from hold where controller = ? and subject = ? order by id",
            [.id(controller), .id(subject)]
        ) { try Hold(of: controller, $0) }
    }

    package func holds(
        of controller: ControllerID, matter: ElementName?, after: String?, limit: Int
    ) throws -> [Hold] {
        guard let matter else {
            return try query(
                "select \(holdColumns) from hold where controller = ? and id > ? order by id limit ?",
                [.id(controller), .text(after ?? ""), .integer(limit)]
            ) { try Hold(of: controller, $0) }
        }
        return try query(
            "select \(holdColumns) from hold where controller = ? and matter = ? and id > ? order by id limit ?",
            [.id(controller), .id(matter), .text(after ?? ""), .integer(limit)]
        ) { try Hold(of: controller, $0) }
    }

    package func holdsToReview(of controller: ControllerID, at now: Instant, limit: Int) throws -> [Hold] {
        try query(
            """
            select \(holdColumns) from hold where controller = ? and review is not null and review <= ?
            order by review, id limit ?
            """, [.id(controller), .instant(now), .integer(limit)]
        ) { try Hold(of: controller, $0) }
    }

    package func setReview(of hold: Hold, at review: Instant) throws {
        try execute(
            "update hold set review = ? where controller = ? and id = ?",
            [.instant(review), .id(hold.controller), .text(hold.id)])
    }

    package func insert(_ hold: WideHold) throws {
        try execute(
            """
            insert into wide_hold (controller, id, ground, recipient, items, matter, ordered_by, placed, review)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(hold.controller), .text(hold.id), .id(hold.ground), .optional(hold.recipient),
                .text(hold.items.map(\.rawValue).joined(separator: " ")), .optional(hold.matter),
                .optional(hold.orderedBy), .instant(hold.placedAt), .optional(hold.review),
            ])
    }

    package func delete(_ hold: WideHold) throws {
        try execute("delete from wide_hold where controller = ? and id = ?", [.id(hold.controller), .text(hold.id)])
    }

    package func setReview(of hold: WideHold, at review: Instant) throws {
        try execute(
            "update wide_hold set review = ? where controller = ? and id = ?",
            [.instant(review), .id(hold.controller), .text(hold.id)])
    }

    package func wideHolds(of controller: ControllerID) throws -> [WideHold] {
        try query(
            """
            select id, ground, recipient, items, matter, ordered_by, placed, review from wide_hold
            where controller = ? order by id
            """, [.id(controller)]
        ) { row in
            WideHold(
                controller: controller, id: try row.text(0), ground: try row.id(1), recipient: try row.optionalID(2),
                items: try row.text(3).split(separator: " ").map { ElementName(rawValue: String($0)) },
                matter: try row.optionalID(4), orderedBy: try row.optionalID(5), placedAt: try row.instant(6),
                review: try row.optionalInstant(7))
        }
    }
}

private let holdColumns = "id, subject, ground, matter, ordered_by, placed, review"

extension Hold {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        self.init(
            controller: controller, id: try row.text(0), subject: try row.id(1), ground: try row.id(2),
            matter: try row.optionalID(3), orderedBy: try row.optionalID(4), placedAt: try row.instant(5),
            review: try row.optionalInstant(6))
    }
}
