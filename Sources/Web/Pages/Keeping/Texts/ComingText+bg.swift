extension ComingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво мести следващата редакция"
        case .lead:
            return
                "Преброено върху това, което се пази сега, към деня, в който редакцията влиза в сила. Още нищо не е променено."
        case .from: return "Влиза в сила на"
        case .notice: return "Друга редакция на политиката влиза в сила на"
        case .link: return "Какво мести"
        case .moved: return "стойности, чиято дата се мести"
        case .atOnce: return "стойности, които биха си отишли веднага"
        case .held: return "още, които задържане пази"
        case .belowLaw: return "биха си отишли, преди законът сега да позволява"
        case .none: return "Не мести никоя дата."
        case .caption: return "Стойности по правилото, което решава сега"
        case .earlier: return "по-рано"
        case .later: return "по-късно"
        case .fixed: return "получават дата"
        case .opened: return "губят датата си"
        case .undeclared: return "вече не са обявени"
        case .same: return "остават"
        case .part(let count): return "Преброени са първите \(count) души; командният ред брои всички."
        }
    }
}
