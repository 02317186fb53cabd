import Accounts
import Correspondence
import Duties
import Ledger
import Messages
import Policies
import Processing
import Rights
import Vocabulary

/// The rooms behind the pages and the API, wired by hand in the executable.
package struct WebServices: Sendable {
    /// The one door to personal data; it holds the policies too.
    package let door: Door
    package let accounts: any AccountsStore
    package let duties: any DutiesStore
    package let requests: any RequestStore
    package let correspondence: any CorrespondenceStore
    /// One for each controller that is served.
    package let accountsKeys: [ControllerID: AccountsKey]
    package let hasher: PasswordHasher
    package let messages: any MessageDoor
    /// Set in the local mode only, where messages can be read on a page.
    package let mailbox: LocalMailbox?
    /// By which others verify the controllers' evidence.
    package let checkpointKeys: [ControllerID: CheckpointKey]
    package let registers: Registers
    package let clock: Clock
    package let ids: RandomIDs
    package let random: RandomBytes
    /// The address under which people reach this server, without a slash at its end.
    package let origin: String
    /// What answers of the API have in common.
    let answers = AnswerShelf()
    /// What is left of the files that each firm takes from strangers.
    let strangersFiles = StrangersFiles()
    /// Where refused sign-ins go.
    package let refusals: RefusalLog

    package init(
        door: Door, accounts: any AccountsStore, duties: any DutiesStore, requests: any RequestStore,
        correspondence: any CorrespondenceStore,
        accountsKeys: [ControllerID: AccountsKey],
        hasher: PasswordHasher,
        messages: any MessageDoor, mailbox: LocalMailbox?, checkpointKeys: [ControllerID: CheckpointKey],
        registers: Registers = .builtIn, clock: Clock, ids: RandomIDs, random: RandomBytes, origin: String,
        refusals: RefusalLog? = nil
    ) {
        (self.door, self.accounts, self.accountsKeys, self.hasher) = (door, accounts, accountsKeys, hasher)
        (self.messages, self.mailbox, self.checkpointKeys) = (messages, mailbox, checkpointKeys)
        (self.registers, self.clock, self.ids, self.random, self.origin) = (registers, clock, ids, random, origin)
        (self.duties, self.requests, self.correspondence) = (duties, requests, correspondence)
        self.refusals = refusals ?? RefusalLog(store: accounts, ids: ids)
    }

    /// The policy in force now.
    ///
    /// - Throws: ``RequestFailure`` `not-found` when this server has no such controller.
    package func policy(of controller: ControllerID) throws(RequestFailure) -> LoadedPolicy {
        guard let loaded = door.policies.inForce(controller, at: clock.now) else { throw RequestFailure(.notFound) }
        return loaded
    }
}
