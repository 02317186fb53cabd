extension ReviewText {
    package var bulgarian: String {
        switch self {
        case .title: return "Прегледи"
        case .lead:
            return "Какво фирмата преглежда редовно според политиката си: кога е следващият преглед и какво е "
                + "установено."
        case .none: return "В политиката няма периодична процедура."
        case .review: return "Преглед"
        case .due: return "Срок"
        case .state: return "Състояние"
        case .lastDone: return "Последно направен"
        case .never: return "Още не е правен"
        case .overdue: return "просрочен"
        case .dueSoon: return "предстои"
        case .inTime: return "в срок"
        case .before: return "Направени досега"
        case .enter: return "Вписване и приключване на преглед"
        case .doneOn: return "Ден на прегледа"
        case .findingHint: return "Какво е установено. Не споменавайте имена на хора: записът остава завинаги."
        case .changed: return "Променени мерки"
        case .nothingChanged: return "Няма"
        case .clauses: return "Точки"
        case .evidence: return "Доказателство"
        case .close: return "Приключване на прегледа"
        case .notYours:
            return "Този преглед може да приключи само отговорникът му или служител с администраторски права."
        case .dayMissing: return "Впишете деня, в който е направен прегледът"
        case .dayAhead: return "Този ден още не е настъпил: впишете днешния или по-ранен"
        case .findingMissing: return "Впишете какво е установено тук: без това прегледът не може да се приключи"
        case .unknownChoice: return "Изберете измежду посоченото в политиката"
        case .overdueSince(let day): return "Просрочен от \(day)"
        case .dueOn(let day): return "Срок: \(day)"
        case .findingTooLong(let most): return "Напишете най-много \(most) знака"
        }
    }
}
