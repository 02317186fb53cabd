import Rights

extension RequestDeskText {
    package var bulgarian: String {
        switch self {
        case .title: return "Искания"
        case .lead: return "Какво са поискали хората; най-горе е това с най-близък срок."
        case .none: return "Няма отворено искане."
        case .closedTitle: return "Приключени наскоро"
        case .clock: return "Срок"
        case .late: return "закъснява"
        case .soon: return "срокът наближава"
        case .inTime: return "в срок"
        case .lateCount: return "Закъсняват"
        case .soonCount: return "Със срок до пет дни"
        case .openCount: return "Отворени"
        case .answeredCount: return "Наскоро приключени"
        case .medianDays: return "Дни до отговора, медиана"
        case .handler: return "Поето от"
        case .you: return "Вас"
        case .colleague: return "Колега"
        case .nobody: return "Още никой"
        case .enter: return "Вписване на искане"
        case .enterLead: return "За дошлото по поща, имейл, телефон или в офиса. Срокът тече от деня, в който е дошло."
        case .person: return "Имейл адрес, телефон или номер, по който човекът е познат"
        case .personHint: return "Оставете празно, когато още не се знае кой пита."
        case .personNone: return "Това не води до никого или води до повече от един"
        case .channel: return "Как дойде"
        case .languageOfAnswer: return "Език на отговора"
        case .day: return "Ден, в който дойде"
        case .dayWrong: return "Въведете ден, който е настъпил, например 2026-11-20"
        case .contact: return "Къде отива отговорът"
        case .contactHint: return "Имейл адрес, или име и пощенски адрес на един ред."
        case .words: return "Какво каза човекът"
        case .search: return "Намерете искане"
        case .searchHint: return "По номера му или по адреса, на който отива отговорът."
        case .searchNone: return "По това не се намира искане."
        case .notYours: return "По искания работят само администратори и отговорниците за стъпки от правата."
        case .whoAsks: return "Кой пита"
        case .proven: return "показано"
        case .unproven: return "още не е показано"
        case .account: return "На собствената страница на човека"
        case .policySays: return "Какво казва политиката"
        case .promise: return "Обещан срок"
        case .identity: return "Как се показва кой пита"
        case .representation: return "Кой може да пита за друг"
        case .limits: return "Граници"
        case .nextAction: return "Следва"
        case .take: return "Поемане"
        case .takeLead: return "Така другите виждат, че работите по него."
        case .identify: return "Вписване как се показа кой пита"
        case .proofQuestion: return "Как беше показано?"
        case .proof(let proof): return Self.bulgarian(proof)
        case .askBack: return "Въпрос към човека"
        case .askWhat: return "Какво питате?"
        case .question(.identity): return "Кой пита"
        case .question(.scope): return "Кои данни или кое използване се има предвид"
        case .questionWords: return "Въпросът"
        case .sendQuestion: return "Питане и спиране на срока"
        case .resume: return "Отговорът дойде"
        case .reply: return "Какво отговори човекът"
        case .extend: return "Удължаване на срока"
        case .extendLead(let day): return "Възможно е до \(day), само веднъж. Човекът научава с мотивите."
        case .extendWords: return "Мотиви"
        case .answer: return "Отговор и приключване"
        case .answerLead: return "Човекът получава тези думи и къде да се оплаче."
        case .answerWords: return "Отговорът, с мотиви"
        case .refuse: return "Отказ и приключване"
        case .refuseLead: return "Основанието, надзорният орган и съдът се добавят към мотивите ви от само себе си."
        case .groundQuestion: return "Основание"
        case .ground(let ground): return Self.bulgarian(ground)
        case .noMail: return "Няма имейл адрес: изпратете тези думи по пощата сами."
        case .otherDeeds: return "Какво още може да се направи"
        case .seePerson: return "Вижте записа на човека"
        case .choose: return "Изберете едно"
        }
    }

    private static func bulgarian(_ proof: IdentityProof) -> String {
        switch proof {
        case .session: return "Човекът е влязъл в профила си"
        case .code: return "Върна се код, пратен на познат адрес"
        case .inPerson: return "Лично в офиса"
        case .electronicSignature: return "Електронен подпис"
        case .notarisedProxy: return "Пълномощник с нотариално заверено пълномощно"
        case .parent: return "Родител, за дете"
        case .heir: return "Наследник"
        }
    }

    private static func bulgarian(_ ground: RefusalGround) -> String {
        switch ground {
        case .notIdentified: return "Не се показа кой пита"
        case .authorityMissing: return "Не се показа правото да се пита за друг"
        case .manifestlyUnfounded: return "Явно неоснователно"
        case .excessive: return "Прекомерно, по-специално повтарящо се"
        case .legalDuty: return "Закон ни задължава да пазим или използваме данните"
        case .legalClaims: return "Данните са нужни за правни претенции"
        case .overridingInterest: return "Наши убедителни основания имат предимство"
        case .rightsOfOthers: return "Би накърнило правата на други"
        case .outsideTheRight: return "Правото не стига до поисканото"
        }
    }
}
