import Vocabulary

extension Path {
    /// The desk of a firm's staff.
    package static func staffDesk(_ controller: ControllerID) -> Path { .controller(controller).appending("staff") }
    package static func staffSignOut(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("sign-out")
    }
    /// The programs that call the API, and their keys.
    package static func staffClients(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("programs")
    }
    /// Where a program's key is closed.
    package static func revokeClient(_ controller: ControllerID, _ client: ClientID) -> Path {
        .staffClients(controller).appending(client.rawValue, "revoke")
    }
    /// The accounts of all staff, for administrators.
    package static func colleagues(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("colleagues")
    }
    /// One of them.
    package static func colleague(_ controller: ControllerID, _ staff: StaffID) -> Path {
        .colleagues(controller).appending(staff.rawValue)
    }
    /// A member's own account.
    package static func staffAccount(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("account")
    }
    /// Where a member sets up the second step of signing in.
    package static func staffSecondFactor(_ controller: ControllerID) -> Path {
        .staffAccount(controller).appending("second-step")
    }
    /// Where a member says to which address the house writes.
    package static func staffAddress(_ controller: ControllerID) -> Path {
        .staffAccount(controller).appending("address")
    }
    /// Where a member of staff changes the password.
    package static func staffPassword(_ controller: ControllerID) -> Path {
        .staffDesk(controller).appending("password")
    }
}
