import Ledger
import Policies
import Processing
import Vocabulary

extension SQLTransaction: MassActTransaction {
    package func put(_ act: MassAct) throws {
        try execute(
            """
            insert into mass_act (controller, \(actColumns))
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (controller, id) do update set last_done = excluded.last_done, looked = excluded.looked,
                done = excluded.done, unchanged = excluded.unchanged, kept = excluded.kept, failed = excluded.failed,
                finished = excluded.finished
            """,
            [
                .id(act.controller), .id(act.id), .text(act.deed.kind.rawValue), .optional(act.deed.element),
                .optional(act.deed.ground?.rawValue), .text(act.circle.word), .optional(act.circle.element),
                .flag(act.isTrial), .text(act.actor.kind.rawValue), .text(act.actor.id), .instant(act.ordered),
                .instant(act.happened), .optional(act.cursor?.rawValue), .integer(act.looked), .integer(act.done),
                .integer(act.unchanged), .integer(act.kept), .integer(act.failed), .optional(act.finished),
            ])
    }

    package func massAct(_ id: MassActID, of controller: ControllerID) throws -> MassAct? {
        try first(
            "select \(actColumns) from mass_act where controller = ? and id = ?", [.id(controller), .id(id)]
        ) { try MassAct(of: controller, $0) }
    }

    package func massActs(of controller: ControllerID, before: MassActID?, limit: Int) throws -> [MassAct] {
        // Every identifier sorts before a run of the alphabet's last letter.
        try query(
            "select \(actColumns) from mass_act where controller = ? and id < ? order by id desc limit ?",
            [.id(controller), .text(before?.rawValue ?? String(repeating: "z", count: 40)), .integer(limit)]
        ) { try MassAct(of: controller, $0) }
    }

    package func openMassAct(of controller: ControllerID) throws -> MassAct? {
        try first(
            """
            select \(actColumns) from mass_act where controller = ? and finished is null order by id limit 1
            """, [.id(controller)]
        ) { try MassAct(of: controller, $0) }
    }
}

private let actColumns = """
    id, deed, element, ground, circle, among, trial, actor_kind, actor, ordered, happened, last_done, looked, done,
    unchanged, kept, failed, finished
    """

extension MassAct {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        let ground = try row.optionalText(3)
        guard let kind = MassDeed.Kind(rawValue: try row.text(1)),
            let deed = MassDeed(
                kind, element: try row.optionalID(2), ground: ground.flatMap(ErasureGround.init(rawValue:)))
        else { throw StorageError.unexpectedValue(column: 1) }
        guard let circle = Circle(word: try row.text(4), element: try row.optionalID(5)) else {
            throw StorageError.unexpectedValue(column: 4)
        }
        guard let actor = EvidenceActor.Kind(rawValue: try row.text(7)) else {
            throw StorageError.unexpectedValue(column: 7)
        }
        self.init(
            id: try row.id(0), controller: controller, deed: deed, circle: circle, isTrial: try row.flag(6),
            actor: EvidenceActor(kind: actor, id: try row.text(8)), ordered: try row.instant(9),
            happened: try row.instant(10))
        cursor = try row.optionalText(11).map(CirclePlace.init(rawValue:))
        (looked, done) = (Int(try row.integer(12)), Int(try row.integer(13)))
        (unchanged, kept) = (Int(try row.integer(14)), Int(try row.integer(15)))
        (failed, finished) = (Int(try row.integer(16)), try row.optionalInstant(17))
    }
}
