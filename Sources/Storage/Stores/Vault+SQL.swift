import Vault
import Vocabulary

extension SQLTransaction: VaultTransaction {
    package func insert(_ subject: RegisteredSubject) throws {
        try execute(
            "insert into subject (controller, id, registered_at, learned_at) values (?, ?, ?, ?)",
            [.id(subject.controller), .id(subject.id), .instant(subject.registeredAt), .instant(subject.learnedAt)])
    }

    package func subject(of controller: ControllerID, _ subject: SubjectID) throws -> RegisteredSubject? {
        try first(
            "select id, registered_at, learned_at from subject where controller = ? and id = ?",
            [.id(controller), .id(subject)]
        ) { try RegisteredSubject(of: controller, $0) }
    }

    package func subjects(of controller: ControllerID, after: SubjectID?, limit: Int) throws -> [RegisteredSubject] {
        try query(
            """
            select id, registered_at, learned_at from subject where controller = ? and id > ?
            order by id limit ?
            """,
            [.id(controller), .text(after?.rawValue ?? ""), .integer(limit)]
        ) { try RegisteredSubject(of: controller, $0) }
    }

    package func subjectCount(of controller: ControllerID) throws -> Int {
        try count("select count(*) from subject where controller = ?", [.id(controller)])
    }

    package func deleteSubject(of controller: ControllerID, _ subject: SubjectID) throws {
        try letFilesGo(of: controller, subject, nil)
        try execute("delete from datum where controller = ? and subject = ?", [.id(controller), .id(subject)])
        try execute("delete from subject where controller = ? and id = ?", [.id(controller), .id(subject)])
    }

    package func insert(_ datum: SealedDatum) throws {
        try execute(
            """
            insert into datum
                (controller, subject, id, item, sealed, source, point, collected_at, learned_at, policy, status, replaced)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(datum.controller), .id(datum.subject), .id(datum.id), .id(datum.item), .blob(datum.sealed),
                .id(datum.source), .optional(datum.point), .instant(datum.collectedAt), .instant(datum.learnedAt),
                .digest(datum.policy), .text(datum.status.rawValue), .optional(datum.replacedAt),
            ])
    }

    package func data(of controller: ControllerID, _ subject: SubjectID) throws -> [SealedDatum] {
        try query(
            "select \(datumColumns) from datum where controller = ? and subject = ? order by id",
            [.id(controller), .id(subject)]
        ) { try SealedDatum(of: controller, $0) }
    }

    package func data(
        of controller: ControllerID, _ subject: SubjectID, after: DatumID?, limit: Int
    ) throws -> [SealedDatum] {
        try query(
            """
            select \(datumColumns) from datum where controller = ? and subject = ? and id > ? order by id limit ?
            """,
            [.id(controller), .id(subject), .text(after?.rawValue ?? ""), .integer(limit)]
        ) { try SealedDatum(of: controller, $0) }
    }

    package func standingData(of controller: ControllerID, _ subject: SubjectID) throws -> [SealedDatum] {
        try query(
            """
            select \(datumColumns) from datum where controller = ? and subject = ? and \(stands) order by id
            """,
            [.id(controller), .id(subject)]
        ) { try SealedDatum(of: controller, $0) }
    }

    package func datumTimes(of controller: ControllerID, _ subject: SubjectID) throws -> [DatumTime] {
        try query(
            "select item, collected_at, status, replaced from datum where controller = ? and subject = ? and \(stands)",
            [.id(controller), .id(subject)]
        ) { row in
            guard let status = DatumStatus(rawValue: try row.text(2)) else {
                throw StorageError.unexpectedValue(column: 2)
            }
            return DatumTime(
                item: try row.id(0), collectedAt: try row.instant(1), status: status,
                replacedAt: try row.optionalInstant(3))
        }
    }

    package func standingData(
        of controller: ControllerID, _ subject: SubjectID, item: ElementName
    ) throws -> [SealedDatum] {
        try query(
            """
            select \(datumColumns) from datum
            where controller = ? and subject = ? and item = ? and \(stands) order by id
            """,
            [.id(controller), .id(subject), .id(item)]
        ) { try SealedDatum(of: controller, $0) }
    }

    package func datum(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws -> SealedDatum? {
        try first(
            "select \(datumColumns) from datum where controller = ? and subject = ? and id = ?",
            [.id(controller), .id(subject), .id(datum)]
        ) { try SealedDatum(of: controller, $0) }
    }

    @discardableResult
    package func setStatus(
        _ status: DatumStatus, of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws -> Bool {
        try execute(
            "update datum set status = ? where controller = ? and subject = ? and id = ?",
            [.text(status.rawValue), .id(controller), .id(subject), .id(datum)]) > 0
    }

    package func setReplaced(
        at now: Instant, of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws {
        try execute(
            "update datum set status = ?, replaced = ? where controller = ? and subject = ? and id = ?",
            [.text(DatumStatus.restricted.rawValue), .instant(now), .id(controller), .id(subject), .id(datum)])
    }

    package func deleteDatum(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID) throws {
        try letFilesGo(of: controller, subject, datum)
        try execute(
            "delete from datum where controller = ? and subject = ? and id = ?",
            [.id(controller), .id(subject), .id(datum)])
    }
}

extension SQLTransaction {
    package func deleteAllPersons(of controller: ControllerID) throws {
        try execute("update stored_file set status = 'going' where controller = ?", [.id(controller)])
        for table in ["datum", "subject", "erasure", "trace_erasure", "import_mark"] {
            try execute("delete from \(table) where controller = ?", [.id(controller)])
        }
    }
}

// Erasures under way; the empty text stands for the whole person, since a key's column holds no null.
extension SQLTransaction {
    package func insert(_ erasure: Erasure) throws {
        try execute(
            """
            insert into \(table(of: erasure)) (controller, subject, datum, begun_at) values (?, ?, ?, ?)
            on conflict (controller, subject, datum) do nothing
            """,
            [
                .id(erasure.controller), .id(erasure.subject), .text(erasure.datum?.rawValue ?? ""),
                .instant(erasure.begunAt),
            ])
    }

    package func erasures(limit: Int) throws -> [Erasure] {
        let whole = try erasures(in: "erasure", limit: limit) { try Erasure(row: $0) }
        guard whole.count < limit else { return whole }
        return try whole
            + erasures(in: "trace_erasure", limit: limit - whole.count) { try Erasure(row: $0, leavesValue: true) }
    }

    private func erasures(
        in table: String, limit: Int, _ read: (any SQLRow) throws -> Erasure
    ) throws -> [Erasure] {
        try query(
            """
            select controller, subject, datum, begun_at from \(table)
            order by begun_at, controller, subject, datum limit ?
            """,
            [.integer(limit)], read)
    }

    package func erasures(of controller: ControllerID, limit: Int) throws -> [Erasure] {
        try query(
            """
            select controller, subject, datum, begun_at from erasure where controller = ?
            order by begun_at, subject, datum limit ?
            """,
            [.id(controller), .integer(limit)]
        ) { try Erasure(row: $0) }
    }

    private func table(of erasure: Erasure) -> String { erasure.leavesValue ? "trace_erasure" : "erasure" }

    package func erasures(of controller: ControllerID, _ subject: SubjectID) throws -> [Erasure] {
        try query(
            """
            select controller, subject, datum, begun_at from erasure where controller = ? and subject = ?
            order by datum
            """,
            [.id(controller), .id(subject)]
        ) { try Erasure(row: $0) }
    }

    package func delete(_ erasure: Erasure) throws {
        try execute(
            "delete from \(table(of: erasure)) where controller = ? and subject = ? and datum = ?",
            [.id(erasure.controller), .id(erasure.subject), .text(erasure.datum?.rawValue ?? "")])
    }
}

private let datumColumns =
    "subject, id, item, sealed, source, point, collected_at, learned_at, policy, status, replaced"

/// That no erasure of the datum has begun.
private let stands = """
    not exists (select 1 from erasure where erasure.controller = datum.controller
        and erasure.subject = datum.subject and erasure.datum = datum.id)
    """

extension RegisteredSubject {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws(StorageError) {
        self.init(
            controller: controller, id: try row.id(0), registeredAt: try row.instant(1), learnedAt: try row.instant(2))
    }
}

extension SealedDatum {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws(StorageError) {
        guard let status = DatumStatus(rawValue: try row.text(9)) else { throw .unexpectedValue(column: 9) }
        self.init(
            controller: controller, subject: try row.id(0), id: try row.id(1), item: try row.id(2),
            sealed: try row.blob(3), source: try row.id(4), point: try row.optionalID(5),
            collectedAt: try row.instant(6), learnedAt: try row.instant(7), policy: try row.digest(8), status: status,
            replacedAt: try row.optionalInstant(10))
    }
}

extension Erasure {
    fileprivate init(row: any SQLRow, leavesValue: Bool = false) throws(StorageError) {
        let datum = try row.text(2)
        self.init(
            controller: try row.id(0), subject: try row.id(1),
            datum: datum.isEmpty ? nil : DatumID(rawValue: datum), begunAt: try row.instant(3),
            leavesValue: leavesValue)
    }
}
