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
            adding: "open: [{text: \"It says both, seldom and often\", between: [M-1, M-2], meanwhile: Seldom holds}]\n")
        #expect(found.components(separatedBy: "It says both, seldom and often.").count == 2)
    }
}
