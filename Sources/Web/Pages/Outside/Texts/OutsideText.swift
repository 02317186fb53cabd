/// The words where a policy's reach ends.
package enum OutsideText: UIText {
    /// Beside a link, in brackets.
    case mark
    case title
    case lead(String)
    case readTheirs
    case goOn(String)
    case stay
    case servicesTitle
    case servicesLead
    case servicesNone
    case covered
    case notCovered
    case thisPolicy
    case itsOwnPolicy
    case ownPolicyUnknown

    package static let samples: [OutsideText] = [
        .mark, .title, .lead("1.2.3.4"), .readTheirs, .goOn("1.2.3.4"), .stay, .servicesTitle, .servicesLead,
        .servicesNone, .covered, .notCovered, .thisPolicy, .itsOwnPolicy, .ownPolicyUnknown,
    ]
}
