/// The words around the accounts of staff.
package enum AccountText: UIText {
    case passwordChanged
    case secondStep
    case secondStepLead
    case secondStepAsked
    case on
    case off
    case owed
    case begin
    case beginAgain
    case scan
    case picture
    case secretLead
    case openApp
    case appCodeHint
    case codeHint
    case codeWrong
    case codeOver
    case confirm
    case codesTitle
    case codesOnce
    case codesKept
    case codesLeft(Int)
    case renew
    case remove
    case sessions
    case sessionsLead
    case browser
    case someBrowser
    case begun
    case lastSeen
    case thisOne
    case end
    case endOthers

    package static let samples: [AccountText] = [
        .passwordChanged, .secondStep, .secondStepLead, .secondStepAsked, .on, .off, .owed, .begin, .beginAgain,
        .scan, .picture, .secretLead, .openApp, .appCodeHint, .codeHint, .codeWrong, .codeOver, .confirm, .codesTitle,
        .codesOnce,
        .codesKept, .codesLeft(1), .codesLeft(2), .renew, .remove, .sessions, .sessionsLead, .browser, .someBrowser,
        .begun, .lastSeen, .thisOne, .end, .endOthers,
    ]
}
