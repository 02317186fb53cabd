import Policies

extension PrintedFormText {
    package var bulgarian: String {
        switch self {
        case .title: return "Бланки за печат"
        case .lead: return "За всяко право има бланка: отпечатайте я, попълнете я и ни я донесете или изпратете."
        case .empty: return "Празна, за печат"
        case .filled: return "Попълнена с вашите данни"
        case .filledLead: return "Името ви и как да се свържем с вас вече са попълнени; подпишете и я предайте."
        case .link: return "Бланка за печат"
        case .forDesk: return "Бланки за печат, за който поиска"
        case .heading(let right): return Self.bulgarianHeading(right)
        case .to: return "До"
        case .whoAsks: return "Кой иска"
        case .name: return "Имена"
        case .knownBy: return "По какво ме познавате: имейл, телефон, потребителско име или номер"
        case .answerTo: return "Къде да изпратите отговора"
        case .forAnother: return "Ако е за друг човек: за кого и с какво право"
        case .ask(let right): return Self.bulgarianAsk(right)
        case .everything: return "Всички данни, които имате за мен"
        case .onlyThis: return "Само следното:"
        case .onPaper: return "На хартия"
        case .asFile: return "Като файл"
        case .wrong: return "Кое е грешно или липсва"
        case .right: return "Кое е вярното"
        case .noLongerNeeded:
            return "Вече не са нужни за това, за което са взети (член 17, параграф 1, буква „а“ от ОРЗД)"
        case .withdrew: return "Оттеглям съгласието, на което се крепят (член 17, параграф 1, буква „б“ от ОРЗД)"
        case .objected: return "Възразявам срещу използването им (член 17, параграф 1, буква „в“ от ОРЗД)"
        case .unlawful: return "Използват се незаконно (член 17, параграф 1, буква „г“ от ОРЗД)"
        case .mustBeErased:
            return "Закон го изисква или са взети от дете (член 17, параграф 1, букви „д“ и „е“ от ОРЗД)"
        case .contested:
            return "Не са точни; спрете използването им, докато ги проверите (член 18, параграф 1, буква „а“ от ОРЗД)"
        case .keepIt:
            return "Използват се незаконно, но не искам да се изтриват (член 18, параграф 1, буква „б“ от ОРЗД)"
        case .claims:
            return
                "На вас вече не ви трябват, но на мен са нужни за правни претенции (член 18, параграф 1, буква „в“ от ОРЗД)"
        case .weighed: return "Възразих и преценявате възражението ми (член 18, параграф 1, буква „г“ от ОРЗД)"
        case .toMe: return "Дайте файла на мен"
        case .toAnother: return "Ако е възможно, изпратете го на:"
        case .marketing: return "Срещу директния маркетинг и профилирането за него (не е нужна причина)"
        case .becauseOf: return "Срещу друго използване: кое и защо положението ми говори против него"
        case .allConsents: return "Всички съгласия, които съм дал(а)"
        case .whichConsent: return "Това:"
        case .pastStays: return "Каквото е направено преди оттеглянето, остава законно."
        case .anythingElse: return "Какво още трябва да знаете"
        case .day: return "Дата"
        case .signature: return "Подпис"
        case .back:
            return
                "Донесете я или я изпратете на фирмата по пощата или по имейл. Където не се пита за причина, не е нужно да я казвате."
        case .noForm: return "Бланка не е задължителна: достатъчни са ваши думи, по какъвто и да е начин."
        }
    }

    private static func bulgarianHeading(_ right: Right) -> String {
        switch right {
        case .access: return "Искане за достъп до личните ми данни"
        case .rectification: return "Искане за поправка на лични данни"
        case .erasure: return "Искане за изтриване на лични данни"
        case .restriction: return "Искане за ограничаване на обработването"
        case .portability: return "Искане за получаване и пренасяне на лични данни"
        case .objection: return "Възражение срещу обработването на лични данни"
        case .withdrawConsent: return "Декларация за оттегляне на съгласие"
        default: return "Искане за личните ми данни"
        }
    }

    private static func bulgarianAsk(_ right: Right) -> String {
        switch right {
        case .access: return "Питам обработвате ли мои данни и ако да, искам копие от тях:"
        case .rectification: return "Искам тези мои данни да бъдат поправени или допълнени:"
        case .erasure: return "Искам мои данни да бъдат изтрити, защото:"
        case .restriction: return "Искам мои данни само да се пазят, без да се използват, защото:"
        case .portability: return "Искам данните, които съм ви дал(а), във вид, който машините четат:"
        case .objection: return "Възразявам срещу обработването на мои данни:"
        case .withdrawConsent: return "Оттеглям съгласието си за обработване на мои данни:"
        default: return "Искам:"
        }
    }
}
