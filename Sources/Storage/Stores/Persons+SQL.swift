import Policies
import Processing
import Vocabulary

extension SQLTransaction: PersonTransaction {
    package func insert(_ record: PersonRecord) throws {
        try execute(
            "insert into person (controller, subject, language, state) values (?, ?, ?, ?)",
            [.id(record.controller), .id(record.subject), .optional(record.language), .blob(record.state.bytes)])
    }

    package func person(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord? {
        try first(
            """
            select language, state from person where controller = ? and subject = ? and not exists
                (select 1 from erasure where controller = ? and subject = ? and datum = '')
            """,
            [.id(controller), .id(subject), .id(controller), .id(subject)]
        ) { row in
            PersonRecord(
                controller: controller, subject: subject, language: try row.optionalID(0),
                state: try PersonState(bytes: try row.blob(1)))
        }
    }

    package func update(_ record: PersonRecord) throws {
        try execute(
            "update person set language = ?, state = ? where controller = ? and subject = ?",
            [.optional(record.language), .blob(record.state.bytes), .id(record.controller), .id(record.subject)])
    }

    package func deletePerson(_ subject: SubjectID, of controller: ControllerID) throws {
        try execute("delete from person where controller = ? and subject = ?", [.id(controller), .id(subject)])
    }

    package func insert(_ representation: Representation, of controller: ControllerID) throws {
        try execute(
            """
            insert into representation (controller, subject, id, representative, kind, proof, begins, ends)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(controller), .id(representation.subject), .text(representation.id),
                .id(representation.representative), .text(representation.kind.rawValue), .id(representation.proof),
                .instant(representation.from), .optional(representation.until),
            ])
    }

    @discardableResult
    package func endRepresentation(_ id: String, of controller: ControllerID, at end: Instant) throws -> Bool {
        try execute(
            "update representation set ends = ? where controller = ? and id = ? and (ends is null or ends > ?)",
            [.instant(end), .id(controller), .text(id), .instant(end)]) > 0
    }

    package func representatives(of subject: SubjectID, of controller: ControllerID) throws -> [Representation] {
        try representations("subject", subject, controller)
    }

    package func represented(by representative: SubjectID, of controller: ControllerID) throws -> [Representation] {
        try representations("representative", representative, controller)
    }

    private func representations(
        _ column: StaticString, _ person: SubjectID, _ controller: ControllerID
    ) throws -> [Representation] {
        try query(
            """
            select id, subject, representative, kind, proof, begins, ends from representation
            where controller = ? and \(column) = ? order by id
            """,
            [.id(controller), .id(person)]
        ) { row in
            guard let kind = Representation.Kind(rawValue: try row.text(3)) else {
                throw StorageError.unexpectedValue(column: 3)
            }
            return Representation(
                id: try row.text(0), subject: try row.id(1), representative: try row.id(2), kind: kind,
                proof: try row.id(4), from: try row.instant(5), until: try row.optionalInstant(6))
        }
    }
}
