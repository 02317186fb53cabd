import Vocabulary

/// A question about the facts at hand, which is true, false, or cannot be answered.
///
/// Written as a map of one key; see "Conditions" in the language reference.
package indirect enum Condition: Hashable, Sendable {
    /// The relation stands in one of these states.
    case relation(ElementName, Set<RelationState>)
    /// The consent is given and in force.
    case consent(ElementName)
    /// The declared fact is recorded for the person or stated with the question. Absent means false.
    case fact(ElementName)
    /// The question carries this particular, such as the reference of a court order.
    case particular(ElementName)
    /// The event has happened at or before the time asked about.
    case event(ElementName)
    /// The person is at least so many years old; cannot be answered while the age is unknown.
    case ageAtLeast(Int)
    /// Whoever asks has this role of the policy's `staff` section.
    case role(ElementName)
    case channel(ElementName)
    case topic(ElementName)
    /// The time asked about is on this day or later, in UTC.
    case from(CalendarDate)
    /// The time asked about is before this day, in UTC.
    case before(CalendarDate)
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

/// How far a relation between the person and the firm has come.
package enum RelationState: String, CaseIterable, Hashable, Codable, Sendable {
    /// Never begun.
    case none
    /// The person has asked for it, and steps before a contract are being taken (Article 6(1)(b) GDPR).
    case requested
    case open
    case ended
}

/// Something that may be true of a person or a case, declared so that it can be asked: `invoice-wanted`.
package struct Fact: Element {
    package let name: ElementName
    package var annotations: Annotations
}

/// What a question must carry to be answered yes: `court-order`, `written-finding`.
package struct Particular: Element {
    package let name: ElementName
    package var annotations: Annotations
}

/// Something that happens and starts, stops or restarts clocks.
package struct PolicyEvent: Element {
    package let name: ElementName
    /// For an event of the calendar: the day of each year on which it falls (`12-31`).
    package var yearlyMonth: Int?
    package var yearlyDay: Int?
    /// For an event of the calendar: the event from which its next day is sought; `nil` from the collection of the datum.
    package var yearlyAfter: ElementName?
    package var annotations: Annotations
}

/// What stands between a person and the firm over time: a contract, an account, a membership.
package struct Relation: Element {
    package let name: ElementName
    /// Events that bring the state ``RelationState/requested``.
    package var requestedBy: [ElementName]
    package var openedBy: [ElementName]
    package var endedBy: [ElementName]
    package var annotations: Annotations
}
