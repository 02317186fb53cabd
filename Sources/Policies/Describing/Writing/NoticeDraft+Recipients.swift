import Vocabulary

extension NoticeDraft {
    func recipients() -> [NoticeBlock] {
        guard !policy.recipients.isEmpty else { return [] }
        let table = NoticeTable(
            caption: word(.recipientsTable),
            header: [word(.columnRecipient), word(.columnForWhat), word(.columnConditions)],
            rows: policy.recipients.map(row)
        ).withoutEmptyColumns
        return [NoticeBlock(.table(table), anchor: "recipients-table")]
    }

    private func row(_ recipient: Recipient) -> NoticeTableRow {
        let mentioned =
            recipient.parties.map { ElementReference(.parties, $0) } + references(recipient.condition)
            + recipient.requires.map { ElementReference(.particulars, $0) }
        return NoticeTableRow(
            anchor: anchor(.recipients, recipient.name),
            cells: [who(recipient), whatFor(recipient), conditions(recipient)],
            origin: origin(.recipients, recipient, mentioned))
    }

    private func who(_ recipient: Recipient) -> [NoticeText] {
        var lines = [NoticeText([.strong(label(recipient)), .plain(" – " + book.name(recipient.role))])]
        lines += ownText(recipient)
        for party in recipient.parties.compactMap({ policy.parties[$0] }) {
            let isFirst = policy.recipients.first { $0.parties.contains(party.name) }?.name == recipient.name
            // Its only party need not be named again where its own name has the party's.
            let isAlone = recipient.parties.count == 1
            let isNamed = isAlone ? !label(recipient).contains(label(party)) : label(party) != label(recipient)
            let told = partyLines(party, isNamed: isNamed, isPlaced: isPlacedByItself(party, recipient))
            lines += isFirst ? told : isNamed ? Array(told.prefix(1)) : []
        }
        return lines
    }

    /// Whether the recipient's conditions do not say where this party is.
    private func isPlacedByItself(_ party: Party, _ recipient: Recipient) -> Bool {
        recipient.parties.count > 1 || (!recipient.countries.isEmpty && recipient.countries != party.countries)
    }

    private func whatFor(_ recipient: Recipient) -> [NoticeText] {
        let said = Set(references(recipient.condition))
        let purposes = recipient.purposes.map { name -> NoticeText in
            let consents = consentsNeeded(for: [name])?.filter { !said.contains(ElementReference(.consents, $0)) } ?? []
            guard !consents.isEmpty else { return purposeLink(name) }
            let only = book.onlyIf(book.consents(consents.map { label(.consents, $0) }))
            return purposeLink(name) + NoticeText(" – " + LabelGrammar.inSentence(only))
        }
        return purposes + [line(.data, LabelGrammar.closed(dataGoing(to: recipient)))]
    }

    /// Which data goes there.
    private func dataGoing(to recipient: Recipient) -> String {
        recipient.data.isEmpty ? LabelGrammar.inSentence(word(.allTheirData)) : series(gathered(recipient.data))
    }

    /// The labels of items; where all of a group that has a label are among them, the group's.
    private func gathered(_ items: [ElementName]) -> [String] {
        var (left, labels) = (items, [String]())
        for group in policy.groups where group.data.count > 1 && group.data.allSatisfy(left.contains) {
            guard let name = text(group.annotations.labels) else { continue }
            labels.append(name)
            left.removeAll(where: group.data.contains)
        }
        return labels + left.map { label(.data, $0) }
    }

    private func conditions(_ recipient: Recipient) -> [NoticeText] {
        var lines: [NoticeText] = []
        if let countries = places(recipient) { lines.append(NoticeText(countries)) }
        if isInTransferTable(recipient) {
            lines.append(NoticeText([.link(word(.columnSafeguard), to: "#transfers-table")]))
        } else if !recipient.safeguards.isEmpty {
            lines.append(
                line(.columnSafeguard, LabelGrammar.closed(safeguards(of: recipient).joined(separator: "; "))))
        }
        if let condition = recipient.condition { lines.append(NoticeText(book.onlyIf(clause(condition)))) }
        if !recipient.needs.isEmpty { lines.append(line(.firstNeeds, book.and(recipient.needs.map(book.name)) + ".")) }
        if !recipient.requires.isEmpty {
            lines.append(line(.namedEachTime, labels(.particulars, recipient.requires) + "."))
        }
        if recipient.isAnnounced { lines.append(NoticeText(word(.announced))) }
        if recipient.isLimitedToDemand { lines.append(NoticeText(word(.demandOnly))) }
        if recipient.mayUseForOwnPurposes { lines.append(NoticeText(word(.ownPurposes))) }
        return lines
    }

    /// Where it receives data; `nil` when that is the controller's own country, which needs no words.
    private func places(_ recipient: Recipient) -> String? {
        let countries = placesOf(recipient)
        guard !countries.isEmpty, countries != [policy.controller.country] else { return nil }
        // Of several parties each is told with its own.
        guard recipient.parties.count < 2 || !recipient.countries.isEmpty else { return nil }
        return LabelGrammar.sentence(book.and(countries.map(book.country)))
    }

    func placesOf(_ recipient: Recipient) -> [String] {
        if !recipient.countries.isEmpty { return recipient.countries }
        var countries: [String] = []
        for code in recipient.parties.flatMap({ policy.parties[$0]?.countries ?? [] }) where !countries.contains(code) {
            countries.append(code)
        }
        return countries
    }

    func transfers() -> [NoticeBlock] {
        let outside = policy.recipients.filter { placesOf($0).contains { !registers.isInEEA($0) } }
        guard policy.transfers != nil || !outside.isEmpty else { return [] }
        var blocks: [NoticeBlock] = []
        if let transfers = policy.transfers {
            let whole = origin(.transfers, transfers)
            let rule = word(transfers.rule == .never ? .transfersNever : .transfersSafeguarded)
            let own = ownText(transfers)
            // The firm's own sentence says the rule in its words; ours stands where it has none.
            blocks += (own.isEmpty ? [NoticeText(rule)] : own).map { NoticeBlock(.paragraph($0), origin: whole) }
            if let copies = text(transfers.copies) {
                let pair = NoticeDefinition(word(.copies), [NoticeText(LabelGrammar.sentence(copies))])
                blocks.append(NoticeBlock(.definitions([pair]), origin: whole))
            }
            if outside.isEmpty, transfers.rule == .safeguarded {
                blocks.append(NoticeBlock(.paragraph(NoticeText(word(.transfersNone))), origin: whole))
            }
        }
        let told = outside.filter(isInTransferTable)
        if !told.isEmpty { blocks.append(transferTable(told)) }
        return blocks
    }

    private func isInTransferTable(_ recipient: Recipient) -> Bool {
        policy.transfers?.rule != .never && placesOf(recipient).contains { !registers.isInEEA($0) }
    }

    /// What covers the way out, told as a fact only where it holds for each country.
    func safeguards(of recipient: Recipient) -> [String] {
        let outside = placesOf(recipient).filter { !registers.isInEEA($0) }
        let others = recipient.safeguards.filter { $0 != .adequacy }.map(book.name)
        guard recipient.safeguards.contains(.adequacy),
            !outside.allSatisfy({ registers.countries[$0]?.adequacy == .whole })
        else {
            return recipient.safeguards.isEmpty ? [] : [book.or(recipient.safeguards.map(book.name))]
        }
        return [book.adequacyWhereFound(else: others.isEmpty ? nil : book.or(others))]
    }

    private func transferTable(_ recipients: [Recipient]) -> NoticeBlock {
        let rows = recipients.map { recipient in
            let countries = placesOf(recipient).filter { !registers.isInEEA($0) }
            return NoticeTableRow(
                anchor: nil,
                cells: [
                    [NoticeText([.link(label(recipient), to: "#" + anchor(.recipients, recipient.name))])],
                    [NoticeText(LabelGrammar.capitalised(book.and(countries.map(book.country))))],
                    safeguards(of: recipient).map { NoticeText(LabelGrammar.capitalised($0)) },
                ], origin: origin(.recipients, recipient))
        }
        return NoticeBlock(
            .table(
                NoticeTable(
                    caption: word(.transfersTable),
                    header: [word(.columnRecipient), word(.columnCountry), word(.columnSafeguard)], rows: rows
                ).withoutEmptyColumns),
            anchor: "transfers-table")
    }
}
