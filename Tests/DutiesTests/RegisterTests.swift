import Duties
import Foundation
import Ledger
import Policies
import Storage
import Testing
import Vocabulary

@Suite("Registers that staff fill in: addresses and stores (Article 32 GDPR)")
struct RegisterTests {
    private func policy(_ name: String) throws -> Policy {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let (files, _) = PolicyFolder.load(root + "/policies/" + name)
        return try #require(PolicyReader.read(files).policy)
    }

    private func entry(_ id: String, _ name: String, _ value: String) throws -> RegisterEntry {
        RegisterEntry(
            id: EntryID(rawValue: id), controller: ControllerID(rawValue: "softvisia"),
            element: ElementReference(.security, ElementName(rawValue: "secure-servers")), name: name, value: value,
            learned: Instant(milliseconds: 0), by: StaffID(rawValue: "clerk"),
            policy: try #require(Digest([UInt8](repeating: 7, count: 32))))
    }

    @Test func `a store stands at a place that the policy names, or nowhere (SOF-112)`() throws {
        let policy = try policy("softvisia")
        func faults(_ element: String, _ name: String, _ place: String) -> [RegisterFault] {
            RegisterDraft(element: ElementName(rawValue: element), name: name, value: place)
                .faults(in: .stores, of: policy)
        }
        #expect(faults("secure-servers", "Database", "aptum").isEmpty)
        #expect(faults("secure-servers", "Database", "").isEmpty, "taken out")
        #expect(faults("secure-servers", "Database", "cellar") == [.placeUnlisted])
        #expect(faults("encryption", "Database", "aptum") == [.elementUnknown, .placeUnlisted])
        #expect(faults("secure-servers", "", "aptum") == [.nameMissing])
        #expect(faults("secure-servers", String(repeating: "x", count: 121), "aptum") == [.nameTooLong])
    }

    @Test(arguments: [
        "javascript:alert(1)", "https://", "https://a b.example", "http://\u{1}x.example", "https://localhost",
        "https://a.example/\"x", "https://a.example/<x>", "/terms",
    ])
    func `an address is one of the web and nothing else (SOF-04)`(_ address: String) throws {
        let draft = RegisterDraft(element: ElementName(rawValue: "terms-of-use"), name: "Terms", value: address)
        #expect(draft.faults(in: .addresses, of: try policy("softvisia")) == [.addressUnfit])
    }

    @Test func `the newest line of a name counts, and an empty one takes it out`() throws {
        let lines = [
            try entry("3", "A", "aptum"), try entry("1", "A", "own-premises"), try entry("2", "B", "aptum"),
            try entry("4", "B", ""),
        ]
        #expect(lines.standing.map(\.id.rawValue) == ["3"])
        #expect([RegisterEntry](lines.reversed()).standing.map(\.id.rawValue) == ["3"])
    }

    @Test func `evidence of a line holds a digest of what was entered, not the words`() throws {
        let evidence = try entry("01j", "Customer database", "aptum").evidence(clauses: ["SOF-112"])
        #expect(!String(describing: evidence).contains("Customer"))
        #expect(evidence.detail["place"] == .name(ElementName(rawValue: "aptum")))
    }
}
