import Policies
import Vault
import Vocabulary

extension CompiledPolicy {
    /// What the same question about one value alone is answered; of the item's newest that is the item's answer.
    func decide(_ request: DecisionRequest, on row: SealedDatum, of state: PersonState) -> DecisionResponse {
        var alone = request
        alone.data = [row.item]
        return decide(alone, state.value(of: row).map { state.seeing(row.item, $0) } ?? state)
    }

    /// Of the rows that a permit reaches, those that may serve: an older value whose time is over, or that stands apart,
    /// serves nothing though a newer one of its item does (Article 5(1)(e) GDPR); nor does what another replaced.
    ///
    /// Who exercises a right sees all that is held (Article 15 GDPR).
    func serving(_ rows: [SealedDatum], for request: DecisionRequest, of state: PersonState) -> [SealedDatum] {
        guard request.purpose != .dataSubjectRights else { return rows }
        var answers: [PersonState.ValueOfItem: Bool] = [:]
        return rows.filter { !$0.isReplaced }.filter { row in
            guard let value = state.value(of: row), value != state.newest(of: row.item) else { return true }
            let key = PersonState.ValueOfItem(item: row.item, value: value)
            if let known = answers[key] { return known }
            let serves = decide(request, on: row, of: state).effect == .permit
            answers[key] = serves
            return serves
        }
    }
}

extension PersonState {
    /// One of an item's values.
    struct ValueOfItem: Hashable {
        let item: ElementName
        let value: HeldTimes.Value
    }

    /// The value for which an item's own answer stands.
    fileprivate func newest(of item: ElementName) -> HeldTimes.Value? {
        data[item].map { HeldTimes.Value(collectedAt: $0.collectedAt) }
    }
}
