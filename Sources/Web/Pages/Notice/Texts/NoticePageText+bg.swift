extension NoticePageText {
    package var bulgarian: String {
        switch self {
        case .inForceFrom: return "В сила от"
        case .version: return "Редакция"
        case .fingerprint: return "Отпечатък"
        case .takenIn: return "Публикувана тук"
        case .notStated: return "не е посочено"
        case .noneThatDay: return "на този ден тук не е била в сила никоя редакция. Изберете по-късен ден."
        case .allVersions: return "Всички редакции"
        case .versionsTitle: return "Всички редакции на политиката"
        case .versionsLead: return "Никоя редакция не се губи: всяка може да се прочете тук такава, каквато е била."
        case .current: return "в сила"
        case .onDay: return "Коя редакция е била в сила на даден ден?"
        case .onDayHint: return "Изберете ден: политиката се отваря така, както е важала тогава."
        case .showThatDay: return "Показване на тази редакция"
        case .otherVersion: return "Това не е действащата редакция."
        case .toCurrent: return "Прочетете действащата редакция"
        case .inTongue: return "Прочетете на:"
        case .origin: return "Откъде идва това"
        case .furtherClauses: return "Други точки"
        case .filesTitle: return "За изтегляне"
        case .filesLead: return "Същата политика като файл: за печат, за пазене или за програма."
        case .fileHTML: return "Страница за печат и пазене"
        case .fileMarkdown: return "Обикновен текст"
        case .fileJSON: return "Данни за програми"
        case .fileLinkedData: return "Свързани данни по международния речник за поверителност"
        }
    }
}
