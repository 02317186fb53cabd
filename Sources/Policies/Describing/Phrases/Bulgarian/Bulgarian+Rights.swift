import Vocabulary

extension BulgarianPhrases {
    func name(_ basis: LegalBasis) -> String {
        switch basis {
        case .consent: "Вашето съгласие"
        case .contract: "Договор с вас"
        case .legalObligation: "Задължение, което ни налага законът"
        case .vitalInterests: "Да опазим нечий живот или здраве"
        case .publicTask: "Задача в обществен интерес"
        case .legitimateInterests: "Наш законен интерес, претеглен спрямо вашия"
        }
    }
    func article(_ basis: LegalBasis) -> String {
        let letters: [LegalBasis: String] = [
            .consent: "а", .contract: "б", .legalObligation: "в", .vitalInterests: "г", .publicTask: "д",
            .legitimateInterests: "е",
        ]
        return "член 6, параграф 1, буква „\(letters[basis, default: ""])“ ОРЗД"
    }
    func article(_ right: Right) -> String {
        let place = right == .withdrawConsent ? "член 7, параграф 3" : "член \(right.article)"
        return place + " ОРЗД"
    }

    func name(_ right: Right) -> String {
        switch right {
        case .access: "Да видите данните си"
        case .rectification: "Да ги поправим"
        case .erasure: "Да ги изтрием"
        case .restriction: "Да спрем временно да ги ползваме"
        case .portability: "Да ги вземете със себе си"
        case .objection: "Да възразите"
        case .withdrawConsent: "Да оттеглите съгласие"
        case .automatedDecision: "Да реши човек"
        case .complaint: "Да се оплачете"
        case .information: "Да попитате"
        }
    }
    func meaning(_ right: Right) -> String {
        switch right {
        case .access: "Можете да научите дали имаме данни за вас и да получите копие от всичките."
        case .rectification: "Ако нещо за вас е грешно или липсва, поправяме го."
        case .erasure:
            "Можете да поискате да изтрием данните ви; остава само онова, което законът ни задължава да пазим, и ви казваме "
                + "кое е то."
        case .restriction: "Можете да поискате известно време само да съхраняваме данните ви, без да ги ползваме."
        case .portability: "Получавате данните, които сте ни дали, във файл, който машините четат."
        case .objection:
            "Можете да възразите срещу ползване, което почива на наш интерес; срещу реклама винаги, без да казвате защо."
        case .withdrawConsent: "Можете да оттеглите всяко съгласие по всяко време, толкова лесно, колкото сте го дали."
        case .automatedDecision: "Можете да поискате човек да погледне решение, което машина е взела за вас."
        case .complaint: "Можете да се оплачете на нас и, по всяко време, на надзорния орган."
        case .information: "Можете да ни питате за всичко, което правим с данните."
        }
    }
    func action(_ right: Right) -> String {
        switch right {
        case .access: "Поискайте копие"
        case .rectification: "Поискайте поправка"
        case .erasure: "Поискайте изтриване"
        case .restriction: "Поискайте да спрем"
        case .portability: "Поискайте файла"
        case .objection: "Възразете"
        case .withdrawConsent: "Оттеглете"
        case .automatedDecision: "Поискайте човек"
        case .complaint: "Оплачете се"
        case .information: "Попитайте"
        }
    }
}
