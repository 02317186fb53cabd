import Crypto
import Ledger
import Vocabulary

/// Where the house writes to the staff of one controller: a mail address each, which the member enters.
///
/// Kept sealed under a key of its own, bound to the member. Who has lost the controller's ``AccountsKey`` has lost the
/// addresses too: they count as never entered.
package struct StaffAddresses: Sendable {
    package let controller: ControllerID
    private let key: AccountsKey
    private let ids: RandomIDs
    private let random: RandomBytes

    package init(
        controller: ControllerID, key: AccountsKey, ids: RandomIDs = RandomIDs(), random: RandomBytes = RandomBytes()
    ) {
        (self.controller, self.key, self.ids, self.random) = (controller, key, ids, random)
    }

    /// Keeps an address in place of an earlier one; `nil` forgets it.
    ///
    /// - Parameter address: one that mail reaches, as the caller has made sure.
    /// - Throws: ``AccountsError/staffUnknown`` for nobody, and for a member who may not sign in.
    package func set(
        _ address: Sealed<String>?, of member: StaffID, by actor: EvidenceActor, now: Instant,
        in store: some AccountsTransaction
    ) throws {
        guard try store.staffMember(member, of: controller)?.isActive == true else { throw AccountsError.staffUnknown }
        guard try self.address(of: member, in: store) != address else { return }
        try store.setStaffAddress(address.map { try seal($0, of: member) }, of: member, at: controller)
        let deed = address == nil ? AccountDeed.addressRemoved(member) : .addressSet(member)
        try store.record(deed.entry(of: controller, by: actor, ids: ids, now: now))
    }

    /// The address; `nil` where none was entered, or it cannot be read any more.
    package func address(of member: StaffID, in store: some AccountsTransaction) throws -> Sealed<String>? {
        guard let sealed = try store.staffAddress(of: member, at: controller),
            let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: sealingKey, authenticating: place(of: member))
        else { return nil }
        return Sealed(String(decoding: bytes, as: UTF8.self))
    }

    private func seal(_ address: Sealed<String>, of member: StaffID) throws -> [UInt8] {
        let nonce = random.next(12)
        let box = try AES.GCM.seal(
            Array(address.revealingPersonalData().utf8), using: sealingKey, nonce: AES.GCM.Nonce(data: nonce),
            authenticating: place(of: member))
        return nonce + Array(box.ciphertext) + Array(box.tag)
    }

    private var sealingKey: SymmetricKey { SymmetricKey(data: key.tag(.staffAddress, []).bytes) }

    private func place(of member: StaffID) -> [UInt8] {
        Array("\(controller.rawValue)/\(member.rawValue)".utf8)
    }
}
