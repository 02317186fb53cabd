extension ReviewText {
    package var bulgarian: String {
        switch self {
        case .title: return "Прегледи"
        case .lead:
            return "Какво фирмата преглежда отново и отново по своята политика: кога е ред и какво е установено."
        case .none: return "В политиката няма процедура, която се повтаря."
        case .review: return "Преглед"
        case .due: return "Срок"
        case .state: return "Състояние"
        case .lastDone: return "Последно направен"
        case .never: return "Още не е правен"
        case .overdue: return "просрочен"
        case .dueSoon: return "предстои"
        case .inTime: return "в срок"
        case .before: return "Направени досега"
        case .enter: return "Впишете и приключете прегледа"
        case .doneOn: return "Ден, в който е направен"
        case .findingHint: return "Какво е установено. Не назовавайте хора: записът остава завинаги."
        case .changed: return "Променени мерки"
        case .nothingChanged: return "Няма"
        case .clauses: return "Клаузи"
        case .evidence: return "Доказателство"
        case .close: return "Приключете прегледа"
        case .notYours: return "Този преглед приключва само отговорникът му или администратор."
        case .dayMissing: return "Впишете деня, в който е направен"
        case .dayAhead: return "Денят още не е дошъл: впишете днешния или по-ранен"
        case .findingMissing: return "Впишете какво е установено тук: без това прегледът не може да се приключи"
        case .unknownChoice: return "Изберете измежду посоченото в политиката"
        case .overdueSince(let day): return "Просрочен от \(day)."
        case .dueOn(let day): return "Срок: \(day)."
        case .findingTooLong(let most): return "Напишете най-много \(most) знака"
        }
    }
}
