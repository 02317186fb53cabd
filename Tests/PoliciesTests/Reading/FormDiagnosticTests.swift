import Foundation
import Policies
import Testing

@Suite("Keys, values and names: each mistake is told with its place and what to do")
struct FormDiagnosticTests {
    static let cases: [DiagnosticCase] = [
        .init(.syntaxError, "scope:\n", "scope: [\n", at: "laws:", says: "YAML"),
        .init(.syntaxError, "security:\n  locks", "security:\n\tlocks", at: "\tlocks", says: "a tab stands here"),
        .init(
            .closedUnknown, "statements:\n", "closed:\n  recipient: {labels: To nobody else}\nstatements:\n",
            at: "recipient: {l", says: "did you mean `recipients`?"),
        .init(
            .badRetention, "keep: 6 months after collected", "keep: 6 months", at: "6 months, then",
            says: "write `6 months after collected`"),
        .init(
            .badRetention, "keep: 6 months after collected", "keep: at most 6 months", at: "at most 6 months",
            says: "write `6 months after collected`"),
        .init(.aliasRefused, "data: visits, keep", "data: &x visits, keep", at: "&x", says: "write the value out"),
        .init(.aliasRefused, "asks: visits, l", "asks: *x, l", at: "*x", says: "refused"),
        .init(.aliasRefused, "backups: {at", "backups: {<<: {}, at", at: "<<", says: "merge"),
        .init(.tagRefused, "data: visits, keep", "data: !x visits, keep", at: "!x", says: "tags"),
        .init(
            .hiddenCharacter, "labels: Pupils", "labels: Pup\u{202E}ils", at: "\u{202E}ils", says: "U+202E; delete it"),
        .init(
            .hiddenCharacter, "labels: Pupils", "labels: \"Pup\\u200Bils\"", at: "\"Pup",
            says: "U+200B, its character 4"),
        .init(.hiddenCharacter, "security:\n", "# \u{2066}not\nsecurity:\n", at: "\u{2066}not", says: "U+2066"),
        .init(
            .duplicateKey, "people:\n", "people:\n  pupil: {labels: Again}\n", at: "pupil: {labels: Pupils",
            says: "first on line 24"),
        .init(.unknownKey, "security:\n", "secruity:\n", at: "secruity", says: "did you mean `security`?"),
        .init(.unknownKey, "yearly: 12", "yearli: 12", at: "yearli", says: "did you mean `yearly`?"),
        .init(.missingKey, "effective: 2026-01-01\n", "", at: "zavet", says: "`effective`"),
        .init(.missingKey, "{kind: physical, owner", "{owner", at: "locks", says: "`kind`"),
        .init(.missingKey, "covers: site, ", "", at: "site: {a", says: "`covers`, `excludes`"),
        .init(.keysExclude, "covers: site, ", "covers: site, excludes: site, ", at: "site: {c", says: "keep one"),
        .init(.wrongType, "many: true", "many: perhaps", at: "perhaps", says: "`true` or `false`"),
        .init(.wrongType, "[https://sample.example]", "{a: b}", at: "{a: b}", says: "a map"),
        .init(
            .wrongType, "purposes: [news], labels: Statistics", "purposes: [news], places: {shop: The shop}, labels: S",
            at: "shop: The", says: "a list of texts without names"),
        .init(
            .wrongType, "for: improve, asks", "places: {door: {en: The door}}, for: improve, asks", at: "door: {en",
            says: "a map by language"),
        .init(.wrongType, "kind: physical", "kind: ~", at: "~", says: "nothing"),
        .init(
            .unknownValue, "then: [anonymise", "then: [anonimise", at: "anonimise", says: "did you mean `anonymise`?"),
        .init(.unknownValue, "  access: {", "  acces: {", at: "acces:", says: "did you mean `access`?"),
        .init(.badName, "locks:", "Locks:", at: "Locks", says: "lower-case"),
        .init(.badName, "  locks:", "  1locks:", at: "1locks", says: "starting with a letter"),
        .init(.badName, "policy: sample", "policy: Sample Ltd", at: "Sample Ltd", says: "short name"),
        .init(.duplicateName, "groups:\n", "groups:\n  sex: [email]\n", at: "sex: [email]", says: "datum"),
        .init(
            .reservedName, "purposes:\n", "purposes:\n  data-subject-rights: {basis: vital-interests, data: []}\n",
            at: "data-subject-rights", says: "always"),
        .init(.homoglyph, "  locks:", "  l\u{43E}cks:", at: "l\u{43E}cks", says: "letter 2"),
        .init(.homoglyph, "data: visits, keep", "data: vi\u{455}its, keep", at: "vi\u{455}its", says: "U+0455"),
        .init(.unknownReference, "for: improve", "for: imrpove", at: "imrpove", says: "did you mean `improve`?"),
        .init(
            .unknownReference, "either: until left,", "either: until leave,", at: "until leave", says: "event `leave`"),
        .init(.unknownReference, "{event: left}", "{event: gone}", at: "gone", says: "under `events`"),
        .init(.unknownReference, "owner: clerk", "owner: clark", at: "clark", says: "did you mean `clerk`?"),
        .init(
            .referenceCycle, "contact-data: [email]", "contact-data: [email, order-data]", at: "contact-data: [",
            says: "contact-data → order-data → contact-data"),
        .init(.listedTwice, "channels: [page, email]", "channels: [page, page]", at: "page]", says: "twice"),
        .init(.badPeriod, "at-most: 14 days", "at-most: 14 dais", at: "14 dais", says: "did you mean `days`?"),
        .init(.badPeriod, "at-most: 14 days", "at-most: 0 days", at: "0 days}", says: "a whole number"),
        .init(.badPeriod, "keep: 6 months after", "keep: 151 years after", at: "151 years", says: "no period"),
        .init(.badDate, "2025-12-01", "2026-02-30", at: "2026-02-30", says: "2026-11-21"),
        .init(.badDate, "yearly: 12-31", "yearly: 02-29", at: "02-29", says: "MM-DD"),
        .init(.badNumber, "minimum: 14", "minimum: 014", at: "014", says: "whole number from 1 to 120"),
        .init(
            .badAddress, "[https://sample.example]", "[\"javascript:alert(1)\"]", at: "\"javascript", says: "https://"),
        .init(.badAddress, "email: office@sample.example", "email: office", at: "office,", says: "e-mail"),
        .init(.badCountry, "country: BG", "country: UK", at: "UK", says: "did you mean `GB`?"),
        .init(.badCountry, "country: BG", "country: EEA", at: "EEA", says: "ISO"),
        .init(.badTimeZone, "clause: S-1", "clause: S-1\ntime-zone: Sofia", at: "Sofia", says: "Europe/Sofia"),
        .init(.badCondition, "{not: {event: left}}", "{not: {evnt: left}}", at: "evnt", says: "did you mean `event`?"),
        .init(.badCondition, "{particular: court-order}", "court-order", at: "court-order}", says: "map of one key"),
        .init(
            .badCondition, "{not: {event: left}}", "{event: left, fact: invoice-wanted}",
            at: "fact: invoice-wanted}, agree",
            says: "{all: [...]}"),
        .init(.badRetention, "keep: while membership", "keep: as long as needed", at: "as long", says: "while needed"),
        .init(.badRetention, "keep: while membership", "keep: forever", at: "forever", says: "while needed"),
        .init(.badGeneralising, "generalise: count", "generalise: counts", at: "counts", says: "bands 18 30 45"),
        .init(.badNumber, "people: 12", "people: 1", at: "1, wait", says: "from 2 to 1000"),
        .init(.unquotedComma, "labels: News, w", "labels: {en: News, every day}, w", at: "every day", says: "quotes"),
        .init(.unknownLanguage, "labels: Pupils", "labels: {eng: Pupils}", at: "eng:", says: "did you mean `en`?"),
        .init(
            .unknownCategory, "contact.email", "contact.emial", at: "contact.emial",
            says: "did you mean `contact.email`?"),
        .init(.unknownLaw, "law: bg/sample-act, d", "law: bg/simple-act, d", at: "bg/simple", says: "bg/sample-act"),
        .init(.unknownAuthority, "[lv/dvi]", "[lv/dva]", at: "lv/dva", says: "did you mean `lv/dvi`?"),
        .init(.unsupportedVersion, "zavet: 1", "zavet: 2", at: "2", says: "write 1"),
    ]

    @Test(arguments: cases) func `a mistake is found where it stands, alone`(_ found: DiagnosticCase) throws {
        try found.expectFound()
    }

    @Test func `the complete sample has no fault at all`() {
        let reading = SamplePolicies.reading(SamplePolicies.complete)
        #expect(reading.diagnostics.map(\.description) == [])
        #expect(reading.policy != nil)
    }

    @Test func `all mistakes are told in one run, in the order of the file`() {
        let broken = SamplePolicies.complete.replacingOccurrences(of: "minimum: 14", with: "minimum: x")
            .replacingOccurrences(of: "yearly: 12-31", with: "yearly: never")
            .replacingOccurrences(of: "for: improve", with: "for: imrpove")
            .replacingOccurrences(of: "at-most: 14 days", with: "at-most: soon")
        let codes = SamplePolicies.reading(broken).errors.map(\.code)
        #expect(codes == [.badDate, .unknownReference, .badNumber, .badPeriod])
    }

    @Test func `a broken element is not missed where others name it`() {
        let broken = SamplePolicies.complete.replacingOccurrences(
            of: "order: {category: transaction.order, many: true", with: "order: {category: nonsense, mny: true")
        let codes = SamplePolicies.reading(broken).errors.map(\.code)
        #expect(Set(codes) == [.unknownCategory, .unknownKey])
    }

    @Test(arguments: ["labels:", "labels: ~", "labels: null"])
    func `a key without a value is told, not skipped`(_ key: String) {
        let broken = SamplePolicies.complete.replacingOccurrences(of: "labels: Privacy notice", with: key)
        #expect(SamplePolicies.reading(broken).errors.map(\.code) == [.wrongType])
    }
}
