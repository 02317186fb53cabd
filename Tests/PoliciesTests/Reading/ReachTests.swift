import Policies
import Testing
import Vocabulary

@Suite("Which sites a policy governs")
struct ReachTests {
    private func written(_ addresses: [String], excluded: [String] = ["https://others.example"]) -> Policy? {
        func list(_ items: [String]) -> String { "[" + items.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
        let scope = """
              site: {covers: site, addresses: \(list(addresses))}
              papers: {covers: document, addresses: ["https://papers.example/a"]}
              others: {excludes: site, addresses: \(list(excluded))}
            """
        let text = SamplePolicies.complete
            .replacing("  site: {covers: site, addresses: [https://sample.example], labels: Our site}", with: scope)
            .replacing("phone: \"0888 000 000\"}", with: "phone: \"0888 000 000\", site: \"https://shop.example\"}")
        let reading = PolicyReader.read([SourceFile(path: PolicyReader.mainFile, text: text)])
        if reading.policy == nil { Issue.record("\(reading.errors)") }
        return reading.policy
    }

    @Test(arguments: [
        ("www.firm.example", true), ("WWW.Firm.Example", true), ("a.firm.example", true), ("b.a.firm.example", true),
        ("shop.example", true), ("firm.example", false), ("evilfirm.example", false), (".firm.example", false),
        ("www.firm.example.evil.example", false), ("papers.example", false), ("blog.example", false), ("", false),
    ])
    func `a host is governed as declared, or below a leading star`(host: String, isGoverned: Bool) throws {
        let made = written(["https://www.firm.example", "https://*.firm.example"], excluded: ["https://blog.example"])
        let policy = try #require(made)
        #expect(policy.governs(host: host) == isGoverned)
    }

    @Test(arguments: [
        ("https://shop.example/a?b#c", false), ("https://other.example", true), ("http://shop.example:8080/", false),
        ("https://shop.example@evil.example/", true), ("https://evil.example\\@shop.example", true),
        ("https://evil.example#@shop.example", true), ("mailto:a@other.example", false), ("#who", false),
    ])
    func `an address is outside by its host alone, whatever stands before or behind it`(
        address: String, isOutside: Bool
    ) throws {
        let made = written(["https://www.firm.example"])
        let policy = try #require(made)
        #expect(policy.isOutside(address) == isOutside)
    }
}
