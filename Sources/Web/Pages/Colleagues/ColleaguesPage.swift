import Accounts
import Policies
import Vocabulary

/// All who may sign in at the desk, for administrators.
struct ColleaguesPage: Sendable {
    /// Members shown at most.
    static let length = 200

    let words: PolicyVoice
    let colleagues: [Colleague]
    /// Whoever reads it.
    let reader: StaffID

    private var controller: ControllerID { words.policy.id }

    func page() -> Page {
        let say = words.say
        let rows = colleagues.map { colleague -> [HTML] in
            let path =
                colleague.member.id == reader
                ? Path.staffAccount(controller) : .colleague(controller, colleague.member.id)
            let own: HTML = colleague.member.id == reader ? " (\(say(ColleagueText.you)))" : .empty
            return [
                "<a href=\"\(path)\">\(colleague.name)</a>\(own)",
                "\(colleague.member.loginName.revealingPersonalData())", "\(colleague.roles(words))",
                colleague.secondStep(say), colleague.state(say), colleague.seen(say),
            ]
        }
        return Page(
            title: say(ColleagueText.title), lead: say(ColleagueText.lead),
            body: DataTable(
                caption: say(ColleagueText.title), repeatsHeading: true,
                headings: [
                    .init(say(ColleagueText.name)), .init(say(SignInText.loginName)), .init(say(ColleagueText.roles)),
                    .init(say(AccountText.secondStep)), .init(say(StaffText.state)), .init(say(AccountText.lastSeen)),
                ], rows: rows
            ).html, width: .wide, place: .colleagues(controller), back: .staffDesk(controller))
    }
}
