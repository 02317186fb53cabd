/// The words of the pages on which a person puts a value right.
package enum CorrectionText: UIText {
    /// The label of the item.
    case title(String)
    case lead
    case now
    case right
    case check
    case checkTitle
    case before
    case after
    case confirm
    case doneTitle
    /// The label of the item.
    case doneBody(String)
    case same
    case notYours
    case toMyData

    package static let samples: [CorrectionText] = [
        .title("1"), .lead, .now, .right, .check, .checkTitle, .before, .after, .confirm, .doneTitle, .doneBody("1"),
        .same, .notYours, .toMyData,
    ]
}
