import Vocabulary

extension NoticeDraft {
    func keeping() -> [NoticeBlock] {
        var blocks: [NoticeBlock] = []
        if !policy.retention.isEmpty {
            let table = NoticeTable(
                caption: word(.keepingTable), header: [word(.columnWhat), word(.columnHowLong), word(.columnThen)],
                rows: policy.retention.map(row)
            ).withoutEmptyColumns
            blocks.append(NoticeBlock(.table(table), anchor: "keeping-table"))
            if policy.endsByPurpose(policy.data.names) {
                let words = word(.eachPurposeEnds) + " " + word(.lastPurposeEnds)
                blocks.append(NoticeBlock(.paragraph(NoticeText(words)), anchor: "keeping-purposes"))
            }
            if policy.givesPeriodsAnew {
                let words = NoticeText(word(.periodBeginsAnew))
                blocks.append(NoticeBlock(.paragraph(words), anchor: "keeping-later"))
            }
        }
        return blocks + holds() + anonymity() + backups()
    }

    private func row(_ rule: RetentionRule) -> NoticeTableRow {
        let mentioned =
            references(rule.keep) + references(rule.notBefore) + references(rule.condition)
            + (rule.law.map { [ElementReference(.laws, $0)] } ?? [])
        return NoticeTableRow(
            anchor: anchor(.retention, rule.name), cells: [what(rule), howLong(rule), then(rule)],
            origin: origin(.retention, rule, mentioned), onlyIf: onlyIf(rule))
    }

    private func onlyIf(_ rule: RetentionRule) -> NoticeText? {
        rule.condition.map { NoticeText(book.onlyIf(clause($0))) }
    }

    private func what(_ rule: RetentionRule) -> [NoticeText] {
        let data = LabelGrammar.sentence(labels(.data, rule.data))
        let name = LabelGrammar.capitalised(label(rule))
        return [NoticeText([.strong(name)])] + (data == LabelGrammar.closed(name) ? [] : [NoticeText(data)])
    }

    private func howLong(_ rule: RetentionRule) -> [NoticeText] {
        var lines = [NoticeText(LabelGrammar.sentence(phrase(rule.keep)))] + ownText(rule)
        if let notBefore = rule.notBefore { lines.append(NoticeText(book.notBefore(phrase(notBefore)))) }
        if let law = rule.law {
            lines.append(line(.keptByLaw, label(.laws, law) + "."))
        } else if rule.restsOnUnnamedLaw {
            lines.append(NoticeText(word(.keptByUnnamedLaw)))
        }
        return lines + reach(rule) + weighed(rule)
    }

    /// What was answered when the period was set.
    private func weighed(_ rule: RetentionRule) -> [NoticeText] {
        guard !rule.weighed.isEmpty else { return [] }
        let answers = rule.weighed.map { LabelGrammar.sentence(label($0)) }
        return [line(.weighed, answers.joined(separator: " "))]
    }

    /// For which purposes, and on which condition, the rule is there.
    func reach(_ rule: RetentionRule) -> [NoticeText] {
        var lines: [NoticeText] = []
        if !rule.purposes.isEmpty {
            lines.append(line(.forPurposes, LabelGrammar.closed(labels(.purposes, rule.purposes))))
        }
        if let condition = onlyIf(rule) { lines.append(condition) }
        return lines
    }

    private func then(_ rule: RetentionRule) -> [NoticeText] {
        // What has no end has nothing after it.
        var lines = rule.keep.hasNoEnd ? [] : outcomes(rule).map { NoticeText($0) }
        if let review = rule.review { lines.append(line(.review, book.every(review) + ".")) }
        return lines
    }

    /// What happens when the time is up; data of which nothing may stay is erased, whatever the rule calls it.
    func outcomes(_ rule: RetentionRule) -> [String] {
        rule.outcomes.map {
            book.outcome(
                becomesAnonymous(rule) || $0 != .anonymise ? $0 : .erase, purposes: rule.purposes.count)
        }
    }

    private func becomesAnonymous(_ rule: RetentionRule) -> Bool {
        rule.outcomes.contains(.anonymise) && !policy.leavesNothing(of: rule)
    }

    private func holds() -> [NoticeBlock] {
        guard !policy.holds.isEmpty else { return [] }
        let items = policy.holds.map { hold in
            var runs: [NoticeText.Run] = [.strong(LabelGrammar.sentence(label(hold)))]
            if let own = text(hold.annotations.text) { runs.append(.plain(" " + LabelGrammar.sentence(own))) }
            if text(hold.annotations.text) == nil, let event = hold.until {
                runs.append(.plain(" " + LabelGrammar.sentence(book.until(moment(event)))))
            }
            if !hold.data.isEmpty { runs.append(.plain(" \(word(.data)): \(labels(.data, hold.data)).")) }
            if let review = hold.review { runs.append(.plain(" \(word(.review)) \(book.every(review)).")) }
            let mentioned = hold.until.map { [ElementReference(.events, $0)] } ?? []
            return NoticeItem(
                NoticeText(runs), origin: origin(.holds, hold, mentioned), anchor: anchor(.holds, hold.name))
        }
        return [
            NoticeBlock(.heading(word(.holdsHeading)), anchor: "keeping-holds"),
            NoticeBlock(.paragraph(NoticeText(word(.holdsIntro)))), NoticeBlock(.list(items)),
        ]
    }

    /// What anonymous means here, where a rule ends with it.
    private func anonymity() -> [NoticeBlock] {
        guard policy.anonymity != nil || policy.retention.contains(where: becomesAnonymous) else { return [] }
        let whole = policy.anonymity.map { origin(.anonymity, $0) } ?? .none
        let own = policy.anonymity.map(ownText) ?? []
        let heading = NoticeBlock(.heading(book.anonymityHeading), anchor: "keeping-anonymity", origin: whole)
        let words = own + book.anonymity(policy.anonymityLimits).map { NoticeText($0) }
        return [heading] + words.map { NoticeBlock(.paragraph($0), origin: whole) }
    }

    private func backups() -> [NoticeBlock] {
        guard let backups = policy.backups else { return [] }
        let whole = origin(.backups, backups)
        var words = ownText(backups)
        if words.isEmpty, backups.atMost == nil { words = [NoticeText(word(.backupsOpen))] }
        if words.isEmpty, let atMost = backups.atMost {
            words = [NoticeText(LabelGrammar.sentence("\(word(.backupsHeading)): \(book.noLongerThan(atMost))"))]
        }
        return [NoticeBlock(.heading(word(.backupsHeading)), anchor: "keeping-backups", origin: whole)]
            + words.map { NoticeBlock(.paragraph($0), origin: whole) }
    }
}

extension RetentionExpression {
    /// Whether it never ends, whatever happens.
    fileprivate var hasNoEnd: Bool {
        switch self {
        case .withoutLimit: return true
        case .latest(let parts): return parts.contains(where: \.hasNoEnd)
        case .earliest(let parts): return parts.allSatisfy(\.hasNoEnd)
        case .otherwise(let first, let second): return first.hasNoEnd && second.hasNoEnd
        default: return false
        }
    }
}
