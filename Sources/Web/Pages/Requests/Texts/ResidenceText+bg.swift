import Rights

extension ResidenceText {
    package var bulgarian: String {
        switch self {
        case .question: return "Къде живеете?"
        case .questionHint:
            return
                "Не сте длъжни да кажете. Приемаме всяко искане; в отговора пише кои права важат за вас."
        case .answer(.within, let places): return "Тук: \(places)"
        case .answer(.elsewhere, _): return "Другаде"
        case .row: return "Живее"
        case .economicArea: return "Европейското икономическо пространство"
        case .world: return "всяка държава"
        case .allApply(let places):
            return
                "Казахте, че живеете тук: \(places). За вас важат всички права от политиката ни."
        case .livesElsewhere(let places): return "Казахте, че живеете извън: \(places)."
        case .forEverybody(let rights): return "Политиката ни дава на всекиго, където и да живее: \(rights)."
        case .forResidents(let rights, let places):
            return
                "Останалите права тя описва за хора оттук: \(places). Това са: \(rights)."
        case .lawGivesAll:
            return
                "Законът не пита къде живеете: установени сме в Европейския съюз, затова всяко от тези права е ваше и по закон (член 3, параграф 1 от ОРЗД) и разглеждаме искането ви като всяко друго."
        case .lawStays:
            return
                "Каквото ви дава законът там, където живеете, остава ваше и разглеждаме искането ви като всяко друго."
        }
    }
}
