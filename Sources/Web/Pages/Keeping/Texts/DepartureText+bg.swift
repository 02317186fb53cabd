import Policies
import Processing

extension DepartureText {
    package var bulgarian: String {
        switch self {
        case .title: return "Изтичащи срокове"
        case .lead:
            return "Кога изтича срокът на данните, какво трябва да довърши служител и какво е задържано."
        case .overdue: return "Сървърът ги обработва сам при следващата проверка; тя е на всеки четвърт час."
        case .overdueLabel: return "души с изтекъл срок"
        case .yearAhead: return "души, чийто срок изтича до дванайсет месеца"
        case .chartTitle: return "По месеци"
        case .chartLead:
            return
                "Хора, за чиито данни изтича срок, по известните днес дати. Срокове, които зависят от бъдещо събитие, не са включени."
        case .chartNone: return "През следващите дванайсет месеца не изтича никакъв срок."
        case .month: return "Месец"
        case .people: return "Хора"
        case .rules: return "По кое правило"
        case .estimated: return "приблизително"
        case .atLeast(let count): return "\(count) или повече"
        case .recomputing(let done):
            return "Датите се пресмятат наново за друга редакция на политиката: дотук \(done) души."
        case .tasks: return "За довършване от служител"
        case .tasksLead:
            return "Срокът е изтекъл и данните вече не може да се ползват; записът изчезва, щом някой свърши работата."
        case .tasksNone: return "Няма какво да се довършва."
        case .what: return "Какво"
        case .rule: return "Правило"
        case .since: return "Изтекъл на"
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
        case .keptMeanwhile: return "Междувременно е задържано или законът изисква да се пази: трябва да остане."
        }
    }

    private static func bulgarian(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .erase: return "изтрива се"
        case .anonymise: return "става анонимно"
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
