import HTTPTypes
import Policies
import Processing
import Vocabulary

/// What was sent to a point of collection and is not taken, as the API tells it: all that stands against it.
struct CollectionRefusal: Sendable {
    let refusals: [IntakeRefusal]
    let loaded: LoadedPolicy
    let evidence: [EntryID]

    /// - Parameter pointer: the place in what was sent that a refusal is about.
    func answer(in language: Language, pointer: (IntakeRefusal) -> String) -> APIAnswer {
        APIAnswer(
            status: .unprocessableContent,
            body: [
                "type": .string(Path.problem("collection-refused").link), "title": "Nothing was taken", "status": 422,
                "code": "collection-refused",
                "errors": .array(
                    refusals.map { refusal in
                        var members: [String: JSON] = [
                            "code": .string(refusal.code), "pointer": .string(pointer(refusal)),
                        ]
                        if let reason = refusal.reason {
                            members["reason"] = DecisionAnswer.reason(loaded.policy.explain(reason, in: language))
                        }
                        return .object(members)
                    }),
                "evidence": .array(evidence.map { .string($0.rawValue) }),
            ])
    }
}
