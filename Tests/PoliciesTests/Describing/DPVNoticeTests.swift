import Testing
import Vocabulary

@testable import Policies

@Suite("Policies in the terms of W3C DPV 2.3")
struct DPVNoticeTests {
    /// The terms of `dpv:` and `eu-gdpr:` that we checked in DPV 2.3's own files.
    static let known: Set<String> = Set(
        """
        DataController JointDataControllers DataProcessor DataSubProcessor Recipient ThirdParty Representative \
        DataProtectionOfficer DataSubject Child PersonalData SpecialCategoryPersonalData Process PrivacyNotice Purpose \
        StorageCondition StorageDuration Collect Store Consult Use Combine Share Disclose Transform Restrict Erase \
        Anonymise Profiling hasProcess hasPurpose hasLegalBasis hasPersonalData hasProcessing hasDataController \
        hasRecipient hasStorageCondition hasRight hasDataSubject
        """.split(separator: " ").map { "dpv:" + $0 }
            + """
            A6-1-a A6-1-b A6-1-c A6-1-d A6-1-e A6-1-f A7-3 A13 A14 A15 A16 A17 A18 A20 A21 A22 A77 A45-3 A46-2-b A46-2-c \
            A46-2-e A46-2-f A49-1-a A49-1-b A49-1-d A49-1-e A49-1-f
            """.split(separator: " ").map { "eu-gdpr:" + $0 }
            + "abcdefghij".map { "eu-gdpr:A9-2-\($0)" })

    private func strings(_ json: JSON) -> [String] {
        switch json {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(strings)
        case .object(let members): members.keys + members.values.flatMap(strings)
        default: []
        }
    }

    @Test(arguments: PublishedPolicies.names)
    func `every identifier is one of DPV's`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        let graph = try #require(DPVNotice(policy).json["@graph"])
        let registers = Registers.builtIn
        let purposes = Set(registers.purposesByName.values.map { "dpv:" + $0 })
            .union(policy.purposes.compactMap(\.dpv).map { "dpv:" + $0 })
        let data = Set(registers.categories.values.map { "pd:" + $0.dpv })
        for term in Set(strings(graph)) where term.contains(/^(dpv|eu-gdpr|pd):/) {
            #expect(Self.known.contains(term) || purposes.contains(term) || data.contains(term), "\(term)")
        }
    }

    @Test(arguments: PublishedPolicies.names)
    func `what is linked is described, and each purpose is a process with ground and data`(_ name: String) throws {
        let policy = try PublishedPolicies.policy(name)
        let graph = try #require(DPVNotice(policy).json["@graph"]?.arrayValue)
        let described = Set(graph.compactMap { $0["@id"]?.stringValue })
        let linked = Set(graph.flatMap(strings).filter { $0.hasPrefix("urn:zavet:") })
        #expect(linked.subtracting(described).isEmpty, "\(linked.subtracting(described))")
        let processes = graph.filter { $0["@type"] == "dpv:Process" }
        #expect(processes.count == policy.purposes.count)
        #expect(processes.allSatisfy { $0["dpv:hasLegalBasis"]?.arrayValue?.isEmpty == false })
    }

    @Test(arguments: PublishedPolicies.names)
    func `the record of Article 30(1) GDPR has purposes, people, data, recipients and time limits`(_ name: String)
        throws
    {
        let policy = try PublishedPolicies.policy(name)
        let record = RecordOfProcessing(policy, in: policy.prevailingLanguage)
        #expect(record.activities.count == policy.purposes.count)
        for activity in record.activities where !activity.data.isEmpty {
            #expect(!activity.grounds.isEmpty && !activity.erasure.isEmpty, "\(activity.name)")
        }
        #expect(!record.responsible.isEmpty)
    }
}
