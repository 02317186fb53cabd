import Ledger
import Vocabulary

/// How often one kind of deed stands in a controller's evidence in one year, by the element that it concerned.
///
/// Counts only: nobody is in it.
package struct EvidenceTally: Hashable, Sendable {
    /// What is counted together.
    package struct Name: Hashable, Sendable {
        package let kind: EvidenceKind
        /// The consent, purpose, point or recipient; empty where a kind concerns none.
        package let element: ElementName
        /// The year, in UTC, in which it happened.
        package let year: Int

        package init(kind: EvidenceKind, element: ElementName, year: Int) {
            (self.kind, self.element, self.year) = (kind, element, year)
        }

        /// The name that an entry counts under.
        package init(_ entry: EvidenceEntry) {
            self.init(kind: entry.kind, element: Self.element(of: entry), year: entry.happened.utcDate.year)
        }

        private static func element(of entry: EvidenceEntry) -> ElementName {
            let isDisclosure = entry.kind == .disclosureMade
            for member in isDisclosure ? ["recipient"] : ["element", "purpose", "point"] {
                if case .name(let name) = entry.detail[member] { return name }
            }
            return ElementName(rawValue: "")
        }
    }

    package let name: Name
    package let count: Int

    package init(_ name: Name, count: Int) { (self.name, self.count) = (name, count) }
}

extension [EvidenceTally] {
    /// How often a kind was done, to one element or to any, in one year or in all.
    package func count(_ kind: EvidenceKind, of element: ElementName? = nil, in year: Int? = nil) -> Int {
        reduce(0) { sum, tally in
            let name = tally.name
            guard name.kind == kind, element.map({ $0 == name.element }) ?? true, year.map({ $0 == name.year }) ?? true
            else { return sum }
            return sum + tally.count
        }
    }
}

/// What a store does for counters inside one transaction.
package protocol TallyTransaction {
    /// Entries of smaller sequence are counted.
    func talliedUntil(of controller: ControllerID) throws -> Int64
    /// Adds to the counters, and notes how far they go.
    func add(_ counts: [EvidenceTally], of controller: ControllerID, talliedUntil sequence: Int64) throws
    /// All counters of a controller.
    func tallies(of controller: ControllerID) throws -> [EvidenceTally]
}
