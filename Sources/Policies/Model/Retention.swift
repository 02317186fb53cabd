import Vocabulary

/// A length of time: `36 hours`, `30 days`, `2 weeks`, `6 months`, `11 years`.
package struct Period: Hashable, Sendable {
    /// The units in which a period can be written.
    package enum Unit: String, CaseIterable, Hashable, Sendable { case hours, days, weeks, months, years }
    /// At least 1.
    package let count: Int
    package let unit: Unit

    /// `nil` outside 1 hour to 150 years.
    package init?(_ count: Int, _ unit: Unit) {
        let limit =
            switch unit {
            case .hours: 150 * 8784
            case .days: 150 * 366
            case .weeks: 150 * 53
            case .months: 150 * 12
            case .years: 150
            }
        guard (1...limit).contains(count) else { return nil }
        (self.count, self.unit) = (count, unit)
    }

    private init(fit count: Int, _ unit: Unit) { (self.count, self.unit) = (count, unit) }

    /// 30 days.
    package static let thirtyDays = Period(fit: 30, .days)
    /// In which a request is answered (Article 12(3) GDPR).
    package static let oneMonth = Period(fit: 1, .months)
    /// The same with its extension, from the arrival (Article 12(3) GDPR).
    package static let threeMonths = Period(fit: 3, .months)
}

/// Until when something is kept; evaluated against a person's events and relations.
package indirect enum RetentionExpression: Hashable, Sendable {
    /// The period from the last time the event happened. While it has not happened, the end is not known.
    case after(Period, ElementName)
    /// As ``after``, with the period that a law prescribes, from its own event or from the one given.
    case law(ElementName, after: ElementName?)
    /// Ends when the event happens.
    case until(ElementName)
    /// Ends when the relation ends; immediately for a relation that never began.
    case whileRelation(ElementName)
    /// Ends when the consent is withdrawn, refused or runs out.
    case whileConsent(ElementName)
    /// Ends when the fact is taken back; immediately for one that is not stated.
    case whileFact(ElementName)
    /// Ends when no purpose that the datum serves has ground any more.
    case whilePurposes
    /// The person completes so many years, and the period since. Not known while the birthday is not.
    case age(Int, Period?)
    /// As the former; while that waits for something, as the latter: for events that may never come.
    case otherwise(RetentionExpression, RetentionExpression)
    /// The firm sets no end. The checker warns: Article 5(1)(e) GDPR wants one.
    case withoutLimit
    case latest([RetentionExpression])
    case earliest([RetentionExpression])
}

/// What happens to a datum when its time has come.
package enum RetentionOutcome: String, CaseIterable, Hashable, Sendable {
    case erase, anonymise, restrict, archive
    case shredPaper = "shred-paper"
}

/// How long some data is kept, and what happens then (Article 5(1)(e), 13(2)(a) GDPR).
package struct RetentionRule: Element {
    package let name: ElementName
    package var data: [ElementName]
    /// It ends the keeping for these purposes alone; empty: for all.
    package var purposes: [ElementName]
    package var keep: RetentionExpression
    /// Not to be destroyed before this, whatever ``keep`` says; statutory periods stand here or in ``keep`` as a law.
    package var notBefore: RetentionExpression?
    package var outcome: RetentionOutcome
    /// What happens beside it: paper is shredded.
    package var furtherOutcomes: [RetentionOutcome] = []
    /// How often it is looked at whether the data is still needed.
    package var review: Period?
    package var law: ElementName?
    /// A law demands the keeping that the firm's text does not name; an open point says so.
    package var restsOnUnnamedLaw: Bool = false
    package var condition: Condition?
    /// How the period was weighed: the answer to each step of the procedure that governs retention, by its name.
    package var weighed: Elements<Weighing> = .init()
    package var annotations: Annotations

    /// Whether the whole rule is a period of law, before which nothing is destroyed (Article 17(3)(b) GDPR).
    package var isStatutory: Bool { law != nil || restsOnUnnamedLaw }

    /// All that happens when the time has come: ``outcome`` first.
    package var outcomes: [RetentionOutcome] { [outcome] + furtherOutcomes }
}

/// An answer that was given when a period was set.
package struct Weighing: Element {
    /// The step of the procedure that asks.
    package let name: ElementName
    package var annotations: Annotations
}

/// A ground on which destruction is suspended: proceedings, an inquiry, an authority's demand.
package struct HoldGround: Element {
    package let name: ElementName
    /// Data it can reach; empty: all.
    package var data: [ElementName]
    /// The event that ends it.
    package var until: ElementName?
    package var review: Period?
    package var annotations: Annotations
}

/// How long backup copies live.
package struct Backups: Element {
    /// Always `backups`.
    package var name: ElementName { ElementName(rawValue: "backups") }
    package var atMost: Period?
    package var annotations: Annotations
}
