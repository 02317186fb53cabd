import Policies
import Processing
import Vocabulary

/// One hold as the list shows it: on one person, or on everybody's data.
struct HoldLine: Sendable {
    let id: String
    /// `nil`: everybody's data.
    let subject: SubjectID?
    let ground: ElementName
    let recipient: ElementName?
    let items: [ElementName]
    let matter: ElementName?
    let orderedBy: ElementName?
    let placedAt: Instant
    let review: Instant?

    init(_ hold: Hold) {
        (id, subject, ground, recipient, items) = (hold.id, hold.subject, hold.ground, nil, [])
        (matter, orderedBy, placedAt, review) = (hold.matter, hold.orderedBy, hold.placedAt, hold.review)
    }

    init(_ hold: WideHold) {
        (id, subject, ground, recipient, items) = (hold.id, nil, hold.ground, hold.recipient, hold.items)
        (matter, orderedBy, placedAt, review) = (hold.matter, hold.orderedBy, hold.placedAt, hold.review)
    }

    /// The matter and who ordered it, as far as somebody said.
    var marks: [String] { [matter, orderedBy].compactMap { $0?.rawValue } }

    /// Whether somebody must look at it again.
    func isDue(at now: Instant) -> Bool { review.map { $0 <= now } ?? false }

    /// Where it is reviewed and lifted.
    func path(_ controller: ControllerID) -> Path {
        subject.map { .keepingHold(controller, $0, id) } ?? .wideHold(controller, id)
    }

    /// Whose data it reaches, in words.
    func reach(_ words: PolicyVoice) -> String {
        if subject != nil { return words.say(HoldText.onePerson) }
        if let recipient { return words.say(HoldText.ofRecipient(words.label(.recipients, recipient))) }
        return words.labels(.data, items).joined(separator: ", ")
    }
}

/// The staff's page of what is held back: the overdue reviews first.
struct HoldListPage: Sendable {
    /// Holds on one person that one page shows, beside those to be reviewed.
    static let length = 100

    let controller: ControllerID
    let lines: [HoldLine]
    let words: PolicyVoice
    let now: Instant
    /// Whether the reader keeps holds on everybody's data.
    let keepsWide: Bool
    /// Where the list goes on.
    let next: Path?

    func page(_ say: Voice) -> Page {
        Page(
            title: say(HoldText.title), lead: say(HoldText.lead),
            body: """
                \(table(say))
                \(PageTurner(next: next).html(say))
                \(Button.group(
                    [Button.link(say(HoldText.place), to: .newHold(controller))]
                        + (keepsWide ? [Button.link(say(HoldText.placeWide), to: .newWideHold(controller), .quiet)] : [])))
                """, width: .wide, back: .staffKeeping(controller))
    }

    /// Whether another line reads the same but for its day, so that only its number tells it from this one.
    private func isAlike(_ hold: HoldLine) -> Bool {
        lines.contains {
            $0.id != hold.id && $0.ground == hold.ground && $0.marks == hold.marks && $0.recipient == hold.recipient
                && $0.items == hold.items
        }
    }

    private func table(_ say: Voice) -> HTML {
        guard !lines.isEmpty else { return "<p>\(say(HoldText.none))</p>" }
        let rows = lines.map { hold -> [HTML] in
            let ground = words.label(.holds, hold.ground)
            let number: HTML = isAlike(hold) ? " \(NumberMark(hold.id).html)" : .empty
            let mark: HTML = hold.isDue(at: now) ? " \(Badge(.warning, say(HoldText.reviewDue)).html)" : .empty
            return [
                "\(ground)\(number)", "\(hold.reach(words))",
                "\(hold.matter?.rawValue ?? "")",
                "\(hold.orderedBy?.rawValue ?? "")", say.time(hold.placedAt),
                "\(hold.review.map { say.time($0) } ?? "\(say(HoldText.noReview))")\(mark)",
                hold.subject == nil && !keepsWide
                    ? .empty
                    : """
                    <a href="\(hold.path(controller))">\(say(HoldText.look))\
                    <span class="unseen">: \(([ground] + hold.marks + [say.date(hold.placedAt)]).joined(separator: ", "))</span></a>
                    """,
            ]
        }
        return DataTable(
            caption: say(HoldText.title), repeatsHeading: true,
            headings: [
                .init(say(HoldText.ground)), .init(say(HoldText.reach)), .init(say(HoldText.matter)),
                .init(say(HoldText.orderedBy)), .init(say(HoldText.placed)), .init(say(HoldText.review)),
                .init(say(HoldText.toDo)),
            ], rows: rows
        ).html
    }
}

/// How much is held back, in two sentences.
struct HoldOverview: Sendable {
    /// Holds on everybody's data.
    let wide: Int
    /// Holds of any kind whose day of review has come.
    let toReview: Int

    func html(_ say: Voice) -> HTML {
        let due: HTML =
            toReview == 0
            ? .empty : NoticeBox(.warning, "<p>\(say(HoldText.attention(toReview)))</p>").html(say)
        let all: HTML = wide == 0 ? .empty : "<p>\(say(HoldText.onEverybody(wide)))</p>"
        return "<p>\(say(HoldText.lead))</p>\(all)\(due)"
    }
}
