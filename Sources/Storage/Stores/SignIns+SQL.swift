import Accounts
import Vocabulary

extension SQLTransaction {
    package func signInFailures(of name: Digest, of controller: ControllerID) throws -> SignInFailures? {
        try first(
            "select recent, lock_outs, locked_until from sign_in_failure where controller = ? and name = ?",
            [.id(controller), .digest(name)]
        ) { row in
            let recent = try row.text(0).split(separator: " ").compactMap { Int64($0) }
            return SignInFailures(
                recent: recent.map(Instant.init(milliseconds:)), lockOuts: Int(try row.integer(1)),
                lockedUntil: try row.optionalInstant(2))
        }
    }

    package func setSignInFailures(_ failures: SignInFailures?, of name: Digest, of controller: ControllerID) throws {
        guard let failures, let forgottenAt = failures.forgottenAt else {
            try execute(
                "delete from sign_in_failure where controller = ? and name = ?", [.id(controller), .digest(name)])
            return
        }
        try execute(
            """
            insert into sign_in_failure (controller, name, recent, lock_outs, locked_until, forgotten_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (controller, name) do update set recent = excluded.recent, lock_outs = excluded.lock_outs,
                locked_until = excluded.locked_until, forgotten_at = excluded.forgotten_at
            """,
            [
                .id(controller), .digest(name),
                .text(failures.recent.map { String($0.milliseconds) }.joined(separator: " ")),
                .integer(failures.lockOuts), .optional(failures.lockedUntil), .instant(forgottenAt),
            ])
    }

    package func pendingSignIn(of browser: Digest, of controller: ControllerID) throws -> PendingSignIn? {
        let subjects: [SubjectID] = try query(
            "select subject from sign_in_candidate where controller = ? and browser = ? order by place, subject",
            [.id(controller), .digest(browser)]
        ) { try $0.id(0) }
        return try first(
            """
            select identifier, code, requested_at, attempts, is_used, is_proven from sign_in_code
            where controller = ? and browser = ?
            """, [.id(controller), .digest(browser)]
        ) { row in
            PendingSignIn(
                controller: controller, browser: browser, identifier: try row.digest(0), subjects: subjects,
                code: try row.digest(1), requestedAt: try row.instant(2), attempts: Int(try row.integer(3)),
                isUsed: try row.flag(4), isProven: try row.flag(5))
        }
    }

    package func codeRequests(for identifier: Digest, after: Instant, of controller: ControllerID) throws -> [Instant] {
        try query(
            """
            select requested_at from sign_in_code where controller = ? and identifier = ? and requested_at > ?
            order by requested_at
            """, [.id(controller), .digest(identifier), .instant(after)]
        ) { try $0.instant(0) }
    }

    package func insert(_ pending: PendingSignIn) throws {
        try execute(
            """
            insert into sign_in_code
                (controller, browser, identifier, code, requested_at, attempts, is_used, is_proven)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(pending.controller), .digest(pending.browser), .digest(pending.identifier),
                .digest(pending.code), .instant(pending.requestedAt), .integer(pending.attempts),
                .flag(pending.isUsed), .flag(pending.isProven),
            ])
        try setSubjects(pending.subjects, ofCodeIn: pending.browser, of: pending.controller)
    }

    package func update(_ pending: PendingSignIn) throws {
        try execute(
            "update sign_in_code set attempts = ?, is_used = ?, is_proven = ? where controller = ? and browser = ?",
            [
                .integer(pending.attempts), .flag(pending.isUsed), .flag(pending.isProven), .id(pending.controller),
                .digest(pending.browser),
            ])
    }

    package func setSubjects(
        _ subjects: [SubjectID], ofCodeIn browser: Digest, of controller: ControllerID
    ) throws {
        try execute(
            "delete from sign_in_candidate where controller = ? and browser = ?", [.id(controller), .digest(browser)])
        for (place, subject) in subjects.enumerated() {
            try execute(
                "insert into sign_in_candidate (controller, browser, subject, place) values (?, ?, ?, ?)",
                [.id(controller), .digest(browser), .id(subject), .integer(place)])
        }
    }

    package func removePendingSignIns(of subject: SubjectID, of controller: ControllerID) throws {
        try execute(
            """
            delete from sign_in_code where controller = ? and browser in
                (select browser from sign_in_candidate where controller = ? and subject = ?)
            """, [.id(controller), .id(controller), .id(subject)])
    }
}

// Codes that are to be sent.
extension SQLTransaction {
    package func insert(_ order: CodeOrder) throws {
        try execute(
            """
            insert into sign_in_order (controller, browser, wrapper, sealed, due, attempts) values (?, ?, ?, ?, ?, ?)
            """,
            [
                .id(order.controller), .digest(order.browser), .text(order.wrapper), .blob(order.sealed),
                .instant(order.due), .integer(order.attempts),
            ])
    }

    package func codeOrders(of controller: ControllerID, due: Instant, limit: Int) throws -> [CodeOrder] {
        try query(
            """
            select browser, wrapper, sealed, due, attempts from sign_in_order
            where controller = ? and due <= ? order by due, browser limit ?
            """, [.id(controller), .instant(due), .integer(limit)]
        ) { row in
            CodeOrder(
                controller: controller, browser: try row.digest(0), wrapper: try row.text(1),
                sealed: try row.blob(2), due: try row.instant(3), attempts: Int(try row.integer(4)))
        }
    }

    package func update(_ order: CodeOrder) throws {
        try execute(
            "update sign_in_order set due = ?, attempts = ? where controller = ? and browser = ?",
            [.instant(order.due), .integer(order.attempts), .id(order.controller), .digest(order.browser)])
    }

    package func removeCodeOrder(of browser: Digest, of controller: ControllerID) throws {
        try execute(
            "delete from sign_in_order where controller = ? and browser = ?", [.id(controller), .digest(browser)])
    }
}
