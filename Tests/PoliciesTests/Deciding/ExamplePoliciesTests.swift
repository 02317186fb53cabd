import Foundation
import Testing
import Vocabulary

@testable import Policies

@Suite("Decisions by the examples of other trades")
struct ExamplePoliciesTests {
    private func policy(_ trade: String) throws -> CompiledPolicy {
        let folder = HousePoliciesTests.folder.deletingLastPathComponent().appending(path: "examples/\(trade)")
        let (files, _) = PolicyFolder.load(folder.path())
        let policy = try #require(PolicyReader.read(files).policy)
        return CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge)
    }

    private func end(_ policy: CompiledPolicy, of item: ElementName, _ change: (inout PersonState) -> Void) -> String {
        let state = person {
            $0.data[item] = HeldDatum(collectedAt: day("2026-02-01"), purposes: [])
            change(&$0)
        }
        return KeepingEndTests.describe(policy.keepingEnd(of: item, in: state, asking: .sweep(at: noon)))
    }

    @Test func `a dentist refers nobody without express consent (Articles 6(1)(a), 9(2)(a) GDPR)`() throws {
        let dentist = try policy("dentist")
        let referral = question(.share, "referral", ["name", "dental-record"]) { $0.recipient = "referred-to" }
        #expect(dentist.verdict(referral, person()).hasPrefix("deny: consent-missing consents/referral"))
        let agreed = person {
            $0.consents["referral"] = consentFact(for: ["referral"], ["name", "dental-record"])
        }
        #expect(dentist.decide(referral, agreed).effect == .permit)
    }

    @Test
    func `the record of a child is kept until 25, an adult's eight years, a stranger's one (Article 5(1)(e) GDPR)`()
        throws
    {
        let dentist = try policy("dentist")
        #expect(end(dentist, of: "dental-record") { _ in } == "2027-02-01T00:00 by never-treated")
        #expect(
            end(dentist, of: "dental-record") { $0.events["treated"] = day("2026-03-01") }
                == "2034-03-01T00:00 by records")
        let child = end(dentist, of: "dental-record") {
            $0.events["treated"] = day("2026-03-01")
            $0.facts.insert("treated-as-child")
        }
        #expect(child == "waits for events/turned-25 by young-records")
    }

    @Test func `a hotel shows the police a guest's card only on a named demand (Article 6(1)(c) GDPR)`() throws {
        let hotel = try policy("hotel")
        let plain = question(.share, "disclosure", ["name", "citizenship"]) { $0.recipient = "police" }
        #expect(hotel.verdict(plain, person()).hasPrefix("deny: "))
        var named = plain
        named.particulars = ["demand"]
        #expect(hotel.decide(named, person()).effect == .permit)
    }

    @Test func `a guest's name outlives the visitor's card, and who never came is forgotten sooner`() throws {
        let hotel = try policy("hotel")
        let stayed = end(hotel, of: "name") {
            $0.events["card-filled-in"] = day("2026-03-01")
            $0.events["departed"] = day("2026-03-05")
        }
        #expect(stayed == "2029-03-05T00:00 by guests")
        #expect(end(hotel, of: "name") { _ in } == "2027-02-01T00:00 by others")
        let card = end(hotel, of: "citizenship") { $0.events["card-filled-in"] = day("2026-03-01") }
        #expect(card == "2028-03-01T00:00 by cards-of-visitors")
    }

    @Test func `whoever objects gets no appeal and no profile (Article 21(3) GDPR)`() throws {
        let charity = try policy("charity")
        let asked = ["post", "segmentation", "profiling"].map {
            question(.use, ElementName(rawValue: $0), ["name"])
        }
        for question in asked {
            #expect(charity.decide(question, person()).effect == .permit)
            #expect(charity.decide(question, person { $0.marketingObjectedAt = day("2026-06-01") }).effect == .deny)
        }
    }

    @Test func `at home in a third country a post house works by adequacy and contract (Articles 28, 45 GDPR)`() throws
    {
        let charity = try policy("charity")
        let posting = question(.share, "post", ["name", "address"]) { $0.recipient = "mail-house" }
        #expect(charity.verdict(posting, person()).hasPrefix("deny: "))
        var bound = posting
        bound.standings = ["mail-house": [.contract]]
        #expect(charity.decide(bound, person()).effect == .permit)
    }

    @Test func `answers of a research panel are combined with nothing`() throws {
        let charity = try policy("charity")
        let agreed = person { $0.consents["panel"] = consentFact(for: ["research"], ["research"]) }
        #expect(charity.decide(question(.use, "research", ["research"]), agreed).effect == .permit)
        #expect(charity.decide(question(.combine, "research", ["research"]), agreed).effect == .deny)
    }
}
