extension GoingCopyText {
    package var bulgarian: String {
        switch self {
        case .title: return "Копия, които още не са премахнати"
        case .lead:
            return
                "Каквото е изтрито и още лежи запечатано в хранилищата. "
                + "Никой не го чете; всяко копие си отива само, а после и от този списък."
        case .none:
            return
                "Никое копие не чака: изтритото си е отишло от хранилищата. За резервните копия се следи отделно."
        case .link: return "Списъкът"
        case .caption: return "Всяко, докато си отиде"
        case .number: return "Номер"
        case .time: return "Време"
        case .person: return "Всичко за един човек"
        case .value: return "Една стойност"
        case .deleted: return "изтрито"
        case .taken: return "прието"
        case .part(let count): return "Показани са най-старите \(count) от всеки вид."
        }
    }
}
