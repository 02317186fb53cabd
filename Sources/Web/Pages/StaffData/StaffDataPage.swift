import Correspondence
import Policies
import Vocabulary

/// What a member of staff sees of somebody for a purpose: what the policy permits the role, the rest masked.
struct StaffDataPage: Sendable {
    /// One item that is held.
    struct Shown: Sendable {
        /// One value of it.
        struct Value: Sendable {
            let text: String
            /// What the firm replied to it.
            let replies: [OwnMessage]
            /// Where one replies; `nil` where the policy has no message for it.
            let reply: Path?
        }

        let label: String
        /// `nil` when it is masked.
        let values: [Value]?
        /// Why it is masked.
        let reasons: [String]
    }

    enum Field {
        static let who = "identifier"
        static let purpose = "purpose"
    }

    /// Stands for a value that is not shown; says nothing of its length.
    static let mask = "••••••"

    let controller: ControllerID
    let token: FormToken
    let purposes: [FormQuestion.Option]
    var typed = ""
    var purpose: String?
    var mistakes: [FormMistake] = []
    /// `nil` before somebody was found.
    var shown: [Shown]?

    func page(_ say: Voice) -> Page {
        Page(
            title: say(StaffDataText.title), lead: say(StaffDataText.lead),
            body: purposes.isEmpty
                ? NoticeBox(.information, "<p>\(say(StaffDataText.noPurpose))</p>").html(say)
                : "\(form(say))\(results(say))",
            width: .wide, place: .staffData(controller), back: .staffDesk(controller), mistakes: mistakes)
    }

    private func form(_ say: Voice) -> HTML {
        FormView(
            action: .staffData(controller), token: token,
            questions: [
                FormQuestion(Field.who, say(PeopleText.identifier), .line(value: typed)),
                FormQuestion(Field.purpose, say(StaffDataText.purpose), .list(purposes, chosen: purpose)),
            ], button: say(StaffDataText.show)
        ).html(say, mistakes: mistakes)
    }

    private func results(_ say: Voice) -> HTML {
        guard let shown else { return .empty }
        guard !shown.isEmpty else { return "<p>\(say(PeopleText.holdsNothing))</p>" }
        let rows = shown.map { item -> [HTML] in
            let value: HTML =
                item.values.map { values in HTML(values.map { $0.html(say) }) }
                ?? "<span aria-hidden=\"true\">\(Self.mask)</span><span class=\"unseen\">\(say(StaffDataText.masked))</span>"
            return ["\(item.label)", value, "\(item.reasons.joined(separator: " "))"]
        }
        let table = DataTable(
            caption: say(StaffDataText.held), repeatsHeading: true,
            headings: [
                .init(say(StaffDataText.item)), .init(say(StaffDataText.value)), .init(say(StaffDataText.why)),
            ], rows: rows)
        return "<h2>\(say(StaffDataText.held))</h2>\(table.html)"
    }
}

extension StaffDataPage.Shown.Value {
    fileprivate func html(_ say: Voice) -> HTML {
        let way = reply.map { "<p><a href=\"\($0)\">\(say(StaffDataText.reply))</a></p>" as HTML } ?? .empty
        return "<p dir=\"auto\">\(text)</p>\(RepliesView(replies: replies).html(say))\(way)"
    }
}
