extension FigureText {
    package var bulgarian: String {
        switch self {
        case .title: return "Статистика"
        case .lead(let least):
            return "Брой хора според онова, което политиката позволява да се брои. Никое число не обхваща по-малко от "
                + "\(least) души."
        case .noPurposes: return "Политиката няма цел, чиито данни могат да се броят."
        case .purpose: return "За коя цел"
        case .by: return "Брой по"
        case .byHint: return "За една цел може да се брои само онова, което ѝ принадлежи."
        case .count: return "Преброяване"
        case .none: return "Още няма публикувани числа."
        case .counted(let number): return "Преброени хора: \(number)."
        case .people: return "Хора"
        case .values: return "Записи, закръглено"
        case .share: return "Дял"
        case .withheld: return "не се показва"
        case .sets: return "Анонимни набори"
        case .setsLead:
            return
                "Данни с изтекъл срок, направени анонимни. В тях никой не може да бъде разпознат, затова се пазят без срок."
        case .shared: return "Еднакви поне при"
        case .made: return "Направен на"
        case .tellsTooMuch:
            return
                "Заедно с публикуваните по-рано числа тези биха издали данни за малко хора. Попитайте отново, когато хората станат повече"
        case .outside: return "Изберете нещо, което принадлежи на целта"
        }
    }
}
