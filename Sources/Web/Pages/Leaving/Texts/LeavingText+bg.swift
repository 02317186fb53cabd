extension LeavingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Изтриване на профила"
        case .lead:
            return "Изтриваме всичко, което пазим за вас, освен онова, което закон ни задължава да задържим. После "
                + "никой не може да го върне."
        case .valueTitle(let label): return "Изтриване: \(label)"
        case .valueLead: return "Изтриваме само тази стойност. Останалото не се променя."
        case .goes: return "Това ще бъде изтрито"
        case .goesNothing: return "Нищо: всичко трябва да остане за известно време."
        case .stays: return "Това трябва да остане"
        case .staysLead: return "Само го съхраняваме: не го ползваме за нищо друго и изчезва, щом срокът му свърши."
        case .what: return "Данни"
        case .why: return "Защо"
        case .until: return "Докога"
        case .hold(let label): return "Задържане: \(label)"
        case .holdEnds: return "Докато задържането свърши."
        case .consents: return "Съгласията ви се оттеглят и вече няма как да се влезе тук."
        case .confirm: return "Изтрий всичко"
        case .confirmValue: return "Изтрий стойността"
        case .doneTitle: return "Профилът ви е изтрит"
        case .doneWhole: return "Не пазим вече нищо за вас."
        case .donePartly: return "Изтрихме всичко, което никой закон не ни кара да пазим."
        case .valueDone: return "Стойността е изтрита"
        case .valueKept: return "Стойността трябва да остане"
        case .wasErased: return "Изтрито"
        case .reference: return "Вашият знак в доказателствата"
        case .entries: return "Записи"
        case .keep:
            return "Запишете си ги. Само с тях може да се докаже, че това е станало за вас: при нас връзката е "
                + "унищожена."
        case .proof: return "Свалете доказателството"
        case .toNotice: return "Към политиката"
        case .link: return "Изтриване на профила и данните"
        case .linkValue: return "Изтрий"
        }
    }
}
