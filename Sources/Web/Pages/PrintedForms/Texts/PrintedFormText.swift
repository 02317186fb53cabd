import Policies

/// The words of the forms that are printed, and of the page that leads to them.
package enum PrintedFormText: UIText {
    case title
    case lead
    case empty
    case filled
    case filledLead
    case link
    case forDesk
    case heading(Right)
    case to
    case whoAsks
    case name
    case knownBy
    case answerTo
    case forAnother
    case ask(Right)
    case everything
    case onlyThis
    case onPaper, asFile
    case wrong, right
    case noLongerNeeded, withdrew, objected, unlawful, mustBeErased
    case contested, keepIt, claims, weighed
    case toMe, toAnother
    case marketing, becauseOf
    case allConsents, whichConsent
    case pastStays
    case anythingElse
    case day, signature
    case back
    case noForm

    package static let samples: [PrintedFormText] =
        [
            .title, .lead, .empty, .filled, .filledLead, .link, .forDesk, .to, .whoAsks, .name, .knownBy, .answerTo,
            .forAnother, .everything, .onlyThis, .onPaper, .asFile, .wrong, .right, .noLongerNeeded, .withdrew,
            .objected, .unlawful, .mustBeErased, .contested, .keepIt, .claims, .weighed, .toMe, .toAnother, .marketing,
            .becauseOf, .allConsents, .whichConsent, .pastStays, .anythingElse, .day, .signature, .back, .noForm,
        ] + PrintedForm.rights.flatMap { [.heading($0), .ask($0)] }
}
