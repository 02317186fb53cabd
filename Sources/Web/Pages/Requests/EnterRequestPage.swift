import Policies
import Vocabulary

/// Where staff enter a request that came by post, mail, telephone or at the office, with the day on which it came.
struct EnterRequestPage: Sendable {
    enum Field {
        static let right = "right"
        static let channel = "channel"
        static let day = "day"
        static let time = "time"
        static let person = "person"
        static let contact = "contact"
        static let words = "words"
        static let language = "language"
    }

    /// How staff tell somebody whom no letter reaches.
    static let ways: [ContactChannel] = [.post, .phone, .office]
    /// How a request comes that staff enter.
    static let channels: [ContactChannel] = [.post, .email, .phone, .office, .form, .representative]

    let policy: Policy
    let token: FormToken
    let today: CalendarDate
    var rights: Set<String> = []
    var typed: [String: String] = [:]
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let questions = [
            FormQuestion(
                Field.right, say(RequestText.rights),
                .someOf(Right.allCases.map { .init($0.rawValue, say(RightsText.name($0))) }, chosen: rights)),
            FormQuestion(
                Field.channel, say(RequestDeskText.channel),
                .list(
                    Self.channels.map { .init($0.rawValue, say(RightsText.channel($0))) },
                    chosen: typed[Field.channel])),
            FormQuestion(
                Field.day, say(RequestDeskText.day), .line(value: typed[Field.day] ?? "\(today)", kind: "date")),
            FormQuestion(
                Field.time, say(RequestDeskText.time), .line(value: typed[Field.time] ?? "", kind: "time"),
                isOptional: true),
            FormQuestion(
                Field.words, say(RequestDeskText.words), .lines(value: typed[Field.words] ?? ""), isOptional: true),
            FormQuestion(
                Field.contact, say(RequestDeskText.contact), hint: say(RequestDeskText.contactHint),
                .line(value: typed[Field.contact] ?? ""), isOptional: true),
            FormQuestion(
                Field.person, say(RequestDeskText.person), hint: say(RequestDeskText.personHint),
                .line(value: typed[Field.person] ?? ""), isOptional: true),
            FormQuestion(
                Field.language, say(RequestDeskText.languageOfAnswer),
                .list(
                    UILanguages.all.map { .init($0.rawValue, UILanguages.ownName($0)) },
                    chosen: typed[Field.language] ?? policy.prevailingLanguage.rawValue)),
        ]
        return Page(
            title: say(RequestDeskText.enter), lead: say(RequestDeskText.enterLead),
            body: FormView(
                action: .enterRequest(policy.id), token: token, questions: questions,
                button: say(RequestDeskText.enter), cancel: .requests(policy.id)
            ).html(say, mistakes: mistakes)
                + "<p><a href=\"\(Path.forms(policy.id))\">\(say(PrintedFormText.forDesk))</a></p>",
            place: .requests(policy.id), back: .requests(policy.id),
            mistakes: mistakes)
    }
}
