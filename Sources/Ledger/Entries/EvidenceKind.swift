/// What an entry is evidence of: a kebab-case name of an open set.
///
/// Rooms add their own kinds by ``init(_:)``; the ones below are those that several rooms speak of.
package struct EvidenceKind: Hashable, Sendable, CustomStringConvertible {
    package let name: String

    /// For names that stand in the code.
    ///
    /// A name that is no kebab-case stops a debug build and is refused by ``EvidenceEntry`` in every build.
    package init(_ name: StaticString) {
        self.name = name.description
        assert(EvidenceShape.kebab.matches(self.name), "an evidence kind is kebab-case")
    }

    /// For names that are read back; `nil` unless kebab-case.
    package init?(name: String) {
        guard EvidenceShape.kebab.matches(name) else { return nil }
        self.name = name
    }

    package var description: String { name }
}

extension EvidenceKind {
    // People and what is held of them.
    package static let subjectRegistered = EvidenceKind("subject-registered")
    package static let subjectErased = EvidenceKind("subject-erased")
    package static let subjectsMerged = EvidenceKind("subjects-merged")
    package static let subjectsSplit = EvidenceKind("subjects-split")
    package static let identifierAdded = EvidenceKind("identifier-added")
    package static let identifierRemoved = EvidenceKind("identifier-removed")
    package static let relationChanged = EvidenceKind("relation-changed")
    package static let datumCollected = EvidenceKind("datum-collected")
    package static let datumCorrected = EvidenceKind("datum-corrected")
    package static let datumErased = EvidenceKind("datum-erased")
    package static let dataViewed = EvidenceKind("data-viewed")
    package static let collectionRefused = EvidenceKind("collection-refused")
    package static let holdPlaced = EvidenceKind("hold-placed")
    package static let holdLifted = EvidenceKind("hold-lifted")
    package static let holdReviewed = EvidenceKind("hold-reviewed")
    package static let paperDestroyed = EvidenceKind("paper-destroyed")
    package static let eventRecorded = EvidenceKind("event-recorded")

    // Choices (Articles 7, 18 and 21 GDPR).
    package static let consentGiven = EvidenceKind("consent-given")
    package static let consentRefused = EvidenceKind("consent-refused")
    package static let consentWithdrawn = EvidenceKind("consent-withdrawn")
    package static let objectionMade = EvidenceKind("objection-made")
    package static let objectionEnded = EvidenceKind("objection-ended")
    package static let restrictionSet = EvidenceKind("restriction-set")
    package static let restrictionLifted = EvidenceKind("restriction-lifted")

    // Decisions and disclosures.
    package static let decisionPermitted = EvidenceKind("decision-permitted")
    package static let decisionDenied = EvidenceKind("decision-denied")
    package static let disclosureMade = EvidenceKind("disclosure-made")
    package static let messageSent = EvidenceKind("message-sent")

    // The controller's own house.
    package static let policyLoaded = EvidenceKind("policy-loaded")
    package static let keysRotated = EvidenceKind("keys-rotated")
    package static let importRun = EvidenceKind("import-run")
    package static let eventRun = EvidenceKind("event-run")
    package static let sweepRun = EvidenceKind("sweep-run")
    package static let signedIn = EvidenceKind("signed-in")
    package static let signInFailed = EvidenceKind("sign-in-failed")
    /// Somebody tried what they may not, or came with a key that does not open.
    package static let accessRefused = EvidenceKind("access-refused")
    package static let staffAdded = EvidenceKind("staff-added")
    package static let staffChanged = EvidenceKind("staff-changed")
    package static let staffRemoved = EvidenceKind("staff-removed")
    package static let clientAdded = EvidenceKind("client-added")
    package static let clientChanged = EvidenceKind("client-changed")
    package static let clientRemoved = EvidenceKind("client-removed")
}
