import Policies
import Processing
import Vocabulary

/// The questions by which a sweep finds whom to look at and what to do; the server's own, or a test's faulty ones.
package struct SimulatedSweep: Sendable {
    /// Outcomes of items that stand as tasks already.
    package typealias Waiting = [ElementName: Set<RetentionOutcome>]

    /// When a person in this state is to be looked at next, as it stands at a time.
    package var due: @Sendable (PersonState, Instant, Waiting) -> Instant?
    /// What is over and left to do at a time.
    package var over: @Sendable (PersonState, Instant, Waiting) -> [LettingGo.Due]

    /// The server's: the index asks ``CompiledPolicy/due(in:asking:besides:)``, the door ``LettingGo``.
    package init(_ compiled: CompiledPolicy) {
        due = { state, now, waiting in
            compiled.due(in: state, holding: .newestAlone, asking: .sweep(at: now), besides: waiting)
        }
        over = { state, now, waiting in
            LettingGo(compiled: compiled, now: now).over(in: state, holding: .newestAlone, besides: waiting)
        }
    }
}
