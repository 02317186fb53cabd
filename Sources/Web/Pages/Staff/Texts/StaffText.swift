import Accounts

/// The words of the staff's pages.
package enum StaffText: UIText {
    case deskTitle
    case deskLead
    case inForce
    case version
    case effective
    case loaded
    case languages
    case evidence
    case evidenceEntries
    case evidenceHead
    case lately
    /// The figures are of that year.
    case inYear(Int)
    case alerts
    /// So many from one address.
    case failedSignIns(Int)
    case people
    case consentsGiven
    case consentsWithdrawn
    case permits
    case refusals
    case disclosures
    case openPoints
    case openPoint
    case warning
    case openNone
    /// Opens a list that is long.
    case showAll(Int)
    case place
    case meanwhile
    case between
    case warnings
    case exactly
    case warningsNone
    case clientsTitle
    case clientsLead
    case clientsNone
    case clientName
    case clientNameHint
    case clientNameBad
    case scopes
    case scopesMissing
    case scope(Scope)
    case makeClient
    case newClient
    case keyTitle
    case keyOnce
    case made
    case lastUsed
    case never
    case state
    case active
    case revoked
    case revoke
    case revokeTitle(String)
    case revokeLead
    case passwordTitle
    case passwordLead
    case oldPassword
    case newPassword
    case newPasswordHint
    case repeatPassword
    case repeatDiffers
    case oldWrong
    case refusal(PasswordRefusal)
    case change
    case passwordDone
    case signOutTitle
    case signOutLead
    case signedInSince
    case noPassword
    case busy
    case code

    package static let samples: [StaffText] =
        [
            .deskTitle, .deskLead, .inForce, .version, .effective, .loaded, .languages, .evidence, .evidenceEntries,
            .evidenceHead, .lately, .inYear(2026), .alerts, .failedSignIns(8), .people, .consentsGiven,
            .consentsWithdrawn, .permits,
            .refusals, .disclosures, .openPoints, .openPoint, .warning, .openNone, .showAll(40), .place, .meanwhile,
            .between,
            .warnings, .exactly, .warningsNone,
            .clientsTitle, .clientsLead, .clientsNone, .clientName, .clientNameHint, .clientNameBad, .scopes,
            .scopesMissing, .makeClient, .newClient, .keyTitle, .keyOnce, .made, .lastUsed, .never, .state, .active,
            .revoked, .revoke, .revokeTitle("1"), .revokeLead, .passwordTitle, .passwordLead, .oldPassword,
            .newPassword, .newPasswordHint, .repeatPassword, .repeatDiffers, .oldWrong, .change, .passwordDone,
            .signOutTitle, .signOutLead, .signedInSince, .noPassword, .busy, .code,
        ]
        + Scope.allCases.map(StaffText.scope) + PasswordRefusal.allCases.map(StaffText.refusal)
}
