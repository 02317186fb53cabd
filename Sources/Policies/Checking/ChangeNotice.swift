import Vocabulary

/// The time that people have to read a change of the policy before it takes effect, as the version in force promised it
/// with `changes: {notice: …}`.
package enum ChangeNotice {
    /// The first day on which a version may take effect in place of the one in force; `nil` when it may at once, because
    /// nothing was promised, or nothing but words and days differs.
    ///
    /// The day of publication does not count, and the last day of the notice must be over (Article 3(1) Regulation
    /// 1182/71): what is published on 1 March with 14 days of notice takes effect on 16 March.
    /// - Parameter published: the day, in UTC, on which the version was published, or another of the same substance.
    package static func earliest(
        for new: Policy, inPlaceOf old: Policy, publishedOn published: CalendarDate
    ) -> CalendarDate? {
        guard let notice = old.changes?.notice, old.substance != new.substance else { return nil }
        let last: CalendarDate =
            switch notice.unit {
            case .hours: published.adding(days: (notice.count + 23) / 24)
            case .days: published.adding(days: notice.count)
            case .weeks: published.adding(days: notice.count * 7)
            case .months: published.adding(months: notice.count)
            case .years: published.adding(months: notice.count * 12)
            }
        return last.adding(days: 1)
    }

    /// What is wrong with a version that would take effect sooner than ``earliest(for:inPlaceOf:publishedOn:)``.
    package static func problem(
        with new: Policy, inPlaceOf old: Policy, publishedOn published: CalendarDate
    ) -> Diagnostic? {
        guard let earliest = earliest(for: new, inPlaceOf: old, publishedOn: published),
            new.effective.map({ $0 < earliest }) ?? true
        else { return nil }
        return Diagnostic(
            .effectiveTooEarly,
            "the version in force promises \(old.changes?.notice?.description ?? "") of notice, so a change that is "
                + "published on \(published) takes effect on \(earliest) at the earliest",
            hint: "write `effective: \(earliest)` or a later day; labels and texts alone may change at once",
            at: new.annotations.place)
    }
}
