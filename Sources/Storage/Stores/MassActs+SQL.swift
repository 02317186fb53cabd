import Ledger
import Policies
import Processing
import Vocabulary

extension SQLTransaction: MassActTransaction {
    package func insert(_ act: MassAct) throws {
        // What a node of the release before ordered came first.
        try numberMassActs(of: act.controller)
        try execute(
            """
            insert into mass_act (controller, \(actColumns))
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(act.controller), .id(act.id), .text(act.deed.kind.rawValue), .optional(act.deed.element),
                .optional(act.deed.ground?.rawValue), .text(act.circle.word), .optional(act.circle.element),
                .flag(act.isTrial), .text(act.actor.kind.rawValue), .text(act.actor.id), .instant(act.ordered),
                .instant(act.happened), .optional(act.cursor?.rawValue), .integer(act.looked), .integer(act.done),
                .integer(act.unchanged), .integer(act.kept), .integer(act.failed), .optional(act.finished),
                .integer(try newestNumber(of: act.controller) + 1),
            ])
    }

    package func update(_ act: MassAct) throws {
        try execute(
            """
            update mass_act set last_done = ?, looked = ?, done = ?, unchanged = ?, kept = ?, failed = ?, finished = ?
            where controller = ? and id = ?
            """,
            [
                .optional(act.cursor?.rawValue), .integer(act.looked), .integer(act.done), .integer(act.unchanged),
                .integer(act.kept), .integer(act.failed), .optional(act.finished), .id(act.controller), .id(act.id),
            ])
    }

    /// The number that was given last; 0 before the first.
    private func newestNumber(of controller: ControllerID) throws -> Int64 {
        try first(
            "select number from mass_act where controller = ? and number < ? order by number desc limit 1",
            [.id(controller), .integer(MassAct.unnumbered)]
        ) { try $0.integer(0) } ?? 0
    }

    package func numberMassActs(of controller: ControllerID) throws {
        let unnumbered: [MassActID] = try query(
            "select id from mass_act where controller = ? and number = ? and finished is null order by id",
            [.id(controller), .integer(MassAct.unnumbered)]
        ) { try $0.id(0) }
        guard !unnumbered.isEmpty else { return }
        let newest = try newestNumber(of: controller)
        for (place, act) in unnumbered.enumerated() {
            try execute(
                "update mass_act set number = ? where controller = ? and id = ?",
                [.integer(newest + 1 + Int64(place)), .id(controller), .id(act)])
        }
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
            """
            select id from mass_act where controller = ? and finished is null order by number, id limit 1
            """, [.id(controller)]
        ) { try $0.id(0) }
        return try oldest.flatMap { try massAct($0, of: controller) }
    }

    package func newestOpenMassAct(of controller: ControllerID) throws -> Int64? {
        try first(
            "select number from mass_act where controller = ? and finished is null order by number desc limit 1",
            [.id(controller)]
        ) { try $0.integer(0) }
    }

    package func openMassActs(
        of controller: ControllerID, after number: Int64, upTo last: Int64
    ) throws -> [MassAct] {
        let names: [(id: MassActID, number: Int64)] = try query(
            """
            select id, number from mass_act
            where controller = ? and finished is null and number > ? and number <= ? order by number, id
            """, [.id(controller), .integer(number), .integer(last)]
        ) { (try $0.id(0), try $0.integer(1)) }
        return try names.compactMap { name in
            let known = try MassActShelf.shared.act(name.id, of: controller) { try massAct(name.id, of: controller) }
            guard var act = known else { return nil }
            act.number = name.number
            return act
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

    private func settledAndFinished(of controller: ControllerID) throws -> MassActID? {
        var last = ""
        // One look for each act that has rows; few are under way.
        while let act: MassActID = try first(
            "select act from mass_act_person where controller = ? and act > ? order by act limit 1",
            [.id(controller), .text(last)], { try $0.id(0) })
        {
            if try massAct(act, of: controller)?.finished != nil { return act }
            last = act.rawValue
        }
        return nil
    }

    package func meeting(by binding: MassActBinding) -> any ProcessingTransaction { bound(by: binding) }
}

extension SQLTransaction {
    /// What the door must be told of people who were read for it.
    ///
    /// - Throws: in a write, when an act on many is due on one of them.
    func meet(_ people: [MetPerson], of controller: ControllerID) throws {
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
    unchanged, kept, failed, finished, number
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
        number = try row.integer(18)
    }
}
