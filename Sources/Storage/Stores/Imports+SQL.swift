import Processing
import Vocabulary

/// Marks of imported rows on SQL.
extension SQLTransaction: ImportTransaction {
    package func importedContent(of row: [UInt8], at controller: ControllerID) throws -> [UInt8]? {
        try first(
            "select content_code from import_mark where controller = ? and row_code = ?",
            [.id(controller), .blob(row)]
        ) { try $0.blob(0) }
    }

    package func put(_ mark: ImportMark, at controller: ControllerID) throws {
        try execute(
            """
            insert into import_mark (controller, row_code, content_code) values (?, ?, ?)
            on conflict (controller, row_code) do update set content_code = excluded.content_code
            """, [.id(controller), .blob(mark.row), .blob(mark.content)])
    }
}
