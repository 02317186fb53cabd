extension ColleagueText {
    package var bulgarian: String {
        switch self {
        case .title: return "Колеги"
        case .lead: return "Кой може да влиза тук, с какви роли и колко сигурно."
        case .oneLead: return "Каквото направите тук, остава в доказателствата с вашия профил като извършител."
        case .name: return "Име"
        case .roles: return "Роли"
        case .sessions: return "Влязъл в момента, браузъри"
        case .you: return "вие"
        case .administrator: return "администратор"
        case .holdKeeper: return "отговорник за задържанията"
        case .noRole: return "няма"
        case .active: return "може да влиза"
        case .disabled: return "не може да влиза"
        case .locked: return "заключен"
        case .lockedUntil: return "до"
        case .neverSeen: return "още не"
        case .ownPassword: return "Вашата собствена парола"
        case .endSessions: return "Прекратяване на всички сесии"
        case .endSessionsLead: return "Действа веднага, във всеки браузър. Колегата може да влезе отново."
        case .removeSecondStep: return "Премахване на втората стъпка"
        case .removeSecondStepLead:
            return
                "За онзи, който е изгубил и телефона, и кодовете за възстановяване. Уверете се кой ви моли: след това за влизане стига само паролата. Всички сесии приключват."
        case .newPassword: return "Нова парола"
        case .newPasswordLead:
            return
                "Създаваме я и ви я показваме само този път. Сегашната вече не важи и всички сесии приключват. Втората стъпка остава."
        case .passwordTitle(let name): return "Новата парола: \(name)"
        case .passwordOnce:
            return
                "Предайте я по сигурен начин: показва се само този път. Помолете колегата да я смени, след като влезе."
        }
    }
}
