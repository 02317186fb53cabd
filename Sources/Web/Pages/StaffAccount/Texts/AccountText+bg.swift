extension AccountText {
    package var bulgarian: String {
        switch self {
        case .passwordChanged: return "Парола, последна смяна"
        case .secondStep: return "Втора стъпка при влизане"
        case .secondStepLead:
            return
                "След паролата искаме код, който показва приложение на телефона ви. Който научи паролата, пак няма да "
                + "може да влезе."
        case .secondStepAsked:
            return "Показва го приложението ви. Ако не е подръка, използвайте код за възстановяване."
        case .on: return "включена"
        case .off: return "изключена"
        case .owed: return "Тук всички служители влизат с втора стъпка. Настройте своята, за да продължите."
        case .begin: return "Настройване"
        case .beginAgain: return "Отначало с друга тайна"
        case .scan: return "Сканирайте картинката с приложението си за кодове."
        case .picture: return "Тайната като картинка за приложението"
        case .secretLead:
            return
                "Или добавете профил в приложението и въведете тази тайна, или отворете връзката на самия "
                + "телефон. После въведете кода, който приложението показва."
        case .openApp: return "Отваряне в приложението на това устройство"
        case .appCodeHint: return "Шестте цифри, които приложението показва сега."
        case .codeHint: return "Шест цифри от приложението или код за възстановяване. Всеки важи веднъж."
        case .codeWrong: return "Кодът не е верен или вече е използван. Изчакайте следващия."
        case .codeOver: return "Времето за кода изтече. Влезте отначало."
        case .confirm: return "Включване"
        case .codesTitle: return "Вашите кодове за възстановяване"
        case .codesOnce:
            return
                "Запишете ги и ги пазете отделно от телефона: показват се само веднъж. Всеки замества приложението "
                + "един път. По-ранните кодове вече не важат."
        case .codesKept: return "Запазих ги"
        case .codesLeft(let count): return "Оставащи кодове за възстановяване: \(count)."
        case .renew: return "Нови кодове за възстановяване"
        case .remove: return "Изключване на втората стъпка"
        case .sessions: return "Къде сте влезли"
        case .sessionsLead: return "Прекратете непознатото и тогава сменете паролата. Действа веднага."
        case .browser: return "Браузър"
        case .someBrowser: return "Някакъв браузър"
        case .begun: return "Начало"
        case .lastSeen: return "Последно"
        case .thisOne: return "този"
        case .end: return "Прекратяване"
        case .endOthers: return "Прекратяване на всички останали"
        }
    }
}
