import Ledger
import Vocabulary

/// Watches for a series of failed sign-ins from one address, whatever names were typed; pure but for its memory.
///
/// An alert is raised at the failure that makes ``threshold`` within ``RefusalWindows/length``, and once more in each
/// such time for which the series goes on. Each node watches for itself. Addresses are held in memory only: an alert
/// tells how many and since when, never from where.
package struct SignInWatch: Sendable {
    package static let threshold = 8
    /// Addresses watched at a time, of all controllers together; when more fail, the series that began first is
    /// forgotten.
    package static let maxAddresses = 10_000

    private struct Source: Hashable {
        let controller: ControllerID
        let address: [UInt8]
    }

    private struct Series {
        var since: Instant
        var attempts = 0
    }

    private var series: [Source: Series] = [:]

    package init() {}

    /// Counts a failed sign-in; the alert that it raises.
    package mutating func note(from address: [UInt8], at controller: ControllerID, now: Instant) -> SignInAlert? {
        let source = Source(controller: controller, address: address)
        if series[source] == nil, series.count >= Self.maxAddresses { makeRoom(now) }
        var current = series[source] ?? Series(since: now)
        if now >= current.since.adding(seconds: RefusalWindows.length) { current = Series(since: now) }
        current.attempts += 1
        series[source] = current
        guard current.attempts == Self.threshold else { return nil }
        return SignInAlert(controller: controller, attempts: Int64(current.attempts), since: current.since, raised: now)
    }

    private mutating func makeRoom(_ now: Instant) {
        series = series.filter { now < $0.value.since.adding(seconds: RefusalWindows.length) }
        if series.count >= Self.maxAddresses, let first = series.min(by: { $0.value.since < $1.value.since }) {
            series[first.key] = nil
        }
    }
}

/// That somebody at one address keeps failing to sign in.
package struct SignInAlert: Hashable, Sendable {
    package let controller: ControllerID
    package let attempts: Int64
    /// When the first of them failed.
    package let since: Instant
    package let raised: Instant

    func entry(ids: RandomIDs) throws(EvidenceError) -> EvidenceEntry {
        try EvidenceEntry(
            id: ids.timeOrdered(at: raised), controller: controller, kind: .alertRaised, happened: raised,
            learned: raised, actor: .system("sign-in-watch"),
            detail: ["reason": .code("failed-sign-ins"), "attempts": .count(attempts), "since": .instant(since)])
    }
}

extension EvidenceKind {
    /// What was watched for happened, and the staff are told at their desk.
    package static let alertRaised = EvidenceKind("alert-raised")
}
