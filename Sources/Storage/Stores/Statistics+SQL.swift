import Processing
import Vocabulary

/// Published figures on SQL.
extension SQLTransaction: StatisticsTransaction {
    package func insert(_ table: StatisticsTable) throws {
        let cells = table.cells.map { cell -> JSON in
            [
                "by": .array(cell.cells.map(JSON.string)), "people": .integer(Int64(cell.people)),
                "values": .integer(Int64(cell.values)),
            ]
        }
        let figures: JSON = ["shown": .array(cells), "withheld": .integer(Int64(table.withheld))]
        try execute(
            """
            insert into statistics_table (controller, id, purpose, columns, made, people, minimum, cells)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(table.controller), .text(table.id), .id(table.question.purpose),
                .text(table.question.by.map(\.rawValue).joined(separator: " ")), .instant(table.madeAt),
                .optional(table.people.map(Int64.init)), .integer(table.minimum),
                .text(figures.canonicalText),
            ])
    }

    package func statistics(of controller: ControllerID, limit: Int) throws -> [StatisticsTable] {
        try query(
            "select \(statisticsColumns) from statistics_table where controller = ? order by made desc, id desc limit ?",
            [.id(controller), .integer(limit)]
        ) { try StatisticsTable(of: controller, $0) }
    }

    package func statistics(_ id: String, of controller: ControllerID) throws -> StatisticsTable? {
        try first(
            "select \(statisticsColumns) from statistics_table where controller = ? and id = ?",
            [.id(controller), .text(id)]
        ) { try StatisticsTable(of: controller, $0) }
    }
}

private let statisticsColumns = "id, purpose, columns, made, people, minimum, cells"

extension StatisticsTable {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        let figures = try? JSON.parse(row.text(6), limits: JSON.Limits(maxBytes: 1 << 26))
        guard let cells = figures?["shown"]?.arrayValue, let withheld = figures?["withheld"]?.integerValue else {
            throw StorageError.unexpectedValue(column: 6)
        }
        let by = try row.text(2).split(separator: " ").map { ElementName(rawValue: String($0)) }
        self.init(
            controller: controller, id: try row.text(0),
            question: StatisticsQuestion(purpose: try row.id(1), by: by), madeAt: try row.instant(3),
            people: try row.optionalInteger(4).map(Int.init),
            cells: try cells.map { cell in
                guard let people = cell["people"]?.integerValue, let values = cell["values"]?.integerValue else {
                    throw StorageError.unexpectedValue(column: 6)
                }
                return StatisticsCell(
                    cells: (cell["by"]?.arrayValue ?? []).map { $0.stringValue ?? "" }, people: Int(people),
                    values: Int(values))
            }, withheld: Int(withheld), minimum: Int(try row.integer(5)))
    }
}
