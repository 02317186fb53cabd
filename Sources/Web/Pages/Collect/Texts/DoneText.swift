/// The words after a form was sent.
package enum DoneText: UIText, CaseIterable {
    case title
    case lead
    case takenTitle
    case columnData
    case columnPurpose
    case columnKept
    case keeping
    case keepingLink
    case consentsTitle
    case consentsHint
    case waitingTitle
    case waitingHint
    case nextTitle
    case codeSent
    case seeNow
    case seeLater
    case myData
    case front
    case choiceTitle
    case chosen
    case nothingChosen
    case thisBrowser
    case choices
}
