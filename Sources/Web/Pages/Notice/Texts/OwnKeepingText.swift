/// What the rules of keeping mean for the data of the person who reads.
package enum OwnKeepingText: UIText {
    case title
    case goesOn(item: String, date: String)
    case goesNow(item: String)
    /// The time is not known before something has happened or ended, by its label.
    case waitsFor(item: String, what: String)
    case goesLater(item: String)
    case noEnd(item: String)

    package static let samples: [OwnKeepingText] = [
        .title, .goesOn(item: "42", date: "42"), .goesNow(item: "42"), .waitsFor(item: "42", what: "42"),
        .goesLater(item: "42"), .noEnd(item: "42"),
    ]
}
