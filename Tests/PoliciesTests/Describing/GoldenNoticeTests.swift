import Policies
import Testing
import Vocabulary

@Suite("Notices that people read (Articles 12 to 14 GDPR)")
struct GoldenNoticeTests {
    @Test(arguments: PublishedPolicies.names)
    func `the notice of each policy reads as its golden file, in each language it publishes`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        for language in policy.languages {
            let notice = NoticeWriter(policy).notice(in: language)
            try PublishedPolicies.compare(MarkdownNotice(notice).text, "notices/\(name).\(language).md")
        }
    }
}
