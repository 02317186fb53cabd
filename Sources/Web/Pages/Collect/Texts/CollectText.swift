import Policies

/// The words of the pages on which people give data.
package enum CollectText: UIText {
    case listTitle
    case listLead
    case here
    case afterSignIn
    case elsewhere
    case noPoints
    case channel(PointOfCollection.Channel)
    case takes
    case signInFirst
    case signInFirstWhy
    case notHere
    case whyTitle
    case because
    case usedFor(purposes: String)
    case onePerLine
    case ageFrom(Int)
    case alsoIf
    case onlyIf(fact: String)
    case confirmTitle
    case offersTitle
    case offersHint
    case send
    case saveChoice
    case refuseAll
    case choiceHint
    case noticeHint
    case noticeLink
    case choose
    case yes
    case no
    case clearAnswer
    case untyped(labels: String)
    case openPoints
    /// Somebody else's terms come before the form.
    case termsFirst
    case termsFirstWhy(String)
    case showTerms
    case termsVersion(String)

    package static let samples: [CollectText] =
        [
            .listTitle, .listLead, .here, .afterSignIn, .elsewhere, .noPoints, .takes, .signInFirst,
            .signInFirstWhy, .notHere, .whyTitle, .because, .usedFor(purposes: "42"), .onePerLine, .ageFrom(18),
            .alsoIf,
            .onlyIf(fact: "42"), .confirmTitle, .offersTitle, .offersHint, .send, .saveChoice, .refuseAll, .choiceHint,
            .noticeHint, .noticeLink, .choose,
            .yes, .no, .clearAnswer, .untyped(labels: "42"), .openPoints, .termsFirst,
            .termsFirstWhy("42"), .showTerms, .termsVersion("42"),
        ] + PointOfCollection.Channel.allCases.map { .channel($0) }
}
