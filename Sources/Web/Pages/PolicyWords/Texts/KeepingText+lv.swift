import Policies

extension KeepingText {
    package var latvian: String {
        switch self {
        case .on(let outcome, let day): return "\(Self.latvian(outcome)): \(day)"
        case .when(let outcome, let clauses): return "\(Self.latvian(outcome)), \(clauses)"
        case .over(let day): return "Termiņš beidzās: \(day); datus vairs nedrīkst izmantot"
        case .never: return "Politika glabāšanas termiņu nenosaka"
        case .relationEnds(let label): return "kad beigsies „\(label)”"
        case .afterEvent(let label): return "tiklīdz būs noticis: „\(label)”"
        case .consentEnds(let label): return "kad jūsu piekrišana „\(label)” tiks atsaukta vai beigsies"
        case .purposeEnds(let label): return "kad vairs nebūs nolūka „\(label)”"
        case .lawEnds(let label): return "kad beigsies likumā noteiktais termiņš: \(label)"
        case .birthdayUnknown: return "kad sasniegsiet noteiktu vecumu; jūsu dzimšanas datumu nezinām"
        case .otherEnds(let label): return "kad tiks nokārtots: \(label)"
        case .servesUntil(let purposes, let day): return "\(purposes): termiņa beigas – \(day)"
        case .servesWhile(let purposes, let clauses): return "\(purposes): termiņš beigsies, \(clauses)"
        case .servesNoMore(let purposes, let day): return "\(purposes): vairs neizmanto, termiņa beigas – \(day)"
        case .servesWithoutEnd(let purposes): return "\(purposes): politika glabāšanas termiņu nenosaka"
        }
    }

    private static func latvian(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "Tiks dzēsts"
        case .anonymise: return "Tiks padarīts anonīms"
        case .restrict: return "Tiks tikai glabāts, bet netiks izmantots"
        case .archive: return "Tiks nodots arhīvā"
        case .shredPaper: return "Papīrs tiks iznīcināts"
        }
    }
}
