import Processing
import Vocabulary

/// What paper is gone, on SQL.
extension SQLTransaction {
    package func notePaperGone(
        _ item: ElementName, of subject: SubjectID, at controller: ControllerID, _ instant: Instant
    ) throws {
        try execute(
            """
            insert into paper_gone (controller, subject, item, gone) values (?, ?, ?, ?)
            on conflict (controller, subject, item) do update set gone = excluded.gone
            """, [.id(controller), .id(subject), .id(item), .instant(instant)])
    }

    package func papersGone(of subject: SubjectID, at controller: ControllerID) throws -> [ElementName: Instant] {
        let rows = try query(
            "select item, gone from paper_gone where controller = ? and subject = ? order by item",
            [.id(controller), .id(subject)]
        ) { row -> (ElementName, Instant) in (try row.id(0), try row.instant(1)) }
        return Dictionary(rows, uniquingKeysWith: max)
    }
}
