import Rights

extension RecipientText {
    package var bulgarian: String {
        switch self {
        case .title: return "Кой е получил данните"
        case .lead(let days):
            return
                "Всеки се уведомява, че данните са коригирани, изтрити или ограничени. Който не отговори до \(days) дни, се отбелязва."
        case .silent(let since): return "без отговор от \(since)"
        case .someSilent: return "Получател не отговаря"
        case .recipient: return "Получател"
        case .since: return "От"
        case .state(.owed): return "предстои уведомяване"
        case .state(.told): return "уведомен"
        case .state(.answered): return "отговорил е"
        case .state(.notTold): return "не може да бъде уведомен"
        case .tell: return "Впишете как е уведомен получател"
        case .tellLead:
            return
                "Ако впишете имейл адрес, писмото се изпраща автоматично. За получател, който не може да бъде уведомен, е нужна причина, която лицето вижда."
        case .outcome: return "Какво е положението?"
        case .contact: return "Имейл адрес на получателя"
        case .contactHint: return "Оставете празно, ако сте го уведомили по друг начин."
        case .words: return "Причина или отговор"
        case .wordsHint: return "Лицето го вижда."
        case .letterPlea:
            return
                "Моля, направете същото с това, което пазите, уведомете онези, на които сте го предали, и ни кажете какво сте направили (член 19 от ОРЗД)."
        case .letter(.corrected): return "Данни, които сме ви предали, са коригирани по желание на лицето."
        case .letter(.erased): return "Данни, които сме ви предали, са изтрити при нас по желание на лицето."
        case .letter(.restricted):
            return "Данни, които сме ви предали, вече могат само да се съхраняват, по желание на лицето."
        case .letter(.exercised): return "Лице, чиито данни сме ви предали, е упражнило свое право."
        case .howTold: return "Как уведомихте лицето?"
        case .howToldHint: return "Писмо не може да се изпрати автоматично."
        case .correct: return "Коригирайте стойност"
        case .correctLead: return "Грешната стойност се унищожава; получателите ѝ се уведомяват."
        case .correctWhat: return "Кои данни"
        case .correctValue: return "Правилната стойност"
        case .correctNot: return "Това не може да се коригира тук: няма една такава стойност или формата не е правилна."
        case .letterTitle(let firm): return "Данни, получени от \(firm)"
        case .letterPerson(let known): return "Познавате лицето по: \(known)"
        case .letterData(let data, let last): return "Отнася се за: \(data). Последно сте ги получили на \(last)."
        }
    }
}
