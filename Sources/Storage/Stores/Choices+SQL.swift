import Choices
import Policies
import Vocabulary

extension SQLTransaction: ChoiceTransaction {
    package func insertChoice(_ record: ChoiceRecord) throws {
        try execute(
            """
            insert into choice
                (controller, subject, id, act, element, happened, learned, way, shown, language, policy, purposes,
                 data, expires, by_guardian, proven, actor_kind, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(record.controller), .id(record.subject), .id(record.id), .text(record.act.code),
                .optional(record.act.element?.name), .instant(record.happened), .instant(record.learned),
                .text(record.way.rawValue), .optional(record.shown), .optional(record.language),
                .digest(record.policy), .names(record.purposes), .names(record.data), .optional(record.expires),
                .flag(record.byGuardian), .flag(record.isProven), .text(record.actorKind), .text(record.actorID),
            ])
    }

    package func choices(
        of subject: SubjectID, at controller: ControllerID, before: ChoiceID?, limit: Int
    ) throws -> [ChoiceRecord] {
        // Every identifier is shorter than, or sorts before, a run of the alphabet's last letter.
        try query(
            """
            select \(columns) from choice where controller = ? and subject = ? and id < ?
            order by id desc limit ?
            """,
            [
                .id(controller), .id(subject), .text(before?.rawValue ?? String(repeating: "z", count: 40)),
                .integer(limit),
            ]
        ) { try ChoiceRecord(controller, subject, $0) }
    }

    package func choice(
        _ id: ChoiceID, of subject: SubjectID, at controller: ControllerID
    ) throws -> ChoiceRecord? {
        try first(
            "select \(columns) from choice where controller = ? and subject = ? and id = ?",
            [.id(controller), .id(subject), .id(id)]
        ) { try ChoiceRecord(controller, subject, $0) }
    }

    package func withdrawals(of controller: ControllerID, limit: Int) throws -> [ChoiceRecord] {
        try query(
            """
            select \(columns), subject from choice where controller = ? and act = 'withdraw-consent'
            order by id desc limit ?
            """, [.id(controller), .integer(limit)]
        ) { try ChoiceRecord(controller, try $0.id(16), $0) }
    }

    package func keepShownText(_ text: ShownText, at controller: ControllerID) throws {
        try execute(
            """
            insert into shown_text (controller, digest, language, words) values (?, ?, ?, ?)
            on conflict (controller, digest) do nothing
            """,
            [.id(controller), .digest(text.digest), .id(text.language), .text(text.words)])
    }

    package func shownText(_ digest: Digest, at controller: ControllerID) throws -> ShownText? {
        try first(
            "select language, words from shown_text where controller = ? and digest = ?",
            [.id(controller), .digest(digest)]
        ) { ShownText(language: try $0.id(0), words: try $0.text(1)) }
    }

    private var columns: String {
        """
        id, act, element, happened, learned, way, shown, language, policy, purposes, data, expires, by_guardian,
        proven, actor_kind, actor
        """
    }
}

extension SQLValue {
    /// Names of policy elements, which hold no space, in one text.
    fileprivate static func names(_ names: [ElementName]) -> SQLValue {
        .text(names.map(\.rawValue).joined(separator: " "))
    }
}

extension ChoiceRecord {
    fileprivate init(_ controller: ControllerID, _ subject: SubjectID, _ row: any SQLRow) throws {
        guard let act = ChoiceAct(code: try row.text(1), name: try row.optionalID(2)) else {
            throw StorageError.unexpectedValue(column: 1)
        }
        guard let way = Way(rawValue: try row.text(5)) else { throw StorageError.unexpectedValue(column: 5) }
        func names(_ column: Int) throws -> [ElementName] {
            try row.text(column).split(separator: " ").map { ElementName(rawValue: String($0)) }
        }
        self.init(
            id: try row.id(0), controller: controller, subject: subject, act: act, happened: try row.instant(3),
            learned: try row.instant(4), way: way, shown: try row.optionalDigest(6), language: try row.optionalID(7),
            policy: try row.digest(8), purposes: try names(9), data: try names(10),
            expires: try row.optionalInstant(11), byGuardian: try row.flag(12), isProven: try row.flag(13),
            actorKind: try row.text(14), actorID: try row.text(15))
    }
}
