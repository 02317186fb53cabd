import Duties
import Ledger
import Policies
import Vocabulary

extension SQLTransaction: DutiesTransaction {
    package func insert(_ review: ReviewEntry) throws {
        try execute(
            """
            insert into review (controller, id, procedure, done, learned, staff, policy, findings, changed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(review.controller), .id(review.id), .text(Self.stored(review.reviewed)),
                .text(review.done.description),
                .instant(review.learned), .id(review.by), .digest(review.policy), .blob(review.writtenFindings),
                .text(SpacedNames.written(review.changed.map(\.rawValue))),
            ])
    }

    package func reviews(
        of reviewed: ElementReference, at controller: ControllerID, limit: Int
    ) throws -> [ReviewEntry] {
        try query(
            """
            select id, done, learned, staff, policy, findings, changed from review
            where controller = ? and procedure = ? order by done desc, id desc limit ?
            """, [.id(controller), .text(Self.stored(reviewed)), .integer(limit)]
        ) { row in
            let findings = try JSON.parse(row.blob(5)).objectValue ?? [:]
            guard let done = CalendarDate(try row.text(1)) else { throw StorageError.unexpectedValue(column: 1) }
            return ReviewEntry(
                id: try row.id(0), controller: controller, reviewed: reviewed, done: done,
                learned: try row.instant(2), by: try row.id(3), policy: try row.digest(4),
                findings: Dictionary(
                    uniqueKeysWithValues: findings.compactMap { name, text in
                        text.stringValue.map { (ElementName(rawValue: name), $0) }
                    }), changed: SpacedNames.read(try row.text(6)).map(ElementName.init(rawValue:)))
        }
    }
}

extension SQLTransaction {
    /// A procedure by its name alone; a measure with its section, which no name can hold.
    fileprivate static func stored(_ reviewed: ElementReference) -> String {
        reviewed.section == .procedures ? reviewed.name.rawValue : "\(reviewed.section.rawValue)/\(reviewed.name)"
    }
}

extension Stores: DutiesStore {
    @discardableResult
    package func writeDuties<Value: Sendable>(
        _ job: @escaping @Sendable (any DutiesTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readDuties<Value: Sendable>(
        _ job: @escaping @Sendable (any DutiesTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}
