import Ledger
import Processing
import Vocabulary

/// Counters of evidence on SQL.
extension SQLTransaction: TallyTransaction {
    package func talliedUntil(of controller: ControllerID) throws -> Int64 {
        try first("select until from evidence_tallied where controller = ?", [.id(controller)]) {
            try $0.integer(0)
        } ?? 0
    }

    package func add(
        _ counts: [EvidenceTally], of controller: ControllerID, talliedUntil sequence: Int64
    ) throws {
        for tally in counts {
            try execute(
                """
                insert into evidence_tally (controller, kind, element, year, amount) values (?, ?, ?, ?, ?)
                on conflict (controller, kind, element, year)
                do update set amount = evidence_tally.amount + excluded.amount
                """,
                [
                    .id(controller), .text(tally.name.kind.name), .id(tally.name.element), .integer(tally.name.year),
                    .integer(tally.count),
                ])
        }
        try execute(
            """
            insert into evidence_tallied (controller, until) values (?, ?)
            on conflict (controller) do update set until = excluded.until
            """, [.id(controller), .integer(sequence)])
    }

    package func tallies(of controller: ControllerID) throws -> [EvidenceTally] {
        try query(
            """
            select kind, element, year, amount from evidence_tally where controller = ? order by kind, element, year
            """, [.id(controller)]
        ) { row in
            guard let kind = EvidenceKind(name: try row.text(0)) else { throw StorageError.unexpectedValue(column: 0) }
            let name = EvidenceTally.Name(kind: kind, element: try row.id(1), year: Int(try row.integer(2)))
            return EvidenceTally(name, count: Int(try row.integer(3)))
        }
    }
}
