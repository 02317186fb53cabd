import Accounts
import Ledger
import Vocabulary

/// Accounts on SQL: staff, sign-ins, sessions and clients have a file each; evidence is the ledger's.
extension SQLTransaction: AccountsTransaction {
    package func removeExpired(_ expiry: AccountsExpiry, of controller: ControllerID, limit: Int) throws -> Int {
        try removeOldest(
            of: "account_session", key: "digest", time: "last_used_at", where: "is_remembered = 0",
            expiry.sessionsLastUsed, controller, limit)
            + removeOldest(
                of: "account_session", key: "digest", time: "last_used_at", where: "is_remembered = 1",
                expiry.rememberedLastUsed, controller, limit)
            + removeOldest(
                of: "sign_in_code", key: "browser", time: "requested_at", expiry.codesRequested, controller, limit)
            + removeOldest(
                of: "sign_in_failure", key: "name", time: "forgotten_at", expiry.failuresForgotten, controller, limit)
            + removeOldest(
                of: "staff_second_step", key: "browser", time: "begun_at", expiry.secondStepsBegun, controller, limit)
    }

    package func removeAccounts(of controller: ControllerID) throws {
        let tables = [
            "staff_second_step", "staff_recovery_code", "staff_second_factor", "staff_member", "sign_in_failure",
            "sign_in_code", "account_session", "api_client",
        ]
        for table in tables {
            try execute("delete from \(table) where controller = ?", [.id(controller)])
        }
    }

    /// Names of tables and columns, and the condition, come from this file only.
    private func removeOldest(
        of table: String, key: String, time: String, where condition: String = "1 = 1", _ end: Instant,
        _ controller: ControllerID, _ limit: Int
    ) throws -> Int {
        try execute(
            """
            delete from \(table) where controller = ? and \(key) in
                (select \(key) from \(table) where controller = ? and \(time) <= ? and \(condition)
                    order by \(time) limit ?)
            """, [.id(controller), .id(controller), .instant(end), .integer(limit)])
    }
}
