import Vault
import Vocabulary

extension SQLTransaction {
    package func insert(_ file: StoredFile) throws {
        try execute(
            """
            insert into stored_file
                (controller, subject, datum, status, begun_at, bytes, media, direction, relation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(file.controller), .id(file.subject), .id(file.datum), .text(file.status.rawValue),
                .instant(file.begunAt), .integer(file.bytes), .text(file.media), .optional(file.direction),
                .optional(file.relation),
            ])
    }

    package func files(of controller: ControllerID, _ subject: SubjectID) throws -> [StoredFile] {
        try query(
            "select \(fileColumns) from stored_file where controller = ? and subject = ? order by datum",
            [.id(controller), .id(subject)], StoredFile.init(row:))
    }

    package func hold(_ file: StoredFile) throws -> Bool {
        try execute(
            """
            update stored_file set status = 'held', bytes = ?
            where controller = ? and subject = ? and datum = ? and status = 'coming'
            """,
            [.integer(file.bytes), .id(file.controller), .id(file.subject), .id(file.datum)]) > 0
    }

    package func giveUp(_ file: StoredFile) throws -> Bool {
        try execute(
            """
            update stored_file set status = 'going'
            where controller = ? and subject = ? and datum = ? and status <> 'held'
            """,
            [.id(file.controller), .id(file.subject), .id(file.datum)]) > 0
    }

    package func filesToRemove(comingBefore end: Instant, limit: Int) throws -> [StoredFile] {
        try query(
            """
            select \(fileColumns) from stored_file
            where status <> 'held' and (status = 'going' or begun_at < ?)
            order by begun_at, datum limit ?
            """,
            [.instant(end), .integer(limit)], StoredFile.init(row:))
    }

    package func goingFiles(of controller: ControllerID, limit: Int) throws -> [StoredFile] {
        try query(
            """
            select \(fileColumns) from stored_file
            where controller = ? and status <> 'held' and status = 'going'
            order by begun_at, datum limit ?
            """,
            [.id(controller), .integer(limit)], StoredFile.init(row:))
    }

    package func heldFiles(after: FileName?, limit: Int) throws -> [StoredFile] {
        try query(
            """
            select \(fileColumns) from stored_file
            where status = 'held' and (controller > ? or controller = ? and datum > ?)
            order by controller, datum limit ?
            """,
            [
                .text(after?.controller.rawValue ?? ""), .text(after?.controller.rawValue ?? ""),
                .text(after?.datum.rawValue ?? ""), .integer(limit),
            ], StoredFile.init(row:))
    }

    package func delete(_ file: StoredFile) throws {
        try execute(
            "delete from stored_file where controller = ? and subject = ? and datum = ?",
            [.id(file.controller), .id(file.subject), .id(file.datum)])
    }

    /// Marks the files of a datum, or of all that a person has, as going; done with the deleting of the rows.
    func letFilesGo(of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID?) throws {
        let (and, last): (String, [SQLValue]) = datum.map { (" and datum = ?", [.id($0)]) } ?? ("", [])
        try execute(
            "update stored_file set status = 'going' where controller = ? and subject = ?" + and,
            [.id(controller), .id(subject)] + last)
    }
}

private let fileColumns = "controller, subject, datum, status, begun_at, bytes, media, direction, relation"

extension StoredFile {
    fileprivate init(row: any SQLRow) throws(StorageError) {
        guard let status = Status(rawValue: try row.text(3)) else { throw .unexpectedValue(column: 3) }
        self.init(
            controller: try row.id(0), subject: try row.id(1), datum: try row.id(2), status: status,
            begunAt: try row.instant(4), bytes: try row.integer(5), media: try row.text(6),
            direction: try row.optionalText(7), relation: try row.optionalID(8))
    }
}
