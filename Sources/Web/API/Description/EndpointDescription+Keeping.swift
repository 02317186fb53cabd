import Policies
import Processing
import Vocabulary

extension EndpointDescription {
    /// When data goes, what holds it back, what somebody must finish.
    static let keeping = [
        EndpointDescription(
            endpoint: .listPlans, name: "listPlans",
            summary: "When each item that is held of a person goes, by which rules and laws, and what holds it back.",
            request: nil, status: 200,
            answer: .object([.needed("plans", .list(.shared("Plan")), "In the order of the policy's data.")]),
            codes: ["person-unknown"]),
        EndpointDescription(
            endpoint: .placeHold, name: "placeHold",
            summary:
                "Suspend the destruction of what a ground of the policy reaches, for one person (Article 17(3)(e) GDPR). "
                + "Give the same matter to several people's holds to find them together.",
            request: [
                .needed("ground", .name, "A ground of the policy's section `holds`."),
                .optional("matter", .name, "Your reference of the case; no names."),
                .optional("ordered-by", .name, "Who ordered it: a role or an office."),
                .optional("review", .time, "When to look whether it is still needed; as the policy says unless given."),
                APIShapes.happened,
            ], status: 201,
            answer: .object([.needed("hold", .name, "The hold's identifier."), APIShapes.evidence]),
            codes: ["person-unknown", KeepingFault.groundUndeclared.code],
            example: #"{"ground": "dispute", "matter": "case-2026-14", "ordered-by": "dpo"}"#),
        EndpointDescription(
            endpoint: .listPersonHolds, name: "listPersonHolds", summary: "The holds on a person.", request: nil,
            status: 200, answer: .object([.needed("holds", .list(.shared("Hold")), "Oldest first.")]),
            codes: ["person-unknown"]),
        EndpointDescription(
            endpoint: .liftHold, name: "liftHold",
            summary: "Lift a hold; what has become due meanwhile goes with the next sweep.",
            request: [liftReason], status: 200,
            answer: .shared("Evidence"), codes: ["person-unknown", KeepingFault.holdUnknown.code],
            example: #"{"reason": "proceedings-ended"}"#),
        EndpointDescription(
            endpoint: .reviewHold, name: "reviewHold",
            summary: "Record that a hold was looked at and is still needed, and when to look again.",
            request: [again], status: 200, answer: .shared("Evidence"),
            codes: ["person-unknown", KeepingFault.holdUnknown.code],
            example: #"{"again": "2027-01-01T00:00:00Z"}"#),
        EndpointDescription(
            endpoint: .listHolds, name: "listHolds", summary: "All holds, oldest first.", request: nil, status: 200,
            answer: APIShapes.page(.shared("Hold")), isPaged: true),
        EndpointDescription(
            endpoint: .listHoldReviews, name: "listHoldReviews",
            summary: "Holds whose day of review has come, at most 200.", request: nil, status: 200,
            answer: .object([.needed("holds", .list(.shared("Hold")), "The longest waiting first.")])),
        EndpointDescription(
            endpoint: .listKeepingTasks, name: "listKeepingTasks",
            summary: "What is over and waits for somebody: paper to be destroyed, data to be made anonymous.",
            request: nil, status: 200, answer: APIShapes.page(.shared("KeepingTask")), isPaged: true),
        EndpointDescription(
            endpoint: .confirmKeepingTask, name: "confirmKeepingTask",
            summary: "Confirm that paper was destroyed: its record goes, and who, when and how stay in evidence.",
            request: [
                .needed("method", .oneOf(PaperDestruction.Method.allCases.map(\.rawValue)), "How."),
                .optional("box", .name, "The mark of the box or folder."),
                .optional("certificate", .name, "The number of the certificate of destruction."), APIShapes.happened,
            ], status: 200, answer: .shared("Evidence"),
            codes: [KeepingFault.taskUnknown, .notPaper, .keptMeanwhile].map(\.code),
            example: #"{"method": "shredded", "certificate": "2026-114"}"#),
    ]

    private static let liftReason = Shape.Member.needed(
        "reason", .oneOf(LiftGround.allCases.map(\.rawValue)), "Why; stays in evidence.")
    private static let again = Shape.Member.needed("again", .time, "When to look again; ahead of now.")

    /// Holds on everybody's data.
    static let wideHolds = [
        EndpointDescription(
            endpoint: .placeWideHold, name: "placeWideHold",
            summary:
                "Suspend the destruction of kinds of data, or of what went or may go to a recipient, whosever they are "
                + "(Article 17(3)(e) GDPR). Give `data` or `recipient`.",
            request: [
                .needed("ground", .name, "A ground of the policy's section `holds`."),
                .optional("data", .list(.name), "Items or groups of the policy."),
                .optional("recipient", .name, "A recipient of the policy, in any version up to now."),
                .optional("matter", .name, "Your reference of the case; no names."),
                .optional("ordered-by", .name, "Who ordered it: a role or an office."),
                .optional("review", .time, "When to look whether it is still needed; as the policy says unless given."),
                APIShapes.happened,
            ], status: 201,
            answer: .object([.needed("hold", .name, "The hold's identifier."), APIShapes.evidence]),
            codes: [KeepingFault.groundUndeclared.code, KeepingFault.holdReachesNothing.code],
            example: #"{"ground": "dispute", "recipient": "courier", "matter": "case-2026-14"}"#),
        EndpointDescription(
            endpoint: .listWideHolds, name: "listWideHolds", summary: "All holds on everybody's data.", request: nil,
            status: 200, answer: .object([.needed("holds", .list(.shared("WideHold")), "Oldest first.")])),
        EndpointDescription(
            endpoint: .liftWideHold, name: "liftWideHold",
            summary: "Lift such a hold; what became due meanwhile goes once the dues were computed anew.",
            request: [liftReason], status: 200, answer: .shared("Evidence"),
            codes: [KeepingFault.holdUnknown.code], example: #"{"reason": "proceedings-ended"}"#),
        EndpointDescription(
            endpoint: .reviewWideHold, name: "reviewWideHold",
            summary: "Record that such a hold was looked at and is still needed, and when to look again.",
            request: [again], status: 200, answer: .shared("Evidence"), codes: [KeepingFault.holdUnknown.code],
            example: #"{"again": "2027-01-01T00:00:00Z"}"#),
    ]

    static let keepingShapes: [(name: String, says: String, members: [Shape.Member])] = [
        (
            "Plan", "What is to become of one item of a person.",
            [
                .needed("item", .name, "The policy's item."), .needed("goes", .shared("Keeping"), "When it goes."),
                .needed("outcomes", .list(.oneOf(RetentionOutcome.allCases.map(\.rawValue))), "What happens then."),
                .optional("statutory", .shared("Keeping"), "Until when a law forbids to destroy it."),
                .optional("soonest", .time, "Before this it does not go, whatever happens."),
                .needed("rules", .list(.shared("PlannedRule")), "All rules that apply."),
                .optional(
                    "ends", .list(.shared("PurposeEnd")),
                    "When it is over for its purposes; absent where all end by the same rules."),
                .needed("holds", .list(.name), "The grounds of hold that reach it."),
            ]
        ),
        (
            "PurposeEnd", "Purposes of an item whose keeping ends together.",
            [
                .needed("purposes", .list(.name), "The policy's purposes."),
                .needed("ends", .shared("Keeping"), "After this it serves them no longer."),
            ]
        ),
        (
            "PlannedRule", "One rule of keeping, as it applies to an item of a person.",
            [
                .needed("rule", .name, "The policy's rule."),
                .needed("ends", .shared("Keeping"), "When this rule by itself would let it go."),
                .needed("laws", .list(.text), "The laws that it names."),
                .needed("outcomes", .list(.oneOf(RetentionOutcome.allCases.map(\.rawValue))), "What happens by it."),
            ]
        ),
        (
            "Hold", "What suspends the destruction of a person's data.",
            [
                .needed("hold", .name, "Its identifier."), .needed("person", .name, "Whose data."),
                .needed("ground", .name, "The policy's ground."), .optional("matter", .name, "The case."),
                .optional("ordered-by", .name, "Who ordered it."), .needed("placed", .time, "Since when."),
                .optional("review", .time, "When to look at it again."),
            ]
        ),
        (
            "WideHold", "What suspends the destruction of everybody's data of some kinds.",
            [
                .needed("hold", .name, "Its identifier."), .needed("ground", .name, "The policy's ground."),
                .needed("data", .list(.name), "The items that it reaches."),
                .optional("recipient", .name, "About whom the case is."), .optional("matter", .name, "The case."),
                .optional("ordered-by", .name, "Who ordered it."), .needed("placed", .time, "Since when."),
                .optional("review", .time, "When to look at it again."),
            ]
        ),
        (
            "KeepingTask", "Something that is over and waits for somebody.",
            [
                .needed("task", .name, "Its identifier."), .needed("person", .name, "Whose data."),
                .needed("item", .name, "Which."), .needed("rule", .name, "By which rule."),
                .needed("outcome", .oneOf(["shred-paper", "anonymise"]), "What is to be done."),
                .needed("due", .time, "When its keeping ended."), .needed("opened", .time, "When it was found due."),
            ]
        ),
    ]
}
