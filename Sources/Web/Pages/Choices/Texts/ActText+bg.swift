extension ActText {
    package var bulgarian: String {
        switch self {
        case .done(let kind, let label):
            switch kind {
            case .giveConsent: return "Дадено съгласие: \(label)"
            case .refuseConsent: return "Отказано съгласие: \(label)"
            case .withdrawConsent: return "Оттеглено съгласие: \(label)"
            case .invalidateConsent: return "Съгласие, намерено за недействително: \(label)"
            case .object: return "Направено възражение: \(label)"
            case .upholdObjection: return "Уважено възражение: \(label)"
            case .dismissObjection: return "Неуважено възражение: \(label)"
            case .endObjection: return "Оттеглено възражение: \(label)"
            case .objectToMarketing: return "Отказана е всякаква реклама"
            case .endMarketingObjection: return "Отказът от реклама е оттеглен"
            case .leaveChannel: return "Спрени съобщения по този път: \(label)"
            case .joinChannel: return "Отново позволени съобщения по този път: \(label)"
            case .leaveTopic: return "Спрени съобщения по тази тема: \(label)"
            case .joinTopic: return "Отново позволени съобщения по тази тема: \(label)"
            }
        }
    }
}
