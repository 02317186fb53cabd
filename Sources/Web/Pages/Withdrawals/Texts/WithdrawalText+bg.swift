extension WithdrawalText {
    package var bulgarian: String {
        switch self {
        case .title: return "Оттегляния на съгласие"
        case .lead:
            return "Всяко оттегляне, получено по какъвто и да е начин, и кой отговаря за него. Ясното действа "
                + "веднага; за неясното някой пита."
        case .none: return "Още няма получени оттегляния."
        case .came: return "Получено на"
        case .consent: return "Съгласие"
        case .way: return "По какъв начин"
        case .owner: return "Кой отговаря"
        case .nobody: return "Никой не е посочен"
        case .state: return "Състояние"
        case .asking: return "попитайте човека"
        case .effective: return "изпълнено"
        case .entered: return "Вписано"
        case .matter: return "Преписка"
        case .enter: return "Впишете оттегляне"
        case .isItClear: return "Ясно ли е?"
        case .clear: return "Да"
        case .clearHint: return "Казва или показва с еднозначно действие, че съгласието се оттегля. Действа веднага."
        case .doubtful: return "Не"
        case .doubtfulHint: return "Може да значи и друго. Нищо не се променя, докато човекът не бъде попитан."
        case .notYours: return "Вписва само който отговаря за оттеглянията или администратор."
        case .dayWrong: return "Впишете деня на получаване: днес или по-рано"
        case .enterAnswer: return "Впишете отговора"
        case .askTitle: return "Попитайте човека"
        case .askLead: return "Съобщението не е ясно. Попитайте дали е оттегляне и впишете отговора."
        case .rule: return "Какво казва политиката"
        case .answered: return "Какво отговори човекът?"
        case .meant: return "Това е оттегляне"
        case .notMeant: return "Не е оттегляне"
        }
    }
}
