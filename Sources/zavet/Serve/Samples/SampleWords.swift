import Web

/// What the invented people and the invented staff say.
enum SampleWords: UIText, CaseIterable {
    case letter
    case wantsCopy
    case wantsErasure
    case wantsCorrection
    case wantsSomething
    case complains
    case whoAreYou
    case takesLonger
    case copyIsReady
    case recipientDone
    case answer
    case refusal
    case particular

    var english: String {
        switch self {
        case .letter: return "A sample letter: my last message has been without an answer for a week. Please call me."
        case .wantsCopy: return "Please send me everything that you hold about me."
        case .wantsErasure: return "I no longer use your service. Please erase what you hold about me."
        case .wantsCorrection:
            return "My name is written wrongly with you. Please put it right and tell those who got it."
        case .wantsSomething: return "I ask you to answer within the time that the law sets."
        case .complains: return "I am not content with how my data was handled, and I want to know why."
        case .whoAreYou: return "Please tell us from which address you registered, so that we know who asks."
        case .takesLonger: return "Records of several years must be looked through, so the answer takes longer."
        case .copyIsReady: return "The copy of your data is ready. We are still looking into the rest of your request."
        case .recipientDone: return "It has put its copy right."
        case .answer: return "We have looked into your request and done what you asked for."
        case .refusal: return "Nothing shows who asks, and our question was not answered, so nothing can be given."
        case .particular: return "a sample entry"
        }
    }

    var bulgarian: String {
        switch self {
        case .letter: return "Примерно писмо: последното ми съобщение е без отговор от седмица. Моля, обадете ми се."
        case .wantsCopy: return "Моля, изпратете ми всичко, което пазите за мен."
        case .wantsErasure: return "Вече не ползвам услугата ви. Моля, изтрийте данните ми."
        case .wantsCorrection:
            return "Името ми е записано грешно. Моля, поправете го и уведомете тези, които са го получили."
        case .wantsSomething: return "Моля за отговор в срока по закон."
        case .complains: return "Не съм доволен как са ползвани данните ми и искам да знам защо."
        case .whoAreYou: return "Моля, кажете ни от кой адрес сте се регистрирали, за да знаем кой пита."
        case .takesLonger:
            return "Трябва да прегледаме записи от няколко години, затова отговорът ще отнеме повече време."
        case .copyIsReady: return "Копието от данните ви е готово. Останалото от искането ви още проверяваме."
        case .recipientDone: return "Поправили са данните и при себе си."
        case .answer: return "Разгледахме искането ви и направихме каквото поискахте."
        case .refusal: return "Не е показано кой пита, а на въпроса ни няма отговор, затова не можем да дадем нищо."
        case .particular: return "примерен запис"
        }
    }

    var latvian: String {
        switch self {
        case .letter: return "Vēstules paraugs: uz manu pēdējo ziņu nedēļu nav atbildes. Lūdzu, piezvaniet man."
        case .wantsCopy: return "Lūdzu, atsūtiet man visu, ko par mani glabājat."
        case .wantsErasure: return "Jūsu pakalpojumu vairs nelietoju. Lūdzu, izdzēsiet manus datus."
        case .wantsCorrection:
            return "Mans vārds ir ierakstīts kļūdaini. Lūdzu, izlabojiet to un paziņojiet saņēmējiem."
        case .wantsSomething: return "Lūdzu atbildēt likumā noteiktajā termiņā."
        case .complains: return "Neesmu apmierināts ar to, kā izmantoti mani dati, un vēlos zināt, kāpēc."
        case .whoAreYou: return "Lūdzu, pasakiet, no kuras adreses reģistrējāties, lai zinātu, kas jautā."
        case .takesLonger: return "Jāpārskata vairāku gadu ieraksti, tāpēc atbilde prasīs vairāk laika."
        case .copyIsReady: return "Jūsu datu kopija ir gatava. Pārējo pieprasījuma daļu vēl izskatām."
        case .recipientDone: return "Dati ir izlaboti arī pie saņēmēja."
        case .answer: return "Izskatījām jūsu pieprasījumu un izdarījām, ko lūdzāt."
        case .refusal: return "Nav parādīts, kas jautā, un uz mūsu jautājumu nav atbildes, tāpēc neko nevaram izsniegt."
        case .particular: return "ieraksta paraugs"
        }
    }
}
