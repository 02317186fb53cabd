import Vocabulary

/// A hold on one person: what its ground reaches is not destroyed while it stands (Article 17(3)(e) GDPR).
///
/// It names a case by a reference of the firm's; free words have no place here, since they might name people.
package struct Hold: Hashable, Sendable {
    package let controller: ControllerID
    package let id: String
    package let subject: SubjectID
    /// A ground of the policy's section `holds`, which says what data it reaches.
    package let ground: ElementName
    /// The matter it belongs to, as one of several people's: `case-2026-14`.
    package let matter: ElementName?
    /// Who ordered it: a role or an office.
    package let orderedBy: ElementName?
    package let placedAt: Instant
    /// When it is to be looked at whether it is still needed.
    package let review: Instant?

    package init(
        controller: ControllerID, id: String, subject: SubjectID, ground: ElementName, matter: ElementName?,
        orderedBy: ElementName?, placedAt: Instant, review: Instant?
    ) {
        (self.controller, self.id, self.subject, self.ground) = (controller, id, subject, ground)
        (self.matter, self.orderedBy, self.placedAt, self.review) = (matter, orderedBy, placedAt, review)
    }
}

/// What a hold is placed for.
package struct HoldOrder: Hashable, Sendable {
    package let ground: ElementName
    package let matter: ElementName?
    package let orderedBy: ElementName?
    /// `nil`: as the policy says of the ground, if it does.
    package let review: Instant?

    package init(ground: ElementName, matter: ElementName? = nil, orderedBy: ElementName? = nil, review: Instant? = nil)
    {
        (self.ground, self.matter, self.orderedBy, self.review) = (ground, matter, orderedBy, review)
    }
}

/// Why a hold is lifted; free words have no place in evidence.
package enum LiftGround: String, CaseIterable, Hashable, Codable, Sendable {
    /// The court, administrative or complaint proceedings are over.
    case proceedingsEnded = "proceedings-ended"
    /// The inquiry, as one into fraud, is closed.
    case inquiryClosed = "inquiry-closed"
    /// A review found that it is needed no longer.
    case notNeeded = "no-longer-needed"
    /// Whoever ordered it, or an authority, wants it lifted.
    case ordered
    /// It was placed by mistake.
    case mistake
}

/// What a store does for holds inside one transaction.
package protocol HoldTransaction {
    /// Sets when a hold on one person is to be looked at again.
    func setReview(of hold: Hold, at review: Instant) throws
    func insert(_ hold: WideHold) throws
    func delete(_ hold: WideHold) throws
    /// Sets when a hold on everybody's data is to be looked at again.
    func setReview(of hold: WideHold, at review: Instant) throws
    /// All that stand, oldest first.
    func wideHolds(of controller: ControllerID) throws -> [WideHold]

    func insert(_ hold: Hold) throws
    func delete(_ hold: Hold) throws
    /// Under this very name of the person.
    func holds(of subject: SubjectID, at controller: ControllerID) throws -> [Hold]
    /// In the order in which they were placed, behind `after`.
    func holds(of controller: ControllerID, matter: ElementName?, after: String?, limit: Int) throws -> [Hold]
    /// Those whose day of review has come, the oldest first.
    func holdsToReview(of controller: ControllerID, at now: Instant, limit: Int) throws -> [Hold]
}

/// Why a hold or a task could not be dealt with; nothing was changed.
package enum KeepingFault: String, Error, Hashable, CaseIterable, Sendable {
    /// The policy in force declares no such ground.
    case groundUndeclared = "hold-ground-undeclared"
    case holdUnknown = "hold-unknown"
    /// The hold reaches no kind of data, or one that the policy in force does not declare.
    case holdReachesNothing = "hold-reaches-nothing"
    case taskUnknown = "keeping-task-unknown"
    /// It waits for something else than the destruction of paper.
    case notPaper = "keeping-task-not-paper"
    /// A hold or a period of law has come over it since the task was opened.
    case keptMeanwhile = "kept-meanwhile"

    package var code: String { rawValue }
}
