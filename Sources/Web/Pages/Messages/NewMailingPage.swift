import Correspondence
import Policies
import Vocabulary

/// Where staff write a message that the policy names.
struct NewMailingPage: Sendable {
    enum Field {
        static let message = "message"
        static let audience = "audience"
        static let person = "person"
        static let channel = "channel"
        static let language = "language"
        static let title = "title"
        static let text = "text"
        static let once = "once"
    }

    let words: PolicyVoice
    let token: FormToken
    /// The name that the message will have, so that a form that is sent twice is one message.
    let once: MailingID
    /// Whether more than one person at once may be chosen.
    let writesToMany: Bool
    var typed: [String: String] = [:]
    var mistakes: [FormMistake] = []

    private var say: Voice { words.say }
    private var policy: Policy { words.policy }

    /// Messages that go to one person by some channel.
    static func messages(of policy: Policy) -> [MessageKind] {
        policy.messages.filter { $0.channels.contains { policy.channels[$0]?.isCarried == true } }
    }

    func page() -> Page {
        let messages = Self.messages(of: policy)
        let body =
            messages.isEmpty
            ? EmptyState(body: say(MailingText.noMessages)).html(say)
            : FormView(
                action: .newMailing(policy.id), token: token, questions: questions(messages),
                hidden: [(Field.once, typed[Field.once] ?? once.rawValue)],
                button: say(MailingText.send), cancel: .mailings(policy.id)
            ).html(say, mistakes: mistakes)
        return Page(
            title: say(MailingText.write), lead: say(MailingText.writeLead), body: body, place: .mailings(policy.id),
            back: .mailings(policy.id), mistakes: mistakes)
    }

    private func questions(_ messages: [MessageKind]) -> [FormQuestion] {
        [
            FormQuestion(
                Field.message, say(MailingText.message),
                .list(messages.map { .init($0.name.rawValue, $0.label(say)) }, chosen: typed[Field.message])),
            FormQuestion(
                Field.audience, say(MailingText.audience),
                .list(audiences, chosen: typed[Field.audience] ?? Audience.Kind.person.rawValue)),
            FormQuestion(
                Field.person, say(MailingText.person), hint: say(MailingText.personHint),
                .line(value: typed[Field.person] ?? ""), isOptional: true),
            FormQuestion(
                Field.channel, say(MailingText.channel),
                .list(
                    [.init("", say(MailingText.anyChannel))]
                        + policy.channels.filter(\.isCarried).map { .init($0.name.rawValue, $0.label(say)) },
                    chosen: typed[Field.channel] ?? "")),
            FormQuestion(
                Field.language, say(MailingText.language),
                .list(
                    policy.languages.map { .init($0.rawValue, UILanguages.ownName($0)) },
                    chosen: typed[Field.language] ?? policy.prevailingLanguage.rawValue)),
            FormQuestion(Field.title, say(MailingText.subject), .line(value: typed[Field.title] ?? "")),
            FormQuestion(
                Field.text, say(MailingText.text), hint: say(MailingText.textHint),
                .lines(value: typed[Field.text] ?? "", rows: 10)),
        ]
    }

    /// Each as `kind` or `kind:element`.
    private var audiences: [FormQuestion.Option] {
        func of(_ kind: Audience.Kind, _ elements: [any Element]) -> [FormQuestion.Option] {
            elements.map {
                .init("\(kind.rawValue):\($0.name.rawValue)", "\(say(MailingText.to(kind))): \($0.label(say))")
            }
        }
        guard writesToMany else { return [.init(Audience.Kind.person.rawValue, say(MailingText.to(.person)))] }
        return [Audience.Kind.person, .everybody].map { .init($0.rawValue, say(MailingText.to($0))) }
            + of(.relation, Array(policy.relations)) + of(.consent, Array(policy.consents))
            + of(.event, Array(policy.events)) + of(.fact, policy.factsOfPeople)
    }
}

/// One message, and what became of it for each person.
struct MailingPage: Sendable {
    /// People shown at most.
    static let shown = 200

    let words: PolicyVoice
    let mailing: Mailing
    let deliveries: [Delivery]
    /// Whether the reader may open a person's record.
    let opensRecords: Bool

    private var say: Voice { words.say }

    func page() -> Page {
        let rows: [SummaryList.Item] = [
            .text(say(MailingText.audience), words.audience(mailing)),
            .init(say(MailingText.ordered), say.time(mailing.ordered)),
            .text(say(MailingText.came), say(MailingText.figures(mailing))),
            mailing.finished.map { .init(say(MailingText.finished), say.time($0)) }
                ?? .text(say(MailingText.finished), say(MailingText.underWay)),
        ]
        return Page(
            title: words.label(.messages, mailing.message),
            body: "\(SummaryList(rows: rows).html(say))\(table)", width: .wide, place: .mailings(words.policy.id),
            back: .mailings(words.policy.id))
    }

    private var table: HTML {
        guard !deliveries.isEmpty else { return .empty }
        let rows = zip(1..., deliveries).map { number, delivery -> [HTML] in
            let who: HTML = "\(say(MailingText.somebody(number)))"
            let record = Path.staffPerson(words.policy.id, delivery.subject)
            let reasons = delivery.reasons.map { words.explained($0, delivery) }.joined(separator: "\n")
            return [
                opensRecords ? "<a href=\"\(record)\">\(who)</a>" : who,
                delivery.channel.map { "\(words.label(.channels, $0))" } ?? .empty,
                "\(say(MailingText.state(delivery.state)))", "\(reasons)", say.time(delivery.settled),
            ]
        }
        return DataTable(
            caption: say(MailingText.people),
            headings: [
                .init(say(MailingText.people)), .init(say(MailingText.channel)), .init(say(MailingText.became)),
                .init(say(MailingText.reason)), .init(say(MailingText.finished)),
            ], rows: rows
        ).html
    }
}

extension PolicyVoice {
    /// Why somebody was not written to, in words.
    func explained(_ code: ElementName, _ delivery: Delivery) -> String {
        guard let reason = ReasonCode(rawValue: code.rawValue) else { return say(MailingText.notHeld) }
        let purpose = policy.messages[delivery.message].map { ElementReference(.purposes, $0.purpose) }
        let text = policy.explain(Reason(reason, purpose, datum: nil), in: say.language).text
        return text.contains("{") ? code.rawValue : text
    }
}

/// A message that staff bring to one person: to whom, by what number or address, and what to say.
struct TaskPage: Sendable {
    static let act = "act"
    /// What staff do with it.
    enum Act: String, Sendable { case open, brought, failed }

    let words: PolicyVoice
    let opening: TaskOpening
    let token: FormToken

    private var say: Voice { words.say }
    private var firm: ControllerID { words.policy.id }

    func page() -> Page {
        switch opening {
        case .closed(let delivery):
            let why = delivery.reasons.map { words.explained($0, delivery) }.joined(separator: " ")
            return page(
                of: delivery,
                NoticeBox(.warning, title: say(MailingText.mayNot), "<p>\(why)</p>").html(say))
        case .open(let task):
            let path = Path.mailingTask(firm, task.delivery.mailing, task.delivery.subject)
            let rows: [SummaryList.Item] = [
                .text(
                    task.delivery.channel.map { words.label(.channels, $0) } ?? "",
                    task.address.revealingPersonalData()),
                .text(say(MailingText.subject), task.title.revealingPersonalData()),
                .text(say(MailingText.text), task.text.revealingPersonalData()),
            ]
            func form(_ act: Act, _ label: MailingText, _ look: Button.Look) -> HTML {
                FormView(
                    action: path, token: token, hidden: [(Self.act, act.rawValue)], button: say(label), look: look
                ).html(say)
            }
            return page(
                of: task.delivery,
                """
                \(SummaryList(rows: rows).html(say))\(form(.brought, .brought, .main))\
                \(form(.failed, .notBrought, .quiet))
                """)
        }
    }

    private func page(of delivery: Delivery, _ body: HTML) -> Page {
        Page(
            title: words.label(.messages, delivery.message), body: body, place: .mailings(firm), back: .mailings(firm))
    }
}
