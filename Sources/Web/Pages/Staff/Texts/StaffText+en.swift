import Accounts

extension StaffText {
    package var english: String {
        switch self {
        case .deskTitle: return "Desk"
        case .deskLead: return "What is in force, what is still open, and what was done."
        case .inForce: return "The policy in force"
        case .version: return "Version"
        case .effective: return "In force since"
        case .loaded: return "Loaded here"
        case .languages: return "Languages"
        case .evidence: return "Evidence"
        case .evidenceEntries: return "entries in the evidence"
        case .evidenceHead: return "Last signed"
        case .lately: return "Lately"
        case .people: return "people registered"
        case .consentsGiven: return "consents given"
        case .consentsWithdrawn: return "consents withdrawn"
        case .permits: return "uses permitted"
        case .refusals: return "uses refused"
        case .disclosures: return "disclosures"
        case .openPoints: return "Open points"
        case .openPoint: return "What is open"
        case .warning: return "Warning"
        case .showAll(let count): return "Show all \(count)"
        case .openNone: return "The policy has no open points."
        case .place: return "Place in the files"
        case .meanwhile: return "Meanwhile"
        case .between: return "Between clauses"
        case .warnings: return "Warnings of the check"
        case .exactly: return "In the words of the check"
        case .warningsNone: return "The check finds nothing to warn of."
        case .clientsTitle: return "Programs"
        case .clientsLead:
            return "The firm's programs call the server with a key of their own, and may do only what it is for."
        case .clientsNone: return "No program has a key yet."
        case .clientName: return "Name of the program"
        case .clientNameHint: return "So that colleagues know it, for example the shop or the newsletter."
        case .clientNameBad: return "Enter a name of 1 to 120 characters"
        case .scopes: return "What it may do"
        case .scopesMissing: return "Choose at least one thing that it may do"
        case .makeClient: return "Make a key"
        case .newClient: return "A new program"
        case .keyTitle: return "The key of the program"
        case .keyOnce: return "Copy it now and keep it as you keep a password: it is shown only this once."
        case .made: return "Made"
        case .lastUsed: return "Last used"
        case .never: return "Never"
        case .state: return "State"
        case .active: return "open"
        case .revoked: return "closed"
        case .revoke: return "Close the key"
        case .revokeLead: return "The program can do nothing more from this moment on. This cannot be undone."
        case .passwordTitle: return "My password"
        case .passwordLead: return "After the change all your other sessions end."
        case .oldPassword: return "The password now"
        case .newPassword: return "The new password"
        case .newPasswordHint: return "At least 12 characters; several words are good."
        case .repeatPassword: return "The new password once more"
        case .repeatDiffers: return "The two new passwords are not the same"
        case .oldWrong: return "This is not your password now"
        case .change: return "Change the password"
        case .passwordDone: return "Your password has been changed"
        case .signOutTitle: return "Sign out of the desk"
        case .signOutLead: return "You can sign in again at any time."
        case .signedInSince: return "Who is signed in"
        case .noPassword: return "Enter a password"
        case .busy: return "The server is checking many passwords just now. Try again in a few seconds."
        case .alerts: return "Look at this"
        case .failedSignIns(let count):
            return
                "\(count) failed \(Plural.one(count, "sign-in", "sign-ins")) from one address within a quarter of an hour"
        case .code: return "Code"
        case .inYear(let year): return "Counted in this year's evidence, \(year)."
        case .revokeTitle(let name): return "Close the key: \(name)"
        case .scope(let scope): return Self.english(scope)
        case .refusal(let refusal): return Self.english(refusal)
        }
    }

    private static func english(_ scope: Scope) -> String {
        switch scope {
        case .collect: return "send data in"
        case .read: return "read people's data"
        case .decide: return "ask whether a use is permitted"
        case .record: return "record uses and disclosures"
        case .choices: return "record consents and objections"
        case .events: return "tell what happened"
        case .persons: return "erase people, join and part their records"
        case .holds: return "hold back everybody's data for a case"
        case .`import`: return "bring in people from before"
        case .messages: return "send messages to people"
        case .ledger: return "read the evidence"
        case .policy: return "read and check policies"
        }
    }

    private static func english(_ refusal: PasswordRefusal) -> String {
        switch refusal {
        case .tooShort: return "Choose at least 12 characters; several words are good"
        case .tooLong: return "This password is too long"
        case .common: return "Choose another: this one stands on lists of common passwords"
        case .monotonous: return "Choose another: this one repeats or counts a few characters"
        case .loginName: return "Choose another: the login name is no secret"
        }
    }
}
