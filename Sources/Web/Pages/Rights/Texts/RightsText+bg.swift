import Policies

extension RightsText {
    package var bulgarian: String {
        switch self {
        case .title: return "Моите права"
        case .lead: return "Какво можете да поискате от нас, какво правим ние и как да го направите сега."
        case .name(let right): return Self.bulgarianName(right)
        case .meaning(let right): return Self.bulgarianMeaning(right)
        case .article(let right): return Self.bulgarianArticle(right)
        case .firm: return "Как постъпваме"
        case .within: return "Отговаряме до"
        case .longest: return "Най-дълго"
        case .ways: return "Можете да поискате"
        case .identity: return "Как разбираме, че сте вие"
        case .others: return "Кой може да поиска вместо вас"
        case .fee: return "Колко струва"
        case .limits: return "Граници"
        case .channel(let channel): return Self.bulgarian(channel)
        case .months(let count): return "\(count) \(Plural.one(count, "месец", "месеца"))"
        case .weeks(let count): return "\(count) \(Plural.one(count, "седмица", "седмици"))"
        case .days(let count): return "\(count) \(Plural.one(count, "ден", "дни"))"
        case .hours(let count): return "\(count) \(Plural.one(count, "час", "часа"))"
        case .years(let count): return "\(count) \(Plural.one(count, "година", "години"))"
        case .oneMonth: return "Един месец, както казва законът (член 12, параграф 3 от Общия регламент)"
        case .doSee: return "Вижте данните си"
        case .doTake: return "Изтеглете данните си"
        case .doCorrect: return "Поправете данните си"
        case .doChoose: return "Към моя избор"
        case .doObject: return "Възразете"
        case .doRead: return "Прочетете политиката"
        case .doWrite: return "Тези страници още не приемат такова искане. Пишете ни: за връзка вижте по-долу."
        case .contacts: return "Към кого да се обърнете"
        case .contactsLead: return "Кажете кои сте и какво искате; не ви трябва формуляр."
        case .email: return "Имейл"
        case .phone: return "Телефон"
        case .address: return "Адрес"
        case .site: return "Сайт"
        case .officer: return "Длъжностно лице по защита на данните"
        case .authority: return "Надзорният орган"
        case .authorityLead: return "Можете да подадете жалба до него по всяко време, и без да сте питали първо нас."
        case .noContacts: return "Политиката не посочва връзка; това е открит въпрос, който фирмата трябва да уреди."
        case .noAuthority:
            return "Политиката не назовава орган. Можете да се оплачете там, където живеете или работите."
        case .notDeclared: return "Политиката на фирмата не казва нищо свое за това право; важи законът."
        }
    }

    private static func bulgarianArticle(_ right: Right) -> String {
        right == .withdrawConsent ? "член 7, параграф 3 от ОРЗД" : "член \(right.article) от ОРЗД"
    }

    private static func bulgarianName(_ right: Right) -> String {
        switch right {
        case .access: return "Да видите данните си"
        case .rectification: return "Да бъдат поправени"
        case .erasure: return "Да бъдат изтрити"
        case .restriction: return "Използването им да бъде ограничено"
        case .portability: return "Да ги вземете със себе си"
        case .objection: return "Да възразите"
        case .withdrawConsent: return "Да оттеглите съгласие"
        case .automatedDecision: return "Да не ви съди само машина"
        case .complaint: return "Да се оплачете"
        case .information: return "Да бъдете информирани"
        }
    }

    private static func bulgarianMeaning(_ right: Right) -> String {
        switch right {
        case .access:
            return
                "Можете да научите дали пазим данни за вас и да ги получите с всичко около тях: защо, откога, към кого са отишли, докога."
        case .rectification: return "Грешното трябва да се поправи, а непълното – да се допълни."
        case .erasure:
            return
                "Можете да поискате да изтрием данни, които вече не ни трябват, за които вече не сте съгласни или които не сме имали право да ползваме. Което закон ни задължава да пазим, остава, докато му мине времето."
        case .restriction: return "Докато се изяснява дали данните са верни и може ли да се използват, само ги пазим."
        case .portability: return "Можете да вземете каквото сте ни дали във вид, който други програми четат."
        case .objection:
            return
                "Можете да възразите срещу използване на основание наши интереси, а срещу реклама – без никаква причина."
        case .withdrawConsent:
            return "Което сте позволили, можете да оттеглите по всяко време, толкова лесно, колкото сте го дали."
        case .automatedDecision:
            return
                "Решение със сериозни последици за вас не може да се остави на машина; можете да поискате човек да го погледне."
        case .complaint: return "Ако смятате, че нарушаваме закона, можете да се обърнете към надзорния орган."
        case .information: return "Длъжни сме да кажем с прости думи какво правим с данните ви, преди да го направим."
        }
    }

    private static func bulgarian(_ channel: ContactChannel) -> String {
        switch channel {
        case .page: return "на тези страници"
        case .email: return "по имейл"
        case .post: return "по пощата"
        case .phone: return "по телефона"
        case .office: return "в офиса"
        case .form: return "с формуляр"
        case .representative: return "чрез представител"
        case .machine: return "от програма към програма"
        }
    }
}
