import Foundation
import Policies
import Testing
import Vocabulary

@Suite("What a file says becomes the value, with what the reference says is there by default")
struct PolicyValueTests {
    private func policy(_ text: String = SamplePolicies.complete) throws -> Policy {
        let reading = SamplePolicies.reading(text)
        return try #require(reading.policy, "\(reading.errors.map(\.description))")
    }

    private func edited(_ from: String, _ to: String) throws -> Policy {
        #expect(SamplePolicies.complete.contains(from))
        return try policy(SamplePolicies.complete.replacingOccurrences(of: from, with: to))
    }

    @Test func `the head`() throws {
        let policy = try policy()
        #expect(policy.id.rawValue == "sample")
        #expect(policy.version == "3")
        #expect(policy.effective == CalendarDate("2026-01-01"))
        #expect(policy.languages == [.english])
        #expect(policy.timeZone == "Europe/Sofia")
        #expect(policy.annotations.clauses == ["S-1"])
        #expect(policy.notCarried.map(\.clause) == ["S-99"])
        #expect(policy.controller.authority == "bg/cpdp")
    }

    @Test func `groups are replaced by their items, in order and once`() throws {
        let policy = try policy()
        #expect(policy.purposes["baking"]?.data == ["email", "order", "sex"])
        #expect(policy.groups["order-data"]?.data == ["email", "order"])
        #expect(policy.points["order-form"]?.asks == ["email", "order"])
    }

    @Test func `a datum's type, length, source and special category come from its category`() throws {
        let policy = try policy()
        #expect(policy.data["email"]?.type == .email)
        #expect(policy.data["email"]?.maxLength == 254)
        #expect(policy.data["email"]?.sources == ["subject"])
        #expect(policy.data["sex"]?.type == .choice)
        #expect(policy.data["sex"]?.choices.map { $0.label(.english) } == ["Female", "Male"])
        #expect(policy.data["health"]?.special == .health)
        #expect(policy.data["visits"]?.personality == .whenCombined)
    }

    @Test func `grounds`() throws {
        let policy = try policy()
        let news = try #require(policy.purposes["news"]?.grounds.first)
        #expect(news.consent == "news")
        let baking = try #require(policy.purposes["baking"]?.grounds.first)
        #expect(baking.relation == "order" && baking.beforeContract)
        let care = try #require(policy.purposes["care"]?.grounds.first)
        #expect(care.condition == .fact("invoice-wanted"))
        #expect(policy.purposes["care"]?.condition == nil)
        let guarded = try edited(
            "{basis: legitimate-interests,", "{basis: legitimate-interests, when: {fact: invoice-wanted},")
        #expect(guarded.purposes["improve"]?.condition == .fact("invoice-wanted"))
        #expect(guarded.purposes["improve"]?.grounds.first?.condition == nil)
    }

    @Test func `collect and store are always among the operations, share where a recipient names the purpose`() throws {
        let policy = try policy()
        #expect(policy.purposes["baking"]?.operations == [.collect, .store, .read, .use, .share])
        #expect(policy.purposes["news"]?.operations == [.collect, .store, .read, .use])
        let narrow = try edited("interests: Better bread,", "interests: Better bread, operations: [use, combine],")
        #expect(narrow.purposes["improve"]?.operations == [.collect, .store, .use, .combine])
    }

    @Test func `a recipient's data and countries follow from its purposes and parties`() throws {
        let policy = try policy()
        #expect(policy.recipients["hosting"]?.data == ["email", "order", "sex", "score"])
        #expect(policy.recipients["hosting"]?.countries == ["DE"])
        #expect(policy.recipients["courts"]?.countries == ["BG"])
    }

    @Test func `points take their source from their channel`() throws {
        let policy = try policy()
        #expect(policy.points["log"]?.source == "observed")
        #expect(policy.points["talk"]?.source == "subject")
        #expect(policy.points["order-form"]?.asksIf.first?.fact == "invoice-wanted")
        #expect(policy.points["order-form"]?.needs == .not(.event("left")))
        #expect(policy.agreements["adult"]?.statesAge == 18)
    }

    @Test func `built-in events and sources are there`() throws {
        let policy = try policy()
        for name in ["collected", "last-activity", "consent-withdrawn", "erasure-requested", "dispute-ended"] {
            #expect(policy.events[ElementName(rawValue: name)] != nil)
        }
        for name in ["subject", "observed", "derived"] {
            #expect(policy.sources[ElementName(rawValue: name)] != nil)
        }
        #expect(policy.events["year-end"]?.yearlyMonth == 12 && policy.events["year-end"]?.yearlyDay == 31)
    }

    @Test func `laws of the register are filled in when they are named`() throws {
        let policy = try edited("law: bg/sample-act, d", "law: bg/accountancy-act, d")
        let law = try #require(policy.laws["bg/accountancy-act"])
        #expect(law.citation.byLanguage[.bulgarian] == "Закон за счетоводството")
        #expect(!law.isVerified)
        #expect(policy.laws["lv/civil-law"] == nil)
    }

    @Test func `the age of consent is the country's unless stated (Article 8 GDPR)`() throws {
        try #expect(policy().ages?.consentAge == 14)
        try #expect(edited("ages: {minimum: 14", "ages: {minimum: 14, consent-age: 16").ages?.consentAge == 16)
        try #expect(edited("ages: {minimum: 14", "ages: {minimum: 14").ages?.majority == 18)
        try #expect(edited("ages: {minimum: 14", "ages: {minimum: 14, majority: 16").ages?.majority == 16)
        #expect(Registers.builtIn.countries["KR"]?.majority == 19 && Registers.builtIn.countries["SG"]?.majority == 21)
        try #expect(edited("country: BG", "country: LV").ages?.consentAge == 13)
    }

    @Test func `retention expressions`() throws {
        let policy = try policy()
        let (days, oneYear) = (try #require(Period(30, .days)), try #require(Period(1, .years)))
        #expect(
            policy.retention["orders"]?.keep
                == .latest([
                    .whileRelation("order"),
                    .otherwise(.after(days, "order-delivered"), .after(oneYear, "collected")),
                ]))
        let twoYears = try #require(Period(2, .years))
        let left = RetentionExpression.otherwise(.until("left"), .after(twoYears, "collected"))
        #expect(policy.retention["invoices"]?.keep == .latest([left, .law("bg/sample-act", after: "year-end")]))
        let aged = try edited("keep: while consent care", "keep: {latest of: [until age 25, 2 years after age 18]}")
        #expect(aged.retention["health"]?.keep == .latest([.age(25, nil), .age(18, twoYears)]))
        #expect(policy.retention["health"]?.keep == .whileConsent("care"))
        #expect(policy.retention["score"]?.keep == .whileRelation("membership"))
        let stated = try edited("keep: while consent care", "keep: while fact invoice-wanted")
        #expect(stated.retention["health"]?.keep == .whileFact("invoice-wanted"))
        let sought = try edited("yearly: 12-31", "yearly: 12-31, after: order-delivered")
        #expect(sought.events["year-end"]?.yearlyAfter == "order-delivered")
        let needed = try edited("keep: while consent care", "keep: {earliest of: [while needed, 1 year after left]}")
        let year = try #require(Period(1, .years))
        #expect(needed.retention["health"]?.keep == .earliest([.whilePurposes, .after(year, "left")]))
    }

    @Test func `words that YAML 1.1 takes for truth values or numbers are read by what is expected`() throws {
        let policy = try edited("country: BG", "country: NO")
        #expect(policy.controller.country == "NO")
        #expect(policy.messages["sunday"]?.on == "year-end")
        #expect(policy.changes?.keepsRights == true)
        try #expect(edited("version: \"3\"", "version: 1.10").version == "1.10")
        try #expect(edited("labels: Pupils", "labels: {en: yes}").people["pupil"]?.label(.english) == "yes")
        let shop = try edited("personal: when-combined", "personal: no")
        #expect(shop.data["visits"]?.personality == .anonymous)
    }

    @Test func `a list of one may stand without brackets`() throws {
        let policy = try policy()
        #expect(policy.consents["news"]?.purposes == ["news"])
        #expect(policy.consents["news"]?.withdrawBy == [.page, .link])
        #expect(policy.points["order-form"]?.clauses == ["S-2", "S-3"])
    }

    @Test func `elements are found by reference, with line and clauses`() throws {
        let policy = try policy()
        let form = ElementReference(.collect, "order-form")
        #expect(policy.element(form) as? PointOfCollection == policy.points["order-form"])
        #expect(
            policy.place(of: form)?.line == SamplePolicies.place(of: "order-form:", in: SamplePolicies.complete)?.line)
        #expect(policy.clauses(of: form) == ["S-2", "S-3"])
        #expect(policy.carriedClauses["S-3"] == [form])
        #expect(policy.element(ElementReference(.purposes, "nothing")) == nil)
        for (reference, element) in policy.allElements {
            #expect(policy.element(reference)?.name == element.name, "\(reference)")
        }
    }

    @Test func `the digest is that of the meaning, not of the layout`() throws {
        let digest = try policy().digest
        let same = [
            ("many: true, ", "many: yes, "), ("data: email, labels: News", "data: [email], labels: News"),
            ("labels: Pupils", "labels: {en: Pupils}"),
            ("labels: Privacy notice", "labels: 'Privacy notice'   # the title"),
            ("{kind: cookie, necessity: necessary,", "{necessity: necessary, kind: cookie,"),
            ("labels: Pupils", "labels: Pupils, note: a remark"),
        ]
        for (from, to) in same { try #expect(edited(from, to).digest == digest, "\(to)") }
        let other = [
            ("labels: Pupils", "labels: Pupil"), ("either: 30 days", "either: 31 days"), ("S-3]", "S-4]"),
            ("{female: Female, male: {labels: Male}}", "{male: {labels: Male}, female: Female}"),
        ]
        for (from, to) in other { try #expect(edited(from, to).digest != digest, "\(to)") }
    }
}
