import Policies
import Vocabulary

/// One value of an item as a naive reader sees it: a row.
struct NaiveValue: Hashable {
    var collected: Int64
    var isApart: Bool
}

/// An outcome that is over for one value.
struct NaiveDue: Hashable {
    var item: ElementName
    var value: NaiveValue
    var outcome: RetentionOutcome
    var rule: ElementName?
}

extension NaiveJudgement {
    /// What of these values is over and left to do, each by a plan of its own.
    ///
    /// What somebody must do is asked for once an item, by the plan of the newest value.
    func over(_ values: [ElementName: [NaiveValue]]) -> Set<NaiveDue> {
        var dues: Set<NaiveDue> = []
        for (item, rows) in values {
            guard let known = state.data[item], !isWanted(item) else { continue }
            let newest = rows.max { ($0.collected, $0.isApart ? 0 : 1) < ($1.collected, $1.isApart ? 0 : 1) }
            for row in rows {
                var held = known
                held.collectedAt = Instant(milliseconds: row.collected)
                guard let plan = plan(of: item, held, isApart: row.isApart), plan.isDue else { continue }
                for outcome in plan.outcomes {
                    switch outcome {
                    case .shredPaper, .anonymise: if row != newest { continue }
                    case .restrict, .archive: if row.isApart || isRestricted(item) { continue }
                    case .erase: break
                    }
                    dues.insert(NaiveDue(item: item, value: row, outcome: outcome, rule: plan.end.rule))
                }
            }
        }
        return dues
    }

    /// The first moment at which one of these values is over, as things stand, and something is left to do to it.
    func firstEnd(_ values: [ElementName: [NaiveValue]]) -> Int64? {
        var first: Int64?
        for (item, rows) in values {
            guard let known = state.data[item], !isWanted(item) else { continue }
            for row in rows {
                var held = known
                held.collectedAt = Instant(milliseconds: row.collected)
                guard let plan = plan(of: item, held, isApart: row.isApart), plan.holds.isEmpty,
                    plan.outcomes.contains(.erase), case .at(let end) = plan.end.end
                else { continue }
                first = min(first ?? end, end)
            }
        }
        return first
    }

    private func isRestricted(_ item: ElementName) -> Bool {
        guard let restriction = state.restriction else { return false }
        return restriction.data.isEmpty || restriction.data.contains(item)
    }

    /// Whether the person wants it kept (Article 18(1)(b) and (c) GDPR).
    private func isWanted(_ item: ElementName) -> Bool {
        isRestricted(item) && ["b", "c"].contains(state.restriction?.ground)
    }
}
