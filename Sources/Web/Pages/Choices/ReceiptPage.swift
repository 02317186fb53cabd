import Choices
import Ledger
import Policies
import Vocabulary

/// The receipt of an act on a consent, to read.
struct ReceiptPage: Sendable {
    let receipt: ConsentReceipt
    let words: PolicyVoice
    /// The version by which the act was done.
    let version: VersionName

    private var record: ChoiceRecord { receipt.record }
    private var controller: ControllerID { record.controller }

    func page(_ say: Voice) -> Page {
        let notes = [
            record.isProven ? nil : ChoicesText.receiptUnproven, record.byGuardian ? ChoicesText.receiptGuardian : nil,
        ].compactMap { $0 }.map { "<p>\(say($0))</p>" as HTML }
        return Page(
            title: say(ChoicesText.receiptTitle), lead: say(ChoicesText.receiptLead),
            body: """
                \(notes.isEmpty ? .empty : NoticeBox(.information, HTML(notes)).html(say))
                \(SummaryList(rows: rows(say)).html(say))
                \(shown(say))
                \(later(say))
                \(Button.group([
                    Button.link(say(ChoicesText.receiptFile), to: .receiptFile(controller, record.id)),
                    "<a href=\"\(Path.choices(controller))\">\(say(ChoicesText.toChoices))</a>",
                ]))
                """, back: .choices(controller))
    }

    private func rows(_ say: Voice) -> [SummaryList.Item] {
        var rows = [
            SummaryList.Item.text(say(ChoicesText.receiptWhat), act(record, say)),
            SummaryList.Item(say(ChoicesText.receiptWhen), say.time(record.happened)),
        ]
        if record.learned != record.happened {
            rows.append(.init(say(ChoicesText.receiptLearned), say.time(record.learned)))
        }
        rows.append(.text(say(ChoicesText.receiptWay), say(WayText(record.way))))
        if !record.purposes.isEmpty {
            let labels = words.labels(.purposes, record.purposes)
            rows.append(.text(say(ChoicesText.receiptPurposes), labels.joined(separator: "\n")))
        }
        if !record.data.isEmpty {
            rows.append(
                .text(say(ChoicesText.receiptData), words.labels(.data, record.data).joined(separator: ", ")))
        }
        if let expires = record.expires { rows.append(.init(say(ChoicesText.receiptExpires), say.time(expires))) }
        rows.append(.init(say(ChoicesText.receiptPolicy), version.link(controller, say)))
        rows.append(.init(say(ChoicesText.receiptNumber), "<code>\(record.id.rawValue)</code>"))
        rows.append(.init(say(ChoicesText.receiptReference), "<code>\(receipt.reference.rawValue)</code>"))
        let place = receipt.evidence["sequence"]?.integerValue.map { say.number(Int($0) + 1) }
        rows.append(.text(say(ChoicesText.receiptEvidence), place ?? say(ChoicesText.receiptWaiting)))
        return rows
    }

    private func shown(_ say: Voice) -> HTML {
        guard let shown = receipt.shown else { return .empty }
        return """
            <h2>\(say(ChoicesText.wordsTitle))</h2>
            <blockquote class="words" lang="\(shown.language.rawValue)">\(shown.words)</blockquote>
            """
    }

    private func later(_ say: Voice) -> HTML {
        guard !receipt.later.isEmpty else { return .empty }
        let steps = receipt.later.map { Timeline.Step(act($0, say), at: $0.happened, .done) }
        return "<h2>\(say(ChoicesText.later))</h2>" + Timeline(steps).html(say)
    }

    private func act(_ record: ChoiceRecord, _ say: Voice) -> String {
        let label = record.act.element.map { words.label($0.section, $0.name) } ?? ""
        return ActText(act: record.act.code, label: label).map { say($0) } ?? record.act.code
    }
}

/// The words that stood before the person when a choice was made.
struct ShownWordsPage: Sendable {
    let controller: ControllerID
    let label: String
    let happened: Instant
    /// `nil` when none were kept.
    let shown: ShownText?

    func page(_ say: Voice) -> Page {
        guard let shown else {
            return Page(
                title: say(ChoicesText.wordsTitle), body: EmptyState(body: say(ChoicesText.wordsUnknown)).html(say),
                back: .choices(controller))
        }
        return Page(
            title: say(ChoicesText.wordsTitle), lead: say(ChoicesText.wordsLead),
            body: """
                \(SummaryList(rows: [
                    .text(say(ChoicesText.receiptWhat), label), .init(say(ChoicesText.receiptWhen), say.time(happened)),
                    .text(say(ChoicesText.inLanguage), UILanguages.ownName(shown.language)),
                ]).html(say))
                <blockquote class="words" lang="\(shown.language.rawValue)">\(shown.words)</blockquote>
                """, back: .choices(controller))
    }
}
