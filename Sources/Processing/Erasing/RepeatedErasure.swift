import Ledger
import Vault
import Vocabulary

extension EvidenceEntry {
    /// Whether an entry of erased data speaks of this value, for whoever repeats it in a restored copy.
    ///
    /// Of the items that it names, all that was known then; of those that went partly only the values that it names, and
    /// those that had come in up to the time that it names.
    package func erases(_ datum: SealedDatum) -> Bool {
        let isKnown = datum.learnedAt <= learned
        guard names("partly").contains(datum.item) else {
            return (names("data") + names("items")).contains(datum.item) && isKnown
        }
        if names("erased").contains(ElementName(rawValue: datum.id.rawValue)) { return true }
        guard case .instant(let upTo)? = detail["upto"] else { return false }
        return datum.collectedAt <= upTo && isKnown
    }

    private func names(_ member: String) -> [ElementName] {
        if case .names(let names) = detail[member] { return names }
        return []
    }
}
