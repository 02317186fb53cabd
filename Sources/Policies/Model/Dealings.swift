import Vocabulary

/// A right of the person (Articles 7(3), 15 to 22, 77 GDPR).
package enum Right: String, CaseIterable, Hashable, Codable, Sendable {
    case access, rectification, erasure, restriction, portability, objection
    case withdrawConsent = "withdraw-consent"
    case automatedDecision = "automated-decision"
    case complaint
    case information

    /// The article of the GDPR that grants it.
    package var article: String {
        switch self {
        case .access: return "15"
        case .rectification: return "16"
        case .erasure: return "17"
        case .restriction: return "18"
        case .portability: return "20"
        case .objection: return "21"
        case .withdrawConsent: return "7(3)"
        case .automatedDecision: return "22"
        case .complaint: return "77"
        case .information: return "13"
        }
    }

    /// Whether people use it on the pages themselves; for the others the pages compose a letter to the firm.
    package var isTakenOnPages: Bool {
        switch self {
        case .access, .rectification, .erasure, .portability, .objection, .withdrawConsent: return true
        case .restriction, .automatedDecision, .complaint, .information: return false
        }
    }
}

/// A channel by which people turn to the firm.
package enum ContactChannel: String, CaseIterable, Hashable, Sendable {
    case page, email, post, phone, office, form, representative, machine
}

/// How the firm carries out one right.
package struct RightRule: Element {
    package var name: ElementName { ElementName(rawValue: right.rawValue) }
    package let right: Right
    package var channels: [ContactChannel]
    /// The time to answer in; one month when not stated (Article 12(3) GDPR).
    package var within: Period?
    /// The longest, when it is extended.
    package var extendedTo: Period?
    /// How identity is shown.
    package var identification: LocalizedText
    /// Who may ask for another, and by what proof.
    package var representation: LocalizedText
    /// Forms that are given on request.
    package var forms: [Form]
    package var fee: LocalizedText
    /// Limits and exceptions that the firm states.
    package var limits: LocalizedText
    /// The subject line by which an e-mailed request is known.
    package var subjectLine: LocalizedText
    /// Of an objection: when the uses stop that are to be weighed (Article 18(1)(d) GDPR).
    package var stops: Stopping = .taken
    /// Items in whose values others are spoken of, as in conversations: what leads to these is masked in a copy that is given.
    package var masks: [ElementName] = []
    package var steps: [ProcedureStep]
    package var annotations: Annotations

    /// When a request stops a use by itself.
    package enum Stopping: String, CaseIterable, Hashable, Sendable {
        /// As soon as it is made by somebody who is known.
        case made
        /// When it is taken in hand, or it is shown who asks.
        case taken
    }

    /// One form of it.
    package struct Form: Element {
        package let name: ElementName
        package var annotations: Annotations
    }
}

/// One step of a procedure, in order.
package struct ProcedureStep: Element {
    package let name: ElementName
    /// A role of the `staff` section, or a party.
    package var owner: ElementName?
    package var within: Period?
    package var annotations: Annotations
}

/// A course of action that the firm binds itself to: handling a complaint, vetting a provider, reviewing security.
package struct Procedure: Element {
    /// What a procedure can govern: no element of that section stands without an answer to each of its steps.
    package enum Governed: String, CaseIterable, Hashable, Sendable { case retention }
    package let name: ElementName
    package var owner: ElementName?
    package var steps: [ProcedureStep]
    /// How often it comes round.
    package var every: Period?
    package var within: Period?
    package var startsOn: ElementName?
    package var governs: Governed?
    /// Particulars that each matter of it must name; where there are any, matters of it are registered among the requests,
    /// with a number and somebody who handles them.
    package var records: [ElementName] = []
    package var annotations: Annotations
}

/// Something kept on, or read from, a person's device (Article 5(3) of Directive 2002/58/EC).
package struct Tracker: Element {
    /// By which technique it works.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case cookie, pixel, sdk, log, fingerprint
        case localStorage = "local-storage"
        case urlTracking = "url-tracking"
    }
    /// What it is for; only what is necessary needs no consent (Article 5(3) of Directive 2002/58/EC).
    package enum Necessity: String, CaseIterable, Hashable, Sendable {
        case necessary, functional, analytics, advertising, security
    }
    /// How long it stays in the browser.
    package enum Lifetime: Hashable, Sendable {
        case session
        case lasting(Period)
        /// The firm does not say.
        case notStated
    }
    package let name: ElementName
    package var kind: Kind
    package var necessity: Necessity
    /// A party; `nil` for the firm itself.
    package var owner: ElementName?
    /// Names of cookies or storage keys, `*` allowed at the end.
    package var keys: [String]
    package var lifetime: Lifetime
    package var data: [ElementName]
    package var purposes: [ElementName]
    package var consent: ElementName?
    /// Where it is used: elements of `scope`, or free words.
    package var places: [LocalizedText]
    package var annotations: Annotations
}

/// Rules for all trackers together.
package struct TrackerRules: Element {
    /// Always `trackers`.
    package var name: ElementName { ElementName(rawValue: "trackers") }
    package var maximumLifetime: Period?
    /// Purposes that a Global Privacy Control signal refuses.
    package var refusedBySignal: [ElementName]
    /// How people refuse.
    package var refusal: LocalizedText
    package var annotations: Annotations
}

/// A subject that people can choose to hear about.
package struct Topic: Element {
    package let name: ElementName
    package var purpose: ElementName
    package var channels: [ElementName]
    package var annotations: Annotations
}

/// A way by which messages reach people.
package struct MessageChannel: Element {
    /// By which way a message reaches somebody.
    package enum Kind: String, CaseIterable, Hashable, Sendable { case email, sms, phone, post, push, account, site }
    package let name: ElementName
    package var kind: Kind
    /// The datum that holds the address.
    package var address: ElementName?
    /// How one leaves it.
    package var unsubscribe: LocalizedText
    package var annotations: Annotations
}

/// A kind of message that the firm sends.
package struct MessageKind: Element {
    package let name: ElementName
    package var purpose: ElementName
    package var topic: ElementName?
    package var channels: [ElementName]
    /// Service messages go out whatever marketing choices were made.
    package var isService: Bool
    package var on: ElementName?
    /// Points of collection: who gives data there gets it by itself, with ``title`` and ``words``.
    package var confirms: [ElementName] = []
    /// Items to a value of which it replies; the person reads it beside that value.
    package var answers: [ElementName] = []
    package var title = LocalizedText()
    /// With places such as `{order-number}` for what is held of the person.
    package var words = LocalizedText()
    /// Parts of `scope` to whose own policy it leads.
    package var leadsTo: [ElementName] = []
    package var annotations: Annotations
}

/// A measure of security (Article 32 GDPR).
package struct SecurityMeasure: Element {
    /// What kind of measure it is (Article 32 GDPR).
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case technical, organisational, physical, documentary
    }
    package let name: ElementName
    package var kind: Kind
    /// A role of the `staff` section, or a party, that answers for it.
    package var owner: ElementName?
    /// The law that asks for it.
    package var law: ElementName?
    /// The standard it follows: `ISO/IEC 27002, 8.24`.
    package var standard: LocalizedText
    /// How it is tested, assessed and evaluated (Article 32(1)(d) GDPR).
    package var check: LocalizedText
    /// What the last check found.
    package var result: LocalizedText
    /// The day of the last check.
    package var reviewed: CalendarDate?
    /// How often it is checked.
    package var every: Period?
    /// Where alone data may be stored; each store is registered at one of them. Empty: the policy names no places.
    package var places: Elements<StoragePlace> = .init()
    /// How long an erasure by staff waits and can be taken back.
    package var undo: Period?
    package var annotations: Annotations
}

/// A place where data may be stored: the firm's own premises, a data centre.
package struct StoragePlace: Element {
    package let name: ElementName
    package var annotations: Annotations
}

/// A role in the firm, and what it needs to know.
package struct StaffRole: Element {
    package let name: ElementName
    /// Empty: all purposes.
    package var purposes: [ElementName]
    /// Empty: all data.
    package var data: [ElementName]
    /// Must a confidentiality contract be on record?
    package var needsConfidentiality: Bool
    package var annotations: Annotations
}

/// How the policy itself changes.
package struct Changes: Element {
    /// How a change of the policy is accepted.
    package enum Acceptance: String, CaseIterable, Hashable, Sendable {
        case none
        case byUse = "by-use"
        case explicit
    }
    /// Always `changes`.
    package var name: ElementName { ElementName(rawValue: "changes") }
    /// Time between publication and effect.
    package var notice: Period?
    package var announcedBy: [ElementName]
    package var materialAnnouncedBy: [ElementName]
    package var acceptance: Acceptance
    /// Rights are not narrowed for a person without that person's consent.
    package var keepsRights: Bool
    package var annotations: Annotations
}

/// Where to complain.
package struct Complaints: Element {
    /// Always `complaints`.
    package var name: ElementName { ElementName(rawValue: "complaints") }
    /// Further authorities beside the controller's: register keys.
    package var authorities: [String]
    /// The first day on which answers also name the authority of the country of the Union where one lives or works, or where
    /// it happened (Article 77(1) GDPR); `nil` where the firm names none but its own.
    package var elsewhereFrom: CalendarDate?
    package var internalProcedure: ElementName?
    package var annotations: Annotations
}

extension Complaints {
    /// Whether an answer of that day names the authorities of other countries of the Union too.
    package func namesElsewhere(on day: CalendarDate) -> Bool { elsewhereFrom.map { $0 <= day } ?? false }
}

/// For whom the rights are, as the firm writes it, by where one lives.
///
/// It takes nothing from what the law gives (Article 3(1) GDPR): requests are taken from everybody, and the answer says which
/// rights are the firm's promise and which the law's.
package struct Residence: Element {
    /// Always `residence`.
    package var name: ElementName { ElementName(rawValue: "residence") }
    /// Countries, `EEA` or `WORLD`, to whose residents the firm promises all rights of its policy.
    package var countries: [String]
    /// The rights that it promises to everybody.
    package var everybody: [Right]
    package var annotations: Annotations
}

/// What the firm does on a breach (Articles 33 and 34 GDPR).
package struct Breaches: Element {
    /// Always `breaches`.
    package var name: ElementName { ElementName(rawValue: "breaches") }
    /// 72 hours when not stated.
    package var tellAuthorityWithin: Period?
    package var tellPeople: LocalizedText
    package var annotations: Annotations
}

/// A published sentence that nothing has to execute: a warning, an invitation, a limit of what one may expect.
package struct Statement: Element {
    package let name: ElementName
    package var topic: NoticeTopic
    package var annotations: Annotations
}

/// The parts of a published notice, in their order.
package enum NoticeTopic: String, CaseIterable, Hashable, Sendable {
    case introduction, scope, who, collection, use, automated, sharing, transfers, keeping, security, rights, trackers
    case marketing, children, changes, contact
}

/// A list that the firm declares complete: what is not on it is refused in the name of this element.
///
/// Its name is the section it closes: `recipients`, `purposes`, `data` or `collect`.
package struct ClosedList: Element {
    package static let names: [ElementName] = ["recipients", "purposes", "data", "collect"].map(
        ElementName.init(rawValue:))
    package let name: ElementName
    package var annotations: Annotations
}
