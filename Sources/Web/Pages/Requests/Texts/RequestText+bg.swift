import Duties
import Rights

extension RequestText {
    package var bulgarian: String {
        switch self {
        case .title: return "Вашите искания"
        case .lead: return "Какво сте поискали, докога отговаряме и какво следва."
        case .none: return "Още нищо не сте поискали."
        case .newTitle: return "Поискайте нещо"
        case .askFor(let right): return "Искане: \(right)"
        case .askLead: return "Достатъчно е едно натискане. Не са нужни формуляр и причина."
        case .words: return "Какво трябва да знаем?"
        case .wordsHint: return "Оставете празно, ако няма какво да добавите."
        case .send: return "Изпращане на искането"
        case .number: return "Номер"
        case .rights: return "Какво е поискано"
        case .came: return "Пристигнало"
        case .state: return "Състояние"
        case .due: return "Срок за отговор"
        case .answeredOn: return "Приключено"
        case .stateName(let state): return Self.bulgarian(state)
        case .next(let state): return Self.bulgarianNext(state)
        case .nextTitle: return "Какво следва"
        case .dueBy(let day): return "Отговаряме до \(day)"
        case .isLate(let day): return "Отговорът трябваше да дойде до \(day) и закъснява."
        case .clockTitle: return "Как е намерена тази дата"
        case .clockLead:
            return "По Регламент (ЕИО, Евратом) № 1182/71, с празниците на държавата, в часовата зона на фирмата."
        case .stepsTitle: return "Какво се случи"
        case .step(let kind): return Self.bulgarian(kind)
        case .yourWords: return "Вашите думи"
        case .yourReply: return "Вашият отговор"
        case .ourQuestion: return "Нашият въпрос"
        case .ourReasons: return "Защо е нужно повече време"
        case .ourNotice: return "Какво ви съобщихме"
        case .aboutRecipients: return "За получателите на данните ви"
        case .ourAnswer: return "Отговорът"
        case .papersGone: return "Думите на това искане са изтрити; пазят се само датите му."
        case .takeBack: return "Оттегляне на искането"
        case .linkMine: return "Вижте исканията си"
        case .publicTitle: return "Попитайте за данните си"
        case .publicLead: return "Не са нужни профил, формуляр и причина. Отговаряме на адреса, който дадете."
        case .address: return "Вашият имейл адрес"
        case .addressHint: return "Отговорът отива там. Преди да предоставим данни, се уверяваме кой ги иска."
        case .which: return "Какво искате?"
        case .publicDone: return "Получихме искането ви"
        case .publicDoneLead: return "Изпращаме номера му и деня, до който ще отговорим, на адреса, който дадохте."
        case .publicDoneMail: return "Ако вече сте поискали същото, важи първото искане."
        case .taken: return "Искането ви е при нас"
        case .clock(let rule, let day, let name, let days): return Self.bulgarian(rule, day, name, days)
        case .withoutPauses(let day): return "Ако въпросът ни не беше спрял срока: \(day)"
        case .fault(let fault): return Self.bulgarian(fault)
        case .addressBad: return "Въведете имейл адрес, например name@example.com"
        }
    }

    private static func bulgarian(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "получено"
        case .waiting: return "чака вашия отговор"
        case .inWork: return "работи се по него"
        case .answered: return "отговорено"
        case .refused: return "отказано"
        case .withdrawn: return "оттеглено"
        }
    }

    private static func bulgarianNext(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "Някой от фирмата го поема."
        case .waiting: return "Отговорете на въпроса по-долу. Дотогава срокът е спрян."
        case .inWork: return "Фирмата работи по него и ви отговаря с мотиви."
        case .answered: return "Нищо повече. Ако не сте съгласни, може да подадете жалба до надзорния орган."
        case .refused: return "Може да подадете жалба до надзорния орган и до съда; в отговора пише как."
        case .withdrawn: return "Нищо повече. Може да поискате отново по всяко време."
        }
    }

    private static func bulgarian(_ kind: RequestStep.Kind) -> String {
        switch kind {
        case .received: return "Искането пристигна"
        case .taken: return "Някой го пое"
        case .identityAsked: return "Помолихме да се потвърди самоличността; срокът спря"
        case .scopeAsked: return "Попитахме какво точно се има предвид; срокът спря"
        case .resumed: return "Отговорът дойде; срокът отново тече"
        case .identified: return "Самоличността е потвърдена"
        case .extended: return "Срокът беше удължен, с мотиви"
        case .carriedOut: return "Част от поисканото беше направена"
        case .answered: return "На искането беше отговорено"
        case .refused: return "Искането беше отказано, с мотиви"
        case .withdrawn: return "Искането беше оттеглено"
        }
    }

    private static func bulgarian(_ rule: DeadlineStep.Rule, _ day: String, _ name: String, _ days: Int) -> String {
        switch rule {
        case .dayOfArrivalNotCounted: return "Пристигна на \(day); този ден не се брои."
        case .hourOfArrivalNotCounted: return "Часът на пристигане не се брои; тече от \(day)"
        case .extensionFromArrival: return "И удължението се брои от пристигането на \(day)"
        case .counted: return "Така срокът изтича на \(day)"
        case .shorterMonth: return "Този месец няма такъв ден, затова важи последният му: \(day)"
        case .paused: return "Дните, в които чакахме отговор, не се броят (\(days)): \(day)"
        case .pauseTooLate: return "Въпросът от \(day) дойде след последния ден и не променя нищо."
        case .weekend: return "\(day) е почивен ден; важи следващият работен."
        case .holiday: return "\(day) е празник; важи следващият работен ден."
        case .twoWorkingDays: return "В срока трябва да има два работни дни: \(day)"
        case .calendarUnknown: return "Празниците на държавата не са известни; отчетени са само събота и неделя."
        }
    }

    private static func bulgarian(_ fault: RequestFault) -> String {
        switch fault {
        case .requestUnknown: return "Няма такова искане"
        case .requestClosed: return "Това искане е приключено; с него не може да се прави нищо повече"
        case .rightMissing: return "Изберете какво се иска"
        case .wordsMissing: return "Напишете го с думи: без тях не може"
        case .wordsTooLong: return "Напишете най-много 10 000 знака"
        case .addressMalformed: return "Въведете адрес на един ред"
        case .flood: return "Имате десет отворени искания. Изчакайте отговор или ни пишете."
        case .extensionTooLate: return "Късно е за удължаване: първият срок е изтекъл"
        case .extendedAlready: return "Вече беше удължено, а се удължава само веднъж"
        case .notExtendable: return "Политиката обещава този срок и не предвижда по-дълъг"
        case .identityMissing: return "Първо впишете как е потвърдена самоличността"
        case .waitingAlready: return "Вече има въпрос, който чака отговор"
        case .nothingAsked: return "Нищо не е питано, затова не може да е дошъл отговор"
        case .notContacted: return "Първо се обърнете към човека: така казва политиката"
        case .particularMissing: return "Посочете всичко, което процедурата за такъв случай изисква."
        case .attachmentKind: return "Файл не е от видовете, които приемаме: PDF, JPEG, PNG, обикновен текст"
        case .attachmentTooLarge: return "Файл е по-голям от 4 МБ или всички заедно са над 8 МБ"
        case .attachmentsTooMany: return "Изпратете най-много пет файла"
        case .notTold: return "До този адрес не може да се изпрати писмо: посочете как сте уведомили лицето"
        case .stepTooEarly: return "Този ден е преди въпроса"
        }
    }
}
