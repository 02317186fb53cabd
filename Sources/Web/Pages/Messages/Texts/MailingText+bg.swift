import Correspondence

extension MailingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Съобщения до хора"
        case .lead:
            return "Какво е писано, на кого не бива да се пише, какво трябва да предадете и какво не е пристигнало."
        case .write: return "Напишете съобщение"
        case .writeLead:
            return
                "За всеки човек най-напред решава политиката. На когото не бива да се пише, не получава нищо, а вие виждате защо."
        case .tasks: return "Предстои да предадете"
        case .noTasks: return "Няма нищо за предаване по телефон, поща или SMS."
        case .written: return "Изпратени съобщения"
        case .none: return "Още нищо не е писано."
        case .failed: return "Не е пристигнало"
        case .noneFailed: return "През последните 30 дни няма писмо, което да не е пристигнало."
        case .noMessages: return "Политиката не предвижда съобщения до отделен човек."
        case .message: return "Съобщение"
        case .audience: return "До кого"
        case .person: return "Адрес, телефон или номер на човека"
        case .personHint: return "Само за съобщение до един човек."
        case .personNone: return "По това не откриваме никого или откриваме повече от един човек"
        case .choose: return "Изберете едно"
        case .channel: return "Канал"
        case .anyChannel: return "Първият, по който може и е позволено"
        case .language: return "Език на текста"
        case .subject: return "Заглавие"
        case .text: return "Текст"
        case .textHint:
            return
                "Име в скоби, например {email}, се заменя с данните на човека, ако може да се използват за целта."
        case .send: return "Изпратете"
        case .ordered: return "Възложено"
        case .finished: return "Свършено"
        case .underWay: return "в ход"
        case .came: return "Какво стана"
        case .somebody(let number): return "Човек № \(number)"
        case .people: return "Хора"
        case .became: return "Състояние"
        case .reason: return "Защо"
        case .notHeld: return "Липсва адрес или стойност, която е нужна за текста."
        case .code: return "Код"
        case .number: return "Номер"
        case .open: return "Отворете"
        case .brought: return "Предадох го"
        case .notBrought: return "Не успях"
        case .mayNot: return "Това не бива да се предава"
        case .own: return "Съобщения до вас"
        case .ownLead: return "Какво ви писахме през последната половин година и защо."
        case .ownNone: return "Не сме ви писали."
        case .to(let kind): return Self.to(kind)
        case .state(let state): return Self.state(state)
        case .wrong(let fault): return Self.wrong(fault)
        case .counts(let sent, let tasks, let denied, let unreachable):
            return "изпратени \(sent), за предаване \(tasks), непозволени \(denied), недостижими \(unreachable)"
        case .fault(let code):
            switch code {
            case "message-refused": return "пощенският сървър го отказа"
            case "message-too-late": return "не можа да се предаде навреме"
            case "message-bounced": return "върна се"
            case "message-not-permitted": return "човекът вече не го желаеше"
            case "message-restored": return "чакаше в резервно копие, което беше върнато"
            default: return "не можа да се изпрати"
            }
        }
    }

    private static func to(_ one: Audience.Kind) -> String {
        switch one {
        case .person: return "един човек"
        case .everybody: return "всички"
        case .consent: return "които са съгласни"
        case .objection: return "които са възразили"
        case .relation: return "които имат"
        case .event: return "с които се е случило"
        case .fact: return "за които важи"
        }
    }

    private static func state(_ one: Delivery.State) -> String {
        switch one {
        case .waiting: return "чака"
        case .sent: return "изпратено"
        case .posted: return "оставено в профила"
        case .task: return "за предаване"
        case .done: return "предадено"
        case .undone: return "не можа да се предаде"
        case .denied: return "не бива да се пише"
        case .unreachable: return "човекът не може да бъде намерен"
        }
    }

    private static func wrong(_ one: CorrespondenceFault) -> String {
        switch one {
        case .messageUndeclared: return "В политиката няма такова съобщение"
        case .channelUnfit: return "Това съобщение не се изпраща по този канал"
        case .audienceUndeclared: return "В политиката няма такова нещо"
        case .wordsMissing: return "Напишете заглавие и текст"
        case .wordsTooLong: return "Заглавието е един ред до 200 знака, текстът до 32 KiB"
        case .placeUnknown: return "Име в скоби не може да се използва за това съобщение"
        case .valueUnfit: return "Стойността не е на този човек или не е от вида, на който съобщението отговаря"
        case .mailingUnknown: return "Тук няма такова съобщение"
        case .notToBring: return "Вече е приключено"
        case .markUnknown: return "Връзката е непълна"
        case .nothingToLeave: return "Това съобщение е по договор или закон"
        }
    }
}
