import Policies
import Vocabulary

/// What becomes of the states of two records when they are found to be one person's, and when they are parted. Pure.
///
/// The stricter wins: a withdrawal, refusal, objection or restriction of either holds for both, whichever came later,
/// and a consent of both covers only what both agreed to. What is no choice (events, relations, facts, what is held)
/// is joined. See docs/decisions/0008-merged-people-stay-apart.md.
enum MergeRules {
    /// The state of both as one.
    static func joined(_ left: PersonState, _ right: PersonState) -> PersonState {
        var state = PersonState()
        state.consents = left.consents.merging(right.consents, uniquingKeysWith: stricter)
        state.objections = left.objections.merging(right.objections, uniquingKeysWith: stricter)
        state.marketingObjectedAt = [left.marketingObjectedAt, right.marketingObjectedAt].compactMap(\.self).max()
        state.leftChannels = left.leftChannels.union(right.leftChannels)
        state.leftTopics = left.leftTopics.union(right.leftTopics)
        state.restriction = RestrictionFact.joined(left.restriction, right.restriction)
        state.relations = left.relations.merging(right.relations, uniquingKeysWith: further)
        state.events = left.events.merging(right.events) { max($0, $1) }
        state.facts = left.facts.union(right.facts)
        let youngest = youngest(left, right)
        (state.age, state.birth) = (youngest.age, youngest.birth)
        state.data = left.data.merging(right.data) { first, second in
            let newest = first.collectedAt >= second.collectedAt ? first : second
            return HeldDatum(
                collectedAt: newest.collectedAt, point: newest.point, purposes: first.purposes.union(second.purposes))
        }
        state.holds = left.holds.union(right.holds)
        return state
    }

    /// What one of two records is after they were parted again.
    ///
    /// Each gets back what was its own. What was withdrawn, refused, objected to or restricted while they were one
    /// holds for both; what was allowed meanwhile holds for neither, since nobody can say whose will it was. What
    /// happened meanwhile stays with the survivor.
    /// - Parameters:
    ///   - before: the record's own state when they were merged.
    ///   - joined: both, as they were merged.
    ///   - now: the one state that they have had since.
    static func parted(
        _ before: PersonState, joined: PersonState, now: PersonState, isSurvivor: Bool
    ) -> PersonState {
        var state = Self.joined(before, restrictions(since: joined, in: now))
        state.data = before.data
        guard isSurvivor else { return state }
        for (name, fact) in now.relations where joined.relations[name] != fact { state.relations[name] = fact }
        for (name, at) in now.events where joined.events[name] != at { state.events[name] = at }
        state.facts.formUnion(now.facts.subtracting(joined.facts))
        state.facts.subtract(joined.facts.subtracting(now.facts))
        if now.age != joined.age { (state.age, state.birth) = (now.age, now.birth) }
        return state
    }

    /// Only what became stricter since two were merged.
    private static func restrictions(since joined: PersonState, in now: PersonState) -> PersonState {
        var state = PersonState()
        state.consents = now.consents.filter { $1.status != .given && joined.consents[$0] != $1 }
        state.objections = now.objections.filter { name, fact in
            joined.objections[name].map { $0 != fact && fact.status.strictness >= $0.status.strictness } ?? true
        }
        if now.marketingObjectedAt != joined.marketingObjectedAt {
            state.marketingObjectedAt = now.marketingObjectedAt
        }
        state.leftChannels = now.leftChannels.subtracting(joined.leftChannels)
        state.leftTopics = now.leftTopics.subtracting(joined.leftTopics)
        if now.restriction != joined.restriction { state.restriction = now.restriction }
        state.holds = now.holds.subtracting(joined.holds)
        return state
    }

    private static func stricter(_ left: ConsentFact, _ right: ConsentFact) -> ConsentFact {
        switch (left.status == .given, right.status == .given) {
        case (true, false): return right
        case (false, true): return left
        case (false, false): return left.at >= right.at ? left : right
        case (true, true):
            return ConsentFact(
                status: .given, at: min(left.at, right.at), purposes: left.purposes.intersection(right.purposes),
                data: left.data.intersection(right.data),
                expires: [left.expires, right.expires].compactMap(\.self).min(),
                byGuardian: left.byGuardian && right.byGuardian)
        }
    }

    private static func stricter(_ left: ObjectionFact, _ right: ObjectionFact) -> ObjectionFact {
        if left.status == right.status { return left.at >= right.at ? left : right }
        return left.status.strictness > right.status.strictness ? left : right
    }

    /// An open relation of either is open; else what came later.
    private static func further(_ left: RelationFact, _ right: RelationFact) -> RelationFact {
        if left.state == .open || right.state == .open {
            guard left.state == right.state else { return left.state == .open ? left : right }
            return left.at <= right.at ? left : right
        }
        return left.at >= right.at ? left : right
    }

    /// Whichever says the younger age.
    private static func youngest(_ left: PersonState, _ right: PersonState) -> PersonState {
        switch (left.age, right.age) {
        case (.born(let first), .born(let second)): return first >= second ? left : right
        case (.born, _), (_, .unknown): return left
        case (_, .born), (.unknown, _): return right
        case (.atLeast(let first), .atLeast(let second)): return first <= second ? left : right
        }
    }
}

extension ObjectionFact.Status {
    /// A higher one stops more.
    fileprivate var strictness: Int {
        switch self {
        case .upheld: return 2
        case .pending: return 1
        case .dismissed: return 0
        }
    }
}

extension RestrictionFact {
    /// What an erasure left because a law or a hold keeps it (Article 17(3) GDPR): only stored.
    package static let keptByLaw = "kept-by-law"
    /// The same of somebody who left altogether: no sign-in leads there any more.
    package static let leftByPerson = "person-left"

    /// Both as one: an empty list of data means all.
    ///
    /// The wish that data be kept (Article 18(1)(b) and (c) GDPR) gives way to no other ground but that the person left.
    static func joined(_ left: RestrictionFact?, _ right: RestrictionFact?) -> RestrictionFact? {
        guard let left, let right else { return left ?? right }
        let newest = left.at >= right.at ? left : right
        let oldest = left.at >= right.at ? right : left
        let ground: String
        if left.ground == leftByPerson || right.ground == leftByPerson {
            ground = leftByPerson
        } else {
            ground = oldest.keepsAtWish && !newest.keepsAtWish ? oldest.ground : newest.ground
        }
        return RestrictionFact(
            ground: ground,
            data: left.data.isEmpty || right.data.isEmpty ? [] : left.data.union(right.data), at: newest.at)
    }
}

extension PersonState {
    /// Whether the person has left, and only what a law or hold keeps is still here.
    package var hasLeft: Bool { restriction?.ground == RestrictionFact.leftByPerson }
}
