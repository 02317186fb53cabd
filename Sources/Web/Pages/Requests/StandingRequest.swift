import Policies
import Rights
import Vocabulary

// The same asked or entered once more leads to the first: the page says so, since nothing else would.

extension Path {
    /// The query of a page to which the same request led once more.
    static let standingParameter = "standing"
}

extension RequestReceipt {
    /// Where its page says, if it does, that it stood in the register before.
    func told(at page: Path) -> Path { isNew ? page : page.with(Path.standingParameter, RequestPage.yes) }
}

extension RequestFile {
    /// That this one stood already, since when, and that nothing was entered anew.
    func standing(_ say: Voice, isForStaff: Bool) -> HTML {
        let day = say.date(say.timeZone.local(request.learned).date)
        let text = isForStaff ? RequestDeskText.standsAlready(day) : .standsForYou(day)
        return NoticeBox(.information, "<p>\(say(text))</p>").html(say)
    }
}
