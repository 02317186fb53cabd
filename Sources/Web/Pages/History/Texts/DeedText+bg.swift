extension DeedText {
    package var bulgarian: String {
        switch self {
        case .registered: return "Започнахме да пазим данни за вас"
        case .erased: return "Данните ви бяха изтрити изцяло"
        case .merged: return "Установихме, че два записа са ваши, и ги обединихме"
        case .split: return "Установихме, че един запис не е ваш, и го отделихме"
        case .identifierAdded: return "Отбелязан е адрес или номер, по който можете да бъдете намерени"
        case .identifierRemoved: return "Премахнат е адрес или номер, по който можехте да бъдете намерени"
        case .relation(let label, let step): return "\(label): \(Self.bulgarian(step))"
        case .collected(let data, let point): return "Получено\(Self.tail(data)) (\(point))"
        case .corrected(let data): return "Поправено\(Self.tail(data))"
        case .datumErased(let data): return "Изтрито\(Self.tail(data))"
        case .viewed: return "Показано е всичко, което пазим за вас"
        case .recordingOpened(let data, let purpose):
            return "Чуто или видяно\(Self.tail(data))\(Self.quoted(purpose, "за „", "“"))"
        case .packageGiven(let scope): return PackageText.handed(scope).bulgarian
        case .requestOpened: return "Ваше искане е отворено"
        case .requestFileOpened: return "Отворен е файл към ваше искане"
        case .collectionRefused(let point): return "Нещо беше изпратено и не беше прието\(Self.quoted(point, "(", ")"))"
        case .event(let label): return "Събитие: \(label)"
        case .restricted: return "Използването на данните ви беше ограничено"
        case .restrictionLifted: return "Ограничението върху използването на данните ви беше отменено"
        case .permitted(let deed, let data, let purpose):
            return "Разрешено: \(Self.bulgarian(deed))\(Self.tail(data))\(Self.quoted(purpose, "за „", "“"))"
        case .denied(let deed, let data, let purpose):
            return "Отказано: \(Self.bulgarian(deed))\(Self.tail(data))\(Self.quoted(purpose, "за „", "“"))"
        case .disclosed(let data, let recipient, let purpose):
            return "Предоставено на \(recipient)\(Self.tail(data))\(Self.quoted(purpose, "за „", "“"))"
        case .messageHanded(let message, let channel, let purpose):
            return "Писахме ви: „\(message)“ (\(channel)), с цел: \(purpose)"
        case .messageBrought(let message, let channel, let purpose):
            return "Наш служител се зае да ви предаде съобщение: „\(message)“ (\(channel)), с цел: \(purpose)"
        case .messageSent: return "Изпратено ви е съобщение"
        case .signedIn: return "Влязохте с код"
        case .signInFailed: return "Неуспешно влизане"
        case .represented: return "Отсега нататък някой може да действа от ваше име"
        case .representationEnded: return "Някой вече не може да действа от ваше име"
        case .factHolds(let label): return "Отбелязано, че е така: \(label)"
        case .factEnded(let label): return "Отбелязано, че не е така: \(label)"
        case .consentGiven(let label): return "Дадено съгласие\(Self.tail(label))"
        case .consentRefused(let label): return "Отказано съгласие\(Self.tail(label))"
        case .consentWithdrawn(let label): return "Оттеглено съгласие\(Self.tail(label))"
        case .objectionMade(let label): return "Направено възражение\(Self.tail(label))"
        case .objectionEnded(let label): return "Приключило възражение\(Self.tail(label))"
        case .preferenceLeft(let label): return "Спрени съобщения\(Self.tail(label))"
        case .preferenceJoined(let label): return "Отново разрешени съобщения\(Self.tail(label))"
        case .request(let step): return RequestText.step(step).bulgarian
        case .other(let kind): return "Записано: \(kind)"
        }
    }

    private static func bulgarian(_ step: RelationStep) -> String {
        switch step {
        case .requested: return "поискано"
        case .begun: return "започна"
        case .ended: return "приключи"
        case .changed: return "промени се"
        }
    }

    private static func bulgarian(_ deed: Deed) -> String {
        switch deed {
        case .collect: return "събиране"
        case .store: return "съхраняване"
        case .read: return "четене"
        case .use: return "използване"
        case .combine: return "свързване с други данни"
        case .share: return "предоставяне на други"
        case .publish: return "публикуване"
        case .correct: return "поправяне"
        case .restrict: return "ограничаване"
        case .erase: return "изтриване"
        case .anonymise: return "анонимизиране"
        case .other: return "употреба"
        }
    }
}
