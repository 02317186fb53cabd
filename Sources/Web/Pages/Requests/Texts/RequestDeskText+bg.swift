import Policies
import Processing
import Rights

extension RequestDeskText {
    package var bulgarian: String {
        switch self {
        case .title: return "Искания"
        case .lead: return "Какво са поискали хората; най-горе е това с най-близък срок."
        case .none: return "Няма отворено искане."
        case .closedTitle: return "Приключени наскоро"
        case .clock: return "Спазване"
        case .late: return "закъснява"
        case .soon: return "срокът наближава"
        case .inTime: return "в срок"
        case .lateCount: return "Закъсняват"
        case .soonCount: return "Със срок до пет дни"
        case .openCount: return "Отворени"
        case .medianDays: return "Дни до отговора, медиана"
        case .right(let right): return Self.bulgarian(right)
        case .state(let state): return Self.bulgarian(state)
        case .next(let state): return Self.bulgarianNext(state)
        case .handler: return "Поето от"
        case .you: return "Вие"
        case .colleague: return "Колега"
        case .nobody: return "Още никой"
        case .enter: return "Вписване на искане"
        case .enterLead: return "За дошлото по поща, имейл, телефон или в офиса. Срокът тече от деня, в който е дошло."
        case .person: return "Имейл адрес, телефон или номер, по който човекът е познат"
        case .personHint: return "Оставете празно, ако още не се знае кой иска."
        case .personNone: return "По това не откриваме никого или откриваме повече от един човек"
        case .channel: return "Как дойде"
        case .languageOfAnswer: return "Език на отговора"
        case .day: return "Ден, в който дойде"
        case .time: return "Час, в който е дошло, например 10:00"
        case .standsAlready(let day):
            return "Същото искане вече е в регистъра: въведено е на \(day) и още е отворено. Нищо не е въведено отново."
        case .standsForYou(let day):
            return "Същото поискахте на \(day) и онова искане още е отворено. Не го записахме втори път."
        case .dayWrong: return "Въведете ден, който е настъпил, например 2026-11-20"
        case .contact: return "Къде отива отговорът"
        case .contactHint: return "Имейл адрес, или име и пощенски адрес на един ред."
        case .words: return "Какво каза човекът"
        case .search: return "Намерете искане"
        case .searchHint: return "По номера му или по адреса, на който отива отговорът."
        case .searchNone: return "Няма такова искане."
        case .notYours: return "По искания работят само администратори и отговорниците за стъпки от правата."
        case .theirWords: return "Думите на човека"
        case .theirReply: return "Отговорът на човека"
        case .toldThem: return "Какво съобщихме на човека"
        case .whoAsks: return "Кой иска"
        case .proven: return "самоличността е потвърдена"
        case .unproven: return "самоличността още не е потвърдена"
        case .account: return "От личната страница на човека"
        case .policySays: return "Какво казва политиката"
        case .promise: return "Обещан срок"
        case .identity: return "Как се потвърждава самоличността"
        case .representation: return "Кой може да иска от чуждо име"
        case .limits: return "Ограничения"
        case .nextAction: return "Следва"
        case .take: return "Поемане"
        case .takeLead: return "Така другите виждат, че работите по него."
        case .identify: return "Вписване как е потвърдена самоличността"
        case .proofQuestion: return "Как беше потвърдена?"
        case .proof(let proof): return Self.bulgarian(proof)
        case .askBack: return "Въпрос към човека"
        case .askWhat: return "Какво питате?"
        case .question(.identity): return "Кой иска"
        case .question(.scope): return "Кои данни или кое използване се има предвид"
        case .questionWords: return "Въпросът"
        case .sendQuestion: return "Изпращане на въпроса и спиране на срока"
        case .resume: return "Отговорът дойде"
        case .reply: return "Какво отговори човекът"
        case .extend: return "Удължаване на срока"
        case .extendLead(let day): return "Възможно е до \(day), само веднъж. Човекът научава това заедно с мотивите."
        case .extendWords: return "Мотиви"
        case .answer: return "Отговор и приключване"
        case .answerLead: return "Човекът получава тези думи и сведение къде може да се оплаче."
        case .answerWords: return "Отговорът, с мотиви"
        case .refuse: return "Отказ и приключване"
        case .refuseLead: return "Основанието, надзорният орган и съдът се добавят към мотивите ви автоматично."
        case .groundQuestion: return "Основание"
        case .ground(let ground): return Self.bulgarian(ground)
        case .answerDay: return "Денят, в който сте съобщили на човека"
        case .answerDayHint: return "Само ако вече сте го направили, с писмо или лично. Празно: сега."
        case .noMail: return "Няма имейл адрес: изпратете тези думи сами по пощата."
        case .restrict: return "Ограничаване на данни"
        case .restrictLead:
            return
                "От този момент данните само се съхраняват; използват се само в малкото случаи, които законът позволява."
        case .restrictWhy: return "Защо"
        case .restrictWhat: return "Кои данни"
        case .restrictAll: return "Ако не отметнете нищо, ограничават се всички."
        case .restrictNot: return "Това не може да се ограничи или отмени тук: данните са отделени по друга причина."
        case .restriction(.accuracyContested): return "Точността им се оспорва и се проверява"
        case .restriction(.unlawful): return "Обработването е незаконно, а човекът не иска изтриване"
        case .restriction(.legalClaims): return "Човекът има нужда от тях за правни претенции"
        case .restriction(.objectionWeighed): return "Преценява се възражение"
        case .announce: return "Съобщаване, че ограничаването приключва"
        case .announceLead: return "Човекът трябва да научи, преди то да приключи (член 18, параграф 3 от ОРЗД)."
        case .announceWords: return "Какво му се казва"
        case .lift: return "Отмяна на ограничаването"
        case .erase: return "Изтриване на данните на човека"
        case .attention(let late, let soon): return "Искания, които закъсняват: \(late); със срок до пет дни: \(soon)"
        case .otherDeeds: return "Какво още може да се направи"
        case .seePerson: return "Вижте записа на човека"
        case .choose: return "Изберете едно"
        }
    }

    private static func bulgarian(_ proof: IdentityProof) -> String {
        switch proof {
        case .session: return "Човекът е влязъл в профила си"
        case .code: return "Въведен е код, изпратен на познат адрес"
        case .inPerson: return "Лично в офиса"
        case .electronicSignature: return "Електронен подпис"
        case .notarisedProxy: return "Пълномощник с нотариално заверено пълномощно"
        case .parent: return "Родител, за дете"
        case .heir: return "Наследник"
        }
    }

    private static func bulgarian(_ ground: RefusalGround) -> String {
        switch ground {
        case .notIdentified: return "Самоличността не е потвърдена"
        case .authorityMissing: return "Правото да се иска от чуждо име не е доказано"
        case .manifestlyUnfounded: return "Явно неоснователно"
        case .excessive: return "Прекомерно, по-специално повтарящо се"
        case .legalDuty: return "Закон ни задължава да пазим или използваме данните"
        case .legalClaims: return "Данните са нужни за правни претенции"
        case .overridingInterest: return "Наши убедителни основания имат предимство"
        case .rightsOfOthers: return "Би накърнило правата на други"
        case .outsideTheRight: return "Правото не стига до поисканото"
        }
    }

    private static func bulgarian(_ right: Right) -> String {
        switch right {
        case .access: return "Достъп до данните"
        case .rectification: return "Поправка"
        case .erasure: return "Изтриване"
        case .restriction: return "Ограничаване на използването"
        case .portability: return "Пренасяне на данните"
        case .objection: return "Възражение"
        case .withdrawConsent: return "Оттегляне на съгласие"
        case .automatedDecision: return "Преглед на автоматизирано решение"
        case .complaint: return "Жалба"
        case .information: return "Информация"
        }
    }

    private static func bulgarian(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "получено"
        case .waiting: return "чака отговор от човека"
        case .inWork: return "в работа"
        case .answered: return "отговорено"
        case .refused: return "отказано"
        case .withdrawn: return "оттеглено"
        }
    }

    private static func bulgarianNext(_ state: RightsRequest.State) -> String {
        switch state {
        case .received: return "Още никой не го е поел."
        case .waiting: return "Срокът е спрян, докато човекът отговори."
        case .inWork: return "Работете по него и отговорете с мотиви."
        case .answered: return "Отговорено е; няма какво повече да се прави."
        case .refused: return "Отказано е с мотиви; няма какво повече да се прави."
        case .withdrawn: return "Човекът го е оттеглил; няма какво повече да се прави."
        }
    }
}
