import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Packing
import Policies
import Processing
import Rights
import Vault
import Vocabulary

/// The archive that a person takes along: a page to read, tables, JSON with its schema, the recordings.
///
/// It is made as it is sent, page by page of the data, and never stands anywhere unsealed.
struct DataPackage: Sendable {
    /// Bytes that are sent at once, about.
    static let sendAt = 64 * 1024

    /// Puts a text into the entry at work. All of it is done where the answer is sent from, whose writer never leaves.
    private typealias Put = @concurrent (String) async throws -> Void

    let services: WebServices
    let pages: HeldPages
    /// In the reader's language.
    let words: PolicyVoice
    /// Whom it is of.
    let subject: SubjectID
    /// How evidence names the person.
    let references: Set<SubjectReference>
    let made: Instant
    /// What no answer leaves out: authority and court.
    let remedies: String
    /// What is known beside the data; empty where only data is given. So are the requests.
    var standings: [PackageStanding] = []
    var requests: [TimedRequest] = []

    /// Sends it; a failure on the way ends the connection before the archive's end.
    func response() -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name).zip\"",
            ],
            body: ResponseBody { writer in
                let zip = try ZipWriter(made: made)
                try await fill(zip) { try await writer.write(ByteBuffer(bytes: zip.take())) }
                try await writer.finish(nil)
            })
    }

    /// Without personal data, since it stands in logs of browsers.
    private var name: String { "\(pages.loaded.policy.id.rawValue)-\(pages.scope.rawValue)-\(made.utcDate)" }

    /// Writes all entries, and gives what is ready away again and again.
    @concurrent func fill(_ zip: ZipWriter, _ send: @concurrent () async throws -> Void) async throws {
        @concurrent func put(_ text: String) async throws {
            try zip.write(Array(text.utf8))
            if zip.readyBytes >= Self.sendAt { try await send() }
        }
        try zip.begin("index.html")
        try await page(put)
        try zip.begin("report.pdf")
        try await report(zip, send)
        try zip.begin("data.json")
        try await json(put)
        try zip.begin("data.csv")
        try await table(put)
        try zip.begin("schema.json")
        try await put(PackageSchema(policy: pages.loaded.policy, words: words).json.prettyText)
        try zip.begin("policy.html")
        let policy = pages.loaded.policy
        let notice = NoticeWriter(policy, registers: services.registers)
            .notice(in: policy.shownLanguage(for: words.say.language))
        try await put(HTMLNotice(notice).text)
        if pages.scope == .access {
            try zip.begin("standing.csv")
            try await put(CSVLine.mark + CSVLine.of(["kind", "name", "label", "standing", "at"]))
            for standing in standings { try await put(CSVLine.of(standing.cells)) }
            try zip.begin("requests.csv")
            try await put(CSVLine.mark + CSVLine.of(["number", "rights", "came", "state", "words"]))
            try await ownRequests { try await put(CSVLine.of($0.cells(words.say))) }
            try zip.begin("disclosures.csv")
            try await put(CSVLine.mark + CSVLine.of(["recipient", "label", "data", "purpose", "at", "evidence"]))
            try await disclosures { try await put(CSVLine.of($0.cells)) }
            try zip.begin("looks.csv")
            try await put(CSVLine.mark + CSVLine.of(["by", "what", "purpose", "at", "evidence"]))
            try await looks { try await put(CSVLine.of($0.cells)) }
        }
        try await files(zip, send)
        if pages.scope == .access { try await requestFiles(zip, send) }
        try zip.finish()
        try await send()
    }

    @concurrent private func files(_ zip: ZipWriter, _ send: @concurrent () async throws -> Void) async throws {
        var (cursor, unreadable) = (pages.cursor(), [String]())
        while let page = try await cursor.next() {
            for file in page.compactMap(\.file) {
                let name = PackageFile.name(file)
                do {
                    guard let open = try await pages.open(file) else { continue }
                    var pieces = open.pieces(0..<file.bytes)
                    // Nothing of a file that is missing or damaged from its beginning on.
                    guard var piece = try await pieces.next() else { continue }
                    try zip.begin(name)
                    while true {
                        try zip.write(piece)
                        if zip.readyBytes >= Self.sendAt { try await send() }
                        guard let next = try await pieces.next() else { break }
                        piece = next
                    }
                } catch is FileError { unreadable.append(name) } catch is VaultError { unreadable.append(name) }
            }
        }
        guard !unreadable.isEmpty else { return }
        // One bad file takes the rest from nobody; which it was is said.
        try zip.begin("files-unreadable.txt")
        try zip.write(
            Array((words.say(PackageText.unreadable) + "\n\n" + unreadable.joined(separator: "\n") + "\n").utf8))
    }

    /// The files that came with the person's requests, one at a time.
    @concurrent private func requestFiles(
        _ zip: ZipWriter, _ send: @concurrent () async throws -> Void
    ) async throws {
        try await ownRequests { request in
            for file in request.attachments {
                let bytes = try await services.requestDoor.attachment(file.number, of: request.request)
                guard let bytes else { continue }
                try zip.begin(request.place(of: file))
                try zip.write(bytes.revealingPersonalData())
                try await send()
            }
        }
    }

    // For programs.

    @concurrent private func json(_ put: Put) async throws {
        let file = MyDataFile(
            loaded: pages.loaded, words: words, record: pages.record, held: [], disclosures: [])
        let head: [(String, JSON)] = [
            ("type", "zavet-package"), ("v", 1), ("scope", .string(pages.scope.rawValue)),
            ("controller", file.controller),
            ("policy", .string(pages.loaded.version.digest.hex)), ("made", .string(made.description)),
            ("consents", file.consents),
        ]
        try await put("{" + head.map { "\"\($0.0)\":\($0.1.canonicalText)" }.joined(separator: ","))
        try await put(",\"data\":[")
        var isFirst = true
        @concurrent func item(_ json: JSON) async throws {
            try await put((isFirst ? "\n" : ",\n") + json.canonicalText)
            isFirst = false
        }
        try await values { try await item(file.value($0)) }
        if pages.scope == .access {
            try await put("],\"standing\":[")
            isFirst = true
            for standing in standings { try await item(standing.json) }
            try await put("],\"requests\":[")
            isFirst = true
            try await ownRequests { try await item($0.json(words.say)) }
            try await put("],\"disclosures\":[")
            isFirst = true
            try await history { if $0.kind == .disclosureMade { try await item(file.disclosure($0)) } }
            try await put("],\"looks\":[")
            isFirst = true
            try await looks { try await item($0.json) }
        }
        try await put("]}\n")
    }

    @concurrent private func table(_ put: Put) async throws {
        try await put(CSVLine.mark + CSVLine.of(PackageColumn.allCases.map(\.rawValue)))
        let reading = MyDataReading(loaded: pages.loaded, words: words)
        try await values { held in
            let told = reading.value(held)
            try await put(CSVLine.of(PackageColumn.allCases.map { $0.cell(of: held, told) }))
        }
    }

    // For people.

    @concurrent private func page(_ put: Put) async throws {
        let page = PackagePage(words: words, scope: pages.scope, made: made, remedies: remedies)
        let reading = MyDataReading(loaded: pages.loaded, words: words)
        try await put(page.head.markup)
        var count = 0
        try await values { held in
            if count == 0 { try await put(page.heldHead.markup) }
            count += 1
            try await put(page.row(reading.value(held)).markup)
        }
        try await put((count == 0 ? page.nothingHeld : page.tableEnd).markup)
        try await put(page.consents(pages.record.state.consents).markup)
        if pages.scope == .access {
            try await put(page.standings(standings).markup)
            try await put(page.requestsHead.markup)
            count = 0
            try await ownRequests {
                count += 1
                try await put(page.row($0).markup)
            }
            try await put(page.end(count, empty: StandingText.noRequests).markup)
            try await put(page.disclosuresHead.markup)
            count = 0
            try await disclosures {
                count += 1
                try await put(page.row($0, words.say).markup)
            }
            try await put(page.end(count, empty: MyDataText.nothingWentBody).markup)
            try await put(page.looksHead.markup)
            count = 0
            try await looks {
                count += 1
                try await put(page.row($0, words.say).markup)
            }
            try await put(page.end(count, empty: PackageText.nobodyLooked).markup)
        }
        try await put(page.foot.markup)
    }

    // What it is made from, one after the other.

    @concurrent func values(_ give: @concurrent (HeldValue) async throws -> Void) async throws {
        var cursor = pages.cursor()
        while let page = try await cursor.next() {
            for held in page { try await give(held) }
        }
    }

    @concurrent private func history(_ give: @concurrent (EvidenceEntry) async throws -> Void) async throws {
        var before: Int64?
        while true {
            let rows = try await services.door.history(
                of: subject, at: pages.loaded.policy.id, before: before, limit: 100)
            for row in rows { try await give(try row.entry) }
            guard rows.count == 100, let last = rows.last else { return }
            before = last.sequence
        }
    }

    @concurrent func disclosures(_ give: @concurrent (PackageDisclosure) async throws -> Void) async throws {
        try await history { entry in
            if entry.kind == .disclosureMade { try await give(PackageDisclosure(entry, words)) }
        }
    }

    @concurrent func ownRequests(_ give: @concurrent (PackageRequest) async throws -> Void) async throws {
        for timed in requests {
            let file = try await services.requestDoor.file(
                timed.request.id, at: pages.loaded.policy.id, now: made)
            if let file { try await give(PackageRequest(file)) }
        }
    }

    @concurrent func looks(_ give: @concurrent (PackageLook) async throws -> Void) async throws {
        try await history { entry in
            if entry.isLook { try await give(PackageLook(entry, references, words)) }
        }
    }
}

extension EvidenceEntry {
    /// Whether somebody saw the person's data by it, or had it given.
    var isLook: Bool {
        switch kind {
        case .dataViewed, .fileOpened, .packageGiven, .requestOpened: return true
        case .decisionPermitted: return code("operation") == "read"
        default: return false
        }
    }
}
