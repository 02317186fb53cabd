import Policies
import Vocabulary

/// The record of a consent as the person can keep it: ISO/IEC TS 27560 through the profile of W3C DPV, in JSON-LD.
///
/// It holds the policy's words and the person's opaque reference, and no datum of the person. The section names and
/// the mandatory fields are those of docs/reference/receipts.md.
package struct ConsentReceipt: Sendable {
    package let record: ChoiceRecord
    /// The later acts on the same consent, oldest first: a withdrawal shows here.
    package let later: [ChoiceRecord]
    /// The version of the policy that the person saw.
    package let policy: Policy
    package let consent: ConsentRequest
    package let shown: ShownText?
    package let reference: SubjectReference
    /// The name of the authority where one can complain; without it the key of the register stands in its place.
    package let authority: LocalizedText?
    /// Where the controller publishes that version of its notice, and where the consent is withdrawn: absolute addresses.
    package let noticeAddress: String
    package let withdrawalAddress: String
    /// How long the data is kept, in the words of the notice; where there are none, the rules are named.
    let keeping: [String]
    /// The evidence of the act with its proof of inclusion, as `Ledger` writes it; null while it is not yet sequenced.
    package let evidence: JSON

    package init(
        record: ChoiceRecord, later: [ChoiceRecord], policy: Policy, consent: ConsentRequest, shown: ShownText?,
        reference: SubjectReference, authority: LocalizedText? = nil, noticeAddress: String, withdrawalAddress: String,
        keeping: [String] = [], evidence: JSON
    ) {
        (self.record, self.later, self.policy, self.consent) = (record, later, policy, consent)
        (self.shown, self.reference, self.evidence) = (shown, reference, evidence)
        (self.authority, self.keeping) = (authority, keeping)
        (self.noticeAddress, self.withdrawalAddress) = (noticeAddress, withdrawalAddress)
    }

    /// The receipt as JSON-LD, issued at that time under that identifier.
    package func json(id: String, issued: Instant) -> JSON {
        let language = record.language ?? policy.prevailingLanguage
        return .object([
            "@context": Self.context,
            "@id": .string("urn:zavet:receipt:\(id)"),
            "@type": ["dpv:ConsentReceipt"],
            "dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr",
            "schema_version": "ISO/IEC TS 27560:2023",
            "receipt_id": .string(id),
            "issued": .string(issued.description),
            "record_id": .string(record.id.rawValue),
            "pii_principal_id": .string(reference.rawValue),
            "processing": processing(language),
            "pii": .array(record.data.map { pii($0, language) }),
            "parties": .array(parties(language)),
            "events": .array(([record] + later).map(event)),
            "shown": shownWords,
            "proven": .bool(record.isProven),
            "evidence": evidence,
        ])
    }

    private static let context: JSON = [
        "dpv": "https://w3id.org/dpv#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "dct": "http://purl.org/dc/terms/", "@vocab": "https://w3id.org/dpv/schema/dpv-27560#",
    ]

    private var shownWords: JSON {
        guard let shown else { return nil }
        return [
            "language": .string(shown.language.rawValue), "words": .string(shown.words),
            "digest": .string(shown.digest.hex),
        ]
    }

    private func processing(_ language: Language) -> JSON {
        let purposes = record.purposes.compactMap { policy.purposes[$0] }
        let recipients = policy.recipients.filter { !Set($0.purposes).isDisjoint(with: record.purposes) }
        return .object([
            "privacy_notice": .object([
                "url": .string(noticeAddress), "version": .string(record.policy.hex),
                "effective": policy.effective.map { .string($0.description) } ?? nil,
                "language": .string(language.rawValue),
            ]),
            "language": .string(language.rawValue),
            "purposes": .array(purposes.map { purpose($0, language) }),
            "lawful_basis": [consent.isExplicit ? "eu-gdpr:A6-1-a-explicit-consent" : "eu-gdpr:A6-1-a"],
            "collection_method": .string(record.way.rawValue),
            "processing_method": ["dpv:Store", "dpv:Use"],
            "storage_locations": .array([.string(policy.controller.country)]),
            "processing_locations": .array(locations(recipients)),
            "geographic_restrictions": .string(policy.transfers?.rule.rawValue ?? "safeguarded"),
            "retention_period": .array(retention(language)),
            "jurisdiction": .string(policy.controller.country),
            "recipient_third_parties": .array(recipients.map { .string($0.label(language)) }),
            "withdrawal_method": .object([
                "url": .string(withdrawalAddress),
                "ways": .array(Set(consent.withdrawBy + [.page]).map(\.rawValue).sorted().map { .string($0) }),
            ]),
            "privacy_rights": ["7-3", "13", "14", "15", "16", "17", "18", "20", "21", "22", "77"].map {
                .string("eu-gdpr:A\($0)")
            }.asJSON,
        ])
    }

    private func purpose(_ purpose: Purpose, _ language: Language) -> JSON {
        .object([
            "name": .string(purpose.name.rawValue), "label": .string(purpose.label(language)),
            "purpose_type": purpose.dpv.map { .string("dpv:\($0)") } ?? "dpv:Purpose",
            "clauses": .array(purpose.clauses.map { .string($0) }),
        ])
    }

    private func pii(_ name: ElementName, _ language: Language) -> JSON {
        let item = policy.data[name]
        return .object([
            "pii_type": .string(item?.category ?? "other"), "pii_attribute_id": .string(name.rawValue),
            "label": .string(item?.label(language) ?? name.rawValue), "pii_optional": true,
            "sensitive_pii_category": .bool(item?.special != nil),
            "special_pii_category": item?.special.map { .string($0.rawValue) } ?? nil,
        ])
    }

    private func parties(_ language: Language) -> [JSON] {
        let controller = policy.controller
        let address = controller.contact.addresses.first?.text(in: language) ?? controller.seat.text(in: language)
        func text(_ value: String?) -> JSON { value.map { .string($0) } ?? nil }
        return [
            .object([
                "party_id": .string(policy.id.rawValue), "party_role": "dpv:DataController",
                "party_type": "dpv:Organisation", "party_name": text(controller.legalName.text(in: language)),
                "party_address": text(address), "party_email": text(controller.contact.emails.first),
                "party_phone": text(controller.contact.phones.first), "party_url": text(controller.contact.sites.first),
                "party_contact": text(controller.contact.emails.first ?? controller.contact.phones.first ?? address),
            ]),
            .object([
                "party_id": text(controller.authority), "party_role": "dpv:DataProtectionAuthority",
                "party_type": "dpv:Authority",
                "party_name": text(authority?.text(in: language) ?? controller.authority),
            ]),
        ]
    }

    private func event(_ record: ChoiceRecord) -> JSON {
        let state: String =
            switch record.act {
            case .giveConsent: "dpv:ConsentGiven"
            case .withdrawConsent: "dpv:ConsentWithdrawn"
            case .refuseConsent: "dpv:ConsentRefused"
            case .invalidateConsent: "dpv:ConsentInvalidated"
            default: "dpv:ConsentUnknown"
            }
        return .object([
            "event_time": .string(record.happened.description), "recorded": .string(record.learned.description),
            "event_state": .string(state), "event_type": consent.isExplicit ? "explicit" : "expressed",
            "validity_duration": record.expires.map { .string("until \($0.description)") } ?? "until withdrawn",
            "entity_id": .string(record.actorKind == "subject" ? reference.rawValue : record.actorID),
            "by_guardian": .bool(record.byGuardian), "way": .string(record.way.rawValue),
        ])
    }

    private func retention(_ language: Language) -> [JSON] {
        guard keeping.isEmpty else { return keeping.map { .string($0) } }
        return policy.retention.filter { !Set($0.data).isDisjoint(with: record.data) }.map {
            .string($0.label(language))
        }
    }

    private func locations(_ recipients: [Recipient]) -> [JSON] {
        Set(recipients.flatMap(\.countries) + [policy.controller.country]).sorted().map { .string($0) }
    }
}

extension [JSON] {
    fileprivate var asJSON: JSON { .array(self) }
}
