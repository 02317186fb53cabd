extension SignInText {
    package var bulgarian: String {
        switch self {
        case .personTitle: return "Вижте и управлявайте данните си"
        case .personLead: return "Ще ви изпратим код. Не ви е нужна парола."
        case .address: return "Имейл адрес или телефонен номер"
        case .addressHint: return "Използвайте такъв, който вече сте ни дали."
        case .addressMissing: return "Въведете имейл адрес или телефонен номер"
        case .addressMalformed:
            return "Въведете имейл адрес като ime@example.com или телефонен номер като +359 2 123 4567"
        case .sendCode: return "Изпратете ми код"
        case .codeTitle: return "Въведете кода"
        case .codeSent:
            return "Ако този адрес ни е известен, изпратихме код на него. Кодът важи 15 минути и само в този браузър."
        case .code: return "Код"
        case .codeMissing: return "Въведете кода, който ви изпратихме"
        case .codeWrong: return "Кодът е грешен или срокът му е изтекъл. Проверете го или поискайте нов."
        case .codeWrongWithTries(let tries):
            return "Кодът не е верен. Остават ви още \(tries) \(Plural.one(tries, "опит", "опита"))."
        case .whoTitle: return "Кой от вас е това?"
        case .whoLead:
            return "С този адрес са свързани няколко души. Изберете кой от тях сте; другите не виждат нищо за вас."
        case .whoQuestion: return "Това съм аз"
        case .whoMissing: return "Изберете кой от изброените сте"
        case .whoUnnamed: return "Някой без име при нас"
        case .whoSince(let date): return "Познат ни е от \(date)"
        case .newCode: return "Поискайте нов код"
        case .consentsWait: return "Този код потвърждава и съгласията, които отбелязахте във формуляра"
        case .leaveConsentsOut: return "Влезте, без да ги давате"
        case .consentsLapsed:
            return
                "Съгласията, които отбелязахте във формуляр в този браузър, не са записани: те чакаха код за друг адрес "
                + "или текстът им е променен. След като влезете, можете да ги дадете в „Моят избор“."
        case .device: return "Това устройство"
        case .remember: return "Останете с отворен профил тук 30 дни"
        case .rememberHint:
            return "Само на ваше устройство. В бисквитка остава случаен знак; при изход той се премахва."
        case .codeHint: return "Осем цифри, например 1234 5678"
        case .signIn: return "Вход"
        case .signOutTitle: return "Искате ли да излезете?"
        case .signOutLead: return "След това никой няма да вижда данните ви от този браузър, без да поиска нов код."
        case .signOut: return "Изход"
        case .signInAgain: return "Влезте отново"
        case .staffTitle: return "Вход за служители"
        case .loginName: return "Потребителско име"
        case .loginNameMissing: return "Въведете потребителското си име"
        case .password: return "Парола"
        case .passwordMissing: return "Въведете паролата си"
        case .refused: return "Потребителското име или паролата не са верни."
        case .signedOut: return "Излязохте от профила си"
        case .ended: return "Сесията ви изтече. Моля, влезте отново."
        case .tooManyCodes(let minutes):
            return "На този адрес вече изпратихме пет кода за един час. Поискайте нов след \(minutes) "
                + Plural.one(minutes, "минута.", "минути.")
        case .wait(let minutes):
            return "Твърде много опити. Опитайте отново след \(minutes) \(Plural.one(minutes, "минута", "минути"))."
        }
    }
}
