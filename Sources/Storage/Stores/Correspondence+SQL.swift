import Correspondence
import Ledger
import Policies
import Processing
import Vocabulary

extension SQLTransaction: CorrespondenceTransaction {
    package func put(_ mailing: Mailing) throws {
        try execute(
            """
            insert into mailing (controller, \(mailingColumns))
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (controller, id) do update set folder = excluded.folder, last_done = excluded.last_done,
                looked = excluded.looked, sent = excluded.sent, tasks = excluded.tasks, denied = excluded.denied,
                unreachable = excluded.unreachable, finished = excluded.finished
            """,
            [
                .id(mailing.controller), .id(mailing.id), .text(mailing.message.rawValue),
                .optional(mailing.channel), .text(mailing.audience.rawValue), .optional(mailing.element),
                .optional(mailing.folder), .text(mailing.actor.kind.rawValue), .text(mailing.actor.id),
                .instant(mailing.ordered), .optional(mailing.cursor?.rawValue), .integer(mailing.looked),
                .integer(mailing.sent), .integer(mailing.tasks), .integer(mailing.denied),
                .integer(mailing.unreachable), .optional(mailing.finished),
            ])
    }

    package func mailing(_ id: MailingID, of controller: ControllerID) throws -> Mailing? {
        try first(
            "select \(mailingColumns) from mailing where controller = ? and id = ?", [.id(controller), .id(id)]
        ) { try Mailing(of: controller, $0) }
    }

    package func mailings(of controller: ControllerID, before: MailingID?, limit: Int) throws -> [Mailing] {
        // Every identifier sorts before a run of the alphabet's last letter.
        try query(
            "select \(mailingColumns) from mailing where controller = ? and id < ? order by id desc limit ?",
            [.id(controller), .text(before?.rawValue ?? String(repeating: "z", count: 40)), .integer(limit)]
        ) { try Mailing(of: controller, $0) }
    }

    package func openMailings(of controller: ControllerID, limit: Int) throws -> [Mailing] {
        try query(
            "select \(mailingColumns) from mailing where controller = ? and finished is null order by id limit ?",
            [.id(controller), .integer(limit)]
        ) { try Mailing(of: controller, $0) }
    }

    package func mailingsWithWords(
        finishedBefore end: Instant, of controller: ControllerID, limit: Int
    ) throws -> [Mailing] {
        try query(
            """
            select \(mailingColumns) from mailing
            where controller = ? and finished < ? and finished is not null and folder is not null
            order by finished, id limit ?
            """, [.id(controller), .instant(end), .integer(limit)]
        ) { try Mailing(of: controller, $0) }
    }

    package func mailingsWithoutPerson(of controller: ControllerID, limit: Int) throws -> [Mailing] {
        try query(
            """
            select \(mailingColumns) from mailing
            where controller = ? and finished is not null and folder is not null and audience = 'person'
                and not exists (
                    select 1 from delivery where delivery.controller = mailing.controller
                        and delivery.mailing = mailing.id)
            order by finished, id limit ?
            """, [.id(controller), .integer(limit)]
        ) { try Mailing(of: controller, $0) }
    }

    package func put(_ delivery: Delivery) throws -> Bool {
        // Who is being erased gets no new row.
        guard try person(delivery.subject, of: delivery.controller) != nil else { return false }
        try execute(
            """
            insert into delivery (controller, \(deliveryColumns)) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (controller, mailing, subject) do update set channel = excluded.channel,
                state = excluded.state, reasons = excluded.reasons, settled = excluded.settled,
                staff = excluded.staff, mark = excluded.mark
            """,
            [
                .id(delivery.controller), .id(delivery.mailing), .id(delivery.subject),
                .text(delivery.message.rawValue), .optional(delivery.channel), .text(delivery.state.rawValue),
                .text(SpacedNames.written(delivery.reasons.map(\.rawValue))), .instant(delivery.ordered),
                .instant(delivery.settled), .optional(delivery.staff), .optional(delivery.mark),
                .optional(delivery.about),
            ])
        return true
    }

    package func delivery(
        of mailing: MailingID, to subject: SubjectID, at controller: ControllerID
    ) throws -> Delivery? {
        try first(
            "select \(deliveryColumns) from delivery where controller = ? and mailing = ? and subject = ?",
            [.id(controller), .id(mailing), .id(subject)]
        ) { try Delivery(of: controller, $0) }
    }

    package func deliveries(
        of mailing: MailingID, at controller: ControllerID, after: SubjectID?, limit: Int
    ) throws -> [Delivery] {
        try query(
            """
            select \(deliveryColumns) from delivery where controller = ? and mailing = ? and subject > ?
            order by subject limit ?
            """, [.id(controller), .id(mailing), .text(after?.rawValue ?? ""), .integer(limit)]
        ) { try Delivery(of: controller, $0) }
    }

    package func deliveries(
        to subject: SubjectID, at controller: ControllerID, limit: Int
    ) throws -> [Delivery] {
        try query(
            """
            select \(deliveryColumns) from delivery where controller = ? and subject = ?
            order by mailing desc limit ?
            """, [.id(controller), .id(subject), .integer(limit)]
        ) { try Delivery(of: controller, $0) }
    }

    package func openTasks(of controller: ControllerID, limit: Int) throws -> [Delivery] {
        try query(
            """
            select \(deliveryColumns) from delivery where controller = ? and state = 'task'
            order by ordered, mailing, subject limit ?
            """, [.id(controller), .integer(limit)]
        ) { try Delivery(of: controller, $0) }
    }

    package func delivery(marked mark: Digest, at controller: ControllerID) throws -> Delivery? {
        try first(
            "select \(deliveryColumns) from delivery where controller = ? and mark = ?",
            [.id(controller), .digest(mark)]
        ) { try Delivery(of: controller, $0) }
    }
}

extension Stores: CorrespondenceStore {
    @discardableResult
    package func writeCorrespondence<Value: Sendable>(
        _ job: @escaping @Sendable (any CorrespondenceTransaction) throws -> Value
    ) async throws -> Value {
        try await data.write { try job($0) }
    }

    package func readCorrespondence<Value: Sendable>(
        _ job: @escaping @Sendable (any CorrespondenceTransaction) throws -> Value
    ) async throws -> Value {
        try await data.pointRead { try job($0) }
    }
}

private let mailingColumns = """
    id, message, channel, audience, element, folder, actor_kind, actor, ordered, last_done, looked, sent, tasks,
    denied, unreachable, finished
    """

private let deliveryColumns = """
    mailing, subject, message, channel, state, reasons, ordered, settled, staff, mark, about
    """

extension Mailing {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        guard let audience = Audience.Kind(rawValue: try row.text(3)) else {
            throw StorageError.unexpectedValue(column: 3)
        }
        guard let actor = EvidenceActor.Kind(rawValue: try row.text(6)) else {
            throw StorageError.unexpectedValue(column: 6)
        }
        self.init(
            id: try row.id(0), controller: controller, message: try row.id(1), channel: try row.optionalID(2),
            audience: audience, element: try row.optionalID(4), folder: try row.optionalID(5),
            actor: EvidenceActor(kind: actor, id: try row.text(7)), ordered: try row.instant(8))
        cursor = try row.optionalText(9).map(CirclePlace.init(rawValue:))
        (looked, sent) = (Int(try row.integer(10)), Int(try row.integer(11)))
        (tasks, denied) = (Int(try row.integer(12)), Int(try row.integer(13)))
        (unreachable, finished) = (Int(try row.integer(14)), try row.optionalInstant(15))
    }
}

extension Delivery {
    fileprivate init(of controller: ControllerID, _ row: any SQLRow) throws {
        guard let state = State(rawValue: try row.text(4)) else { throw StorageError.unexpectedValue(column: 4) }
        self.init(
            mailing: try row.id(0), controller: controller, subject: try row.id(1), message: try row.id(2),
            channel: try row.optionalID(3), state: state,
            reasons: SpacedNames.read(try row.text(5)).map(ElementName.init(rawValue:)),
            ordered: try row.instant(6), settled: try row.instant(7), staff: try row.optionalText(8),
            mark: try row.optionalDigest(9), about: try row.optionalID(10))
    }
}
