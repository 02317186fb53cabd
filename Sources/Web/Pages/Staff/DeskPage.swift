import Duties
import Vocabulary

/// The staff's first page: the policy in force, what is open in it, and what was done lately.
struct DeskPage: Sendable {
    struct OpenPoint: Sendable {
        let text: String
        let meanwhile: String
        let between: String
        /// File and line.
        let place: String
    }

    /// What was watched for and happened lately.
    struct Alert: Sendable {
        let attempts: Int
        let since: Instant
        let raised: Instant
        let entry: EntryID
    }

    struct Warning: Sendable {
        /// For the reader; `nil` where the check alone has words for it.
        let words: WarningText?
        /// The elements of the policy that it names.
        let about: [String]
        /// In the check's own words, which are English.
        let text: String
        let hint: String
        let code: String
        let place: String
    }

    /// Counts of this year's evidence.
    struct Figures: Sendable {
        var year = 0
        var people = 0
        var consentsGiven = 0
        var consentsWithdrawn = 0
        var permits = 0
        var refusals = 0
        var disclosures = 0
    }

    let controller: ControllerID
    let isAdministrator: Bool
    let version: VersionName
    /// `nil` when the policy does not state it.
    let effective: CalendarDate?
    let loaded: Instant
    let languages: [Language]
    /// Entries in the tree; `nil` before the first checkpoint.
    let entries: Int?
    let signed: Instant?
    let figures: Figures
    /// The newest first.
    let alerts: [Alert]
    /// Requests that are late, and those that soon will be.
    var requests: (late: Int, soon: Int) = (0, 0)
    /// Holds whose day of review has come.
    var holdsToReview = 0
    let open: [OpenPoint]
    let warnings: [Warning]

    func page(_ say: Voice) -> Page {
        Page(
            title: say(StaffText.deskTitle), lead: say(StaffText.deskLead),
            body: """
                \(requestsPart(say))\(holdsPart(say))\(alertsPart(say))
                \(work(say))
                \(counts(say))
                <h2 id="policy">\(say(StaffText.inForce))</h2>
                \(policy(say))
                <h2 id="open">\(say(StaffText.openPoints)) <span class="count">\(say.number(open.count))</span></h2>
                \(openPart(say))
                <h2 id="warnings">\(say(StaffText.warnings)) <span class="count">\(say.number(warnings.count))</span></h2>
                \(warningsPart(say))
                """, width: .wide, place: .staffDesk(controller))
    }

    /// What the staff came for stands before what they may read.
    private func work(_ say: Voice) -> HTML {
        Button.group([
            Button.link(say(RequestDeskText.title), to: .requests(controller)),
            Button.link(say(MailingText.title), to: .mailings(controller), .quiet),
            Button.link(say(WithdrawalText.title), to: .withdrawals(controller), .quiet),
            Button.link(say(ReviewText.title), to: .reviews(controller), .quiet),
            Button.link(say(MeasureText.title), to: .measures(controller), .quiet),
            Button.link(say(RegisterText.storesTitle), to: .register(controller, FirmRegister.stores.name), .quiet),
            Button.link(
                say(RegisterText.addressesTitle), to: .register(controller, FirmRegister.addresses.name), .quiet),
            Button.link(say(StaffDataText.title), to: .staffData(controller), .quiet),
            isAdministrator
                ? Button.link(say(PeopleText.title), to: .staffPeople(controller), .quiet) : .empty,
            isAdministrator
                ? Button.link(say(ColleagueText.title), to: .colleagues(controller), .quiet) : .empty,
            isAdministrator
                ? Button.link(say(StaffText.clientsTitle), to: .staffClients(controller), .quiet) : .empty,
        ])
    }

    private func requestsPart(_ say: Voice) -> HTML {
        guard requests.late + requests.soon > 0 else { return .empty }
        let words = say(RequestDeskText.attention(late: requests.late, soon: requests.soon))
        return NoticeBox(
            .warning, title: say(RequestDeskText.title),
            "<p><a href=\"\(Path.requests(controller))\">\(words)</a></p>"
        ).html(say)
    }

    private func holdsPart(_ say: Voice) -> HTML {
        guard holdsToReview > 0 else { return .empty }
        return NoticeBox(
            .warning, title: say(HoldText.title),
            "<p><a href=\"\(Path.holds(controller))\">\(say(HoldText.attention(holdsToReview)))</a></p>"
        ).html(say)
    }

    private func alertsPart(_ say: Voice) -> HTML {
        guard !alerts.isEmpty else { return .empty }
        let items = alerts.map { alert -> HTML in
            """
            <li>\(say(StaffText.failedSignIns(alert.attempts))) (\(say.time(alert.raised))), \
            <code>\(alert.entry.rawValue)</code></li>
            """
        }
        return NoticeBox(.warning, title: say(StaffText.alerts), "<ul id=\"alerts\">\(items)</ul>").html(say)
    }

    private func counts(_ say: Voice) -> HTML {
        let people = [
            KeyFigure(say.number(figures.people), say(StaffText.people)),
            KeyFigure(say.number(figures.consentsGiven), say(StaffText.consentsGiven)),
            KeyFigure(say.number(figures.consentsWithdrawn), say(StaffText.consentsWithdrawn)),
        ]
        let uses = [
            KeyFigure(say.number(figures.permits), say(StaffText.permits)),
            KeyFigure(say.number(figures.refusals), say(StaffText.refusals)),
            KeyFigure(say.number(figures.disclosures), say(StaffText.disclosures)),
        ]
        return """
            <h2 id="lately">\(say(StaffText.lately))</h2>
            <p>\(say(StaffText.inYear(figures.year)))</p>
            \(KeyFigure.row(people))
            \(KeyFigure.row(uses))
            """
    }

    private func policy(_ say: Voice) -> HTML {
        var rows: [SummaryList.Item] = [
            .init(say(StaffText.version), version.link(controller, say)),
            .init(
                say(StaffText.effective), effective.map { say.time($0, .since) } ?? "\(say(NoticePageText.notStated))"),
            .init(say(StaffText.loaded), say.time(loaded)),
            .text(say(StaffText.languages), languages.map(UILanguages.ownName).joined(separator: ", ")),
        ]
        if let entries {
            rows.append(.text(say(StaffText.evidence), "\(say.number(entries)) \(say(StaffText.evidenceEntries))"))
        }
        if let signed { rows.append(.init(say(StaffText.evidenceHead), say.time(signed))) }
        return SummaryList(rows: rows).html(say)
    }

    /// File and line, which break only after a folder.
    private static func place(_ text: String) -> HTML {
        let parts = text.split(separator: "/").map { "\(String($0))" as HTML }
        return "<code>\(HTML(parts.enumerated().map { $0.offset == 0 ? $0.element : "/<wbr>\($0.element)" }))</code>"
    }

    private func openPart(_ say: Voice) -> HTML {
        guard !open.isEmpty else { return "<p>\(say(StaffText.openNone))</p>" }
        let rows = open.map { point -> [HTML] in
            ["\(point.text)", "\(point.meanwhile)", "\(point.between)", Self.place(point.place)]
        }
        let table = DataTable(
            caption: say(StaffText.openPoints), repeatsHeading: true,
            headings: [
                .init(say(StaffText.openPoint)), .init(say(StaffText.meanwhile)), .init(say(StaffText.between)),
                .init(say(StaffText.place)),
            ], rows: rows
        ).html
        return folded(table, of: open.count, say)
    }

    /// A list that would push all else off the page opens when it is wanted.
    private func folded(_ table: HTML, of count: Int, _ say: Voice) -> HTML {
        count > 8 ? Disclosure(say(StaffText.showAll(count)), table).html : table
    }

    private func warningsPart(_ say: Voice) -> HTML {
        guard !warnings.isEmpty else { return "<p>\(say(StaffText.warningsNone))</p>" }
        let rows = warnings.map { warning -> [HTML] in
            let hint: HTML = warning.hint.isEmpty ? .empty : "<br><small>\(warning.hint)</small>"
            let exact: HTML = "<span lang=\"en\">\(warning.text)\(hint)</span>"
            let about: HTML =
                warning.about.isEmpty ? .empty : "<p class=\"hint\">\(warning.about.joined(separator: " · "))</p>"
            let told =
                warning.words.map { "\(say($0))\(about)\(Disclosure(say(StaffText.exactly), exact).html)" } ?? exact
            return [told, "<code>\(warning.code)</code>", Self.place(warning.place)]
        }
        let table = DataTable(
            caption: say(StaffText.warnings), repeatsHeading: true,
            headings: [.init(say(StaffText.warning)), .init(say(StaffText.code)), .init(say(StaffText.place))],
            rows: rows
        ).html
        return folded(table, of: warnings.count, say)
    }
}
