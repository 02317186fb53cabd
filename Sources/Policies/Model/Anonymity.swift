import Vocabulary

/// When data counts as anonymous with this firm, and when a figure may be shown (recital 26 GDPR).
package struct Anonymity: Element {
    /// Always `anonymity`.
    package var name: ElementName { ElementName(rawValue: "anonymity") }
    package var limits: AnonymityLimits
    package var annotations: Annotations
}

/// The limits of anonymity; a policy that states none has ``standard``.
package struct AnonymityLimits: Hashable, Sendable {
    /// By at least so many people every combination of values in a set is shared (k-anonymity); at least 2.
    package var people: Int
    /// So many different values a sensitive item has at least among those who share all the rest (l-diversity).
    package var values: Int
    /// How long what is over may wait, set apart, until enough others have come; then it is erased.
    package var wait: Period
    /// No figure is shown that covers fewer people than this.
    package var cell: Int

    package init(people: Int, values: Int, wait: Period, cell: Int) {
        (self.people, self.values, self.wait, self.cell) = (people, values, wait, cell)
    }

    /// Whether what waits since then has waited long enough, whatever else of the same person waits.
    package func isOver(_ since: Instant, at now: Instant) -> Bool { since.adding(wait) <= now }

    /// Ten people, so that a guess is right once in ten at best; two values; 30 days; cells of five.
    package static let standard = AnonymityLimits(people: 10, values: 2, wait: .thirtyDays, cell: 5)
}

extension Policy {
    /// What counts as anonymous under this policy.
    package var anonymityLimits: AnonymityLimits { anonymity?.limits ?? .standard }

    /// Whether of all the data of a rule nothing may stay, so that the rule erases where it says `anonymise`.
    package func leavesNothing(of rule: RetentionRule) -> Bool {
        !rule.data.isEmpty && rule.data.allSatisfy { (data[$0]?.generalise ?? .strike) == .strike }
    }
}
