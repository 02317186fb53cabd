import Policies
import Vocabulary

extension CompiledPolicy {
    /// When the person is to be looked at next, as it may stand in the store of data.
    ///
    /// A due that hangs on the person's age would say there when the person was born, also after that was erased. Such
    /// a one is brought forward: to the beginning of its year, and within that year to the next day.
    package func dueToStore(
        of state: PersonState, holding: HeldTimes, at now: Instant,
        besides waiting: [ElementName: Set<RetentionOutcome>] = [:]
    ) -> Instant? {
        let due = due(in: state, holding: holding, asking: .sweep(at: now), besides: waiting)
        guard let due, due > now, case .born = state.age else { return due }
        var ageless = state
        ageless.age = .unknown
        let agelessDue = self.due(in: ageless, holding: holding, asking: .sweep(at: now), besides: waiting)
        guard agelessDue != due else { return due }
        let year = due.utcDate.startOfYear.startInUTC
        return year > now ? year : min(due, now.utcDate.adding(days: 1).startInUTC)
    }
}
