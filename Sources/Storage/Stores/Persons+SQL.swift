import Accounts
import Policies
import Processing
import Vocabulary

extension SQLTransaction: PersonTransaction {
    package func insert(_ record: PersonRecord, due: Instant?) throws {
        let settled = try binding?.change(record, in: self) ?? record.settledActs
        try execute(
            """
            insert into person (controller, subject, language, viewed, state, birth, due, several, acts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(record.controller), .id(record.subject), .optional(record.language), .optional(record.viewedAt),
                .blob(record.state.bytes), .birth(of: record.state), .optional(due), .optional(record.holdsSeveral),
                .integer(settled),
            ])
    }

    package func person(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord? {
        guard let binding else { return try storedPerson(subject, of: controller) }
        // That no act is open, as nearly always, is seen by the same look.
        let found: (record: PersonRecord, survivor: SubjectID?, newestOpen: Int64?)? = try first(
            """
            select language, viewed, state, birth, several, acts, merged_into,
                (select number from mass_act where controller = ? and finished is null order by number desc limit 1)
            from person where controller = ? and subject = ? and not exists
                (select 1 from erasure where controller = ? and subject = ? and datum = '')
            """,
            [.id(controller), .id(controller), .id(subject), .id(controller), .id(subject)]
        ) { (try PersonRecord(subject, of: controller, $0), try $0.optionalID(6), try $0.optionalInteger(7)) }
        guard let found else { return nil }
        if let survivor = found.survivor { return try person(survivor, of: controller) }
        try binding.meet(found.record, newestOpen: found.newestOpen, in: self)
        return found.record
    }

    private func storedPerson(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord? {
        let found: (record: PersonRecord, survivor: SubjectID?)? = try first(
            """
            select language, viewed, state, birth, several, acts, merged_into from person
            where controller = ? and subject = ? and not exists
                (select 1 from erasure where controller = ? and subject = ? and datum = '')
            """,
            [.id(controller), .id(subject), .id(controller), .id(subject)]
        ) { (try PersonRecord(subject, of: controller, $0), try $0.optionalID(6)) }
        guard let survivor = found?.survivor else { return found?.record }
        return try storedPerson(survivor, of: controller)
    }

    package func survivor(of subject: SubjectID, of controller: ControllerID) throws -> SubjectID {
        let next: SubjectID?? = try first(
            """
            select merged_into from person where controller = ? and subject = ? and merged_into is not null
                and not exists (select 1 from erasure where controller = ? and subject = ? and datum = '')
            """,
            [.id(controller), .id(subject), .id(controller), .id(subject)]
        ) { try $0.optionalID(0) }
        guard let survivor = next ?? nil else { return subject }
        return try self.survivor(of: survivor, of: controller)
    }

    package func ownRecord(_ subject: SubjectID, of controller: ControllerID) throws -> PersonRecord? {
        try first(
            "select language, viewed, state, birth, several, acts from person where controller = ? and subject = ?",
            [.id(controller), .id(subject)]
        ) { try PersonRecord(subject, of: controller, $0) }
    }

    package func update(_ record: PersonRecord, due: Instant?) throws {
        let settled = SQLValue.integer(try binding?.change(record, in: self) ?? record.settledActs)
        try execute(
            """
            update person set language = ?, viewed = ?, state = ?, birth = ?, due = ?, several = ?,
                acts = case when acts > ? then acts else ? end
            where controller = ? and subject = ?
            """,
            [
                .optional(record.language), .optional(record.viewedAt),
                .blob(StateShelf.shared.bytes(of: record.state, of: record.subject)),
                .birth(of: record.state), .optional(due), .optional(record.holdsSeveral), settled, settled,
                .id(record.controller), .id(record.subject),
            ])
    }

    package func forgetSignIns(of subject: SubjectID, of controller: ControllerID) throws {
        try removePendingSignIns(of: subject, of: controller)
        try removeSessions(of: .subject(subject), of: controller, keeping: nil)
    }

    package func deletePerson(_ subject: SubjectID, of controller: ControllerID) throws {
        try execute("delete from person where controller = ? and subject = ?", [.id(controller), .id(subject)])
        StateShelf.shared.forget(subject)
    }

    package func insert(_ representation: Representation, look: Instant?, of controller: ControllerID) throws {
        try execute(
            """
            insert into representation (controller, subject, id, representative, kind, proof, begins, ends, look)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(controller), .id(representation.subject), .text(representation.id),
                .id(representation.representative), .text(representation.kind.rawValue), .id(representation.proof),
                .instant(representation.from), .optional(representation.until), .optional(look),
            ])
    }

    @discardableResult
    package func endRepresentation(_ id: String, of controller: ControllerID, at end: Instant) throws -> Bool {
        try execute(
            """
            update representation set ends = ?, look = ? where controller = ? and id = ? and (ends is null or ends > ?)
            """,
            [.instant(end), .instant(end), .id(controller), .text(id), .instant(end)]) > 0
    }

    package func representatives(of subject: SubjectID, of controller: ControllerID) throws -> [Representation] {
        try representations("subject", subject, controller)
    }

    package func represented(by representative: SubjectID, of controller: ControllerID) throws -> [Representation] {
        try representations("representative", representative, controller)
    }

    package func deleteRepresentations(by representative: SubjectID, of controller: ControllerID) throws {
        try execute(
            "delete from representation where controller = ? and representative = ?",
            [.id(controller), .id(representative)])
    }

    package func representationsToLookAt(
        of controller: ControllerID, at now: Instant, after: String, limit: Int
    ) throws -> [Representation] {
        try query(
            """
            select \(representationColumns) from representation
            where controller = ? and end_noted = 0 and (look <= ? or look is null and ends <= ?) and id > ?
            order by id limit ?
            """,
            // A node of the release before writes no look, but the end itself.
            [.id(controller), .instant(now), .instant(now), .text(after), .integer(limit)],
            Representation.init(row:))
    }

    package func noteEnd(of representation: Representation, of controller: ControllerID) throws {
        try execute(
            "update representation set end_noted = 1 where controller = ? and subject = ? and id = ?",
            [.id(controller), .id(representation.subject), .text(representation.id)])
    }

    private func representations(
        _ column: StaticString, _ person: SubjectID, _ controller: ControllerID
    ) throws -> [Representation] {
        try query(
            """
            select \(representationColumns) from representation
            where controller = ? and \(column) = ? order by id
            """,
            [.id(controller), .id(person)], Representation.init(row:))
    }
}

private let representationColumns = "id, subject, representative, kind, proof, begins, ends"

extension PersonRecord {
    fileprivate init(_ subject: SubjectID, of controller: ControllerID, _ row: any SQLRow) throws {
        self.init(
            controller: controller, subject: subject, language: try row.optionalID(0),
            viewedAt: try row.optionalInstant(1), state: try PersonState(row, state: 2, birth: 3, of: subject),
            holdsSeveral: try row.optionalFlag(4), settledActs: try row.integer(5))
    }
}

extension Representation {
    fileprivate init(row: any SQLRow) throws {
        guard let kind = Kind(rawValue: try row.text(3)) else { throw StorageError.unexpectedValue(column: 3) }
        self.init(
            id: try row.text(0), subject: try row.id(1), representative: try row.id(2), kind: kind,
            proof: try row.id(4), from: try row.instant(5), until: try row.optionalInstant(6))
    }
}
