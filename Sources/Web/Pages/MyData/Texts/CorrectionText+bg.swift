extension CorrectionText {
    package var bulgarian: String {
        switch self {
        case .title(let label): return "Поправяне: \(label)"
        case .lead:
            return
                "Имате право неточните данни да бъдат поправени (член 16 от Общия регламент). Промяната действа веднага."
        case .now: return "Какво пазим сега"
        case .right: return "Кое е вярното"
        case .check: return "Напред"
        case .checkTitle: return "Проверете преди промяната"
        case .before: return "Преди"
        case .after: return "След"
        case .confirm: return "Поправяне"
        case .doneTitle: return "Поправено"
        case .doneBody(let label):
            return "Вече пазим вярната стойност: \(label). Предишната е унищожена, а поправката е записана."
        case .same: return "Точно това пазим и сега; въведете вярната стойност"
        case .notYours: return "Това не е дошло от вас и трябва първо да го прегледаме. Пишете ни какво не е вярно."
        case .toMyData: return "Към моите данни"
        }
    }
}
