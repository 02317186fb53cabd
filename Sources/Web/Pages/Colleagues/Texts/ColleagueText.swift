/// The words of the pages on which administrators keep the staff's accounts.
package enum ColleagueText: UIText {
    case title, lead, oneLead, name, roles, sessions
    case you, administrator, holdKeeper, noRole
    case active, disabled, locked, lockedUntil, neverSeen
    case ownPassword
    case endSessions, endSessionsLead
    case removeSecondStep, removeSecondStepLead
    case newPassword, newPasswordLead
    case passwordTitle(String), passwordOnce

    package static let samples: [ColleagueText] = [
        .title, .lead, .oneLead, .name, .roles, .sessions, .you, .administrator, .holdKeeper, .noRole, .active,
        .disabled,
        .locked, .lockedUntil, .neverSeen, .ownPassword, .endSessions, .endSessionsLead, .removeSecondStep,
        .removeSecondStepLead, .newPassword, .newPasswordLead, .passwordTitle("1"), .passwordOnce,
    ]
}
