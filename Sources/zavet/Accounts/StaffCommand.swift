import Accounts
import ArgumentParser
import Foundation
import Policies
import Processing
import Storage
import Vocabulary

/// `zavet staff`: who of the firm may sign in.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Keep the staff who may sign in.",
        discussion: """
            Roles are those of the policy's staff section, and two that open no personal data by themselves:
            `administrator`, which keeps staff, programs and settings, and `hold-keeper`, which places, reviews and lifts
            holds on everybody's data, as an administrator does too.

              zavet staff add maria --controller shop --role support --generate
              zavet staff list --controller shop
              zavet staff disable maria --controller shop
              zavet staff reset-password maria --controller shop --generate
              zavet staff end-sessions maria --controller shop
              zavet staff remove-second-step maria --controller shop
            """,
        subcommands: [
            StaffAddCommand.self, StaffListCommand.self, StaffDisableCommand.self, StaffRemoveSecondStepCommand.self,
            StaffResetPasswordCommand.self, StaffEndSessionsCommand.self,
        ])
}

/// `zavet staff add`.
struct StaffAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Let somebody of the staff sign in.",
        discussion: """
            The password is asked for on the terminal without being shown, or read as the first line of standard input;
            with --generate one is made and shown this once.
            """)

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "The controller.")
    var controller: String

    @Option(help: "A role; may be given several times.")
    var role: [String]

    @Option(help: "The name that colleagues see; by default the name to sign in with.")
    var displayName: String?

    @Flag(help: "Make a password and show it this once.")
    var generate = false

    @OptionGroup var place: HouseOptions

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            try await checkRoles(house, id)
            let login = try LoginName(name)
            let password = generate ? Sealed(house.ids.text()) : try PasswordPrompt.ask()
            let hash = try await PasswordHasher().hash(AcceptedPassword(password, for: login), salt: house.random)
            let accounts = StaffAccounts(controller: id, ids: house.ids)
            let (shown, roles, now) = (
                Sealed(displayName ?? name), Set(role.map(ElementName.init(rawValue:))), house.clock.now
            )
            let member = try await house.stores.writeAccounts {
                try accounts.register(
                    login, displayName: shown, roles: roles, password: hash, by: .operator, now: now, in: $0)
            }
            try house.stores.close()
            print("staff     \(member.id)")
            if generate {
                print("password  \(password.revealingPersonalData())\nKeep it now: it cannot be shown again.")
            }
        }
    }

    /// Invariant: a role that the policy does not declare opens nothing, so it is refused as a slip.
    private func checkRoles(_ house: House, _ controller: ControllerID) async throws {
        _ = try await house.door.recall(controller)
        let declared = try house.door.policy(of: controller, at: house.clock.now).policy.staff.names
        let known = declared + [.administrator, .holdKeeper]
        for role in role where !known.contains(ElementName(rawValue: role)) {
            throw HouseError.roleUndeclared(role, known: known.map(\.rawValue))
        }
    }
}

/// `zavet staff list`.
struct StaffListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the staff and their roles.")

    @Option(help: "The controller.")
    var controller: String

    @OptionGroup var place: HouseOptions

    @Flag(help: "Print the list as JSON.")
    var json = false

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let id = ControllerID(rawValue: controller)
            try await house.require(id)
            let members = try await allPages { after, limit in
                try await house.stores.readAccounts { store in
                    try store.staffMembers(of: id, after: after, limit: limit).map { member in
                        (member: member, hasSecondStep: try store.secondFactor(of: member.id, at: id)?.isOn == true)
                    }
                }
            } id: {
                $0.member.id
            }
            try house.stores.close()
            if json {
                print(JSON.array(members.map { $0.member.json(hasSecondStep: $0.hasSecondStep) }).prettyText)
            } else {
                for row in members { print(row.member.line(hasSecondStep: row.hasSecondStep)) }
            }
        }
    }
}

/// `zavet staff disable`.
struct StaffDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "End somebody's right to sign in, and all their sessions, at once.")

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "The controller.")
    var controller: String

    @OptionGroup var place: HouseOptions

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let (id, login) = (ControllerID(rawValue: controller), try LoginName(name))
            try await house.require(id)
            let (accounts, now) = (StaffAccounts(controller: id, ids: house.ids), house.clock.now)
            let member = try await house.stores.writeAccounts { transaction in
                guard let member = try transaction.staffMember(named: login, of: id) else {
                    throw AccountsError.staffUnknown
                }
                try accounts.disable(member.id, by: .operator, now: now, in: transaction)
                return member.id
            }
            try house.stores.close()
            print("disabled \(member)")
        }
    }
}

extension StaffMember {
    private var roleNames: [String] { roles.map(\.rawValue).sorted() }

    fileprivate func line(hasSecondStep: Bool) -> String {
        let (state, step) = (isActive ? "active" : "disabled", hasSecondStep ? "second-step" : "password-only")
        let roles = roleNames.joined(separator: ",")
        return "\(id)  \(state)  \(step)  \(roles)  \(loginName.revealingPersonalData())"
    }

    fileprivate func json(hasSecondStep: Bool) -> JSON {
        [
            "staff": .string(id.rawValue), "name": .string(loginName.revealingPersonalData()),
            "roles": .array(roleNames.map { .string($0) }), "active": .bool(isActive),
            "secondStep": .bool(hasSecondStep),
            "created": .string(createdAt.description),
        ]
    }
}
