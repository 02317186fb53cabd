import Foundation
import Policies
import Testing
import Vocabulary

@Suite("Facts that may be true of a person")
struct FactsOfPeopleTests {
    private func facts(_ name: String) throws -> (declared: Set<String>, ofPeople: Set<String>) {
        let (files, _) = PolicyFolder.load(HousePoliciesTests.folder.appending(path: name).path())
        let policy = try #require(PolicyReader.read(files).policy)
        return (Set(policy.facts.map(\.name.rawValue)), Set(policy.factsOfPeople.map(\.name.rawValue)))
    }

    @Test func `what only says when a recipient gets something is none of them`() throws {
        let found = try facts("infopartner")
        #expect(found.declared == ["bulgarian-body", "own-campaign"] && found.ofPeople.isEmpty)
    }

    @Test(arguments: ["softvisia", "zakonnik"]) func `what people are asked, and what a rule about them looks to, is`(
        name: String
    ) throws {
        let (files, _) = PolicyFolder.load(HousePoliciesTests.folder.appending(path: name).path())
        let policy = try #require(PolicyReader.read(files).policy)
        let asked = Set(policy.points.flatMap(\.asksIf).map(\.fact.rawValue))
        let found = try facts(name)
        #expect(!asked.isEmpty && asked.isSubset(of: found.ofPeople))
    }

    @Test func `a condition names each fact in it, however deep`() {
        let (one, two) = (ElementName(rawValue: "one"), ElementName(rawValue: "two"))
        #expect(Condition.all([.not(.fact(one)), .any([.ageAtLeast(3), .fact(two)])]).facts == [one, two])
    }
}
