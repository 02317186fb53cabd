import Fixtures
import Ledger
import Policies
import Processing
import Rights
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Files that come with a request")
struct RequestAttachmentTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private static let pdf = Array("%PDF-1.7\nЛични данни".utf8) + (0...255).map { UInt8($0) }
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2]

    private func attachment(_ name: String, _ bytes: [UInt8]) throws -> RequestAttachment {
        try RequestAttachment(named: Sealed(name), Sealed(bytes))
    }

    private func house(_ engine: Engine) async throws -> (TestHouse, RequestDoor) {
        let house = try await TestHouse(
            shipped: ["zakonnik"], on: engine, time: HandClock("2026-06-01T07:00:00Z"))
        return (house, RequestDoor(door: house.door, store: house.stores))
    }

    private func deed(_ house: TestHouse) -> DeedContext {
        DeedContext(
            controller: Self.firm, principal: Asker(kind: .staff), actor: .staff(StaffID(rawValue: "clerk")),
            now: house.time.now)
    }

    private func arrival(_ house: TestHouse, _ files: [RequestAttachment]) -> RequestArrival {
        var arrival = RequestArrival(
            rights: [.rectification], channel: .post, happened: house.time.now, language: .bulgarian,
            address: Sealed("ani@example.org"), words: Sealed("Вижте файла."))
        arrival.attachments = files
        return arrival
    }

    private func datum(_ house: TestHouse, _ folder: SubjectID) async throws -> [ElementName] {
        try await house.stores.read { try $0.data(of: Self.firm, folder).map(\.item) }
    }

    @Test(arguments: [
        (Array("%PDF-".utf8), RequestAttachment.Kind.pdf), ([0xFF, 0xD8, 0xFF, 0], .jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        (Array("Писмо\r\n\tред".utf8), .text), (Array("<html><script>".utf8), .text),
    ])
    func `the kind is known by the bytes and not by the name`(bytes: [UInt8], kind: RequestAttachment.Kind) throws {
        #expect(try attachment("run.exe", bytes).kind == kind)
    }

    @Test(
        arguments: [
            [], [0x50, 0x4B, 3, 4, 0], [0x4D, 0x5A, 0x90, 0], [0x1F, 0x8B, 8, 0], Array("GIF89a\u{0}".utf8),
            Array("text\u{0}".utf8), Array("text\u{1b}[2J".utf8), [0xCF, 0xF0, 0xE8], Array(" %PDF-\u{1}".utf8),
        ] as [[UInt8]])
    func `other kinds are refused whatever they are called`(bytes: [UInt8]) {
        #expect(throws: RequestFault.attachmentKind) { try attachment("letter.pdf", bytes) }
    }

    @Test(arguments: [
        ("../../etc/passwd.pdf", "passwd.pdf"), ("C:\\Documents\\лична карта.pdf", "лична карта.pdf"),
        ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"), ("scan\u{202E}fdp.exe", "scanfdp.exe"),
        ("a\u{0}\u{7F}\u{2028}b", "ab"), ("", ""), ("/", ""), ("<b>.pdf", "<b>.pdf"),
        (String(repeating: "a", count: 500), String(repeating: "a", count: 100)),
        ("a" + String(repeating: "\u{301}", count: 500), "a" + String(repeating: "\u{301}", count: 99)),
    ])
    func `a name keeps nothing that leads a reader or a file system astray`(name: String, kept: String) throws {
        #expect(try attachment(name, Self.png).name.revealingPersonalData() == kept)
    }

    @Test(arguments: Engine.allCases)
    func `what came is given back byte by byte, and is read only when it is asked for`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let files = [try attachment("a.pdf", Self.pdf), try attachment("", Self.png)]
        let receipt = try await door.receive(arrival(house, files), deed(house))
        let file = try #require(try await door.file(receipt.request.id, at: Self.firm, now: house.time.now))
        #expect(file.attachments.map(\.number) == [1, 2] && file.attachments.map(\.kind) == [.pdf, .png])
        #expect(file.attachments.map(\.bytes) == [Self.pdf.count, Self.png.count])
        #expect(file.attachments.map { $0.shownName.revealingPersonalData() } == ["a.pdf", "file-2.png"])
        #expect(!file.papers.contains { $0.name.rawValue.hasPrefix("attachment-bytes") })
        #expect(try await door.attachment(1, of: file.request)?.revealingPersonalData() == Self.pdf)
        #expect(try await door.attachment(2, of: file.request)?.revealingPersonalData() == Self.png)
        #expect(try await door.attachment(3, of: file.request) == nil)
        #expect(try await door.attachment(0, of: file.request) == nil)
        let folder = try #require(file.request.folder)
        let stored = try await house.stores.read { try $0.data(of: Self.firm, folder).flatMap(\.sealed) }
        #expect(!"\(stored)".contains("\(Self.png)".dropFirst().dropLast()), "sealed")
    }

    @Test(arguments: Engine.allCases)
    func `the same words with the same file are one request, with another file another`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let (pdf, png) = (try attachment("a.pdf", Self.pdf), try attachment("a.png", Self.png))
        #expect(try await door.receive(arrival(house, [pdf]), deed(house)).isNew)
        #expect(try await !door.receive(arrival(house, [pdf]), deed(house)).isNew)
        #expect(try await door.receive(arrival(house, [png]), deed(house)).isNew)
        #expect(try await door.receive(arrival(house, []), deed(house)).isNew)
    }

    @Test(arguments: Engine.allCases)
    func `a look by staff is in evidence before a byte is given, and evidence has no name`(engine: Engine) async throws
    {
        let (house, door) = try await house(engine)
        let id = try await door.receive(
            arrival(house, [try attachment("Иванова.pdf", Self.pdf)]), deed(house)
        ).request.id
        #expect(try await door.openAttachment(2, of: id, deed(house)) == nil)
        #expect(try await door.openAttachment(1, of: RequestID(rawValue: "none"), deed(house)) == nil)
        let found = try #require(try await door.openAttachment(1, of: id, deed(house)))
        #expect(found.bytes.revealingPersonalData() == Self.pdf && found.file.kind == .pdf)
        try await house.sequence()
        let entries = try await house.stores.read { transaction in
            try transaction.entries(of: Self.firm, from: 0, limit: 1000).map { try $0.entry }
        }
        let looks = entries.filter { $0.kind == .requestOpened }
        #expect(looks.map { $0.detail["file"] } == [.count(1)])
        #expect(entries.first { $0.kind == .request(.received) }?.detail["files"] == .count(1))
        #expect(!entries.contains { "\($0)".contains("Иванова") })
    }

    @Test(arguments: Engine.allCases)
    func `files go with the papers of the request, keys and bytes`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let id = try await door.receive(arrival(house, [try attachment("a.pdf", Self.pdf)]), deed(house)).request.id
        _ = try await door.withdraw(id, deed(house))
        let file = try #require(try await door.file(id, at: Self.firm, now: house.time.now))
        let folder = try #require(file.request.folder)
        #expect(try await datum(house, folder).contains { $0.rawValue == "attachment-bytes-1" })
        house.time.advance(seconds: 200 * 86_400)
        #expect(try await door.letPapersGo(deed(house)) == 1)
        #expect(try await datum(house, folder).isEmpty)
        #expect(try await door.attachment(1, of: file.request) == nil)
        let gone = try #require(try await door.file(id, at: Self.firm, now: house.time.now))
        #expect(gone.attachments.isEmpty && gone.request.folder == nil)
    }

    @Test(arguments: Engine.allCases)
    func `too many or too much enters nothing`(engine: Engine) async throws {
        let (house, door) = try await house(engine)
        let six = try (1...6).map { try attachment("\($0).pdf", Self.pdf) }
        await #expect(throws: RequestFault.attachmentsTooMany) {
            try await door.receive(arrival(house, six), deed(house))
        }
        let large = Array("%PDF-".utf8) + [UInt8](repeating: 0, count: RequestAttachment.maxBytes - 5)
        let three = try (1...3).map { try attachment("\($0).pdf", large) }
        await #expect(throws: RequestFault.attachmentTooLarge) {
            try await door.receive(arrival(house, three), deed(house))
        }
        #expect(throws: RequestFault.attachmentTooLarge) { try attachment("a.pdf", large + [0]) }
        #expect(try await door.open(at: Self.firm, limit: 10, now: house.time.now).isEmpty)
    }
}
