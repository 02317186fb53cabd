import Accounts
import Vocabulary

extension SQLTransaction {
    private static let staffColumns = """
        controller, id, login_name, display_name, roles, password, password_changed_at, created_at, disabled_at
        """

    package func staffMember(_ id: StaffID, of controller: ControllerID) throws -> StaffMember? {
        try first(
            "select \(Self.staffColumns) from staff_member where controller = ? and id = ?",
            [.id(controller), .id(id)], staffMember(in:))
    }

    package func staffMember(named name: LoginName, of controller: ControllerID) throws -> StaffMember? {
        try first(
            "select \(Self.staffColumns) from staff_member where controller = ? and login_name = ?",
            [.id(controller), .text(name.revealingPersonalData())], staffMember(in:))
    }

    package func staffMembers(of controller: ControllerID, after: StaffID?, limit: Int) throws -> [StaffMember] {
        try query(
            "select \(Self.staffColumns) from staff_member where controller = ? and id > ? order by id limit ?",
            [.id(controller), .text(after?.rawValue ?? ""), .integer(limit)], staffMember(in:))
    }

    /// Reads the roles of all active staff of the controller: few rows, and only when an administrator is to go.
    package func countActiveStaff(with role: ElementName, of controller: ControllerID) throws -> Int {
        try query(
            "select roles from staff_member where controller = ? and disabled_at is null", [.id(controller)]
        ) { try SpacedNames.read($0.text(0)) }.filter { $0.contains(role.rawValue) }.count
    }

    package func insert(_ member: StaffMember) throws {
        try execute(
            "insert into staff_member (\(Self.staffColumns)) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [.id(member.controller), .id(member.id)] + values(of: member))
    }

    package func update(_ member: StaffMember) throws {
        try execute(
            """
            update staff_member set login_name = ?, display_name = ?, roles = ?, password = ?,
                password_changed_at = ?, created_at = ?, disabled_at = ?
            where controller = ? and id = ?
            """, values(of: member) + [.id(member.controller), .id(member.id)])
    }

    package func staffAddress(of member: StaffID, at controller: ControllerID) throws -> [UInt8]? {
        try first(
            "select address from staff_member where controller = ? and id = ?", [.id(controller), .id(member)]
        ) { try $0.optionalBlob(0) } ?? nil
    }

    package func setStaffAddress(_ sealed: [UInt8]?, of member: StaffID, at controller: ControllerID) throws {
        try execute(
            "update staff_member set address = ? where controller = ? and id = ?",
            [.optional(sealed), .id(controller), .id(member)])
    }

    package func lastSeen(_ member: StaffID, at controller: ControllerID) throws -> Instant? {
        try first(
            "select seen_at from staff_member where controller = ? and id = ?", [.id(controller), .id(member)]
        ) { try $0.optionalInstant(0) } ?? nil
    }

    package func noteSeen(_ member: StaffID, at controller: ControllerID, now: Instant) throws {
        try execute(
            """
            update staff_member set seen_at = ? where controller = ? and id = ? and (seen_at is null or seen_at < ?)
            """, [.instant(now), .id(controller), .id(member), .instant(now)])
    }

    private func values(of member: StaffMember) -> [SQLValue] {
        [
            .text(member.loginName.revealingPersonalData()), .text(member.displayName.revealingPersonalData()),
            .text(SpacedNames.written(member.roles.map(\.rawValue))),
            .text(member.password.encoded.revealingPersonalData()), .instant(member.passwordChangedAt),
            .instant(member.createdAt), .optional(member.disabledAt),
        ]
    }

    private func staffMember(in row: any SQLRow) throws -> StaffMember {
        StaffMember(
            controller: try row.id(0), id: try row.id(1), loginName: try LoginName(row.text(2)),
            displayName: Sealed(try row.text(3)),
            roles: Set(try SpacedNames.read(row.text(4)).map(ElementName.init(rawValue:))),
            password: try PasswordHash(encoded: row.text(5)), passwordChangedAt: try row.instant(6),
            createdAt: try row.instant(7), disabledAt: try row.optionalInstant(8))
    }
}

/// A set of names, none of which has a space, in one column.
enum SpacedNames {
    static func written(_ names: [String]) -> String { names.sorted().joined(separator: " ") }
    static func read(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
}
