import Processing

extension RefusalText {
    package var bulgarian: String {
        switch self {
        case .value(let fault, let label, let longest): return "\(label): \(Self.bulgarian(fault, longest))"
        case .missing(let label): return "\(label): моля, попълнете"
        case .repeated(let label): return "\(label): посочете само една стойност"
        case .confirm: return "Отметнете, ако сте съгласни; без това не можем да приемем данните ви"
        case .ambiguous:
            return "Познаваме няколко души с този адрес. Моля, влезте в профила си или се обърнете направо към нас."
        case .consentNotOffered: return "Тук не се иска такова съгласие"
        case .wordsMissing: return "Нямаме текст за това съгласие на вашия език и затова не можем да го поискаме тук"
        case .undeclared: return "Изпратено е нещо, което този формуляр не изисква"
        case .notPermitted: return "Политиката не ни позволява да приемем това тук"
        }
    }

    private static func bulgarian(_ fault: ValueFault, _ longest: Int) -> String {
        switch fault {
        case .empty: return "моля, попълнете"
        case .tooLong: return "напишете най-много \(longest) знака"
        case .controlCharacters: return "има знаци, които не са част от текст; напишете го отново"
        case .notEmail: return "напишете имейл адрес като ime@example.com"
        case .notPhone: return "напишете телефонен номер като +359 2 123 4567"
        case .notDate: return "напишете дата: ден, месец и година"
        case .notDateTime: return "напишете ден и час"
        case .notNumber: return "напишете число с цифри, например 12 или 12.5"
        case .notBoolean: return "изберете „да“ или „не“"
        case .notChoice: return "изберете едно от предложените"
        case .notCountry: return "изберете държава"
        case .notURL: return "напишете адрес на страница, който започва с https://"
        case .notIP: return "напишете мрежов адрес, например 192.0.2.1"
        case .notIBAN: return "проверете номера на сметката; контролните цифри не съвпадат"
        case .dateImpossible: return "тази дата не може да е вярна"
        }
    }
}
