import Vocabulary

extension CompiledKeeping {
    /// What an expression says of a law, within what it sets beside the law; `nil` where it names none.
    ///
    /// Meaning: "The statutory part" in docs/reference/decisions.md.
    static func statutoryPart(of expression: RetentionExpression, in policy: Policy) -> CompiledKeeping? {
        switch expression {
        case .law: return CompiledKeeping(expression, of: policy)
        case .latest(let parts):
            let lawful = parts.compactMap { statutoryPart(of: $0, in: policy) }
            return lawful.isEmpty ? nil : .latest(lawful)
        case .earliest(let parts):
            guard !parts.allSatisfy(\.laws.isEmpty) else { return nil }
            return .earliest(parts.map { inFirst($0, of: policy) })
        case .otherwise(let first, let second):
            let other = statutoryPart(of: second, in: policy)
            if let lawful = statutoryPart(of: first, in: policy) {
                return .otherwise(lawful, other ?? CompiledKeeping(second, of: policy))
            }
            return other.map { .unlessKnown(CompiledKeeping(first, of: policy), $0) }
        case .after, .until, .whileRelation, .whileConsent, .whileFact, .whilePurposes, .age, .withoutLimit: return nil
        }
    }

    /// The statutory part of one of several of which the first to end counts; itself where it has none.
    private static func inFirst(_ expression: RetentionExpression, of policy: Policy) -> CompiledKeeping {
        if case .otherwise(let first, let second) = expression, first.laws.isEmpty,
            let lawful = statutoryPart(of: second, in: policy)
        {
            return .otherwise(CompiledKeeping(first, of: policy), lawful)
        }
        return statutoryPart(of: expression, in: policy) ?? CompiledKeeping(expression, of: policy)
    }
}
