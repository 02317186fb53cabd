import Vocabulary

/// Where and how data comes in: a form, a call, a log. Nothing is taken anywhere else.
package struct PointOfCollection: Element {
    /// By which way data comes in.
    package enum Channel: String, CaseIterable, Hashable, Sendable {
        case web, application, email, phone, post, office, automatic, partner
    }
    package let name: ElementName
    package var channel: Channel
    package var source: ElementName
    package var people: [ElementName]
    package var purposes: [ElementName]
    /// Must be given.
    package var asks: [ElementName]
    /// May be given.
    package var mayAsk: [ElementName]
    /// Must be given when the fact is stated, and is refused otherwise.
    package var asksIf: [ConditionalAsk]
    /// Holds before anything is taken: `{relation: account}`.
    package var needs: Condition?
    package var agreements: [ElementName]
    /// Particulars that each collection must name.
    package var requires: [ElementName] = []
    /// Numbers that are made here by Zavet, at random, for whoever has none yet; nobody sends them in.
    package var issues: [ElementName] = []
    /// A held value of this item can be sent here again by its person: the same order once more.
    package var repeats: ElementName?
    /// Consents that are offered, none of them pre-ticked or required.
    package var offers: [ElementName]
    package var minimumAge: Int?
    /// The events that a completed collection is.
    package var events: [ElementName]
    /// Shown before the person sends it; for a camera the sign that tells of it.
    package var warning: LocalizedText
    /// Where it is: for a camera each place that it sees.
    package var places: [LocalizedText] = []
    /// Whether the person's own page (sign-in by the identifier given) opens from it.
    package var opensAccount: Bool
    package var annotations: Annotations

    /// Data that is asked for on a fact only.
    package struct ConditionalAsk: Hashable, Sendable {
        package var fact: ElementName
        package var data: [ElementName]
    }
}

/// The ages that count (Article 8 GDPR and the firm's own limits).
package struct Ages: Element {
    /// Always `ages`.
    package var name: ElementName { ElementName(rawValue: "ages") }
    /// Below it no data is taken at all.
    package var minimum: Int?
    /// Below it a consent needs the holder of parental responsibility; the country's own by default.
    package var consentAge: Int?
    /// From this age on nobody acts as a guardian; the country's own by default, `nil` where the register lacks it.
    package var majority: Int?
    /// How the guardian is asked and proves it.
    package var guardian: LocalizedText
    /// Which data of children is never taken.
    package var refuses: [ElementName]
    package var annotations: Annotations

    /// Years of age at which people are grown up where the register knows no other age: by nearly all laws.
    package static let usualMajority = 18
}
