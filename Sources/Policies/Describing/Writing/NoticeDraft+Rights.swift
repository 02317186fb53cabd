import Vocabulary

extension NoticeDraft {
    func rights() -> [NoticeBlock] {
        let residence = policy.residence.map { residence in
            ownText(residence).map { NoticeBlock(.paragraph($0), origin: origin(.residence, residence)) }
        }
        return (residence ?? []) + eachRight()
    }

    private func eachRight() -> [NoticeBlock] {
        Right.allCases.filter(isTold).map { right in
            let rule = policy.rights.first { $0.right == right }
            let told = NoticeRight(
                right: right, name: rule.flatMap { text($0.annotations.labels) } ?? book.name(right),
                meaning: book.meaning(right),
                ownWords: rule.flatMap { text($0.annotations.text) }.map(LabelGrammar.sentence),
                article: LabelGrammar.capitalised(book.article(right)), action: book.action(right),
                details: details(right, rule))
            let whole = rule.map { rule in
                origin(.rights, rule)
                    + NoticeOrigin(clauses: rule.steps.flatMap(\.clauses) + rule.forms.flatMap(\.clauses))
            }
            return NoticeBlock(.right(told), anchor: "rights-\(right.rawValue)", origin: whole ?? .none)
        }
    }

    /// Whether using a right may cost something.
    var namesCost: Bool { policy.rights.contains { text($0.fee) != nil } }

    /// People have all rights by law; three are told only where there is something to use them on.
    private func isTold(_ right: Right) -> Bool {
        if policy.rights.contains(where: { $0.right == right }) { return true }
        switch right {
        case .withdrawConsent: return !policy.consents.isEmpty
        case .automatedDecision: return !policy.automated.isEmpty
        case .information: return false
        default: return true
        }
    }

    private func details(_ right: Right, _ rule: RightRule?) -> [NoticeDefinition] {
        var pairs: [NoticeDefinition] = []
        func add(_ term: NoticeWord, _ words: String?) {
            if let words { pairs.append(NoticeDefinition(word(term), [NoticeText(LabelGrammar.sentence(words))])) }
        }
        let channels = channels(right, rule)
        add(.howToAsk, channels.isEmpty ? nil : book.or(channels.map { way($0, to: right) }))
        if right != .withdrawConsent, right != .complaint {
            // The law's month is for the rights of Articles 15 to 22; a question is answered as soon by our own will.
            let usual = right == .information ? Period(1, .months) : nil
            add(.whenAnswer, book.answer(within: rule?.within ?? usual, extended: rule?.extendedTo))
        }
        guard let rule else { return pairs }
        add(.identification, text(rule.identification))
        add(.representation, text(rule.representation))
        add(.forms, rule.forms.isEmpty ? nil : rule.forms.map { label($0) }.joined(separator: "; "))
        add(.fee, text(rule.fee))
        add(.limits, text(rule.limits))
        add(.subjectLine, text(rule.subjectLine).map(book.quoted))
        if !rule.steps.isEmpty { pairs.append(NoticeDefinition(word(.steps), steps(rule.steps))) }
        return pairs
    }

    /// Of a right that no page takes the page has only a letter, which people send themselves.
    private func way(_ channel: ContactChannel, to right: Right) -> String {
        channel == .page && !right.isTakenOnPages ? word(.readyLetter) : book.name(channel)
    }

    /// The ways that the policy states, with the page for what it always takes; else those that the contacts open.
    private func channels(_ right: Right, _ rule: RightRule?) -> [ContactChannel] {
        let stated = rule?.channels ?? []
        if right.isTakenOnPages { return [.page] + stated.filter { $0 != .page } }
        guard stated.isEmpty else { return stated }
        let officer = policy.controller.dataProtectionOfficer.flatMap { policy.parties[$0] }
        let contacts = [policy.controller.contact, officer?.contact].compactMap { $0 }
        let open: [(ContactChannel, Bool)] = [
            (.email, contacts.contains { !$0.emails.isEmpty }), (.phone, contacts.contains { !$0.phones.isEmpty }),
            (.post, contacts.contains { !$0.addresses.isEmpty }), (.office, contacts.contains { !$0.office.isEmpty }),
        ]
        return open.filter(\.1).map(\.0)
    }

    /// By writing and by calling only where an address and a number are stated.
    var howToReachUs: NoticeWord {
        let contact = policy.controller.contact
        let canBeWrittenTo = !contact.emails.isEmpty || !contact.addresses.isEmpty
        guard !contact.phones.isEmpty else { return canBeWrittenTo ? .writeUs : .turnToUs }
        return canBeWrittenTo ? .askUs : .callUs
    }

    func complaints() -> [NoticeBlock] {
        let contact = policy.controller.contact
        var blocks = [NoticeBlock(.paragraph(NoticeText(word(howToReachUs))), anchor: "complaints-us")]
        if !contact.isEmpty {
            blocks.append(
                NoticeBlock(.definitions(self.contact(contact)), origin: origin(.controller, policy.controller)))
        }
        var whole = NoticeOrigin.none
        if let complaints = policy.complaints {
            whole = origin(.complaints, complaints)
            blocks += ownText(complaints).map { NoticeBlock(.paragraph($0), origin: whole) }
        }
        var keys = policy.complaints?.authorities ?? []
        if let main = mainAuthority { keys = [main.key] + keys.filter { $0 != main.key } }
        let named = namedAuthorities.map { NoticeItem(authorityLine($0), origin: origin(.parties, $0)) }
        let entries =
            named
            + keys.compactMap { registers.authorities[$0] }.map {
                NoticeItem(authorityLine($0), origin: whole)
            }
        if !entries.isEmpty {
            blocks.append(NoticeBlock(.paragraph(NoticeText(word(.turnToAuthority))), origin: whole))
            blocks.append(
                NoticeBlock(
                    .list(entries), anchor: "complaints-authority",
                    origin: whole))
        }
        blocks.append(NoticeBlock(.paragraph(NoticeText(word(.courtToo)))))
        return blocks
    }
}
