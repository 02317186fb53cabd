import Vocabulary

extension NoticeDraft {
    /// So many rules of keeping stand in their card.
    static let rulesInCard = 4
    /// Up to so many names stand in a line of a card; of more the first few, and a link to the rest.
    static let namesInCard = (all: 12, few: 8)

    func cards() -> [NoticeCard] {
        [
            whoCard(), whatCard(), recipientsCard(), keepingCard(), rightsCard(), childrenCard(), complaintsCard(),
            dateCard(),
        ]
        .compactMap { $0 }
    }

    private func card(
        _ part: NoticePart, _ title: NoticeWord, _ lines: [NoticeText], _ origin: NoticeOrigin
    ) -> NoticeCard? {
        guard !lines.isEmpty else { return nil }
        return NoticeCard(
            anchor: "card-\(part.rawValue)", title: word(title), lines: lines, more: part.rawValue, origin: origin)
    }

    /// The names in a sentence; of many the first, and a link to the place where all of them stand.
    private func some(_ labels: [String], whole anchor: String) -> NoticeText {
        guard labels.count > Self.namesInCard.all else { return NoticeText(LabelGrammar.closed(series(labels))) }
        let shown = labels.prefix(Self.namesInCard.few).map(inSentence).joined(separator: "; ")
        let rest = book.more(labels.count - Self.namesInCard.few)
        return NoticeText([.plain(shown + "; "), .link(rest, to: "#" + anchor), .plain(".")])
    }

    private func whoCard() -> NoticeCard? {
        let controller = policy.controller
        let seat = text(controller.seat) ?? book.country(controller.country)
        var lines = [NoticeText([.strong(label(controller)), .plain(", " + seat + ".")])]
        let reach = contact(controller.contact).prefix(2).flatMap(\.lines)
        if !reach.isEmpty { lines.append(reach.joined(", ")) }
        if let officer = controller.dataProtectionOfficer.flatMap({ policy.parties[$0] }) {
            let reach = contact(officer.contact).prefix(2).flatMap(\.lines)
            let told = (isCalled(officer, .officer) ? [] : [NoticeText(label(officer))]) + reach
            let end = reach.isEmpty ? NoticeText(".") : NoticeText([])
            let words = NoticeText([.strong(word(.officer) + ":"), .plain(" ")]) + told.joined(", ") + end
            if !told.isEmpty { lines.append(words) }
        }
        return card(.who, .cardWho, lines, origin(.controller, controller))
    }

    /// The purposes by their first ground.
    private func whatCard() -> NoticeCard? {
        var lines: [NoticeText] = []
        for basis in LegalBasis.allCases {
            let purposes = policy.purposes.filter { $0.grounds.first?.basis == basis }
            guard !purposes.isEmpty else { continue }
            lines.append(
                NoticeText([.strong(book.name(basis) + ":"), .plain(" ")])
                    + some(purposes.map { label($0) }, whole: NoticePart.purposes.rawValue))
        }
        if !policy.consents.isEmpty { lines.append(NoticeText(word(.cardConsentStop))) }
        let elements = policy.purposes.map { ElementReference(.purposes, $0.name) }
        return card(.purposes, .cardWhat, lines, NoticeOrigin(elements: elements))
    }

    private func recipientsCard() -> NoticeCard? {
        let names = policy.recipients.map { label($0) }
        var lines = [
            names.isEmpty
                ? NoticeText(word(.cardNobody)) : some(names, whole: NoticePart.recipients.rawValue).capitalised
        ]
        if let transfers = policy.transfers {
            lines.append(NoticeText(word(transfers.rule == .never ? .transfersNever : .transfersSafeguarded)))
        }
        let elements = policy.recipients.map { ElementReference(.recipients, $0.name) }
        return card(names.isEmpty ? .purposes : .recipients, .cardRecipients, lines, NoticeOrigin(elements: elements))
            .map {
                var card = $0
                card.anchor = "card-recipients"
                return card
            }
    }

    private func keepingCard() -> NoticeCard? {
        let rules = policy.retention.prefix(Self.rulesInCard)
        var lines = rules.map { rule -> NoticeText in
            let name = LabelGrammar.capitalised(label(rule))
            return ([NoticeText([.strong(name + ":"), .plain(" " + phrase(rule.keep) + ".")])] + reach(rule)).joined(
                " ")
        }
        if policy.endsByPurpose(policy.data.names) { lines.append(NoticeText(word(.lastPurposeEnds))) }
        let rest = policy.retention.count - rules.count
        if rest > 0 {
            lines.append(NoticeText([.link(LabelGrammar.capitalised(book.more(rest)), to: "#keeping-table")]))
        }
        let elements = rules.map { ElementReference(.retention, $0.name) }
        return card(.keeping, .cardKeeping, lines, NoticeOrigin(elements: elements))
    }

    private func rightsCard() -> NoticeCard? {
        let names = rights().compactMap { block -> NoticeText? in
            guard case .right(let right) = block.content, let anchor = block.anchor else { return nil }
            return NoticeText([.link(right.name, to: "#" + anchor)])
        }
        let elements = policy.rights.map { ElementReference(.rights, $0.name) }
        return card(
            .rights, .cardRights,
            [
                names.joined("; "),
                NoticeText(word(.cardRightsHow) + " " + word(namesCost ? .freeButFor : .isFree)),
            ],
            NoticeOrigin(elements: elements))
    }

    private func childrenCard() -> NoticeCard? {
        guard let ages = policy.ages else { return nil }
        let lines = children().compactMap { block -> NoticeText? in
            guard case .paragraph(let text) = block.content else { return nil }
            return text
        }
        return card(.children, .cardChildren, Array(lines.prefix(2)), origin(.ages, ages))
    }

    private func complaintsCard() -> NoticeCard? {
        var lines = [NoticeText(word(howToReachUs))]
        if let authority = mainAuthority {
            lines += [NoticeText(word(.turnToAuthority)) + NoticeText(" ") + authorityLine(authority)]
        }
        if !namedAuthorities.isEmpty {
            let named = namedAuthorities.map { authorityLine($0) }.joined("; ")
            lines += [NoticeText(word(.turnToAuthority)) + NoticeText(" ") + named]
        }
        let whole = policy.complaints.map { origin(.complaints, $0) } ?? .none
        return card(.complaints, .cardComplaints, lines, whole)
    }

    private func dateCard() -> NoticeCard? {
        var lines: [NoticeText] = []
        lines.append(NoticeText(policy.effective.map(book.inForce) ?? word(.cardNoEffective)))
        if let version = policy.version { lines.append(line(.version, LabelGrammar.closed(version))) }
        if let published = policy.published { lines.append(NoticeText(book.lastUpdated(published))) }
        if let notice = policy.changes?.notice { lines.append(NoticeText(book.changeNotice(notice))) }
        let whole = policy.changes.map { origin(.changes, $0) } ?? .none
        return card(.changes, .cardUpdated, lines, whole)
    }
}

extension NoticeText {
    /// With a capital where it begins with plain words.
    fileprivate var capitalised: NoticeText {
        guard case .plain(let words) = runs.first else { return self }
        return NoticeText(LabelGrammar.capitalised(words)) + NoticeText(Array(runs.dropFirst()))
    }
}
