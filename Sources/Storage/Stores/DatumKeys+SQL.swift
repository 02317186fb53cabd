import Vault
import Vocabulary

extension SQLTransaction {
    package func insert(_ key: WrappedDatumKey) throws {
        try execute(
            "insert into datum_key (controller, subject, datum, wrapped, created_at, birth) values (?, ?, ?, ?, ?, ?)",
            [
                .id(key.controller), .id(key.subject), .id(key.datum), .blob(key.wrapped), .instant(key.createdAt),
                .optional(key.birth),
            ])
    }

    package func datumKeys(of controller: ControllerID, _ subject: SubjectID) throws -> [WrappedDatumKey] {
        try query(
            """
            select \(datumKeyColumns) from datum_key
            where controller = ? and subject = ? order by datum
            """,
            [.id(controller), .id(subject)], WrappedDatumKey.init(row:))
    }

    package func datumKeys(
        of controller: ControllerID, _ subject: SubjectID, from first: DatumID, through last: DatumID
    ) throws -> [WrappedDatumKey] {
        try query(
            """
            select \(datumKeyColumns) from datum_key
            where controller = ? and subject = ? and datum >= ? and datum <= ? order by datum
            """,
            [.id(controller), .id(subject), .id(first), .id(last)], WrappedDatumKey.init(row:))
    }

    package func datumKey(
        of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws -> WrappedDatumKey? {
        try first(
            """
            select \(datumKeyColumns) from datum_key
            where controller = ? and subject = ? and datum = ?
            """,
            [.id(controller), .id(subject), .id(datum)], WrappedDatumKey.init(row:))
    }

    package func datumKeysWithBirth(of controller: ControllerID, _ subject: SubjectID) throws -> [WrappedDatumKey] {
        try query(
            """
            select \(datumKeyColumns) from datum_key
            where controller = ? and subject = ? and birth is not null order by datum
            """,
            [.id(controller), .id(subject)], WrappedDatumKey.init(row:))
    }

    @discardableResult
    package func setBirth(
        _ sealed: [UInt8], of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws -> Bool {
        try execute(
            "update datum_key set birth = ? where controller = ? and subject = ? and datum = ?",
            [.blob(sealed), .id(controller), .id(subject), .id(datum)]) > 0
    }

    @discardableResult
    package func deleteDatumKey(
        of controller: ControllerID, _ subject: SubjectID, _ datum: DatumID
    ) throws -> Bool {
        try deleteIdentifiers(of: controller, subject, from: datum)
        return try execute(
            "delete from datum_key where controller = ? and subject = ? and datum = ?",
            [.id(controller), .id(subject), .id(datum)]) > 0
    }
}

private let datumKeyColumns = "controller, subject, datum, wrapped, created_at, birth"

// Ages of keys, for the sweep of orphans.
extension SQLTransaction {
    package func personKeyAges(of controller: ControllerID, _ window: KeyWindow, limit: Int) throws -> [KeyAge] {
        let start = window.start
        return try query(
            """
            select created_at, subject from person_key
            where controller = ? and (created_at, subject) > (?, ?) and created_at <= ?
            order by created_at, subject limit ?
            """,
            [
                .id(controller), .integer(start.milliseconds), .text(start.subject), .instant(window.until),
                .integer(limit),
            ]
        ) { KeyAge(createdAt: try $0.instant(0), subject: try $0.id(1), datum: nil) }
    }

    package func datumKeyAges(of controller: ControllerID, _ window: KeyWindow, limit: Int) throws -> [KeyAge] {
        let start = window.start
        return try query(
            """
            select created_at, subject, datum from datum_key
            where controller = ? and (created_at, subject, datum) > (?, ?, ?) and created_at <= ?
            order by created_at, subject, datum limit ?
            """,
            [
                .id(controller), .integer(start.milliseconds), .text(start.subject), .text(start.datum),
                .instant(window.until), .integer(limit),
            ]
        ) { KeyAge(createdAt: try $0.instant(0), subject: try $0.id(1), datum: try $0.id(2)) }
    }

    package func sweptUntil(of controller: ControllerID) throws -> Instant? {
        try first("select swept_until from key_sweep where controller = ?", [.id(controller)]) { try $0.instant(0) }
    }

    package func setSweptUntil(_ instant: Instant, of controller: ControllerID) throws {
        try execute(
            """
            insert into key_sweep (controller, swept_until) values (?, ?)
            on conflict (controller) do update set swept_until = excluded.swept_until
            """,
            [.id(controller), .instant(instant)])
    }
}

extension KeyWindow {
    /// What the first key of the next page is greater than; the empty text is smaller than every identifier.
    fileprivate var start: (milliseconds: Int64, subject: String, datum: String) {
        guard let cursor else { return (after.milliseconds + 1, "", "") }
        return (cursor.createdAt.milliseconds, cursor.subject.rawValue, cursor.datum?.rawValue ?? "")
    }
}

extension WrappedDatumKey {
    fileprivate init(row: any SQLRow) throws(StorageError) {
        self.init(
            controller: try row.id(0), subject: try row.id(1), datum: try row.id(2), wrapped: try row.blob(3),
            createdAt: try row.instant(4), birth: try row.optionalBlob(5))
    }
}
