import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

/// A firm with a newsletter, a use that people can object to, and invoices that a law keeps.
struct FinderHouse: Sendable {
    static let text = """
        zavet: 1
        policy: finder
        version: "1"
        effective: 2020-01-01
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        controller: {name: Finder Ltd, country: BG, contact: {email: office@finder.example}}
        laws:
          bg/keeping-act: {citation: Keeping Act, period: 5 years}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          invoice: {category: financial.billing, labels: Invoice}
        facts:
          reviewed: {labels: Reviewed}
        events:
          closed: {labels: The campaign is closed}
        purposes:
          news: {basis: consent, data: email, labels: News}
          care: {basis: legitimate-interests, interests: Good service, data: [email, invoice], labels: Care}
        consents:
          news: {purposes: news, ask: May we write to you?}
        collect:
          join: {channel: web, for: [news, care], asks: email, may-ask: invoice, offers: news, labels: Joining}
        retention:
          addresses: {data: email, keep: 10 years after collected, then: erase}
          invoices: {data: invoice, keep: {law: bg/keeping-act}, then: erase}
        """

    let house: TestHouse
    let controller = ControllerID(rawValue: "finder")
    static let news = ElementName(rawValue: "news")
    static let care = ElementName(rawValue: "care")
    static let email = ElementName(rawValue: "email")

    init(on engine: Engine) async throws { house = try await TestHouse(written: [Self.text], on: engine) }

    func join(_ name: String, news: Bool? = nil, invoice: Bool = false) async throws -> SubjectID {
        var values = ["email": "\(name)@example.org"]
        if invoice { values["invoice"] = "2026/17" }
        let outcome = try await house.door.collect(
            Submission(at: "join", values, consents: news.map { ["news": $0] } ?? [:]), house.byProgram(controller))
        guard case .accepted(let receipt) = outcome else {
            Issue.record("refused: \(outcome)")
            throw DoorError.personUnknown
        }
        return receipt.subject
    }

    func choose(_ act: ChoiceAct, _ subject: SubjectID) async throws {
        _ = try await house.door.choose(
            [act], by: subject, ChoiceCircumstances(way: .page, language: .english), house.byPerson(controller))
    }

    func question(_ purpose: ElementName, _ operation: Vocabulary.Operation = .use) -> DecisionRequest {
        DecisionRequest(
            operation: operation, purpose: purpose, data: [Self.email], principal: Asker(kind: .client),
            at: house.time.now)
    }

    /// All whom a selection finds, in parts of so many.
    func found(_ selection: Selection, parts: Int = 2) async throws -> [SubjectID] {
        var (people, after): ([SubjectID], CirclePlace?) = ([], nil)
        repeat {
            let page = try await house.door.select(
                selection, at: controller, house.time.now, after: after, limit: parts)
            #expect(page.people.count <= parts)
            people += page.people
            after = page.next
        } while after != nil
        return people
    }

    /// The evidence of the whole house, oldest first.
    func evidence() async throws -> [EvidenceEntry] {
        try await house.sequence()
        let controller = controller
        return try await house.stores.read { try $0.entries(of: controller, from: 0, limit: 1000) }
            .map { try $0.entry }
    }
}

@Suite("Finding people by what they chose")
struct SelectionTests {
    @Test(arguments: Engine.allCases)
    func `for a purpose on consent those are found who gave it and did not withdraw, in parts`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        var people: [SubjectID] = []
        for name in ["a", "b", "c", "d", "e"] { people.append(try await finder.join(name, news: true)) }
        _ = try await finder.join("refused", news: false)
        _ = try await finder.join("silent")
        try await finder.choose(.withdrawConsent(FinderHouse.news), people[1])
        try await finder.choose(.giveConsent(FinderHouse.news), people[2])
        let expected = people.filter { $0 != people[1] }.sorted()
        for parts in [1, 2, 100] {
            let selection = Selection(permitting: finder.question(FinderHouse.news))
            #expect(try await finder.found(selection, parts: parts).sorted() == expected)
            let circle = Selection(in: .consent(FinderHouse.news))
            #expect(try await finder.found(circle, parts: parts).sorted() == expected)
        }
    }

    @Test(arguments: Engine.allCases)
    func `whoever objected is found as such, and not for the use (Article 21 GDPR)`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let (ann, bob) = (try await finder.join("ann"), try await finder.join("bob"))
        try await finder.choose(.object(to: FinderHouse.care), ann)
        #expect(try await finder.found(Selection(in: .objection(FinderHouse.care))) == [ann])
        #expect(try await finder.found(Selection(permitting: finder.question(FinderHouse.care))) == [bob])
        try await finder.choose(.endObjection(to: FinderHouse.care), ann)
        #expect(try await finder.found(Selection(in: .objection(FinderHouse.care))).isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `somebody who was merged is found once, and nobody who was erased`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let door = finder.house.door
        let first = try await finder.join("first", news: true)
        let second = try await finder.join("second", news: true)
        let plain = try await finder.join("plain")
        let third = try await finder.join("third", news: true)
        for (member, survivor) in [(second, first), (third, plain)] {
            _ = try await door.merge(
                member, into: survivor, reason: .duplicate, finder.house.byProgram(finder.controller))
        }
        let among = Selection(in: .consent(FinderHouse.news))
        let standing = try await finder.found(among, parts: 1)
        #expect(standing.sorted() == [first, plain].sorted())
        _ = try await door.erase(
            .everything, of: first, ground: .asked, finder.house.byProgram(finder.controller))
        #expect(try await finder.found(among) == [plain])
        #expect(try await finder.found(Selection(permitting: finder.question(FinderHouse.care))) == [plain])
    }

    @Test(arguments: Engine.allCases)
    func `a recorded part leaves an entry for each person and one with the counts`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        for name in ["a", "b", "c"] { _ = try await finder.join(name, news: true) }
        let before = try await finder.evidence().count
        let (page, evidence) = try await finder.house.door.selectRecorded(
            Selection(), finder.question(FinderHouse.news), finder.house.byProgram(finder.controller), after: nil,
            limit: 2)
        #expect(page.people.count == 2 && page.next != nil && evidence.count == 3)
        let left = try await finder.evidence().dropFirst(before)
        #expect(left.map(\.kind.name).sorted() == ["decision-permitted", "decision-permitted", "selection-made"])
        let summary = try #require(left.first { $0.kind == .selectionMade })
        #expect(summary.subject == nil && summary.detail["people"] == .count(2))
    }

    @Test(arguments: Engine.allCases)
    func `reading many gives each the data that one reading gives, and evidence for each`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        _ = try await finder.join("bob")
        let (readings, page, _) = try await finder.house.door.readSelected(
            Selection(), finder.question(FinderHouse.news, .read), finder.house.byProgram(finder.controller),
            after: nil, limit: 10)
        #expect(readings.map(\.subject) == [ann] && page.next == nil)
        #expect(readings.first?.values.map { $0.value.revealingPersonalData() } == ["ann@example.org"])
        #expect(readings.first?.evidence.count == 1)
    }
}

@Suite("Acts on many")
struct MassActTests {
    private func order(
        _ deed: MassDeed, in circle: Circle, _ finder: FinderHouse, isTrial: Bool = false
    ) async throws -> MassAct {
        try await finder.house.door.order(
            deed, in: circle, isTrial: isTrial, finder.house.byProgram(finder.controller)
        ).act
    }

    private func run(_ finder: FinderHouse, _ node: String = "node-1") -> MassActRun {
        MassActRun(door: finder.house.door, clock: finder.house.time.clock, holder: node)
    }

    private func isThere(_ subject: SubjectID, _ finder: FinderHouse) async throws -> Bool {
        do {
            return try await finder.house.door.person(subject, at: finder.controller).subject == subject
        } catch DoorError.personUnknown { return false }
    }

    @Test(arguments: Engine.allCases)
    func `everybody of the circle is erased, but for what a law keeps, and nobody else (Article 17 GDPR)`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        let eve = try await finder.join("eve", news: true, invoice: true)
        let bob = try await finder.join("bob")
        let act = try await order(.erase(.noLongerNeeded), in: .consent(FinderHouse.news), finder)
        finder.house.time.advance(seconds: 1)
        let late = try await finder.join("late", news: true)
        #expect(try await run(finder).run(finder.controller) == 1)
        let done = try #require(try await finder.house.door.massAct(act.id, at: finder.controller))
        #expect(done.done == 1 && done.kept == 1 && done.failed == 0 && done.finished != nil)
        #expect(try await !isThere(ann, finder))
        let left = try await finder.house.door.person(eve, at: finder.controller).state
        #expect(left.hasLeft && Array(left.data.keys) == [ElementName(rawValue: "invoice")])
        #expect(try await isThere(bob, finder))
        #expect(try await isThere(late, finder), "who came after the order is not meant")
        let kinds = try await finder.evidence().map(\.kind)
        for kind in [EvidenceKind.massActOrdered, .subjectErased, .datumErased, .massActDone] {
            #expect(kinds.filter { $0 == kind }.count == 1, "\(kind)")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a trial counts the same and changes nothing`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        _ = try await finder.join("eve", news: true, invoice: true)
        let act = try await order(.erase(.noLongerNeeded), in: .consent(FinderHouse.news), finder, isTrial: true)
        let before = try await finder.evidence().filter { $0.subject != nil }.count
        try await run(finder).run(finder.controller)
        let done = try #require(try await finder.house.door.massAct(act.id, at: finder.controller))
        #expect(done.done == 1 && done.kept == 1)
        #expect(try await isThere(ann, finder))
        #expect(try await finder.evidence().filter { $0.subject != nil }.count == before)
    }

    @Test(arguments: Engine.allCases)
    func `each deed is what the one for one person is, and is not done twice`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        let ann = try await finder.join("ann", news: true)
        let reviewed = ElementName(rawValue: "reviewed")
        let closed = ElementName(rawValue: "closed")
        let among = Circle.consent(FinderHouse.news)
        for deed in [
            MassDeed.setFact(reviewed, holds: true), .setFact(reviewed, holds: true), .recordEvent(closed),
            .withdrawConsent(FinderHouse.news), .withdrawConsent(FinderHouse.news),
        ] {
            finder.house.time.advance(seconds: 1)
            _ = try await order(deed, in: among, finder)
        }
        #expect(try await run(finder).run(finder.controller) == 5)
        let acts = try await finder.house.door.massActs(at: finder.controller, limit: 10)
        #expect(acts.map(\.done).reduce(0, +) == 3 && acts.map(\.unchanged).reduce(0, +) == 1)
        let state = try await finder.house.door.person(ann, at: finder.controller).state
        #expect(
            state.facts == [reviewed]
                && state.events[closed] == acts.first { $0.deed == .recordEvent(closed) }?.happened)
        #expect(state.consents[FinderHouse.news]?.status == .withdrawn)
    }

    @Test(arguments: Engine.allCases)
    func `a withdrawal of an earlier day leaves consents that were given since, and does not say that it ended them`(
        engine: Engine
    ) async throws {
        let finder = try await FinderHouse(on: engine)
        let told = finder.house.time.now
        finder.house.time.advance(seconds: 60)
        let ann = try await finder.join("ann", news: true)
        finder.house.time.advance(seconds: 1)
        let act = try await finder.house.door.order(
            .withdrawConsent(FinderHouse.news), in: .consent(FinderHouse.news), isTrial: false,
            finder.house.byProgram(finder.controller, happened: told)
        ).act
        try await run(finder).run(finder.controller)
        let done = try #require(try await finder.house.door.massAct(act.id, at: finder.controller))
        #expect(done.done == 0 && done.unchanged == 1)
        let state = try await finder.house.door.person(ann, at: finder.controller).state
        #expect(state.consents[FinderHouse.news]?.status == .given)
    }

    @Test(arguments: Engine.allCases)
    func `what one node left, another goes on with when its lease has run out`(engine: Engine) async throws {
        let finder = try await FinderHouse(on: engine)
        for number in 0..<(MassActRun.batch + 3) { _ = try await finder.join("p\(number)", news: true) }
        let act = try await order(
            .setFact(ElementName(rawValue: "reviewed"), holds: true), in: .consent(FinderHouse.news), finder)
        let half = try #require(try await run(finder).step(finder.controller))
        #expect(half.done == MassActRun.batch && half.finished == nil)
        #expect(try await run(finder, "node-2").step(finder.controller) == nil, "another node is at it")
        finder.house.time.advance(seconds: 61)
        #expect(try await run(finder, "node-2").run(finder.controller) == 1)
        let done = try #require(try await finder.house.door.massAct(act.id, at: finder.controller))
        #expect(done.done == MassActRun.batch + 3 && done.unchanged == 0)
    }

    @Test func `what the policy does not declare is refused before anything is ordered`() async throws {
        let finder = try await FinderHouse(on: .sqlite)
        let unknown = ElementName(rawValue: "moon")
        await #expect(throws: ChoiceError.undeclared(unknown)) {
            try await order(.erase(.asked), in: .consent(unknown), finder)
        }
        await #expect(throws: EventFault.undeclared(unknown)) {
            try await order(.recordEvent(unknown), in: .consent(FinderHouse.news), finder)
        }
        #expect(try await finder.house.door.massActs(at: finder.controller, limit: 10).isEmpty)
    }
}
