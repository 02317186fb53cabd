import Vocabulary

/// Whether an item is personal data where it stands now, and why (Article 4(1) GDPR).
package struct ClassifiedItem: Hashable, Sendable {
    /// Why an item is personal data, or is not.
    package enum StatusReason: String, CaseIterable, Hashable, Sendable {
        /// It is personal wherever it stands.
        case always
        /// It is kept in the record of somebody.
        case heldOfPerson = "held-of-person"
        /// It stands together with what is personal.
        case combined
        /// Nothing leads from it to anybody.
        case standsAlone = "stands-alone"
        /// It is never personal.
        case never
    }

    package let item: ElementName
    package let reason: StatusReason
    /// For ``StatusReason/combined``: what makes it personal.
    package let with: [ElementName]

    package var isPersonal: Bool {
        switch reason {
        case .always, .heldOfPerson, .combined: return true
        case .standsAlone, .never: return false
        }
    }
}

extension Policy {
    /// Says of items that stand together which of them are personal data; items that it does not declare are left out.
    ///
    /// - Parameter held: what is kept in the record of the person to whom they belong; empty when they belong to nobody.
    package func classify(_ items: [ElementName], held: Set<ElementName>) -> [ClassifiedItem] {
        let declared = items.compactMap { data[$0] }
        let personal = declared.filter { $0.personality == .personal }.map(\.name)
        return declared.map { item in
            switch item.personality {
            case .personal: return ClassifiedItem(item: item.name, reason: .always, with: [])
            case .anonymous: return ClassifiedItem(item: item.name, reason: .never, with: [])
            case .whenCombined where held.contains(item.name):
                return ClassifiedItem(item: item.name, reason: .heldOfPerson, with: [])
            case .whenCombined where !personal.isEmpty:
                return ClassifiedItem(item: item.name, reason: .combined, with: personal)
            case .whenCombined: return ClassifiedItem(item: item.name, reason: .standsAlone, with: [])
            }
        }
    }
}
