import Ledger
import Policies
import Processing
import Vocabulary

/// The name of one thing that the firm writes, to one person or to many.
package struct MailingID: EntityID {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// To whom the firm writes.
package enum Audience: Hashable, Sendable {
    case person(SubjectID)
    /// Everybody, or those whose consent or objection stands.
    case circle(Circle)
    /// Those whose relation to the firm is open.
    case relation(ElementName)
    /// Those to whom an event happened and who were not written to for it yet.
    case event(ElementName)
    /// Those of whom a fact holds.
    case fact(ElementName)

    /// The word of it without what it is about: stable in stores, in evidence and on the wire.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case person, everybody, consent, objection, relation, event, fact
    }

    package var kind: Kind {
        switch self {
        case .person: return .person
        case .circle(.everybody): return .everybody
        case .circle(.consent): return .consent
        case .circle(.objection): return .objection
        case .relation: return .relation
        case .event: return .event
        case .fact: return .fact
        }
    }

    /// The element of the policy that it is about; never a person.
    package var element: ElementName? {
        switch self {
        case .person: return nil
        case .circle(let circle): return circle.element
        case .relation(let name), .event(let name), .fact(let name): return name
        }
    }

    /// Reads what ``kind`` and ``element`` write; `nil` for a person, and for what does not belong together.
    package init?(_ kind: Kind, element: ElementName?) {
        switch (kind, element) {
        case (.everybody, nil): self = .circle(.everybody)
        case (.consent, let name?): self = .circle(.consent(name))
        case (.objection, let name?): self = .circle(.objection(name))
        case (.relation, let name?): self = .relation(name)
        case (.event, let name?): self = .event(name)
        case (.fact, let name?): self = .fact(name)
        default: return nil
        }
    }

    /// Whom an index of the store leads to.
    var circle: Circle {
        guard case .circle(let circle) = self else { return .everybody }
        return circle
    }

    /// Whether somebody with this state is meant by what was ordered then.
    func holds(_ state: PersonState, at now: Instant, ordered: Instant) -> Bool {
        switch self {
        case .person: return true
        case .circle(let circle): return circle.holds(state, at: now, until: ordered)
        case .relation(let name): return state.relations[name]?.state == .open
        case .event(let name): return state.events[name].map { $0 <= ordered } ?? false
        case .fact(let name): return state.facts.contains(name)
        }
    }
}

/// One message of the policy that was ordered for a person or many, and how far it has been carried out.
///
/// The order is durable with its words; who was written to stands in a ``Delivery`` each.
package struct Mailing: Hashable, Sendable {
    package let id: MailingID
    package let controller: ControllerID
    /// Which message of the policy.
    package let message: ElementName
    /// By which channel; `nil` takes the first of the message's by which the person may be and can be reached.
    package let channel: ElementName?
    /// Stored without the person, whose row goes with the person.
    package let audience: Audience.Kind
    /// Which of them; of a person, the point of collection whose submission it confirms.
    package let element: ElementName?
    /// Where its words lie, sealed under a key of their own; `nil` once they are gone.
    package var folder: SubjectID?
    /// Who ordered it; each person's evidence names the same.
    package let actor: EvidenceActor
    package let ordered: Instant
    /// Behind the last that was done; `nil` at the beginning.
    package var cursor: CirclePlace?
    /// Names that the index led to so far.
    package var looked = 0
    /// People to whom it went out, or in whose account it stands.
    package var sent = 0
    /// People to whom staff bring it.
    package var tasks = 0
    /// People whom the policy does not let the firm write to.
    package var denied = 0
    /// People of whom no address or no value is held.
    package var unreachable = 0
    /// `nil` while it is under way.
    package var finished: Instant?

    package init(
        id: MailingID, controller: ControllerID, message: ElementName, channel: ElementName?, audience: Audience.Kind,
        element: ElementName?, folder: SubjectID?, actor: EvidenceActor, ordered: Instant
    ) {
        (self.id, self.controller, self.message, self.channel) = (id, controller, message, channel)
        (self.audience, self.element, self.folder) = (audience, element, folder)
        (self.actor, self.ordered) = (actor, ordered)
    }

    /// Counts one person more.
    mutating func add(_ state: Delivery.State) {
        switch state {
        case .waiting: break
        case .sent, .posted: sent += 1
        case .task, .done, .undone: tasks += 1
        case .denied: denied += 1
        case .unreachable: unreachable += 1
        }
    }
}

/// What became of a message for one person.
package struct Delivery: Hashable, Sendable {
    /// How far it has come.
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// Ordered for this one person, and not yet decided.
        case waiting
        /// Handed to the way out for messages.
        case sent
        /// Stands in the person's account.
        case posted
        /// Staff are to bring it: by telephone, post or text message.
        case task
        /// They have.
        case done
        /// They could not.
        case undone
        /// The policy forbids it; nothing went out.
        case denied
        /// It may be written, but no address, or a value that the words name, is not held.
        case unreachable

        /// Whether the person has it, or is to get it.
        package var isReaching: Bool {
            switch self {
            case .sent, .posted, .task, .done: return true
            case .waiting, .undone, .denied, .unreachable: return false
            }
        }
    }

    package let mailing: MailingID
    package let controller: ControllerID
    package let subject: SubjectID
    package let message: ElementName
    /// `nil` where none was found.
    package var channel: ElementName?
    package var state: State
    /// Codes of the decision's reasons, or why the person cannot be reached.
    package var reasons: [ElementName]
    package let ordered: Instant
    /// When it came into its state.
    package var settled: Instant
    /// Of the staff, who brought it.
    package var staff: String?
    /// The digest of the mark by which the person unsubscribes with one click (RFC 8058).
    package var mark: Digest?
    /// The value of the person to which it replies.
    package let about: DatumID?

    package init(
        mailing: MailingID, controller: ControllerID, subject: SubjectID, message: ElementName, channel: ElementName?,
        state: State, reasons: [ElementName] = [], ordered: Instant, settled: Instant, staff: String? = nil,
        mark: Digest? = nil, about: DatumID? = nil
    ) {
        (self.mailing, self.controller, self.subject, self.message) = (mailing, controller, subject, message)
        (self.channel, self.state, self.reasons, self.ordered) = (channel, state, reasons, ordered)
        (self.settled, self.staff, self.mark, self.about) = (settled, staff, mark, about)
    }
}

extension EvidenceKind {
    /// A message of the policy was ordered for people.
    package static let mailingOrdered = EvidenceKind("mailing-ordered")
    /// It was carried out with everybody whom it concerned.
    package static let mailingDone = EvidenceKind("mailing-done")
    /// A message of the policy was handed over for one person, put in the account, or given to staff to bring.
    package static let messageHanded = EvidenceKind("message-handed")
    /// Staff brought it, or could not.
    package static let messageBrought = EvidenceKind("message-brought")
}
