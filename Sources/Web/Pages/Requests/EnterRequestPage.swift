import Policies
import Rights
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
        static let matter = "matter"
        static func particular(_ name: ElementName) -> String { "particular-" + name.rawValue }
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
    var lives: AskerResidence?
    var mistakes: [FormMistake] = []

    func page(_ say: Voice) -> Page {
        let questions =
            [
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
            ] + ResidenceQuestion(policy: policy).questions(say, chosen: lives) + matterQuestions(say)
            + [AttachmentView.question(say)]
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

    /// What it is about, where the policy has procedures for matters, and what these must name.
    private func matterQuestions(_ say: Voice) -> [FormQuestion] {
        let matters = policy.matters
        guard !matters.isEmpty else { return [] }
        var seen: Set<ElementName> = []
        let particulars = matters.flatMap(\.records).filter { seen.insert($0).inserted }
        let none = FormQuestion.Option("", say(MatterText.noMatter))
        let options = [none] + matters.map { FormQuestion.Option($0.name.rawValue, $0.label(say)) }
        let which = FormQuestion(
            Field.matter, say(MatterText.matter), hint: say(MatterText.matterHint),
            .list(options, chosen: typed[Field.matter] ?? ""), isOptional: true)
        return [which]
            + particulars.map { name in
                let owners = matters.filter { $0.records.contains(name) }.map { $0.label(say) }
                return FormQuestion(
                    Field.particular(name), policy.particulars[name]?.label(say) ?? name.rawValue,
                    hint: say(MatterText.onlyFor(owners.joined(separator: ", "))),
                    .lines(value: typed[Field.particular(name)] ?? "", rows: 2), isOptional: true)
            }
    }
}

extension Policy {
    /// The procedures whose matters are registered among the requests.
    package var matters: [Procedure] { procedures.filter { !$0.records.isEmpty } }
}
