import Policies
import Vocabulary

/// The front page of a firm: the short first layer of its notice, and the ways to go on.
struct FirmPage {
    let policy: Policy
    let notice: Notice
    let isSignedIn: Bool
    let registers: Registers

    private var firm: ControllerID { policy.id }

    func page(_ say: Voice) -> Page {
        Page(
            title: say.marked(notice.title, in: notice.tongue), lead: say(policy.annotations.text),
            body: """
                \(Button.group([
                    Button.link(say(isSignedIn ? HomeText.myData : .seeMyData), to: .myData(firm)),
                    Button.link(say(HomeText.wholeNotice), to: .notice(firm), .quiet),
                ]))
                <h2 id="short">\(say(HomeText.inShort))</h2>\(cards(say))
                \(points(say))
                <h2 id="contact">\(say(HomeText.whoToTurnTo))</h2>\(contact(say))
                <p class="hint"><a href="\(Path.noticeVersions(firm))">\(say(NoticePageText.allVersions))</a></p>
                """,
            width: .wide, place: .controller(firm))
    }

    private func cards(_ say: Voice) -> HTML {
        let markup = NoticeMarkup(
            say: say, tongue: notice.tongue, elsewhere: .notice(firm), outside: OutsideLinks(policy: policy)
        ) { RightWay.path(of: $0, at: firm) }
        let cards = notice.cards.map { card -> HTML in
            let title = say.marked(card.title, in: notice.tongue)
            return """
                <section class="card"><div class="card-head"><h3>\(title)</h3></div>\
                \(card.lines.map { "<p>\(markup.inline($0))</p>" as HTML })\
                <p><a href="\(Path.notice(firm))#\(card.more)">\(say(HomeText.more))\
                <span class="unseen">: \(title)</span></a></p></section>
                """
        }
        return "<div class=\"cards flow\">\(cards)</div>"
    }

    private func points(_ say: Voice) -> HTML {
        let usable = policy.points.map { PointForm($0, of: policy) }
            .filter { $0.reach(isSignedIn: isSignedIn) == .here }
        guard !usable.isEmpty else { return .empty }
        let links = usable.prefix(6).map { form -> HTML in
            "<li><a href=\"\(Path.point(firm, form.point.name))\">\(form.point.label(say))</a></li>"
        }
        return """
            <h2 id="forms">\(say(HomeText.formsHere))</h2><ul class="ways">\(links)</ul>\
            <p><a href="\(Path.points(firm))">\(say(HomeText.allPoints))</a></p>
            """
    }

    private func contact(_ say: Voice) -> HTML {
        let contact = policy.controller.contact
        var rows: [SummaryList.Item] = [SummaryList.Item(say(HomeText.firm), "\(say(policy.controller.legalName))")]
        func add(_ label: HomeText, _ values: [HTML]) {
            let shown = values.filter { !$0.isEmpty }
            if !shown.isEmpty { rows.append(SummaryList.Item(say(label), Self.lines(shown))) }
        }
        add(.person, [contact.person.isEmpty ? .empty : "\(say(contact.person))"])
        add(.email, contact.emails.map { "<a href=\"mailto:\($0)\">\($0)</a>" })
        add(.phone, contact.phones.map { "<a href=\"tel:\($0.filter { !$0.isWhitespace })\">\($0)</a>" })
        add(.address, contact.addresses.map { "\(say($0))" })
        if let authority = policy.controller.authority.flatMap({ registers.authorities[$0] }) {
            let site = authority.site.map { OutsideLinks(policy: policy).html($0, to: $0, say) } ?? .empty
            add(.authority, ["\(say(authority.name))", site])
        }
        return SummaryList(rows: rows).html(say)
    }

    private static func lines(_ values: [HTML]) -> HTML {
        HTML(values.enumerated().map { $0.offset == 0 ? $0.element : "<br>\($0.element)" })
    }
}
