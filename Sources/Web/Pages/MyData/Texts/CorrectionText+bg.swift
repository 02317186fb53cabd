extension CorrectionText {
    package var bulgarian: String {
        switch self {
        case .title(let label): return "Поправяне: \(label)"
        case .lead:
            return "Имате право неточните ви данни да бъдат коригирани (член 16 от ОРЗД). Промяната действа веднага."
        case .now: return "Какво пазим сега"
        case .right: return "Каква е вярната стойност"
        case .check: return "Напред"
        case .checkTitle: return "Проверете преди промяната"
        case .before: return "Преди промяната"
        case .after: return "След промяната"
        case .confirm: return "Поправяне"
        case .doneTitle: return "Поправено"
        case .doneBody(let label):
            return "Поправено: \(label). Предишната стойност е унищожена, а поправката е записана."
        case .same: return "Точно това пазим и сега; въведете вярната стойност"
        case .notYours:
            return "Тези данни не сме получили от вас и първо трябва да ги проверим. Пишете ни какво не е вярно."
        case .toMyData: return "Към моите данни"
        }
    }
}
