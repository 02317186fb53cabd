import Policies
import Processing

extension DepartureText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво кога си отива"
        case .lead:
            return "Кога данните на хората са изслужили срока си, какво трябва да довърши някой и какво е задържано."
        case .overdue: return "Следващото почистване ги поема; то минава на всеки четвърт час."
        case .overdueLabel: return "души със срок, който е дошъл"
        case .yearAhead: return "души през следващите дванайсет месеца"
        case .chartTitle: return "По месеци"
        case .chartLead:
            return "Хора, от чиито данни нещо си отива, по датите, известни днес. Което още чака събитие, не е тук."
        case .chartNone: return "Нищо няма дата през следващите дванайсет месеца."
        case .month: return "Месец"
        case .people: return "Хора"
        case .rules: return "По кое правило"
        case .estimated: return "приблизително"
        case .atLeast(let count): return "\(count) или повече"
        case .recomputing(let done):
            return "Датите се пресмятат наново за друга редакция на политиката: дотук \(done) души."
        case .tasks: return "За довършване от човек"
        case .tasksLead: return "Срокът е изтекъл и нищо вече не може да го ползва; отива си, щом някой свърши това."
        case .tasksNone: return "Нищо не чака никого."
        case .what: return "Какво"
        case .rule: return "Правило"
        case .since: return "Изтекло от"
        case .toDo: return "Да се направи"
        case .outcome(let outcome): return Self.bulgarian(outcome)
        case .confirm: return "Потвърждаване"
        case .confirmTitle: return "Потвърдете, че хартията е унищожена"
        case .confirmLead: return "Записът за нея се изтрива. Името ви, денят и начинът остават в доказателствата."
        case .method: return "Как е унищожена?"
        case .methodMissing: return "Посочете как е унищожена"
        case .way(let method): return Self.bulgarian(method)
        case .box: return "Кутия или папка"
        case .certificate: return "Номер на протокола"
        case .markHint: return "Малки латински букви, цифри, точки и тирета; без имена на хора."
        case .markBad: return "Ползвайте само малки латински букви, цифри, точки и тирета"
        case .keptMeanwhile: return "Междувременно го пази задържане или закон: трябва да остане."
        }
    }

    private static func bulgarian(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "изтрива се"
        case .anonymise: return "да стане анонимно"
        case .restrict: return "ограничава се"
        case .archive: return "архивира се"
        case .shredPaper: return "хартия за унищожаване"
        }
    }

    private static func bulgarian(_ method: PaperDestruction.Method) -> String {
        switch method {
        case .shredded: return "нарязана с шредер"
        case .burnt: return "изгорена"
        case .pulped: return "претопена"
        case .wiped: return "изтрит носител"
        }
    }
}
