import Vocabulary

/// A question put to a policy: may this be done, with this data, for this purpose, now?
package struct DecisionRequest: Hashable, Sendable {
    package var operation: Operation
    /// Required for the uses (``Operation/isUse``), ignored for care of the data (store, correct, restrict, erase, anonymise).
    package var purpose: ElementName?
    /// Items or groups; at least one for personal purposes.
    package var data: [ElementName]
    /// For ``Operation/share``: to whom.
    package var recipient: ElementName?
    /// For ``Operation/collect``: where.
    package var point: ElementName?
    /// For ``Operation/collect``: from which source; by default the point's own.
    package var source: ElementName?
    package var channel: ElementName?
    package var topic: ElementName?
    package var principal: Asker
    /// Particulars that the question names. Their texts are not the policy's business.
    package var particulars: Set<ElementName>
    /// Facts stated with the question, beside those recorded of the person.
    package var facts: Set<ElementName>
    /// Agreements confirmed with a collection.
    package var agreements: Set<ElementName>
    /// What is on record about the recipients.
    package var standings: [ElementName: Set<RecipientStanding>]
    package var at: Instant

    package init(
        operation: Operation, purpose: ElementName?, data: [ElementName], recipient: ElementName? = nil,
        point: ElementName? = nil, source: ElementName? = nil, channel: ElementName? = nil, topic: ElementName? = nil,
        principal: Asker, particulars: Set<ElementName> = [], facts: Set<ElementName> = [],
        agreements: Set<ElementName> = [], standings: [ElementName: Set<RecipientStanding>] = [:], at: Instant
    ) {
        (self.operation, self.purpose, self.data, self.recipient) = (operation, purpose, data, recipient)
        (self.point, self.source, self.channel, self.topic) = (point, source, channel, topic)
        (self.principal, self.particulars, self.facts) = (principal, particulars, facts)
        (self.agreements, self.standings, self.at) = (agreements, standings, at)
    }
}

/// Who asks for a decision (XACML's access-subject); never the data subject as such.
package struct Asker: Hashable, Sendable {
    /// What kind of asker it is.
    package enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
        /// The person whose data it is, signed in.
        case subject
        case staff
        /// A program of the firm.
        case client
        /// Zavet itself.
        case system
    }
    package var kind: Kind
    /// Roles of the policy's `staff` section; only for staff.
    package var roles: Set<ElementName>

    package init(kind: Kind, roles: Set<ElementName> = []) { (self.kind, self.roles) = (kind, roles) }
}

extension Operation {
    /// Whether it is a use, which needs a purpose and its ground; the others take care of what is held.
    package var isUse: Bool {
        switch self {
        case .collect, .read, .use, .combine, .share, .publish: return true
        case .store, .correct, .restrict, .erase, .anonymise: return false
        }
    }
}
