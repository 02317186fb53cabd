import Correspondence
import Messages
import Policies
import Vocabulary

/// What the firm wrote to people: what staff are to bring, how far each message has come, what did not arrive.
struct MailingsPage: Sendable {
    let words: PolicyVoice
    /// The newest first.
    let mailings: [Mailing]
    /// The oldest first.
    let tasks: [Delivery]
    /// The newest first.
    let failed: [SettledMessage]
    let token: FormToken

    private var say: Voice { words.say }
    private var firm: ControllerID { words.policy.id }

    func page() -> Page {
        Page(
            title: say(MailingText.title), lead: say(MailingText.lead),
            body: """
                \(Button.group([Button.link(say(MailingText.write), to: .newMailing(firm))]))
                <h2 id="tasks">\(say(MailingText.tasks)) <span class="count">\(say.number(tasks.count))</span></h2>
                \(taskTable)
                <h2 id="sent">\(say(MailingText.written))</h2>
                \(mailingTable)
                <h2 id="failed">\(say(MailingText.failed)) <span class="count">\(say.number(failed.count))</span></h2>
                \(failedTable)
                """, width: .wide, place: .mailings(firm), back: .staffDesk(firm))
    }

    private var taskTable: HTML {
        guard !tasks.isEmpty else { return "<p>\(say(MailingText.noTasks))</p>" }
        let rows = tasks.map { task -> [HTML] in
            let open = FormView(
                action: .mailingTask(firm, task.mailing, task.subject), token: token,
                hidden: [(TaskPage.act, TaskPage.Act.open.rawValue)], button: say(MailingText.open), look: .quiet)
            return [
                "\(words.label(.messages, task.message))", channel(task.channel), say.time(task.ordered),
                open.html(say),
            ]
        }
        return DataTable(
            caption: say(MailingText.tasks), repeatsHeading: true,
            headings: [
                .init(say(MailingText.message)), .init(say(MailingText.channel)), .init(say(MailingText.ordered)),
                .init(say(MailingText.open)),
            ], rows: rows
        ).html
    }

    private var mailingTable: HTML {
        guard !mailings.isEmpty else { return "<p>\(say(MailingText.none))</p>" }
        let rows = mailings.map { mailing -> [HTML] in
            [
                "<a href=\"\(Path.mailing(firm, mailing.id))\">\(words.label(.messages, mailing.message))</a>",
                "\(words.audience(mailing))", say.time(mailing.ordered), "\(say(MailingText.figures(mailing)))",
                mailing.finished.map { say.time($0) } ?? Badge(.warning, say(MailingText.underWay)).html,
            ]
        }
        return DataTable(
            caption: say(MailingText.written), repeatsHeading: true,
            headings: [
                .init(say(MailingText.message)), .init(say(MailingText.audience)), .init(say(MailingText.ordered)),
                .init(say(MailingText.came)), .init(say(MailingText.finished)),
            ], rows: rows
        ).html
    }

    private var failedTable: HTML {
        guard !failed.isEmpty else { return "<p>\(say(MailingText.noneFailed))</p>" }
        let rows = failed.map { one -> [HTML] in
            let kind =
                words.policy.messages[one.kind] == nil ? one.kind.rawValue : words.label(.messages, one.kind)
            return [
                "\(kind)", say.time(one.queued), say.time(one.settled), "\(say(MailingText.fault(one.reason)))",
                "<code>\(one.status.isEmpty ? one.reason : one.status)</code>",
                NumberMark(one.id.rawValue).html,
            ]
        }
        return DataTable(
            caption: say(MailingText.failed), repeatsHeading: true,
            headings: [
                .init(say(MailingText.message)), .init(say(MailingText.ordered)), .init(say(MailingText.finished)),
                .init(say(MailingText.reason)), .init(say(MailingText.code)), .init(say(MailingText.number)),
            ], rows: rows
        ).html
    }

    private func channel(_ name: ElementName?) -> HTML { name.map { "\(words.label(.channels, $0))" } ?? .empty }
}

extension PolicyVoice {
    /// To whom a message was ordered.
    func audience(_ mailing: Mailing) -> String {
        let section: PolicySection? =
            switch mailing.audience {
            case .person, .everybody: nil
            case .consent: .consents
            case .objection: .purposes
            case .relation: .relations
            case .event: .events
            case .fact: .facts
            }
        let kind = say(MailingText.to(mailing.audience))
        guard let section, let element = mailing.element else { return kind }
        return "\(kind): \(label(section, element))"
    }
}
