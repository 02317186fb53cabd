extension DoneText {
    package var bulgarian: String {
        switch self {
        case .title: return "Благодарим ви, получихме го"
        case .lead: return "Ето какво приехме и защо."
        case .takenTitle: return "Какво приехме"
        case .columnData: return "Данни"
        case .columnPurpose: return "За какво"
        case .columnKept: return "Колко време го пазим"
        case .keeping: return "Всички правила за съхранение са в"
        case .keepingLink: return "политиката ни"
        case .consentsTitle: return "С какво се съгласихте"
        case .consentsHint:
            return "Можете да оттеглите всяко от тези съгласия по всяко време и толкова лесно, колкото ги дадохте."
        case .waitingTitle: return "Съгласия, които чакат потвърждение"
        case .waitingHint:
            return "Те започват да важат едва когато въведете кода тук, в този браузър. Така никой не може "
                + "да се съгласи от ваше име. След това можете да ги оттеглите по всяко време също толкова лесно."
        case .nextTitle: return "Какво следва"
        case .codeSent:
            return "Изпратихме код на адреса, който посочихте. Въведете го тук и ще видите всичко, което пазим за вас. "
                + "Можете да го направите и по-късно, когато пожелаете."
        case .seeNow:
            return "Вече можете да видите това сред данните си, да го поправите и да следите какво се прави с него."
        case .seeLater:
            return "Ако сте посочили адрес, по всяко време можете да видите какво пазим – с код, изпратен на него. Не "
                + "е нужно да правите нищо друго."
        case .myData: return "Към моите данни"
        case .choiceTitle: return "Вашият избор"
        case .chosen: return "Пазим това, с което се съгласихте, и нищо друго за вас."
        case .nothingChosen: return "Не се съгласихте с нищо, затова не пазим нищо за вас."
        case .thisBrowser:
            return "Този браузър ни остава познат 30 дни по случаен знак, за да можете тук да промените решението си."
        case .choices: return "Към моя избор"
        case .front: return "Към началната страница"
        }
    }
}
