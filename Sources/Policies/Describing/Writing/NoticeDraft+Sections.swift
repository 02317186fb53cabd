import Vocabulary

extension NoticeDraft {
    /// Every section that has something to tell, in order.
    func sections() -> [NoticeSection] {
        var told: Set<ElementReference> = []
        var sections: [NoticeSection] = []
        for part in NoticePart.allCases where part != .open {
            var blocks = content(part)
            let own = closedList(part) + (part.tellsStatements ? statements(part.topic) : [])
            blocks.insert(contentsOf: own, at: blocks.firstIndex(where: \.opensSubsection) ?? blocks.count)
            guard !blocks.isEmpty else { continue }
            let elements = blocks.flatMap(\.origins).flatMap(\.elements).filter { told.insert($0).inserted }
            blocks += elements.flatMap(contradictions)
            if let opening = opening(part) { blocks.insert(NoticeBlock(.paragraph(NoticeText(opening))), at: 0) }
            sections.append(section(part, blocks))
        }
        let rest =
            openPoints(policy.open, NoticeOrigin(elements: [policyReference]))
            + policy.allElements.map(\.reference).filter { !told.contains($0) }.flatMap(contradictions)
        if !rest.isEmpty {
            let opening = book.opening(.open).map { [NoticeBlock(.paragraph(NoticeText($0)))] } ?? []
            sections.append(section(.open, opening + rest))
        }
        return sections
    }

    /// The sentences that open a section; rights are free of charge but where the policy names a cost (Article 12(5) GDPR).
    private func opening(_ part: NoticePart) -> String? {
        guard part == .rights else { return book.opening(part) }
        let cost = word(namesCost ? .rightsFreeButFor : .rightsAreFree)
        return book.opening(part).map { $0 + " " + cost } ?? cost
    }

    var policyReference: ElementReference { ElementReference(.policy, ElementName(rawValue: "policy")) }

    private func section(_ part: NoticePart, _ blocks: [NoticeBlock]) -> NoticeSection {
        NoticeSection(anchor: part.rawValue, topic: part.topic, title: book.title(part), blocks: blocks)
    }

    private func content(_ part: NoticePart) -> [NoticeBlock] {
        switch part {
        case .scope: return scope()
        case .who: return who()
        case .data: return data()
        case .collect: return occasions()
        case .purposes: return purposes()
        case .consents: return consents()
        case .automated: return automated()
        case .never: return prohibitions()
        case .recipients: return recipients()
        case .transfers: return transfers()
        case .keeping: return keeping()
        case .security: return security()
        case .rights: return rights()
        case .trackers: return trackers()
        case .marketing: return marketing()
        case .children: return children()
        case .changes: return changes()
        case .complaints: return complaints()
        case .open: return []
        }
    }

    /// That the list which a part tells is complete, where the policy promises it.
    private func closedList(_ part: NoticePart) -> [NoticeBlock] {
        let lists: [NoticePart: String] = [
            .recipients: "recipients", .purposes: "purposes", .data: "data", .collect: "collect",
        ]
        guard let name = lists[part], let list = policy.closed[ElementName(rawValue: name)] else { return [] }
        return [own(list, in: .closed)]
    }

    /// The firm's own sentences on a topic.
    func statements(_ topic: NoticeTopic) -> [NoticeBlock] {
        policy.statements.filter { $0.topic == topic }.map { own($0, in: .statements) }
    }

    /// An element that is told by its own label and sentences.
    private func own(_ element: some Element, in section: PolicySection) -> NoticeBlock {
        let name = text(element.annotations.labels).map { NoticeText([.strong(LabelGrammar.sentence($0))]) }
        let parts = (name.map { [$0] } ?? []) + ownText(element)
        return NoticeBlock(
            .paragraph(parts.joined(" ")), anchor: anchor(section, element.name), origin: origin(section, element))
    }

    /// The contradictions that stand at an element or its steps, published with what happens meanwhile.
    func contradictions(_ reference: ElementReference) -> [NoticeBlock] {
        guard let element = policy.element(reference) else { return [] }
        var open = element.annotations.open
        if let right = element as? RightRule { open += right.steps.flatMap(\.annotations.open) }
        if let procedure = element as? Procedure { open += procedure.steps.flatMap(\.annotations.open) }
        return openPoints(open, NoticeOrigin(elements: [reference]))
    }

    private func openPoints(_ points: [OpenPoint], _ origin: NoticeOrigin) -> [NoticeBlock] {
        points.filter { !$0.between.isEmpty }.compactMap { point in
            guard let words = text(point.text) else { return nil }
            let callout = NoticeCallout(
                kind: .contradiction, title: word(.contradiction), text: LabelGrammar.sentence(words),
                meanwhile: text(point.meanwhile).map(LabelGrammar.sentence))
            return NoticeBlock(.callout(callout), origin: origin + NoticeOrigin(clauses: point.between))
        }
    }

    /// What stands under the title.
    func introduction() -> [NoticeBlock] {
        var blocks: [NoticeBlock] = []
        if let own = text(policy.annotations.text) {
            blocks.append(
                NoticeBlock(
                    .paragraph(NoticeText(LabelGrammar.sentence(own))),
                    origin: NoticeOrigin(elements: [policyReference], clauses: policy.annotations.clauses)))
        }
        blocks += statements(.introduction)
        let prevailing = book.name(policy.prevailingLanguage)
        var notes: [String] = []
        if !policy.languages.contains(language) {
            notes.append(book.lacking(prevailing))
        } else if !Phrasebooks.has(language) {
            notes.append(book.lacking(book.name(Language.english)))
        }
        // A text that stands in the sentences of another language cannot decide.
        if policy.languages.count > 1 || language != policy.prevailingLanguage,
            Phrasebooks.has(policy.prevailingLanguage)
        {
            notes.append(book.prevailing(prevailing))
        }
        if !notes.isEmpty {
            blocks.append(
                NoticeBlock(
                    .callout(
                        NoticeCallout(
                            kind: .language, title: word(.languageTitle), text: notes.joined(separator: " "),
                            meanwhile: nil)), origin: NoticeOrigin(elements: [policyReference])))
        }
        return blocks
    }
}

extension NoticeBlock {
    /// Whether what follows it stands under its title, no longer under the section's own.
    fileprivate var opensSubsection: Bool {
        switch content {
        case .heading, .right: return true
        case .paragraph, .list, .definitions, .table, .callout: return false
        }
    }
}
