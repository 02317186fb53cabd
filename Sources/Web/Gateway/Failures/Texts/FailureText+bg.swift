extension FailureText {
    package var bulgarian: String {
        switch self {
        case .notFoundTitle: return "Не намираме тази страница"
        case .notFoundBody: return "Възможно е адресът да е сгрешен или страницата вече да не съществува."
        case .forbiddenTitle: return "Нямате достъп до тази страница"
        case .forbiddenBody:
            return "Профилът ви няма ролята, която тази страница изисква. Ако ви е необходима, обърнете се към "
                + "служителя, който управлява профилите."
        case .signInTitle: return "Първо влезте в профила си"
        case .signInBody: return "Тази страница се показва само след вход. Възможно е сесията ви да е изтекла."
        case .formExpiredTitle: return "Моля, изпратете формуляра отново"
        case .formExpiredBody:
            return "Формулярът е бил отворен твърде дълго или не е изпратен от нашата страница. Нищо не е "
                + "променено. Върнете се, заредете страницата наново и опитайте отново."
        case .tooManyTitle: return "Моля, изчакайте малко"
        case .tooManyBody:
            return "От вашата връзка постъпиха твърде много заявки. Опитайте отново след няколко минути."
        case .tooLargeTitle: return "Изпратеното е твърде голямо"
        case .tooLargeBody:
            return "Съкратете текста или изберете по-малък файл и изпратете отново. Нищо не е променено."
        case .badRequestTitle: return "Не можахме да прочетем заявката"
        case .badRequestBody:
            return "Нещо в нея не беше според очакваното. Нищо не е променено. Върнете се и опитайте отново."
        case .conflictTitle: return "Междувременно нещо се е променило"
        case .conflictBody: return "Заредете страницата отново, вижте актуалното състояние и решете наново."
        case .secureTitle: return "Необходима е защитена връзка"
        case .secureBody: return "Отворете страницата с адрес, който започва с https://, и изпратете формуляра оттам."
        case .unavailableTitle: return "В момента не можем да отговорим"
        case .unavailableBody: return "Моля, опитайте отново след няколко минути."
        case .internalTitle: return "Възникна грешка при нас"
        case .internalBody: return "Вината не е ваша. Опитайте отново; ако се повтори, съобщете ни номера по-долу."
        case .requestNumber: return "Номер на заявката"
        case .errorCode: return "Код"
        case .toFrontPage: return "Към началната страница"
        }
    }
}
