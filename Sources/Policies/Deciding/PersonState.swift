import Vocabulary

/// What a decision must know of one person; kept beside the person and written with each deed that changes it.
///
/// Names of policy elements, times and digests; of personal data only a date of birth (``age``), and that only while
/// the state is in hand. The empty state is that of a person of whom nothing is known.
package struct PersonState: Hashable, Codable, Sendable {
    package var consents: [ElementName: ConsentFact] = [:]
    /// Objections by purpose (Article 21(1) GDPR).
    package var objections: [ElementName: ObjectionFact] = [:]
    /// When the person objected to direct marketing altogether (Article 21(2) GDPR), if the objection stands.
    package var marketingObjectedAt: Instant?
    /// Channels and topics that the person left.
    package var leftChannels: Set<ElementName> = []
    package var leftTopics: Set<ElementName> = []
    package var restriction: RestrictionFact?
    package var relations: [ElementName: RelationFact] = [:]
    /// The last time each event happened.
    package var events: [ElementName: Instant] = [:]
    package var facts: Set<ElementName> = []
    package var age: AgeFact = .unknown
    /// The datum in which the date of birth of ``age`` stands; `nil` when the age does not come from a datum.
    ///
    /// A state is stored with this in place of the date, which is sealed beside the datum's key; as it is read from
    /// there, the age is unknown until that was opened.
    package var birth: BirthSource?
    /// What is held, by item.
    package var data: [ElementName: HeldDatum] = [:]
    /// Holds in force, by ground.
    package var holds: Set<ElementName> = []
    /// Grounds of holds on everybody's data of some kinds, by item; never kept with the state.
    package var heldWidely: [ElementName: Set<ElementName>] = [:]

    package init() {}
}

/// One consent as it stands.
package struct ConsentFact: Hashable, Codable, Sendable {
    /// Where a choice stands.
    package enum Status: String, CaseIterable, Hashable, Codable, Sendable {
        case given, refused, withdrawn, invalidated
    }
    package var status: Status
    /// When the person did it.
    package var at: Instant
    /// The purposes and data as they stood in the policy that the person saw; a later version never widens them.
    package var purposes: Set<ElementName>
    package var data: Set<ElementName>
    /// When it runs out by itself.
    package var expires: Instant?
    package var byGuardian: Bool

    package init(
        status: Status, at: Instant, purposes: Set<ElementName>, data: Set<ElementName>, expires: Instant? = nil,
        byGuardian: Bool = false
    ) {
        (self.status, self.at, self.purposes, self.data) = (status, at, purposes, data)
        (self.expires, self.byGuardian) = (expires, byGuardian)
    }

    /// Whether it is given and has not run out.
    package func stands(at instant: Instant) -> Bool { status == .given && expires.map { instant < $0 } ?? true }

    /// Whether it was in force at some time after this one.
    func wasGiven(since instant: Instant) -> Bool {
        switch status {
        case .given: return expires.map { instant < $0 } ?? true
        case .withdrawn: return instant < at
        case .refused, .invalidated: return false
        }
    }
}

/// An objection under Article 21(1) GDPR as it stands.
package struct ObjectionFact: Hashable, Codable, Sendable {
    /// Where a choice stands.
    package enum Status: String, CaseIterable, Hashable, Codable, Sendable {
        /// Being weighed: the use is stopped meanwhile (Article 18(1)(d) GDPR).
        case pending
        case upheld
        /// The firm's compelling grounds prevail; the use may go on.
        case dismissed
    }
    package var status: Status
    package var at: Instant

    package init(status: Status, at: Instant) { (self.status, self.at) = (status, at) }
}

/// A restriction of processing (Article 18 GDPR).
package struct RestrictionFact: Hashable, Codable, Sendable {
    /// Letter of Article 18(1) GDPR: `a` to `d`; or `kept-by-law`, `person-left`: what an erasure had to leave.
    package var ground: String
    /// The restricted items; empty: all.
    package var data: Set<ElementName>
    package var at: Instant

    package init(ground: String, data: Set<ElementName> = [], at: Instant) {
        (self.ground, self.data, self.at) = (ground, data, at)
    }
}

/// How far a relation has come, and since when.
package struct RelationFact: Hashable, Codable, Sendable {
    package var state: RelationState
    package var at: Instant

    package init(state: RelationState, at: Instant) { (self.state, self.at) = (state, at) }
}

/// What is known of the person's age.
package enum AgeFact: Hashable, Codable, Sendable {
    case unknown
    /// The person, or the policy's point of collection, states at least so many years.
    case atLeast(Int)
    case born(CalendarDate)
}

/// The datum that says when a person was born, under whichever of the person's names it came.
package struct BirthSource: Hashable, Codable, Sendable {
    package let subject: SubjectID
    package let datum: DatumID

    package init(subject: SubjectID, datum: DatumID) { (self.subject, self.datum) = (subject, datum) }
}

/// One item held of the person; of several values the newest, see ``HeldTimes``.
package struct HeldDatum: Hashable, Codable, Sendable {
    private enum CodingKeys: String, CodingKey { case collectedAt, point, purposes }

    /// When the newest value was collected.
    package var collectedAt: Instant
    /// The point at which it came in, where known.
    package var point: ElementName?
    /// The purposes it was collected for, in the policy of that day; empty for data from before Zavet.
    package var purposes: Set<ElementName>
    /// The one value that is looked at stands apart (``HeldTimes``); never kept with the state.
    var isApart = false

    package init(collectedAt: Instant, point: ElementName? = nil, purposes: Set<ElementName> = []) {
        (self.collectedAt, self.point, self.purposes) = (collectedAt, point, purposes)
    }
}
