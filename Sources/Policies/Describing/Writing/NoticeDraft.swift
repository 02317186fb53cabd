import Vocabulary

/// A notice while it is being written: the policy, the language's book, and how an element is called.
struct NoticeDraft {
    let policy: Policy
    let registers: Registers
    let language: Language
    let book: any Phrasebook

    init(policy: Policy, registers: Registers, language: Language, reader: NoticeReader = .person) {
        self.init(policy: policy, registers: registers, language: language, book: Phrasebooks.book(language))
        let book = Phrasebooks.book(language, capitals: capitals(), for: reader)
        self.init(policy: policy, registers: registers, language: language, book: book)
    }

    private init(policy: Policy, registers: Registers, language: Language, book: any Phrasebook) {
        (self.policy, self.registers, self.language, self.book) = (policy, registers, language, book)
    }

    /// What the policy's named parties, and recipients that are such, are called; and labels that stand in for want of
    /// one in the notice's language.
    private func capitals() -> Capitals {
        let named = policy.parties.filter { !$0.isCategory }
        func isNamed(_ party: ElementName) -> Bool { named.contains { $0.name == party } }
        let recipients = policy.recipients.filter { recipient in
            guard let first = recipient.parties.first else { return false }
            return recipient.parties.allSatisfy(isNamed) || (recipient.annotations.labels.isEmpty && isNamed(first))
        }
        var kept = Set(named.map { label($0) } + recipients.map { label($0) })
        if !Phrasebooks.has(policy.prevailingLanguage) {
            // What stands in for a label that nobody gave is no word of that language, but for names of its own.
            let foreign = policy.allElements.map(\.element).filter {
                $0.annotations.labels.byLanguage[language] == nil
                    && (!$0.annotations.labels.isEmpty || ($0 is Party || $0 is Law || $0 is Agreement))
            }
            kept.formUnion(foreign.map { label($0) })
        }
        return Capitals(kept: kept, keepsAll: !Phrasebooks.has(language))
    }

    /// A label as it stands within a sentence; a name as it is written.
    func inSentence(_ label: String) -> String { book.inSentence(label) }

    /// The text in the notice's language, else in the prevailing one, else in English, else in any; `nil` when there is none.
    func text(_ text: LocalizedText) -> String? {
        let words = text.languageInNotice(of: language).flatMap { text.byLanguage[$0] }
        let found = words?.split(separator: "\n").joined(separator: " ")
        return found?.isEmpty == false ? found : nil
    }

    func word(_ word: NoticeWord) -> String { book.word(word) }

    /// What the element is called: its label, or the next best thing that people can read.
    func label(_ section: PolicySection, _ name: ElementName) -> String {
        if section == .purposes, name == .dataSubjectRights, policy.purposes[name] == nil {
            return word(.answeringRights)
        }
        guard let element = policy.element(ElementReference(section, name)) else { return readable(name) }
        return label(element)
    }

    func label(_ element: any Element) -> String {
        if let label = text(element.annotations.labels) { return label }
        switch element {
        case let party as Party: return text(party.legalName) ?? readable(party.name)
        case let controller as Controller: return text(controller.legalName) ?? policy.id.rawValue
        case let law as Law: return text(law.citation) ?? readable(law.name)
        case let item as DataItem:
            return registers.categories[item.category].flatMap { text($0.labels) } ?? readable(item.name)
        case let agreement as Agreement: return text(agreement.statement) ?? readable(agreement.name)
        case let right as RightRule: return book.name(right.right)
        case let recipient as Recipient where !recipient.parties.isEmpty:
            return book.and(recipient.parties.map { label(.parties, $0) })
        case let consent as ConsentRequest where !consent.purposes.isEmpty:
            return book.and(consent.purposes.map { label(.purposes, $0) })
        case let rule as RetentionRule: return labels(.data, rule.data)
        case let channel as MessageChannel: return book.name(channel.kind)
        case let rule as AutomatedDecisionRule where !rule.purposes.isEmpty:
            return LabelGrammar.capitalised(labels(.purposes, rule.purposes))
        default: return readable(element.name)
        }
    }

    /// A key of the file as words; only where the policy gives no label, which the check warns of.
    func readable(_ name: ElementName) -> String {
        LabelGrammar.capitalised(name.rawValue.split { $0 == "-" || $0 == "/" }.joined(separator: " "))
    }

    /// Several labels as they stand in a sentence: "e-mail address, name and order".
    func labels(_ section: PolicySection, _ names: [ElementName]) -> String {
        series(names.map { label(section, $0) })
    }

    /// Labels in a row; with semicolons where one of them holds a comma or an "and" of its own.
    func series(_ labels: [String]) -> String {
        let words = labels.map(inSentence)
        let joints = [",", book.and(["", ""]), book.or(["", ""])]
        let isCompound = words.contains { label in joints.contains { label.contains($0) } }
        return isCompound ? words.joined(separator: "; ") : book.and(words)
    }

    func anchor(_ section: PolicySection, _ name: ElementName) -> String {
        "\(section.rawValue)-\(name.rawValue.split(separator: "/").joined(separator: "-"))"
    }

    func origin(_ section: PolicySection, _ element: any Element, _ mentioned: [ElementReference] = []) -> NoticeOrigin
    {
        var elements = [ElementReference(section, element.name)]
        var clauses = element.clauses
        for reference in mentioned where !elements.contains(reference) {
            elements.append(reference)
            clauses += policy.element(reference)?.clauses.filter { !clauses.contains($0) } ?? []
        }
        return NoticeOrigin(elements: elements, clauses: clauses)
    }

    /// The element's own published sentences as a line, when it has some.
    func ownText(_ element: any Element) -> [NoticeText] {
        text(element.annotations.text).map { [NoticeText(LabelGrammar.sentence($0))] } ?? []
    }

    /// "Term: words", with the term standing out.
    func line(_ term: NoticeWord, _ words: String) -> NoticeText {
        NoticeText([.strong(word(term) + ":"), .plain(" " + words)])
    }
}
