/// The words where staff see a person's data.
package enum StaffDataText: UIText {
    case title
    case lead
    case noPurpose
    case purpose
    case show
    case masked
    case held
    case item
    case value
    case why
    /// Since when it is restricted.
    case since(String)
    case reply
    case replyLead
    /// Above what was replied.
    case replied

    package static let samples: [StaffDataText] = [
        .title, .lead, .noPurpose, .purpose, .show, .masked, .held, .item, .value, .why, .since("1"), .reply,
        .replyLead, .replied,
    ]
}
