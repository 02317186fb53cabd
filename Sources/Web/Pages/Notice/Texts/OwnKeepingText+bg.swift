extension OwnKeepingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво значи това за Вашите данни"
        case .goesOn(let item, let date): return "\(item): отпада на \(date)"
        case .goesNow(let item): return "\(item): срокът изтече и отпада при следващата проверка"
        case .waitsFor(let item, let what): return "\(item): кога отпада, зависи от: \(what)"
        case .goesLater(let item): return "\(item): още не се знае кога отпада"
        case .noEnd(let item): return "\(item): политиката не поставя край"
        }
    }
}
