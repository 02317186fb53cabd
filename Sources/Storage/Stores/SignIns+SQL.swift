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
        try first(
            """
            select identifier, subject, code, requested_at, attempts, is_used from sign_in_code
            where controller = ? and browser = ?
            """, [.id(controller), .digest(browser)]
        ) { row in
            PendingSignIn(
                controller: controller, browser: browser, identifier: try row.digest(0),
                subject: try row.optionalID(1), code: try row.digest(2), requestedAt: try row.instant(3),
                attempts: Int(try row.integer(4)), isUsed: try row.flag(5))
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
                (controller, browser, identifier, subject, code, requested_at, attempts, is_used)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(pending.controller), .digest(pending.browser), .digest(pending.identifier),
                .optional(pending.subject), .digest(pending.code), .instant(pending.requestedAt),
                .integer(pending.attempts), .flag(pending.isUsed),
            ])
    }

    package func update(_ pending: PendingSignIn) throws {
        try execute(
            "update sign_in_code set attempts = ?, is_used = ? where controller = ? and browser = ?",
            [
                .integer(pending.attempts), .flag(pending.isUsed), .id(pending.controller), .digest(pending.browser),
            ])
    }

    package func removePendingSignIns(of subject: SubjectID, of controller: ControllerID) throws {
        try execute(
            "delete from sign_in_code where controller = ? and subject = ?", [.id(controller), .id(subject)])
    }
}
