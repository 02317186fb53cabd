import Policies
import Processing
import Vocabulary

/// What a store does for this room, inside one transaction that holds or fails as a whole.
package protocol RequestTransaction: ProcessingTransaction {
    func insert(_ request: RightsRequest) throws
    /// Writes what can change of it.
    func update(_ request: RightsRequest) throws
    func request(_ id: RequestID, of controller: ControllerID) throws -> RightsRequest?
    /// Those to which an answer is owed, the one that is due first at the head.
    func openRequests(of controller: ControllerID, limit: Int) throws -> [RightsRequest]
    /// Those that were closed last.
    func closedRequests(of controller: ControllerID, limit: Int) throws -> [RightsRequest]
    /// Those that arrived at or after an instant, the earliest first, from the one after the given.
    func requests(
        of controller: ControllerID, since start: Instant, after last: RightsRequest?, limit: Int
    ) throws -> [RightsRequest]
    /// One person's, the newest first.
    func requests(by subject: SubjectID, of controller: ControllerID, limit: Int) throws -> [RightsRequest]
    /// Those whose answer goes to one address, the newest first.
    func requests(fromAddress address: Digest, of controller: ControllerID, limit: Int) throws -> [RightsRequest]
    /// Closed, and entered, before that, with papers still there: who enters an old request needs its papers no shorter.
    func requestsWithPapers(closedBefore end: Instant, of controller: ControllerID, limit: Int) throws
        -> [RightsRequest]
    /// Open ones whose clock runs, due at or after one instant and before another, of whose present date nobody was told
    /// on this occasion; the one due first at the head, from the one after the given.
    func requestsToTell(
        _ occasion: RequestReminder, of controller: ControllerID, from start: Instant, before end: Instant,
        after last: RightsRequest?, limit: Int
    ) throws -> [RightsRequest]
    /// Marks that staff were told of the date of a request.
    ///
    /// - Returns: whether it is new, and the request is still open.
    func markTold(_ occasion: RequestReminder, of request: RightsRequest) throws -> Bool
    /// Keeps a version of a template; it is never changed.
    func insert(_ template: AnswerTemplate) throws
    func answerTemplate(_ id: EntryID, of controller: ControllerID) throws -> AnswerTemplate?
    /// Versions for a right and language, the newest first.
    func answerTemplates(
        for right: Right, in language: Language, of controller: ControllerID, limit: Int
    ) throws -> [AnswerTemplate]
    /// Keeps a step; it is never changed.
    func insert(_ step: RequestStep) throws
    /// The steps of one request in their order.
    func requestSteps(of request: RequestID, of controller: ControllerID) throws -> [RequestStep]
    /// Those of several requests, at once; of each in their order.
    func requestSteps(
        of requests: [RequestID], of controller: ControllerID
    ) throws -> [RequestID: [RequestStep]]
}

/// The store of requests.
package protocol RequestStore: Sendable {
    /// Durable when it returns. The job may be run more than once.
    @discardableResult
    func writeRequests<Value: Sendable>(
        _ job: @escaping @Sendable (any RequestTransaction) throws -> Value
    ) async throws -> Value

    /// A look-up by index.
    func readRequests<Value: Sendable>(
        _ job: @escaping @Sendable (any RequestTransaction) throws -> Value
    ) async throws -> Value
}
