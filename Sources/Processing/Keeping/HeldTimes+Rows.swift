import Policies
import Vault
import Vocabulary

extension HeldTimes {
    /// As the rows that stand say it.
    package init(_ rows: [DatumTime], of state: PersonState) {
        var replaced: [ElementName: Instant] = [:]
        for row in rows {
            guard let since = row.replacedAt else { continue }
            replaced[row.item] = min(replaced[row.item] ?? since, since)
        }
        self.init(
            Dictionary(grouping: rows.filter { $0.replacedAt == nil }, by: \.item).mapValues { rows in
                rows.map { Value(collectedAt: $0.collectedAt, isApart: $0.status == .restricted) }
            }, replaced: replaced, of: state)
    }
}

extension PersonState {
    /// As which of its item's values a row counts; `nil` of an item that is not held, and of what was replaced.
    func value(of row: SealedDatum) -> HeldTimes.Value? {
        guard !row.isReplaced else { return nil }
        return value(of: row.item, collectedAt: row.collectedAt, isApart: row.status == .restricted)
    }

    /// These values are held no longer: the newest of what is left counts, items without any are forgotten.
    ///
    /// - Parameters:
    ///   - items: of which something went.
    ///   - gone: the rows that went; with that of the date of birth goes the age.
    ///   - left: the rows that stay.
    package mutating func lose(
        _ items: Set<ElementName>, _ gone: [SealedDatum], leaving left: [SealedDatum], _ policy: Policy
    ) {
        var newest: [ElementName: SealedDatum] = [:]
        for row in left where items.contains(row.item) && !row.isReplaced {
            if newest[row.item].map({ $0.collectedAt < row.collectedAt }) ?? true { newest[row.item] = row }
        }
        forget(items.subtracting(newest.keys), policy)
        for (item, row) in newest {
            guard var held = data[item], row.collectedAt < held.collectedAt else { continue }
            (held.collectedAt, held.point) = (row.collectedAt, row.point)
            data[item] = held
        }
        if let source = birth, gone.contains(where: { $0.id == source.datum && $0.subject == source.subject }) {
            (age, birth) = (.unknown, nil)
        }
    }
}

extension ProcessingTransaction {
    /// When each value of the person came in; rows are read only of whom they may say more than the state does. What
    /// they say is noted in the record.
    package func heldTimes(of record: inout PersonRecord) throws -> HeldTimes {
        if record.holdsSeveral == false { return .newestAlone }
        let names = try names(of: record.subject, of: record.controller)
        let rows = try names.map { try datumTimes(of: record.controller, $0) }
        let holding = HeldTimes(rows.flatMap(\.self), of: record.state)
        // A value that replaces one under this name leaves its sister under the other.
        let isShared =
            names.count > 1
            && rows.map { Set($0.filter { $0.replacedAt == nil }.map(\.item)).count }.reduce(0, +)
                > record.state.data.count
        record.holdsSeveral = holding.areSeveral || isShared
        return holding
    }
}
