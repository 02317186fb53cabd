import Policies
import Processing
import Vocabulary

/// Dues and tasks of keeping on SQL.
extension SQLTransaction: KeepingTransaction {
    package func setDue(_ due: Instant?, of subject: SubjectID, at controller: ControllerID) throws {
        try execute(
            "update person set due = ? where controller = ? and subject = ?",
            [.optional(due), .id(controller), .id(subject)])
    }

    package func setDue(
        _ due: Instant?, holdsSeveral: Bool?, of subject: SubjectID, at controller: ControllerID
    ) throws {
        try execute(
            "update person set due = ?, several = ? where controller = ? and subject = ?",
            [.optional(due), .optional(holdsSeveral), .id(controller), .id(subject)])
    }

    package func peopleDue(
        of controller: ControllerID, until: Instant, after: DueMark?, limit: Int
    ) throws -> [DueMark] {
        let (due, subject) = (after?.due ?? Instant(milliseconds: .min), after?.subject.rawValue ?? "")
        return try query(
            """
            select due, subject from person
            where controller = ? and due is not null and due <= ? and (due, subject) > (?, ?)
            order by due, subject limit ?
            """, [.id(controller), .instant(until), .instant(due), .text(subject), .integer(limit)]
        ) { DueMark(due: try $0.instant(0), subject: try $0.id(1)) }
    }

    package func countDue(
        of controller: ControllerID, from start: Instant, before end: Instant, limit: Int
    ) throws -> Int {
        let count = try first(
            """
            select count(*) from (select 1 from person
                where controller = ? and due is not null and due >= ? and due < ? limit ?) as due_people
            """, [.id(controller), .instant(start), .instant(end), .integer(limit)]
        ) { try $0.integer(0) }
        return Int(count ?? 0)
    }

    package func peopleWithDue(of controller: ControllerID, after: SubjectID?, limit: Int) throws -> [PersonDue] {
        try peopleWithDue("merged_into is null", of: controller, after: after, limit: limit)
    }

    package func peopleUnlooked(of controller: ControllerID, after: SubjectID?, limit: Int) throws -> [PersonDue] {
        try peopleWithDue("several is null and merged_into is null", of: controller, after: after, limit: limit)
    }

    private func peopleWithDue(
        _ condition: StaticString, of controller: ControllerID, after: SubjectID?, limit: Int
    ) throws -> [PersonDue] {
        let people: [(due: PersonDue, settledActs: Int64)] = try query(
            """
            select subject, state, due, birth, several, acts from person
            where controller = ? and subject > ? and \(condition) order by subject limit ?
            """, [.id(controller), .text(after?.rawValue ?? ""), .integer(limit)]
        ) { row in
            let due = PersonDue(
                subject: try row.id(0), state: try? PersonState(row, state: 1, birth: 3),
                due: try row.optionalInstant(2), holdsSeveral: try row.optionalFlag(4))
            return (due, try row.integer(5))
        }
        let met = people.compactMap { person in
            person.due.state.map { MetPerson(person.due.subject, $0, settledActs: person.settledActs) }
        }
        try meet(met, of: controller)
        return people.map(\.due)
    }

    package func dueBasis(of controller: ControllerID) throws -> DueBasis? {
        try first(
            "select policy, last_done, done, moved, begun, finished from due_basis where controller = ?",
            [.id(controller)]
        ) { row in
            DueBasis(
                controller: controller, policy: try row.digest(0), cursor: try row.optionalID(1),
                done: Int(try row.integer(2)), moved: Int(try row.integer(3)), begunAt: try row.instant(4),
                finishedAt: try row.optionalInstant(5))
        }
    }

    package func put(_ basis: DueBasis) throws {
        try execute(
            """
            insert into due_basis (controller, policy, last_done, done, moved, begun, finished)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (controller) do update set policy = excluded.policy, last_done = excluded.last_done,
                done = excluded.done, moved = excluded.moved, begun = excluded.begun, finished = excluded.finished
            """,
            [
                .id(basis.controller), .digest(basis.policy), .optional(basis.cursor), .integer(basis.done),
                .integer(basis.moved), .instant(basis.begunAt), .optional(basis.finishedAt),
            ])
    }

    package func insert(_ task: KeepingTask) throws {
        try execute(
            """
            insert into keeping_task (controller, id, subject, item, rule, outcome, due, opened)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (controller, subject, item, outcome) do nothing
            """,
            [
                .id(task.controller), .text(task.id), .id(task.subject), .id(task.item), .id(task.rule),
                .text(task.outcome.rawValue), .instant(task.due), .instant(task.openedAt),
            ])
    }

    package func keepingTasks(of subject: SubjectID, at controller: ControllerID) throws -> [KeepingTask] {
        try query(
            "select \(taskColumns) from keeping_task where controller = ? and subject = ? order by item",
            [.id(controller), .id(subject)]
        ) { try KeepingTask(of: controller, $0) }
    }

    package func keepingTasks(of controller: ControllerID, after: String?, limit: Int) throws -> [KeepingTask] {
        try query(
            "select \(taskColumns) from keeping_task where controller = ? and id > ? order by id limit ?",
            [.id(controller), .text(after ?? ""), .integer(limit)]
        ) { try KeepingTask(of: controller, $0) }
    }

    package func keepingTask(_ id: String, of controller: ControllerID) throws -> KeepingTask? {
        try first(
            "select \(taskColumns) from keeping_task where controller = ? and id = ?", [.id(controller), .text(id)]
        ) { try KeepingTask(of: controller, $0) }
    }

    package func delete(_ task: KeepingTask) throws {
        try execute(
            "delete from keeping_task where controller = ? and id = ?", [.id(task.controller), .text(task.id)])
    }
}

private let taskColumns = "id, subject, item, rule, outcome, due, opened, way"

extension KeepingTask {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        guard let outcome = RetentionOutcome(rawValue: try row.text(4)) else {
            throw StorageError.unexpectedValue(column: 4)
        }
        self.init(
            controller: controller, id: try row.text(0), subject: try row.id(1), item: try row.id(2),
            rule: try row.id(3), outcome: outcome, due: try row.instant(5), openedAt: try row.instant(6),
            way: try row.optionalText(7).flatMap(AnonymousWay.init(rawValue:)))
    }
}
