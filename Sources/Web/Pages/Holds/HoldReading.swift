import Policies
import Processing
import Vocabulary

/// What is held back, for the pages that show it.
struct HoldReading: Sendable {
    /// Reviews that are counted and shown at most.
    private static let reviews = 500

    let services: WebServices

    /// Counts for the pages that lead to the list.
    func overview(of controller: ControllerID, at now: Instant) async throws -> HoldOverview {
        let wide = try await services.door.wideHolds(at: controller)
        let due = try await services.door.holdsToReview(at: controller, now, limit: Self.reviews)
        return HoldOverview(
            wide: wide.count, toReview: due.count + wide.count { HoldLine($0).isDue(at: now) })
    }

    /// Those to be reviewed first, the longest waiting on top; then those on everybody's data, then the others.
    ///
    /// - Parameter after: the last one on one person that was shown; then only what comes behind it.
    /// - Returns: the lines, and behind which the next page begins.
    func lines(
        of controller: ControllerID, after: String? = nil, at now: Instant
    ) async throws -> (lines: [HoldLine], next: String?) {
        let length = HoldListPage.length
        let found = try await services.door.holds(at: controller, after: after, limit: length + 1)
        let next = found.count > length ? found[length - 1].id : nil
        let first = found.prefix(length).map { HoldLine($0) }
        if after != nil { return (first, next) }
        let wide = try await services.door.wideHolds(at: controller).map { HoldLine($0) }
        let due = try await services.door.holdsToReview(at: controller, now, limit: Self.reviews).map { HoldLine($0) }
        let overdue = (due + wide.filter { $0.isDue(at: now) }).sorted {
            ($0.review ?? now, $0.id) < ($1.review ?? now, $1.id)
        }
        let shown = Set(overdue.map(\.id))
        return (overdue + (wide + first).filter { !shown.contains($0.id) }, next)
    }
}
