import Choices
import Policies
import Vocabulary

/// What arrives at a point of collection.
package struct Submission: Sendable {
    package var point: ElementName
    /// Values by field, as typed. Several values only for items that may be many.
    package var values: [String: [Sealed<String>]]
    /// Facts stated: `invoice-wanted`.
    package var facts: Set<ElementName>
    /// Particulars that hold: the request that a rating is for. Their texts are not the policy's business.
    package var particulars: Set<ElementName>
    /// Agreements confirmed.
    package var agreements: Set<ElementName>
    /// Consents ticked (`true`) or expressly refused (`false`); an empty box is not sent.
    package var consents: [ElementName: Bool]
    /// Whether the consents wait until the address that came along is confirmed: what is sent is judged as if they were
    /// given, and they are not recorded. Anybody can type another's address.
    package var holdsConsents = false
    /// The person, when known: signed in, or named by the firm's program.
    package var subject: SubjectID?
    /// Where the values come from; by default the point's own source.
    package var source: ElementName?
    package var circumstances: ChoiceCircumstances
    /// The file that one of the values tells of; written already.
    var upload: FileUpload?

    package init(
        point: ElementName, values: [String: [Sealed<String>]], facts: Set<ElementName> = [],
        particulars: Set<ElementName> = [], agreements: Set<ElementName> = [], consents: [ElementName: Bool] = [:],
        subject: SubjectID? = nil,
        source: ElementName? = nil, circumstances: ChoiceCircumstances
    ) {
        (self.point, self.values, self.facts, self.agreements) = (point, values, facts, agreements)
        (self.consents, self.subject, self.source) = (consents, subject, source)
        (self.particulars, self.circumstances) = (particulars, circumstances)
    }
}

/// Why something in a submission is not taken.
package struct IntakeRefusal: Hashable, Sendable {
    /// The field, agreement or consent it is about, as sent; `nil` for the whole.
    package let field: String?
    /// A ``ValueFault``, a ``ReasonCode``, or `consent-not-offered`, `value-repeated`, `identifier-ambiguous`.
    package let code: String
    /// The decision's reason, where it was one.
    package let reason: Reason?

    package init(field: String?, code: String, reason: Reason? = nil) {
        (self.field, self.code, self.reason) = (field, code, reason)
    }

    package init(_ reason: Reason) {
        self.init(
            field: reason.datum?.rawValue ?? reason.element?.name.rawValue, code: reason.code.rawValue, reason: reason)
    }
}

/// What a submission that was taken has become.
package struct CollectionReceipt: Sendable {
    package let subject: SubjectID
    package let reference: SubjectReference
    /// Whether the person was not known before.
    package let isNew: Bool
    package let data: [Item]
    package let choices: [ChoiceID]
    package let evidence: [EntryID]

    /// One item that is held now.
    package struct Item: Hashable, Sendable {
        package let item: ElementName
        package let datum: DatumID
        package let purposes: [ElementName]
    }
}

/// How a submission ended.
package enum CollectionOutcome: Sendable {
    case accepted(CollectionReceipt)
    /// Nothing was stored but the evidence of the refusal.
    case refused([IntakeRefusal], policy: LoadedPolicy, evidence: [EntryID])
    /// A new account was asked for under an identifier that leads to these people already. Nothing was stored; whoever
    /// asked must not be told, only written to.
    case alreadyKnown([SubjectID])
}
