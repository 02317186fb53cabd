import Ledger
import Policies
import Vocabulary

/// The name of one act on many people.
package struct MassActID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// What is done to each of many people: a deed of the one door, as for one person.
package enum MassDeed: Hashable, Sendable {
    /// Article 17 GDPR; what a law or a hold keeps stays with that person.
    case erase(ErasureGround)
    /// As the people wished (Article 7(3) GDPR).
    case withdrawConsent(ElementName)
    /// The firm finds that it was never valid.
    case invalidateConsent(ElementName)
    case recordEvent(ElementName)
    case setFact(ElementName, holds: Bool)

    /// The word of it without what it is about: stable in stores, in evidence and on the wire.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case erase
        case withdrawConsent = "withdraw-consent"
        case invalidateConsent = "invalidate-consent"
        case recordEvent = "record-event"
        case setFact = "set-fact"
        case unsetFact = "unset-fact"
    }

    package var kind: Kind {
        switch self {
        case .erase: return .erase
        case .withdrawConsent: return .withdrawConsent
        case .invalidateConsent: return .invalidateConsent
        case .recordEvent: return .recordEvent
        case .setFact(_, let holds): return holds ? .setFact : .unsetFact
        }
    }

    /// The consent, event or fact that it is about.
    package var element: ElementName? {
        switch self {
        case .erase: return nil
        case .withdrawConsent(let name), .invalidateConsent(let name), .recordEvent(let name), .setFact(let name, _):
            return name
        }
    }

    /// Why it is erased.
    package var ground: ErasureGround? {
        guard case .erase(let ground) = self else { return nil }
        return ground
    }

    /// Reads what ``kind``, ``element`` and ``ground`` write; `nil` where they do not belong together.
    package init?(_ kind: Kind, element: ElementName?, ground: ErasureGround?) {
        switch (kind, element, ground) {
        case (.erase, nil, let ground?): self = .erase(ground)
        case (.withdrawConsent, let name?, nil): self = .withdrawConsent(name)
        case (.invalidateConsent, let name?, nil): self = .invalidateConsent(name)
        case (.recordEvent, let name?, nil): self = .recordEvent(name)
        case (.setFact, let name?, nil): self = .setFact(name, holds: true)
        case (.unsetFact, let name?, nil): self = .setFact(name, holds: false)
        default: return nil
        }
    }
}

/// One deed that was ordered for everybody in a circle, and how far it has been carried out.
///
/// Who comes into the circle later is not meant. The order is durable; the background carries it out, whoever's node.
package struct MassAct: Hashable, Sendable {
    package let id: MassActID
    package let controller: ControllerID
    /// Its place among all that were ordered, from 1, given in the transaction that keeps the order. Acts bind and are
    /// carried out in this order: names are made by the nodes' clocks, and may come in another one.
    package var number = MassAct.unnumbered
    package let deed: MassDeed
    /// A consent or an objection; never everybody.
    package let circle: Circle
    /// Looks only: nothing is changed and nothing recorded of anybody.
    package let isTrial: Bool
    /// Who ordered it; each person's evidence names the same.
    package let actor: EvidenceActor
    package let ordered: Instant
    /// When the fact happened, for events and choices.
    package let happened: Instant
    /// Behind the last that was done; `nil` at the beginning.
    package var cursor: CirclePlace?
    /// Names that the index led to so far.
    package var looked = 0
    /// People to whom it was done.
    package var done = 0
    /// People for whom nothing was to do, because it stood so already.
    package var unchanged = 0
    /// People of whom a law or a hold keeps something; they have left, and the rest is gone.
    package var kept = 0
    /// People with whom it failed; they are as they were.
    package var failed = 0
    /// `nil` while it is under way.
    package var finished: Instant?

    package init(
        id: MassActID, controller: ControllerID, deed: MassDeed, circle: Circle, isTrial: Bool, actor: EvidenceActor,
        ordered: Instant, happened: Instant
    ) {
        (self.id, self.controller, self.deed, self.circle) = (id, controller, deed, circle)
        (self.isTrial, self.actor, self.ordered, self.happened) = (isTrial, actor, ordered, happened)
    }

    /// Of what a node of a release before ordered: it comes behind all that have a number, until one is given.
    package static let unnumbered: Int64 = 1 << 52

    /// Counts one person more.
    mutating func add(_ outcome: MassOutcome) {
        switch outcome {
        case .done: done += 1
        case .unchanged: unchanged += 1
        case .kept: kept += 1
        case .failed: failed += 1
        case .outside: break
        }
    }

    /// Counts also those with whom it was carried out when somebody met them, before the background came to them.
    mutating func settle(_ people: [MassOutcome: Int]) {
        // What a release before carried out left no rows.
        done = max(done, people[.done] ?? 0)
        unchanged = max(unchanged, people[.unchanged] ?? 0)
        kept = max(kept, people[.kept] ?? 0)
        failed = max(failed, people[.failed] ?? 0)
    }
}

/// What became of one of many; the words stand in stores.
package enum MassOutcome: String, CaseIterable, Hashable, Sendable {
    case done, unchanged, kept, failed
    /// Not in the circle, or no longer there; only a release before wrote it into stores.
    case outside
}

/// What a store does for acts on many, inside one transaction.
package protocol MassActTransaction {
    /// Keeps a new one, under the next number.
    func insert(_ act: MassAct) throws
    /// Keeps how far one has come.
    func update(_ act: MassAct) throws
    /// `nil` when there is none of that name.
    func massAct(_ id: MassActID, of controller: ControllerID) throws -> MassAct?
    /// The newest first, behind `before`.
    func massActs(of controller: ControllerID, before: MassActID?, limit: Int) throws -> [MassAct]
    /// The oldest that is under way.
    func openMassAct(of controller: ControllerID) throws -> MassAct?
    /// What is under way, trials too, the oldest first, behind a number and up to one; how far each has come is not told.
    func openMassActs(of controller: ControllerID, after number: Int64, upTo last: Int64) throws -> [MassAct]
    /// The highest number of what is under way; `nil` when nothing is.
    func newestOpenMassAct(of controller: ControllerID) throws -> Int64?
    /// Gives numbers to those under way that have none, in the order of their names.
    func numberMassActs(of controller: ControllerID) throws
    /// What became of this person by the act; `nil` while nothing did.
    func settledOutcome(of act: MassAct, on subject: SubjectID) throws -> MassOutcome?
    /// Notes what became of this person, once.
    ///
    /// - Returns: `false` when it was noted before.
    func settle(_ act: MassAct, on subject: SubjectID, _ outcome: MassOutcome) throws -> Bool
    /// How many people each outcome was noted of.
    func settledPeople(of act: MassAct) throws -> [MassOutcome: Int]
    /// Whether there are notes of acts that are finished.
    func hasSettledOfFinished(of controller: ControllerID) throws -> Bool
    /// Forgets notes of acts that are finished, so many at most.
    ///
    /// - Returns: how many it forgot.
    func forgetSettled(of controller: ControllerID, limit: Int) throws -> Int
    /// This transaction, with people met as after what was ordered.
    func meeting(by binding: MassActBinding) -> any ProcessingTransaction
}

extension EvidenceKind {
    /// An act on many people was ordered.
    package static let massActOrdered = EvidenceKind("mass-act-ordered")
    /// It was carried out with everybody whom it concerned.
    package static let massActDone = EvidenceKind("mass-act-done")
}
