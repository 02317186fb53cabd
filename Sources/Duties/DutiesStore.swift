import Ledger
import Policies
import Vocabulary

/// What a store does for this room, inside one transaction that holds or fails as a whole.
package protocol DutiesTransaction {
    /// Keeps a review; it is never changed.
    func insert(_ review: ReviewEntry) throws
    /// Reviews of one procedure or measure, the one done last at the head.
    func reviews(of reviewed: ElementReference, at controller: ControllerID, limit: Int) throws -> [ReviewEntry]
    /// Keeps a line of a register; it is never changed.
    func insert(_ entry: RegisterEntry) throws
    /// Lines of a register, the newest first, at most so many.
    func registerEntries(
        under section: PolicySection, at controller: ControllerID, limit: Int
    ) throws -> [RegisterEntry]
    /// Writes an entry of evidence in this same transaction; a store of the ledger has this already.
    func record(_ entry: EvidenceEntry) throws
}

/// The store of duties, as whoever works them off sees it.
package protocol DutiesStore: Sendable {
    /// Durable when it returns. The job may be run more than once.
    @discardableResult
    func writeDuties<Value: Sendable>(
        _ job: @escaping @Sendable (any DutiesTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index.
    func readDuties<Value: Sendable>(
        _ job: @escaping @Sendable (any DutiesTransaction) throws -> Value
    ) async throws -> Value
}
