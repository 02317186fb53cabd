extension OwnKeepingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво означава това за вашите данни"
        case .goesOn(let item, let date): return "\(item): срокът изтича на \(date)"
        case .goesNow(let item): return "\(item): срокът е изтекъл; правилото се прилага при следващата проверка"
        case .waitsFor(let item, let what): return "\(item): кога изтича срокът, зависи от: \(what)"
        case .goesLater(let item): return "\(item): още не се знае кога изтича срокът"
        case .noEnd(let item): return "\(item): политиката не определя краен срок"
        }
    }
}
