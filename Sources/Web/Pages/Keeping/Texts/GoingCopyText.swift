/// The words of the list of copies that are still to be removed.
package enum GoingCopyText: UIText {
    case title
    case lead
    case none
    case link
    case caption
    case number
    case time
    case person
    case value
    case deleted
    case taken
    case part(String)

    package static let samples: [GoingCopyText] = [
        .title, .lead, .none, .link, .caption, .number, .time, .person, .value, .deleted, .taken, .part("7"),
    ]
}
