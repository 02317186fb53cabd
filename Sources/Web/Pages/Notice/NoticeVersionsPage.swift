import Processing
import Vocabulary

/// Every version of the notice that was published here, newest first, each to be read as it was.
struct NoticeVersionsPage {
    let firm: ControllerID
    /// Newest first.
    let versions: [PolicyVersion]
    let names: [Digest: String]
    let inForce: Digest
    /// Those whose policy states from when it applies.
    let stated: Set<Digest>
    /// Stands in the question for a day.
    let today: CalendarDate
    /// A day that was asked for and lies before the first version.
    var missed: CalendarDate?

    func page(_ say: Voice) -> Page {
        let rows = versions.map { version -> [HTML] in
            let name = VersionName(version, named: names[version.digest])
            let badge: HTML = version.digest == inForce ? Badge(.good, say(NoticePageText.current)).html : .empty
            return [
                "\(name.link(firm, say)) \(badge)",
                stated.contains(version.digest) ? say.time(version.effective) : "\(say(NoticePageText.notStated))",
                say.time(version.loaded),
            ]
        }
        return Page(
            title: say(NoticePageText.versionsTitle), lead: say(NoticePageText.versionsLead),
            body: missedNote(say) + ask(say)
                + DataTable(
                    caption: say(NoticePageText.versionsTitle),
                    headings: [
                        .init(say(NoticePageText.version)), .init(say(NoticePageText.inForceFrom)),
                        .init(say(NoticePageText.takenIn)),
                    ], rows: rows
                ).html, width: .wide, place: .notice(firm), back: .notice(firm))
    }

    private func missedNote(_ say: Voice) -> HTML {
        guard let missed else { return .empty }
        return NoticeBox(
            .information, "<p><b>\(say.date(missed))</b>: \(say(NoticePageText.noneThatDay))</p>"
        ).html(say)
    }

    /// A day can be chosen; the answer is a page of its own, with an address to keep.
    private func ask(_ say: Voice) -> HTML {
        """
        <form method="get" action="\(Path.notice(firm))" class="flow">
        <label for="\(Path.dayParameter)"><b>\(say(NoticePageText.onDay))</b></label>
        <p class="hint">\(say(NoticePageText.onDayHint))</p>
        <input type="date" id="\(Path.dayParameter)" name="\(Path.dayParameter)" value="\(today.description)" required>
        \(Button.submit(say(NoticePageText.showThatDay), .quiet))</form>
        """
    }
}
