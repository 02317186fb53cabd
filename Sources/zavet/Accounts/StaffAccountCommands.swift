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
                try factors.remove(member.id, by: .operator, now: now, in: store)
                try store.removeSessions(of: .staff(member.id), of: id, keeping: nil)
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
