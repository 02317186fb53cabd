import Vocabulary

/// How far an item has come that a rule sets apart before another lets it go: the end that comes next, and what happens.
///
/// Meaning: "Set apart, then gone" in docs/reference/decisions.md.
struct KeepingStage {
    /// The end that counts now.
    var keeping: Keeping
    /// What happens then.
    var outcomes: [RetentionOutcome]
    /// When it goes, where it is only set apart at ``keeping``.
    var last: Keeping?
    /// Whether ``keeping`` is that of its going, after it was set apart or was to be.
    var isLast: Bool

    /// When time alone may bring the next stage.
    var moments: [Instant] {
        [keeping.end, last?.end].compactMap { end in
            if last != nil, case .at(let instant) = end { return instant }
            return nil
        }
    }
}

extension CompiledPolicy {
    /// The stage at which an item that is held stands.
    func stage(of item: Int, _ held: HeldDatum, _ request: DecisionRequest, _ state: PersonState) -> KeepingStage {
        let (first, going) = ends(of: item, held, request, state)
        guard let last = going else {
            return KeepingStage(keeping: first, outcomes: first.outcomes, last: nil, isLast: false)
        }
        let isApart = held.isApart || state.isRestricted(itemNames[item])
        if last.end.isOver(at: request.at) {
            // What was not set apart in its time is so until somebody has finished the rest.
            let missed = last.outcomes.contains(.erase) ? first.outcomes.filter(\.needsSomebody) : first.outcomes
            let outcomes = last.outcomes + (isApart ? [] : missed.filter { !last.outcomes.contains($0) })
            return KeepingStage(keeping: last, outcomes: outcomes, last: nil, isLast: true)
        }
        if first.end.isOver(at: request.at), isApart, !first.outcomes.contains(where: \.needsSomebody) {
            return KeepingStage(keeping: last, outcomes: last.outcomes, last: nil, isLast: true)
        }
        return KeepingStage(keeping: first, outcomes: first.outcomes, last: last, isLast: false)
    }
}
