import Policies
import Vault
import Vocabulary

extension Departure {
    /// What is over: values of an item that go by the same rule are one part, and items whose keeping ended together.
    static func parts(
        of dues: [LettingGo.Due], _ held: [SealedDatum], of state: PersonState, _ tasks: [KeepingTask],
        _ policy: Policy
    ) -> [Part] {
        let held = held.filter { !$0.isReplaced }
        let rows = DueRows(dues, held, of: state)
        var parts: [Part] = []
        for due in dues {
            let (plan, outcome) = (due.plan, due.outcome)
            guard case .at(let end, let rule) = plan.end else { continue }
            let way = outcome == .anonymise ? AnonymousWay(of: plan.item, tasks, policy) : nil
            var part = Part(
                rule: rule, laws: plan.rules.first { $0.name == rule }?.laws ?? [], outcome: outcome, way: way,
                items: [plan.item], values: 0, end: end)
            part.data = rows.concerned(by: due)
            let place = parts.firstIndex {
                $0.items == part.items && $0.rule == rule && $0.outcome == outcome && $0.way == way
            }
            guard let place else {
                parts.append(part)
                continue
            }
            parts[place].end = min(parts[place].end, end)
            parts[place].data += part.data
        }
        return joined(marked(parts, held))
    }

    /// Of which items something stays, and up to when all went.
    private static func marked(_ parts: [Part], _ held: [SealedDatum]) -> [Part] {
        let going = Set(parts.filter(\.destroys).flatMap(\.data))
        var firstLeft: [ElementName: Instant] = [:]
        for row in held where !going.contains(row.id) {
            firstLeft[row.item] = min(firstLeft[row.item] ?? row.collectedAt, row.collectedAt)
        }
        var came: [DatumID: Instant] = [:]
        for row in held { came[row.id] = row.collectedAt }
        return parts.map { part in
            var part = part
            guard part.destroys else { return part }
            part.values = part.data.count
            guard let item = part.items.first, let left = firstLeft[item] else { return part }
            part.isPartly = true
            part.upTo = part.data.compactMap { came[$0] }.filter { $0 < left }.max()
            return part
        }
    }

    private static func joined(_ single: [Part]) -> [Part] {
        var parts: [Part] = []
        for part in single {
            let place = parts.firstIndex {
                $0.rule == part.rule && $0.end == part.end && $0.outcome == part.outcome && $0.way == part.way
                    && !$0.isPartly && !part.isPartly
            }
            guard let place else {
                parts.append(part)
                continue
            }
            parts[place].items += part.items
            parts[place].values += part.values
            parts[place].data += part.data
        }
        return parts
    }
}

/// Which rows each of the dues concerns.
private struct DueRows {
    private typealias Key = PersonState.ValueOfItem

    private var byValue: [Key: [DatumID]] = [:]
    private var byItem: [ElementName: [DatumID]] = [:]

    init(_ dues: [LettingGo.Due], _ held: [SealedDatum], of state: PersonState) {
        for row in held {
            guard let value = state.value(of: row) else { continue }
            byValue[Key(item: row.item, value: value), default: []].append(row.id)
        }
        let erased = Set(dues.filter { $0.outcome == .erase }.map { Key(item: $0.plan.item, value: $0.value) })
        for (key, rows) in byValue where !erased.contains(key) { byItem[key.item, default: []] += rows }
    }

    /// Those of its value; what needs somebody reaches all values of the item that are not erased.
    func concerned(by due: LettingGo.Due) -> [DatumID] {
        let item = due.plan.item
        return due.outcome.needsSomebody
            ? (byItem[item] ?? []).sorted() : byValue[Key(item: item, value: due.value)] ?? []
    }
}

/// What a departure takes of a person's rows, and what it leaves.
struct Leaving {
    let gone: [SealedDatum]
    let left: [SealedDatum]
    /// What is set apart from now on.
    let apart: [SealedDatum]
    private let goneItems: Set<ElementName>
    private let apartItems: Set<ElementName>

    /// - Parameter replaced: of what others replaced, what goes.
    init(_ parts: [Departure.Part], _ held: [SealedDatum], replaced: [SealedDatum]) {
        let destroying = parts.filter(\.destroys)
        let setting = parts.filter { $0.outcome.keepsApart || $0.way == .waits }
        let (going, aside) = (
            Set(destroying.flatMap(\.data) + replaced.map(\.id)), Set(setting.flatMap(\.data))
        )
        gone = held.filter { going.contains($0.id) }
        left = held.filter { !going.contains($0.id) }
        apart = left.filter { aside.contains($0.id) }
        (goneItems, apartItems) = (Set(destroying.flatMap(\.items)), Set(setting.flatMap(\.items)))
    }

    /// Something goes, and every row does.
    var isAll: Bool { (!goneItems.isEmpty || !gone.isEmpty) && left.isEmpty }

    /// What is known of the person afterwards. An item is set aside when none of its values is left in use.
    func leave(_ state: inout PersonState, _ policy: Policy, _ now: Instant) {
        let aside = Set(apart.map(\.id))
        let left = left.filter { !$0.isReplaced }
        let used = Set(left.filter { $0.status != .restricted && !aside.contains($0.id) }.map(\.item))
        let kept = Set(left.map(\.item)).intersection(goneItems)
        state.setAside(apartItems.union(kept).subtracting(used), at: now)
        state.lose(goneItems, gone, leaving: left, policy)
    }
}

extension AnonymousWay {
    /// The way that an item goes whose time has ended with `anonymise`.
    fileprivate init(of item: ElementName, _ tasks: [KeepingTask], _ policy: Policy) {
        guard (policy.data[item]?.generalise ?? .strike) != .strike else {
            self = .struck
            return
        }
        self = tasks.lazy.filter { $0.item == item && $0.outcome == .anonymise }.compactMap(\.way).first ?? .waits
    }
}
