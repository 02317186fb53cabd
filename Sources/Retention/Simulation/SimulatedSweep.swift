import Policies
import Processing
import Vocabulary

/// The questions by which a sweep finds whom to look at and what to do; the server's own, or a test's faulty ones.
package struct SimulatedSweep: Sendable {
    /// Outcomes of items that stand as tasks already.
    package typealias Waiting = [ElementName: Set<RetentionOutcome>]

    /// A person as the sweep sees them.
    package struct Seen: Sendable {
        package var state: PersonState
        /// When each value came in.
        package var holding: HeldTimes
        package var waiting: Waiting
    }

    /// When a person is to be looked at next, as it stands at a time.
    package var due: @Sendable (Seen, Instant) -> Instant?
    /// What is over and left to do at a time.
    package var over: @Sendable (Seen, Instant) -> [LettingGo.Due]
    /// Whether what gave way and was kept for a hold may go now.
    package var releases: @Sendable (ElementName, PersonState, Instant) -> Bool
    /// Whether what waits since a time for others who are alike has waited long enough.
    package var hasWaited: @Sendable (_ since: Instant, Instant) -> Bool

    /// The server's: the index asks ``CompiledPolicy/due(in:holding:asking:besides:)``, the door ``LettingGo``.
    package init(_ compiled: CompiledPolicy) {
        due = { seen, now in
            compiled.due(in: seen.state, holding: seen.holding, asking: .sweep(at: now), besides: seen.waiting)
        }
        over = { seen, now in
            LettingGo(compiled: compiled, now: now).over(
                in: seen.state, holding: seen.holding, besides: seen.waiting)
        }
        releases = { item, state, now in LettingGo(compiled: compiled, now: now).releases(item, of: state) }
        hasWaited = { since, now in compiled.policy.anonymityLimits.isOver(since, at: now) }
    }
}
