import Vocabulary

extension PolicyRules {
    /// A camera films people who send nothing in: so the policy says where it is, what sign tells of it, what it is for
    /// and how long its pictures stay (Articles 5(1)(e) and 13 GDPR).
    static let cameras: [Rule] = [camerasAreWhole]

    @Sendable private static func camerasAreWhole(_ draft: PolicyDraft) -> [Diagnostic] {
        let policy = draft.policy
        return policy.points.flatMap { point -> [Diagnostic] in
            let items = point.asks + point.mayAsk + point.asksIf.flatMap(\.data)
            let films = items.filter { policy.data[$0]?.category == "image.video" }
            guard point.channel == .automatic, !films.isEmpty, !draft.isBroken(.collect, point.name) else { return [] }
            var lacking: [(key: String, what: String)] = []
            if point.places.isEmpty { lacking.append(("places", "where it is")) }
            if point.warning.isEmpty { lacking.append(("warning", "what sign tells of it")) }
            if point.purposes.isEmpty { lacking.append(("for", "what it is for")) }
            return lacking.map { key, what in
                Diagnostic(
                    .cameraIncomplete, "`\(point.name)` is a camera, and nothing says \(what) (Article 13 GDPR)",
                    hint: "add `\(key):`", at: point.place)
            }
        }
    }
}
