import Policies

extension KeepingText {
    package var bulgarian: String {
        switch self {
        case .on(.restrict, let day): return "\(Self.bulgarian(.restrict)) от \(day)"
        case .on(let outcome, let day): return "\(Self.bulgarian(outcome)) на \(day)"
        case .when(let outcome, let clauses): return "\(Self.bulgarian(outcome)): \(clauses)"
        case .over(let day): return "Срокът изтече на \(day); вече не може да се използва"
        case .never: return "Политиката не определя краен срок"
        case .relationEnds(let label): return "когато приключи „\(label)“"
        case .afterEvent(let label): return "след „\(label)“"
        case .consentEnds(let label): return "когато съгласието ви „\(label)“ бъде оттеглено или изтече"
        case .purposeEnds(let label): return "когато отпадне целта „\(label)“"
        case .lawEnds(let label): return "след срока, определен от закона: \(label)"
        case .birthdayUnknown: return "когато навършите определена възраст; не знаем датата ви на раждане"
        case .otherEnds(let label): return "когато това се уреди: \(label)"
        case .servesUntil(let purposes, let day): return "\(purposes): използва се до \(day)"
        case .servesWhile(let purposes, let clauses): return "\(purposes): срокът изтича \(clauses)"
        case .servesNoMore(let purposes, let day): return "\(purposes): не се използва от \(day)"
        case .servesWithoutEnd(let purposes): return "\(purposes): политиката не определя краен срок"
        }
    }

    private static func bulgarian(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "Ще бъде изтрито"
        case .anonymise: return "Ще стане анонимно"
        case .restrict: return "Ще се съхранява, но няма да се използва"
        case .archive: return "Ще бъде архивирано"
        case .shredPaper: return "Хартията ще бъде унищожена"
        }
    }
}
