extension LeavingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Изтриване на профила"
        case .lead:
            return "Изтриваме всичко, което пазим за вас, освен онова, което законът ни задължава да запазим. След "
                + "това никой не може да го възстанови."
        case .valueTitle(let label): return "Изтриване: \(label)"
        case .valueLead: return "Изтриваме само тази стойност. Останалото не се променя."
        case .goes: return "Това ще бъде изтрито"
        case .goesNothing: return "Нищо: всичко трябва да остане за известно време."
        case .stays: return "Това трябва да остане"
        case .staysLead:
            return "Само го съхраняваме: не го използваме за нищо друго и го унищожаваме, щом изтече срокът му."
        case .what: return "Данни"
        case .why: return "Защо"
        case .until: return "Докога"
        case .hold(let label): return "Спряно изтриване: \(label)"
        case .holdEnds: return "Докато отпадне причината."
        case .consents: return "Съгласията ви се оттеглят и вече няма как да се влезе тук."
        case .confirm: return "Изтриване на всичко"
        case .confirmValue: return "Изтриване на стойността"
        case .doneTitle: return "Профилът ви е изтрит"
        case .doneWhole: return "Вече не пазим нищо за вас."
        case .donePartly: return "Изтрихме всичко, което законът не ни задължава да пазим."
        case .valueDone: return "Стойността е изтрита"
        case .valueKept: return "Стойността трябва да остане"
        case .wasErased: return "Изтрито"
        case .reference: return "Вашето обозначение в доказателствата"
        case .entries: return "Записи"
        case .keep:
            return "Запишете си ги. Само с тях може да се докаже, че става дума за вас: при нас връзката е унищожена."
        case .proof: return "Изтегляне на доказателството"
        case .toNotice: return "Към политиката"
        case .link: return "Изтриване на профила и данните"
        case .linkValue: return "Изтриване"
        }
    }
}
