import Accounts
import ArgumentParser
import Storage
import Vocabulary

/// `zavet staff remove-second-step`.
struct StaffRemoveSecondStepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove-second-step",
        abstract: "Take the second step away from somebody who lost app and recovery codes, and end their sessions.",
        discussion: """
            Make sure who asks before: from then on the password alone signs in, until they set a second step up again.
            """)

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
            let factors = SecondFactors(
                controller: id, key: try await house.accountsKey(of: id), ids: house.ids, random: house.random)
            let now = house.clock.now
            let member = try await house.stores.writeAccounts { store in
                let member = try store.requireStaff(login, of: id)
                try factors.takeAway(from: member.id, by: .operator, now: now, in: store)
                return member.id
            }
            try house.stores.close()
            print("removed the second step of \(member)")
        }
    }
}

extension AccountsTransaction {
    /// - Throws: ``AccountsError/staffUnknown``.
    func requireStaff(_ name: LoginName, of controller: ControllerID) throws -> StaffMember {
        guard let member = try staffMember(named: name, of: controller) else { throw AccountsError.staffUnknown }
        return member
    }
}

/// `zavet staff reset-password`.
struct StaffResetPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-password", abstract: "Give somebody a new password, and end all their sessions.",
        discussion: """
            The password is asked for as by `staff add`; with --generate one is made and shown this once. A second step stays.
            """)

    @Argument(help: "The name to sign in with.")
    var name: String

    @Option(help: "The controller.")
    var controller: String

    @Flag(help: "Make a password and show it this once.")
    var generate = false

    @OptionGroup var place: HouseOptions

    func run() async throws {
        try await Failing.orExit {
            let house = try await place.visit()
            let (id, login) = (ControllerID(rawValue: controller), try LoginName(name))
            try await house.require(id)
            let password = generate ? Sealed(house.ids.text()) : try PasswordPrompt.ask()
            let hash = try await PasswordHasher().hash(AcceptedPassword(password, for: login), salt: house.random)
            let (accounts, now) = (StaffAccounts(controller: id, ids: house.ids), house.clock.now)
            let member = try await house.stores.writeAccounts { store in
                let member = try store.requireStaff(login, of: id)
                try accounts.setPassword(hash, of: member.id, keeping: nil, by: .operator, now: now, in: store)
                return member.id
            }
            try house.stores.close()
            print("new password for \(member)")
            if generate {
                print("password  \(password.revealingPersonalData())\nKeep it now: it cannot be shown again.")
            }
        }
    }
}

/// `zavet staff end-sessions`.
struct StaffEndSessionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-sessions", abstract: "End all sessions of somebody, at once; they may sign in again.")

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
            let member = try await house.stores.writeAccounts { store in
                let member = try store.requireStaff(login, of: id)
                try accounts.endSessions(of: member.id, by: .operator, now: now, in: store)
                return member.id
            }
            try house.stores.close()
            print("ended all sessions of \(member)")
        }
    }
}
