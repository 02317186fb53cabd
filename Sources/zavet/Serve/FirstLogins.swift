import Accounts
import Foundation
import Ledger
import Storage
import Vocabulary

/// Makes an administrator for each controller that has no staff yet, and keeps the passwords in a file of its own.
struct FirstLogins {
    static let file = "first-logins.txt"
    static let loginName = "admin"

    let house: House
    let folder: String
    let hasher: PasswordHasher

    /// - Returns: the file's path when it was written to; passwords are never printed.
    func make(for controllers: [ControllerID]) async throws -> String? {
        var lines: [String] = []
        for controller in controllers {
            let known = try await house.stores.readAccounts {
                try $0.staffMembers(of: controller, after: nil, limit: 1)
            }
            guard known.isEmpty else { continue }
            let password = Sealed(house.ids.text())
            let name = try LoginName(Self.loginName)
            let hash = try await hasher.hash(AcceptedPassword(password, for: name), salt: house.random)
            let (ids, now) = (house.ids, house.clock.now)
            let isMade = try await house.stores.writeAccounts { transaction in
                // Another node may have been first.
                guard try transaction.staffMembers(of: controller, after: nil, limit: 1).isEmpty else { return false }
                _ = try StaffAccounts(controller: controller, ids: ids).register(
                    name, displayName: Sealed("Administrator"), roles: [.administrator], password: hash,
                    by: .system("first-start"), now: now, in: transaction)
                return true
            }
            guard isMade else { continue }
            lines.append("\(controller.rawValue)\t\(Self.loginName)\t\(password.revealingPersonalData())\n")
        }
        guard !lines.isEmpty else { return nil }
        let path = folder + "/" + Self.file
        try append(lines, to: path)
        return path
    }

    private func append(_ lines: [String], to path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            guard
                FileManager.default.createFile(
                    atPath: path, contents: Data("controller\tname\tpassword\n".utf8),
                    attributes: [.posixPermissions: 0o600])
            else { throw HouseError.folderUnusable(folder) }
        }
        guard let handle = FileHandle(forWritingAtPath: path) else { throw HouseError.folderUnusable(folder) }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(lines.joined().utf8))
        try handle.close()
    }
}
