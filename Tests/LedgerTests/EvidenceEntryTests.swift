import Ledger
import Testing
import Vocabulary

@Suite("Entries of evidence (Articles 5(2) and 7(1) GDPR)")
struct EvidenceEntryTests {
    @Test func `an entry is the canonical JSON that the documentation shows`() throws {
        let entry = try EvidenceEntry(
            id: EntryID(rawValue: "01kabc"), controller: Samples.controller, kind: .consentWithdrawn,
            subject: SubjectReference(rawValue: "r7"), happened: Instant(milliseconds: 0),
            learned: Instant(milliseconds: 1_763_712_900_000), actor: .client(ClientID(rawValue: "shop")),
            policy: Digest(hex: String(repeating: "0a", count: 32)), clauses: ["EAS-08", "EAS-09"],
            detail: [
                "purpose": .name(Samples.name("newsletter")), "items": .names([Samples.name("email")]),
                "count": .count(3), "proven": .flag(false), "until": .date(try #require(CalendarDate("2027-03-03"))),
                "shown-at": .instant(Instant(milliseconds: 1)), "method": .code("double-opt-in"),
                "text": .digest(try #require(Digest(hex: String(repeating: "ff", count: 32)))),
            ])
        let expected =
            #"{"actor":{"id":"shop","kind":"client"},"clauses":["EAS-08","EAS-09"],"controller":"izimat","#
            + #""detail":{"count":{"count":3},"items":{"names":["email"]},"method":{"code":"double-opt-in"},"#
            + #""proven":{"flag":false},"purpose":{"name":"newsletter"},"#
            + #""shown-at":{"instant":"1970-01-01T00:00:00.001Z"},"#
            + #""text":{"digest":"\#(String(repeating: "ff", count: 32))"},"until":{"date":"2027-03-03"}},"#
            + #""happened":"1970-01-01T00:00:00.000Z","id":"01kabc","kind":"consent-withdrawn","#
            + #""learned":"2025-11-21T08:15:00.000Z","policy":"\#(String(repeating: "0a", count: 32))","#
            + #""subject":"r7","v":1}"#
        #expect(String(decoding: entry.canonicalBytes, as: UTF8.self) == expected)
        #expect(try JSON.parse(entry.canonicalBytes).canonicalBytes == entry.canonicalBytes)
        let read = try EvidenceEntry(canonicalBytes: entry.canonicalBytes)
        #expect(read == entry && read.detail == entry.detail && read.actor == entry.actor)
    }

    @Test func `an entry without person, policy, clauses and details is whole`() throws {
        let entry = try EvidenceEntry(
            id: EntryID(rawValue: "1"), controller: Samples.controller, kind: .policyLoaded,
            happened: Samples.start, learned: Samples.start, actor: .system("start"))
        #expect(try EvidenceEntry(canonicalBytes: entry.canonicalBytes) == entry)
        #expect(!String(decoding: entry.canonicalBytes, as: UTF8.self).contains("subject"))
    }

    @Test(arguments: [
        "Ivan Petrov", "ivan@example.com", "+359888123456", "Иван", "", "a b", "a\nb", "-a",
        String(repeating: "a", count: 82),
    ])
    func `no free text fits anywhere`(text: String) throws {
        func make(
            id: String = "1", controller: String = "c", subject: String = "s", actor: String = "a",
            clause: String = "C",
            key: String = "k", value: EvidenceValue = .flag(true)
        ) throws {
            _ = try EvidenceEntry(
                id: EntryID(rawValue: id), controller: ControllerID(rawValue: controller), kind: .signedIn,
                subject: SubjectReference(rawValue: subject), happened: Samples.start, learned: Samples.start,
                actor: EvidenceActor(kind: .staff, id: actor), clauses: [clause], detail: [key: value])
        }
        try make()
        #expect(throws: EvidenceError.malformedText(member: "id")) { try make(id: text) }
        #expect(throws: EvidenceError.malformedText(member: "controller")) { try make(controller: text) }
        #expect(throws: EvidenceError.malformedText(member: "subject")) { try make(subject: text) }
        #expect(throws: EvidenceError.malformedText(member: "actor")) { try make(actor: text) }
        #expect(throws: EvidenceError.malformedText(member: "clauses")) { try make(clause: text) }
        #expect(throws: EvidenceError.malformedText(member: "detail")) { try make(key: text) }
        #expect(throws: EvidenceError.malformedText(member: "k")) { try make(value: .code(text)) }
        #expect(throws: EvidenceError.malformedText(member: "k")) { try make(value: .name(Samples.name(text))) }
        #expect(throws: EvidenceError.malformedText(member: "k")) {
            try make(value: .names([Samples.name("good"), Samples.name(text)]))
        }
        #expect(EvidenceKind(name: text) == nil)
    }

    @Test(arguments: [
        (EvidenceShape.name, ["a", "0", "a.b_c-d", "9-"], ["A", ".a", "_a", "a/b"]),
        (.kebab, ["a", "a-b2-c"], ["a--b", "a-", "-a", "2a", "A", "a_b"]),
        (.clause, ["EAS-08", "1.2", "a_b"], [".1", "§1", "a b"]),
        (.identifier, ["0-", "a-1"], ["A", "a.b", "-a"]),
    ])
    func `each shape takes what it should and no more`(shape: EvidenceShape, good: [String], bad: [String]) {
        for text in good { #expect(shape.matches(text), "\(text)") }
        for text in bad + [""] { #expect(!shape.matches(text), "\(text)") }
        #expect(shape.matches(String(repeating: "a", count: shape.maxBytes)))
        #expect(!shape.matches(String(repeating: "a", count: shape.maxBytes + 1)))
    }

    @Test func `what is out of range or too large is refused`() throws {
        func make(_ value: EvidenceValue, at instant: Instant = Samples.start) throws {
            _ = try EvidenceEntry(
                id: EntryID(rawValue: "1"), controller: Samples.controller, kind: .importRun,
                happened: instant, learned: Samples.start, actor: .system("import"), detail: ["k": value])
        }
        #expect(throws: EvidenceError.countOutOfRange(member: "k")) { try make(.count(.max)) }
        #expect(throws: EvidenceError.instantOutOfRange(member: "k")) {
            try make(.instant(Instant(milliseconds: .max)))
        }
        #expect(throws: EvidenceError.instantOutOfRange(member: "happened")) {
            try make(.flag(true), at: Instant(milliseconds: .min))
        }
        let names = EvidenceValue.names((0..<7000).map { Samples.name("name-\($0)") })
        let error = #expect(throws: EvidenceError.self) { try make(names) }
        #expect(error?.code == "evidence-too-large")
    }

    @Test func `no other bytes than the canonical ones are read`() throws {
        let bytes = try Samples.entry(4).canonicalBytes
        let text = String(decoding: bytes, as: UTF8.self)
        for (other, code) in [
            (text.replacing(",", with: ", ", maxReplacements: 1), "evidence-not-canonical"),
            (text.replacing("\"v\":1", with: "\"v\":2"), "evidence-unknown-version"),
            (text.replacing("\"v\":1", with: "\"v\":1,\"w\":1"), "evidence-unexpected-member"),
            (text.replacing("\"kind\":\"subject\"", with: "\"kind\":\"nobody\""), "evidence-unexpected-member"),
            (text.replacing(".000Z", with: "Z"), "evidence-not-canonical"),
            (text.replacing("{\"code\":\"order\"}", with: "{\"text\":\"order\"}"), "evidence-unexpected-member"),
            (String(text.dropLast()), "evidence-not-json"),
        ] {
            #expect(other != text)
            let error = #expect(throws: EvidenceError.self) { try EvidenceEntry(canonicalBytes: Array(other.utf8)) }
            #expect(error?.code == code, "\(other)")
        }
    }
}
