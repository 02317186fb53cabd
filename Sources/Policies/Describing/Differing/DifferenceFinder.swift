import Vocabulary

/// Walks through two versions of a policy and writes down what differs.
struct DifferenceFinder {
    let old: NoticeDraft
    let new: NoticeDraft
    private(set) var changes: [PolicyDifference.Change] = []

    init(old: NoticeDraft, new: NoticeDraft) { (self.old, self.new) = (old, new) }

    mutating func find() -> [PolicyDifference.Change] {
        controller()
        data()
        purposes()
        consents()
        recipients()
        transfers()
        retention()
        backups()
        rights()
        promises()
        trackers()
        notice()
        texts()
        return changes
    }

    /// Adds a change; its sentence comes from the code, in the language of the new version.
    mutating func add(
        _ code: PolicyDifference.Code, _ section: PolicySection, _ name: ElementName, label: String,
        before: String = "", after: String = "", kind: PolicyDifference.Change.Kind = .changed
    ) {
        changes.append(
            PolicyDifference.Change(
                element: ElementReference(section, name), kind: kind, code: code, before: before, after: after,
                sentence: DifferenceWords.sentence(code, label, before, after, new.book), isMaterial: code.isMaterial,
                narrowsRight: code.narrowsRight))
    }

    /// Tells the elements of one section that came and went; gives those that stayed.
    private mutating func compare<E: Element>(
        _ section: PolicySection, _ before: Elements<E>, _ after: Elements<E>, added: PolicyDifference.Code,
        removed: PolicyDifference.Code
    ) -> [(E, E)] {
        for element in before where after[element.name] == nil {
            add(removed, section, element.name, label: old.label(element), kind: .removed)
        }
        for element in after where before[element.name] == nil {
            add(added, section, element.name, label: new.label(element), kind: .added)
        }
        return after.compactMap { element in before[element.name].map { ($0, element) } }
    }

    private mutating func controller() {
        let (before, after) = (old.policy.controller, new.policy.controller)
        guard before.legalName != after.legalName || before.registration != after.registration else { return }
        add(
            .controllerChanged, .controller, after.name, label: "", before: old.label(before), after: new.label(after))
    }

    private mutating func data() {
        _ = compare(.data, old.policy.data, new.policy.data, added: .dataAdded, removed: .dataRemoved)
    }

    private mutating func purposes() {
        let both = compare(
            .purposes, old.policy.purposes, new.policy.purposes, added: .purposeAdded, removed: .purposeRemoved)
        for (before, after) in both {
            let label = new.label(after)
            let (was, now) = (before.grounds.map(\.basis), after.grounds.map(\.basis))
            if Set(was) != Set(now) {
                add(
                    .groundChanged, .purposes, after.name, label: label,
                    before: new.book.or(was.map { LabelGrammar.inSentence(new.book.name($0)) }),
                    after: new.book.or(now.map { LabelGrammar.inSentence(new.book.name($0)) }))
            }
            let added = after.data.filter { !before.data.contains($0) }
            if !added.isEmpty {
                add(.purposeDataAdded, .purposes, after.name, label: label, after: new.labels(.data, added))
            }
            let removed = before.data.filter { !after.data.contains($0) }
            if !removed.isEmpty {
                add(.purposeDataRemoved, .purposes, after.name, label: label, before: old.labels(.data, removed))
            }
        }
    }

    private mutating func consents() {
        let both = compare(
            .consents, old.policy.consents, new.policy.consents, added: .consentAdded, removed: .consentRemoved)
        for (before, after) in both {
            let label = new.label(after)
            if before.ask != after.ask {
                add(
                    .consentReworded, .consents, after.name, label: label, before: old.text(before.ask) ?? "",
                    after: new.text(after.ask) ?? "", kind: .reworded)
            }
            let added = after.purposes.filter { !before.purposes.contains($0) }
            if !added.isEmpty {
                add(.consentWidened, .consents, after.name, label: label, after: new.labels(.purposes, added))
            }
        }
    }

    private mutating func transfers() {
        let was = old.policy.transfers?.rule ?? .safeguarded
        let now = new.policy.transfers?.rule ?? .safeguarded
        guard was != now else { return }
        let name = ElementName(rawValue: "transfers")
        add(now == .never ? .transfersClosed : .transfersOpened, .transfers, name, label: "")
    }

    private mutating func retention() {
        let both = compare(
            .retention, old.policy.retention, new.policy.retention, added: .retentionAdded, removed: .retentionRemoved)
        for (before, after) in both {
            let isSamePeriod = before.keep == after.keep && before.notBefore == after.notBefore
            let (was, now) = reach(before, after)
            guard !isSamePeriod || !was.isEmpty || !now.isEmpty else { continue }
            let code: PolicyDifference.Code =
                switch isSamePeriod ? .unknown : RetentionOrder.compare(before, after) {
                case .longer: .periodLonger
                case .shorter: .periodShorter
                case .unknown: .periodChanged
                }
            add(
                code, .retention, after.name, label: new.label(after),
                before: ([old.wholePhrase(before)] + was).joined(separator: "; "),
                after: ([new.wholePhrase(after)] + now).joined(separator: "; "))
        }
    }

    /// To which data, for which purposes and when a rule of keeping applies, as far as that changed. Data that is new, or is
    /// processed no longer, is told by itself.
    private func reach(_ before: RetentionRule, _ after: RetentionRule) -> (before: [String], after: [String]) {
        var (was, now): ([String], [String]) = ([], [])
        let (left, joined) = (
            before.data.filter { !after.data.contains($0) && new.policy.data[$0] != nil },
            after.data.filter { !before.data.contains($0) && old.policy.data[$0] != nil }
        )
        if !left.isEmpty { was.append(old.labels(.data, left)) }
        if !joined.isEmpty { now.append(new.labels(.data, joined)) }
        if Set(before.purposes) != Set(after.purposes) {
            if !before.purposes.isEmpty { was.append(old.labels(.purposes, before.purposes)) }
            if !after.purposes.isEmpty { now.append(new.labels(.purposes, after.purposes)) }
        }
        if before.condition != after.condition {
            if let condition = before.condition { was.append(old.book.onlyIf(old.clause(condition))) }
            if let condition = after.condition { now.append(new.book.onlyIf(new.clause(condition))) }
        }
        return (was, now)
    }

    /// The longest life of backup copies; none stated is the longest.
    private mutating func backups() {
        guard let was = old.policy.backups, let now = new.policy.backups, was.atMost != now.atMost else { return }
        let (before, after) = (was.atMost.map(RetentionOrder.hours), now.atMost.map(RetentionOrder.hours))
        let isLonger = (after ?? .max) > (before ?? .max)
        add(
            isLonger ? .periodLonger : .periodShorter, .backups, now.name, label: new.label(now),
            before: was.atMost.map { new.book.noLongerThan($0) } ?? new.book.withoutLimit,
            after: now.atMost.map { new.book.noLongerThan($0) } ?? new.book.withoutLimit)
    }

    private mutating func promises() {
        let both = compare(
            .never, old.policy.prohibitions, new.policy.prohibitions, added: .promiseAdded, removed: .promiseRemoved)
        for (before, after) in both where before.unless == nil && after.unless != nil {
            add(.promiseRemoved, .never, after.name, label: new.label(after))
        }
    }

    private mutating func trackers() {
        _ = compare(.trackers, old.policy.trackers, new.policy.trackers, added: .trackerAdded, removed: .trackerRemoved)
    }

    private mutating func notice() {
        guard let was = old.policy.changes?.notice, let changes = new.policy.changes else { return }
        guard (changes.notice.map(RetentionOrder.hours) ?? 0) < RetentionOrder.hours(was) else { return }
        add(
            .noticeShorter, .changes, changes.name, label: "", before: new.book.period(was),
            after: changes.notice.map { new.book.period($0) } ?? "–")
    }

    /// Elements that are told in other words while nothing else about them changed.
    private mutating func texts() {
        let changed = Set(changes.map(\.element))
        for (reference, element) in new.policy.allElements where !changed.contains(reference) {
            guard let before = old.policy.element(reference)?.annotations else { continue }
            let after = element.annotations
            guard before.labels != after.labels || before.text != after.text else { continue }
            add(
                .textChanged, reference.section, reference.name, label: new.label(element),
                before: old.text(before.text) ?? "", after: new.text(after.text) ?? "", kind: .reworded)
        }
    }
}

extension NoticeDraft {
    /// How long, with the least that it is kept.
    fileprivate func wholePhrase(_ rule: RetentionRule) -> String {
        phrase(rule.keep) + (rule.notBefore.map { ". " + String(book.notBefore(phrase($0)).dropLast()) } ?? "")
    }
}
