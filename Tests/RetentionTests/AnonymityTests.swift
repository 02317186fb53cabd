import Fixtures
import Ledger
import Policies
import Processing
import Retention
import Storage
import Testing
import Vault
import Vocabulary

/// A firm that asks people about a product, and keeps nothing of them but anonymous answers.
struct SurveyHouse: Sendable {
    let house: TestHouse
    let controller = ControllerID(rawValue: "asker")

    static func text(people: Int = 3, effective: String = "2020-01-01", region: String = "prefix 2") -> String {
        """
        zavet: 1
        policy: asker
        version: "1"
        effective: \(effective)
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        controller: {name: Asker Ltd, country: BG, contact: {email: office@asker.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          postcode: {category: other, type: text, generalise: \(region), labels: Postcode}
          visit: {category: other, type: date, generalise: month, labels: Day of the visit}
          spent: {category: transaction.order, type: number, generalise: bands 100 500, labels: Spent}
          remark: {category: other, type: long-text, labels: Remark}
          allergy:
            category: other
            type: choice
            choices: {none: None, nuts: Nuts, milk: Milk}
            sensitive: true
            generalise: value
            labels: Allergy
        events:
          dispute-ended: {labels: The dispute is ended}
        purposes:
          survey: {basis: legitimate-interests, interests: Knowing the market, data: [email, postcode, visit, spent, remark, allergy], labels: Survey}
        collect:
          survey: {channel: office, for: survey, may-ask: [email, postcode, visit, spent, remark, allergy], labels: Survey}
        retention:
          answers: {data: [email, postcode, visit, spent, remark], keep: 15 days after collected, then: anonymise, clause: A-1}
          allergies: {data: allergy, keep: 15 days after collected, then: anonymise, clause: A-2}
        holds:
          dispute: {labels: A dispute, until: dispute-ended, clause: A-3}
        anonymity: {people: \(people), values: 2, wait: 60 days}
        """
    }

    init(on engine: Engine, people: Int = 3) async throws {
        house = try await TestHouse(written: [Self.text(people: people)], on: engine)
    }

    func asked(_ values: [String: String], of person: SubjectID? = nil) async throws -> SubjectID {
        var submission = Submission(at: "survey", values)
        submission.subject = person
        let outcome = try await house.door.collect(submission, house.byProgram(controller))
        guard case .accepted(let receipt) = outcome else {
            Issue.record("refused: \(outcome)")
            throw DoorError.personUnknown
        }
        return receipt.subject
    }

    func days(_ days: Int64) { house.time.advance(seconds: days * 86_400) }

    @discardableResult
    func swept() async throws -> SweepReport {
        try #require(
            try await Sweep(door: house.door, clock: house.time.clock, holder: "node-1").run(controller))
    }

    func held(_ subject: SubjectID) async throws -> Set<String> {
        let controller = controller
        return Set(try await house.stores.readData { try $0.data(of: controller, subject) }.map(\.item.rawValue))
    }

    func sets() async throws -> [AnonymousSet] { try await house.door.anonymousSets(at: controller, limit: 100) }

    func entries(_ kind: EvidenceKind) async throws -> [EvidenceEntry] {
        try await house.sequence()
        return try await house.stores.read { try $0.pendingOrSequenced(of: kind, controller) }
    }
}

extension ProcessingTransaction {
    /// All entries of a kind.
    fileprivate func pendingOrSequenced(of kind: EvidenceKind, _ controller: ControllerID) throws -> [EvidenceEntry] {
        try entries(of: controller, from: 0, limit: 10_000).map { try $0.entry }.filter { $0.kind == kind }
    }
}

@Suite("Making anonymous")
struct AnonymityTests {
    @Test(arguments: Engine.allCases)
    func `what may not stay goes at once; the rest is set apart from all use until others come (ZAK-219)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        let ani = try await survey.asked([
            "email": "ani@example.org", "postcode": "1408", "spent": "120", "remark": "Ask me again",
        ])
        survey.days(15)
        let report = try await survey.swept()
        #expect(try await survey.held(ani) == ["postcode", "spent"])
        #expect(report.rules.map(\.waiting) == [2] && report.sets == 0)
        let state = try await survey.house.door.person(ani, at: survey.controller).state
        #expect(state.restriction?.data == [ElementName(rawValue: "postcode"), ElementName(rawValue: "spent")])
        #expect(try await survey.swept().looked == 0)
    }

    @Test(arguments: Engine.allCases)
    func `enough who are alike become a set, and nothing that is theirs is left (SOF-107, ZAK-218)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        var people: [SubjectID] = []
        for (postcode, spent) in [("1408", "120"), ("1411", "499"), ("1463", "100")] {
            people.append(try await survey.asked(["postcode": postcode, "spent": spent, "visit": "2026-10-07"]))
        }
        let odd = try await survey.asked(["postcode": "9000", "spent": "120", "visit": "2026-10-07"])
        survey.days(15)
        let report = try await survey.swept()
        #expect(report.sets == 1 && report.generalised == 3 && report.suppressed == 0 && report.whole == 3)
        let set = try #require(try await survey.sets().first)
        #expect(set.columns.map(\.rawValue) == ["postcode", "visit", "spent"])
        #expect(set.classes == [AnonymousClass(cells: ["14…", "2026-10", "100–499"], count: 3)])
        for subject in people { #expect(try await survey.held(subject) == []) }
        let controller = survey.controller
        for subject in people {
            #expect(try await survey.house.stores.readKeys { try $0.personKey(of: controller, subject) } == nil)
        }
        // Who is not like them waits.
        #expect(try await survey.held(odd) == ["postcode", "spent", "visit"])
    }

    @Test(arguments: Engine.allCases)
    func `whoever waited in vain goes without trace when the longest wait is over (ZAK-219)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        let odd = try await survey.asked(["postcode": "9000"])
        survey.days(15)
        try await survey.swept()
        survey.days(59)
        #expect(try await survey.swept().suppressed == 0)
        #expect(try await survey.held(odd) == ["postcode"])
        survey.days(1)
        let report = try await survey.swept()
        #expect(report.suppressed == 1 && report.whole == 1 && report.sets == 0)
        #expect(try await survey.sets().isEmpty)
        #expect(try await survey.held(odd) == [])
    }

    @Test(arguments: Engine.allCases)
    func `what came later waits longer, and keeps nothing that waits already`(engine: Engine) async throws {
        let survey = try await SurveyHouse(on: engine)
        let odd = try await survey.asked(["postcode": "9000"])
        survey.days(15)
        try await survey.swept()
        survey.days(20)
        _ = try await survey.asked(["spent": "120"], of: odd)
        survey.days(15)
        try await survey.swept()
        #expect(try await survey.held(odd) == ["postcode", "spent"])
        survey.days(25)
        let report = try await survey.swept()
        #expect(report.suppressed == 1 && report.whole == 0)
        #expect(try await survey.held(odd) == ["spent"])
        survey.days(35)
        #expect(try await survey.swept().whole == 1)
        #expect(try await survey.held(odd) == [])
    }

    @Test(arguments: Engine.allCases)
    func `what is sensitive differs among those who share the rest, or it waits`(engine: Engine) async throws {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<5 { _ = try await survey.asked(["allergy": "nuts"]) }
        survey.days(15)
        #expect(try await survey.swept().sets == 0)
        for _ in 0..<3 { _ = try await survey.asked(["allergy": "milk"]) }
        survey.days(15)
        let report = try await survey.swept()
        #expect(report.sets == 1 && report.generalised == 8)
        #expect(try await survey.sets().first?.classes.map(\.count) == [3, 5])
    }

    @Test(arguments: Engine.allCases)
    func `evidence says which way each went, and of the set its numbers, and no value (ZAK-218)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<3 { _ = try await survey.asked(["postcode": "1408", "remark": "Private"]) }
        survey.days(15)
        try await survey.swept()
        let ways = try await survey.entries(.datumErased).compactMap { $0.detail["way"] }
        #expect(ways.count { $0 == .code("struck") } == 3 && ways.count { $0 == .code("generalised") } == 3)
        let made = try #require(try await survey.entries(.setAnonymised).first)
        #expect(made.subject == nil && made.clauses == ["A-1"])
        #expect(made.detail["people"] == .count(3) && made.detail["classes"] == .count(1))
        #expect(made.detail["k"] == .count(3) && made.detail["l"] == .count(2))
        #expect(!String(decoding: made.canonicalBytes, as: UTF8.self).contains("14…"))
    }

    @Test(arguments: Engine.allCases)
    func `under a hold nothing is made anonymous; it goes when the hold is lifted (Article 17(3)(e) GDPR)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        var people: [SubjectID] = []
        for _ in 0..<2 { people.append(try await survey.asked(["postcode": "1408"])) }
        survey.days(15)
        try await survey.swept()
        let (door, controller) = (survey.house.door, survey.controller)
        let hold = try await door.hold(
            HoldOrder(ground: ElementName(rawValue: "dispute")), on: people[0], survey.house.byProgram(controller)
        ).hold
        people.append(try await survey.asked(["postcode": "1408"]))
        survey.days(15)
        #expect(try await survey.swept().sets == 0)
        _ = try await door.liftHold(hold.id, of: people[0], survey.house.byProgram(controller))
        #expect(try await survey.swept().generalised == 3)
    }

    @Test(arguments: Engine.allCases)
    func `cut off behind the set, the next sweep destroys the data and makes no second set`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        var people: [SubjectID] = []
        for _ in 0..<2 { people.append(try await survey.asked(["postcode": "1408"])) }
        survey.days(15)
        try await survey.swept()
        people.append(try await survey.asked(["postcode": "1408"]))
        survey.days(15)
        let (door, controller) = (survey.house.door, survey.controller)
        let context = survey.house.byProgram(controller)
        _ = try await door.finish([door.letGo(of: people[2], context)])
        let result = try await door.anonymise(ElementName(rawValue: "answers"), context)
        #expect(result.generalised == 3)
        // Here the node ends. Whatever is done again finds nothing more to decide.
        #expect(try await door.anonymise(ElementName(rawValue: "answers"), context).generalised == 0)
        for subject in people { #expect(try await survey.held(subject) == ["postcode"]) }
        #expect(try await survey.swept().whole == 3)
        for subject in people { #expect(try await survey.held(subject) == []) }
        #expect(try await survey.sets().count == 1)
    }

    @Test(arguments: Engine.allCases)
    func `a set has no end; one in which somebody could be found goes by the end it had (SOF-108, ZAK-220)`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<3 { _ = try await survey.asked(["postcode": "1408"]) }
        survey.days(15)
        try await survey.swept()
        survey.days(4000)
        try await survey.swept()
        #expect(try await survey.sets().count == 1)
        #expect(try await survey.entries(.anonymityTested).count == 1)
        let today = survey.house.time.now.utcDate.description
        try await survey.house.adopt(SurveyHouse.text(people: 4, effective: today))
        let report = try await survey.swept()
        #expect(report.setsLost == 1)
        #expect(try await survey.sets().isEmpty)
        let lost = try #require(try await survey.entries(.anonymityLost).first)
        #expect(lost.detail["finding"] == .code("too-few") && lost.detail["erased"] == .flag(true))
    }

    @Test(arguments: Engine.allCases)
    func `a column of which nothing may stay any more takes the mark from the set`(engine: Engine) async throws {
        let survey = try await SurveyHouse(on: engine)
        for _ in 0..<3 { _ = try await survey.asked(["postcode": "1408"]) }
        survey.days(15)
        try await survey.swept()
        survey.days(1)
        let today = survey.house.time.now.utcDate.description
        try await survey.house.adopt(SurveyHouse.text(effective: today, region: "strike"))
        #expect(try await survey.swept().setsLost == 1)
    }

    @Test(arguments: Engine.allCases)
    func `what is collected anew while it waits is back in use; what was erased meanwhile blocks nothing`(
        engine: Engine
    ) async throws {
        let survey = try await SurveyHouse(on: engine)
        let (door, controller) = (survey.house.door, survey.controller)
        let back = try await survey.asked(["postcode": "1408"])
        let left = try await survey.asked(["postcode": "1408", "spent": "120"])
        survey.days(15)
        try await survey.swept()
        let again = Submission(at: "survey", ["postcode": "1415"], subject: back)
        _ = try await door.collect(again, survey.house.byProgram(controller))
        let spent = try #require(
            try await survey.house.stores.readData { try $0.data(of: controller, left) }
                .first { $0.item.rawValue == "spent" })
        _ = try await door.erase(
            .data([spent.id]), of: left, ground: .asked, survey.house.byProgram(controller))
        try await survey.swept()
        #expect(try await door.person(back, at: controller).state.restriction == nil)
        let tasks = try await door.keepingTasks(at: controller, limit: 10)
        #expect(tasks.map(\.subject) == [left] && tasks.map(\.item.rawValue) == ["postcode"])
        survey.days(60)
        #expect(try await survey.swept().suppressed == 1)
        #expect(try await survey.held(left) == [])
    }
}
