import Foundation
import Policies
import Testing

@Suite("What a policy says against itself or the law is told with its place")
struct MeaningDiagnosticTests {
    static let grounds: [DiagnosticCase] = [
        .init(.effectiveUnknown, "effective: 2026-01-01", "effective: unknown", at: "unknown", says: "open"),
        .init(
            .basisMissing, "basis: legitimate-interests, interests: Better bread, ", "", at: "improve: {d", says: "6(1)"
        ),
        .init(
            .basisMissing, "bases: [{basis: consent, consent: care, when: {fact: invoice-wanted}}]", "bases: []",
            at: "care: {b", says: "empty"),
        .init(
            .keysExclude, "{basis: consent, direct", "{bases: [{basis: consent}], basis: consent, direct",
            at: "news: {b"),
        .init(
            .groundKey, "basis: contract, relation: membership", "basis: contract", at: "basis: contract, data",
            says: "relation"),
        .init(
            .groundKey, "{basis: consent, direct", "{basis: consent, interests: Money, direct", at: "interests: Mo",
            says: "does not belong"),
        .init(.groundKey, "care: {bases:", "care: {consent: care, bases:", at: "consent: care, bases", says: "beside"),
        .init(
            .consentNotDeclared, "basis: legitimate-interests, interests: Better bread, d", "basis: consent, d",
            at: "basis: consent, data: [v", says: "under `consents`"),
        .init(
            .consentWithoutGround, "news: {purposes: news, ask", "news: {purposes: [news, improve], ask",
            at: "improve], ask", says: "does not rest on it"),
        .init(
            .consentNotForPurpose, "{basis: legitimate-interests, interests: Better bread,",
            "{basis: consent, consent: news,",
            at: "improve: {b", says: "does not say"),
        .init(.relationWithoutOpener, "requested-by: order-placed, ends", "ends", at: "order: {ends", says: "opens:"),
        .init(
            .eventAfterUnfit, "left: {labels", "left: {after: joined, labels", at: "after: joined",
            says: "yearly: MM-DD"),
        .init(
            .eventAfterUnfit, "yearly: 12-31", "yearly: 12-31, after: year-end", at: "after: year-end",
            says: "name an event that happens"),
        .init(
            .relationEndsItself, "{opens: joined, ends: left", "{opens: joined, ends: [left, joined]",
            at: "joined], labels: Membership", says: "at once"),
        .init(.relationNeverOpens, "before-contract: true, ", "", at: "baking: {", says: "no event opens it"),
        .init(.lawMissing, "law: bg/sample-act, data", "data", at: "accounting: {", says: "6(3)"),
        .init(.interestsMissing, "interests: Better bread, ", "", at: "improve: {", says: "13(1)(d)"),
    ]

    static let data: [DiagnosticCase] = [
        .init(
            .specialDataWithoutException, "special-exception: explicit-consent, ", "", at: "health, labels: Care",
            says: "Article 9"),
        .init(
            .personalCategoryNotPersonal, "{category: contact.email,", "{category: contact.email, personal: no,",
            at: "personal: no", says: "4(1)"),
        .init(
            .identifierNotPersonal, "many: true, labels: What", "identifier: number, personal: no, labels: What",
            at: "personal: no", says: "4(1)"),
        .init(.choiceWithoutChoices, "choices: {female: Female, male: {labels: Male}}, ", "", at: "sex: {c"),
        .init(.reasonMissing, ", order: baking}", "}", at: "because", says: "baking, reaching"),
        .init(.reasonMissing, ", order: baking}", ", order: eating}", at: "because", says: "none of its reasons"),
        .init(
            .digestUnusable, "identifier: email, labels", "identifier: email, kept-as: digest, labels",
            at: "kept-as", says: "found by it"),
        .init(
            .digestUnusable, "sex: {category: identity.sex,", "sex: {category: identity.sex, kept-as: digest,",
            at: "kept-as", says: "`choice`"),
        .init(
            .passwordReadable, "order: {category: transaction.order, many: true,",
            "order: {category: account.password, kept-as: value,", at: "kept-as", says: "Article 32"),
        .init(
            .asksUnused, "for: improve, asks: visits", "for: improve, asks: [visits, sex]", at: "sex], labels: Log",
            says: "5(1)(c)"),
        .init(
            .issuedUnfit, "may-ask: sex, asks-if", "issues: sex, asks-if", at: "sex, asks-if",
            says: "identifier: number"),
        .init(.accountWithoutIdentifier, "identifier: email, ", "", at: "opens-account", says: "identifier"),
        .init(.agesContradict, "data: [visits], l", "data: [visits], minimum-age: 12, l", at: "minimum-age: 12"),
        .init(
            .ageUnaskable, "agreements: adult, ", "", at: "order-form: {", says: "asks nobody's age"),
        .init(
            .dataUnused, "groups:\n", "  fax: {category: other, labels: Fax}\ngroups:\n", at: "fax", says: "no purpose"),
        .init(.dataNeverCollected, "may-ask: sex, ", "", at: "sex: {c", says: "source: derived"),
        .init(.withholdingMissing, ", withholding: The law demands it", "", at: "accounting: {", says: "13(2)(e)"),
        .init(.sourceMissing, "party: clinic, labels: Clinics}\ndata", "}\ndata", at: "clinics: {k", says: "14(2)(f)"),
    ]

    static let keeping: [DiagnosticCase] = [
        .init(
            .dataWithoutRetention, "data: [order-data, sex], keep", "data: order-data, keep", at: "sex: {c",
            says: "13(2)(a)"),
        .init(
            .dataWithoutRetention, "sex], keep", "sex], for: baking, keep", at: "email: {c",
            says: "for `club`: `orders` is for `baking` (Articles 5(1)(e)"),
        .init(
            .dataWithoutRetention, "sex], keep", "sex], for: [baking, club], keep", at: "email: {c", says: "for `news`"),
        .init(
            .retentionGap, "health: {data: health, keep", "health: {data: health, when: {consent: care}, keep",
            at: "when: {consent: care}, keep", says: "`health` is kept when consent `care` is not in force"),
        .init(
            .mayNeverEnd, "keep: 6 months after collected", "keep: while needed", at: "keep: while needed",
            says: "`improve` never ends"),
        .init(
            .unlimitedWithoutOpen, "keep: while consent care", "keep: without limit", at: "keep: without", says: "open"),
        .init(
            .shorterThanLaw, "keep: 6 months after collected", "law: bg/sample-act, keep: 6 months after collected",
            at: "keep: 6", says: "5 years"),
        .init(
            .shorterThanLaw, "{latest of: [{either: until left", "{earliest of: [{either: until left",
            at: "keep: {earliest", says: "{law: bg/sample-act}"),
        .init(
            .sharedClock, "keep: { latest of: [while order, {either: 30", "keep: { latest of: [{either: 30",
            at: "keep: { latest", says: "`order` from the last time of `order-delivered`"),
        .init(
            .staleClock, "keep: while consent care", "keep: until left", at: "keep: until left",
            says: "`health` came in"),
        .init(
            .lawWithoutPeriod, "citation: Sample Act, period: 5 years", "citation: Sample Act", at: "keep: {latest",
            says: "never ends"),
        .init(
            .mayNeverEnd, "yearly: 12-31", "yearly: 12-31, after: order-delivered", at: "keep: {latest",
            says: "order-delivered"),
        .init(
            .mayNeverEnd, "{either: 30 days after order-delivered, else: 1 years after collected}",
            "30 days after order-delivered", at: "keep: { latest", says: "else"),
        .init(
            .mayNeverEnd, "else: 2 years after collected", "else: until age 30", at: "keep: {latest", says: "age 30"),
        .init(
            .weighingIncomplete, "vetting: {owner: clerk,",
            "vetting: {owner: clerk, governs: retention, steps: {risk: {labels: What harm}},",
            at: "orders: {data: [order-data, sex]", says: "weighed: {risk"),
        .init(
            .weighingUnknown, "then: erase, review: 1 years}", "then: erase, review: 1 years, weighed: {mood: good}}",
            at: "mood: good", says: "`mood`"),
        .init(
            .outcomesExclude, "then: [anonymise, shred-paper]", "then: [anonymise, erase]", at: "then: [anonymise",
            says: "shred-paper"),
        .init(
            .generaliseUnfit, "identifier: email, labels", "identifier: email, generalise: count, labels",
            at: "generalise: count, labels: E", says: "nothing of it may stay"),
        .init(
            .generaliseUnfit, "generalise: count", "generalise: month", at: "generalise: month", says: "word or prefix"),
        .init(.nothingAnonymous, "generalise: count", "generalise: strike", at: "then: [anonymise", says: "struck out"),
        .init(
            .sourceNotListed, "for: improve, asks: visits", "for: improve, source: clinics, asks: visits",
            at: "log: {channel", says: "`source` of the datum"),
        .init(
            .lawMissing, "keep: while membership, not", "statutory: true, keep: while membership, not",
            at: "statutory: true", says: "17(3)(b)"),
        .init(.trackerTooLong, "lifetime: 1 years", "lifetime: 25 months", at: "lifetime: 25", says: "2 years"),
        .init(
            .trackerWithoutConsent, "lifetime: 1 years, consent: news", "lifetime: 1 years", at: "stats: {",
            says: "5(3) of Directive 2002/58/EC"),
    ]

    static let sharing: [DiagnosticCase] = [
        .init(
            .recipientDataBeyondPurpose, "party: host, role", "party: host, data: [email, health], role",
            at: "health], role",
            says: "5(1)(b)"),
        .init(.transferForbidden, "countries: [DE]", "countries: [DE, US]", at: "hosting: {", says: "US"),
        .init(
            .transferWithoutSafeguard, "labels: Courts}\ntransfers: {outside-eea: never}",
            "countries: US, labels: Courts}\ntransfers: {outside-eea: safeguarded}", at: "countries: US", says: "44"),
        .init(
            .copiesMissing, "labels: Courts}\ntransfers: {outside-eea: never}",
            "countries: US, safeguards: adequacy, labels: Courts}", at: "courts", says: "13(1)(f)"),
        .init(.prohibitionEmpty, "operations: share, data: health, ", "", at: "sell: {", says: "at least one"),
        .init(
            .rightNotOnPage, "rights:\n", "rights:\n  restriction: {channels: page}\n", at: "channels: page}",
            says: "add another way"),
        .init(.solelyAutomatedWithoutReview, ", human-review: Ask us", "", at: "solely-automated", says: "22(3)"),
        .init(
            .automatedWithoutGround, "scoring: {purposes: club, data: score",
            "scoring: {purposes: improve, data: visits",
            at: "improve, data: visits", says: "22(2)"),
        .init(
            .automatedWithoutGround, "scoring: {purposes: club, data: score", "scoring: {purposes: news, data: email",
            at: "news, data: email", says: "explicit consent"),
        .init(
            .automatedDataBeyondPurpose, "{purposes: club, data: score", "{purposes: club, data: visits",
            at: "visits, solely", says: "none of its purposes"),
        .init(
            .messageOutsideTopic, "sunday: {purpose: news", "sunday: {purpose: club", at: "purpose: club,",
            says: "topic"),
        .init(
            .messageWordless, "sunday: {purpose: news", "sunday: {confirms: order-form, purpose: news",
            at: "confirms: order-form", says: "`title` and `words`"),
        .init(
            .messagePlaceUnfit, "sunday: {purpose: news", "sunday: {title: A, words: 'For {health}', purpose: news",
            at: "words: 'For ", says: "`health`"),
    ]

    static let promises: [DiagnosticCase] = [
        .init(.prevailingNotPublished, "prevails: en}", "prevails: lv}", at: "lv}", says: "12(1)"),
        .init(
            .prohibitionVoid, "{operations: share, data: health", "{operations: [share, erase], data: health",
            at: "operations: [share, erase]", says: "would do nothing"),
        .init(
            .consentNotExplicit, "explicit: true, labels: Care", "labels: Care", at: "special-exception: explicit",
            says: "9(2)(a)"),
        .init(
            .transferConsentMissing, "labels: Courts}\ntransfers: {outside-eea: never}",
            "countries: [CH, CN], safeguards: [adequacy, explicit-consent], labels: Courts}",
            at: "safeguards: [adequacy", says: "in CN"),
        .init(
            .apartForEver, "not-before: 1 day after collected, then: erase",
            "not-before: 1 day after collected, then: archive", at: "then: archive", says: "5(1)(e)"),
        .init(
            .apartForEver,
            "score: {data: score, keep: while membership, not-before: 1 day after collected, then: erase",
            "old-score: {data: score, for: baking, keep: 1 years after collected, then: erase}\n"
                + "  score: {data: score, for: club, keep: while membership, then: archive", at: "then: archive",
            says: "name `club` under `for`"),
        .init(
            .offeredAndNeeded, "talk: {channel: office,",
            "talk: {offers: care, needs: {all: [{relation: membership}, {consent: care}]}, channel: office,",
            at: "needs: {all", says: "7(4)"),
        .init(.rightTooLate, "within: 2 weeks", "within: 6 months", at: "within: 6 months", says: "12(3)"),
        .init(
            .rightTooLate, "within: 2 weeks", "within: 1 months, extended-to: 4 months", at: "extended-to",
            says: "three months in all"),
        .init(
            .breachTooLate, "tell-authority-within: 48 hours", "tell-authority-within: 4 days",
            at: "tell-authority-within: 4", says: "33(1)"),
        .init(.consentAgeTooLow, "ages: {minimum: 14,", "ages: {consent-age: 13,", at: "consent-age: 13", says: "14"),
    ]

    static let notice: [DiagnosticCase] = [
        .init(.labelMissing, "{labels: Customers}", "{children: false}", at: "customer", says: "labels:"),
        .init(.labelMissing, ", labels: Our site", "", at: "site: {covers", says: "scope entry `site`"),
        .init(.labelMissing, ", labels: We never pass on health data", "", at: "sell: {", says: "`sell`"),
        .init(.labelMissing, ", labels: The free loaf", "", at: "scoring: {", says: "`scoring`"),
        .init(.labelMissing, ", labels: Mail", "", at: "mail: {kind", says: "`mail`"),
        .init(
            .noticeInEnglish, "published: [en]", "published: [en, es]", at: "es]", says: "within English sentences"),
        .init(
            .noticeInEnglish, "published: [en], prevails: en", "published: es, prevails: es", at: "es, prevails",
            says: "not told that this text decides"),
        .init(.languageNotPublished, "labels: Pupils", "labels: {en: Pupils, de: Kinder}", at: "de: K", says: "`de`"),
        .init(
            .textInWrongAlphabet, "{labels: Customers}", "{labels: Нашите клиенти}", at: "Нашите",
            says: "mostly Cyrillic"),
        .init(
            .openPoint, "{at-most: 14 days}", "{at-most: 14 days, open: Says 30 elsewhere}", at: "Says 30",
            says: "open: Says 30 elsewhere"),
        .init(
            .contactMissing, "  contact: {email: office@sample.example, phone: \"0888 000 000\"}\n", "",
            at: "controller",
            says: "13(1)(a)"),
        .init(.dpoContactMissing, ", contact: {email: dpo@sample.example}", "", at: "officer: {", says: "13(1)(b)"),
        .init(.authorityMissing, "country: BG", "country: DE", at: "controller", says: "13(2)(d)"),
        .init(
            .partyNameless, "clinic: {category: true, roles", "clinic: {roles", at: "clinic: {roles",
            says: "category: true"),
        .init(.clauseBothWays, "S-99: an", "S-2: an", at: "S-2: an", says: "collect/order-form"),
    ]

    @Test(arguments: grounds + data + keeping + sharing + promises + notice)
    func `a contradiction or an omission is found where it stands, alone`(_ found: DiagnosticCase) throws {
        try found.expectFound()
    }

    @Test func `a contradiction that the firm's text has is no error once it is written down`() {
        let broken = SamplePolicies.complete.replacingOccurrences(of: "countries: [DE]", with: "countries: [DE, US]")
        let told = broken.replacingOccurrences(
            of: "outside-eea: never", with: "outside-eea: never, open: The hosting firm has a branch abroad")
        #expect(SamplePolicies.reading(broken).errors.map(\.code) == [.transferForbidden])
        #expect(SamplePolicies.reading(told).errors.isEmpty)
        let unlimited = SamplePolicies.complete.replacingOccurrences(
            of: "keep: while consent care", with: "keep: without limit, open: The text sets no end")
        #expect(SamplePolicies.reading(unlimited).errors.isEmpty)
        for (named, code) in [
            ("law: bg/sample-act, data", DiagnosticCode.lawMissing),
            ("interests: Better bread, data", .interestsMissing),
        ] {
            let silent = SamplePolicies.complete.replacingOccurrences(of: named, with: "data")
            let told = SamplePolicies.complete.replacingOccurrences(of: named, with: "open: Not named, data")
            #expect(SamplePolicies.reading(silent).errors.map(\.code) == [code])
            #expect(SamplePolicies.reading(told).errors.isEmpty)
        }
    }

    @Test func `a machine decides alone by special data only with an explicit consent or a law (Article 22(4) GDPR)`() {
        func warnings(_ purpose: String, _ further: String = "") -> [DiagnosticCode] {
            let text = SamplePolicies.complete
                .replacingOccurrences(of: "data: [email, score], labels: The club", with: purpose)
                .replacingOccurrences(
                    of: "{purposes: club, data: score", with: "{purposes: club, \(further)data: health")
            return SamplePolicies.reading(text).warnings.map(\.code)
        }
        let special = "data: [email, score, health], labels: The club, special-exception: "
        #expect(warnings(special + "health-care") == [.automatedSpecialData])
        #expect(warnings(special + "public-interest").isEmpty)
        #expect(warnings(special + "health-care", "open: The text says so, ").contains(.automatedSpecialData) == false)
    }

    @Test func `a machine may decide alone for a contract, by a law or with an explicit consent (Article 22(2) GDPR)`()
    {
        func codes(_ decision: String) -> [DiagnosticCode] {
            let text = SamplePolicies.complete.replacingOccurrences(of: "{purposes: club, data: score", with: decision)
            return SamplePolicies.reading(text).diagnostics.map(\.code)
        }
        #expect(codes("{purposes: club, data: score").isEmpty)
        #expect(codes("{purposes: accounting, data: invoice").isEmpty)
        #expect(codes("{purposes: care, data: health").isEmpty)
        #expect(codes("{purposes: [care, improve], data: health") == [.automatedWithoutGround])
        #expect(codes("{purposes: improve, data: visits, open: The text says so") == [.openPoint])
    }

    @Test func `a text that lacks a published language is told, a name is not`() {
        let text = SamplePolicies.complete.replacingOccurrences(of: "published: [en]", with: "published: [en, bg]")
        let missing = SamplePolicies.reading(text).warnings.filter { $0.code == .languageMissing }
        let lines = Set(missing.map(\.place.line))
        #expect(SamplePolicies.place(of: "Customers", in: text).map { lines.contains($0.line) } == true)
        #expect(SamplePolicies.place(of: "name: Host GmbH", in: text).map { lines.contains($0.line) } == false)
    }

    @Test func `a consent that a point offers may be one way among others to get there`() {
        func codes(_ needs: String) -> [DiagnosticCode] {
            let text = SamplePolicies.complete.replacingOccurrences(
                of: "talk: {channel: office,", with: "talk: {offers: care, needs: \(needs), channel: office,")
            return SamplePolicies.reading(text).diagnostics.map(\.code)
        }
        #expect(codes("{consent: care}") == [.offeredAndNeeded])
        #expect(codes("{any: [{consent: care}, {all: [{consent: care}, {consent: news}]}]}") == [.offeredAndNeeded])
        #expect(codes("{any: [{consent: care}, {relation: membership}]}") == [])
        #expect(codes("{not: {consent: care}}") == [])
        #expect(codes("{consent: news}") == [])
    }

    @Test
    func `copies of safeguards are missed for each recipient, where transfers stand, and not where the text is open`() {
        func found(_ transfers: String) -> [Diagnostic] {
            let text = SamplePolicies.complete
                .replacingOccurrences(of: "countries: [DE]", with: "countries: [US]")
                .replacingOccurrences(of: "needs: [contract]", with: "needs: [contract], safeguards: adequacy")
                .replacingOccurrences(
                    of: "labels: Courts}\ntransfers: {outside-eea: never}",
                    with: "countries: US, safeguards: adequacy, labels: Courts}\n\(transfers)")
            return SamplePolicies.reading(text).diagnostics.filter { $0.code == .copiesMissing }
        }
        let without = found("")
        #expect(without.count == 1 && without[0].message.contains("`hosting`, `courts`"))
        #expect(without[0].hint.contains("transfers: {outside-eea: safeguarded, copies"))
        let silent = found("transfers: {outside-eea: safeguarded}")
        #expect(silent.count == 1 && silent[0].hint.contains("add `copies:` to `transfers`"))
        #expect(found("transfers: {outside-eea: safeguarded, open: The text tells no way}").isEmpty)
        #expect(found("transfers: {outside-eea: safeguarded, copies: Ask us}").isEmpty)
    }

    @Test func `a camera without its place or the sign that tells of it is refused (Article 13 GDPR)`() {
        func errors(_ camera: String) -> [Diagnostic] {
            let text = SamplePolicies.complete
                .replacingOccurrences(of: "visits: {category: usage.activity,", with: "visits: {category: image.video,")
                .replacingOccurrences(of: "asks: visits, labels: Log of the site", with: "asks: visits, " + camera)
            return SamplePolicies.reading(text).errors
        }
        let (places, sign) = ("places: [The door], ", "warning: A camera films here., ")
        #expect(errors(places + sign + "labels: Camera").isEmpty)
        #expect(errors(sign + "labels: Camera").map(\.code) == [.cameraIncomplete])
        #expect(errors(places + "labels: Camera").map(\.code) == [.cameraIncomplete])
        #expect(errors("labels: Camera").count == 2)
    }

    @Test func `every code is shown by a case or by a test of its own`() throws {
        let cases =
            FormDiagnosticTests.cases + Self.grounds + Self.data + Self.keeping + Self.sharing + Self.promises
            + Self.notice
        var shown = Set(cases.map(\.code))
        let elsewhere: [DiagnosticCode] = [
            .languageMissing, .fileUnreadable, .tooLarge, .tooDeep, .notUTF8, .controlCharacter, .moduleMissing,
            .moduleWithHead, .tooManyDiagnostics, .effectiveTooEarly, .recipientsMissing, .peopleMissing,
            .securityMissing, .cameraIncomplete, .ruleWithoutEffect, .automatedSpecialData,
        ]
        shown.formUnion(elsewhere)
        #expect(Set(DiagnosticCode.allCases).subtracting(shown).isEmpty)
    }
}
