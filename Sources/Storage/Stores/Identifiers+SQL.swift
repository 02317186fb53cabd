import Vault
import Vocabulary

extension SQLTransaction {
    // The empty text stands for no datum, since a key's column holds no null.
    package func insertIdentifier(
        _ index: BlindIndex, of controller: ControllerID, _ subject: SubjectID, from datum: DatumID?
    ) throws {
        try execute(
            """
            insert into identifier (controller, kind, blind_index, subject, datum) values (?, ?, ?, ?, ?)
            on conflict (controller, kind, blind_index, subject, datum) do nothing
            """,
            [
                .id(controller), .text(index.kind.rawValue), .blob(index.bytes), .id(subject),
                .text(datum?.rawValue ?? ""),
            ])
    }

    package func subjects(of controller: ControllerID, with index: BlindIndex) throws -> [SubjectID] {
        try query(
            """
            select distinct subject from identifier where controller = ? and kind = ? and blind_index = ?
            order by subject
            """,
            [.id(controller), .text(index.kind.rawValue), .blob(index.bytes)]
        ) { try $0.id(0) }
    }

    package func identifiers(of controller: ControllerID, _ subject: SubjectID) throws -> [BlindIndex] {
        try query(
            """
            select distinct kind, blind_index from identifier where controller = ? and subject = ?
            order by kind, blind_index
            """,
            [.id(controller), .id(subject)]
        ) { row in
            guard let kind = IdentifierKind(rawValue: try row.text(0)) else {
                throw StorageError.unexpectedValue(column: 0)
            }
            return BlindIndex(kind: kind, bytes: try row.blob(1))
        }
    }

    package func deleteIdentifiers(of controller: ControllerID, _ subject: SubjectID, from datum: DatumID) throws {
        try execute(
            "delete from identifier where controller = ? and subject = ? and datum = ?",
            [.id(controller), .id(subject), .id(datum)])
    }

    @discardableResult
    package func deleteIdentifier(
        _ index: BlindIndex, of controller: ControllerID, _ subject: SubjectID
    ) throws -> Bool {
        try execute(
            "delete from identifier where controller = ? and kind = ? and blind_index = ? and subject = ?",
            [.id(controller), .text(index.kind.rawValue), .blob(index.bytes), .id(subject)]) > 0
    }
}
