import Policies
import Processing
import Vocabulary

/// Which values a look at one person takes, and what is known of the person afterwards; as ``Departure`` has it.
struct DepartingRows {
    private typealias Row = SimulatedLife.Row

    private(set) var left: [ElementName: [SimulatedLife.Row]]
    private let state: PersonState
    private var gone: Set<ElementName> = []
    private var apart: Set<ElementName> = []

    /// - Parameters:
    ///   - rows: what is held.
    ///   - state: as it was when it was asked what is over.
    init(_ rows: [ElementName: [SimulatedLife.Row]], of state: PersonState) { (left, self.state) = (rows, state) }

    /// Whether anything is destroyed.
    var hasGone: Bool { !gone.isEmpty }

    /// Whether something of an item is left.
    func isLeft(_ item: ElementName) -> Bool { left[item]?.isEmpty == false }

    mutating func erase(_ value: HeldTimes.Value, of item: ElementName) {
        left[item] = left[item]?.filter { !isOf(value, $0, item) }
        gone.insert(item)
    }

    mutating func eraseAll(of item: ElementName) {
        left[item] = []
        gone.insert(item)
    }

    mutating func setApart(_ value: HeldTimes.Value, of item: ElementName) {
        left[item] = left[item]?.map { Row(collectedAt: $0.collectedAt, isApart: $0.isApart || isOf(value, $0, item)) }
        apart.insert(item)
    }

    mutating func setAllApart(of item: ElementName) {
        left[item] = left[item]?.map { Row(collectedAt: $0.collectedAt, isApart: true) }
        apart.insert(item)
    }

    private func isOf(_ value: HeldTimes.Value, _ row: Row, _ item: ElementName) -> Bool {
        state.value(of: item, collectedAt: row.collectedAt, isApart: row.isApart) == value
    }

    /// Writes into the state what is left: the newest value of each item, and which items are used no more.
    mutating func leave(_ state: inout PersonState, _ policy: Policy, at now: Instant) {
        left = left.filter { !$0.value.isEmpty }
        let aside = apart.union(gone).filter { item in left[item]?.allSatisfy(\.isApart) ?? false }
        state.setAside(aside, at: now)
        state.forget(gone.filter { left[$0] == nil }, policy)
        for item in gone {
            guard let newest = left[item]?.map(\.collectedAt).max(), let held = state.data[item],
                newest < held.collectedAt
            else { continue }
            state.data[item]?.collectedAt = newest
        }
    }
}
