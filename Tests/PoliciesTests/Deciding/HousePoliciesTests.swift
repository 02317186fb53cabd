import Foundation
import Testing
import Vocabulary

@testable import Policies

@Suite("Decisions by the policies that come with Zavet")
struct HousePoliciesTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "policies")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()

    private func policy(_ name: String) throws -> (Policy, CompiledPolicy) {
        let (files, _) = PolicyFolder.load(Self.folder.appending(path: name).path())
        let policy = try #require(PolicyReader.read(files).policy)
        return (policy, CompiledPolicy(policy, countries: Registers.builtIn.countryKnowledge))
    }

    @Test func `there are policies to try`() { #expect(Self.names.count >= 5) }

    @Test(arguments: names)
    func `of a stranger nothing is used by consent or contract (Article 6(1)(a), (b) GDPR)`(_ name: String) throws {
        let (policy, compiled) = try policy(name)
        for purpose in policy.purposes where !purpose.data.isEmpty {
            let asked = question(.use, purpose.name, purpose.data) { $0.particulars = Set(purpose.requires) }
            let response = compiled.decide(asked, person())
            #expect(compiled.explain(asked, person()).response == response)
            let needsPerson = purpose.grounds.allSatisfy { $0.basis == .consent || $0.basis == .contract }
            if needsPerson { #expect(response.effect != .permit, "\(purpose.name)") }
        }
    }

    @Test(arguments: names)
    func `a withdrawal and an objection never open what was closed (Articles 7(3), 21 GDPR)`(_ name: String) throws {
        let (policy, compiled) = try policy(name)
        var agreeing = person { $0.age = .atLeast(30) }
        for relation in policy.relations {
            agreeing.relations[relation.name] = .init(state: .open, at: day("2026-01-02"))
        }
        for consent in policy.consents {
            let data = consent.purposes.flatMap { policy.purposes[$0]?.data ?? [] }
            agreeing.consents[consent.name] = consentFact(for: Set(consent.purposes), Set(data))
        }
        var leaving = agreeing
        for consent in policy.consents { leaving.consents[consent.name]?.status = .withdrawn }
        for purpose in policy.purposes {
            leaving.objections[purpose.name] = ObjectionFact(status: .pending, at: day("2026-06-01"))
        }
        leaving.marketingObjectedAt = noon
        var permitted = 0
        for purpose in policy.purposes {
            for item in purpose.data {
                let asked = question(.use, purpose.name, [item]) { $0.particulars = Set(purpose.requires) }
                let before = compiled.decide(asked, agreeing).effect
                let after = compiled.decide(asked, leaving).effect
                if before == .permit { permitted += 1 } else { #expect(after != .permit, "\(purpose.name) \(item)") }
                if purpose.isDirectMarketing { #expect(after != .permit, "\(purpose.name) \(item)") }
            }
        }
        #expect(permitted > 0)
    }
}
