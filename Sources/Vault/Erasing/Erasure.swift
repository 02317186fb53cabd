import Vocabulary

/// An erasure that has been decided and is not finished; it stands in the store of data until it is.
package struct Erasure: Hashable, Sendable {
    package let controller: ControllerID
    package let subject: SubjectID
    /// `nil` for the whole person.
    package let datum: DatumID?
    package let begunAt: Instant
    /// Only what leads from the datum to the person goes; the value itself stays for a hold (``SealedDatum/replacedAt``).
    package let leavesValue: Bool

    package init(
        controller: ControllerID, subject: SubjectID, datum: DatumID?, begunAt: Instant, leavesValue: Bool = false
    ) {
        (self.controller, self.subject, self.datum, self.begunAt) = (controller, subject, datum, begunAt)
        self.leavesValue = leavesValue
    }
}
