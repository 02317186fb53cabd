import Policies
import Vocabulary

/// One thing that came about in a simulated person's life, as the firm learned of it; what a judge goes by.
package struct Passage: Hashable, Sendable {
    /// What came about.
    package enum What: Hashable, Sendable {
        /// A value came in, for these purposes; it counts from a time of its own, which may lie before it was entered.
        case collected(ElementName, purposes: Set<ElementName>, from: Instant)
        /// Another value took the place of one, which went at once or stays, sealed, for a hold alone.
        case gaveWay(ElementName, isKept: Bool)
        /// What had given way and was kept for a hold is destroyed.
        case released(ElementName)
        /// An event had happened at that time, which may lie long before it was learned.
        case event(ElementName, happened: Instant)
        case consent(ElementName, ConsentFact.Status, expires: Instant?)
        case age(AgeFact)
        case fact(ElementName)
        case holdPlaced(ElementName)
        case holdLifted(ElementName)
        /// The sweep did an outcome by a rule: to the values of an item that count from that time, or, where somebody or
        /// others are waited for, to all of it. It was finished so much later when the sweep was cut off.
        case done(RetentionOutcome, ElementName, from: Instant, rule: ElementName, finished: Instant)
        /// What waited to be made anonymous is gone: into a set with others who are alike, or without trace.
        case anonymised(ElementName, rule: ElementName, isAlike: Bool, finished: Instant)
        /// What waited to be made anonymous is in use again.
        case cameBack(ElementName)
        /// Somebody confirmed that the paper is destroyed; whether the record of the item went with it.
        case confirmed(ElementName, rule: ElementName, isGone: Bool)
        /// Nothing was left of the person, who is a stranger again.
        case forgotten
    }

    package let at: Instant
    package let what: What

    package init(_ what: What, at: Instant) { (self.what, self.at) = (what, at) }
}
