import Vocabulary

extension NoticeDraft {
    func trackers() -> [NoticeBlock] {
        guard !policy.trackers.isEmpty || policy.trackerRules != nil else { return [] }
        var blocks: [NoticeBlock] = []
        if let rules = policy.trackerRules {
            let whole = origin(.trackers, rules)
            blocks += ownText(rules).map { NoticeBlock(.paragraph($0), origin: whole) }
        }
        if !policy.trackers.isEmpty {
            let table = NoticeTable(
                caption: word(.trackersTable), header: [word(.columnTracker), word(.columnWhy), word(.columnLife)],
                rows: policy.trackers.map(row)
            ).withoutEmptyColumns
            blocks.append(NoticeBlock(.table(table), anchor: "trackers-table"))
        }
        if let rules = policy.trackerRules { blocks += ruleBlocks(rules) }
        return blocks
    }

    private func ruleBlocks(_ rules: TrackerRules) -> [NoticeBlock] {
        var lines: [NoticeText] = []
        if let refusal = text(rules.refusal) { lines.append(line(.refusal, LabelGrammar.sentence(refusal))) }
        if !rules.refusedBySignal.isEmpty {
            lines.append(NoticeText("\(word(.signal)): \(labels(.purposes, rules.refusedBySignal))."))
        }
        if let longest = rules.maximumLifetime {
            lines.append(NoticeText("\(word(.maximumLifetime)) \(book.period(longest))."))
        }
        return lines.map { NoticeBlock(.paragraph($0), origin: origin(.trackers, rules)) }
    }

    private func row(_ tracker: Tracker) -> NoticeTableRow {
        var what = [NoticeText([.strong(label(tracker)), .plain(", " + book.name(tracker.kind))])] + ownText(tracker)
        if !tracker.keys.isEmpty { what.append(line(.names, tracker.keys.joined(separator: ", "))) }
        if !tracker.places.isEmpty {
            what.append(
                line(.places, tracker.places.compactMap { text($0).map(inSentence) }.joined(separator: ", ") + "."))
        }
        var why = [NoticeText(LabelGrammar.sentence(book.name(tracker.necessity)))]
        why += tracker.purposes.map(purposeLink)
        if !tracker.data.isEmpty { why.append(line(.data, labels(.data, tracker.data) + ".")) }
        if let consent = tracker.consent {
            why.append(line(.consentFirst, book.quoted(label(.consents, consent)) + "."))
        }
        let owner = tracker.owner.map { label(.parties, $0) } ?? word(.ours)
        let mentioned = tracker.owner.map { [ElementReference(.parties, $0)] } ?? []
        return NoticeTableRow(
            anchor: anchor(.trackers, tracker.name),
            cells: [
                what, why,
                [NoticeText(lifetime(tracker.lifetime)), NoticeText(LabelGrammar.sentence(owner))],
            ], origin: origin(.trackers, tracker, mentioned))
    }

    private func lifetime(_ lifetime: Tracker.Lifetime) -> String {
        switch lifetime {
        case .session: word(.session) + "."
        case .lasting(let period): LabelGrammar.sentence(book.period(period))
        case .notStated: word(.lifetimeUnstated) + "."
        }
    }

    func marketing() -> [NoticeBlock] {
        var blocks: [NoticeBlock] = []
        if policy.purposes.contains(where: \.isDirectMarketing) {
            blocks.append(NoticeBlock(.paragraph(NoticeText(word(.objectAlways)))))
        }
        if !policy.topics.isEmpty {
            blocks += [
                NoticeBlock(.heading(word(.topicsHeading))), NoticeBlock(.paragraph(NoticeText(word(.topicsIntro)))),
                NoticeBlock(.list(policy.topics.map(topicItem))),
            ]
        }
        blocks += messages(.serviceHeading, .serviceIntro, policy.messages.filter(\.isService))
        blocks += messages(.otherMessages, nil, policy.messages.filter { !$0.isService })
        if !policy.channels.isEmpty {
            blocks += [
                NoticeBlock(.heading(word(.channelsHeading))),
                NoticeBlock(.list(policy.channels.map(channelItem))),
            ]
        }
        return blocks
    }

    private func topicItem(_ topic: Topic) -> NoticeItem {
        var runs: [NoticeText.Run] = [.strong(label(topic))]
        if !topic.channels.isEmpty { runs.append(.plain(" (\(labels(.channels, topic.channels)))")) }
        if let own = text(topic.annotations.text) { runs.append(.plain(". " + LabelGrammar.sentence(own))) }
        return NoticeItem(NoticeText(runs), origin: origin(.topics, topic), anchor: anchor(.topics, topic.name))
    }

    private func messages(_ heading: NoticeWord, _ intro: NoticeWord?, _ kinds: [MessageKind]) -> [NoticeBlock] {
        guard !kinds.isEmpty else { return [] }
        let items = kinds.map { kind in
            var runs: [NoticeText.Run] = [.strong(label(kind))]
            if !kind.channels.isEmpty { runs.append(.plain(" (\(labels(.channels, kind.channels)))")) }
            if let own = text(kind.annotations.text) { runs.append(.plain(". " + LabelGrammar.sentence(own))) }
            let mentioned =
                (kind.on.map { [ElementReference(.events, $0)] } ?? [])
                + kind.confirms.map { ElementReference(.collect, $0) }
            return NoticeItem(
                NoticeText(runs), origin: origin(.messages, kind, mentioned), anchor: anchor(.messages, kind.name))
        }
        return [NoticeBlock(.heading(word(heading)))]
            + (intro.map { [NoticeBlock(.paragraph(NoticeText(word($0))))] } ?? []) + [NoticeBlock(.list(items))]
    }

    private func channelItem(_ channel: MessageChannel) -> NoticeItem {
        var runs: [NoticeText.Run] = [.strong(LabelGrammar.sentence(label(channel)))]
        if let own = text(channel.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
        if let way = text(channel.unsubscribe) {
            runs.append(.plain(" \(word(.unsubscribe)): \(LabelGrammar.closed(inSentence(way)))"))
        }
        return NoticeItem(
            NoticeText(runs), origin: origin(.channels, channel), anchor: anchor(.channels, channel.name))
    }
}
