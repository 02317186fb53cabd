extension AccountText {
    package var english: String {
        switch self {
        case .passwordChanged: return "Password, last changed"
        case .secondStep: return "Second step of signing in"
        case .secondStepLead:
            return
                "After the password we ask for a code that an app on your phone shows. Who learns your password can "
                + "then still not sign in."
        case .secondStepAsked: return "Your app shows it. If you do not have the app at hand, use a recovery code."
        case .on: return "on"
        case .off: return "off"
        case .owed: return "Here everybody on the staff signs in with a second step. Set yours up to go on."
        case .begin: return "Set it up"
        case .beginAgain: return "Begin again with another secret"
        case .scan: return "Scan this picture with your authenticator app."
        case .picture: return "The secret as a picture for the app"
        case .secretLead:
            return
                "Or add an account in the app and type this secret, or open the link on the phone itself. "
                + "Then enter the code that the app shows."
        case .openApp: return "Open in the app on this device"
        case .appCodeHint: return "The six digits that the app shows now."
        case .codeHint: return "Six digits of the app, or a recovery code. Each works once."
        case .codeWrong: return "This code is not right, or was used before. Wait for the next one."
        case .codeOver: return "The time for the code is over. Sign in again from the start."
        case .confirm: return "Turn it on"
        case .codesTitle: return "Your recovery codes"
        case .codesOnce:
            return
                "Write them down and keep them apart from the phone: they are shown only this once. Each stands in for "
                + "the app one time. Earlier codes are worth nothing any more."
        case .codesKept: return "I have kept them"
        case .codesLeft(let count): return "Recovery codes left: \(count)."
        case .renew: return "Make new recovery codes"
        case .remove: return "Turn the second step off"
        case .sessions: return "Where you are signed in"
        case .sessionsLead: return "End what you do not know, and change your password then. It acts at once."
        case .browser: return "Browser"
        case .someBrowser: return "A browser"
        case .begun: return "Begun"
        case .lastSeen: return "Last seen"
        case .thisOne: return "this one"
        case .end: return "End it"
        case .endOthers: return "End all other sessions"
        }
    }
}
