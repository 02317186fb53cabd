/// The words around a notice; its own words come from the policy.
package enum NoticePageText: UIText, CaseIterable {
    case inForceFrom
    case version
    case fingerprint
    case takenIn
    case notStated
    case noneThatDay
    case allVersions
    case versionsTitle
    case versionsLead
    case current
    case onDay
    case onDayHint
    case showThatDay
    case otherVersion
    case toCurrent
    /// Before the names of languages that the pages do not speak.
    case inTongue
    case origin
    case furtherClauses
    case filesTitle
    case filesLead
    case fileHTML
    case fileMarkdown
    case fileJSON
    case fileLinkedData
}
