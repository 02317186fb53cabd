extension RegisterText {
    package var bulgarian: String {
        switch self {
        case .addressesTitle: return "Адреси на документи"
        case .addressesLead:
            return "Къде са документите и услугите, които политиката назовава и за които важи и техен собствен "
                + "текст."
        case .noDocuments: return "Политиката не назовава документи или услуги със собствен текст."
        case .storesTitle: return "Хранилища на лични данни"
        case .storesLead:
            return "Всяка база, сървър и архив с лични данни и къде се намира. Място, което политиката не "
                + "назовава, се отказва."
        case .noPlaces: return "Политиката не назовава места, на които може да се съхраняват данни."
        case .empty: return "Още няма нищо вписано."
        case .name: return "Име"
        case .store: return "Хранилище"
        case .under: return "Към"
        case .address: return "Адрес"
        case .place: return "Място"
        case .entered: return "Вписано"
        case .enter: return "Впишете"
        case .nameHint: return "Както се нарича във фирмата. Същото име още веднъж променя реда."
        case .addressHint: return "Започва с https://; празно поле маха името."
        case .takenOut: return "Вече никъде: махнете го"
        case .notYours: return "Тук вписва само администратор."
        case .elementUnknown: return "Изберете измежду назованото в политиката"
        case .nameMissing: return "Впишете име"
        case .nameTooLong(let most): return "Напишете най-много \(most) знака"
        case .addressUnfit: return "Впишете адрес в интернет, който започва с https://"
        case .placeUnlisted: return "Политиката не назовава това място, затова там не може да се съхраняват данни"
        }
    }
}
