/// The words around figures in which nobody can be found.
package enum FigureText: UIText {
    case title
    case lead(String)
    case noPurposes
    case purpose
    case by
    case byHint
    case count
    case none
    case counted(String)
    case people
    case values
    case share
    case withheld
    case sets
    case setsLead
    case shared
    case made
    case tellsTooMuch
    case outside

    package static let samples: [FigureText] = [
        .title, .lead("5"), .noPurposes, .purpose, .by, .byHint, .count, .none, .counted("12"), .people, .values,
        .share, .withheld, .sets, .setsLead, .shared, .made, .tellsTooMuch, .outside,
    ]
}
