import Policies
import Processing
import Vocabulary

/// How requests were answered, by the month in which they came and by right; nothing of it leads to anybody.
package struct RequestFigures: Equatable, Sendable {
    /// Months that are told, the present one among them.
    package static let months = 12

    /// Counts of some of them.
    package struct Line: Equatable, Sendable {
        package internal(set) var received = 0
        /// With an answer or a refusal; what the person took back is neither answered nor open.
        package internal(set) var answered = 0
        package internal(set) var open = 0
        /// Answered after their time, or open with their time over.
        package internal(set) var late = 0
        /// Of those answered, how many were late.
        package internal(set) var answeredLate = 0
        /// Whole local days from the arrival to the answer, the fewest first.
        var days: [Int] = []

        package init() {}

        /// The middle one of the answered, the higher of two; `nil` when none was answered.
        package var median: Int? { days.isEmpty ? nil : days[days.count / 2] }
        package var slowest: Int? { days.last }
    }

    /// Requests that came in one month.
    package struct Month: Equatable, Sendable {
        /// Its first day.
        package let from: CalendarDate
        package internal(set) var line = Line()
    }

    package private(set) var all = Line()
    /// The earliest first.
    package private(set) var months: [Month]
    /// Of every right that was asked for; a request for several counts for each.
    package private(set) var rights: [Right: Line] = [:]

    /// - Parameters:
    ///   - requests: those that came since ``start(at:in:)``; others are passed over.
    ///   - zone: the controller's, by which days and months are counted.
    package init(_ requests: [TimedRequest], zone: ZoneClock, now: Instant) {
        let first = Self.firstDay(at: now, in: zone)
        months = (0..<Self.months).map { Month(from: first.adding(months: $0)) }
        for timed in requests {
            let came = zone.local(timed.request.happened).date
            let place = (came.year - first.year) * 12 + came.month - first.month
            guard months.indices.contains(place) else { continue }
            all.count(timed, zone, now)
            months[place].line.count(timed, zone, now)
            for right in timed.request.rights { rights[right, default: Line()].count(timed, zone, now) }
        }
    }

    /// From when on requests are counted.
    package static func start(at now: Instant, in zone: ZoneClock) -> Instant {
        zone.instant(of: firstDay(at: now, in: zone))
    }

    private static func firstDay(at now: Instant, in zone: ZoneClock) -> CalendarDate {
        let today = zone.local(now).date
        return today.adding(days: 1 - today.day).adding(months: 1 - months)
    }
}

extension RequestFigures.Line {
    fileprivate mutating func count(_ timed: TimedRequest, _ zone: ZoneClock, _ now: Instant) {
        let request = timed.request
        received += 1
        if request.state.isOpen {
            open += 1
            if timed.clock.isLate(at: now) { late += 1 }
        } else if request.state != .withdrawn, let closed = request.closed {
            answered += 1
            let taken =
                zone.local(closed).date.daysSinceEpoch - zone.local(request.happened).date.daysSinceEpoch
            days.insert(max(0, taken), at: days.firstIndex { $0 > taken } ?? days.endIndex)
            if timed.clock.isLate(at: closed) {
                late += 1
                answeredLate += 1
            }
        }
    }
}

extension RequestDoor {
    /// Requests that one look at the store takes.
    private static let figuresBatch = 200

    /// The figures of the last twelve months.
    ///
    /// - Throws: ``DoorError``, the store's errors.
    package func figures(at controller: ControllerID, now: Instant) async throws -> RequestFigures {
        let zone = ZoneClock(named: try door.policy(of: controller, at: now).policy.timeZone) ?? .utc
        let start = RequestFigures.start(at: now, in: zone)
        var found: [TimedRequest] = []
        var last: RightsRequest?
        while true {
            let from = last
            let rows = try await store.readRequests { transaction in
                try transaction.withSteps(
                    try transaction.requests(
                        of: controller, since: start, after: from, limit: Self.figuresBatch), of: controller)
            }
            found += rows.compactMap { timed($0.0, $0.1, now) }
            last = rows.last?.0
            if rows.count < Self.figuresBatch { return RequestFigures(found, zone: zone, now: now) }
        }
    }
}
