import Choices
import Fixtures
import Ledger
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("Packages of a person's data (Articles 15 and 20 GDPR)")
struct PackageTests {
    private static let firm = ControllerID(rawValue: "zakonnik")

    private func house(_ engine: Engine) async throws -> (TestHouse, SubjectID) {
        let house = try await TestHouse(shipped: ["zakonnik"], on: engine)
        let outcome = try await house.door.collect(
            Submission(
                at: "order", ["name": "Ann", "phone": "+35921234567", "email": "ann@people.example"],
                agreements: ["adult", "terms"]),
            house.byProgram(Self.firm))
        guard case .accepted(let receipt) = outcome else { throw NothingTaken() }
        return (house, receipt.subject)
    }

    private struct NothingTaken: Error {}

    private func values(_ pages: HeldPages) async throws -> [HeldValue] {
        var (cursor, found) = (pages.cursor(), [HeldValue]())
        while let page = try await cursor.next() {
            #expect(!page.isEmpty && page.count <= HeldPages.pageSize)
            found += page
        }
        return found
    }

    private func pages(_ scope: PackageScope, of ann: SubjectID, in house: TestHouse) async throws -> HeldPages {
        let outcome = try await house.door.openPackage(scope, of: ann, house.byPerson(Self.firm))
        guard case .done(let pages, _) = outcome else { throw NothingTaken() }
        return pages
    }

    @Test(arguments: Engine.allCases)
    func `a package for access holds all that the person's own page shows`(engine: Engine) async throws {
        let (house, ann) = try await house(engine)
        guard case .done(let seen, _) = try await house.door.view(ann, house.byPerson(Self.firm)) else {
            throw NothingTaken()
        }
        let packed = try await values(pages(.access, of: ann, in: house))
        #expect(Set(packed.map(\.datum)) == Set(seen.map(\.datum)) && !packed.isEmpty)
        let name = try #require(packed.first { $0.item.rawValue == "name" })
        let shown = try #require(seen.first { $0.item.rawValue == "name" })
        #expect(name.value.revealingPersonalData() == "Ann")
        #expect(name.end == shown.end && name.purposes == shown.purposes && name.source == shown.source)
    }

    @Test(arguments: Engine.allCases)
    func `for portability goes what the person gave under a contract or by consent alone (Article 20(1))`(
        engine: Engine
    ) async throws {
        let (house, ann) = try await house(engine)
        let policy = try await pages(.portability, of: ann, in: house).loaded.policy
        let packed = try await values(pages(.portability, of: ann, in: house))
        #expect(packed.contains { $0.item.rawValue == "name" })
        for value in packed {
            #expect(value.source.rawValue == "subject" || policy.sources[value.source]?.kind == .subject)
            let bases = value.purposes.flatMap { policy.purposes[$0]?.grounds ?? [] }.map(\.basis)
            #expect(bases.contains(.contract) || bases.contains(.consent))
        }
    }

    private static let club = """
        zavet: 1
        policy: club
        version: "1"
        effective: 2020-01-01
        languages: {published: [en], prevails: en}
        labels: Privacy notice
        controller: {name: Club Ltd, country: BG, contact: {email: office@club.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
          visits: {category: other, source: observed, labels: Visits}
          score: {category: other, source: derived, labels: Score}
          note: {category: other, labels: Note}
        purposes:
          news: {basis: consent, data: [email, visits, score], labels: News}
          care: {basis: legitimate-interests, interests: Good service, data: [email, note], labels: Care}
        consents:
          news: {purposes: news, ask: May we write to you?}
        collect:
          join: {channel: web, for: [news, care], asks: email, may-ask: note, offers: news, labels: Joining}
          seen: {channel: web, for: news, asks: visits, source: observed, labels: Visiting}
          scored: {channel: web, for: news, asks: score, source: derived, labels: Scoring}
        retention:
          all: {data: [email, visits, score, note], keep: 10 years after collected, then: erase}
        """

    @Test(arguments: Engine.allCases)
    func
        `what is observed of a use by consent goes along; what is worked out, or rests on interests, does not (WP 242)`(
            engine: Engine
        ) async throws
    {
        let house = try await TestHouse(written: [Self.club], on: engine)
        let club = ControllerID(rawValue: "club")
        let joined = try await house.door.collect(
            Submission(at: "join", ["email": "ann@people.example", "note": "Tall"], consents: ["news": true]),
            house.byProgram(club))
        guard case .accepted(let receipt) = joined else { throw NothingTaken() }
        for (point, item) in [("seen", "visits"), ("scored", "score")] {
            let taken = try await house.door.collect(
                Submission(at: point, [item: "7"], subject: receipt.subject), house.byProgram(club))
            guard case .accepted = taken else { throw NothingTaken() }
        }
        for (scope, expected) in [
            (PackageScope.portability, Set(["email", "visits"])), (.access, ["email", "visits", "score", "note"]),
        ] {
            let outcome = try await house.door.openPackage(scope, of: receipt.subject, house.byPerson(club))
            guard case .done(let pages, _) = outcome else { throw NothingTaken() }
            #expect(Set(try await values(pages).map(\.item.rawValue)) == expected)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a consent given later reaches is portable while it stands (Article 20(1)(a))`(
        engine: Engine
    ) async throws {
        let caring = Self.club.replacing("for: [news, care]", with: "for: care")
        let house = try await TestHouse(written: [caring], on: engine)
        let club = ControllerID(rawValue: "club")
        let joined = try await house.door.collect(
            Submission(at: "join", ["email": "ann@people.example", "note": "Tall"]), house.byProgram(club))
        guard case .accepted(let receipt) = joined else { throw NothingTaken() }
        func given() async throws -> [String] {
            let outcome = try await house.door.openPackage(.portability, of: receipt.subject, house.byPerson(club))
            guard case .done(let pages, _) = outcome else { throw NothingTaken() }
            return try await values(pages).map(\.item.rawValue)
        }
        #expect(try await given() == [])
        let (news, circumstances) = (
            ElementName(rawValue: "news"), ChoiceCircumstances(way: .page, language: .english)
        )
        _ = try await house.door.choose(
            [.giveConsent(news)], by: receipt.subject, circumstances, house.byPerson(club))
        #expect(try await given() == ["email"])
        _ = try await house.door.choose(
            [.withdrawConsent(news)], by: receipt.subject, circumstances, house.byPerson(club))
        #expect(try await given() == [])
    }

    @Test(arguments: Engine.allCases)
    func `what rests on a consent that has run out is not portable, and access still tells it`(
        engine: Engine
    ) async throws {
        let lasting = Self.club.replacing(
            "ask: May we write to you?", with: "ask: May we write to you?, expires: 1 years")
        let house = try await TestHouse(written: [lasting], on: engine)
        let club = ControllerID(rawValue: "club")
        let joined = try await house.door.collect(
            Submission(at: "join", ["email": "ann@people.example"], consents: ["news": true]), house.byProgram(club))
        guard case .accepted(let receipt) = joined else { throw NothingTaken() }
        func given(_ scope: PackageScope) async throws -> [String] {
            let outcome = try await house.door.openPackage(scope, of: receipt.subject, house.byPerson(club))
            guard case .done(let pages, _) = outcome else { throw NothingTaken() }
            return try await values(pages).map(\.item.rawValue)
        }
        #expect(try await given(.portability) == ["email"])
        house.time.advance(seconds: 400 * 86_400)
        #expect(try await given(.portability) == [])
        #expect(try await given(.access) == ["email"])
    }

    @Test(arguments: Engine.allCases)
    func `each opening of a package is in evidence, and what was erased meanwhile is not given`(
        engine: Engine
    ) async throws {
        let (house, ann) = try await house(engine)
        let open = try await pages(.access, of: ann, in: house)
        _ = try await pages(.portability, of: ann, in: house)
        try await house.sequence()
        let entries = try await house.stores.read { transaction in
            try transaction.entries(of: Self.firm, from: 0, limit: 1000).map { try $0.entry }
        }.filter { $0.kind == .packageGiven }
        #expect(
            entries.count == 2 && Set(entries.map { $0.detail["scope"] }) == [.code("access"), .code("portability")])
        #expect(entries.allSatisfy { $0.subject != nil && !$0.clauses.isEmpty })
        _ = try await house.door.erase(.everything, of: ann, ground: .asked, house.byPerson(Self.firm))
        let after = try await values(open)
        let held = try await house.stores.read { try $0.heldData(of: ann, of: Self.firm) }.map(\.id)
        #expect(Set(after.map(\.datum)) == Set(held))
    }
}
