import HTTPTypes

/// The table of all endpoints: the map of the product.
///
/// Each area lists its own in `Endpoint+<Area>.swift` and is joined here. A router is only made when every row has a
/// handler and every handler a row.
extension Endpoint {
    package static let all: [Endpoint] =
        gateway + decisions + classifications + collections + persons + personRecords + keeping + wideHolds
        + recordings + eventBulks + figures
        + choices + selections + massActs + messages + evidence
        + policies + descriptions + homes + notices + outsidePages + signIns + points + mailboxes
        + myDataPages + leavingPages + actingPages + choicePages + historyPages + rightsPages + staffPages + peoplePages
        + recordingPages + reviewPages + measurePages + registerPages + withdrawalPages + staffDataPages
        + replyPages
        + departurePages + holdPages + figurePages + unsubscribingPages + mailingPages + ownMessagePages
        + myRequestPages + askPages + requestPages + answerWordsPages + packagePages + attachmentPages + printedForms
}

extension Endpoint {
    package static let showHealth = Endpoint(.get, .health, .machine, for: .anyone, rate: .probe)
    package static let showReadiness = Endpoint(.get, .readiness, .machine, for: .anyone, rate: .probe)
    package static let showMetrics = Endpoint(.get, .metrics, .machine, for: .operatorTools, rate: .probe)
    package static let showAsset = Endpoint(.get, .asset(":name"), .machine, for: .anyone, rate: .asset)
    package static let showProblem = Endpoint(.get, .problem(":code"), .page, for: .anyone)

    /// What the gateway itself serves.
    package static let gateway: [Endpoint] = [showHealth, showReadiness, showMetrics, showAsset, showProblem]
}
