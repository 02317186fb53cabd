extension ComingText {
    package var bulgarian: String {
        switch self {
        case .title: return "Какво променя следващата редакция"
        case .lead:
            return
                "Сметнато е по данните, които се пазят днес, към деня, в който редакцията влиза в сила. Още нищо не е променено."
        case .from: return "Влиза в сила на"
        case .notice: return "Друга редакция на политиката влиза в сила на"
        case .link: return "Вижте какво променя"
        case .moved: return "стойности с променен срок"
        case .atOnce: return "стойности, чийто срок би изтекъл веднага"
        case .held: return "други, които остават, защото са задържани"
        case .belowLaw: return "биха изтекли по-рано, отколкото законът позволява днес"
        case .none: return "Нито един срок не се променя."
        case .caption: return "Стойности по действащото днес правило"
        case .earlier: return "по-рано"
        case .later: return "по-късно"
        case .fixed: return "получават краен срок"
        case .opened: return "остават без краен срок"
        case .undeclared: return "вече не са в политиката"
        case .same: return "без промяна"
        case .part(let count): return "Преброени са първите \(count) души; командният ред брои всички."
        }
    }
}
