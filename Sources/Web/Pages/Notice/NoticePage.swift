import Policies
import Vocabulary

/// The whole notice of one version in one language, with the way to each right and where every part comes from.
struct NoticePage {
    let firm: ControllerID
    let policy: Policy
    let notice: Notice
    /// When this server took it in.
    let loaded: Instant
    let isInForce: Bool
    /// Versions that were published here, this one among them.
    let versionCount: Int
    /// For someone signed in: what the section on keeping means for them.
    var own: OwnKeeping?
    /// Only beside the version in force.
    var figures: NoticeFigures?
    /// Only with the version in force.
    var together: ReadTogether?

    /// Rows of a table, and lists of terms in a section, beyond which a phone's reader would scroll for minutes: then they
    /// are folded.
    private static let (longestTable, mostLists) = (8, 6)

    func page(_ say: Voice) -> Page {
        let markup = NoticeMarkup(
            say: say, tongue: notice.tongue, outside: OutsideLinks(policy: policy), longestTable: Self.longestTable
        ) { RightWay.path(of: $0, at: firm) }
        let words = { say.marked($0, in: notice.tongue) }
        let origins = NoticeOrigins(policy: policy, say: say)
        let sections = notice.sections.map { section -> HTML in
            let note =
                section.topic == .keeping ? own?.note(of: policy, say) : figures?.note(of: section.topic, policy, say)
            let isLong = section.blocks.count(where: \.isListOfTerms) > Self.mostLists
            return """
                <section class="part"><h2 id="\(section.anchor)">\(words(section.title))</h2>\(note)
                \(section.blocks.map { block in
                    markup.html(block, isFolded: isLong) + (block.anchor.flatMap { figures?.note(of: $0, policy, say) } ?? .empty)
                })
                \(origins.html(section))</section>
                """
        }
        return Page(
            title: words(notice.title),
            body: """
                \(old(say))\(facts(say))
                \(notice.introduction.map { markup.html($0) })
                \(together?.html(say) ?? .empty)
                \(sections)
                <h2 id="files">\(say(NoticePageText.filesTitle))</h2>\(files(say))
                """,
            contents: notice.sections.map { ContentsEntry(anchor: $0.anchor, title: words($0.title)) }
                + [ContentsEntry(anchor: "files", title: say(NoticePageText.filesTitle))],
            place: isInForce ? .notice(firm) : nil)
    }

    private func old(_ say: Voice) -> HTML {
        guard !isInForce else { return .empty }
        return NoticeBox(
            .warning, title: say(NoticePageText.otherVersion),
            "<p><a href=\"\(Path.notice(firm))\">\(say(NoticePageText.toCurrent))</a></p>"
        ).html(say)
    }

    private func facts(_ say: Voice) -> HTML {
        // A firm that states no first day is not given one.
        var rows: [HTML] = [
            notice.effective.map { "<span>\(say(NoticePageText.inForceFrom)) <b>\(say.date($0, .since))</b></span>" }
                ?? "<span>\(say(NoticePageText.takenIn)) <b>\(say.date(loaded))</b></span>"
        ]
        if let version = notice.version { rows.append("<span>\(say(NoticePageText.version)) \(version)</span>") }
        rows.append(
            "<span>\(say(NoticePageText.fingerprint)) <code>\(String(notice.digest.hex.prefix(12)))</code></span>")
        if versionCount > 1 {
            rows.append("<a href=\"\(Path.noticeVersions(firm))\">\(say(NoticePageText.allVersions))</a>")
        }
        if let tongues = tongues(say) { rows.append(tongues) }
        return "<p class=\"facts\">\(rows)</p>"
    }

    /// The ways to the firm's other languages that the pages do not speak, of which one may be the text that decides.
    private func tongues(_ say: Voice) -> HTML? {
        let unspoken = policy.languages.filter { !UILanguages.all.contains($0) }
        guard !unspoken.isEmpty else { return nil }
        let version = Path.notice(firm, version: notice.digest)
        let here = isInForce ? Path.notice(firm) : version
        let back = unspoken.contains(notice.language) ? [say.language] : []
        let links = (unspoken.filter { $0 != notice.language } + back).map { language -> HTML in
            let path = back.contains(language) ? here : here.with(Path.tongueParameter, language.rawValue)
            return """
                <a lang="\(language.rawValue)" hreflang="\(language.rawValue)" rel="alternate" href="\(path)">\
                \(UILanguages.ownName(language))</a>
                """
        }
        return "<span>\(say(NoticePageText.inTongue)) \(HTML(links, between: " · "))</span>"
    }

    private func files(_ say: Voice) -> HTML {
        let links = NoticeFile.allCases.map { file -> HTML in
            let path = Path.noticeFile(firm, file.name).with(Path.versionParameter, notice.digest.hex)
                .with(Path.tongueParameter, notice.language.rawValue)
            return "<li><a href=\"\(path)\">\(say(file.label))</a></li>"
        }
        return """
            <p>\(say(NoticePageText.filesLead))</p><ul>\(links)</ul>\
            <p><a href="\(Path.noticeVersions(firm))">\(say(NoticePageText.allVersions))</a></p>
            """
    }
}

extension NoticeBlock {
    /// Terms with what is told of each; those of a right among them.
    fileprivate var isListOfTerms: Bool {
        switch content {
        case .definitions, .right: return true
        case .heading, .paragraph, .list, .table, .callout: return false
        }
    }
}

/// Where each right is used on this server; what no page carries out leads to a letter that can be sent.
enum RightWay {
    static func path(of right: Right, at firm: ControllerID) -> Path {
        switch right {
        case .access, .rectification, .portability: return .myData(firm)
        case .withdrawConsent, .objection: return .choices(firm)
        case .erasure: return .deleteAccount(firm)
        case .restriction, .automatedDecision, .complaint, .information:
            return .rights(firm).at(right.rawValue)
        }
    }
}

/// The forms in which a notice can be taken along.
enum NoticeFile: String, CaseIterable {
    case html
    case markdown = "md"
    case json
    /// With the W3C DPV's identifiers.
    case linkedData = "jsonld"

    var name: ElementName { ElementName(rawValue: "notice." + rawValue) }

    init?(name: String) {
        guard let file = Self.allCases.first(where: { $0.name.rawValue == name }) else { return nil }
        self = file
    }

    var label: NoticePageText {
        switch self {
        case .html: return .fileHTML
        case .markdown: return .fileMarkdown
        case .json: return .fileJSON
        case .linkedData: return .fileLinkedData
        }
    }

    var mediaType: String {
        switch self {
        case .html: return "text/html; charset=utf-8"
        case .markdown: return "text/markdown; charset=utf-8"
        case .json: return "application/json"
        case .linkedData: return "application/ld+json"
        }
    }

    /// - Parameter policy: the one that the notice tells.
    func text(of notice: Notice, by policy: Policy, registers: Registers) -> String {
        switch self {
        case .html: return HTMLNotice(notice).text
        case .markdown: return MarkdownNotice(notice).text
        case .json: return notice.json.prettyText
        case .linkedData: return DPVNotice(policy, registers: registers).json.prettyText
        }
    }
}
