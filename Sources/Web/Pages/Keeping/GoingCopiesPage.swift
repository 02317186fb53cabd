import Policies
import Processing
import Vault
import Vocabulary

/// The staff's list of what was deleted and still lies in the stores, until each copy is gone.
struct GoingCopiesPage: Sendable {
    /// Copies of each kind that are shown at most.
    static let length = 100

    let controller: ControllerID
    let copies: GoingCopies
    let words: PolicyVoice

    func page(_ say: Voice) -> Page {
        Page(
            title: say(GoingCopyText.title), lead: say(GoingCopyText.lead),
            body: """
                \(table(say))
                \(promise(say))
                """, width: .wide, back: .staffKeeping(controller))
    }

    /// What the policy says of such copies.
    private func promise(_ say: Voice) -> HTML {
        guard let backups = words.policy.backups else { return .empty }
        return "<h2>\(backups.label(say))</h2><p>\(say(backups.annotations.text))</p>"
    }

    private func table(_ say: Voice) -> HTML {
        guard copies.count > 0 else { return "<p>\(say(GoingCopyText.none))</p>" }
        let rows =
            copies.erasures.map { erasure -> [HTML] in
                let what = say(erasure.datum == nil ? GoingCopyText.person : .value)
                let number = erasure.datum?.rawValue ?? erasure.subject.rawValue
                return row(what, number, "\(say(GoingCopyText.deleted)) \(say.time(erasure.begunAt))")
            }
            + copies.files.map { file in
                row(
                    OwnRecording.told(file, words), file.datum.rawValue,
                    "\(say(GoingCopyText.taken)) \(say.time(file.begunAt))")
            }
        let isPart = max(copies.erasures.count, copies.files.count) == Self.length
        return """
            \(isPart ? "<p>\(say(GoingCopyText.part(say.number(Self.length))))</p>" : .empty)
            \(DataTable(
                caption: say(GoingCopyText.caption),
                headings: [
                    .init(say(DepartureText.what)), .init(say(GoingCopyText.number)), .init(say(GoingCopyText.time)),
                ], rows: rows
            ).html)
            """
    }

    private func row(_ what: String, _ number: String, _ time: HTML) -> [HTML] {
        ["\(what)", "<code>\(number)</code>", time]
    }
}
