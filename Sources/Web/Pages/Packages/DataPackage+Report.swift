import Packing
import Policies
import Printing
import Processing
import Vocabulary

/// The same as the page to read, as a PDF that is drawn as it is sent.
extension DataPackage {
    private var say: Voice { words.say }

    private func bare(_ text: String) -> String { ForeignWords.bare(text) }

    @concurrent func report(_ zip: ZipWriter, _ send: @concurrent () async throws -> Void) async throws {
        let firm = bare(say(words.policy.controller.legalName))
        let title = bare(say(PackageText.title(firm: firm)))
        let pdf = try PDFWriter(PrintedHead(title: title, author: firm, language: say.language, made: made))
        @concurrent func row(_ cells: [String]) async throws {
            pdf.row(cells.map(bare))
            guard pdf.readyBytes >= Self.sendAt else { return }
            try zip.write(pdf.take())
            if zip.readyBytes >= Self.sendAt { try await send() }
        }
        @concurrent func table(_ title: any UIText, _ columns: [(String, Double)]) async {
            pdf.put(.heading(say(title), level: 2))
            pdf.put(.table(columns.map { PrintedColumn(bare($0.0), share: $0.1) }, rows: []))
        }
        for block in opening(title) { pdf.put(block) }
        await table(
            PackageText.held,
            [
                (say(MyDataText.whichData), 2), (say(PackageText.value), 3), (say(MyDataText.purposes), 3),
                (say(MyDataText.source), 2), (say(MyDataText.mayGoTo), 2), (say(MyDataText.whenItGoes), 4),
            ])
        let reading = MyDataReading(loaded: pages.loaded, words: words)
        try await values { try await row(cells(reading.value($0))) }
        let consents = pages.record.state.consents.sorted { $0.key < $1.key }
        if !consents.isEmpty {
            await table(
                PackageText.choices,
                [(say(PackageText.choice), 3), (say(PackageText.standing), 1), (say(MyDataText.when), 1.5)])
            for (name, fact) in consents {
                let standing = PackagePage.standing(of: fact, at: made)
                try await row([words.label(.consents, name), say(standing), say.dateAndTime(fact.at)])
            }
        }
        if pages.scope == .access { try await surroundings(table, row) }
        pdf.put(.heading(say(PackageText.rights), level: 2))
        for right in Right.allCases {
            pdf.put(.item(say(RightsText.name(right)) + ": " + say(RightsText.meaning(right))))
        }
        for line in remedies.split(separator: "\n") { pdf.put(.paragraph(bare(String(line)))) }
        try pdf.finish()
        try zip.write(pdf.take())
    }

    private func opening(_ title: String) -> [PrintedBlock] {
        let contact = words.policy.controller.contact
        let rows =
            [PrintedFact(say(RightsText.address), bare(say(words.policy.controller.seat)))]
            + contact.emails.map { PrintedFact(say(RightsText.email), $0) }
            + contact.phones.map { PrintedFact(say(RightsText.phone), $0) }
        return [
            .heading(title, level: 1), .paragraph(say(PackageText.scope(pages.scope))),
            .paragraph(say.sentence(say(PackageText.made(say.dateAndTime(made))))),
            .facts(rows.filter { !$0.value.isEmpty }),
        ]
    }

    /// What belongs to access alone: what else is known, requests, disclosures, looks.
    @concurrent private func surroundings(
        _ table: @concurrent (any UIText, [(String, Double)]) async -> Void,
        _ row: @concurrent ([String]) async throws -> Void
    ) async throws {
        await table(
            StandingText.title,
            [(say(StandingText.what), 4), (say(StandingText.how), 3), (say(StandingText.since), 2)])
        for standing in standings { try await row(standing.shown(say)) }
        await table(
            StandingText.requests,
            [
                (say(StandingText.number), 1.5), (say(StandingText.rights), 1.5), (say(RequestText.state), 1),
                (say(StandingText.words), 4),
            ])
        try await ownRequests { request in
            try await row([
                request.number, request.rightsText(say) + "\n" + say.date(request.came),
                say(RequestText.stateName(request.state)), request.wordsText(say),
            ])
        }
        await table(
            MyDataText.whereItWent,
            [
                (say(MyDataText.recipient), 2), (say(MyDataText.whichData), 3), (say(MyDataText.forWhat), 2),
                (say(MyDataText.when), 1.5),
            ])
        try await disclosures {
            try await row([$0.label, $0.data.joined(separator: ", "), $0.purpose, say.dateAndTime($0.at)])
        }
        await table(
            PackageText.whoLooked,
            [
                (say(PackageText.by), 2), (say(PackageText.looked), 3), (say(MyDataText.forWhat), 2),
                (say(MyDataText.when), 1.5),
            ])
        try await looks { try await row([$0.by, $0.what, $0.purpose, say.dateAndTime($0.at)]) }
    }

    private func cells(_ value: MyDataPage.Value) -> [String] {
        let purposes = value.purposes.map { purpose in
            purpose.label + (purpose.bases.isEmpty ? "" : " (" + purpose.bases.joined(separator: "; ") + ")")
        }
        return [
            value.label, value.text + (value.isRestricted ? "\n" + say(MyDataText.restricted) : ""),
            purposes.isEmpty ? say(MyDataText.noPurpose) : purposes.joined(separator: "\n"),
            value.source + (value.occasion.map { ", " + $0 } ?? "") + "\n" + say.date(value.collectedAt),
            value.recipients.isEmpty ? say(MyDataText.nobody) : value.recipients.joined(separator: ", "),
            [value.ending.words, value.ending.rule, value.ending.law].filter { !$0.isEmpty }.joined(separator: " "),
        ]
    }
}
