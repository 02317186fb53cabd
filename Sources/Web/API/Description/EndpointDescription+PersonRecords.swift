import Processing
import Vocabulary

extension EndpointDescription {
    /// Whole records: erased, joined, parted.
    static let personRecords = [
        EndpointDescription(
            endpoint: .erasePerson, name: "erasePerson",
            summary:
                "Erase a person, or single values, as far as no law and no hold keeps them (Article 17 GDPR). "
                + "What is kept is restricted and named with its rule, law and end.",
            request: [
                .optional("everything", .flag, "All that is held: the person leaves."),
                .optional("data", .list(.name), "Single values instead, by their identifiers."),
                .needed("ground", .oneOf(ErasureGround.allCases.map(\.rawValue)), "Why (Article 17(1) GDPR)."),
            ], status: 200, answer: .shared("Erasure"), codes: ["person-unknown", "datum-unknown", "contended"],
            example: #"{"everything": true, "ground": "asked"}"#),
        EndpointDescription(
            endpoint: .mergePerson, name: "mergePerson",
            summary:
                "Find another record to be of the same person. This one answers for both from now on, by the stricter of "
                + "what both chose; each keeps its own data, so that they can be parted again.",
            request: [
                .needed("with", .name, "The record that is merged in."),
                .needed("reason", .oneOf(MergeGround.allCases.map(\.rawValue)), "How you know."),
            ], status: 200, answer: .shared("Evidence"),
            codes: ["person-unknown", "contended"] + [.samePerson, .oneRepresentsTheOther, .oneHasLeft].map(code),
            example: #"{"with": "…", "reason": "duplicate"}"#),
        EndpointDescription(
            endpoint: .listMerges, name: "listMerges", summary: "The records that were merged into a person's.",
            request: nil, status: 200, answer: .object([.needed("merges", .list(.shared("Merge")), "Oldest first.")]),
            codes: ["person-unknown"]),
        EndpointDescription(
            endpoint: .splitPerson, name: "splitPerson",
            summary: "Part a record that was merged in by mistake, the newest first: each gets back what was its own.",
            request: [
                .needed("member", .name, "The record that is to stand alone again."),
                .needed("reason", .oneOf(MergeGround.allCases.map(\.rawValue)), "How you know."),
            ], status: 200, answer: .shared("Evidence"),
            codes: ["person-unknown", "contended"] + [.notMerged, .notTheNewest].map(code),
            example: #"{"member": "…", "reason": "mistake"}"#),
    ]

    private static func code(_ fault: MergeFault) -> String { fault.code }
}
