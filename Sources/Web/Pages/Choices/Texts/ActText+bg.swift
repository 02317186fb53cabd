extension ActText {
    package var bulgarian: String {
        switch self {
        case .done(let kind, let label):
            switch kind {
            case .giveConsent: return "Дадено съгласие: \(label)"
            case .refuseConsent: return "Отказано съгласие: \(label)"
            case .withdrawConsent: return "Оттеглено съгласие: \(label)"
            case .invalidateConsent: return "Съгласие, признато за недействително: \(label)"
            case .object: return "Направено възражение: \(label)"
            case .upholdObjection: return "Уважено възражение: \(label)"
            case .dismissObjection: return "Възражение, оставено без уважение: \(label)"
            case .endObjection: return "Оттеглено възражение: \(label)"
            case .objectToMarketing: return "Отказана е всякаква реклама"
            case .endMarketingObjection: return "Отказът от реклама е оттеглен"
            case .leaveChannel: return "Спрени съобщения по този канал: \(label)"
            case .joinChannel: return "Отново разрешени съобщения по този канал: \(label)"
            case .leaveTopic: return "Спрени съобщения по тази тема: \(label)"
            case .joinTopic: return "Отново разрешени съобщения по тази тема: \(label)"
            }
        }
    }
}
