import Vault
import Vocabulary

extension SQLTransaction: KeyTransaction {
    package func insert(_ key: WrappedControllerKey) throws {
        try execute(
            "insert into controller_key (controller, generation, master, wrapped, created_at) values (?, ?, ?, ?, ?)",
            [
                .id(key.controller), .integer(key.generation), .text(key.master), .blob(key.wrapped),
                .instant(key.createdAt),
            ])
    }

    package func controllerKeys(of controller: ControllerID) throws -> [WrappedControllerKey] {
        try query(
            """
            select controller, generation, master, wrapped, created_at from controller_key where controller = ?
            order by generation
            """,
            [.id(controller)], WrappedControllerKey.init(row:))
    }

    package func controllerKeys(notUnder master: String, limit: Int) throws -> [WrappedControllerKey] {
        try query(
            """
            select controller, generation, master, wrapped, created_at from controller_key where master <> ?
            order by controller, generation limit ?
            """,
            [.text(master), .integer(limit)], WrappedControllerKey.init(row:))
    }

    package func update(_ key: WrappedControllerKey) throws {
        try execute(
            "update controller_key set master = ?, wrapped = ? where controller = ? and generation = ?",
            [.text(key.master), .blob(key.wrapped), .id(key.controller), .integer(key.generation)])
    }

    package func deleteControllerKeys(of controller: ControllerID, before generation: Int) throws {
        try execute(
            "delete from controller_key where controller = ? and generation < ?",
            [.id(controller), .integer(generation)])
    }

    package func controllersWithKeys() throws -> [ControllerID] {
        try query("select distinct controller from controller_key order by controller") { try $0.id(0) }
    }

    package func deleteAllKeys(of controller: ControllerID) throws {
        for table in ["datum_key", "identifier", "person_key", "controller_key", "secret", "key_sweep"] {
            try execute("delete from \(table) where controller = ?", [.id(controller)])
        }
    }
}

// Persons.
extension SQLTransaction {
    package func insert(_ key: WrappedPersonKey) throws {
        try execute(
            """
            insert into person_key (controller, subject, reference, generation, wrapped, created_at)
            values (?, ?, ?, ?, ?, ?)
            """,
            [
                .id(key.controller), .id(key.subject), .id(key.reference), .integer(key.generation),
                .blob(key.wrapped), .instant(key.createdAt),
            ])
    }

    package func personKey(of controller: ControllerID, _ subject: SubjectID) throws -> WrappedPersonKey? {
        try first(
            "select \(personKeyColumns) from person_key where controller = ? and subject = ?",
            [.id(controller), .id(subject)]
        ) { try WrappedPersonKey(of: controller, $0) }
    }

    package func personKey(of controller: ControllerID, reference: SubjectReference) throws -> WrappedPersonKey? {
        try first(
            "select \(personKeyColumns) from person_key where controller = ? and reference = ?",
            [.id(controller), .id(reference)]
        ) { try WrappedPersonKey(of: controller, $0) }
    }

    package func personKeys(
        of controller: ControllerID, notUnder generation: Int, limit: Int
    ) throws -> [WrappedPersonKey] {
        try query(
            """
            select \(personKeyColumns) from person_key where controller = ? and generation < ?
            order by generation, subject limit ?
            """,
            [.id(controller), .integer(generation), .integer(limit)]
        ) { try WrappedPersonKey(of: controller, $0) }
    }

    package func update(_ key: WrappedPersonKey) throws {
        try execute(
            "update person_key set generation = ?, wrapped = ? where controller = ? and subject = ?",
            [.integer(key.generation), .blob(key.wrapped), .id(key.controller), .id(key.subject)])
    }

    @discardableResult
    package func deletePersonKey(of controller: ControllerID, _ subject: SubjectID) throws -> Bool {
        try execute("delete from datum_key where controller = ? and subject = ?", [.id(controller), .id(subject)])
        try execute("delete from identifier where controller = ? and subject = ?", [.id(controller), .id(subject)])
        return try execute(
            "delete from person_key where controller = ? and subject = ?", [.id(controller), .id(subject)]) > 0
    }
}

/// With whether a date of birth stands beside one of the person's datum keys: an index that holds only such answers.
private let personKeyColumns = """
    subject, reference, generation, wrapped, created_at, case when exists (select 1 from datum_key
        where datum_key.controller = person_key.controller and datum_key.subject = person_key.subject
        and datum_key.birth is not null) then 1 else 0 end
    """

extension WrappedControllerKey {
    fileprivate init(row: any SQLRow) throws(StorageError) {
        self.init(
            controller: try row.id(0), generation: Int(try row.integer(1)), master: try row.text(2),
            wrapped: try row.blob(3), createdAt: try row.instant(4))
    }
}

extension WrappedPersonKey {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws(StorageError) {
        self.init(
            controller: controller, subject: try row.id(0), reference: try row.id(1),
            generation: Int(try row.integer(2)), wrapped: try row.blob(3), createdAt: try row.instant(4),
            hasBirth: try row.integer(5) != 0)
    }
}
