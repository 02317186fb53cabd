import Processing
import Vocabulary

/// Every version of the notice that was published here, newest first, each to be read as it was.
struct NoticeVersionsPage {
    let firm: ControllerID
    /// Newest first.
    let versions: [PolicyVersion]
    let names: [Digest: String]
    let inForce: Digest

    func page(_ say: Voice) -> Page {
        let rows = versions.map { version -> [HTML] in
            let name = names[version.digest] ?? String(version.digest.hex.prefix(12))
            let badge: HTML = version.digest == inForce ? Badge(.good, say(NoticePageText.current)).html : .empty
            return [
                "<a href=\"\(Path.notice(firm, version: version.digest))\">\(name)</a> \(badge)",
                say.time(version.effective), say.time(version.loaded),
            ]
        }
        return Page(
            title: say(NoticePageText.versionsTitle), lead: say(NoticePageText.versionsLead),
            body: DataTable(
                caption: say(NoticePageText.versionsTitle),
                headings: [
                    .init(say(NoticePageText.version)), .init(say(NoticePageText.inForceFrom)),
                    .init(say(NoticePageText.takenIn)),
                ], rows: rows
            ).html, width: .wide, place: .notice(firm), back: .notice(firm))
    }
}
