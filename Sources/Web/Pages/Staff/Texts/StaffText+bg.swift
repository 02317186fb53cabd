import Accounts

extension StaffText {
    package var bulgarian: String {
        switch self {
        case .deskTitle: return "Табло на служителите"
        case .deskLead: return "Какво е в сила, какво още не е решено и какво е направено."
        case .inForce: return "Политиката в сила"
        case .version: return "Редакция"
        case .effective: return "В сила от"
        case .loaded: return "Заредена тук"
        case .languages: return "Езици"
        case .evidence: return "Доказателства"
        case .evidenceEntries: return "записа в доказателствата"
        case .evidenceHead: return "Последно подписано"
        case .lately: return "Напоследък"
        case .people: return "записани хора"
        case .consentsGiven: return "дадени съгласия"
        case .consentsWithdrawn: return "оттеглени съгласия"
        case .permits: return "разрешени употреби"
        case .refusals: return "отказани употреби"
        case .disclosures: return "предоставяния на други"
        case .openPoints: return "Открити въпроси"
        case .openPoint: return "Въпрос"
        case .warning: return "Предупреждение"
        case .showAll(let count): return "Показване на всички \(count)"
        case .openNone: return "Политиката няма открити въпроси."
        case .place: return "Място във файловете"
        case .meanwhile: return "Дотогава"
        case .between: return "Между точките"
        case .warnings: return "Предупреждения от проверката"
        case .exactly: return "Както го казва проверката"
        case .warningsNone: return "Проверката не намира за какво да предупреди."
        case .clientsTitle: return "Програми"
        case .clientsLead:
            return "Програмите на фирмата се обръщат към сървъра със свой ключ и могат да правят само онова, за което "
                + "е издаден."
        case .clientsNone: return "Все още никоя програма няма ключ."
        case .clientName: return "Име на програмата"
        case .clientNameHint: return "За да я познават колегите, например магазинът или бюлетинът."
        case .clientNameBad: return "Въведете име от 1 до 120 знака"
        case .scopes: return "Какво може да прави"
        case .scopesMissing: return "Изберете поне едно нещо, което може да прави"
        case .makeClient: return "Създаване на ключ"
        case .newClient: return "Нова програма"
        case .keyTitle: return "Ключът на програмата"
        case .keyOnce: return "Копирайте го сега и го пазете като парола: показва се само този път."
        case .made: return "Създаден"
        case .lastUsed: return "Последно използван"
        case .never: return "Никога"
        case .state: return "Състояние"
        case .active: return "действащ"
        case .revoked: return "отменен"
        case .revoke: return "Отмяна на ключа"
        case .revokeLead: return "От този момент програмата не може да прави нищо. Отмяната е окончателна."
        case .passwordTitle: return "Моята парола"
        case .passwordLead: return "След смяната другите ви сесии приключват."
        case .oldPassword: return "Сегашната парола"
        case .newPassword: return "Новата парола"
        case .newPasswordHint: return "Поне 12 знака; добре е да е от няколко думи."
        case .repeatPassword: return "Новата парола още веднъж"
        case .repeatDiffers: return "Двете нови пароли не са еднакви"
        case .oldWrong: return "Това не е сегашната ви парола"
        case .change: return "Смяна на паролата"
        case .passwordDone: return "Паролата ви е сменена"
        case .signOutTitle: return "Излизане от таблото"
        case .signOutLead: return "Можете да влезете отново по всяко време."
        case .signedInSince: return "Кой е влязъл"
        case .noPassword: return "Въведете парола"
        case .busy: return "Сървърът проверява много пароли в момента. Опитайте пак след няколко секунди."
        case .alerts: return "Обърнете внимание"
        case .failedSignIns(let count):
            return
                "\(count) \(Plural.one(count, "неуспешен опит", "неуспешни опита")) за влизане от един адрес за четвърт час"
        case .code: return "Код"
        case .inYear(let year): return "Преброено в доказателствата за \(year) г."
        case .revokeTitle(let name): return "Отмяна на ключа: \(name)"
        case .scope(let scope): return Self.bulgarian(scope)
        case .refusal(let refusal): return Self.bulgarian(refusal)
        }
    }

    private static func bulgarian(_ scope: Scope) -> String {
        switch scope {
        case .collect: return "да подава данни"
        case .read: return "да чете данни на хора"
        case .decide: return "да пита дали употреба е разрешена"
        case .record: return "да записва употреби и предоставяния на други"
        case .choices: return "да записва съгласия и възражения"
        case .events: return "да съобщава за събития"
        case .persons: return "да изтрива хора, да обединява и разделя записите за тях"
        case .holds: return "да задържа данните на всички за дело"
        case .`import`: return "да внася данни за хора от по-рано"
        case .messages: return "да изпраща съобщения на хора"
        case .ledger: return "да чете доказателствата"
        case .policy: return "да чете и проверява политики"
        }
    }

    private static func bulgarian(_ refusal: PasswordRefusal) -> String {
        switch refusal {
        case .tooShort: return "Изберете поне 12 знака; добре е да е от няколко думи"
        case .tooLong: return "Тази парола е твърде дълга"
        case .common: return "Изберете друга: тази е в списъците с често срещани пароли"
        case .monotonous: return "Изберете друга: тази само повтаря или изрежда няколко знака"
        case .loginName: return "Изберете друга: потребителското име не е тайна"
        }
    }
}
