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
        try query(
            "select \(actColumns) from mass_act where controller = ? and id < ? order by id desc limit ?",
            [.id(controller), .before(before), .integer(limit)]
        ) { try MassAct(of: controller, $0) }
    }

    package func openMassAct(of controller: ControllerID) throws -> MassAct? {
        let oldest: MassActID? = try first(
            "select id from mass_act where controller = ? and finished is null order by id limit 1", [.id(controller)]
        ) { try $0.id(0) }
        return try oldest.flatMap { try massAct($0, of: controller) }
    }

    package func openMassActs(
        of controller: ControllerID, after: MassActID?, before: MassActID?
    ) throws -> [MassAct] {
        let names: [MassActID] = try query(
            """
            select id from mass_act where controller = ? and finished is null and id > ? and id < ? order by id
            """, [.id(controller), .text(after?.rawValue ?? ""), .before(before)]
        ) { try $0.id(0) }
        return try names.compactMap { name in
            try MassActShelf.shared.act(name, of: controller) { try massAct(name, of: controller) }
        }
    }

    package func settledOutcome(of act: MassAct, on subject: SubjectID) throws -> MassOutcome? {
        try first(
            "select outcome from mass_act_person where controller = ? and act = ? and subject = ?",
            [.id(act.controller), .id(act.id), .id(subject)]
        ) { try $0.massOutcome(0) }
    }

    package func settle(_ act: MassAct, on subject: SubjectID, _ outcome: MassOutcome) throws -> Bool {
        try execute(
            """
            insert into mass_act_person (controller, act, subject, outcome) values (?, ?, ?, ?)
            on conflict (controller, act, subject) do nothing
            """, [.id(act.controller), .id(act.id), .id(subject), .text(outcome.rawValue)]) > 0
    }

    package func settleOutside(
        of controller: ControllerID, _ subject: SubjectID, from: MassActID?, before: MassActID?
    ) throws {
        try execute(
            """
            insert into mass_act_person (controller, act, subject, outcome)
            select m.controller, m.id, cast(? as text), '\(MassOutcome.outside.rawValue)' from mass_act m
            where m.controller = ? and m.finished is null and m.trial = 0 and m.id > ? and m.id < ?
            on conflict (controller, act, subject) do nothing
            """, [.id(subject), .id(controller), .text(from?.rawValue ?? ""), .before(before)])
    }

    package func settledPeople(of act: MassAct) throws -> [MassOutcome: Int] {
        let counts: [(MassOutcome, Int)] = try query(
            "select outcome, count(*) from mass_act_person where controller = ? and act = ? group by outcome",
            [.id(act.controller), .id(act.id)]
        ) { (try $0.massOutcome(0), Int(try $0.integer(1))) }
        return Dictionary(counts) { $0 + $1 }
    }

    package func hasSettledOfFinished(of controller: ControllerID) throws -> Bool {
        try settledAndFinished(of: controller) != nil
    }

    package func forgetSettled(of controller: ControllerID, limit: Int) throws -> Int {
        guard let act = try settledAndFinished(of: controller) else { return 0 }
        return try execute(
            """
            delete from mass_act_person where controller = ? and act = ? and subject in
                (select subject from mass_act_person where controller = ? and act = ? limit ?)
            """, [.id(controller), .id(act), .id(controller), .id(act), .integer(limit)])
    }

    /// Acts are carried out in the order of their names, so what is finished stands before what is not.
    private func settledAndFinished(of controller: ControllerID) throws -> MassActID? {
        let oldest: MassActID? = try first(
            "select act from mass_act_person where controller = ? order by act limit 1", [.id(controller)]
        ) { try $0.id(0) }
        guard let oldest, try massAct(oldest, of: controller)?.finished != nil else { return nil }
        return oldest
    }

    package func meeting(by binding: MassActBinding) -> any ProcessingTransaction { bound(by: binding) }
}

extension SQLTransaction {
    /// What the door must be told of people who were read for it.
    ///
    /// - Throws: in a write, when an act on many is due on one of them.
    func meet(_ people: [(subject: SubjectID, state: PersonState)], of controller: ControllerID) throws {
        try binding?.meet(people, of: controller, in: self)
    }
}

extension SQLValue {
    /// An upper end of identifiers; every one sorts before a run of the alphabet's last letter.
    fileprivate static func before(_ act: MassActID?) -> SQLValue {
        .text(act?.rawValue ?? String(repeating: "z", count: 40))
    }
}

extension SQLRow {
    fileprivate func massOutcome(_ column: Int) throws -> MassOutcome {
        guard let outcome = MassOutcome(rawValue: try text(column)) else {
            throw StorageError.unexpectedValue(column: column)
        }
        return outcome
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
