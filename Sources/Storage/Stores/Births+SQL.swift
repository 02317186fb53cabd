import Policies
import Processing
import Vocabulary

/// States beside the datum that says when the person was born, on SQL.
extension SQLTransaction: BirthTransaction {
    package func birthsInClear(
        of controller: ControllerID, after: SubjectID?, limit: Int
    ) throws -> (people: [SubjectID], last: SubjectID?) {
        let page: [(subject: SubjectID, isClear: Bool)] = try query(
            "select subject, state from person where controller = ? and subject > ? order by subject limit ?",
            [.id(controller), .text(after?.rawValue ?? ""), .integer(limit)]
        ) { row in
            // A state that cannot be read is somebody else's matter.
            (try row.id(0), (try? PersonState(bytes: try row.blob(1)))?.holdsBirthInClear ?? false)
        }
        return (page.filter(\.isClear).map(\.subject), page.count < limit ? nil : page.last?.subject)
    }

    package func mergesWithBirthInClear(of controller: ControllerID) throws -> [PersonMerge] {
        let all: [PersonMerge?] = try query(
            """
            select survivor, member, at, state from person_merge where controller = ?
            order by survivor, member
            """, [.id(controller)]
        ) { row in
            guard let before = try? PersonState(bytes: try row.blob(3)), before.holdsBirthInClear else { return nil }
            return PersonMerge(
                survivor: try row.id(0), member: try row.id(1), at: try row.instant(2), before: before)
        }
        return all.compactMap(\.self)
    }

    package func setState(of record: PersonRecord) throws {
        try execute(
            "update person set state = ?, birth = ? where controller = ? and subject = ?",
            [.blob(record.state.bytes), .birth(of: record.state), .id(record.controller), .id(record.subject)])
    }

    package func setBefore(of merge: PersonMerge, at controller: ControllerID) throws {
        try execute(
            "update person_merge set state = ?, birth = ? where controller = ? and survivor = ? and member = ?",
            [
                .blob(merge.before.bytes), .birth(of: merge.before), .id(controller), .id(merge.survivor),
                .id(merge.member),
            ])
    }

    package func areBirthsSealed(of controller: ControllerID) throws -> Bool {
        try first("select 1 from birth_sealing where controller = ?", [.id(controller)]) { _ in true } ?? false
    }

    package func noteBirthsSealed(of controller: ControllerID, at now: Instant) throws {
        try execute(
            """
            insert into birth_sealing (controller, finished) values (?, ?)
            on conflict (controller) do update set finished = excluded.finished
            """, [.id(controller), .instant(now)])
    }
}

extension PersonState {
    /// A release up to 0.1 wrote the date itself.
    fileprivate var holdsBirthInClear: Bool {
        if case .born = age { return true }
        return false
    }

    /// As a row has it: the bytes, and beside them the datum that says when the person was born.
    ///
    /// A date in the bytes was written by a node of an older release since, and is the newer.
    ///
    /// - Parameter subject: whose it is, where one person is asked about and not everybody: then it may be on the shelf.
    init(_ row: any SQLRow, state: Int, birth: Int, of subject: SubjectID? = nil) throws {
        let bytes = try row.blob(state)
        self = try subject.map { try StateShelf.shared.state(of: $0, bytes) } ?? PersonState(bytes: bytes)
        guard !holdsBirthInClear, let text = try row.optionalText(birth) else { return }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw StorageError.unexpectedValue(column: birth) }
        self.birth = BirthSource(
            subject: SubjectID(rawValue: String(parts[0])), datum: DatumID(rawValue: String(parts[1])))
    }
}

extension SQLValue {
    /// The datum that says when the person was born: subject and datum, joined by a stroke.
    static func birth(of state: PersonState) -> SQLValue {
        state.birth.map { .text("\($0.subject.rawValue)/\($0.datum.rawValue)") } ?? .null
    }
}
