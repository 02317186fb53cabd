import Policies

/// The words for what is known of a person beside the data.
package enum StandingText: UIText {
    case title, none, what, how, since
    case kind(PackageStanding.Kind)
    case relation(RelationState)
    case objection(ObjectionFact.Status)
    case stopped, allData, holds, keeps
    case atLeast(Int)
    case requests, noRequests, number, rights, words
    case fileReport, fileStanding, fileRequests, fileRequestFiles

    package static let samples: [StandingText] =
        [
            .title, .none, .what, .how, .since, .stopped, .allData, .holds, .keeps, .atLeast(18), .requests,
            .noRequests, .number, .rights, .words, .fileReport, .fileStanding, .fileRequests,
            .fileRequestFiles,
        ]
        + PackageStanding.Kind.allCases.map(StandingText.kind) + RelationState.allCases.map(StandingText.relation)
        + ObjectionFact.Status.allCases.map(StandingText.objection)
}
