import Fixtures
import Foundation
import Policies
import Processing
import Storage
import Testing
import Vault
import Vocabulary

@Suite("A value kept as a digest only: compared, never read (Article 32 GDPR; SOF-24, ZAK-119)")
struct DigestTests {
    private static let firm = ControllerID(rawValue: "zakonnik")
    private static let secret = "парола на Ани 1990"

    private func known(_ house: TestHouse) async throws -> SubjectID {
        let profile = Submission(
            at: "profile", ["email": "ani@example.org", "login-name": "ani"], agreements: ["adult", "terms"])
        guard case .accepted(let receipt) = try await house.door.collect(profile, house.byPerson(Self.firm)) else {
            Issue.record("not registered")
            return SubjectID(rawValue: "nobody")
        }
        var signUp = Submission(at: "site-sign-up", ["login-name": "ani", "password": Self.secret], agreements: [])
        signUp.subject = receipt.subject
        let outcome = try await house.door.collect(signUp, house.byPerson(Self.firm))
        guard case .accepted = outcome else {
            Issue.record("\(outcome)")
            return receipt.subject
        }
        return receipt.subject
    }

    private func compare(_ value: String, of subject: SubjectID, in house: TestHouse) async throws -> Bool? {
        let outcome = try await house.door.compare(
            Sealed(value), with: ElementName(rawValue: "password"), of: subject,
            for: ElementName(rawValue: "profile"), house.byProgram(Self.firm))
        guard case .done(let isSame, let evidence) = outcome, evidence.count == 1 else { return nil }
        return isSame
    }

    @Test func `the same value is known again, another is not, and the list shows neither value nor digest`()
        async throws
    {
        let house = try await TestHouse(shipped: ["zakonnik"])
        let subject = try await known(house)
        #expect(try await compare(Self.secret, of: subject, in: house) == true)
        #expect(try await compare(Self.secret + "!", of: subject, in: house) == false)
        #expect(try await compare(String(repeating: "x", count: 2000), of: subject, in: house) == false)
        guard case .done(let held, _) = try await house.door.view(subject, house.byPerson(Self.firm)) else {
            Issue.record("not shown")
            return
        }
        let password = try #require(held.first { $0.item.rawValue == "password" })
        #expect(password.keptAs == .digest && password.value.revealingPersonalData().isEmpty)
    }

    @Test func `what the vault opens is a salted Argon2id hash, another for each person`() async throws {
        let house = try await TestHouse(shipped: ["zakonnik"])
        let subject = try await known(house)
        let kept = try await house.stored("password", of: subject, at: Self.firm)
        #expect(kept.hasPrefix("$argon2id$v=19$") && !kept.contains("Ани"))
        let other = try await TestHouse(shipped: ["zakonnik"])
        #expect(try await other.stored("password", of: known(other), at: Self.firm) != kept)
    }

    @Test func `of records that were joined, the digest of either is compared with`() async throws {
        let house = try await TestHouse(shipped: ["zakonnik"])
        let subject = try await known(house)
        let profile = Submission(
            at: "profile", ["email": "boris@example.org", "login-name": "boris"], agreements: ["adult", "terms"])
        guard case .accepted(let other) = try await house.door.collect(profile, house.byPerson(Self.firm)) else {
            Issue.record("not registered")
            return
        }
        _ = try await house.door.merge(
            subject, into: other.subject, reason: .duplicate, house.byProgram(Self.firm))
        for name in [subject, other.subject] {
            #expect(try await compare(Self.secret, of: name, in: house) == true)
            #expect(try await compare(Self.secret + "!", of: name, in: house) == false)
        }
    }

    @Test func `a correction is hashed too`() async throws {
        let house = try await TestHouse(shipped: ["zakonnik"])
        let subject = try await known(house)
        guard case .done(let held, _) = try await house.door.view(subject, house.byPerson(Self.firm)),
            let datum = held.first(where: { $0.item.rawValue == "password" })?.datum
        else {
            Issue.record("not shown")
            return
        }
        _ = try await house.door.correct(datum, of: subject, to: Sealed("друга парола 22"), house.byPerson(Self.firm))
        #expect(try await compare("друга парола 22", of: subject, in: house) == true)
        #expect(try await compare(Self.secret, of: subject, in: house) == false)
        #expect(try await house.stored("password", of: subject, at: Self.firm).hasPrefix("$argon2id$"))
    }

    @Test func `an item that can be read is not compared with, and nothing is told of it`() async throws {
        let house = try await TestHouse(shipped: ["zakonnik"])
        let subject = try await known(house)
        await #expect(throws: ComparisonFault.itemReadable) {
            try await house.door.compare(
                Sealed("ani"), with: ElementName(rawValue: "login-name"), of: subject,
                for: ElementName(rawValue: "profile"), house.byProgram(Self.firm))
        }
    }
}

extension TestHouse {
    /// What stands in the vault of an item, opened.
    fileprivate func stored(_ item: String, of subject: SubjectID, at controller: ControllerID) async throws -> String {
        let (ring, name) = (ring, ElementName(rawValue: item))
        let sealed = try await stores.read { try $0.data(of: controller, subject) }.filter { $0.item == name }
        let opened = try await stores.readKeys { transaction in
            let key = try ring.personKey(of: controller, subject, in: transaction)
            return try key.open(sealed, with: try transaction.datumKeys(of: controller, subject))
        }
        return opened.map { String(decoding: $0.value.revealingPersonalData(), as: UTF8.self) }.joined()
    }
}
