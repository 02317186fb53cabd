import Policies
import Vocabulary

/// The firm's measures of security with their checks, as its register shows them (Articles 24(1) and 32(1)(d) GDPR).
/// Pure.
package struct MeasureRegister: Sendable {
    private let policy: Policy
    private let since: CalendarDate

    /// - Parameter since: the day on which the firm's first policy was taken in here; the first period runs from it.
    package init(_ policy: Policy, since: CalendarDate) { (self.policy, self.since) = (policy, since) }

    /// Each measure in the policy's order.
    ///
    /// - Parameter last: the newest entry of each measure.
    package func rows(_ last: [ElementName: ReviewEntry]) -> [MeasureRow] {
        let duties = Dictionary(policy.reviews.map { ($0.element, $0) }) { first, _ in first }
        return policy.security.map { measure in
            let entry = last[measure.name]
            let checked = [entry?.done, measure.reviewed].compactMap(\.self).max()
            let due = duties[ElementReference(.security, measure.name)]?.due(after: checked ?? since)
            return MeasureRow(measure: measure, last: entry, checked: checked, due: due)
        }
    }
}

/// One measure with its last check.
package struct MeasureRow: Hashable, Sendable {
    package let measure: SecurityMeasure
    /// The newest check that was entered here.
    package let last: ReviewEntry?
    /// The day of the last check, entered here or told by the policy; `nil` when there was none.
    package let checked: CalendarDate?
    /// The last day on which the next check is in time; `nil` where the policy does not say how often.
    package let due: CalendarDate?

    /// Whether what was entered is newer than what the policy tells.
    private var isEntered: Bool { last != nil && last?.done == checked }

    /// How the last check was done: as entered, else as the policy says.
    package func check(_ language: Language) -> String? {
        isEntered ? last?.findings[.howChecked] : measure.check.text(in: language)
    }

    /// What the last check found: as entered, else as the policy says.
    package func result(_ language: Language) -> String? {
        isEntered ? last?.findings[.checkResult] : measure.result.text(in: language)
    }
}

extension SecurityMeasure {
    /// What a check of a measure asks for.
    package static let findingNames: [ElementName] = [.howChecked, .checkResult]
}

extension ElementName {
    /// How a measure was checked.
    package static let howChecked = ElementName(rawValue: "check")
    /// What the check of a measure found.
    package static let checkResult = ElementName(rawValue: "result")
}
