import Processing

extension HoldText {
    package var bulgarian: String {
        switch self {
        case .title: return "Задържания"
        case .lead: return "Което задържането обхваща, не се унищожава, докато то трае. Срокът му тече."
        case .none: return "Няма задържания."
        case .ground: return "Причина"
        case .reach: return "Чии данни"
        case .onePerson: return "на един човек"
        case .matter: return "Дело"
        case .orderedBy: return "Разпоредено от"
        case .placed: return "От"
        case .review: return "Преглед"
        case .reviewDue: return "време е за преглед"
        case .noReview: return "Няма определен ден"
        case .toDo: return "За вършене"
        case .look: return "Преглед или вдигане"
        case .oneTitle: return "Преглед на задържане"
        case .oneLead:
            return "Посочете дали още е нужно. Щом бъде вдигнато, чийто срок е "
                + "изтекъл междувременно, си отива със следващите почиствания; това не се връща."
        case .isNeeded: return "Нужно ли е още?"
        case .keep: return "Да, остава"
        case .lift: return "Не, да се вдигне"
        case .again: return "Следващ преглед на"
        case .dayBad: return "Въведете предстоящ ден"
        case .findingMissing: return "Посочете дали още е нужно"
        case .reason: return "Причина за вдигането"
        case .reasonMissing: return "Изберете причината за вдигането"
        case .record: return "Записване"
        case .place: return "Ново задържане"
        case .placeTitle: return "Задържане на данни"
        case .placeWide: return "Ново задържане на данните на всички"
        case .placeWideTitle: return "Задържане на данните на всички"
        case .placeLead: return "Нищо, което задържането обхваща, не се унищожава, докато то не бъде вдигнато."
        case .ofAllToRecipient: return "На всички, което отива при получател"
        case .ofAllOfKind: return "На всички, един вид данни"
        case .who: return "Имейл адресът на човека"
        case .whoHint: return "Както той го е дал. Само се търси по него и не се пази никъде."
        case .whoBad: return "Въведете имейл адрес"
        case .whoUnknown: return "Тук никой не е известен с този адрес"
        case .recipient: return "Получател"
        case .recipientHint: return "Всичко, което е отишло там или може да отиде, по коя да е версия на политиката."
        case .kind: return "Вид данни"
        case .reachesNothing: return "Причината не обхваща нищо от това: изберете друга причина или други данни"
        case .reviewHint: return "Празно: както политиката определя за тази причина."
        case .ofRecipient(let name): return "на всички, което е отишло или може да отиде при: \(name)"
        case .attention(let count): return "Задържания, на които е дошло време за преглед: \(count)"
        case .onEverybody(let count): return "Задържания върху данните на всички: \(count)"
        case .whoSeveral(let count):
            return "\(count) души ползват този адрес: задръжте по собствения номер на човека, чрез програма"
        case .why(let reason): return Self.bulgarian(reason)
        }
    }

    private static func bulgarian(_ reason: LiftGround) -> String {
        switch reason {
        case .proceedingsEnded: return "Производството приключи"
        case .inquiryClosed: return "Проверката е закрита"
        case .notNeeded: return "Вече не е нужно"
        case .ordered: return "Разпоредено е да се вдигне"
        case .mistake: return "Наложено е по грешка"
        }
    }
}
