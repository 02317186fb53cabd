import Foundation
import Policies
import Testing
import Vocabulary

@Suite("A notice says each thing once, and in its own place (Article 12(1) GDPR)")
struct NoticeOrderTests {
    /// A small policy with these sections beside its own.
    private func notice(adding: String) throws -> String {
        let reading = SamplePolicies.reading(Self.text + adding)
        let policy = try #require(reading.policy, "\(reading.errors.map(\.description))")
        return MarkdownNotice(NoticeWriter(policy).notice(in: .english)).text
    }

    private static let text = """
        zavet: 1
        policy: mini
        effective: 2026-01-01
        languages: {published: [en], prevails: en}
        controller: {name: Mini Ltd, country: IE, contact: {email: a@b.example}}
        data:
          email: {category: contact.email, identifier: email, labels: E-mail address}
        purposes:
          supply: {basis: legitimate-interests, interests: Selling, data: email, labels: Supply}
        collect:
          form: {channel: web, for: supply, asks: email, labels: Form}
        retention:
          a: {data: email, keep: 1 years after collected, then: erase, labels: Addresses}

        """

    @Test func `a contradiction of the head is told once`() throws {
        let found = try notice(
            adding: "open: [{text: \"It says both, seldom and often\", between: [M-1, M-2], meanwhile: Seldom holds}]\n"
        )
        #expect(found.components(separatedBy: "It says both, seldom and often.").count == 2)
    }

    @Test(arguments: [
        ("use", "purposes"), ("security", "security"), ("keeping", "keeping"), ("rights", "rights"),
        ("collection", "collect"), ("sharing", "recipients"),
    ])
    func `a statement stands under the heading of its section, not under one below it`(
        _ topic: String, _ section: String
    ) throws {
        let found = try notice(
            adding: """
                never: {sell: {operations: share, labels: No selling}}
                security: {locks: {kind: physical, labels: Locked doors}}
                breaches: {tell-authority-within: 72 hours}
                backups: {at-most: 30 days}
                statements: {said: {topic: \(topic), text: This is said besides}}

                """)
        let anchor = try #require(found.range(of: "<a id=\"\(section)\"></a>"))
        let rest = found[anchor.upperBound...]
        let title = try #require(rest.range(of: "\n## "))
        let body = rest[title.upperBound...]
        let said = try #require(body.range(of: "This is said besides."))
        let before = body[..<said.lowerBound]
        #expect(!before.contains("\n### ") && !before.contains("\n## "), "\(before)")
    }

    @Test func `that a list is complete is said above what the list holds`() throws {
        let found = try notice(adding: "closed: {purposes: {labels: There is no other purpose}}\n")
        let said = try #require(found.range(of: "**There is no other purpose.**"))
        let first = try #require(found.range(of: "### Supply"))
        #expect(said.upperBound < first.lowerBound)
    }

    @Test func `where a right names a cost nothing else says that it is free (Article 12(5) GDPR)`() throws {
        let free = try notice(adding: "rights: {access: {within: 2 weeks}}\n")
        #expect(free.contains("Using them is free of charge."))
        #expect(free.contains("in the way that each right names. It is free of charge."))
        let charged = try notice(adding: "rights: {access: {fee: The second copy costs 5 euros}}\n")
        #expect(charged.contains("Using them is free of charge, except where a right below names a cost."))
        #expect(charged.contains("It is free of charge, except where a right names a cost."))
        #expect(!charged.contains("free of charge."))
    }

    @Test func `the ways to ask are those that the policy states, also where no page takes the right`() throws {
        let found = try notice(
            adding: """
                rights:
                  restriction: {channels: [page, phone]}
                  automated-decision: {channels: page}
                  access: {channels: [page, post]}

                """)
        #expect(found.contains("**How to ask:** With a letter that we have ready for you or by telephone."))
        #expect(found.contains("**How to ask:** With a letter that we have ready for you.\n"))
        #expect(found.contains("**How to ask:** On this page or by post."))
    }
}
