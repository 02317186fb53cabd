import Vocabulary

/// One firm's privacy policy, checked and complete: the value that is published and executed.
///
/// Immutable and named by its ``digest``. Made by ``PolicyReader``; every reference in it resolves, groups are already
/// replaced by their items, and what the file leaves to registers (laws, categories, authorities) is filled in.
package struct Policy: Hashable, Sendable {
    /// SHA-256 of the canonical form of all its files.
    package var digest: Digest
    /// SHA-256 of what it does to people, without words and days: another one is a change for them.
    package var substance: Digest
    package var id: ControllerID
    /// The firm's own name for this version, where it has one.
    package var version: String?
    /// The first day of its force; `nil` when the firm states none (an open point).
    package var effective: CalendarDate?
    package var published: CalendarDate?
    package var languages: [Language]
    package var prevailingLanguage: Language
    /// IANA name, such as `Europe/Sofia`.
    package var timeZone: String
    package var annotations: Annotations

    package var controller: Controller
    package var parties: Elements<Party> = .init()
    package var scope: Elements<ScopeEntry> = .init()
    package var laws: Elements<Law> = .init()
    package var people: Elements<PeopleKind> = .init()
    package var facts: Elements<Fact> = .init()
    package var particulars: Elements<Particular> = .init()
    package var sources: Elements<DataSource> = .init()
    package var groups: Elements<DataGroup> = .init()
    package var data: Elements<DataItem> = .init()
    package var events: Elements<PolicyEvent> = .init()
    package var relations: Elements<Relation> = .init()
    package var purposes: Elements<Purpose> = .init()
    package var consents: Elements<ConsentRequest> = .init()
    package var agreements: Elements<Agreement> = .init()
    package var points: Elements<PointOfCollection> = .init()
    package var recipients: Elements<Recipient> = .init()
    package var transfers: Transfers?
    package var prohibitions: Elements<Prohibition> = .init()
    package var retention: Elements<RetentionRule> = .init()
    package var holds: Elements<HoldGround> = .init()
    package var backups: Backups?
    package var anonymity: Anonymity?
    package var rights: Elements<RightRule> = .init()
    package var procedures: Elements<Procedure> = .init()
    package var trackers: Elements<Tracker> = .init()
    package var trackerRules: TrackerRules?
    package var topics: Elements<Topic> = .init()
    package var channels: Elements<MessageChannel> = .init()
    package var messages: Elements<MessageKind> = .init()
    package var ages: Ages?
    package var automated: Elements<AutomatedDecisionRule> = .init()
    package var security: Elements<SecurityMeasure> = .init()
    package var staff: Elements<StaffRole> = .init()
    package var changes: Changes?
    package var complaints: Complaints?
    package var residence: Residence?
    package var breaches: Breaches?
    package var statements: Elements<Statement> = .init()
    package var closed: Elements<ClosedList> = .init()
    /// Open points of the policy as a whole; those of elements stand in their annotations.
    package var open: [OpenPoint] = []
    /// Clauses of the firm's text that the language cannot carry, with the reason.
    package var notCarried: [NotCarried] = []

    package init(
        digest: Digest, id: ControllerID, languages: [Language], prevailingLanguage: Language, timeZone: String,
        controller: Controller, annotations: Annotations, substance: Digest? = nil
    ) {
        (self.digest, self.substance, self.id, self.languages) = (digest, substance ?? digest, id, languages)
        (self.prevailingLanguage, self.timeZone) = (prevailingLanguage, timeZone)
        (self.controller, self.annotations) = (controller, annotations)
    }
}

/// A clause of the firm's text that the policy does not carry, and why.
package struct NotCarried: Hashable, Sendable {
    package var clause: String
    package var reason: String
    package var place: Place

    package init(clause: String, reason: String, place: Place) {
        (self.clause, self.reason, self.place) = (clause, reason, place)
    }
}

/// The purpose that every policy has without declaring it: answering the person's own rights
/// (Articles 12 to 22 GDPR; legal basis Article 6(1)(c)). It covers all data and stands above restriction.
extension ElementName {
    package static let dataSubjectRights = ElementName(rawValue: "data-subject-rights")
}

extension Policy {
    /// The language in which readers of this one are shown what is whole in one language: their own where the policy is
    /// published in it, else English, else the prevailing one, as ``LocalizedText/shownLanguage(for:)`` has it for a
    /// single text. The notice itself says which language prevails.
    package func shownLanguage(for language: Language) -> Language {
        [language, .english].first { languages.contains($0) } ?? prevailingLanguage
    }
}
