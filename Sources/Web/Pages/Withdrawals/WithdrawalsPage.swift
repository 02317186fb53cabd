import Choices
import Policies
import Processing
import Vocabulary

/// Every withdrawal of a consent with its owner, state and time, and the form for one that came outside these pages.
struct WithdrawalsPage: Sendable {
    enum Field {
        static let who = "identifier"
        static let consent = "consent"
        static let way = "way"
        static let day = "day"
        static let clarity = "clarity"
    }

    /// Whether the message says it without a doubt (Article 4(11) GDPR).
    enum Clarity: String, CaseIterable, Sendable { case clear, doubtful }

    /// The ways by which a message comes that staff enter.
    static let ways: [ChoiceRecord.Way] = [.post, .email, .phone, .office]

    let words: PolicyVoice
    let received: [ReceivedWithdrawal]
    /// `nil` for who may look but not enter.
    let token: FormToken?
    let today: CalendarDate
    var typed = ""
    var chosen: [String: String] = [:]
    var mistakes: [FormMistake] = []

    private var say: Voice { words.say }
    private var policy: Policy { words.policy }

    func page() -> Page {
        Page(
            title: say(WithdrawalText.title), lead: say(WithdrawalText.lead), body: "\(table)\(form)", width: .wide,
            place: .withdrawals(policy.id), back: .staffDesk(policy.id), mistakes: mistakes)
    }

    private var table: HTML {
        guard !received.isEmpty else { return "<p>\(say(WithdrawalText.none))</p>" }
        let owner = words.withdrawalOwner
        let rows = received.map { one -> [HTML] in
            let isOpen = one.state == .asking
            let state = Badge(
                isOpen ? .warning : .good, say(isOpen ? WithdrawalText.asking : .effective))
            let action: HTML =
                isOpen && token != nil
                ? "<br><a href=\"\(Path.withdrawal(policy.id, one.id))\">\(say(WithdrawalText.enterAnswer))</a>"
                : .empty
            return [
                say.time(one.happened), "\(words.label(.consents, one.consent))", "\(say(WayText(one.way)))",
                "\(owner ?? say(WithdrawalText.nobody))", "\(state.html)\(action)", say.time(one.learned),
                NumberMark(one.id.rawValue).html,
            ]
        }
        return DataTable(
            caption: say(WithdrawalText.title), repeatsHeading: true,
            headings: [
                .init(say(WithdrawalText.came)), .init(say(WithdrawalText.consent)), .init(say(WithdrawalText.way)),
                .init(say(WithdrawalText.owner)), .init(say(WithdrawalText.state)), .init(say(WithdrawalText.entered)),
                .init(say(WithdrawalText.matter)),
            ], rows: rows
        ).html
    }

    private var form: HTML {
        guard let token else { return "<p class=\"hint\">\(say(WithdrawalText.notYours))</p>" }
        guard !policy.consents.isEmpty else { return .empty }
        let questions = [
            FormQuestion(Field.who, say(PeopleText.identifier), .line(value: typed)),
            FormQuestion(
                Field.consent, say(WithdrawalText.consent),
                .list(
                    policy.consents.map { .init($0.name.rawValue, $0.label(say)) },
                    chosen: chosen[Field.consent])),
            FormQuestion(
                Field.way, say(WithdrawalText.way),
                .list(Self.ways.map { .init($0.rawValue, say(WayText($0))) }, chosen: chosen[Field.way])),
            FormQuestion(
                Field.day, say(WithdrawalText.came), .line(value: chosen[Field.day] ?? "\(today)", kind: "date")),
            FormQuestion(
                Field.clarity, say(WithdrawalText.isItClear),
                .oneOf(
                    [
                        .init(Clarity.clear.rawValue, say(WithdrawalText.clear), hint: say(WithdrawalText.clearHint)),
                        .init(
                            Clarity.doubtful.rawValue, say(WithdrawalText.doubtful),
                            hint: say(WithdrawalText.doubtfulHint)),
                    ], chosen: chosen[Field.clarity])),
        ]
        return """
            <h2 id="enter">\(say(WithdrawalText.enter))</h2>
            \(FormView(
                action: .withdrawals(policy.id), token: token, questions: questions,
                button: say(WithdrawalText.enter), cancel: .staffDesk(policy.id)
            ).html(say, mistakes: mistakes))
            """
    }
}

extension PolicyVoice {
    /// Who in the firm answers for withdrawals: the owner of the first step of that right, else the officer.
    var withdrawalOwner: String? {
        let right = policy.rights[ElementName(rawValue: Right.withdrawConsent.rawValue)]
        guard let owner = right?.steps.compactMap(\.owner).first ?? policy.controller.dataProtectionOfficer else {
            return nil
        }
        return policy.staff[owner] != nil ? label(.staff, owner) : label(.parties, owner)
    }
}
