import Processing

/// The words of the staff's pages about holds.
package enum HoldText: UIText {
    case title
    case lead
    case none
    case ground
    case reach
    case onePerson
    case matter
    case orderedBy
    case placed
    case review
    case reviewDue
    case noReview
    case toDo
    case look
    case oneTitle
    case oneLead
    case isNeeded
    case keep
    case lift
    case again
    case dayBad
    case findingMissing
    case reason
    case reasonMissing
    case record
    case place
    case placeTitle
    case placeLead
    case placeWide
    case placeWideTitle
    case ofAllToRecipient
    case ofAllOfKind
    case who
    case whoHint
    case whoBad
    case whoUnknown
    case recipient
    case recipientHint
    case kind
    case reachesNothing
    case reviewHint
    case ofRecipient(String)
    case attention(Int)
    case onEverybody(Int)
    case whoSeveral(Int)
    case why(LiftGround)

    package static let samples: [HoldText] =
        [
            .title, .lead, .none, .ground, .reach, .onePerson, .matter, .orderedBy, .placed, .review, .reviewDue,
            .noReview, .toDo, .look, .oneTitle, .oneLead, .isNeeded, .keep, .lift, .again, .dayBad, .findingMissing,
            .reason, .reasonMissing, .record, .place, .placeTitle, .placeLead, .placeWide, .placeWideTitle,
            .ofAllToRecipient, .ofAllOfKind,
            .who, .whoHint, .whoBad, .whoUnknown, .recipient, .recipientHint, .kind, .reachesNothing, .reviewHint,
            .ofRecipient("7"), .attention(2), .onEverybody(2), .whoSeveral(2),
        ] + LiftGround.allCases.map(HoldText.why)
}
