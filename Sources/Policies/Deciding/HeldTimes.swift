import Vocabulary

/// When each value that is held came in; stands beside a state, which knows the newest of each item alone.
///
/// The rows are the truth; a state's bytes do not grow with them. Where an end is worked out, it is that of one value
/// (``PersonState/seeing(_:_:)``).
package struct HeldTimes: Hashable, Sendable {
    /// One value, or several that came in together and stand alike.
    package struct Value: Hashable, Comparable, Sendable {
        package let collectedAt: Instant
        /// A rule or the law keeps it apart from everything else, whatever becomes of its sisters.
        package let isApart: Bool

        package init(collectedAt: Instant, isApart: Bool = false) {
            (self.collectedAt, self.isApart) = (collectedAt, isApart)
        }

        /// How it counts beside the state: never younger than the newest, and apart by itself only where its item is not.
        fileprivate func counted(beside newest: HeldDatum, isRestricted: Bool) -> Value {
            Value(collectedAt: min(collectedAt, newest.collectedAt), isApart: isApart && !isRestricted)
        }

        package static func < (left: Value, right: Value) -> Bool {
            left.collectedAt == right.collectedAt
                ? left.isApart && !right.isApart : left.collectedAt < right.collectedAt
        }
    }

    /// Oldest first, each once; items of one value that is the state's are left out.
    private var values: [ElementName: [Value]] = [:]

    /// What other values took the place of and a hold kept, by item, since when: it goes as soon as no hold reaches it.
    package private(set) var replaced: [ElementName: Instant] = [:]

    /// For callers who know that there is one value of each item, or look at the newest alone.
    package static let newestAlone = HeldTimes()

    private init() {}

    /// - Parameter values: of each item, in any order; none is taken to be younger than the state's newest.
    package init(
        _ values: [ElementName: [Value]], replaced: [ElementName: Instant] = [:], of state: PersonState
    ) {
        self.replaced = replaced
        for (item, held) in values {
            guard let newest = state.data[item] else { continue }
            let found = Set(held.map { $0.counted(beside: newest, isRestricted: state.isRestricted(item)) }).sorted()
            if !found.isEmpty, found != [newest.value] { self.values[item] = found }
        }
    }

    /// The values of an item that is held, oldest first; of one that is not known here, the state's.
    package subscript(item: ElementName, held: HeldDatum) -> [Value] { values[item] ?? [held.value] }

    /// The values of an item where they are not just the state's one.
    func others(_ item: ElementName) -> [Value]? { values[item] }

    /// Whether they say something that the state alone does not.
    package var areSeveral: Bool { !values.isEmpty || !replaced.isEmpty }
}

extension HeldDatum {
    /// The newest value, as a state knows it.
    fileprivate var value: HeldTimes.Value { HeldTimes.Value(collectedAt: collectedAt, isApart: isApart) }

    /// The same item, of which this value is held.
    func seeing(_ value: HeldTimes.Value) -> HeldDatum {
        var seen = self
        (seen.collectedAt, seen.isApart) = (value.collectedAt, value.isApart)
        return seen
    }
}

extension PersonState {
    /// As which of the item's values a row counts; `nil` of an item that is not held.
    package func value(of item: ElementName, collectedAt: Instant, isApart: Bool) -> HeldTimes.Value? {
        data[item].map { newest in
            HeldTimes.Value(collectedAt: collectedAt, isApart: isApart)
                .counted(beside: newest, isRestricted: isRestricted(item))
        }
    }

    /// The same person, of whom this value of the item is the one that is held; point and purposes stay the item's.
    package func seeing(_ item: ElementName, _ value: HeldTimes.Value) -> PersonState {
        guard let held = data[item], held.value != value else { return self }
        var seen = self
        seen.data[item] = held.seeing(value)
        return seen
    }
}
