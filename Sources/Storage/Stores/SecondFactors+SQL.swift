import Accounts
import Vocabulary

extension SQLTransaction {
    package func secondFactor(of member: StaffID, at controller: ControllerID) throws -> SecondFactor? {
        try first(
            """
            select sealed, made_at, confirmed_at, last_step from staff_second_factor
            where controller = ? and staff = ?
            """, [.id(controller), .id(member)]
        ) { row in
            SecondFactor(
                controller: controller, member: member, sealed: try row.blob(0), madeAt: try row.instant(1),
                confirmedAt: try row.optionalInstant(2), lastStep: try row.integer(3))
        }
    }

    package func put(_ factor: SecondFactor) throws {
        try execute(
            """
            insert into staff_second_factor (controller, staff, sealed, made_at, confirmed_at, last_step)
            values (?, ?, ?, ?, ?, ?)
            on conflict (controller, staff) do update set sealed = excluded.sealed, made_at = excluded.made_at,
                confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
            """,
            [
                .id(factor.controller), .id(factor.member), .blob(factor.sealed), .instant(factor.madeAt),
                .optional(factor.confirmedAt), .integer(factor.lastStep),
            ])
    }

    package func removeSecondFactor(of member: StaffID, at controller: ControllerID) throws {
        for table in ["staff_second_step", "staff_recovery_code", "staff_second_factor"] {
            try execute("delete from \(table) where controller = ? and staff = ?", [.id(controller), .id(member)])
        }
    }

    package func countRecoveryCodes(of member: StaffID, at controller: ControllerID) throws -> Int {
        try first(
            "select count(*) from staff_recovery_code where controller = ? and staff = ?",
            [.id(controller), .id(member)]
        ) { Int(try $0.integer(0)) } ?? 0
    }

    package func setRecoveryCodes(_ codes: [Digest], of member: StaffID, at controller: ControllerID) throws {
        try execute(
            "delete from staff_recovery_code where controller = ? and staff = ?", [.id(controller), .id(member)])
        for code in codes {
            try execute(
                "insert into staff_recovery_code (controller, staff, code) values (?, ?, ?)",
                [.id(controller), .id(member), .digest(code)])
        }
    }

    package func removeRecoveryCode(_ code: Digest, of member: StaffID, at controller: ControllerID) throws -> Bool {
        try execute(
            "delete from staff_recovery_code where controller = ? and staff = ? and code = ?",
            [.id(controller), .id(member), .digest(code)]) > 0
    }

    package func secondStep(of browser: Digest, at controller: ControllerID) throws -> SecondStep? {
        try first(
            "select staff, name, begun_at from staff_second_step where controller = ? and browser = ?",
            [.id(controller), .digest(browser)]
        ) { row in
            SecondStep(
                controller: controller, browser: browser, member: try row.id(0), name: try row.digest(1),
                begunAt: try row.instant(2))
        }
    }

    package func insert(_ step: SecondStep) throws {
        try execute(
            "insert into staff_second_step (controller, browser, staff, name, begun_at) values (?, ?, ?, ?, ?)",
            [
                .id(step.controller), .digest(step.browser), .id(step.member), .digest(step.name),
                .instant(step.begunAt),
            ])
    }

    package func removeSecondStep(of browser: Digest, at controller: ControllerID) throws {
        try execute(
            "delete from staff_second_step where controller = ? and browser = ?", [.id(controller), .digest(browser)])
    }
}
