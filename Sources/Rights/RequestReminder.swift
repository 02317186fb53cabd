import Ledger
import Policies
import Processing
import Vocabulary

/// When the house itself writes to staff about the time of a request.
package enum RequestReminder: String, CaseIterable, Sendable {
    /// Some days before the last one (``RequestClock/warningDays``): to whoever handles it.
    case soon
    /// The time is over without an answer: to those who answer for it.
    case late
}

extension EvidenceKind {
    /// The house told staff that a request's time ends, or is over.
    package static let requestReminded = EvidenceKind("request-reminded")
}

extension RequestDoor {
    /// Open requests of whose date staff are to be told now; one whose clock stands still waits until it runs again.
    ///
    /// - Parameter last: the one after which to go on; the store's order is by ``RightsRequest/due``.
    /// - Returns: at most so many, and where to go on; `nil` at the end.
    package func toTell(
        _ occasion: RequestReminder, at controller: ControllerID, after last: RightsRequest? = nil, limit: Int,
        now: Instant
    ) async throws -> (requests: [TimedRequest], last: RightsRequest?) {
        let soon = now.adding(seconds: Int64(RequestClock.warningDays) * 86_400)
        // What ends at this very instant is over.
        let over = Instant(milliseconds: now.milliseconds + 1)
        let (start, end) = occasion == .soon ? (over, soon) : (Instant(milliseconds: 0), over)
        let rows = try await store.readRequests { transaction in
            try transaction.withSteps(
                try transaction.requestsToTell(
                    occasion, of: controller, from: start, before: end, after: last, limit: limit),
                of: controller)
        }
        let requests = rows.compactMap { timed($0.0, $0.1, now) }.filter { timed in
            timed.clock.waitingSince == nil
                && (occasion == .soon ? timed.clock.isSoon(at: now) : timed.clock.isLate(at: now))
        }
        return (requests, rows.count < limit ? nil : rows.last?.0)
    }

    /// Notes that staff were told of the present date of a request, with its evidence; once for each date and occasion,
    /// whoever notes it.
    ///
    /// - Parameter letters: how many were handed to the way out for messages.
    /// - Returns: whether it was not noted before.
    @discardableResult
    package func noteTold(
        _ occasion: RequestReminder, of request: RightsRequest, letters: Int, _ context: DeedContext
    ) async throws -> Bool {
        let entry = try EvidenceEntry(
            id: door.ids.timeOrdered(at: context.now), controller: context.controller, kind: .requestReminded,
            happened: context.now, learned: context.now, actor: context.actor, policy: request.policy,
            detail: [
                "matter": .name(ElementName(rawValue: request.id.rawValue)), "occasion": .code(occasion.rawValue),
                "letters": .count(Int64(letters)),
            ])
        return try await store.writeRequests { transaction in
            guard try transaction.markTold(occasion, of: request) else { return false }
            try transaction.record(entry)
            return true
        }
    }
}
