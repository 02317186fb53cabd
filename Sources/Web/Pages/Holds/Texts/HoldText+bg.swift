import Processing

extension HoldText {
    package var bulgarian: String {
        switch self {
        case .title: return "Задържания"
        case .lead: return "Данните, които задържането обхваща, не се унищожават, докато то е в сила. Срокът им тече."
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
        case .toDo: return "Какво да се направи"
        case .look: return "Преглед или отмяна"
        case .oneTitle: return "Преглед на задържане"
        case .oneLead:
            return "Посочете дали още е нужно. Щом бъде отменено, данните, чийто срок "
                + "междувременно е изтекъл, се унищожават при следващите проверки; това не може да се върне."
        case .isNeeded: return "Нужно ли е още?"
        case .keep: return "Да, остава"
        case .lift: return "Не, да се отмени"
        case .again: return "Следващ преглед на"
        case .dayBad: return "Въведете предстоящ ден"
        case .findingMissing: return "Посочете дали още е нужно"
        case .reason: return "Причина за отмяната"
        case .reasonMissing: return "Изберете причината за отмяната"
        case .record: return "Записване"
        case .place: return "Ново задържане"
        case .placeTitle: return "Задържане на данни"
        case .placeWide: return "Ново задържане на данните на всички"
        case .placeWideTitle: return "Задържане на данните на всички"
        case .placeLead: return "Нищо, което задържането обхваща, не се унищожава, докато то не бъде отменено."
        case .ofAllToRecipient: return "На всички: каквото се предоставя на един получател"
        case .ofAllOfKind: return "На всички: един вид данни"
        case .who: return "Имейл адресът на човека"
        case .whoHint: return "Такъв, какъвто човекът го е дал. Служи само за търсене и не се пази."
        case .whoBad: return "Въведете имейл адрес"
        case .whoUnknown: return "Тук никой не е известен с този адрес"
        case .recipient: return "Получател"
        case .recipientHint:
            return
                "Всичко, което му е предоставено или може да му бъде предоставено според която и да е редакция на политиката."
        case .kind: return "Вид данни"
        case .reachesNothing: return "Причината не обхваща нищо от това: изберете друга причина или други данни"
        case .reviewHint: return "Ако е празно, важи определеното в политиката за тази причина."
        case .ofRecipient(let name): return "на всички: предоставеното или подлежащото на предоставяне на \(name)"
        case .attention(let count): return "Задържания, на които е дошло време за преглед: \(count)"
        case .onEverybody(let count): return "Задържания върху данните на всички: \(count)"
        case .whoSeveral(let count):
            return "\(count) души ползват този адрес: задръжте данните по номера на човека, чрез програма"
        case .why(let reason): return Self.bulgarian(reason)
        }
    }

    private static func bulgarian(_ reason: LiftGround) -> String {
        switch reason {
        case .proceedingsEnded: return "Производството приключи"
        case .inquiryClosed: return "Проверката е закрита"
        case .notNeeded: return "Вече не е нужно"
        case .ordered: return "Разпоредено е да се отмени"
        case .mistake: return "Наложено е по грешка"
        }
    }
}
