/// The words of what is masked in a copy because it is of others.
package enum MaskText: UIText {
    case lead
    case places(Int)
    case words, wordsHint
    case leftOut, leftOutHint
    /// On the button under the copy as it was seen.
    case place

    package static let samples: [MaskText] = [
        .lead, .places(1), .places(2), .words, .wordsHint, .leftOut, .leftOutHint, .place,
    ]
}
