import Testing
import Vocabulary

@testable import Policies

@Suite("What a new version changes for people")
struct PolicyDifferenceTests {
    let old: Policy

    init() throws { old = try PublishedPolicies.policy("easymath") }

    private func codes(_ new: Policy) -> [PolicyDifference.Code] {
        PolicyDifference(old, new, in: .english).changes.map(\.code)
    }

    @Test func `the same policy has no differences`() {
        let difference = PolicyDifference(old, old, in: .bulgarian)
        #expect(difference.changes.isEmpty && !difference.isMaterial && !difference.narrowsRights)
    }

    @Test func `a new purpose is material`() throws {
        var before = old
        let gone = try #require(before.purposes.first { $0.isDirectMarketing })
        before.purposes = Elements(before.purposes.filter { $0.name != gone.name })
        let difference = PolicyDifference(before, old, in: .english)
        let change = try #require(difference.changes.first { $0.code == .purposeAdded })
        #expect(change.isMaterial && change.kind == .added && change.sentence.contains(gone.label(.english)))
        #expect(PolicyDifference(old, before, in: .english).changes.contains { $0.code == .purposeRemoved })
    }

    @Test func `a ground that changes is told with both`() throws {
        var new = old
        var purposes = Array(new.purposes)
        let index = try #require(purposes.firstIndex { $0.grounds.map(\.basis) == [.consent] })
        purposes[index].grounds[0].basis = .legitimateInterests
        new.purposes = Elements(purposes)
        let change = try #require(PolicyDifference(old, new, in: .english).changes.first { $0.code == .groundChanged })
        #expect(change.before == "your consent" && change.isMaterial)
    }

    @Test(arguments: [(30, 60, PolicyDifference.Code.periodLonger), (60, 30, .periodShorter)])
    func `a period is told as longer or shorter`(_ before: Int, _ after: Int, _ code: PolicyDifference.Code) throws {
        func policy(_ days: Int) throws -> Policy {
            var policy = old
            var rules = Array(policy.retention)
            rules[0].keep = .after(try #require(Period(days, .days)), ElementName(rawValue: "collected"))
            policy.retention = Elements(rules)
            return policy
        }
        let difference = PolicyDifference(try policy(before), try policy(after), in: .english)
        #expect(difference.changes.map(\.code) == [code])
        #expect(difference.isMaterial == (code == .periodLonger))
    }

    @Test func `a rule of keeping that applies to other purposes, to other data or at other times is told`() throws {
        let purpose = try #require(old.purposes.first { !$0.data.isEmpty })
        func changed(_ change: (inout RetentionRule) -> Void) -> PolicyDifference {
            var new = old
            var rules = Array(new.retention)
            change(&rules[0])
            new.retention = Elements(rules)
            return PolicyDifference(old, new, in: .english)
        }
        let narrowed = changed { $0.purposes = [purpose.name] }
        #expect(narrowed.changes.map(\.code) == [.periodChanged])
        let told = try #require(narrowed.changes.first).after.lowercased()
        #expect(told.contains(purpose.label(.english).lowercased()))
        let rule = try #require(old.retention.first { _ in true })
        let item = try #require(old.data.first { !rule.data.contains($0.name) })
        #expect(changed { $0.data.append(item.name) }.changes.map(\.code) == [.periodChanged])
        #expect(changed { $0.data = $0.data }.changes.isEmpty)
    }

    @Test func `adding to the longest of several periods lengthens, taking away shortens`() throws {
        let (first, second) = (
            RetentionExpression.whilePurposes, RetentionExpression.until(ElementName(rawValue: "dispute-ended"))
        )
        #expect(RetentionOrder.compare(first, .latest([first, second])) == .longer)
        #expect(RetentionOrder.compare(.latest([first, second]), first) == .shorter)
        #expect(RetentionOrder.compare(first, .earliest([first, second])) == .shorter)
        #expect(RetentionOrder.compare(first, second) == .unknown)
    }

    @Test func `a slower answer and a lost way narrow a right (Article 12(3) GDPR)`() throws {
        var new = old
        var rights = Array(new.rights)
        let index = try #require(rights.firstIndex { $0.right == .access })
        rights[index].within = Period(2, .months)
        rights[index].channels = [.page]
        new.rights = Elements(rights)
        let difference = PolicyDifference(old, new, in: .bulgarian)
        #expect(difference.changes.map(\.code) == [.rightSlower, .rightChannelRemoved])
        #expect(difference.narrowsRights && difference.isMaterial)
    }

    @Test func `other words of a consent are told as such, and the old consent stays as it was read`() throws {
        var new = old
        var consents = Array(new.consents)
        consents[0].ask = LocalizedText([.bulgarian: "Други думи", .english: "Other words"])
        new.consents = Elements(consents)
        let change = try #require(PolicyDifference(old, new, in: .english).changes.first)
        #expect(change.code == .consentReworded && change.kind == .reworded && change.after == "Other words")
    }

    @Test func `a promise that is dropped narrows what people have`() throws {
        var new = old
        new.prohibitions = Elements(new.prohibitions.dropFirst().map { $0 })
        #expect(codes(new) == [.promiseRemoved])
        #expect(PolicyDifference(old, new, in: .latvian).narrowsRights)
    }

    @Test func `opening the border is material`() throws {
        var new = old
        new.transfers?.rule = .safeguarded
        #expect(codes(new) == [.transfersOpened])
    }

    @Test func `backup copies that live longer are told`() throws {
        var new = old
        new.backups?.atMost = Period(60, .days)
        #expect(codes(new) == [.periodLonger])
    }

    @Test func `mere words are told apart`() throws {
        var new = old
        var rules = Array(new.retention)
        rules[0].annotations.text = LocalizedText([.english: "Said otherwise."])
        new.retention = Elements(rules)
        let difference = PolicyDifference(old, new, in: .english)
        #expect(difference.changes.map(\.code) == [.textChanged] && !difference.isMaterial)
    }
}
