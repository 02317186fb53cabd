import Processing

extension PackageText {
    package var bulgarian: String {
        switch self {
        case .title(let firm): return "Вашите данни: \(firm)"
        case .made(let time): return "Съставено на \(time)"
        case .scope(.access):
            return
                "Това е всичко, което пазим за вас: защо, откъде, докога и кой го е получил (член 15 от ОРЗД)."
        case .scope(.portability):
            return
                "Това е предоставеното от вас, което използваме с ваше съгласие или по договор с вас (член 20 от ОРЗД). Можете да го дадете на друга фирма."
        case .held: return "Какво пазим"
        case .value: return "Стойност"
        case .nothingHeld: return "Нищо."
        case .whoLooked: return "Кой е гледал данните ви"
        case .nobodyLooked: return "Никой не ги е гледал."
        case .unreadable: return "Тези файлове не можаха да бъдат прочетени и липсват в архива. Попитайте ни за тях."
        case .looked: return "Какво е направено"
        case .by: return "От кого"
        case .choices: return "Вашите съгласия"
        case .choice: return "Съгласие"
        case .standing: return "Състояние"
        case .given: return "дадено"
        case .refused: return "отказано"
        case .withdrawn: return "оттеглено"
        case .ranOut: return "с изтекъл срок"
        case .files: return "Какво има в този архив"
        case .filePolicy:
            return "цялата политика: цели, получатели, предаване в трети държави, автоматизирани решения, права"
        case .fileData: return "данните ви, за хора и за програми"
        case .fileSchema: return "какво означава всяка част от data.json, за програми (JSON Schema)"
        case .fileDisclosures: return "какво, на кого и кога е предадено"
        case .fileLooks: return "кой и кога е гледал"
        case .fileRecordings: return "записи и други файлове"
        case .rights: return "Вашите права"
        case .sameForm: return "Политиката с всички ваши права е в policy.html."
        case .takeTitle(.access): return "Всичко, за четене и пазене"
        case .takeTitle(.portability): return "Предоставеното от вас, за друга фирма"
        case .takeWhat(.access):
            return
                "Архив (ZIP): страница за четене, таблици, записите и кой е получил и гледал данните ви (член 15 от ОРЗД)."
        case .takeWhat(.portability):
            return
                "Архив (ZIP) с предоставеното от вас със съгласие или по договор, в JSON и CSV (член 20 от ОРЗД)."
        case .takeButton: return "Изтеглете архива"
        case .place(.access): return "Подгответе всичко, което се пази"
        case .place(.portability): return "Подгответе предоставеното от лицето"
        case .placeLead(.access):
            return
                "Лицето може да изтегли архива в срок от тридесет дни, след вход; вие можете да го изтеглите тук, за да го връчите. Отговорът посочва мястото."
        case .placeLead(.portability):
            return
                "Архивът може да бъде изтеглен в срок от тридесет дни от лицето, след вход, и от вас, за да го връчите или изпратите на посочената от лицето фирма. Отговорът посочва мястото."
        case .ready(let day): return "Архивът може да бъде изтеглен до \(day)"
        case .gone: return "Архивът вече не може да бъде изтеглен. Поискайте го отново."
        case .letter(let address, let day): return "Данните ви са готови за вас до \(day): влезте на \(address)"
        case .handed(.access): return "Даден е архив с всичко, което пазим за вас"
        case .handed(.portability): return "Даден е архив с предоставеното от вас"
        }
    }
}
