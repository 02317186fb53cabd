/// The words of the pages on which people leave, and erase single values.
package enum LeavingText: UIText {
    case title
    case lead
    case valueTitle(String)
    case valueLead
    case goes
    case goesNothing
    case stays
    case staysLead
    case what
    case why
    case until
    case hold(String)
    case holdEnds
    case consents
    case confirm
    case confirmValue
    case doneTitle
    case doneWhole
    case donePartly
    case valueDone
    case valueKept
    case wasErased
    case reference
    case entries
    case keep
    case proof
    case toNotice
    case link
    case linkValue

    package static let samples: [LeavingText] = [
        .title, .lead, .valueTitle("1"), .valueLead, .goes, .goesNothing, .stays, .staysLead, .what, .why, .until,
        .hold("1"), .holdEnds, .consents, .confirm, .confirmValue, .doneTitle, .doneWhole, .donePartly, .valueDone,
        .valueKept, .wasErased, .reference, .entries, .keep, .proof, .toNotice, .link, .linkValue,
    ]
}
