/// Which of two rules of retention lasts longer, where that can be told from the rules alone.
enum RetentionOrder {
    case longer, shorter, unknown

    /// How the second stands to the first.
    static func compare(_ before: RetentionRule, _ after: RetentionRule) -> RetentionOrder {
        if before.notBefore == after.notBefore { return compare(before.keep, after.keep) }
        guard before.keep == after.keep else { return .unknown }
        switch (before.notBefore, after.notBefore) {
        case (nil, _): return .longer
        case (_, nil): return .shorter
        case (let was?, let now?): return compare(was, now)
        }
    }

    static func compare(_ before: RetentionExpression, _ after: RetentionExpression) -> RetentionOrder {
        switch (before, after) {
        case (.after(let was, let from), .after(let now, let to)) where from == to:
            return hours(now) > hours(was) ? .longer : hours(now) < hours(was) ? .shorter : .unknown
        case (.withoutLimit, _): return .shorter
        case (_, .withoutLimit): return .longer
        case (.latest(let was), .latest(let now)): return byMembers(was, now, more: .longer, fewer: .shorter)
        case (.earliest(let was), .earliest(let now)): return byMembers(was, now, more: .shorter, fewer: .longer)
        case (_, .latest(let now)) where now.contains(before): return .longer
        case (.latest(let was), _) where was.contains(after): return .shorter
        case (_, .earliest(let now)) where now.contains(before): return .shorter
        case (.earliest(let was), _) where was.contains(after): return .longer
        default: return .unknown
        }
    }

    private static func byMembers(
        _ was: [RetentionExpression], _ now: [RetentionExpression], more: Self, fewer: Self
    ) -> Self {
        let (before, after) = (Set(was), Set(now))
        if before.isStrictSubset(of: after) { return more }
        return after.isStrictSubset(of: before) ? fewer : .unknown
    }

    /// The hours of the period, by months of 30 and years of 365 days; for comparing only.
    static func hours(_ period: Period) -> Int {
        switch period.unit {
        case .hours: period.count
        case .days: period.count * 24
        case .weeks: period.count * 7 * 24
        case .months: period.count * 30 * 24
        case .years: period.count * 365 * 24
        }
    }
}
