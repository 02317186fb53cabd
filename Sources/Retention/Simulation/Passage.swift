import Policies
import Vocabulary

/// One thing that came about in a simulated person's life, as the firm learned of it; what a judge goes by.
package struct Passage: Hashable, Sendable {
    /// What came about.
    package enum What: Hashable, Sendable {
        /// A value came in, for these purposes.
        case collected(ElementName, purposes: Set<ElementName>)
        /// An event had happened at that time, which may lie long before it was learned.
        case event(ElementName, happened: Instant)
        case consent(ElementName, ConsentFact.Status, expires: Instant?)
        case age(AgeFact)
        case fact(ElementName)
        case holdPlaced(ElementName)
        case holdLifted(ElementName)
        /// The sweep did an outcome to an item by a rule; it was finished so much later when the sweep was cut off.
        case done(RetentionOutcome, ElementName, rule: ElementName, finished: Instant)
        /// Somebody confirmed that the paper is destroyed; whether the record of the item went with it.
        case confirmed(ElementName, rule: ElementName, isGone: Bool)
        /// Nothing was left of the person, who is a stranger again.
        case forgotten
    }

    package let at: Instant
    package let what: What

    package init(_ what: What, at: Instant) { (self.what, self.at) = (what, at) }
}
