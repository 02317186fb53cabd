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
        case .within: return "Отговаряме в срок до"
        case .longest: return "Най-дълъг срок"
        case .ways: return "Как да поискате"
        case .identity: return "Как потвърждаваме самоличността ви"
        case .others: return "Кой може да поиска от ваше име"
        case .fee: return "Колко струва"
        case .limits: return "Какво да знаете"
        case .channel(let channel): return Self.bulgarian(channel)
        case .months(let count): return "\(count) \(Plural.one(count, "месец", "месеца"))"
        case .weeks(let count): return "\(count) \(Plural.one(count, "седмица", "седмици"))"
        case .days(let count): return "\(count) \(Plural.one(count, "ден", "дни"))"
        case .hours(let count): return "\(count) \(Plural.one(count, "час", "часа"))"
        case .years(let count): return "\(count) \(Plural.one(count, "година", "години"))"
        case .oneMonth: return "Един месец, както изисква законът (член 12, параграф 3 от ОРЗД)"
        case .doSee: return "Вижте данните си"
        case .doTake: return "Изтеглете данните си"
        case .doCorrect: return "Поправете данните си"
        case .doChoose: return "Към моя избор"
        case .doObject: return "Възразете"
        case .doRead: return "Прочетете политиката"
        case .doWrite:
            return "Изпратете ни тези думи; в тях е всичко, което ни трябва. Допълнете само това, което знаете вие."
        case .doMail: return "Отворете като имейл"
        case .doTellThem: return "Донесете ги или ги изпратете, или ни кажете същото:"
        case .doTellOtherwise: return "Може и по пощата, по телефона или лично:"
        case .letterSubject(let right): return Self.bulgarianSubject(right)
        case .letter(let right, let firm): return Self.bulgarianLetter(right, firm)
        case .office: return "На място"
        case .person: return "Лице за контакт"
        case .representative: return "Представител"
        case .contacts: return "Към кого да се обърнете"
        case .contactsLead: return "Кажете кои сте и какво искате; не ви трябва формуляр."
        case .email: return "Имейл"
        case .phone: return "Телефон"
        case .address: return "Адрес"
        case .site: return "Сайт"
        case .officer: return "Длъжностно лице по защита на данните"
        case .authority: return "Надзорен орган"
        case .authorityLead:
            return "Можете да подадете жалба до него по всяко време, без да се обръщате първо към нас."
        case .noContacts:
            return "Политиката не посочва данни за връзка; това е открит въпрос, който фирмата трябва да реши."
        case .noAuthority:
            return "Политиката не посочва надзорен орган. Можете да подадете жалба там, където живеете или работите."
        case .notDeclared: return "Политиката на фирмата не съдържа нищо особено за това право; прилага се законът."
        }
    }

    private static func bulgarianArticle(_ right: Right) -> String {
        right == .withdrawConsent ? "член 7, параграф 3 от ОРЗД" : "член \(right.article) от ОРЗД"
    }

    static func bulgarianName(_ right: Right) -> String {
        switch right {
        case .access: return "Да видите данните си"
        case .rectification: return "Да бъдат поправени"
        case .erasure: return "Да бъдат изтрити"
        case .restriction: return "Използването им да бъде ограничено"
        case .portability: return "Да ги вземете със себе си"
        case .objection: return "Да възразите"
        case .withdrawConsent: return "Да оттеглите съгласие"
        case .automatedDecision: return "Да не се решава за вас само автоматично"
        case .complaint: return "Да подадете жалба"
        case .information: return "Да бъдете информирани"
        }
    }

    private static func bulgarianMeaning(_ right: Right) -> String {
        switch right {
        case .access:
            return "Можете да научите дали пазим данни за вас и да ги получите заедно със сведения за тях: защо и "
                + "откога ги пазим, на кого са предоставени и докога остават при нас."
        case .rectification: return "Неточното трябва да се коригира, а непълното – да се допълни."
        case .erasure:
            return "Можете да поискате да изтрием данни, които вече не са ни нужни, за които сте оттеглили съгласието "
                + "си или които не сме имали право да използваме. Онова, което законът ни задължава да пазим, остава "
                + "до изтичането на срока."
        case .restriction:
            return "Докато се изяснява дали данните са верни и дали може да се използват, само ги пазим."
        case .portability: return "Можете да вземете каквото сте ни дали, във формат, който други програми четат."
        case .objection:
            return "Можете да възразите срещу използване въз основа на наши легитимни интереси, а срещу реклама – без "
                + "никаква причина."
        case .withdrawConsent:
            return "Даденото съгласие можете да оттеглите по всяко време, и то толкова лесно, колкото сте го дали."
        case .automatedDecision:
            return "Решение със сериозни последици за вас не може да се взема само автоматично; можете да поискате "
                + "човек да го преразгледа."
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
