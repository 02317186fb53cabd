import Policies
import Rights
import Vocabulary

/// Each right: what it means, how the firm handles it, and the way to use it now.
struct RightsPage: Sendable {
    /// A person or body to turn to.
    struct Contact: Sendable {
        let name: String
        let rows: [(RightsText, String)]
    }

    /// What somebody can send to the firm as it stands.
    struct Letter: Sendable {
        let subject: String
        let body: String
    }

    struct Entry: Sendable {
        let right: Right
        /// The firm's own words; empty when the policy has none.
        let text: String
        let facts: [(RightsText, String)]
        let clauses: [String]
        /// Whether the policy speaks of this right.
        let isDeclared: Bool
        /// For a right that the pages do not take by themselves.
        var letter: Letter?
        /// What can be printed for it, with its name.
        var forms: [(title: String, path: Path)] = []
    }

    let controller: ControllerID
    let entries: [Entry]
    let contacts: [Contact]
    /// Where an e-mail goes: the officer's address where there is one; `nil` when the policy has none at all.
    let email: String?
    let authorities: [Contact]
    /// Whether one may turn to the authorities of other countries of the Union, too.
    let namesOtherAuthorities: Bool
    /// Marks the sites of others.
    let outside: OutsideLinks

    func page(_ say: Voice) -> Page {
        Page(
            title: say(RightsText.title), lead: say(RightsText.lead),
            body: """
                \(entries.map { entry($0, say) })
                <h2 id="contacts">\(say(RightsText.contacts))</h2>
                <p>\(say(RightsText.contactsLead))</p>
                \(list(contacts, .noContacts, say))
                <h2 id="authority">\(say(RightsText.authority))</h2>
                <p>\(say(RightsText.authorityLead))</p>
                \(list(authorities, .noAuthority, say))
                \(namesOtherAuthorities ? "<p>\(say(RequestMailText.otherAuthorities))</p>" : .empty)
                """,
            contents: entries.map { ContentsEntry(anchor: $0.right.rawValue, title: say(RightsText.name($0.right))) }
                + [
                    ContentsEntry(anchor: "contacts", title: say(RightsText.contacts)),
                    ContentsEntry(anchor: "authority", title: say(RightsText.authority)),
                ], place: .rights(controller))
    }

    private func entry(_ entry: Entry, _ say: Voice) -> HTML {
        let clauses: HTML =
            entry.clauses.isEmpty
            ? .empty : "<p class=\"hint\"><small>\(entry.clauses.joined(separator: ", "))</small></p>"
        let own: HTML =
            entry.isDeclared
            ? "\(entry.text.isEmpty ? .empty : "<p>\(entry.text)</p>" as HTML)\(facts(entry, say))"
            : "<p>\(say(RightsText.notDeclared))</p>"
        return """
            <section class="right"><h2 id="\(entry.right.rawValue)">\(say(RightsText.name(entry.right)))</h2>
            <p>\(say(RightsText.meaning(entry.right))) <small>(\(say(RightsText.article(entry.right))))</small></p>
            \(way(entry, say))
            \(forms(entry, say))
            \(Disclosure(say(RightsText.firm), own + clauses).html)
            </section>
            """
    }

    private func forms(_ entry: Entry, _ say: Voice) -> HTML {
        let links = entry.forms.map { form -> HTML in
            "<p><a href=\"\(form.path)\">\(say(PrintedFormText.link))</a>: \(form.title)</p>"
        }
        return HTML(links)
    }

    private func facts(_ entry: Entry, _ say: Voice) -> HTML {
        guard !entry.facts.isEmpty else { return .empty }
        return SummaryList(rows: entry.facts.map { .text(say($0.0), $0.1) }).html(say)
    }

    /// The way that there is: a page, or a letter that is ready to be sent.
    private func way(_ entry: Entry, _ say: Voice) -> HTML {
        let own = entry.right.own(controller, say).map { Button.group([$0]) } ?? .empty
        switch entry.right {
        case .access, .portability, .rectification, .withdrawConsent, .objection, .erasure: return own
        case .restriction, .automatedDecision, .information: return own + asking(entry, say) + letter(entry, say)
        case .complaint:
            return "<h3>\(say(RightsText.authority))</h3>" + list(authorities, .noAuthority, say)
                + asking(entry, say) + letter(entry, say)
        }
    }

    /// The two ways to ask here: from one's own page, and without an account.
    private func asking(_ entry: Entry, _ say: Voice) -> HTML {
        Button.group([
            Button.link(
                say(RequestText.askFor(say(RightsText.name(entry.right)))),
                to: .askRight(controller, entry.right.elementName)),
            Button.link(say(RequestText.publicTitle), to: .ask(controller), .quiet),
        ])
    }

    /// The words, the button that opens them in the reader's mail, and the other ways to the firm.
    private func letter(_ entry: Entry, _ say: Voice) -> HTML {
        guard let letter = entry.letter else { return .empty }
        let button = email.map { address -> HTML in
            let link =
                "mailto:\(address)?subject=\(Path.encoded(letter.subject))"
                + "&body=\(Path.encoded(letter.body.replacing("\n", with: "\r\n")))"
            return Button.group(["<a class=\"button\" href=\"\(link)\">\(say(RightsText.doMail))</a>"])
        }
        let ways = email == nil ? say(RightsText.doTellThem) : say(RightsText.doTellOtherwise)
        return """
            <p>\(say(RightsText.doWrite))</p>\
            <blockquote class="words"><p><b>\(letter.subject)</b></p>\(letter.body.split(separator: "\n").map {
                "<p>\(String($0))</p>" as HTML
            })</blockquote>\(button)
            <p>\(ways) <a href="#contacts">\(say(RightsText.contacts))</a></p>
            """
    }

    private func list(_ contacts: [Contact], _ none: RightsText, _ say: Voice) -> HTML {
        guard !contacts.isEmpty else { return "<p>\(say(none))</p>" }
        return HTML(
            contacts.map { contact in
                "<h3>\(contact.name)</h3>"
                    + SummaryList(rows: contact.rows.map { .init(say($0.0), linked($0.0, $0.1, say)) }).html(say)
            })
    }

    private func linked(_ kind: RightsText, _ value: String, _ say: Voice) -> HTML {
        switch kind {
        case .email: return "<a href=\"mailto:\(value)\">\(value)</a>"
        case .phone: return "<a href=\"tel:\(value.filter { $0.isNumber || $0 == "+" })\">\(value)</a>"
        case .site where value.hasPrefix("https://") || value.hasPrefix("http://"):
            return outside.html(value, to: value, say)
        default: return "\(value)"
        }
    }
}

extension Right {
    /// The page on which somebody who is signed in uses it without asking anybody; `nil` where there is none.
    func own(_ controller: ControllerID, _ say: Voice) -> HTML? {
        switch self {
        case .access: return Button.link(say(RightsText.doSee), to: .myData(controller))
        case .portability: return Button.link(say(RightsText.doTake), to: .myDataFile(controller))
        case .rectification: return Button.link(say(RightsText.doCorrect), to: .myData(controller))
        case .withdrawConsent: return Button.link(say(RightsText.doChoose), to: .choices(controller))
        case .objection: return Button.link(say(RightsText.doObject), to: .choices(controller))
        case .erasure: return Button.link(say(LeavingText.link), to: .deleteAccount(controller))
        case .information: return Button.link(say(RightsText.doRead), to: .notice(controller), .quiet)
        case .restriction, .automatedDecision, .complaint: return nil
        }
    }
}
