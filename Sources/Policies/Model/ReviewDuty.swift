import Vocabulary

/// Something that the policy has looked at again and again: a measure of security, a procedure, a rule of keeping, a
/// ground of hold (Articles 5(1)(e), 24(1), 32(1)(d) GDPR).
package struct ReviewDuty: Hashable, Sendable {
    package let element: ElementReference
    package let every: Period
    /// A role of the `staff` section, or a party; `nil` where the policy names nobody.
    package let owner: ElementName?
    /// The last time that the policy's own text tells of; later ones are in evidence.
    package let last: CalendarDate?

    /// The day by which it is due again, after it was last done on a day, or after the policy came into force.
    ///
    /// A period of hours counts as one day, which is the shortest that a calendar knows.
    package func due(after day: CalendarDate) -> CalendarDate {
        switch every.unit {
        case .hours: return day.adding(days: max(1, every.count / 24))
        case .days: return day.adding(days: every.count)
        case .weeks: return day.adding(days: every.count * 7)
        case .months: return day.adding(months: every.count)
        case .years: return day.adding(months: every.count * 12)
        }
    }
}

extension Policy {
    /// All that comes round, in the order of the file's sections: keeping, holds, procedures, security.
    package var reviews: [ReviewDuty] {
        func duty(
            _ section: PolicySection, _ name: ElementName, _ every: Period?, owner: ElementName? = nil,
            last: CalendarDate? = nil
        ) -> ReviewDuty? {
            every.map { ReviewDuty(element: ElementReference(section, name), every: $0, owner: owner, last: last) }
        }
        return retention.compactMap { duty(.retention, $0.name, $0.review) }
            + holds.compactMap { duty(.holds, $0.name, $0.review) }
            + procedures.compactMap { duty(.procedures, $0.name, $0.every, owner: $0.owner) }
            + security.compactMap { duty(.security, $0.name, $0.every, owner: $0.owner, last: $0.reviewed) }
    }
}
