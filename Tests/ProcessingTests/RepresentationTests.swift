import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Representation: guardians, proxies and heirs (Articles 8 and 12 GDPR)")
struct RepresentationTests {
    let softvisia = ControllerID(rawValue: "softvisia")

    /// A child with a date of birth, and an adult.
    private func family(_ house: TestHouse, born: String) async throws -> (child: SubjectID, adult: SubjectID) {
        var values = FirmStory.all[3].values
        values["birth-date"] = born
        let outcome = try await house.door.collect(
            Submission(at: "registration", values, agreements: ["terms-of-use"]), house.byPerson(softvisia))
        values["email"] = "parent@example.org"
        values["birth-date"] = "1980-05-05"
        let other = try await house.door.collect(
            Submission(at: "registration", values, agreements: ["terms-of-use"]), house.byPerson(softvisia))
        guard case .accepted(let child) = outcome, case .accepted(let adult) = other else {
            Issue.record("\(outcome) \(other)")
            throw StoryBroken()
        }
        return (child.subject, adult.subject)
    }

    private func guardian(_ child: SubjectID, _ adult: SubjectID, _ house: TestHouse) -> Representation {
        Representation(
            id: "r1", subject: child, representative: adult, kind: .guardian,
            proof: ElementName(rawValue: "birth-certificate"), from: house.time.now, until: nil)
    }

    @Test func `a guardian's authority ends by itself on the day the child comes of age`() async throws {
        let house = try await TestHouse(shipped: ["softvisia"])
        let (child, adult) = try await family(house, born: "2010-03-04")
        _ = try await house.door.represent(guardian(child, adult, house), house.byProgram(softvisia))
        let found = try await house.door.standing(for: child, by: adult, at: softvisia, house.time.now)
        #expect(found?.until == Instant(rfc3339: "2028-03-04T00:00:00Z"))
        house.time.set("2028-03-04T00:00:00Z")
        #expect(try await house.door.standing(for: child, by: adult, at: softvisia, house.time.now) == nil)
        let noted = try await house.door.endRepresentationsDue(
            at: softvisia, house.time.now, actor: .system("housekeeping"))
        #expect(noted == 1)
        #expect(
            try await house.door.endRepresentationsDue(
                at: softvisia, house.time.now, actor: .system("housekeeping")) == 0)
        try await house.sequence()
        let history = try await house.door.history(of: child, at: softvisia, before: nil, limit: 50)
        #expect(try history.contains { try $0.entry.kind == EvidenceKind("representation-ended") })
    }

    @Test(arguments: Engine.allCases)
    func `an end that a node of the release before noted is found, though it names no look`(
        _ engine: Engine
    ) async throws {
        let house = try await TestHouse(shipped: ["softvisia"], on: engine)
        let (child, adult) = try await family(house, born: "2010-03-04")
        var agreed = guardian(child, adult, house)
        agreed.until = house.time.now.adding(seconds: 60)
        let written = agreed
        try await house.stores.write { try $0.insert(written, look: nil, of: softvisia) }
        func noted() async throws -> Int {
            try await house.door.endRepresentationsDue(
                at: softvisia, house.time.now, actor: .system("housekeeping"))
        }
        #expect(try await noted() == 0)
        house.time.advance(seconds: 60)
        #expect(try await noted() == 1)
        #expect(try await noted() == 0)
    }

    @Test func `a child's own consent needs a guardian's, and that there is a guardian is none (Article 8 GDPR)`()
        async throws
    {
        let house = try await TestHouse(shipped: ["softvisia"])
        let (child, adult) = try await family(house, born: "2013-01-02")
        let newsletter = ElementName(rawValue: "newsletter")
        func choose(_ act: ChoiceAct, byGuardian: Bool) async throws {
            _ = try await house.door.choose(
                [act], by: child,
                ChoiceCircumstances(way: .page, language: .english, byGuardian: byGuardian), house.byPerson(softvisia))
        }
        func answer() async throws -> [ReasonCode] {
            let request = DecisionRequest(
                operation: .use, purpose: newsletter, data: [ElementName(rawValue: "email")],
                principal: Asker(kind: .client), at: house.time.now)
            let response = try await house.door.decide(request, on: child, house.byProgram(softvisia)).response
            return response.effect == .permit ? [] : response.reasons.map(\.code)
        }
        func isRefusedAlone() async {
            await #expect(throws: ChoiceError.guardianNeeded(newsletter, age: 14)) {
                try await choose(.giveConsent(newsletter), byGuardian: false)
            }
        }
        await isRefusedAlone()
        _ = try await house.door.represent(guardian(child, adult, house), house.byProgram(softvisia))
        await isRefusedAlone()
        #expect(try await answer() == [.consentMissing])
        try await choose(.giveConsent(newsletter), byGuardian: true)
        #expect(try await answer() == [])
        // Either of them takes it back.
        try await choose(.withdrawConsent(newsletter), byGuardian: false)
        #expect(try await answer() == [.consentWithdrawn])
        // At fourteen, the age in Bulgaria, the child consents alone.
        house.time.set("2027-01-02T00:00:00Z")
        try await choose(.giveConsent(newsletter), byGuardian: false)
        #expect(try await answer() == [])
    }

    @Test func `what a guardian fills in carries the consents given in it, and no later one (Article 8 GDPR)`()
        async throws
    {
        let house = try await TestHouse(shipped: ["softvisia"])
        let (newsletter, headlines) = (ElementName(rawValue: "newsletter"), ElementName(rawValue: "headlines"))
        var values = FirmStory.all[3].values
        values["birth-date"] = "2013-01-02"
        var form = Submission(at: "registration", values, agreements: ["terms-of-use"])
        form.consents = [newsletter: true]
        form.circumstances.byGuardian = true
        guard case .accepted(let child) = try await house.door.collect(form, house.byPerson(softvisia)) else {
            throw StoryBroken()
        }
        func answer(_ purpose: ElementName) async throws -> [ReasonCode] {
            let request = DecisionRequest(
                operation: .use, purpose: purpose, data: [ElementName(rawValue: "email")],
                principal: Asker(kind: .client), at: house.time.now)
            let response = try await house.door.decide(request, on: child.subject, house.byProgram(softvisia)).response
            return response.effect == .permit ? [] : response.reasons.map(\.code)
        }
        #expect(try await answer(newsletter) == [])
        await #expect(throws: ChoiceError.guardianNeeded(headlines, age: 14)) {
            try await house.door.choose(
                [.giveConsent(headlines)], by: child.subject,
                ChoiceCircumstances(way: .page, language: .english, byGuardian: false), house.byPerson(softvisia))
        }
        #expect(try await answer(headlines) == [.consentMissing])
    }

    @Test(arguments: [
        ("BG", "", "2028-03-04"), ("KR", "", "2029-03-04"), ("SG", "", "2031-03-04"),
        ("GB", "majority: 16", "2026-03-04"),
    ])
    func `the age of majority is that of the controller's country, or the file's`(
        country: String, ages: String, day: String
    ) throws {
        let text = """
            zavet: 1
            policy: grown
            effective: 2020-01-01
            languages: {published: [en], prevails: en}
            labels: Privacy notice
            controller: {name: Grown Ltd, country: \(country), contact: {email: office@grown.example}}
            data: {email: {category: contact.email, labels: Address}}
            purposes: {desk: {basis: legitimate-interests, interests: Service, data: email, labels: Desk}}
            collect: {desk: {channel: office, for: desk, asks: email, labels: Desk}}
            retention: {all: {data: email, keep: 30 days after collected, then: erase}}
            ages: {\(ages)}
            """
        let reading = PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)])
        let policy = try #require(reading.policy, "\(reading.errors)")
        let born = AgeFact.born(try #require(CalendarDate("2010-03-04")))
        let standing = Representation(
            id: "r", subject: SubjectID(rawValue: "a"), representative: SubjectID(rawValue: "b"), kind: .guardian,
            proof: ElementName(rawValue: "birth-certificate"), from: Instant(milliseconds: 0), until: nil)
        #expect(standing.end(for: born, majority: policy.majority) == CalendarDate(day)?.startInUTC)
    }

    @Test func `a date of birth that is learned later ends it too`() async throws {
        let house = try await TestHouse(shipped: ["softvisia"])
        let (child, adult) = try await family(house, born: "2010-03-04")
        _ = try await house.door.represent(guardian(child, adult, house), house.byProgram(softvisia))
        let rows = try await house.stores.readData { try $0.data(of: softvisia, child) }
        let birth = try #require(rows.first { $0.item.rawValue == "birth-date" })
        _ = try await house.door.correct(birth.id, of: child, to: Sealed("2000-01-01"), house.byProgram(softvisia))
        #expect(try await house.door.standing(for: child, by: adult, at: softvisia, house.time.now) == nil)
    }

    @Test func `nobody is the guardian of an adult or of oneself, and none begins that is over`() async throws {
        let house = try await TestHouse(shipped: ["softvisia"])
        let (child, adult) = try await family(house, born: "2010-03-04")
        await #expect(throws: RepresentationFault.ofAge) {
            try await house.door.represent(guardian(adult, child, house), house.byProgram(softvisia))
        }
        await #expect(throws: RepresentationFault.ofOneself) {
            try await house.door.represent(guardian(child, child, house), house.byProgram(softvisia))
        }
        var over = guardian(child, adult, house)
        over.until = house.time.now
        await #expect(throws: RepresentationFault.overAlready) {
            try await house.door.represent(over, house.byProgram(softvisia))
        }
    }

    @Test func `who is represented no longer is there to be represented once erased`() async throws {
        let house = try await TestHouse(shipped: ["softvisia"])
        let (child, adult) = try await family(house, born: "2010-03-04")
        _ = try await house.door.represent(guardian(child, adult, house), house.byProgram(softvisia))
        #expect(try await house.door.actingFor(of: adult, at: softvisia, house.time.now).map(\.subject) == [child])
        _ = try await house.door.erase(.everything, of: child, ground: .child, house.byProgram(softvisia))
        #expect(try await house.door.actingFor(of: adult, at: softvisia, house.time.now).isEmpty)
    }
}
