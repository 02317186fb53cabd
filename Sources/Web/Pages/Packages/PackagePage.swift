import Policies
import Processing
import Vocabulary

/// The archive's page to read, piece by piece: it stands alone, without other files.
struct PackagePage: Sendable {
    let words: PolicyVoice
    let scope: PackageScope
    let made: Instant
    /// Authority and court, a line each.
    let remedies: String

    private var say: Voice { words.say }

    private static let style: HTML = """
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
        table { border-collapse: collapse; width: 100% } caption { text-align: left }
        th, td { border: 1px solid #999; padding: .4rem; text-align: left; vertical-align: top }
        td { overflow-wrap: anywhere } thead { background: #eee; color: #000 }
        @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }
        """

    /// Up to what is held.
    var head: HTML {
        let firm = say(words.policy.controller.legalName)
        let contact = words.policy.controller.contact
        return """
            <!doctype html>
            <html lang="\(say.language.rawValue)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(say(PackageText.title(firm: firm)))</title><style>\(Self.style)</style></head><body><main>
            <h1>\(say(PackageText.title(firm: firm)))</h1>
            <p>\(say(PackageText.scope(scope)))</p>
            <p>\(say(PackageText.made(say.dateAndTime(made))))</p>
            <p>\(firm)\(say(words.policy.controller.seat).isEmpty ? "" : ", " + say(words.policy.controller.seat))\
            \((contact.emails + contact.phones).map { ", " + $0 }.joined())</p>
            <h2>\(say(PackageText.held))</h2>

            """
    }

    var heldHead: HTML {
        let columns = [
            say(MyDataText.whichData), say(PackageText.value), say(MyDataText.purposes), say(MyDataText.source),
            say(MyDataText.collected), say(MyDataText.mayGoTo), say(MyDataText.whenItGoes),
        ]
        return tableHead(say(PackageText.held), columns)
    }

    var nothingHeld: HTML { "<p>\(say(PackageText.nothingHeld))</p>\n" }
    var tableEnd: HTML { "</tbody></table>\n" }

    /// The end of a table, with a sentence where it has no row.
    func end(_ count: Int, empty: some UIText) -> HTML {
        count == 0 ? "<tr><td colspan=\"5\">\(say(empty))</td></tr></tbody></table>\n" : tableEnd
    }

    private func tableHead(_ caption: String, _ columns: [String]) -> HTML {
        """
        <table><caption>\(caption)</caption><thead><tr>\(columns.map { "<th scope=\"col\">\($0)</th>" as HTML })\
        </tr></thead><tbody>

        """
    }

    private func row(_ cells: [HTML]) -> HTML { "<tr>\(cells.map { "<td>\($0)</td>" as HTML })</tr>\n" }

    /// A value that is held.
    func row(_ value: MyDataPage.Value) -> HTML {
        let purposes = value.purposes.map { purpose -> HTML in
            "<div>\(purpose.label)\(purpose.bases.isEmpty ? "" : " (\(purpose.bases.joined(separator: "; ")))")</div>"
        }
        let mark: HTML = value.mark.map { "<div><b>\(say($0))</b></div>" } ?? .empty
        return row([
            "\(value.label)", "<span dir=\"auto\">\(value.text)</span>\(mark)",
            value.purposes.isEmpty ? "\(say(MyDataText.noPurpose))" : HTML(purposes),
            "\(value.source)\(value.occasion.map { ", " + $0 } ?? "")", say.time(value.collectedAt),
            "\(value.recipients.isEmpty ? say(MyDataText.nobody) : value.recipients.joined(separator: ", "))",
            "\(value.ending.words) \(value.ending.rule) \(value.ending.law)",
        ])
    }

    /// The consents, each with how it stands.
    func consents(_ consents: [ElementName: ConsentFact]) -> HTML {
        guard !consents.isEmpty else { return .empty }
        let rows = consents.sorted { $0.key < $1.key }.map { name, fact -> HTML in
            row([
                "\(words.label(.consents, name))", "\(say(Self.standing(of: fact, at: made)))", say.time(fact.at),
            ])
        }
        return """
            <h2>\(say(PackageText.choices))</h2>
            \(tableHead(say(PackageText.choices), [
                say(PackageText.choice), say(PackageText.standing), say(MyDataText.when),
            ]))\(rows)\(tableEnd)
            """
    }

    /// How a consent stands; one that has run out is no longer given.
    static func standing(of fact: ConsentFact, at now: Instant) -> PackageText {
        switch fact.status {
        case .given: fact.stands(at: now) ? .given : .ranOut
        case .refused: .refused
        default: .withdrawn
        }
    }

    /// What else is known.
    func standings(_ standings: [PackageStanding]) -> HTML {
        let columns = [say(StandingText.what), say(StandingText.how), say(StandingText.since)]
        let rows = standings.map { row($0.shown(say).map { "\($0)" as HTML }) }
        return """
            <h2>\(say(StandingText.title))</h2>
            \(tableHead(say(StandingText.title), columns))\(rows)\(end(rows.count, empty: StandingText.none))
            """
    }

    var requestsHead: HTML {
        "<h2>\(say(StandingText.requests))</h2>\n"
            + tableHead(
                say(StandingText.requests),
                [
                    say(StandingText.number), say(StandingText.rights), say(RequestText.came), say(RequestText.state),
                    say(StandingText.words),
                ])
    }

    /// A request with all its words.
    func row(_ request: PackageRequest) -> HTML {
        row([
            "\(request.number)", "\(request.rightsText(say))", say.time(request.came),
            "\(say(RequestText.stateName(request.state)))",
            HTML(
                request.papers.map {
                    "<div><b>\(say($0.title))</b> <span dir=\"auto\">\($0.words)</span></div>" as HTML
                })
                + (request.filesText.map { "<div><b>\(say(AttachmentText.title))</b> <bdi>\($0)</bdi></div>" as HTML }
                    ?? .empty),
        ])
    }

    var disclosuresHead: HTML {
        "<h2>\(say(MyDataText.whereItWent))</h2>\n"
            + tableHead(
                say(MyDataText.whereItWentLead),
                [
                    say(MyDataText.recipient), say(MyDataText.whichData), say(MyDataText.forWhat),
                    say(MyDataText.when),
                ])
    }

    /// Data that went to somebody.
    func row(_ disclosure: PackageDisclosure, _ say: Voice) -> HTML {
        row([
            "\(disclosure.label)", "\(disclosure.data.joined(separator: ", "))", "\(disclosure.purpose)",
            say.time(disclosure.at),
        ])
    }

    var looksHead: HTML {
        "<h2>\(say(PackageText.whoLooked))</h2>\n"
            + tableHead(
                say(PackageText.whoLooked),
                [say(PackageText.by), say(PackageText.looked), say(MyDataText.forWhat), say(MyDataText.when)])
    }

    /// A look at the data.
    func row(_ look: PackageLook, _ say: Voice) -> HTML {
        row(["\(look.by)", "\(look.what)", "\(look.purpose)", say.time(look.at)])
    }

    /// Rights, remedies, and what is in the archive.
    var foot: HTML {
        var files: [(String, PackageText)] = [
            ("data.json", .fileData), ("data.csv", .fileData), ("schema.json", .fileSchema),
            ("policy.html", .filePolicy), ("files/", .fileRecordings),
        ]
        if scope == .access {
            files += [("disclosures.csv", .fileDisclosures), ("looks.csv", .fileLooks)]
        }
        var items = files.map { "<li><code>\($0.0)</code>: \(say($0.1))</li>" as HTML }
        var further: [(String, StandingText)] = [("report.pdf", .fileReport)]
        if scope == .access { further += [("standing.csv", .fileStanding), ("requests.csv", .fileRequests)] }
        if scope == .access { further.append(("request-files/", .fileRequestFiles)) }
        items += further.map { "<li><code>\($0.0)</code>: \(say($0.1))</li>" as HTML }
        let rights = Right.allCases.map { right -> HTML in
            "<li><b>\(say(RightsText.name(right)))</b>: \(say(RightsText.meaning(right)))</li>"
        }
        let lines = remedies.split(separator: "\n").map { "<p>\(String($0))</p>" as HTML }
        return """
            <h2>\(say(PackageText.rights))</h2><ul>\(rights)</ul><p>\(say(PackageText.sameForm))</p>\(lines)
            <h2>\(say(PackageText.files))</h2><ul>\(items)</ul>
            </main></body></html>

            """
    }
}
