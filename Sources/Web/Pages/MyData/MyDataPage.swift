import Correspondence
import Processing
import Vocabulary

/// What is held of a person, on one page: the values by kind, the picture of their ends, and where they went.
struct MyDataPage: Sendable {
    /// One value that is held.
    struct Value: Sendable {
        let label: String
        let text: String
        /// Where it can be put right; `nil` when it did not come from the person.
        let correction: Path?
        let purposes: [Purpose]
        let source: String
        let occasion: String?
        let recipients: [String]
        let collectedAt: Instant
        let ending: Ending
        let isRestricted: Bool
        /// Another value has taken its place, and a hold keeps it.
        var isReplaced = false
        /// Where it can be erased.
        var erasure: Path?
        /// Where it can be sent again.
        var again: Path?
        /// What can be heard or seen, and by whom it was.
        var recording: OwnRecording?
        /// What the firm replied to it.
        var replies: [OwnMessage] = []
    }

    struct Purpose: Sendable {
        let label: String
        let bases: [String]
    }

    /// When a value goes, and by which rule.
    struct Ending: Sendable {
        let words: String
        /// The day, when it is known.
        let day: Instant?
        /// The rule in the policy's words, else its name.
        let rule: String
        /// Its row in the notice, for a rule that has no words of its own: a name tells nobody how long.
        var row: Path?
        let law: String
        let clauses: String
    }

    /// Values of one kind.
    struct Group: Sendable {
        let kind: DataKindText
        let values: [Value]
    }

    /// Data that went to somebody.
    struct Disclosure: Sendable {
        let recipient: String
        let data: [String]
        let purpose: String
        let at: Instant
    }

    let controller: ControllerID
    let groups: [Group]
    let disclosures: [Disclosure]
    /// Services of the firm for who is signed in: what they are called and where they are.
    var services: [(label: String, address: String)] = []
    /// Marks links that lead out of what the policy governs.
    var outside: OutsideLinks?
    /// Who may act for the person now.
    var actors: [Representation] = []

    func page(_ say: Voice) -> Page {
        let contents = groups.map { ContentsEntry(anchor: $0.kind.rawValue, title: say($0.kind)) }
        return Page(
            title: say(MyDataText.title), lead: say(MyDataText.lead),
            body: """
                \(groups.isEmpty ? empty(say) : figures(say))
                \(groups.map { group($0, say) })
                \(GoingChart(values: groups.flatMap(\.values)).html(say))
                \(gone(say))
                \(acting(say))
                \(more(say))
                """,
            contents: groups.isEmpty
                ? []
                : contents + [
                    ContentsEntry(anchor: "going", title: say(MyDataText.whenItGoes)),
                    ContentsEntry(anchor: "went", title: say(MyDataText.whereItWent)),
                ], place: .myData(controller))
    }

    private func empty(_ say: Voice) -> HTML {
        EmptyState(title: say(MyDataText.emptyTitle), body: say(MyDataText.emptyBody)).html(say)
    }

    private func figures(_ say: Voice) -> HTML {
        let values = groups.flatMap(\.values)
        let next = values.filter { $0.ending.day.map { $0 > say.now } ?? false }
            .min { ($0.ending.day ?? say.now) < ($1.ending.day ?? say.now) }
        let day = next?.ending.day.map { say.date($0) } ?? say(MyDataText.figureNextNone)
        return KeyFigure.row([
            KeyFigure(say.number(values.count), say(MyDataText.figureValues)),
            KeyFigure(
                say.number(Set(disclosures.map(\.recipient)).count), say(MyDataText.figureRecipients)),
            KeyFigure(day, say(MyDataText.figureNext), note: next?.label ?? ""),
        ])
    }

    private func group(_ group: Group, _ say: Voice) -> HTML {
        """
        <h2 id="\(group.kind.rawValue)">\(say(group.kind))</h2>
        \(group.values.map { $0.html(say) })
        """
    }

    private func gone(_ say: Voice) -> HTML {
        let heading: HTML = "<h2 id=\"went\">\(say(MyDataText.whereItWent))</h2>"
        guard !disclosures.isEmpty else {
            guard !groups.isEmpty else { return .empty }
            return heading
                + EmptyState(title: say(MyDataText.nothingWent), body: say(MyDataText.nothingWentBody)).html(say)
        }
        let rows = disclosures.map { disclosure -> [HTML] in
            [
                "\(disclosure.recipient)", "\(disclosure.data.joined(separator: ", "))", "\(disclosure.purpose)",
                say.time(disclosure.at),
            ]
        }
        return heading
            + DataTable(
                caption: say(MyDataText.whereItWentLead),
                headings: [
                    .init(say(MyDataText.recipient)), .init(say(MyDataText.whichData)), .init(say(MyDataText.forWhat)),
                    .init(say(MyDataText.when)),
                ], rows: rows
            ).html
    }

    private func acting(_ say: Voice) -> HTML {
        let items = actors.map { acting -> HTML in
            let end = acting.until.map { " " + say(ActingText.until(say.date($0))) } ?? ""
            return "<li>\(say.sentence(say(acting.kind.text)))\(end)</li>"
        }
        return """
            <h2 id="acting">\(say(ActingText.whoTitle))</h2>
            \(items.isEmpty ? "<p>\(say(ActingText.whoNone))</p>" as HTML : "<ul>\(items)</ul>")
            """
    }

    private func link(_ service: (label: String, address: String), _ say: Voice) -> HTML {
        outside?.html(service.label, to: service.address, say)
            ?? "<a href=\"\(service.address)\">\(service.label)</a>"
    }

    private func more(_ say: Voice) -> HTML {
        """
        <h2>\(say(MyDataText.more))</h2>
        <ul class="ways">\(services.map { "<li>\(link($0, say))</li>" as HTML })\
        <li><a href="\(Path.myDataFile(controller))">\(say(MyDataText.takeAwayLink))</a></li>
        <li><a href="\(Path.choices(controller))">\(say(MyDataText.seeChoices))</a></li>
        <li><a href="\(Path.history(controller))">\(say(MyDataText.seeHistory))</a></li>
        <li><a href="\(Path.ownMessages(controller))">\(say(MailingText.own))</a></li>
        <li><a href="\(Path.myRequests(controller))">\(say(RequestText.linkMine))</a></li>
        <li><a href="\(Path.forms(controller))">\(say(PrintedFormText.title))</a></li>
        <li><a href="\(Path.rights(controller))">\(say(MyDataText.seeRights))</a></li>
        <li><a href="\(Path.acting(controller))">\(say(ActingText.link))</a></li>
        <li><a href="\(Path.deleteAccount(controller))">\(say(LeavingText.link))</a></li></ul>
        """
    }
}

extension MyDataPage.Value {
    /// That it is only stored, and why.
    var mark: MyDataText? { isReplaced ? .replaced : isRestricted ? .restricted : nil }

    func html(_ say: Voice) -> HTML {
        let correct = correction.map { path -> HTML in
            "<a href=\"\(path)\">\(say(MyDataText.correct))<span class=\"unseen\">: \(label)</span></a>"
        }
        let repeated = again.map { path -> HTML in
            "<a href=\"\(path)\">\(say(MyDataText.again))<span class=\"unseen\">: \(label)</span></a>"
        }
        let erase = erasure.map { path -> HTML in
            "<a href=\"\(path)\">\(say(LeavingText.linkValue))<span class=\"unseen\">: \(label)</span></a>"
        }
        return """
            <section class="card held"><div class="card-head"><h3>\(label)</h3>\
            <span class="card-ways">\(repeated)\(correct)\(erase)</span></div>
            <p class="held-value" dir="auto">\(text)</p>
            \(mark.map { "<p>\(Badge(.warning, say($0)).html)</p>" as HTML } ?? .empty)
            \(recording.map { $0.player(label, say) } ?? .empty)
            \(RepliesView(replies: replies).html(say))
            <p class="held-end">\(ending.words)</p>
            \(Disclosure(say(MyDataText.whyAndWhere), details(say)).html)
            </section>
            """
    }

    private func details(_ say: Voice) -> HTML {
        var rows = [
            SummaryList.Item(say(MyDataText.purposes), purposesPart(say)),
            SummaryList.Item.text(say(MyDataText.source), source),
        ]
        if let occasion { rows.append(.text(say(MyDataText.occasion), occasion)) }
        rows.append(SummaryList.Item(say(MyDataText.collected), say.time(collectedAt)))
        if let recording { rows.append(SummaryList.Item(say(RecordingText.listeners), recording.listeners(say))) }
        rows.append(
            .text(
                say(MyDataText.mayGoTo),
                recipients.isEmpty ? say(MyDataText.nobody) : recipients.joined(separator: ", ")))
        if !ending.rule.isEmpty {
            let told: HTML = ending.row.map { "<a href=\"\($0)\">\(ending.rule)</a>" } ?? "\(ending.rule)"
            rows.append(SummaryList.Item(say(MyDataText.rule), told))
        }
        if !ending.law.isEmpty { rows.append(.text(say(MyDataText.law), ending.law)) }
        if !ending.clauses.isEmpty { rows.append(.text(say(MyDataText.clauses), ending.clauses)) }
        return SummaryList(rows: rows).html(say)
    }

    private func purposesPart(_ say: Voice) -> HTML {
        guard !purposes.isEmpty else { return "\(say(MyDataText.noPurpose))" }
        let items = purposes.map { purpose -> HTML in
            let bases = purpose.bases.map { "<li>\($0)</li>" as HTML }
            return """
                <li><b>\(purpose.label)</b>\
                \(bases.isEmpty ? .empty : "<ul class=\"bases\">\(bases)</ul>" as HTML)</li>
                """
        }
        return "<ul class=\"purposes\">\(items)</ul>"
    }
}
