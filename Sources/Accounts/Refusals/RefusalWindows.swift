import Ledger
import Vocabulary

/// Counts refused attempts, so that a flood of them cannot fill the evidence.
///
/// The first attempt of its kind is told at once; those that follow within ``length`` are counted, and told in one
/// sum when the window has ended. A kind is controller, reason, route and actor. At most ``maxKinds`` of a controller
/// are told apart at a time; further ones are summed as `several`. So a controller's evidence grows by at most
/// `2 * (maxKinds + 1)` entries in each window, and memory by as many rows.
package struct RefusalWindows: Sendable {
    /// In seconds.
    package static let length: Int64 = 15 * 60
    package static let maxKinds = 60

    private struct Window {
        let since: Instant
        var last: Instant
        var repeated: Int64 = 0
    }

    private var windows: [ControllerID: [RefusedAttempt: Window]] = [:]

    package init() {}

    /// Counts an attempt; what must be told now.
    package mutating func note(_ attempt: RefusedAttempt, at now: Instant) -> [RefusalNote] {
        var kinds = windows[attempt.controller] ?? [:]
        var kind = attempt
        if kinds[kind] == nil, kinds.count >= Self.maxKinds { kind = .several(at: attempt.controller) }
        defer { windows[attempt.controller] = kinds }
        if var window = kinds[kind], now < window.since.adding(seconds: Self.length) {
            window.repeated += 1
            window.last = max(window.last, now)
            kinds[kind] = window
            return []
        }
        let ended = kinds.updateValue(Window(since: now, last: now), forKey: kind)
        return (ended.flatMap { Self.sum(kind, $0) }.map { [$0] } ?? [])
            + [RefusalNote(attempt: kind, happened: now, repeated: nil, since: now)]
    }

    /// Forgets the windows that have ended; what must be told of them.
    ///
    /// - Parameter now: `nil` ends them all, as before a stop.
    package mutating func end(at now: Instant?) -> [RefusalNote] {
        var notes: [RefusalNote] = []
        for (controller, kinds) in windows {
            for (kind, window) in kinds {
                if let now, now < window.since.adding(seconds: Self.length) { continue }
                if let sum = Self.sum(kind, window) { notes.append(sum) }
                windows[controller]?[kind] = nil
            }
            if windows[controller]?.isEmpty == true { windows[controller] = nil }
        }
        return notes.sorted { ($0.since, $0.attempt.route) < ($1.since, $1.attempt.route) }
    }

    /// Takes a note back that could not be written, so that the next attempt is told at once.
    mutating func forget(_ attempt: RefusedAttempt) { windows[attempt.controller]?[attempt] = nil }

    private static func sum(_ kind: RefusedAttempt, _ window: Window) -> RefusalNote? {
        guard window.repeated > 0 else { return nil }
        return RefusalNote(attempt: kind, happened: window.last, repeated: window.repeated, since: window.since)
    }
}

/// What evidence is to tell of refused attempts.
package struct RefusalNote: Hashable, Sendable {
    package let attempt: RefusedAttempt
    /// When the attempt was made; of a sum, the last one.
    package let happened: Instant
    /// How many attempts followed the first; `nil` for the first itself.
    package let repeated: Int64?
    /// When the first was made.
    package let since: Instant

    package init(attempt: RefusedAttempt, happened: Instant, repeated: Int64?, since: Instant) {
        (self.attempt, self.happened, self.repeated, self.since) = (attempt, happened, repeated, since)
    }

    func entry(ids: RandomIDs, now: Instant) throws(EvidenceError) -> EvidenceEntry {
        var detail: [String: EvidenceValue] = [
            "reason": .code(attempt.reason.rawValue), "route": .name(attempt.route),
        ]
        if let repeated { (detail["repeated"], detail["since"]) = (.count(repeated), .instant(since)) }
        return try EvidenceEntry(
            id: ids.timeOrdered(at: now), controller: attempt.controller,
            kind: attempt.reason.isOfSignIn ? .signInFailed : .accessRefused, happened: happened, learned: now,
            actor: attempt.actor ?? .system("access-guard"), detail: detail)
    }
}
