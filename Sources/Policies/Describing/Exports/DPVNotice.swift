import Vocabulary

/// A policy as linked data: JSON-LD in the terms of the W3C Data Privacy Vocabulary 2.3.
///
/// The notice is a `dpv:PrivacyNotice` with one `dpv:Process` a purpose; data, recipients and rules of retention are
/// nodes of their own in `@graph`. Words are given in every language that the policy is published in.
package struct DPVNotice {
    private let policy: Policy
    private let registers: Registers

    package init(_ policy: Policy, registers: Registers = .builtIn) {
        (self.policy, self.registers) = (policy, registers)
    }

    package var json: JSON {
        .object([
            "@context": DPVTerms.context,
            "@graph": .array(
                [notice, controller] + policy.people.map(people) + policy.data.map(datum) + policy.purposes.map(process)
                    + policy.recipients.map(recipient) + policy.retention.map(storage)),
        ])
    }

    /// `urn:zavet:easymath:<digest>` is this version; what it declares hangs below it.
    private func identifier(_ section: PolicySection, _ name: ElementName) -> JSON {
        .string("urn:zavet:\(policy.id):\(policy.digest.hex)#\(section.rawValue)/\(name.rawValue)")
    }
    private func link(_ section: PolicySection, _ name: ElementName) -> JSON { ["@id": identifier(section, name)] }
    private func term(_ iri: String) -> JSON { ["@id": .string(iri)] }

    /// Words in every published language, made by the language's own draft.
    private func words(_ make: (NoticeDraft) -> String?) -> JSON {
        .array(
            policy.languages.compactMap { language in
                let draft = NoticeDraft(policy: policy, registers: registers, language: language)
                return make(draft).map { ["@language": .string(language.rawValue), "@value": .string($0)] }
            })
    }

    private var notice: JSON {
        var members: [String: JSON] = [
            "@id": .string("urn:zavet:\(policy.id):\(policy.digest.hex)"), "@type": "dpv:PrivacyNotice",
            "dct:title": words { $0.text(policy.annotations.labels) },
            "dct:language": .array(policy.languages.map { .string($0.rawValue) }),
            "dct:identifier": .string(policy.digest.hex),
            "dpv:hasDataController": link(.controller, policy.controller.name),
            "dpv:hasProcess": .array(policy.purposes.map { link(.purposes, $0.name) }),
            "dpv:hasRight": .array(
                Right.allCases.filter { $0 != .withdrawConsent || !policy.consents.isEmpty }.map { right in
                    term("eu-gdpr:A" + (right == .withdrawConsent ? "7-3" : right.article))
                }),
        ]
        if let published = policy.published { members["dct:issued"] = .string(published.description) }
        if let effective = policy.effective { members["dct:valid"] = .string(effective.description) }
        return .object(members)
    }

    private var controller: JSON {
        var members: [String: JSON] = [
            "@id": identifier(.controller, policy.controller.name), "@type": "dpv:DataController",
            "skos:prefLabel": words { $0.label(policy.controller) },
        ]
        let key = policy.controller.authority ?? registers.countries[policy.controller.country]?.authority
        if let iri = key.flatMap({ registers.authorities[$0] })?.dpv { members["dct:relation"] = term(iri) }
        return .object(members)
    }

    private func people(_ kind: PeopleKind) -> JSON {
        .object([
            "@id": identifier(.people, kind.name), "@type": .string(kind.areChildren ? "dpv:Child" : "dpv:DataSubject"),
            "skos:prefLabel": words { $0.label(kind) },
        ])
    }

    private func datum(_ item: DataItem) -> JSON {
        let category = registers.categories[item.category]?.dpv ?? "PersonalData"
        let main = category == "PersonalData" ? "dpv:PersonalData" : "pd:" + category
        let special = item.special != nil ? ["dpv:SpecialCategoryPersonalData"] : []
        return .object([
            "@id": identifier(.data, item.name), "@type": .array(([main] + special).map(JSON.string)),
            "skos:prefLabel": words { $0.label(item) },
        ])
    }

    private func process(_ purpose: Purpose) -> JSON {
        let bases = purpose.grounds.map(\.basis)
        var rights: [String] = []
        for right in bases.flatMap(DPVTerms.rights) where !rights.contains(right) { rights.append(right) }
        var grounds = LegalBasis.allCases.filter(bases.contains).map(DPVTerms.ground)
        if let exception = purpose.specialException.flatMap(DPVTerms.exception) { grounds.append(exception) }
        let draft = NoticeDraft(policy: policy, registers: registers, language: policy.prevailingLanguage)
        let recipients = policy.recipients.filter { $0.purposes.contains(purpose.name) }
        var processing = Operation.allCases.filter(purpose.operations.contains).map(DPVTerms.processing)
        if !recipients.isEmpty, !processing.contains("dpv:Share") { processing.append("dpv:Share") }
        if purpose.isProfiling { processing.append("dpv:Profiling") }
        return .object([
            "@id": identifier(.purposes, purpose.name), "@type": "dpv:Process",
            "dct:title": words { $0.label(purpose) },
            "dpv:hasPurpose": term("dpv:" + (purpose.dpv ?? "Purpose")),
            "dpv:hasLegalBasis": .array(grounds.map(term)),
            "dpv:hasPersonalData": .array(purpose.data.map { link(.data, $0) }),
            "dpv:hasProcessing": .array(processing.map(term)),
            "dpv:hasDataSubject": .array(purpose.people.map { link(.people, $0) }),
            "dpv:hasRecipient": .array(recipients.map { link(.recipients, $0.name) }),
            "dpv:hasStorageCondition": .array(draft.rules(purpose).map { link(.retention, $0.name) }),
            "dpv:hasRight": .array(rights.map(term)),
        ])
    }

    private func recipient(_ recipient: Recipient) -> JSON {
        var members: [String: JSON] = [
            "@id": identifier(.recipients, recipient.name), "@type": .string(DPVTerms.role(recipient.role)),
            "skos:prefLabel": words { $0.label(recipient) },
            "dpv:hasPersonalData": .array(recipient.data.map { link(.data, $0) }),
        ]
        if !recipient.countries.isEmpty {
            members["dct:spatial"] = .array(recipient.countries.map(JSON.string))
        }
        if !recipient.safeguards.isEmpty {
            members["dpv:hasLegalBasis"] = .array(recipient.safeguards.map { term(DPVTerms.safeguard($0)) })
        }
        return .object(members)
    }

    private func storage(_ rule: RetentionRule) -> JSON {
        .object([
            "@id": identifier(.retention, rule.name), "@type": .array(["dpv:StorageCondition", "dpv:StorageDuration"]),
            "skos:prefLabel": words { $0.label(rule) },
            "dct:description": words {
                LabelGrammar.sentence($0.phrase(rule.keep)) + " " + $0.outcomes(rule).joined(separator: " ")
            },
            "dpv:hasPersonalData": .array(rule.data.map { link(.data, $0) }),
        ])
    }
}
