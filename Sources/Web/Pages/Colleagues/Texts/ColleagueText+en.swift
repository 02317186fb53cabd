extension ColleagueText {
    package var english: String {
        switch self {
        case .title: return "Colleagues"
        case .lead: return "Who may sign in here, in which roles, and how safely."
        case .oneLead: return "What you do here stands in evidence, with your account as the one that did it."
        case .name: return "Name"
        case .roles: return "Roles"
        case .sessions: return "Signed in at present, browsers"
        case .you: return "you"
        case .administrator: return "administrator"
        case .holdKeeper: return "keeper of holds"
        case .noRole: return "none"
        case .active: return "may sign in"
        case .disabled: return "may not sign in"
        case .locked: return "locked"
        case .lockedUntil: return "until"
        case .neverSeen: return "not yet"
        case .ownPassword: return "Your own password"
        case .endSessions: return "End all sessions"
        case .endSessionsLead: return "It acts at once, in every browser. Your colleague can sign in again."
        case .removeSecondStep: return "Take the second step away"
        case .removeSecondStepLead:
            return
                "For who has lost both phone and recovery codes. Make sure who asks you: from then on the password alone signs in. All sessions end."
        case .newPassword: return "Give a new password"
        case .newPasswordLead:
            return
                "We make one and show it to you this once. The present one no longer works, and all sessions end. A second step stays."
        case .passwordTitle(let name): return "The new password of \(name)"
        case .passwordOnce:
            return
                "Hand it over by a safe way: it is shown only this once. Ask your colleague to change it after signing in."
        }
    }
}
