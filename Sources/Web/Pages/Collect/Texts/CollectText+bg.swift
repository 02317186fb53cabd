import Policies

extension CollectText {
    package var bulgarian: String {
        switch self {
        case .listTitle: return "Къде ни давате данни"
        case .listLead:
            return "Това са всички случаи, в които приемаме лични данни. Другаде не събираме нищо и не приемаме нищо, "
                + "което не е изброено."
        case .here: return "Тук и сега"
        case .afterSignIn: return "Тук, след като влезете"
        case .elsewhere: return "По други начини"
        case .noPoints: return "Тази фирма не приема лични данни."
        case .channel(.web): return "на страница в интернет"
        case .channel(.application): return "в приложение"
        case .channel(.email): return "по имейл"
        case .channel(.phone): return "по телефона"
        case .channel(.post): return "по пощата"
        case .channel(.office): return "в офиса"
        case .channel(.automatic): return "автоматично, докато ползвате услугата"
        case .channel(.partner): return "от партньор"
        case .takes: return "Какво се приема"
        case .signInFirst: return "Влезте, за да продължите"
        case .signInFirstWhy:
            return "Този формуляр е за хора, които фирмата вече познава. Влезте и той ще се отвори тук."
        case .notHere: return "Това не се попълва тук. Показваме го, за да знаете какво се приема и защо."
        case .whyTitle: return "Защо питаме"
        case .because: return "Правно основание"
        case .usedFor(let purposes): return "За: \(purposes)"
        case .onePerLine: return "По едно на ред."
        case .ageFrom(let years): return "От \(years)-годишна възраст"
        case .alsoIf: return "Само ако се отнася за вас"
        case .onlyIf(let fact): return "Само при: \(fact)"
        case .confirmTitle: return "Моля, потвърдете"
        case .offersTitle: return "Ако желаете"
        case .offersHint: return "Изборът е изцяло ваш. Всичко останало работи по същия начин и без това."
        case .saveChoice: return "Запазване на избора"
        case .refuseAll: return "Отказвам всичко"
        case .choiceHint:
            return
                "Каквото не е отметнато, е отказано. Отказът не ви лишава от нищо друго, а за непознат не пазим нищо."
        case .send: return "Изпращане"
        case .noticeHint: return "Как постъпваме с данните ви, колко време ги пазим и какви са правата ви:"
        case .noticeLink: return "прочетете цялата политика"
        case .choose: return "Моля, изберете"
        case .yes: return "Да"
        case .no: return "Не"
        case .clearAnswer: return "Без отговор"
        case .termsFirst: return "Първо условията на друг"
        case .termsFirstWhy(let names):
            return
                "Преди да дадете каквото и да е, прочетете тези условия, които не са наши: \(names). Отбелязваме, че са показани, без името ви."
        case .showTerms: return "Покажете условията"
        case .termsVersion(let version): return "От: \(version)"
        case .openPoints: return "Какво не е изяснено в текста на фирмата"
        case .untyped(let labels): return "Тези данни не се изпращат с този формуляр и не са нужни тук: \(labels)"
        }
    }
}
