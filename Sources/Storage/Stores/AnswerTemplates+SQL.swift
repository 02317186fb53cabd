import Policies
import Rights
import Vocabulary

extension SQLTransaction {
    private static let templateColumns = "id, asked, language, opening, closing, signature, made, staff"

    package func insert(_ template: AnswerTemplate) throws {
        try execute(
            "insert into answer_template (controller, \(Self.templateColumns)) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .id(template.controller), .id(template.id), .text(template.right.rawValue), .id(template.language),
                .text(template.parts.opening), .text(template.parts.closing), .text(template.parts.signature),
                .instant(template.made), .optional(template.by),
            ])
    }

    package func answerTemplate(_ id: EntryID, of controller: ControllerID) throws -> AnswerTemplate? {
        try first(
            "select \(Self.templateColumns) from answer_template where controller = ? and id = ?",
            [.id(controller), .id(id)]
        ) { try template(of: controller, $0) }
    }

    package func answerTemplates(
        for right: Right, in language: Language, of controller: ControllerID, limit: Int
    ) throws -> [AnswerTemplate] {
        try query(
            """
            select \(Self.templateColumns) from answer_template
            where controller = ? and asked = ? and language = ? order by id desc limit ?
            """, [.id(controller), .text(right.rawValue), .id(language), .integer(limit)]
        ) { try template(of: controller, $0) }
    }

    private func template(of controller: ControllerID, _ row: any SQLRow) throws -> AnswerTemplate {
        guard let right = Right(rawValue: try row.text(1)) else { throw StorageError.unexpectedValue(column: 1) }
        return AnswerTemplate(
            id: try row.id(0), controller: controller, right: right, language: try row.id(2),
            parts: AnswerTemplate.Parts(
                opening: try row.text(3), closing: try row.text(4), signature: try row.text(5)),
            made: try row.instant(6), by: try row.optionalID(7))
    }
}
