import Policies

extension KeepingText {
    package var english: String {
        switch self {
        case .on(let outcome, let day): return "\(Self.english(outcome)) on \(day)"
        case .when(let outcome, let clauses): return "\(Self.english(outcome)) \(clauses)"
        case .over(let day): return "Its time ended on \(day); it may not be used any more"
        case .never: return "The policy sets no end"
        case .relationEnds(let label): return "when “\(label)” ends"
        case .afterEvent(let label): return "after “\(label)”"
        case .consentEnds(let label): return "when your consent “\(label)” is withdrawn or runs out"
        case .purposeEnds(let label): return "when the purpose “\(label)” ends"
        case .lawEnds(let label): return "after the period that the law sets: \(label)"
        case .birthdayUnknown: return "when you reach a certain age; we do not know your birthday"
        case .otherEnds(let label): return "when this is settled: \(label)"
        case .servesUntil(let purposes, let day): return "\(purposes): used until \(day)"
        case .servesWhile(let purposes, let clauses): return "\(purposes): the time ends \(clauses)"
        case .servesNoMore(let purposes, let day): return "\(purposes): not used since \(day)"
        case .servesWithoutEnd(let purposes): return "\(purposes): the policy sets no end"
        }
    }

    private static func english(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "Will be erased"
        case .anonymise: return "Will be made anonymous"
        case .restrict: return "Will only be kept, and not used,"
        case .archive: return "Will be archived"
        case .shredPaper: return "The paper will be shredded"
        }
    }
}
