import Policies
import Vocabulary

/// Everything that a person chooses, on one page: consents, advertising, objections, messages.
struct ChoicesPage: Sendable {
    /// One consent of the policy, or one that the person gave to an earlier version.
    struct Consent: Sendable {
        enum State: String, Sendable { case given, refused, withdrawn, invalidated, expired, notAsked }
        let name: ElementName
        let label: String
        let text: String
        let state: State
        let since: Instant?
        let expires: Instant?
        let purposes: [String]
        /// The words that would be agreed to now, and their name; `nil` when it cannot be given any more.
        let offer: (words: String, language: Language, digest: Digest)?
        /// The latest act on it, for its receipt; and the act that gave it, for its words.
        let latest: ChoiceID?
        let given: ChoiceID?
        let shownLanguage: Language?
    }

    /// A purpose that rests on interests to which one can object.
    struct Interest: Sendable {
        let name: ElementName
        let label: String
        let interests: [String]
        let objection: ObjectionFact?
    }

    /// A channel or a topic.
    struct Wish: Sendable {
        let name: ElementName
        let label: String
        let isLeft: Bool
    }

    /// What was just done.
    struct Done: Sendable {
        let title: String
        /// Only acts on consents have one.
        let receipt: Path?
    }

    /// Consents that stand whole on the page; of more, those that are not given are folded, so that a phone shows them all.
    static let mostUnfolded = 6

    let controller: ControllerID
    let token: FormToken
    let consents: [Consent]
    let hasMarketing: Bool
    let refusesMarketing: Bool
    let interests: [Interest]
    let channels: [Wish]
    let topics: [Wish]
    var done: Done?
    /// Why the last act was not recorded; empty when it was.
    var warning = ""

    func page(_ say: Voice) -> Page {
        let sections: [(anchor: String, title: ChoicesText, body: HTML)] = [
            ("consents", .consents, consentsPart(say)), ("marketing", .marketing, marketingPart(say)),
            ("interests", .interests, interestsPart(say)), ("messages", .messages, messagesPart(say)),
        ].filter { !$0.2.isEmpty }
        let body = sections.map { section -> HTML in
            "<h2 id=\"\(section.anchor)\">\(say(section.title))</h2>\n\(section.body)\n"
        }
        return Page(
            title: say(ChoicesText.title), lead: say(ChoicesText.lead), body: "\(news(say))\(body)",
            contents: sections.map { ContentsEntry(anchor: $0.anchor, title: say($0.title)) },
            place: .choices(controller))
    }

    private func news(_ say: Voice) -> HTML {
        if !warning.isEmpty { return NoticeBox(.warning, "<p>\(warning)</p>").html(say) }
        guard let done else { return .empty }
        let links = [
            done.receipt.map { "<a href=\"\($0)\">\(say(ChoicesText.seeReceipt))</a>" as HTML },
            "<a href=\"\(Path.history(controller))\">\(say(ChoicesText.toHistory))</a>",
        ].compactMap { $0 }
        let items = links.map { "<li>\($0)</li>" as HTML }
        return NoticeBox(.success, title: done.title, "<ul class=\"links\">\(items)</ul>").html(say)
    }

    private func consentsPart(_ say: Voice) -> HTML {
        guard !consents.isEmpty else { return "<p>\(say(ChoicesText.consentsNone))</p>" }
        return HTML(consents.map { $0.html(in: self, say) })
    }

    private func marketingPart(_ say: Voice) -> HTML {
        guard hasMarketing || refusesMarketing else { return .empty }
        let act = refusesMarketing ? "end-marketing-objection" : "object-to-marketing"
        let state = say(refusesMarketing ? ChoicesText.marketingStopped : .marketingOn)
        return """
            <section class="card"><p>\(say(ChoicesText.marketingText))</p>
            <p>\(Badge(refusesMarketing ? .good : .neutral, state).html)</p>
            \(button(
                act, nil, say(refusesMarketing ? ChoicesText.marketingAllow : .marketingStop), about: "",
                refusesMarketing ? .quiet : .main, say))
            </section>
            """
    }

    private func interestsPart(_ say: Voice) -> HTML {
        guard !interests.isEmpty else { return .empty }
        return "<p>\(say(ChoicesText.interestsLead))</p>" + HTML(interests.map { $0.html(in: self, say) })
    }

    private func messagesPart(_ say: Voice) -> HTML {
        guard !channels.isEmpty || !topics.isEmpty else { return .empty }
        return "<p>\(say(ChoicesText.messagesLead))</p>"
            + wishes(channels, .channels, leave: "leave-channel", join: "join-channel", say)
            + wishes(topics, .topics, leave: "leave-topic", join: "join-topic", say)
    }

    private func wishes(
        _ wishes: [Wish], _ title: ChoicesText, leave: String, join: String, _ say: Voice
    ) -> HTML {
        guard !wishes.isEmpty else { return .empty }
        let items = wishes.map { wish -> HTML in
            """
            <li><span>\(wish.label) \(Badge(
                wish.isLeft ? .neutral : .good, say(wish.isLeft ? ChoicesText.left : .joined)).html)</span>\
            \(button(
                wish.isLeft ? join : leave, wish.name, say(wish.isLeft ? ChoicesText.join : .leave),
                about: wish.label, .quiet, say))</li>
            """
        }
        return "<h3>\(say(title))</h3><ul class=\"wishes\">\(items)</ul>"
    }

    /// A form of one button: choosing and unchoosing cost the same (Article 7(3) GDPR).
    func button(
        _ act: String, _ element: ElementName?, _ title: String, about: String, _ look: Button.Look, _ say: Voice,
        words: Digest? = nil
    ) -> HTML {
        var hidden = [ChoiceForm.act: act]
        hidden[ChoiceForm.element] = element?.rawValue
        hidden[ChoiceForm.words] = words?.hex
        let inputs = hidden.sorted { $0.key < $1.key }.map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }
        let unseen: HTML = about.isEmpty ? .empty : "<span class=\"unseen\">: \(about)</span>"
        return """
            <form class="one" method="post" action="\(Path.choices(controller))">
            <input type="hidden" name="\(FormGuard.field)" value="\(token.show())">\(inputs)
            <button class="\(look.rawValue)" type="submit">\(title)\(unseen)</button></form>
            """
    }
}

/// The hidden fields of a form of one button.
enum ChoiceForm {
    static let act = "act"
    static let element = "element"
    /// The digest of the words that stand above the button.
    static let words = "words"
}

extension ChoicesPage.Consent {
    func html(in page: ChoicesPage, _ say: Voice) -> HTML {
        """
        <section class="card consent"><div class="card-head"><h3>\(label)</h3>\(badge(say).html)</div>
        \(text.isEmpty ? .empty : "<p>\(text)</p>" as HTML)
        \(folded(facts(page, say) + offerPart(page, say), page, say))
        \(state == .given
            ? page.button("withdraw-consent", name, say(ChoicesText.withdraw), about: label, .main, say) : .empty)
        </section>
        """
    }

    /// What is given stands open, with the button by which it is taken back.
    private func folded(_ body: HTML, _ page: ChoicesPage, _ say: Voice) -> HTML {
        guard page.consents.count > ChoicesPage.mostUnfolded, state != .given, offer != nil else { return body }
        return """
            <details><summary>\(say(ChoicesText.readAndAgree))<span class="unseen">: \(label)</span></summary>\
            <div>\(body)</div></details>
            """
    }

    private func badge(_ say: Voice) -> Badge {
        switch state {
        case .given: return Badge(.good, say(ChoicesText.givenState))
        case .refused: return Badge(.neutral, say(ChoicesText.refusedState))
        case .withdrawn: return Badge(.neutral, say(ChoicesText.withdrawnState))
        case .invalidated: return Badge(.bad, say(ChoicesText.invalidatedState))
        case .expired: return Badge(.warning, say(ChoicesText.expiredState))
        case .notAsked: return Badge(.neutral, say(ChoicesText.notAskedState))
        }
    }

    private func facts(_ page: ChoicesPage, _ say: Voice) -> HTML {
        var rows: [SummaryList.Item] = []
        if let since { rows.append(.init(say(ChoicesText.since), say.time(since, .since))) }
        if state == .given, let expires { rows.append(.init(say(ChoicesText.until), say.time(expires))) }
        if !purposes.isEmpty, purposes != [label] {
            rows.append(.text(say(ChoicesText.covers), purposes.joined(separator: "\n")))
        }
        if let shownLanguage {
            rows.append(.text(say(ChoicesText.inLanguage), UILanguages.ownName(shownLanguage)))
        }
        var links: [HTML] = []
        if let given {
            let path = Path.shownWords(page.controller, given)
            links.append("<a href=\"\(path)\">\(say(ChoicesText.seeWords))<span class=\"unseen\">: \(label)</span></a>")
        }
        if let latest {
            let path = Path.receipt(page.controller, latest)
            links.append(
                "<a href=\"\(path)\">\(say(ChoicesText.seeReceipt))<span class=\"unseen\">: \(label)</span></a>")
        }
        let items = links.map { "<li>\($0)</li>" as HTML }
        return (rows.isEmpty ? .empty : SummaryList(rows: rows).html(say))
            + (links.isEmpty ? .empty : "<ul class=\"links\">\(items)</ul>")
    }

    private func offerPart(_ page: ChoicesPage, _ say: Voice) -> HTML {
        guard state != .given, let offer else { return .empty }
        return """
            <blockquote class="words" lang="\(offer.language.rawValue)">\(offer.words)</blockquote>
            \(page.button(
                "give-consent", name, say(ChoicesText.give), about: label, .main, say, words: offer.digest))
            """
    }
}

extension ChoicesPage.Interest {
    func html(in page: ChoicesPage, _ say: Voice) -> HTML {
        let badge: Badge
        switch objection?.status {
        case nil: badge = Badge(.neutral, say(ChoicesText.noObjection))
        case .pending: badge = Badge(.warning, say(ChoicesText.objectionPending))
        case .upheld: badge = Badge(.good, say(ChoicesText.objectionUpheld))
        case .dismissed: badge = Badge(.info, say(ChoicesText.objectionDismissed))
        }
        let reasons = interests.map { "<p>\($0)</p>" as HTML }
        return """
            <section class="card"><div class="card-head"><h3>\(label)</h3></div>
            \(reasons)
            <p>\(badge.html)</p>
            \(page.button(
                objection == nil ? "object" : "end-objection", name,
                say(objection == nil ? ChoicesText.object : .objectionEnd), about: label,
                .quiet, say))
            </section>
            """
    }
}
