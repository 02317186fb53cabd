import Processing
import Vocabulary

/// Anonymous sets, and what waits to become one, on SQL.
extension SQLTransaction: AnonymityTransaction {
    package func rulesWithWaits(of controller: ControllerID) throws -> [ElementName] {
        try query(
            """
            select distinct rule from keeping_task
            where controller = ? and outcome = 'anonymise' and way is null order by rule
            """, [.id(controller)]
        ) { try $0.id(0) }
    }

    package func waits(
        for rule: ElementName, of controller: ControllerID, after: String?, limit: Int
    ) throws -> [AnonymousWait] {
        try query(
            """
            select id, subject, item, due, opened from keeping_task
            where controller = ? and rule = ? and outcome = 'anonymise' and way is null and id > ? order by id limit ?
            """, [.id(controller), .id(rule), .text(after ?? ""), .integer(limit)]
        ) { row in
            AnonymousWait(
                task: try row.text(0), subject: try row.id(1), item: try row.id(2), due: try row.instant(3),
                openedAt: try row.instant(4))
        }
    }

    package func decide(_ way: AnonymousWay, of task: String, at controller: ControllerID) throws -> Bool {
        let waits = try first(
            "select 1 from keeping_task where controller = ? and id = ? and outcome = 'anonymise' and way is null",
            [.id(controller), .text(task)]
        ) { try $0.integer(0) }
        guard waits != nil else { return false }
        try execute(
            "update keeping_task set way = ? where controller = ? and id = ?",
            [.text(way.rawValue), .id(controller), .text(task)])
        return true
    }

    package func insert(_ set: AnonymousSet) throws {
        try execute(
            """
            insert into anonymous_set
                (controller, id, rule, columns, sensitive, people, diversity, made, until, tested)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(set.controller), .text(set.id), .id(set.rule), .text(joined(set.columns)),
                .text(joined(set.sensitive)), .integer(set.people), .integer(set.values),
                .text(set.madeOn.description), .instant(set.end), .instant(set.testedAt),
            ])
        for (number, row) in set.classes.enumerated() {
            try execute(
                "insert into anonymous_class (controller, set_id, number, cells, rows) values (?, ?, ?, ?, ?)",
                [
                    .id(set.controller), .text(set.id), .integer(number),
                    .text(JSON.array(row.cells.map(JSON.string)).canonicalText), .integer(row.count),
                ])
        }
    }

    package func anonymousSets(of controller: ControllerID, after: String?, limit: Int) throws -> [AnonymousSet] {
        try query(
            """
            select id, rule, columns, sensitive, people, diversity, made, until, tested from anonymous_set
            where controller = ? and id > ? order by id limit ?
            """, [.id(controller), .text(after ?? ""), .integer(limit)]
        ) { row in
            guard let made = CalendarDate(try row.text(6)) else { throw StorageError.unexpectedValue(column: 6) }
            return AnonymousSet(
                controller: controller, id: try row.text(0), rule: try row.id(1), columns: items(try row.text(2)),
                sensitive: items(try row.text(3)), classes: [], people: Int(try row.integer(4)),
                values: Int(try row.integer(5)), madeOn: made, end: try row.instant(7),
                testedAt: try row.instant(8))
        }.map { set in
            AnonymousSet(
                controller: controller, id: set.id, rule: set.rule, columns: set.columns, sensitive: set.sensitive,
                classes: try classes(of: set.id, controller), people: set.people, values: set.values,
                madeOn: set.madeOn, end: set.end, testedAt: set.testedAt)
        }
    }

    package func setTested(_ set: String, of controller: ControllerID, at now: Instant) throws {
        try execute(
            "update anonymous_set set tested = ? where controller = ? and id = ?",
            [.instant(now), .id(controller), .text(set)])
    }

    package func deleteAnonymousSet(_ set: String, of controller: ControllerID) throws -> Bool {
        let there = try first(
            "select 1 from anonymous_set where controller = ? and id = ?", [.id(controller), .text(set)]
        ) { try $0.integer(0) }
        try execute("delete from anonymous_set where controller = ? and id = ?", [.id(controller), .text(set)])
        return there != nil
    }

    private func classes(of set: String, _ controller: ControllerID) throws -> [AnonymousClass] {
        try query(
            "select cells, rows from anonymous_class where controller = ? and set_id = ? order by number",
            [.id(controller), .text(set)]
        ) { row in
            guard let cells = try? JSON.parse(row.text(0)).arrayValue else {
                throw StorageError.unexpectedValue(column: 0)
            }
            return AnonymousClass(cells: cells.map { $0.stringValue ?? "" }, count: Int(try row.integer(1)))
        }
    }
}

private func joined(_ names: [ElementName]) -> String { names.map(\.rawValue).joined(separator: " ") }

private func items(_ text: String) -> [ElementName] {
    text.split(separator: " ").map { ElementName(rawValue: String($0)) }
}
