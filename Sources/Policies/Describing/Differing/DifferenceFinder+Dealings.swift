import Vocabulary

extension DifferenceFinder {
    mutating func recipients() {
        let (before, after) = (old.policy.recipients, new.policy.recipients)
        for recipient in before where after[recipient.name] == nil {
            add(.recipientRemoved, .recipients, recipient.name, label: old.label(recipient), kind: .removed)
        }
        for recipient in after {
            guard let was = before[recipient.name] else {
                add(.recipientAdded, .recipients, recipient.name, label: new.label(recipient), kind: .added)
                continue
            }
            compare(was, recipient)
        }
    }

    private mutating func compare(_ before: Recipient, _ after: Recipient) {
        let label = new.label(after)
        let more = [
            new.labels(.data, after.data.filter { !before.data.contains($0) }),
            new.labels(.purposes, after.purposes.filter { !before.purposes.contains($0) }),
        ].filter { !$0.isEmpty }
        if !more.isEmpty {
            add(.recipientWidened, .recipients, after.name, label: label, after: more.joined(separator: "; "))
        }
        let less = [
            old.labels(.data, before.data.filter { !after.data.contains($0) }),
            old.labels(.purposes, before.purposes.filter { !after.purposes.contains($0) }),
        ].filter { !$0.isEmpty }
        if !less.isEmpty {
            add(.recipientNarrowed, .recipients, after.name, label: label, before: less.joined(separator: "; "))
        }
        if Set(before.countries) != Set(after.countries) {
            add(
                .countriesChanged, .recipients, after.name, label: label,
                before: new.book.and(before.countries.map(new.book.country)),
                after: new.book.and(after.countries.map(new.book.country)))
        }
    }

    mutating func rights() {
        for right in Right.allCases {
            let before = old.policy.rights.first { $0.right == right }
            let after = new.policy.rights.first { $0.right == right }
            if before != nil || after != nil { compare(right, before, after) }
        }
    }

    private mutating func compare(_ right: Right, _ before: RightRule?, _ after: RightRule?) {
        let name = ElementName(rawValue: right.rawValue)
        let label = after.map { new.label($0) } ?? new.book.name(right)
        let month = Period(1, .months)
        if let was = before?.within ?? month, let now = after?.within ?? month, was != now {
            let isSlower = RetentionOrder.hours(now) > RetentionOrder.hours(was)
            add(
                isSlower ? .rightSlower : .rightFaster, .rights, name, label: label, before: new.book.within(was),
                after: new.book.within(now))
        }
        let (had, has) = (before?.channels ?? [], after?.channels ?? [])
        let gone = had.filter { !has.contains($0) && $0 != .page }
        if !gone.isEmpty {
            add(.rightChannelRemoved, .rights, name, label: label, before: new.book.and(gone.map { new.book.name($0) }))
        }
        let come = has.filter { !had.contains($0) && $0 != .page }
        if !come.isEmpty {
            add(.rightChannelAdded, .rights, name, label: label, after: new.book.and(come.map { new.book.name($0) }))
        }
        guard let after, (before?.limits ?? .init()) != after.limits || (before?.fee ?? .init()) != after.fee else {
            return
        }
        let words = [after.limits, after.fee].compactMap { new.text($0) }
        if !words.isEmpty { add(.rightLimited, .rights, name, label: label, after: words.joined(separator: " ")) }
    }
}
