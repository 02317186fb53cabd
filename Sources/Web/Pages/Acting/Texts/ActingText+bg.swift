extension ActingText {
    package var bulgarian: String {
        switch self {
        case .title: return "От чие име действате?"
        case .lead: return "Всичко, което правите от името на друг, остава в неговата история с вашето обозначение."
        case .here(let capacity): return "Действате от името на друг човек като \(capacity)."
        case .until(let date): return "Това важи до \(date)."
        case .change: return "Смяна или край"
        case .question: return "Искам да действам"
        case .myself: return "от свое име"
        case .unnamed: return "човек, чието име не знаем"
        case .act: return "Продължаване"
        case .missing: return "Изберете от чие име действате"
        case .none: return "Не представлявате никого"
        case .noneLead:
            return "Ако сте родител, настойник, пълномощник или наследник, покажете документа на фирмата; тя ще ви "
                + "впише."
        case .link: return "Действам от името на друг"
        case .whoTitle: return "Кой може да действа от мое име"
        case .whoNone: return "Никой освен вас."
        }
    }
}
