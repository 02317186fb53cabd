import Choices
import Policies
import Processing
import Vocabulary

extension SQLTransaction: WithdrawalTransaction {
    package func insert(_ doubt: WithdrawalDoubt) throws {
        try execute(
            """
            insert into withdrawal_doubt (controller, id, subject, consent, happened, learned, way, staff)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(doubt.controller), .id(doubt.id), .id(doubt.subject), .id(doubt.consent),
                .instant(doubt.happened), .instant(doubt.learned), .text(doubt.way.rawValue), .id(doubt.by),
            ])
    }

    package func withdrawalDoubt(_ id: ChoiceID, of controller: ControllerID) throws -> WithdrawalDoubt? {
        try first(
            "select \(doubtColumns) from withdrawal_doubt where controller = ? and id = ?",
            [.id(controller), .id(id)]
        ) { try WithdrawalDoubt(of: controller, $0) }
    }

    package func withdrawalDoubts(of controller: ControllerID, limit: Int) throws -> [WithdrawalDoubt] {
        try query(
            "select \(doubtColumns) from withdrawal_doubt where controller = ? order by id limit ?",
            [.id(controller), .integer(limit)]
        ) { try WithdrawalDoubt(of: controller, $0) }
    }

    package func delete(_ doubt: WithdrawalDoubt) throws {
        try execute(
            "delete from withdrawal_doubt where controller = ? and id = ?", [.id(doubt.controller), .id(doubt.id)])
    }
}

private let doubtColumns = "id, subject, consent, happened, learned, way, staff"

extension WithdrawalDoubt {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        guard let way = ChoiceRecord.Way(rawValue: try row.text(5)) else {
            throw StorageError.unexpectedValue(column: 5)
        }
        self.init(
            id: try row.id(0), controller: controller, subject: try row.id(1), consent: try row.id(2),
            happened: try row.instant(3), learned: try row.instant(4), way: way, by: try row.id(6))
    }
}
