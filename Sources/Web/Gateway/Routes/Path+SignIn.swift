import Vocabulary

extension Path {
    /// Where a person proves an identifier of theirs.
    package static func signIn(_ controller: ControllerID) -> Path { .controller(controller).appending("sign-in") }

    /// Where the code that was sent is typed.
    package static func signInCode(_ controller: ControllerID) -> Path { .signIn(controller).appending("code") }

    /// Where one of several people behind an address says which of them it is.
    package static func signInChoice(_ controller: ControllerID) -> Path { .signIn(controller).appending("who") }

    /// Where a person's session is ended.
    package static func signOut(_ controller: ControllerID) -> Path { .controller(controller).appending("sign-out") }

    /// Where the staff of a firm sign in.
    package static func staffSignIn(_ controller: ControllerID) -> Path {
        .controller(controller).appending("staff", "sign-in")
    }

    /// Where a member of staff enters the code of the second step.
    package static func staffSecondStep(_ controller: ControllerID) -> Path {
        .staffSignIn(controller).appending("code")
    }
}
