import Vocabulary

/// The register of processing activities that a controller keeps and shows to the authority (Article 30(1) GDPR).
///
/// One activity a purpose, made from the policy that is carried out, so that it cannot fall behind it.
package struct RecordOfProcessing: Hashable, Sendable {
    package let language: Language
    package let digest: Digest
    package let title: String
    /// The controller, joint controllers, representative and officer (Article 30(1)(a) GDPR), a line each.
    package let responsible: [String]
    package let activities: [ProcessingActivity]
    /// The measures of Article 32(1) GDPR (Article 30(1)(g) GDPR).
    package let security: [String]

    package init(_ policy: Policy, in language: Language, registers: Registers = .builtIn) {
        let draft = NoticeDraft(policy: policy, registers: registers, language: language, reader: .authority)
        self.language = language
        digest = policy.digest
        title = RecordWords(language).title + ": " + draft.label(policy.controller)
        responsible = draft.who().flatMap { block -> [String] in
            guard case .definitions(let pairs) = block.content else { return [] }
            return pairs.map { "\($0.term): " + $0.lines.map(\.plain).joined(separator: "; ") }
        }
        activities = policy.purposes.map { draft.activity($0) }
        security = policy.security.map { measure in
            let described = ([draft.label(measure)] + draft.ownText(measure).map(\.plain)).joined(separator: ". ")
            let findings = draft.findings(measure)
            return findings.isEmpty
                ? described : ([LabelGrammar.sentence(described)] + findings).joined(separator: " ")
        }
    }
}

/// One row of the register.
package struct ProcessingActivity: Hashable, Sendable {
    package let name: ElementName
    /// Article 30(1)(b) GDPR.
    package let purpose: String
    package let grounds: [String]
    /// Kinds of people and kinds of data (Article 30(1)(c) GDPR).
    package let people: [String]
    package let data: [String]
    /// Article 30(1)(d) GDPR.
    package let recipients: [String]
    /// Third countries with the safeguard (Article 30(1)(e) GDPR); empty when nothing leaves the EEA.
    package let transfers: [String]
    /// When each kind of data is erased (Article 30(1)(f) GDPR).
    package let erasure: [String]
}

extension NoticeDraft {
    fileprivate func activity(_ purpose: Purpose) -> ProcessingActivity {
        let recipients = policy.recipients.filter { $0.purposes.contains(purpose.name) }
        let transfers = recipients.flatMap { recipient in
            placesOf(recipient).filter { !registers.isInEEA($0) }.map { country in
                let safeguards = safeguards(of: recipient).joined(separator: "; ")
                return "\(label(recipient)): \(book.country(country))\(safeguards.isEmpty ? "" : " (\(safeguards))")"
            }
        }
        let named = purpose.people.isEmpty ? purpose.data.flatMap { policy.data[$0]?.people ?? [] } : purpose.people
        // Where the policy binds it to nobody, it concerns all.
        let people = named.isEmpty ? policy.people.names : unique(named)
        return ProcessingActivity(
            name: purpose.name, purpose: jointly(purpose), grounds: purpose.grounds.flatMap { ground($0).map(\.plain) },
            people: people.map { label(.people, $0) }, data: purpose.data.map { label(.data, $0) },
            recipients: recipients.map { "\(label($0)) – \(book.name($0.role))" }, transfers: transfers,
            erasure: rules(purpose).map { rule in
                let when = rule.condition.map { [book.onlyIf(clause($0))] } ?? []
                let sentences = ["\(label(rule)): \(phrase(rule.keep))."] + when + outcomes(rule)
                return sentences.joined(separator: " ")
            } + (policy.endsByPurpose(purpose.data) ? [word(.lastPurposeEnds)] : []))
    }

    /// The purpose, with those who decide on it too (Article 30(1)(a) GDPR).
    private func jointly(_ purpose: Purpose) -> String {
        guard !purpose.jointWith.isEmpty else { return label(purpose) }
        let term = LabelGrammar.inSentence(word(.jointControllers))
        return "\(label(purpose)) (\(term): \(labels(.parties, purpose.jointWith)))"
    }

    private func unique(_ names: [ElementName]) -> [ElementName] {
        var seen: Set<ElementName> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The rules of retention that reach data of the purpose.
    func rules(_ purpose: Purpose) -> [RetentionRule] {
        policy.retention.filter { rule in
            (rule.purposes.isEmpty || rule.purposes.contains(purpose.name))
                && rule.data.contains { purpose.data.contains($0) }
        }
    }
}

/// Headers of the register in each language.
struct RecordWords {
    let title, purpose, ground, people, data, recipients, transfers, erasure, security: String

    init(_ language: Language) {
        switch language {
        case .bulgarian:
            title = "Регистър на дейностите по обработване (член 30, параграф 1 от ОРЗД)"
            (purpose, ground, people) = ("Цел", "Основание", "Хора")
            (data, recipients, transfers) = ("Данни", "Получатели", "Извън ЕИП")
            (erasure, security) = ("Срок за изтриване", "Мерки за сигурност")
        case .latvian:
            title = "Apstrādes darbību reģistrs (VDAR 30. panta 1. punkts)"
            (purpose, ground, people) = ("Nolūks", "Pamats", "Cilvēki")
            (data, recipients, transfers) = ("Dati", "Saņēmēji", "Ārpus EEZ")
            (erasure, security) = ("Dzēšanas termiņš", "Drošības pasākumi")
        default:
            title = "Record of processing activities (Article 30(1) GDPR)"
            (purpose, ground, people) = ("Purpose", "Ground", "People")
            (data, recipients, transfers) = ("Data", "Recipients", "Outside the EEA")
            (erasure, security) = ("Time limit for erasure", "Security measures")
        }
    }
}
