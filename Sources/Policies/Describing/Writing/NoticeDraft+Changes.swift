import Vocabulary

extension NoticeDraft {
    func children() -> [NoticeBlock] {
        var blocks: [NoticeBlock] = []
        for kind in policy.people where kind.areChildren && text(kind.annotations.text) != nil {
            blocks += ownText(kind).map {
                NoticeBlock(.paragraph($0), anchor: anchor(.people, kind.name), origin: origin(.people, kind))
            }
        }
        guard let ages = policy.ages else { return blocks }
        let whole = origin(.ages, ages)
        var lines = ownText(ages)
        if let years = ages.minimum { lines.append(NoticeText(book.ageMinimum(years))) }
        let countryAge = registers.countries[policy.controller.country]?.consentAge
        if !policy.consents.isEmpty, ages.minimum ?? 0 < 18, let years = ages.consentAge ?? countryAge,
            years > ages.minimum ?? 0
        {
            lines.append(
                NoticeText(years == countryAge ? book.consentAge(byLaw: years) : book.consentAge(years)))
        }
        if let guardian = text(ages.guardian) { lines.append(line(.guardian, LabelGrammar.sentence(guardian))) }
        if !ages.refuses.isEmpty { lines.append(line(.childrenRefused, labels(.data, ages.refuses) + ".")) }
        return blocks + lines.map { NoticeBlock(.paragraph($0), origin: whole) }
    }

    func changes() -> [NoticeBlock] {
        guard let changes = policy.changes else {
            return [NoticeBlock(.paragraph(NoticeText(word(.earlier))))]
        }
        let whole = origin(.changes, changes)
        var lines = ownText(changes)
        let isOwn = !lines.isEmpty
        if let notice = changes.notice { lines.append(NoticeText(book.changeNotice(notice))) }
        if !changes.announcedBy.isEmpty {
            lines.append(line(.announcedBy, labels(.channels, changes.announcedBy) + "."))
        }
        if !changes.materialAnnouncedBy.isEmpty, changes.materialAnnouncedBy != changes.announcedBy {
            lines.append(line(.materialBy, labels(.channels, changes.materialAnnouncedBy) + "."))
        }
        switch changes.acceptance {
        case .none: lines.append(NoticeText(word(.acceptanceNone)))
        case .byUse: lines.append(NoticeText(word(.acceptanceByUse)))
        case .explicit: lines.append(NoticeText(word(.acceptanceExplicit)))
        }
        if changes.keepsRights, !isOwn { lines.append(NoticeText(word(.keepsRights))) }
        lines.append(NoticeText(word(.earlier)))
        return lines.map { NoticeBlock(.paragraph($0), origin: whole) }
    }
}
